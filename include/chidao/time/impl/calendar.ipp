// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/calendar.hpp>

namespace chidao {

CHIDAO_INLINE calendar::calendar(std::string name, const week& open_weekdays) {
  days made;
  made.name = std::move(name);
  made.open_weekdays = open_weekdays;
  if (open_weekdays == week{})
    throw time_error{{say(sentences::never_open), say(sentences::expected_open_weekday)}};
  freeze(std::move(made));
}

CHIDAO_INLINE calendar calendar::named(std::string name, std::string version) const {
  days made = *days_;
  made.name = std::move(name);
  made.version = std::move(version);
  return calendar{std::make_shared<const days>(std::move(made))};
}

CHIDAO_INLINE calendar calendar::with_days_off(const std::vector<day>& closed) const {
  days made = *days_;
  for (const day each : closed)
    made.days_off.push_back(index_of(each));
  return calendar{std::move(made)};
}

CHIDAO_INLINE calendar calendar::with_make_up_days(const std::vector<day>& open) const {
  days made = *days_;
  for (const day each : open)
    made.make_up_days.push_back(index_of(each));
  return calendar{std::move(made)};
}

CHIDAO_INLINE calendar calendar::with_special_days(std::vector<special_day> special) const {
  days made = *days_;
  for (special_day& each : special) {
    (each.what == special_day::kind::made_up ? made.make_up_days : made.days_off)
        .push_back(index_of(each.on));
    made.special.push_back(std::move(each));
  }
  const auto rank = [](const special_day& which) {
    return std::pair{which.on, which.what != special_day::kind::made_up};
  };
  std::stable_sort(made.special.begin(), made.special.end(),
                   [&](const special_day& a, const special_day& b) { return rank(a) < rank(b); });
  const auto same_day = [](const special_day& a, const special_day& b) { return a.on == b.on; };
  made.special.erase(std::unique(made.special.begin(), made.special.end(), same_day),
                     made.special.end());
  return calendar{std::move(made)};
}

CHIDAO_INLINE const special_day* calendar::special(day which) const& {
  const auto& all = days_->special;
  const auto found =
      std::lower_bound(all.begin(), all.end(), which,
                       [](const special_day& each, day wanted) { return each.on < wanted; });
  return found != all.end() && found->on == which ? &*found : nullptr;
}

CHIDAO_INLINE std::optional<message> calendar::why_closed(day which) const {
  if (is_open(which))
    return std::nullopt;
  if (const special_day* known = special(which))
    return to_message(*known);
  if (!days_->open_weekdays[which.weekday().c_encoding()])
    return say(sentences::weekly_rest);
  return say(sentences::closed_by_list, {{"calendar", name()}});
}

CHIDAO_INLINE calendar calendar::with_hours(std::vector<opening> hours) const {
  clock_time closed_since;
  bool good = !hours.empty();
  for (const opening& each : hours) {
    good = good && each.from < each.to && each.from >= closed_since;
    closed_since = each.to;
  }
  if (!good)
    throw time_error{{say(sentences::bad_opening_hours), say(sentences::expected_opening_hours)}};
  days made = *days_;
  made.hours = std::move(hours);
  return calendar{std::make_shared<const days>(std::move(made))};
}

CHIDAO_INLINE calendar calendar::with_coverage(day first, day last) const {
  if (last < first)
    throw time_error{{say(sentences::coverage_backwards), say(sentences::expected_coverage)}};
  days made = *days_;
  made.first_covered = index_of(first);
  made.last_covered = index_of(last);
  return calendar{std::make_shared<const days>(std::move(made))};
}

CHIDAO_INLINE std::size_t calendar::index_of(day which) {
  const int index = which.serial() - minute_count::first_day;
  if (index < 0 || index >= minute_count::days)
    throw time_error{{say(sentences::day_outside_calendars, {{"day", to_message(which)}}),
                      say(sentences::expected_instant)}};
  return static_cast<std::size_t>(index);
}

CHIDAO_INLINE void calendar::freeze(days made) {
  // 1900-01-01 was a Monday. Weeks and words of 64 days fall together again after seven words.
  std::vector<std::uint64_t> words((minute_count::days + 63) / 64);
  for (std::size_t i = 0; i < std::size_t{7} * 64; ++i)
    if (made.open_weekdays[(i + 1) % 7])
      words[i / 64] |= std::uint64_t{1} << (i % 64);
  for (std::size_t word = 7; word < words.size(); ++word)
    words[word] = words[word - 7];
  for (const std::size_t closed : made.days_off)
    words[closed / 64] &= ~(std::uint64_t{1} << (closed % 64));
  for (const std::size_t worked : made.make_up_days)
    words[worked / 64] |= std::uint64_t{1} << (worked % 64);
  made.open = ranked_set::from_words(minute_count::days, std::move(words));
  days_ = std::make_shared<const days>(std::move(made));
}

}  // namespace chidao
