// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/terms.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace chidao {

/// When an assignment can start and when its output can be complete at the earliest, as the
/// forward pass found it (meanings 9.1).
struct earliest_value {
  bool known = false;      ///< false: no lower limit is known
  bound start{};           ///< if known: before this the inputs and the release are there
  bound at{};              ///< if known: before this the output can be complete
  bool at_least = false;   ///< true: it may become later, a lower limit is missing
  bool coarse = false;     ///< true: it lost up to a day
  bool estimated = false;  ///< true: counted on days no calendar vouches for
  bool assumed = false;    ///< true: it rests on an assumption
  bool day_only = false;   ///< true: it counts from a day whose hour is not known
  bool counted = false;    ///< true: a duration was counted; false: it is the release handed on
};

/// A forward pass of the papers alone.
struct nothing_happened {
  /// Before when an assignment was complete; nothing: it is open.
  [[nodiscard]] static std::optional<bound> complete(task_id, block_position) { return {}; }
  /// Before which no open assignment can be complete any more.
  [[nodiscard]] static std::optional<bound> now() { return {}; }
};

/// The forward pass of a plan: when the inputs of each hub can be complete, and what an
/// assignment reads off its hubs.
/// @tparam Happened tells what is complete already, as nothing_happened does
template <class Happened = nothing_happened>
class forward_pass {
 public:
  /// Reads a plan.
  explicit forward_pass(const plan_record& in) : forward_pass{in, in.hubs.ready, Happened{}} {}
  /// Reads a plan with what has happened, and hubs filled by such a pass.
  forward_pass(const plan_record& in, const ready_columns& ready, Happened happened)
      : in_{in}, ready_{ready}, happened_{std::move(happened)}, steps_{in} {}

  /// The earliest completion of the assignment at a position.
  /// @throws outside_coverage naming the assignment
  /// @complexity the feeds of the task and one calendar step
  [[nodiscard]] earliest_value earliest(task_id which, block_position position) {
    const planned_task& what = in_.tasks[which];
    earliest_value out;
    if (const std::optional<bound> done = happened_.complete(which, position)) {
      out.known = true;
      out.start = out.at = *done;
      return out;
    }
    out.at_least = !what.release || what.lacks_input;
    if (what.release) {
      out.known = true;
      out.start = bound::after(what.release->at);
      out.assumed = what.release_from->known == provenance::status::assumed;
      out.day_only = what.release->day_only;
    }
    for (const std::uint32_t number : what.inputs) {
      const planned_feed& each = in_.feeds[number];
      const auto hub = each.hubs->of_consumer(position);
      if (!hub)
        continue;
      const std::size_t slot = each.first_hub + *hub;
      const std::uint8_t flags = ready_.flags[slot];
      if ((flags & ready_columns::at_least) != 0)
        out.at_least = true;
      if ((flags & ready_columns::known) == 0)
        continue;
      const bound ready = ready_.at[slot];
      if (out.known && ready < out.start)
        continue;
      if (!out.known || ready > out.start)
        out.coarse = out.estimated = out.assumed = out.day_only = out.counted = false;
      out.known = true;
      out.start = ready;
      out.coarse = out.coarse || (flags & ready_columns::coarse) != 0;
      out.estimated = out.estimated || (flags & ready_columns::estimated) != 0;
      out.assumed = out.assumed || (flags & ready_columns::assumed) != 0;
      out.day_only = out.day_only || (flags & ready_columns::day_only) != 0;
      out.counted = out.counted || (flags & ready_columns::counted) != 0;
    }
    const std::optional<bound> now = happened_.now();
    if (!out.known) {
      out.known = now.has_value();
      out.start = out.at = now.value_or(bound{});
      return out;
    }
    const unit_id who = unit_at(what, position);
    const handling_time time = time_of(in_, what, who);
    const step reached = steps_.forward(what, who, time.length, out.start);
    out.at = now ? std::max(reached.at, *now) : reached.at;
    out.coarse = out.coarse || (out.counted && is_coarse(time.length, out.start));
    out.estimated = out.estimated || reached.estimated;
    out.assumed = out.assumed || (time.clause != nullptr &&
                                  time.clause->from.known == provenance::status::assumed);
    out.counted = out.counted || time.length.count() > 0;
    return out;
  }

