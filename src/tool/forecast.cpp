// SPDX-License-Identifier: BSL-1.0
#include "asked_outlook.hpp"
#include "asked_plan.hpp"
#include <chidao/io/write_forecast.hpp>
#include <iostream>

namespace chidao::tool {

outcome show_forecast(const forecast_request& asked) {
  const instant at = instant_of("--at", asked.at);
  const asked_outlook found = outlook_of(asked, at);
  if (!found.now) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  std::optional<tracked_id> one;
  if (!asked.task.empty()) {
    one = assignment_of(*found.now, asked.document, asked.task, asked.unit, asked);
    if (!one)
      return outcome::ambiguous;
  }
  const forecast ahead{*found.now, at};
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_forecast_json(std::cout, *found.now, ahead, one, language);
  else if (asked.format == "csv")
    io::write_forecast_csv(std::cout, *found.now, ahead, one, language, mark_of(asked));
  else
    io::write_forecast_text(std::cout, *found.now, ahead, one, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
