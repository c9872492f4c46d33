// SPDX-License-Identifier: BSL-1.0
#include "json_field.hpp"
#include <chidao/io/read_announcements.hpp>
#include <chidao/time/calendar.hpp>
#include <utility>

namespace chidao::io {

namespace {

/// A day that a calendar can hold.
std::optional<day> calendar_day(const json_field& field) {
  const auto on = field.as_day();
  if (on)
    field.attempt([&] { static_cast<void>(calendar::index_of(*on)); });
  return on;
}

std::optional<announcement::block> block_of(const json_field& field) {
  const json_object ends = field.object({"from", "to"});
  if (!ends)
    return std::nullopt;
  const auto first = calendar_day(ends.required("from"));
  const auto last = calendar_day(ends.required("to"));
  if (!first || !last)
    return std::nullopt;
  constexpr int most_days = 31;
  const int days = days_between(*first, *last) + 1;
  if (days < 1)
    field.complain(say(sentences::block_backwards), say(sentences::expected_block));
  else if (days > most_days)
    field.complain(say(sentences::block_too_long, {{"days", std::int64_t{days}}}),
                   say(sentences::expected_block));
  else
    return announcement::block{*first, *last};
  return std::nullopt;
}

announcement announcement_of(const json_field& field) {
  const json_object told =
      field.object({"number", "issued", "source", "certainty", "tet", "days_off", "exchanges"});
  announcement out;
  if (!told)
    return out;
  out.number = told.required("number").text().value_or("");
  out.issued = calendar_day(told.optional("issued"));
  out.source = told.optional("source").text().value_or("");
  if (const auto sure = told.required("certainty").word({"verified", "secondary", "library"}))
    out.sure = static_cast<announcement::certainty>(*sure);
  if (const auto block = block_of(told.optional("tet")))
    out.tet.push_back(*block);
  for (const json_field& each : told.optional("days_off").items()) {
    const json_object off = each.object({"day", "holiday"});
    const auto on = off ? calendar_day(off.required("day")) : std::nullopt;
    const auto which =
        off ? off.required("holiday").word({"new-year", "tet", "hung-kings", "liberation-day",
                                            "labour-day", "national-day", "culture-day"})
            : std::nullopt;
    if (on && which)
      out.days_off.push_back({*on, static_cast<holiday>(*which)});
  }
  for (const json_field& each : told.optional("exchanges").items()) {
    const json_object swap = each.object({"off", "worked"});
    const auto off = swap ? calendar_day(swap.required("off")) : std::nullopt;
    const auto worked = swap ? calendar_day(swap.required("worked")) : std::nullopt;
    if (off && worked)
      out.exchanges.push_back({*off, *worked});
  }
  return out;
}

/// The text of data/vietnam/announcements.json.
constexpr char vietnamese_text[] =
#include <vietnamese_announcements.inc>
    ;

}  // namespace

std::vector<announcement> read_announcements(const source& from, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head = read_head(document, "announcements",
                                     {"chidao", "version", "code", "announcements"}, problems);
  static_cast<void>(head.required("code").code());
  std::vector<announcement> out;
  for (const json_field& each : head.required("announcements").items())
    out.push_back(announcement_of(each));
  problems.throw_if_any();
  return out;
}

const std::vector<announcement>& vietnamese_announcements() {
  static const std::vector<announcement> all =
      read_announcements(source{vietnamese_text, "data/vietnam/announcements.json"});
  return all;
}

}  // namespace chidao::io
