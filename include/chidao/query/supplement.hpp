// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/status.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace chidao {

/// What a producer owes to a consumer who went on without it once a quorum of his inputs was in: an
/// assignment of its own (meanings 6.4). It is given by what the producer hands in.
///
/// No paper gives it a bound: it has an age. Only where the producer's own declared bound lies
/// after the minute in which the consumer went on is it judged by that one, which the paper gave.
struct supplement {
  assignment_key key = {};            ///< the producer's, with a period that names the consumer
  tracked_id from = {};               ///< the producer's assignment
  tracked_id to = {};                 ///< the consumer's
  instant since = {};                 ///< the minute in which the consumer could go on
  std::optional<instant> given = {};  ///< when it was handed in; nothing: it is open
  std::optional<bound> limit = {};    ///< the declared bound of the producer, if it came later
  status_cell cell = status_cell::unjudged;  ///< by that bound; unjudged where there is none
  std::int64_t age = 0;                      ///< days from `since` until it was given, or today
  /// Member by member.
  friend bool operator==(const supplement&, const supplement&) = default;
};

/// The period in the key of a supplement, stable as long as the papers keep their codes.
[[nodiscard]] std::string supplement_period(const assignment_key& producer,
                                            const assignment_key& consumer);

/// Finds the supplements owed at the instant of a query. Borrows the query.
class supplement_finder {
 public:
  /// Asks with the instant of a status query.
  explicit supplement_finder(const status_query& ask) : ask_{&ask} {}
  explicit supplement_finder(const status_query&& ask) = delete;

  /// Calls `visit(supplement)` with all, open and given, by plan and feed. A producer that feeds a
  /// consumer twice owes once, from the earlier minute.
  /// @complexity the inputs of the feeds with a quorum, k log k in those of one consumer
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::uint32_t plan = 0; plan < ask_->of().plan_count(); ++plan) {
      std::vector<supplement> all;
      for (const planned_feed& each : ask_->of().plan_at(plan).now.record().feeds)
        if (each.clause->enough)
          for (hub_map::hub h = 0; h < each.hubs->size(); ++h)
            add_hub(plan, each, h, all);
      std::stable_sort(all.begin(), all.end(), [](const supplement& a, const supplement& b) {
        return std::tie(a.from, a.to, a.since) < std::tie(b.from, b.to, b.since);
      });
      for (std::size_t i = 0; i < all.size(); ++i)
        if (i == 0 || all[i].from != all[i - 1].from || all[i].to != all[i - 1].to)
          visit(std::as_const(all[i]));
    }
  }

 private:
  struct arrival {
    block_position who;
    std::optional<instant> at;
  };

  /// The minute from which the consumers of a hub could go on; nothing: not yet.
  [[nodiscard]] std::optional<instant> gone_on(const quorum& enough,
                                               const std::vector<arrival>& producers) const;

  void add_hub(std::uint32_t plan, const planned_feed& through, hub_map::hub hub,
               std::vector<supplement>& out) const;

  [[nodiscard]] supplement made(tracked_id from, tracked_id to, instant since,
                                std::optional<instant> given) const;

  const status_query* ask_;
};

/// All supplements, open and given, by plan, producer and consumer.
[[nodiscard]] std::vector<supplement> supplements_of(const status_query& ask);

/// The supplements that a unit still owes, by plan, task and consumer.
/// @throws unknown_unit with suggestions
[[nodiscard]] std::vector<supplement> supplements_owed(const status_query& ask,
                                                       const unit_ref& who);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/supplement.ipp>
#endif
