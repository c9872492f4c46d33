// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "code_list.hpp"
#include "json_field.hpp"
#include "names_of.hpp"
#include <chidao/io/limits.hpp>
#include <chidao/model/directive_builder.hpp>
#include <chidao/model/task_builder.hpp>
#include <cstddef>
#include <string>

namespace chidao::io {

/// The codes that a paper gives to what its clauses refer to.
struct paper_codes {
  code_list readings;
  code_list options;
  code_list events;
  code_list tasks;
};

/// The minute of a day named with or without a time: its first where none is said.
[[nodiscard]] instant minute_of(const written_moment& from);

/// Reads the tasks of a directive.
class task_reader {
 public:
  /// Reads tasks that refer to these names and codes, which must outlive it.
  /// @param issued day of the paper, for phrases without a year
  task_reader(const names_of& known, const paper_codes& codes, std::optional<day> issued,
              const limits& allowed)
      : known_{known}, codes_{codes}, issued_{issued}, allowed_{allowed} {}

  /// Reads a task whose code has been read, and gives it to the builder.
  void read(const json_field& at, const std::string& code, directive_builder& into);

 private:
  void read_bound(task_builder& made, const json_field& at) const;
  bool add_bound(task_builder& made, const json_object& clause, const json_field& said) const;
  bool add_phrase(task_builder& made, const json_field& said) const;
  void read_time(task_builder& made, const json_field& at) const;
  void read_feeds(task_builder& made, const json_field& at);
  void read_feed(task_builder& made, const json_field& at) const;
  struct qualifiers;
  [[nodiscard]] scope read_scope(const json_field& at) const;
  [[nodiscard]] qualifiers read_qualifiers(const json_object& clause) const;
  static void qualify(task_builder& clause, qualifiers by);

  const names_of& known_;
  const paper_codes& codes_;
  std::optional<day> issued_;
  const limits& allowed_;
  std::size_t feeds_ = 0;
};

}  // namespace chidao::io