  /// When the inputs of a hub can be complete.
  struct hub_ready {
    bound at{};              ///< if known
    std::uint8_t flags = 0;  ///< of ready_columns::…
  };
  /// See hub_ready. @throws outside_coverage naming a producer
  [[nodiscard]] hub_ready ready_of(const planned_feed& through, hub_map::hub which) {
    hub_ready out;
    const auto& enough = through.clause->enough;
    const std::optional<bound> last = enough ? last_of_quorum(through, which) : std::nullopt;
    const auto& withdrawn = in_.tasks[through.producer].withdrawn;
    for (const block_position p : through.hubs->producers(which)) {
      if (withdrawn[p] != 0)
        continue;
      const earliest_value each = earliest(through.producer, p);
      if (!each.known || each.at_least)
        out.flags |= ready_columns::at_least;
      if (!each.known || (enough && (!last || each.at > *last)))
        continue;
      const bool known = (out.flags & ready_columns::known) != 0;
      if (known && each.at < out.at)
        continue;
      constexpr unsigned of_binding = ready_columns::coarse | ready_columns::estimated |
                                      ready_columns::assumed | ready_columns::day_only |
                                      ready_columns::counted;
      if (!known || each.at > out.at)
        out.flags = static_cast<std::uint8_t>(out.flags & ~of_binding);
      out.at = each.at;
      out.flags = static_cast<std::uint8_t>(out.flags | ready_columns::known |
                                            (each.coarse ? ready_columns::coarse : 0) |
                                            (each.estimated ? ready_columns::estimated : 0) |
                                            (each.assumed ? ready_columns::assumed : 0) |
                                            (each.day_only ? ready_columns::day_only : 0) |
                                            (each.counted ? ready_columns::counted : 0));
    }
    const bool known = (out.flags & ready_columns::known) != 0;
    if (known && enough && enough->or_at && bound::after(*enough->or_at) <= out.at)
      out = {bound::after(*enough->or_at), ready_columns::known};
    return out;
  }

 private:
  /// The arrival that completes a quorum: the k-th earliest, k the share of the producers rounded
  /// up. A producer without a lower limit may be the first to arrive.
  /// @returns nothing where such producers could make up the quorum
  [[nodiscard]] std::optional<bound> last_of_quorum(const planned_feed& through,
                                                    hub_map::hub which) {
    const auto& withdrawn = in_.tasks[through.producer].withdrawn;
    std::size_t asked = 0;
    std::vector<bound> known;
    for (const block_position p : through.hubs->producers(which)) {
      if (withdrawn[p] != 0)
        continue;
      ++asked;
      if (const earliest_value each = earliest(through.producer, p); each.known)
        known.push_back(each.at);
    }
    const std::size_t needed =
        (asked * static_cast<std::size_t>(through.clause->enough->percent) + 99) / 100;
    const std::size_t unknown = asked - known.size();
    if (needed <= unknown)
      return std::nullopt;
    const auto last = known.begin() + static_cast<std::ptrdiff_t>(needed - unknown - 1);
    std::nth_element(known.begin(), last, known.end());
    return *last;
  }

  const plan_record& in_;
  const ready_columns& ready_;
  Happened happened_;
  stepper steps_;
};

/// Fills when the inputs of every hub can be complete, producers first, by a pass that reads the
/// columns it fills.
template <class Pass>
void fill_ready(const plan_record& in, Pass& pass, ready_columns& out, edit_number edit) {
  for (std::size_t left = in.sweep.size(); left > 0; --left) {
    const stretch& each = in.sweep[left - 1];
    const planned_feed& through = in.feeds[each.feed];
    for (hub_map::hub h = each.first; h < each.last; ++h) {
      const auto ready = pass.ready_of(through, h);
      out.at.set(through.first_hub + h, ready.at, edit);
      out.flags.set(through.first_hub + h, ready.flags, edit);
    }
  }
}

/// The forward pass of the papers.
/// @throws outside_coverage naming an assignment whose calendar does not reach
/// @complexity one calendar step per assignment
void run_forward(plan_record& in);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/forward.ipp>
#endif
