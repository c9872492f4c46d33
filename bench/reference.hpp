// The definitions written out, slowly: the judge of every other implementation, and the source of
// the bounds from which the events are made. Shares no code with any of them.
#ifndef CHIDAO_BENCH_REFERENCE_HPP
#define CHIDAO_BENCH_REFERENCE_HPP

#include "bench/workload.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

namespace bench {

/// Every answer of the workload, by definition.
class reference {
 public:
  /// A change of a needed bound.
  struct change {
    key who;
    minute needed;
  };

  explicit reference(const workload& data) : data_(data) {
    for (const auto& paper : data.directives) {
      first_slot_.push_back(slots_);
      slots_ += paper.tasks.size();
    }
    needed_.assign(slots_ * data.units.size(), unknown);
    earliest_.assign(slots_ * data.units.size(), unknown);
    done_.assign(slots_ * data.units.size(), absent);
    recorded_.assign(slots_ * data.units.size(), absent);
    declared_.resize(slots_ * data.units.size());
    handling_.resize(slots_ * data.units.size());
    every_key([&](key k) {
      const auto& work = task_of(k);
      declared_[at(k)] = work.declared[level_of(k.unit)].value_or(absent);
      handling_[at(k)] = work.handling[level_of(k.unit)];
    });
    for (const auto& own : data.exceptions) {
      declared_[at(own.who)] = own.declared.value_or(declared_[at(own.who)]);
      handling_[at(own.who)] = own.handling.value_or(handling_[at(own.who)]);
    }
  }

  /// Calls with every assignment of a directive: by task, unit.
  template <class Visit>
  void every_key_of(std::size_t paper, Visit visit) const {
    for (std::size_t t = 0; t < data_.directives[paper].tasks.size(); ++t)
      for (std::size_t u = 0; u < data_.units.size(); ++u) {
        const key k{static_cast<std::int16_t>(paper), static_cast<std::int16_t>(t),
                    static_cast<unit>(u)};
        if (falls_on(data_.units, task_of(k), k.unit))
          visit(k);
      }
  }

  /// Calls with every assignment: by directive, task, unit.
  template <class Visit>
  void every_key(Visit visit) const {
    for (std::size_t d = 0; d < data_.directives.size(); ++d)
      every_key_of(d, visit);
  }

  /// The assignments its output goes to.
  std::vector<key> consumers_of(key k) const {
    std::vector<key> found;
    const auto& paper = data_.directives[static_cast<std::size_t>(k.directive)];
    for (const auto& way : paper.feeds) {
      if (way.producer != k.task)
        continue;
      const auto& work = paper.tasks[static_cast<std::size_t>(way.consumer)];
      const auto add = [&](unit u) { found.push_back({k.directive, way.consumer, u}); };
      if (way.kind == feed_kind::same_unit && falls_on(data_.units, work, k.unit))
        add(k.unit);
      if (way.kind == feed_kind::from_subordinates)
        if (const auto above = nearest_above(k.unit, work))
          add(*above);
      if (way.kind == feed_kind::from_all)
        for (unit u = 0; u < static_cast<unit>(data_.units.size()); ++u)
          if (falls_on(data_.units, work, u))
            add(u);
    }
    return found;
  }

  /// The assignments whose output it waits for.
  std::vector<key> producers_of(key k) const {
    std::vector<key> found;
    const auto& paper = data_.directives[static_cast<std::size_t>(k.directive)];
    for (const auto& way : paper.feeds) {
      if (way.consumer != k.task)
        continue;
      const auto& work = paper.tasks[static_cast<std::size_t>(way.producer)];
      const bool all = way.kind == feed_kind::from_all;
      const unit end = all ? static_cast<unit>(data_.units.size())
                           : data_.units.end[static_cast<std::size_t>(k.unit)];
      for (unit u = all ? 0 : k.unit; u < end; ++u) {
        if (!falls_on(data_.units, work, u))
          continue;
        const bool feeds = all || (way.kind == feed_kind::same_unit && u == k.unit) ||
                           (way.kind == feed_kind::from_subordinates &&
                            nearest_above(u, task_of(k)) == std::optional<unit>(k.unit));
        if (feeds)
          found.push_back({k.directive, way.producer, u});
      }
    }
    return found;
  }

  /// F: n working days after b, counted one by one.
  minute after(unit u, std::int32_t n, minute b) const {
    if (n == 0)
      return b;
    day counted = (b - 1) / minutes_per_day;
    for (; n > 0; --n)
      do
        ++counted;
      while (!is_open(u, counted));
    return (counted + 1) * minutes_per_day;
  }

  /// B: the greatest b with F(b) <= d, tried day by day downwards.
  minute before(unit u, std::int32_t n, minute d) const {
    for (day tried = (d - 1) / minutes_per_day;; --tried) {
      const minute b = std::min(d, (tried + 1) * minutes_per_day);
      if (after(u, n, b) <= d)
        return b;
    }
  }

