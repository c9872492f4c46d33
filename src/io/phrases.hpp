// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/plan/plan_overview.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace chidao::io {

/// The words of one language, ready at hand.
class phrases {
 public:
  explicit phrases(const catalogue& language) : language_{&language} {}

  [[nodiscard]] std::string operator()(const message& what) const { return text(what, *language_); }
  [[nodiscard]] std::string operator()(const sentence& form,
                                       std::vector<argument> arguments = {}) const {
    return text(say(form, std::move(arguments)), *language_);
  }
  [[nodiscard]] const std::string& tag() const { return language_->language(); }

  /// The bound as a program reads it: `2021-10-31T00:00`.
  [[nodiscard]] static std::string machine(bound which);
  /// A declared bound in a cell.
  [[nodiscard]] std::string cell(const declared_bound& which, const std::string& events) const;
  /// A needed bound in a cell, without marks.
  [[nodiscard]] std::string cell(const needed_bound& which, const std::string& events) const;
  /// A handling time in a cell; a dash where nothing is said.
  [[nodiscard]] std::string cell(const handling_time& which) const;
  /// A day with its weekday, or how else the bound is met.
  [[nodiscard]] std::string last_day_cell(const std::optional<day>& which, bool on_duty) const;
  /// Slack in whole working days; a dash where it is not known.
  [[nodiscard]] std::string cell(const slack& which) const;

 private:
  const catalogue* language_;
};

/// Writes a text in lines of at most `width` columns: the first after `first`, the others after as
/// many spaces.
void write_wrapped(std::ostream& out, const std::string& first, const std::string& text,
                   std::size_t width);

/// What stands in a cell where there is nothing to say.
inline constexpr const char* dash = "\u2013";

}  // namespace chidao::io
