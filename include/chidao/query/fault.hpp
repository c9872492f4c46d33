// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/status.hpp>
#include <cstdint>
#include <optional>
#include <set>
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
  [[nodiscard]] fault of(tracked_id which) const;

 private:
  /// The bound that says whether one is late: the one it is judged by, also where that is an
  /// assumed need.
  [[nodiscard]] static std::optional<bound> limit_of(const judgement& by);

  [[nodiscard]] judgement judged(tracked_id which) const {
    return judge(missing_->record(), which.task, which.position, policy_);
  }

  [[nodiscard]] bool is_past(tracked_id which) const;

  /// Blames one whose inputs are all in, or its late inputs while it is in its own time.
  /// @returns true if nobody can be blamed: the papers squeeze it
  bool blame(tracked_id which, std::set<tracked_id>& late, fault& out) const;

  const missing_inputs* missing_;
  std::uint32_t number_;
  status_policy policy_;
};

/// Whose fault it is that an assignment is not complete at the instant of a status query.
/// @complexity the missing inputs below the assignment, each once
[[nodiscard]] fault fault_of(const status_query& ask, tracked_id which);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/fault.ipp>
#endif