  /// Needed bound, or `absent`.
  minute needed(key k) {
    minute& known = needed_[at(k)];
    if (known != unknown)
      return known;
    minute least = absent;
    for (const key c : consumers_of(k)) {
      const minute target = std::min(declared(c), needed(c));
      if (target != absent)
        least = std::min(least, before(c.unit, handling(c), target));
    }
    return known = least;
  }

  /// Earliest completion, as a bound.
  minute earliest(key k) {
    minute& known = earliest_[at(k)];
    if (known != unknown)
      return known;
    minute start = data_.directives[static_cast<std::size_t>(k.directive)].issued + 1;
    for (const key p : producers_of(k))
      start = std::max(start, earliest(p));
    return known = after(k.unit, handling(k), start);
  }

  /// Declared bound, or `absent`.
  minute declared(key k) const { return declared_[at(k)]; }

  /// Handling time in working days.
  std::int32_t handling(key k) const { return handling_[at(k)]; }

  /// The bound it is judged by.
  minute judged(key k) { return declared(k) != absent ? declared(k) : needed(k); }

  /// Minute of the submission, or `absent`.
  minute done(key k) const { return done_[at(k)]; }

  /// Minute in which the submission was recorded, or `absent`.
  minute recorded(key k) const { return recorded_[at(k)]; }

  /// Takes events in; all needed bounds are found anew on demand.
  void apply(const std::vector<event>& events) {
    for (const auto& what : events) {
      if (what.kind == event_kind::extended) {
        declared_[at(what.who)] = what.bound;
      } else {
        done_[at(what.who)] = what.fact;
        recorded_[at(what.who)] = what.recorded;
      }
    }
    std::fill(needed_.begin(), needed_.end(), unknown);
  }

  /// The needed bounds that another declared bound of one assignment changes.
  std::vector<change> what_if(const extension_question& asked) {
    std::vector<change> found;
    const auto paper = static_cast<std::size_t>(asked.who.directive);
    const auto units = data_.units.size();
    const auto from = needed_.begin() + static_cast<std::ptrdiff_t>(first_slot_[paper] * units);
    const auto end =
        from + static_cast<std::ptrdiff_t>(data_.directives[paper].tasks.size() * units);
    every_key_of(paper, [&](key k) { needed(k); });
    const std::vector<minute> kept(from, end);
    const minute declared_before = declared(asked.who);
    declared_[at(asked.who)] = asked.bound;
    std::fill(from, end, unknown);
    every_key_of(paper, [&](key k) {
      if (needed(k) != kept[at(k) - first_slot_[paper] * units])
        found.push_back({k, needed(k)});
    });
    declared_[at(asked.who)] = declared_before;
    std::copy(kept.begin(), kept.end(), from);
    return found;
  }

  /// Whether it is done at t, as far as was known at `known`.
  bool is_done(key k, minute t, minute known) const { return done(k) <= t && recorded(k) <= known; }

  /// Whether t is so many calendar days, and more, past the last day of its bound.
  bool overdue_by_more(key k, minute t, std::int32_t days) {
    const day last_day = (judged(k) - 1) / minutes_per_day;
    return !is_done(k, t, absent) && t >= (last_day + 1 + days) * minutes_per_day;
  }

 private:
  static constexpr minute unknown = -1;

  /// The task of an assignment.
  const task& task_of(key k) const {
    return data_.directives[static_cast<std::size_t>(k.directive)]
        .tasks[static_cast<std::size_t>(k.task)];
  }
  /// Its tier, as an index.
  std::size_t level_of(unit u) const {
    return static_cast<std::size_t>(data_.units.level[static_cast<std::size_t>(u)]);
  }
  /// Its place in the columns, which have one for every unit in every task.
  std::size_t at(key k) const {
    return (first_slot_[static_cast<std::size_t>(k.directive)] + static_cast<std::size_t>(k.task)) *
               data_.units.size() +
           static_cast<std::size_t>(k.unit);
  }
  /// The nearest unit strictly above on which a task falls.
  std::optional<unit> nearest_above(unit u, const task& work) const {
    while (u != 0) {
      u = data_.units.parent[static_cast<std::size_t>(u)];
      if (falls_on(data_.units, work, u))
        return u;
    }
    return std::nullopt;
  }
  /// Whether the unit works that day.
  bool is_open(unit u, day d) const {
    const auto index = data_.units.calendar[static_cast<std::size_t>(u)];
    const auto& days = data_.calendars[static_cast<std::size_t>(index)];
    if (d < days.first || d > days.last)
      throw std::out_of_range("the workload needs a day outside its calendars");
    return ((days.weekdays >> (d % 7)) & 1) != 0 &&
           !std::binary_search(days.holidays.begin(), days.holidays.end(), d);
  }

  const workload& data_;
  std::vector<std::size_t> first_slot_;
  std::size_t slots_ = 0;
  std::vector<minute> needed_, earliest_, done_, recorded_, declared_;
  std::vector<std::int32_t> handling_;
};

}  // namespace bench

#endif
