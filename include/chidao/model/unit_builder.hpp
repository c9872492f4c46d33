// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/unit.hpp>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace chidao {

/// The unit that another is added under, along one line.
struct under {
  std::string superior;        ///< code
  std::string line = "state";  ///< name of the line
  /// Under a unit, along the state line unless told otherwise.
  explicit under(std::string code, std::string along = "state")
      : superior{std::move(code)}, line{std::move(along)} {}
};

/// A unit as it is described, its seat and superiors by code.
struct unit_entry {
  unit facts = {};                       ///< all but the seat
  std::optional<std::string> seat = {};  ///< nothing: it sits with its only superior
  std::map<std::string, std::optional<std::string>> superiors = {};  ///< by line; nothing: a top
};

/// One unit while it is described; given out by hierarchy_builder and filled in place.
class unit_builder {
 public:
  /// Gives the kind.
  unit_builder& kind(std::string code) { return made_.facts.kind = std::move(code), *this; }
  /// Gives the tier.
  unit_builder& at(tier level) { return made_.facts.tier = std::move(level.name), *this; }
  /// Puts it into the area of another unit. Without, it sits with its only superior.
  unit_builder& seat(std::string code) { return made_.seat = std::move(code), *this; }
  /// Puts it under a superior along a line.
  unit_builder& on(under above);
  /// Makes it a top of a line.
  unit_builder& top_of(std::string line);
  /// Gives its first day.
  unit_builder& valid_from(day first) { return made_.facts.valid_from = first, *this; }
  /// Gives the first day on which it is no more.
  unit_builder& valid_until(day end) { return made_.facts.valid_until = end, *this; }
  /// Gives it a calendar of its own, by name.
  unit_builder& calendar(std::string name) { return made_.facts.calendar = std::move(name), *this; }
  /// Tells where its facts come from.
  unit_builder& source(std::string text) { return made_.facts.source = std::move(text), *this; }
  /// Tells what is not known about it.
  unit_builder& open_question(std::string text) {
    return made_.facts.open_question = std::move(text), *this;
  }

  /// What has been described so far.
  [[nodiscard]] const unit_entry& entry() const noexcept { return made_; }

 private:
  friend class hierarchy_builder;
  unit_builder(std::string code, std::string name);

  unit_entry made_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/unit_builder.ipp>
#endif
