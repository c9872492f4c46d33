// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace chidao {

/// A rule that says on which units something falls, expanded over a hierarchy later (meanings 5.3).
/// An immutable value.
class audience {
 public:
  /// What a rule asks for.
  enum class rule {
    nobody,      ///< no unit
    tier,        ///< the units of a tier that are on a line
    kind,        ///< the units of a kind that are on a line
    units,       ///< the units listed
    within,      ///< those of a rule that sit in the area of a unit, itself included
    either,      ///< those of one rule or another (union)
    difference,  ///< those of the first rule that are not of the second
    open         ///< nobody can list them; never expanded
  };

  /// Nobody.
  audience() = default;

  /// What the rule asks for.
  [[nodiscard]] rule asks() const noexcept { return what().asks; }
  /// The tier, kind or area named, or the words of an open set; empty for the other rules.
  [[nodiscard]] const std::string& name() const& noexcept { return what().name; }
  const std::string& name() const&& = delete;
  /// The line a tier or kind runs along; empty: the directive's.
  [[nodiscard]] const std::string& line() const& noexcept { return what().line; }
  const std::string& line() const&& = delete;
  /// The codes listed.
  [[nodiscard]] const std::vector<std::string>& codes() const& noexcept { return what().codes; }
  const std::vector<std::string>& codes() const&& = delete;
  /// The rules this one is made of.
  [[nodiscard]] const std::vector<audience>& parts() const& noexcept { return what().parts; }
  const std::vector<audience>& parts() const&& = delete;

  /// Those of one rule or the other.
  friend audience operator|(audience a, audience b) {
    return audience{rule::either, {}, {}, {}, {std::move(a), std::move(b)}};
  }
  /// Those of the first rule that are not of the second.
  friend audience operator-(audience a, audience b) {
    return audience{rule::difference, {}, {}, {}, {std::move(a), std::move(b)}};
  }

 protected:
  /// A rule of its parts.
  audience(rule asks, std::string name, std::string line, std::vector<std::string> codes = {},
           std::vector<audience> parts = {});

 private:
  friend audience within(std::string area, audience of);

  struct node {
    rule asks = rule::nobody;
    std::string name = {};
    std::string line = {};
    std::vector<std::string> codes = {};
    std::vector<audience> parts = {};
  };

  [[nodiscard]] const node& what() const noexcept;

  std::shared_ptr<const node> node_;
};

/// Every unit of a tier, along a line (default: the directive's).
struct every : audience {
  /// Every unit of the tier of this name.
  explicit every(std::string tier, std::string line = {})
      : audience{rule::tier, std::move(tier), std::move(line)} {}
};

/// Every unit of a kind, along a line (default: the directive's).
struct of_kind : audience {
  /// Every unit of the kind with this code.
  explicit of_kind(std::string kind, std::string line = {})
      : audience{rule::kind, std::move(kind), std::move(line)} {}
};

/// The units listed, by code.
struct named : audience {
  /// The units with these codes.
  named(std::initializer_list<std::string> codes)
      : named{std::vector<std::string>(codes.begin(), codes.end())} {}
  /// The units with these codes.
  explicit named(std::vector<std::string> codes)
      : audience{rule::units, {}, {}, std::move(codes)} {}
};

/// Bodies that nobody can list: "các cơ quan, đơn vị có liên quan".
struct open_set : audience {
  /// The set in the words of the paper.
  explicit open_set(std::string words) : audience{rule::open, std::move(words), {}} {}
};

/// Those of a rule that sit in the area of a unit, itself included.
[[nodiscard]] audience within(std::string area, audience of);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/audience.ipp>
#endif
