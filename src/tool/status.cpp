// SPDX-License-Identifier: BSL-1.0
#include "asked_outlook.hpp"
#include "asked_plan.hpp"
#include "meant_unit.hpp"
#include <charconv>
#include <chidao/io/write_desk.hpp>
#include <chidao/io/write_status.hpp>
#include <cstdint>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

namespace chidao::tool {

namespace {

/// The days at which those overdue are divided.
std::vector<std::int64_t> bands_of(const std::string& given) {
  std::vector<std::int64_t> out;
  const char* at = given.data();
  const char* const end = at + given.size();
  for (bool more = !given.empty(); more;) {
    std::int64_t days = 0;
    const auto [after, failed] = std::from_chars(at, end, days);
    const bool rises = days >= 0 && (out.empty() || days > out.back());
    if (failed != std::errc{} || !rises || (after != end && *after != ','))
      throw error{problem{
          say(sentences::bad_option, {{"option", std::string{"--bands"}}, {"given", given}}),
          say(sentences::expected_bands)}};
    out.push_back(days);
    more = after != end;
    at = more ? after + 1 : end;
  }
  return out;
}

}  // namespace

outcome show_status(const status_request& asked) {
  const instant at = instant_of("--at", asked.at);
  const asked_outlook found = outlook_of(asked, at);
  if (!found.now) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  io::status_scope scope{{asked.document, asked.task, {}, {}, {}, {}},
                         asked.rows == "tier"   ? io::status_rows::tiers
                         : asked.rows == "task" ? io::status_rows::tasks
                                                : io::status_rows::areas,
                         bands_of(asked.bands)};
  if (!asked.task.empty() || !asked.document.empty())
    static_cast<void>(tasks_of(*found.now, asked.document, asked.task));
  if (!asked.within.empty()) {
    scope.wanted.within =
        meant_unit(asked.within, found.now->units(), is_territorial(found.now->units()), asked);
    if (!scope.wanted.within)
      return outcome::ambiguous;
  }
  const status_query ask{*found.now, at};
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_status_json(std::cout, ask, scope, language);
  else if (asked.format == "csv")
    io::write_status_csv(std::cout, ask, scope, language, mark_of(asked));
  else
    io::write_status_text(std::cout, ask, scope, language, asked.width);
  return outcome::fine;
}

outcome show_desk(const desk_request& asked) {
  const instant at = instant_of("--at", asked.at);
  const asked_outlook found = outlook_of(asked, at);
  if (!found.now) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  const auto who =
      meant_unit(asked.unit, found.now->units(), is_territorial(found.now->units()), asked);
  if (!who)
    return outcome::ambiguous;
  const status_query ask{*found.now, at};
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_desk_json(std::cout, ask, *who, language);
  else if (asked.format == "csv")
    io::write_desk_csv(std::cout, ask, *who, language, mark_of(asked));
  else
    io::write_desk_text(std::cout, ask, *who, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
