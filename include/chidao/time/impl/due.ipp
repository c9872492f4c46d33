// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/time/day_counter.hpp>
#include <chidao/time/due.hpp>
#include <chidao/time/lunar.hpp>
#include <chidao/time/unroll.hpp>
#include <chidao/time/working_time.hpp>
#include <iterator>
#include <utility>

namespace chidao::dating {

/// What is known of an anchor: its day or minute, or the bound by which a task ends.
struct known_anchor {
  std::optional<written_moment> on = {};
  std::optional<bound> end = {};
};

CHIDAO_INLINE known_anchor look_up(const time_anchor& which, const known_times& known) {
  switch (which.what) {
  case time_anchor::kind::moment:
    return {which.on, {}};
  case time_anchor::kind::issue:
    return {known.issue, {}};
  case time_anchor::kind::receipt:
    return {known.receipt, {}};
  case time_anchor::kind::task: {
    const auto at = known.tasks.find(which.name);
    return at == known.tasks.end() ? known_anchor{} : known_anchor{{}, at->second};
  }
  default: {  // an event
    const auto at = known.events.find(which.name);
    return at == known.events.end() ? known_anchor{} : known_anchor{at->second, {}};
  }
  }
}

/// The day of an occasion in a year; nothing if it has no code.
CHIDAO_INLINE std::optional<day> day_of_occasion(std::string_view code, int year) {
  const std::chrono::year of{year};
  if (code == "new-year")
    return day{of / 1 / 1};
  if (code == "lunar-new-year")
    return from_lunar({year, 1, 1});
  if (code == "hung-kings")
    return from_lunar({year, 3, 10});
  if (code == "victory-day")
    return day{of / 4 / 30};
  if (code == "labour-day")
    return day{of / 5 / 1};
  if (code == "national-day")
    return day{of / 9 / 2};
  if (code == "christmas")
    return day{of / 12 / 25};
  return std::nullopt;
}

/// The window of an occasion: the days off around its day; the day itself where offices are open;
/// of Christmas the eve too.
CHIDAO_INLINE occasion_days window_of(const std::string& code, day on, const calendar& days) {
  occasion_days out{code, on, on};
  const auto closed = [&](day which) { return days.covers(which) && !days.is_open(which); };
  if (code == "christmas")
    out.first = shifted(on, -1);
  if (!closed(on))
    return out;
  while (closed(shifted(out.first, -1)))
    out.first = shifted(out.first, -1);
  while (closed(shifted(out.last, 1)))
    out.last = shifted(out.last, 1);
  return out;
}

/// Puts dates into rules.
class dater {
 public:
  dater(const known_times& known, const calendar& days, beyond_coverage beyond)
      : known_{known}, days_{days}, beyond_{beyond} {}

  due_date operator()(const date_rule& rule) {
    fix(rule.until);
    if (rule.opens)
      made_.opens = start_of(*rule.opens);
    made_.grounds.push_back(say(sentences::ground_fixed));
    return finished();
  }

  due_date operator()(const event_rule& rule) {
    const auto at = known_.events.find(rule.event);
    if (at == known_.events.end())
      return waiting(in_words(rule.event));
    if (rule.before)
      fix(at->second.at ? deadline::before(at->second.on, *at->second.at)
                        : deadline::before(at->second.on));
    else
      fix(deadline::by(at->second.on));
    return finished();
  }

  due_date operator()(const term_rule& rule) {
    const known_anchor from = look_up(rule.after, known_);
    if (!from.on && !from.end)
      return waiting(to_message(rule.after));
    const bool minutes = rule.length.is_of_minutes();
    const message anchor = to_message(rule.after);
    bound start{};
    if (from.end)
      start = *from.end;
    else if (minutes)
      start =
          from.on->at ? bound::from_minutes(start_of(*from.on).minutes() + 1) : start_of(*from.on);
    else
      start = deadline::by(from.on->on).limit();
    if (minutes && from.on && !from.on->at)
      made_.grounds.push_back(say(sentences::ground_day_only, {{"anchor", anchor}}));
    const roll end = rule.length.counts() == duration::kind::working_days ? roll::none : rule.end;
    const step reached = step_forward(start, rule.length, days_, end, beyond_);
    made_.limit = reached.at;
    made_.estimated = reached.estimated;
    explain(rule, anchor, start, end);
    return finished();
  }

