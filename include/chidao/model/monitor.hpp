// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/model/unit.hpp>
#include <optional>
#include <string>
#include <utility>

namespace chidao {

namespace sentences {
/// A monitor that is no unit.
inline constexpr sentence unknown_monitor{"unknown-monitor",
                                          "\"{code}\" watches over \"{area}\", but is no unit"};
/// A monitor of what is no area.
inline constexpr sentence unknown_area{"unknown-area",
                                       "\"{code}\" watches over \"{area}\", which is no unit"};
}  // namespace sentences

/// That a unit watches over an area: what is late there may be told to it (meanings 13.1).
struct monitor {
  unit_id who = {};                  ///< who watches
  unit_id area = {};                 ///< watches what sits within this unit, and itself
  std::optional<line_id> line = {};  ///< of that the units on this line; nothing: whatever line
  std::string tier = {};             ///< of that the units of this tier; empty: of every tier
  std::string source = {};           ///< where this comes from
};

/// The area that a monitor watches over.
struct area {
  std::string code;  ///< of its unit
  /// The area of a unit.
  explicit area(std::string unit_code) : code{std::move(unit_code)} {}
};

/// A monitor as it is described, by codes.
struct monitor_entry {
  std::string who;                       ///< code of the unit that watches
  std::string area;                      ///< code of the unit whose area it watches
  std::optional<std::string> line = {};  ///< name of a line
  std::optional<std::string> tier = {};  ///< name of a tier
  std::string source = {};               ///< where this comes from
};

/// One monitor while it is described; given out by hierarchy_builder and filled in place.
class monitor_builder {
 public:
  /// Watches the units of one line only.
  monitor_builder& along(std::string line) { return made_.line = std::move(line), *this; }
  /// Watches the units of one tier only.
  monitor_builder& of(tier level) { return made_.tier = std::move(level.name), *this; }
  /// Tells where this comes from.
  monitor_builder& source(std::string text) { return made_.source = std::move(text), *this; }

  /// What has been described so far.
  [[nodiscard]] const monitor_entry& entry() const noexcept { return made_; }

 private:
  friend class hierarchy_builder;
  monitor_builder(std::string who, area watched)
      : made_{std::move(who), std::move(watched.code), {}, {}, {}} {}

  monitor_entry made_;
};

}  // namespace chidao
