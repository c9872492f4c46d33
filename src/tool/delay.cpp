// SPDX-License-Identifier: BSL-1.0
#include "asked_outlook.hpp"
#include "asked_plan.hpp"
#include <chidao/io/write_delay.hpp>
#include <iostream>

namespace chidao::tool {

outcome show_delay(const delay_request& asked) {
  const instant at = instant_of("--at", asked.at);
  const asked_outlook found = outlook_of(asked, at);
  if (!found.now) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  const auto which = assignment_of(*found.now, asked.document, asked.task, asked.unit, asked);
  if (!which)
    return outcome::ambiguous;
  const status_query ask{*found.now, at};
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_delay_json(std::cout, ask, *which, language);
  else
    io::write_delay_text(std::cout, ask, *which, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
