// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/graph/hubs.hpp>
#include <chidao/model/hierarchy.hpp>
#include <chidao/model/task.hpp>
#include <chidao/time/calendar.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace chidao {

namespace sentences {
/// A calendar that was not given.
inline constexpr sentence unknown_calendar{"unknown-calendar",
                                           "there is no calendar \"{calendar}\""};
/// What a calendar must be.
inline constexpr sentence expected_calendar{"expected-calendar",
                                            "the name of a calendar given to the plan"};
}  // namespace sentences

/// Neighbours in an audience whose units are of one tier.
struct tier_run {
  std::uint32_t end;   ///< one more than the position of the last
  std::uint16_t tier;  ///< position of their tier among the tiers; their number if they have none
};

/// What plans share: hierarchy, calendars, expanded audiences, hub maps. Plans keep what they use
/// of it alive. Making plans over one ground fills its stores, so only one thread may do so at a
/// time; the plans themselves are immutable.
class ground {
 public:
  /// A hierarchy with the calendar of units that have none of their own, and further calendars by
  /// name. "every-day" is always known.
  /// @throws unknown_name if a unit names a calendar that is not given
  ground(hierarchy units, calendar fallback, std::vector<calendar> further = {});

  /// The units.
  [[nodiscard]] const hierarchy& units() const& noexcept { return units_; }
  const hierarchy& units() const&& = delete;
  /// The calendars; the first is that of units that have none of their own.
  [[nodiscard]] const std::vector<calendar>& calendars() const& noexcept { return calendars_; }
  const std::vector<calendar>& calendars() const&& = delete;
  /// A new ground of the same units, with each calendar changed by a function; that of every day,
  /// which every ground has last, stays.
  template <class Change>
  [[nodiscard]] std::shared_ptr<ground> with_calendars(const Change& change) const {
    std::vector<calendar> further;
    for (std::size_t i = 1; i + 1 < calendars_.size(); ++i)
      further.push_back(change(calendars_[i]));
    return std::make_shared<ground>(units_, change(calendars_.front()), std::move(further));
  }
  /// Position of the calendar with a name.
  /// @throws unknown_name with suggestions if there is none
  [[nodiscard]] std::size_t find_calendar(std::string_view name) const;
  /// Position of the calendar of a unit.
  [[nodiscard]] std::size_t calendar_of(unit_id which) const noexcept {
    return calendar_of_unit_.empty() ? 0 : calendar_of_unit_[which.slot()];
  }

  /// The one stored set equal to this one: plans with equal audiences share them.
  [[nodiscard]] std::shared_ptr<const ranked_set> shared(ranked_set units);

  /// The units of a stored set by position, themselves stored once. @pre shared() returned the set
  [[nodiscard]] std::shared_ptr<const std::vector<unit_id>> members(const ranked_set& of);

  /// The tiers of those units, in order, stored once as well. @pre shared() returned the set
  [[nodiscard]] std::shared_ptr<const std::vector<tier_run>> tiers(const ranked_set& of);

  /// What decides the hubs of a feed.
  struct hub_key {
    const ranked_set* producers = nullptr;  ///< audience of the producing task
    const ranked_set* eligible = nullptr;   ///< those of them that feed others
    const ranked_set* consumers = nullptr;  ///< audience of the consuming task
    match how = match::same_unit;           ///< how they are matched
    std::size_t along = 0;                  ///< slot of the line, where matched along one
    std::size_t levels_along = 0;           ///< one more than the slot of the line that gives the
                                            ///< levels; 0: one level
    /// Member by member.
    friend bool operator==(const hub_key&, const hub_key&) noexcept = default;
  };
  /// The hub map of a key, made by `make()` if it is not stored yet.
  template <class Make>
  [[nodiscard]] std::shared_ptr<const hub_map> hubs(const hub_key& key, const Make& make) {
    for (const kept_hubs& each : hub_maps_)
      if (each.key == key)
        return each.hubs;
    hub_maps_.push_back({key, std::make_shared<const hub_map>(make())});
    return hub_maps_.back().hubs;
  }

 private:
  struct kept_hubs {
    hub_key key;
    std::shared_ptr<const hub_map> hubs;
  };

  struct kept_audience {
    std::shared_ptr<const ranked_set> units;
    std::shared_ptr<const std::vector<unit_id>> members;  // null until asked for
    std::shared_ptr<const std::vector<tier_run>> tiers;   // null until asked for
  };

  [[nodiscard]] kept_audience& kept(const ranked_set& of);

  hierarchy units_;
  std::vector<calendar> calendars_;
  std::vector<std::uint16_t> calendar_of_unit_;
  std::vector<kept_audience> audiences_;
  std::vector<kept_hubs> hub_maps_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/ground.ipp>
#endif