  due_date operator()(const lead_time_rule& rule) {
    const known_anchor to = look_up(rule.before, known_);
    if (!to.on && !to.end)
      return waiting(to_message(rule.before));
    const bool minutes = rule.length.is_of_minutes();
    const bound until = to.end    ? *to.end
                        : minutes ? start_of(*to.on)
                                  : deadline::by(to.on->on).limit();
    const auto reached = step_back(until, rule.length, days_, roll::none, beyond_);
    if (!reached)
      throw stepping::not_vouched_for(rule.length, until, days_);
    made_.limit = reached->at;
    made_.estimated = reached->estimated;
    made_.grounds.push_back(say(sentences::ground_lead, {{"anchor", to_message(rule.before)}}));
    count_by(rule.length);
    if (!minutes && reached->at < until)
      skip(reached->at.first_late_day(), until.last_day());
    return finished();
  }

  due_date operator()(const recurrence& rule) {
    const day from = known_.issue ? known_.issue->on : rule.from.value_or(days_.first_covered());
    const auto found = unrolled(rule, from, shifted(from, 3 * 366), days_);
    for (const occurrence& each : found) {
      if (each.until && known_.issue && each.until->limit() <= start_of(*known_.issue))
        continue;
      made_.occurrence = each.label;
      made_.opens = each.opens;
      if (!each.unresolved.empty()) {
        made_.is = due_date::state::unresolved;
        made_.waits_for = in_words(each.unresolved);
        return std::move(made_);
      }
      if (!each.until)
        return std::move(made_);
      made_.grounds.push_back(say(sentences::ground_recurring));
      tell_roll(each);
      fix(*each.until);
      return finished();
    }
    return std::move(made_);
  }

