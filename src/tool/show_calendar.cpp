// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include "papers.hpp"
#include <charconv>
#include <chidao/io/read_announcements.hpp>
#include <chidao/io/write_calendar.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <iostream>
#include <optional>
#include <utility>

namespace chidao::tool {

namespace {

/// The first and last day of a year or a month, as `2024` or `2024-04`.
std::optional<std::pair<day, day>> stretch_of(const std::string& given) {
  const auto number = [](std::string_view digits) -> int {
    int out = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return failed == std::errc{} && end == digits.data() + digits.size() ? out : -1;
  };
  const bool has_month = given.size() == 7 && given[4] == '-';
  if (given.size() != 4 && !has_month)
    return std::nullopt;
  const int year = number(std::string_view{given}.substr(0, 4));
  const int month = has_month ? number(std::string_view{given}.substr(5)) : 1;
  if (year < 1900 || year > 2199 || month < 1 || month > 12)
    return std::nullopt;
  using namespace std::chrono;
  const auto first = std::chrono::year{year} / month;
  const auto last = first + std::chrono::months{has_month ? 0 : 11};
  return std::pair{day{first / 1}, day{year_month_day{last / std::chrono::last}}};
}

}  // namespace

outcome show_calendar(const calendar_request& asked) {
  const auto stretch = stretch_of(asked.stretch);
  if (!stretch)
    throw error{{say(sentences::bad_option, {{"option", "YEAR"}, {"given", asked.stretch}}),
                 say(sentences::expected_stretch)}};
  std::vector<announcement> announced = io::vietnamese_announcements();
  for (const std::string& path : asked.announcements)
    for (announcement& each : io::read_announcements(io::source::file(path)))
      announced.push_back(std::move(each));
  const calendar which = vietnamese_calendar(
      announced,
      asked.known_on.empty() ? std::nullopt : std::optional{day_of("--known-on", asked.known_on)});
  const bool whole_year = asked.stretch.size() == 4;
  const auto days =
      whole_year ? io::calendar_days_written::special : io::calendar_days_written::all;
  const auto [first, last] = *stretch;
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_calendar_json(std::cout, which, first, last, days, language);
  else if (asked.format == "csv")
    io::write_calendar_csv(std::cout, which, first, last, days, language);
  else
    io::write_calendar_text(std::cout, which, first, last, days, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
