// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/status.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace chidao {

/// One at whose door a delay lies.
struct culprit {
  tracked_id who;         ///< the assignment
  bool assumed = false;   ///< true: the bound it is late by rests on an assumption
  bool complete = false;  ///< true: its output came, but late
  /// By assignment.
  friend bool operator==(const culprit&, const culprit&) = default;
};

/// Why something is not there (meanings 12.1).
enum class fault_kind : std::uint8_t {
  complete,     ///< it is there, or no longer asked for
  not_yet_due,  ///< nobody on the way to it is past the bound he is judged by
  squeezed,     ///< the papers left too little time: nobody is late by what he was given
  culprits      ///< those named are late
};

/// Whose fault it is that an assignment is not complete.
struct fault {
  fault_kind is = fault_kind::complete;  ///< of the kinds
  std::vector<culprit> culprits = {};    ///< in the order of their ids
  std::vector<tracked_id> waiting = {};  ///< those on the way who only wait, in the order of ids
  std::vector<tracked_id> in_own_time = {};  ///< those past their bound who still have the time
                                             ///< they need after their last input
};

/// Finds whose fault it is that something is not complete. Borrows the query.
class fault_finder {
 public:
  /// Asks what a plan misses. @param number position of the plan in its outlook
  fault_finder(const missing_inputs& missing, std::uint32_t number, const status_policy& policy)
      : missing_{&missing}, number_{number}, policy_{policy} {}
  fault_finder(const missing_inputs&& missing, std::uint32_t number,
               const status_policy& policy) = delete;

  /// Goes down all missing inputs, late or not, to those past the bound they are judged by with no
  /// input missing. One whose inputs are all in is in its own time until it could be done: till
  /// then the culprits are the inputs that came late by the bound they are judged by.
  /// @complexity the missing inputs below the assignment, each once
  [[nodiscard]] fault of(tracked_id which) const {
    fault out;
    const missing_inputs& missing = *missing_;
    if (missing.is_complete(which.task, which.position) ||
        missing.is_withdrawn(which.task, which.position))
      return out;
    std::set<tracked_id> seen{which};
    std::vector<tracked_id> next{which};
    std::set<tracked_id> late;
    bool squeezed = false;
    while (!next.empty()) {
      const tracked_id at = next.back();
      next.pop_back();
      if (missing.waits(at.task, at.position)) {
        out.waiting.push_back(at);
        missing.for_each_missing(at.task, at.position, [&](task_id task, block_position p) {
          const tracked_id input{number_, task, p};
          if (seen.insert(input).second)
            next.push_back(input);
        });
      } else if (is_past(at)) {
        squeezed = blame(at, late, out) || squeezed;
      }
    }
    std::sort(out.waiting.begin(), out.waiting.end());
    std::sort(out.in_own_time.begin(), out.in_own_time.end());
    std::sort(out.culprits.begin(), out.culprits.end(),
              [](const culprit& a, const culprit& b) { return a.who < b.who; });
    out.is = !out.culprits.empty()        ? fault_kind::culprits
             : squeezed || is_past(which) ? fault_kind::squeezed
                                          : fault_kind::not_yet_due;
    return out;
  }

 private:
  /// The bound that says whether one is late: the one it is judged by, also where that is an
  /// assumed need.
  [[nodiscard]] static std::optional<bound> limit_of(const judgement& by) {
    if (by.state == bound_state::known)
      return by.at;
    return by.by_declared ? std::nullopt : by.needed;
  }

  [[nodiscard]] judgement judged(tracked_id which) const {
    return judge(missing_->record(), which.task, which.position, policy_);
  }

  [[nodiscard]] bool is_past(tracked_id which) const {
    const auto limit = limit_of(judged(which));
    return limit && !in_time(missing_->at(), *limit);
  }

  /// Blames one whose inputs are all in, or its late inputs while it is in its own time.
  /// @returns true if nobody can be blamed: the papers squeeze it
  bool blame(tracked_id which, std::set<tracked_id>& late, fault& out) const {
    const missing_inputs& missing = *missing_;
    std::optional<bound> last;
    missing.for_each_input(which.task, which.position,
                           [&](const planned_feed& feed, hub_map::hub, block_position p) {
                             const auto done = missing.completed(feed.producer, p);
                             if (done && !missing.is_withdrawn(feed.producer, p) &&
                                 (!last || bound::after(*done) > *last))
                               last = bound::after(*done);
                           });
    const planned_task& task = missing.record().tasks[which.task];
    const unit_id unit = unit_at(task, which.position);
    const bool own_time = last && bound::after(missing.at()) <=
                                      stepper{missing.record()}.forward(task, unit, *last).at;
    if (!own_time) {
      if (late.insert(which).second)
        out.culprits.push_back({which, judged(which).assumed, false});
      return false;
    }
    out.in_own_time.push_back(which);
    bool any = false;
    missing.for_each_input(which.task, which.position,
                           [&](const planned_feed& feed, hub_map::hub, block_position p) {
                             const tracked_id input{number_, feed.producer, p};
                             const auto done = missing.completed(feed.producer, p);
                             const judgement by = judged(input);
                             const auto limit = limit_of(by);
                             if (!done || !limit || in_time(*done, *limit))
                               return;
                             any = true;
                             if (late.insert(input).second)
                               out.culprits.push_back({input, by.assumed, true});
                           });
    return !any;
  }

  const missing_inputs* missing_;
  std::uint32_t number_;
  status_policy policy_;
};

/// Whose fault it is that an assignment is not complete at the instant of a status query.
/// @complexity the missing inputs below the assignment, each once
[[nodiscard]] inline fault fault_of(const status_query& ask, tracked_id which) {
  return fault_finder{ask.missing(which.plan), which.plan, ask.policy()}.of(which);
}

}  // namespace chidao
