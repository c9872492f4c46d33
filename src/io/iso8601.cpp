// SPDX-License-Identifier: BSL-1.0
#include "shortened.hpp"
#include <chidao/io/iso8601.hpp>
#include <chrono>

namespace chidao::io {

namespace {

/// The number that stands in `text` from `at` on in so many digits, if nothing but digits stands
/// there.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int out = 0;
  for (const char each : text.substr(at, count)) {
    if (each < '0' || each > '9')
      return std::nullopt;
    out = out * 10 + (each - '0');
  }
  return out;
}

struct written_day {
  int year;
  int month;
  int day;
};

std::optional<written_day> day_form(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto on = digits(text, 8, 2);
  if (!year || !month || !on)
    return std::nullopt;
  return written_day{*year, *month, *on};
}

struct written_clock {
  int hour;
  int minute;
};

std::optional<written_clock> clock_form(std::string_view text) {
  if (text.size() != 5 || text[2] != ':')
    return std::nullopt;
  const auto hour = digits(text, 0, 2);
  const auto minute = digits(text, 3, 2);
  if (!hour || !minute)
    return std::nullopt;
  return written_clock{*hour, *minute};
}

day made(const written_day& from) {
  return std::chrono::year_month_day{std::chrono::year{from.year},
                                     std::chrono::month{static_cast<unsigned>(from.month)},
                                     std::chrono::day{static_cast<unsigned>(from.day)}};
}

clock_time made(const written_clock& from) { return {from.hour, from.minute}; }

problem bad_form(const sentence& what, std::string_view text, const sentence& expected) {
  return {say(what, {{"text", shortened(text)}}), say(expected)};
}

/// What `make` makes, or the problem that it throws: the values know what exists and how far the
/// library reaches.
template <class Value, class Make>
reading<Value> checked(const Make& make) {
  try {
    return make();
  } catch (const time_error& refused) {
    return refused.problems().front();
  }
}

std::string padded(int number, std::size_t width) {
  std::string out = std::to_string(number);
  out.insert(0, width > out.size() ? width - out.size() : 0, '0');
  return out;
}

}  // namespace

reading<day> read_day(std::string_view text) {
  const auto form = day_form(text);
  if (!form)
    return bad_form(sentences::not_iso_day, text, sentences::expected_iso_day);
  return checked<day>([&] { return made(*form); });
}

reading<clock_time> read_clock(std::string_view text) {
  const auto form = clock_form(text);
  if (!form)
    return bad_form(sentences::not_iso_clock, text, sentences::expected_iso_clock);
  return checked<clock_time>([&] { return made(*form); });
}

reading<instant> read_instant(std::string_view text) {
  const auto on = day_form(text.substr(0, 10));
  const auto at = text.size() == 16 && text[10] == 'T' ? clock_form(text.substr(11)) : std::nullopt;
  if (!on || !at)
    return bad_form(sentences::not_iso_instant, text, sentences::expected_iso_instant);
  return checked<instant>([&] { return instant{made(*on), made(*at)}; });
}

reading<written_moment> read_moment(std::string_view text) {
  const auto on = day_form(text.substr(0, 10));
  const auto at = text.size() == 16 && text[10] == 'T' ? clock_form(text.substr(11)) : std::nullopt;
  if (!on || (text.size() != 10 && !at))
    return bad_form(sentences::not_iso_moment, text, sentences::expected_iso_moment);
  return checked<written_moment>([&] {
    written_moment out{made(*on), std::nullopt};
    if (at)
      out.at = made(*at);
    static_cast<void>(instant{out.on});
    return out;
  });
}

std::string iso8601(day which) {
  const auto date = which.date();
  return padded(int{date.year()}, 4) + '-' + padded(static_cast<int>(unsigned{date.month()}), 2) +
         '-' + padded(static_cast<int>(unsigned{date.day()}), 2);
}

std::string iso8601(instant which) { return iso8601(which.on()) + 'T' + to_string(which.at()); }

std::string iso8601(const written_moment& which) {
  return iso8601(which.on) + (which.at ? 'T' + to_string(*which.at) : "");
}

}  // namespace chidao::io
