// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_field.hpp"
#include <chidao/io/name_index.hpp>
#include <chidao/model/hierarchy.hpp>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace chidao::io {

/// The names that a hierarchy has. Without a hierarchy every name is taken as it stands.
class names_of {
 public:
  /// The names of a hierarchy, which must outlive it; null: none to check against.
  explicit names_of(const hierarchy* over);

  /// The code of a unit at a field; what no unit has is told, with the units of that name.
  [[nodiscard]] std::string unit(const json_field& at) const;
  /// The tier at a field.
  [[nodiscard]] std::string tier(const json_field& at) const;
  /// The kind at a field.
  [[nodiscard]] std::string kind(const json_field& at) const;
  /// The line at a field.
  [[nodiscard]] std::string line(const json_field& at) const;

 private:
  using words = std::set<std::string, std::less<>>;
  [[nodiscard]] std::string listed(const json_field& at, const words& among,
                                   const sentence& unknown, std::string_view name,
                                   const sentence& expected) const;

  const hierarchy* over_;
  words tiers_;
  words kinds_;
  words lines_;
  mutable std::optional<name_index> by_name_;  // made when first needed
};

}  // namespace chidao::io