  due_date operator()(const occasion_rule& rule) {
    std::optional<std::string> undated;
    for (const std::string& each : rule.occasions) {
      if (const auto window = occasion(each, rule.year))
        made_.windows.push_back(*window);
      else if (!undated)
        undated = each;
    }
    std::sort(made_.windows.begin(), made_.windows.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    if (!made_.windows.empty())
      made_.opens = bound{made_.windows.front().first};
    if (rule.open_ended)
      return std::move(made_);
    if (undated)
      return waiting(in_words(*undated));
    day last = made_.windows.front().last;
    for (const occasion_days& each : made_.windows)
      last = std::max(last, each.last);
    made_.limit = deadline::by(last).limit();
    return finished();
  }

  due_date operator()(const standing_rule&) { return std::move(made_); }
  due_date operator()(const haste_rule&) { return std::move(made_); }
  due_date operator()(const reference_rule& rule) {
    if (const auto found = known_.references.find(rule.to); found != known_.references.end()) {
      fix(found->second);
      return finished();
    }
    made_.is = due_date::state::unresolved;
    made_.waits_for = in_words(rule.to);
    return std::move(made_);
  }

 private:
  void fix(const deadline& until) {
    made_.limit = until.limit();
    if (until.said() == deadline::form::before && !until.named_clock())
      made_.grounds.push_back(say(sentences::ground_before));
    if (until.said() == deadline::form::by && !until.named_clock())
      made_.grounds.push_back(say(sentences::ground_last_day));
  }

  /// An event or a reference in the words of the paper.
  static message in_words(const std::string& what) {
    return say(sentences::anchor_event, {{"event", what}});
  }

  [[nodiscard]] due_date waiting(message what) {
    made_.is = due_date::state::pending;
    made_.waits_for = std::move(what);
    return std::move(made_);
  }

  [[nodiscard]] due_date finished() {
    made_.is = due_date::state::known;
    made_.last_working_day = chidao::last_working_day(*made_.limit, days_);
    return std::move(made_);
  }

  void skip(day first, day last) {
    for (skipped_day& each : skipped_days(first, last, days_))
      made_.skipped.push_back(std::move(each));
  }

  /// Says by which calendar open days or minutes were counted.
  void count_by(duration length) {
    const auto kind = length.counts();
    if (length.count() == 0)
      return;
    if (kind == duration::kind::working_days)
      made_.grounds.push_back(say(sentences::ground_working_days, {{"calendar", days_.name()}}));
    if (kind == duration::kind::working_minutes)
      made_.grounds.push_back(say(sentences::ground_working_minutes, {{"calendar", days_.name()}}));
  }

  /// The rules that made the end of a term, and the days it passed over.
  void explain(const term_rule& rule, const message& anchor, bound start, roll end) {
    const auto kind = rule.length.counts();
    made_.grounds.push_back(
        say(rule.length.is_of_minutes() ? sentences::ground_minutes : sentences::ground_first_day,
            {{"anchor", anchor}}));
    count_by(rule.length);
    if (rule.length.count() == 0)
      return;
    const day first = start.last_day();
    const day last = made_.limit->last_day();
    if (kind == duration::kind::working_days || kind == duration::kind::working_minutes)
      skip(shifted(first, kind == duration::kind::working_days ? 1 : 0), last);
    if (rule.length.is_of_minutes() || kind == duration::kind::working_days)
      return;
    const day ends = step_forward(start, rule.length, days_, roll::none, beyond_).at.last_day();
    if ((kind == duration::kind::months || kind == duration::kind::years) &&
        ends.date().day() != first.date().day())
      made_.grounds.push_back(
          say(sentences::ground_month_end,
              {{"month", say(sentences::written_month,
                             {{"month", std::int64_t{unsigned{ends.date().month()}}},
                              {"year", std::to_string(int{ends.date().year()})}})},
               {"number", std::int64_t{unsigned{first.date().day()}}}}));
    if (end == roll::following && last != ends) {
      made_.grounds.push_back(say(sentences::ground_rolled, {{"day", weekday_and_day(ends)}}));
      skip(ends, last);
    }
    made_.grounds.push_back(say(sentences::ground_last_day));
  }

  void tell_roll(const occurrence& each) {
    if (*each.named == *each.until)
      return;
    const day named = each.named->limit().last_day();
    const day moved = each.until->limit().last_day();
    made_.grounds.push_back(say(sentences::ground_moved_by_rule,
                                {{"day", weekday_and_day(named)}, {"to", weekday_and_day(moved)}}));
    skip(std::min(named, shifted(moved, 1)), std::max(named, shifted(moved, -1)));
  }

  [[nodiscard]] std::optional<occasion_days> occasion(const std::string& code,
                                                      std::optional<int> year) const {
    const auto event = known_.events.find(code);
    if (event != known_.events.end())
      return occasion_days{code, event->second.on, event->second.on};
    if (!year && !known_.issue)
      return std::nullopt;
    const auto in_year = [&](int number) -> std::optional<occasion_days> {
      if (number < 1900 || number > 2199)
        return std::nullopt;
      const auto on = day_of_occasion(code, number);
      return on ? std::optional{window_of(code, *on, days_)} : std::nullopt;
    };
    if (year)
      return in_year(*year);
    const int issued = int{known_.issue->on.date().year()};
    const auto this_year = in_year(issued);
    return this_year && this_year->last >= known_.issue->on ? this_year : in_year(issued + 1);
  }

  const known_times& known_;
  const calendar& days_;
  beyond_coverage beyond_;
  due_date made_;
};

}  // namespace chidao::dating

namespace chidao {

CHIDAO_INLINE std::vector<skipped_day> skipped_days(day first, day last, const calendar& days) {
  std::vector<skipped_day> out;
  for (day each = first; each <= last; each = shifted(each, 1))
    if (auto why = days.why_closed(each))
      out.push_back({each, std::move(*why)});
  return out;
}

CHIDAO_INLINE due_date due_of(const time_rule& rule, const known_times& known, const calendar& days,
                              beyond_coverage beyond) {
  return std::visit(dating::dater{known, days, beyond}, rule);
}

CHIDAO_INLINE message occasion_message(const std::string& which) {
  const auto place = occasion_place(which);
  return place ? say(sentences::occasion_names[*place])
               : say(sentences::anchor_event, {{"event", which}});
}

CHIDAO_INLINE message to_message(const time_anchor& which) {
  switch (which.what) {
  case time_anchor::kind::moment:
    return to_message(which.on.value_or(written_moment{}));
  case time_anchor::kind::issue:
    return say(sentences::anchor_issue);
  case time_anchor::kind::receipt:
    return say(sentences::anchor_receipt);
  case time_anchor::kind::task:
    return say(sentences::anchor_task, {{"code", which.name}});
  default:  // an event
    return say(sentences::anchor_event, {{"event", which.name}});
  }
}

}  // namespace chidao
