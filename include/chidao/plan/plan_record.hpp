// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/paged_column.hpp>
#include <chidao/core/ranked_set.hpp>
#include <chidao/core/sparse_column.hpp>
#include <chidao/core/table.hpp>
#include <chidao/graph/sweep.hpp>
#include <chidao/model/directive.hpp>
#include <chidao/plan/assignment_id.hpp>
#include <chidao/plan/clause_table.hpp>
#include <chidao/plan/ground.hpp>
#include <chidao/plan/plan_options.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

struct due_date;

/// What a bound amounts to (meanings 1.5).
enum class bound_state : std::uint8_t {
  known,      ///< a minute
  none,       ///< there is none: standing, continuing, a state to hold
  pending,    ///< it waits for an event
  unresolved  ///< it refers to something that was not found
};

/// A declared bound as the plan's options settle it.
struct settled_bound {
  bound_state state = bound_state::none;  ///< what it amounts to
  std::optional<deadline> when = {};      ///< if known
  const bound_clause* clause = nullptr;   ///< the clause it comes from; null: it was granted later
  const provenance* from = nullptr;       ///< how it is known
  std::shared_ptr<const due_date> computed = {};  ///< how a rule made it; null: no rule did
  std::size_t calendar = 0;  ///< position of the calendar the rule counted on, if one did
};

/// A bound that somebody granted an assignment after the paper was issued.
struct granted_bound {
  provenance from;        ///< on what ground
  settled_bound settled;  ///< the bound
  /// A bound granted on some ground.
  explicit granted_bound(const deadline& until, provenance ground = {})
      : from{std::move(ground)}, settled{bound_state::known, until, nullptr, &from} {}
  granted_bound(const granted_bound&) = delete;
  granted_bound& operator=(const granted_bound&) = delete;
};

/// A position in a block: the k-th unit of a task's audience, in preorder.
using block_position = hub_map::position;

/// The clauses of a task that hold under the readings taken, and for whom.
struct planned_clauses {
  std::vector<settled_bound> bounds;      ///< bounds, by clause
  clause_table bound_of;                  ///< which of them holds for a unit
  std::vector<const time_clause*> times;  ///< handling times, by clause
  clause_table time_of;                   ///< which of them holds for a unit
};

/// A task over its audience, with the clauses that hold. Copies share what is large.
struct planned_task {
  document_id document;                                ///< its paper
  const task* text = nullptr;                          ///< what the paper says
  std::shared_ptr<const ranked_set> leads;             ///< who has an assignment
  std::shared_ptr<const std::vector<unit_id>> units;   ///< the same by position
  std::shared_ptr<const std::vector<tier_run>> tiers;  ///< their tiers
  std::vector<std::string> open_leads;                 ///< leads that nobody can list
  std::shared_ptr<const planned_clauses> clauses;      ///< bounds and handling times
  std::optional<moment> release;             ///< own opening, else issue; nothing: no lower limit
  const provenance* release_from = nullptr;  ///< how the release is known
  std::optional<std::size_t> calendar;       ///< position of its own calendar
  std::vector<std::uint32_t> inputs;         ///< feeds into it, in the order written
  std::vector<std::uint32_t> outputs;        ///< feeds out of it, consumers in task order
  bool feeds_others = false;                 ///< true if another task needs it
  bool needs_others = false;                 ///< true if it needs another task
  bool lacks_input = false;                  ///< true if it needs a task that is not planned
  sparse_column<std::shared_ptr<const granted_bound>>
      granted;                           ///< by position: in place of a clause
  paged_column<std::uint8_t> withdrawn;  ///< by position: 1 if no longer asked for
};

/// A feed between two planned tasks.
struct planned_feed {
  task_id producer;                     ///< where the output arises
  task_id consumer;                     ///< where it is needed
  const feed* clause = nullptr;         ///< what the paper says
  std::shared_ptr<const hub_map> hubs;  ///< who meets whom
  std::size_t first_hub = 0;            ///< where its hubs stand in the columns
};

/// A feed from a paper that is not among those planned.
struct missing_feed {
  task_id consumer;              ///< the task that needs it
  const feed* clause = nullptr;  ///< what the paper says
};

/// A column of flags: a page of it is as large as one of bounds.
using flag_column = paged_column<std::uint8_t, 4 * paged_column<bound>::page_size>;

/// When the inputs of each hub can be complete, as a forward pass finds it.
struct ready_columns {
  // Flags about the bound before which the inputs of a hub can be complete.
  static constexpr std::uint8_t known = 1;      ///< there is one
  static constexpr std::uint8_t at_least = 2;   ///< it may become later: a lower limit is not known
  static constexpr std::uint8_t coarse = 4;     ///< it lost up to a day
  static constexpr std::uint8_t estimated = 8;  ///< it was counted on days no calendar vouches for
  static constexpr std::uint8_t assumed = 16;   ///< it rests on an assumption
  static constexpr std::uint8_t day_only = 32;  ///< it counts from a day, not from a minute
  static constexpr std::uint8_t counted = 64;   ///< a duration was counted since the release
  paged_column<bound> at;                       ///< if known
  flag_column flags;                            ///< of the flags above
  ready_columns() = default;
  /// Columns for so many hubs.
  explicit ready_columns(std::size_t hubs) : at{hubs}, flags{hubs} {}
};

/// What a plan holds per hub, and nothing per edge.
struct hub_columns {
  // Flags about the bound before which the inputs of a hub must be complete.
  static constexpr std::uint8_t need_known = 1;       ///< there is one
  static constexpr std::uint8_t need_none = 2;        ///< some consumer has no bound
  static constexpr std::uint8_t need_pending = 4;     ///< some consumer's bound is pending
  static constexpr std::uint8_t need_unresolved = 8;  ///< some consumer's bound is unresolved
  static constexpr std::uint8_t need_at_most = 16;    ///< it may become earlier still
  static constexpr std::uint8_t need_coarse = 32;     ///< it lost up to a day (meanings 2.4)
  static constexpr std::uint8_t need_estimated =
      64;  ///< it was counted on days no calendar vouches for
  static constexpr std::uint8_t need_assumed = 128;  ///< it rests on an assumption
  paged_column<bound> need;                          ///< backward pass
  flag_column need_flags;                            ///< of the flags need_…
  sparse_column<block_position>
      need_from;        ///< the consumer that sets it, where it is not the first of the hub
  ready_columns ready;  ///< forward pass
  hub_columns() = default;
  /// Columns for so many hubs.
  explicit hub_columns(std::size_t hubs)
      : need{hubs}, need_flags{hubs}, need_from{hubs}, ready{hubs} {}
};

/// All that a plan is made of. Plans and handles read it; make_plan fills it.
struct plan_record {
  hierarchy units;                       ///< who is above whom
  std::shared_ptr<const ground> shared;  ///< calendars
  std::vector<directive> documents;      ///< the papers
  plan_options options;                  ///< what it is made under
  std::vector<std::string> readings;     ///< all options taken
  table<task_id, planned_task> tasks;    ///< documents in order, tasks as written
  std::vector<planned_feed> feeds;       ///< as the network numbers them
  std::vector<missing_feed> missing;     ///< feeds from elsewhere
  network tasks_network;                 ///< a vertex per task, an edge per feed
  std::vector<stretch> sweep;            ///< consumers first
  hub_columns hubs;                      ///< what the passes found
  edit_number edit = 0;                  ///< the change of the papers it is made by; 0: none
};

}  // namespace chidao
