// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/id.hpp>
#include <chidao/time/day.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chidao {

struct unit;

/// Names a unit of a hierarchy. Its slot is the unit's place in the preorder of the seat tree.
using unit_id = id<unit>;

/// Names a line of a hierarchy.
using line_id = id<struct line>;

/// A level of administration, by the name the hierarchy gives it: province, district, commune.
struct tier {
  std::string name;  ///< as the hierarchy lists it
  /// Makes a tier of its name.
  explicit tier(std::string tier_name) : name{std::move(tier_name)} {}
  /// Equal if the names are.
  friend bool operator==(const tier&, const tier&) = default;
};

/// What sort of body a unit is, by code.
struct unit_kind {
  std::string code;          ///< as units name it
  std::string name = {};     ///< for people
  bool territorial = false;  ///< true: such a unit is an area of its own
};

/// A body that can be given duties: a People's Committee, a department, a committee, a post.
struct unit {
  std::string code;                     ///< how it is named outside
  std::string name;                     ///< full name, for people
  std::string kind = {};                ///< code of its kind; empty: none given, territorial
  std::string tier = {};                ///< its level; empty: none
  std::optional<unit_id> seat = {};     ///< the unit in whose area it sits; nothing for the root
  std::optional<day> valid_from = {};   ///< first day; nothing: always was
  std::optional<day> valid_until = {};  ///< first day on which it is no more; nothing: for good
  std::string calendar = {};            ///< name of its own calendar; empty: the plan's
  std::string source = {};              ///< where the facts of this unit come from
  std::string open_question = {};       ///< what is not known about it
};

/// A unit as the caller names it: by code or by id.
class unit_ref {
 public:
  /// The unit of this id.
  unit_ref(unit_id which) : id_{which}, by_id_{true} {}
  /// The unit with this code.
  unit_ref(std::string_view code) : code_{code} {}
  /// The unit with this code.
  unit_ref(const std::string& code) : code_{code} {}
  /// The unit with this code.
  unit_ref(const char* code) : code_{code} {}

  /// The id, if the caller gave one.
  [[nodiscard]] const unit_id* as_id() const noexcept { return by_id_ ? &id_ : nullptr; }
  /// The code, if the caller gave one.
  [[nodiscard]] const std::string_view* as_code() const noexcept {
    return by_id_ ? nullptr : &code_;
  }

 private:
  unit_id id_{};
  bool by_id_ = false;
  std::string_view code_;
};

}  // namespace chidao
