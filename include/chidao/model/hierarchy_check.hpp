// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/hierarchy.hpp>
#include <chidao/model/unit_builder.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

/// The hierarchy described is not one.
class hierarchy_error : public error {
 public:
  using error::error;
};

namespace sentences {
/// A hierarchy without units.
inline constexpr sentence no_units{"no-units", "the hierarchy has no unit in force"};
/// What a hierarchy needs.
inline constexpr sentence expected_units{"expected-units", "at least one unit"};
/// Two units with one code.
inline constexpr sentence duplicate_unit{"duplicate-unit", "unit \"{code}\" stands more than once"};
/// What codes must be.
inline constexpr sentence expected_unique{"expected-unique", "each code once"};
/// A unit without a code.
inline constexpr sentence empty_code{"empty-code", "a unit has an empty code"};
/// What a code must be.
inline constexpr sentence expected_code{"expected-code", "a code that is not empty"};
/// A seat that is no unit.
inline constexpr sentence unknown_seat{"unknown-seat",
                                       "unit \"{code}\" sits in \"{seat}\", which is no unit"};
/// A superior that is no unit.
inline constexpr sentence unknown_superior{
    "unknown-superior", "unit \"{code}\" is under \"{superior}\" on line \"{line}\", which is no "
                        "unit"};
/// A superior that is not on the line.
inline constexpr sentence superior_off_line{
    "superior-off-line", "unit \"{code}\" is under \"{superior}\" on line \"{line}\", which is not "
                         "on that line"};
/// What a superior must be.
inline constexpr sentence expected_superior{
    "expected-superior", "the code of a unit in force that is on the line itself"};
/// A second root of the seat tree.
inline constexpr sentence second_root{"second-root",
                                      "unit \"{code}\" has no seat, and neither has \"{first}\""};
/// What seats must be.
inline constexpr sentence expected_seat{"expected-seat",
                                        "a seat for every unit but one: seats form one tree"};
/// Units that sit in each other.
inline constexpr sentence seats_in_circle{"seats-in-circle", "seats run in a circle: {units}"};
/// Units above each other.
inline constexpr sentence line_in_circle{"line-in-circle",
                                         "line \"{line}\" runs in a circle: {units}"};
/// What a line must be.
inline constexpr sentence expected_no_circle{"expected-no-circle", "a top somewhere"};
/// A unit's tier that is not listed.
inline constexpr sentence unlisted_tier{"unlisted-tier",
                                        "unit \"{code}\" has tier \"{tier}\", which is not listed"};
/// A unit's kind that is not declared.
inline constexpr sentence undeclared_kind{
    "undeclared-kind", "unit \"{code}\" has kind \"{kind}\", which is not declared"};
/// A unit's line that is not declared.
inline constexpr sentence undeclared_line{
    "undeclared-line", "unit \"{code}\" is on line \"{line}\", which is not declared"};
/// A tier, kind or line that is listed more than once.
inline constexpr sentence duplicate_name{"duplicate-name", "\"{name}\" is listed more than once"};
/// A tier, kind or line without a name.
inline constexpr sentence empty_name{"empty-name", "a tier, kind or line has an empty name"};
/// What names of tiers, kinds and lines must be.
inline constexpr sentence expected_name_once{"expected-name-once",
                                             "each tier, kind and line once, not empty"};
/// A validity that ends before it begins.
inline constexpr sentence validity_backwards{"validity-backwards",
                                             "unit \"{code}\" ends before it begins"};
/// What a validity must be.
inline constexpr sentence expected_validity{"expected-validity",
                                            "a first day before the day on which it is no more"};
}  // namespace sentences

/// A hierarchy as it is described, unchecked.
struct hierarchy_description {
  std::vector<std::string> tiers = {};  ///< highest first; empty: as units name them
  std::vector<unit_kind> kinds = {};    ///< empty: any
  std::vector<line> lines = {};         ///< without their forests; empty: as units name them
  std::vector<std::unique_ptr<unit_builder>> units = {};        ///< in any order
  std::vector<std::unique_ptr<monitor_builder>> monitors = {};  ///< in any order
};

/// Checks the units of a builder and numbers them; hierarchy_builder::build() in parts.
class hierarchy_check {
 public:
  /// Takes the units in force on a day; without a day, all.
  hierarchy_check(const hierarchy_description& from, std::optional<day> as_of);

  /// The hierarchy. @throws hierarchy_error with all problems
  [[nodiscard]] hierarchy result();

 private:
  using index = forest::node;

  void wrong(const sentence& what, const sentence& expected, const std::string& code,
             std::vector<argument> more = {}, std::vector<std::string> suggestions = {});

  void take(const unit_builder& each);

  [[nodiscard]] std::vector<std::string> suggestions_for(const std::string& code) const;

  void check_names();

  void keep_once(std::vector<std::string>& names);

  [[nodiscard]] std::optional<std::string> seat_of(const unit_builder& each) const;

  std::vector<forest::above> seat_tree();

  std::vector<std::vector<forest::above>> line_forests();

  void check_monitors();

  /// Adds the monitors. @pre they were checked
  /// @param slot_of slots of the units, as numbered
  void add_monitors(const std::vector<index>& slot_of);

  [[nodiscard]] std::string names_of(const std::vector<index>& circle) const;

  /// Numbers the units. @returns the slot of each as given
  std::vector<index> number(const std::vector<forest::above>& seats,
                            const std::vector<std::vector<forest::above>>& lines);

  const hierarchy_description& from_;
  std::vector<const unit_builder*> given_;
  code_index index_of_;
  std::vector<problem> problems_;
  hierarchy::parts made_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/hierarchy_check.ipp>
#endif
