// SPDX-License-Identifier: BSL-1.0
#include "asked_outlook.hpp"
#include "asked_plan.hpp"
#include <algorithm>
#include <chidao/io/read_ladders.hpp>
#include <chidao/io/write_notices.hpp>
#include <iostream>

namespace chidao::tool {

namespace {

/// Up to when the next change is looked for: a month ahead.
instant horizon_after(instant at) {
  constexpr std::int32_t month = 31 * minute_count::per_day;
  return instant::from_minutes(std::min(at.minutes() + month, minute_count::end - 1));
}

}  // namespace

outcome show_notices(const notices_request& asked) {
  const instant from = instant_of("--from", asked.from);
  const instant until = instant_of("--to", asked.at);
  if (until < from)
    throw error{
        problem{say(sentences::bad_option, {{"option", std::string{"--to"}}, {"given", asked.at}}),
                say(sentences::expected_later_end)}};
  const asked_outlook found = outlook_of(asked, until);
  if (!found.now) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  const ladder_book ladders = io::read_ladders(io::source::file(asked.ladders), found.now->units());
  const escalation ask{*found.now, ladders};
  const io::told_notices told = io::notices_between(ask, from, until, horizon_after(until));
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_notices_json(std::cout, *found.now, told, language);
  else if (asked.format == "csv")
    io::write_notices_csv(std::cout, *found.now, told, language, mark_of(asked));
  else
    io::write_notices_text(std::cout, *found.now, told, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
