// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <chidao/model/hierarchy.hpp>
#include <chidao/track/event.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A table without a column that it must have.
inline constexpr sentence column_missing{"column-missing", "no column has the heading {headings}"};
/// A table without any column of dates.
inline constexpr sentence no_progress_column{"no-progress-column",
                                             "no column tells what has happened"};
/// What the first row must hold.
inline constexpr sentence expected_heading{"expected-heading",
                                           "one of the headings {headings} in the first row"};
/// A heading over two columns.
inline constexpr sentence column_again{"column-again",
                                       "a second column has the heading \"{heading}\""};
/// How often a heading may stand.
inline constexpr sentence expected_heading_once{"expected-heading-once", "each heading once"};
/// A row with more or fewer cells than the first.
inline constexpr sentence wrong_row_length{"wrong-row-length",
                                           "the row has {count} {count:cell|cells}"};
/// How many cells a row must have.
inline constexpr sentence expected_row_length{"expected-row-length",
                                              "{count} {count:cell|cells}, as in the first row"};
/// A row that does not say of what it tells.
inline constexpr sentence empty_cell{"empty-cell", "the cell under \"{heading}\" is empty"};
/// What must stand there.
inline constexpr sentence expected_full_cell{"expected-full-cell",
                                             "a text in each row that holds a date"};
}  // namespace sentences

/// Under which headings a table of progress holds what. Case, marks, hyphens and spaces do not
/// count; of several headings that a table has, the first one here is taken.
struct csv_mapping {
  /// The headings that a column may have.
  using headings = std::vector<std::string>;

  /// The paper.
  headings document{"Mã văn bản", "Số ký hiệu", "Số, ký hiệu", "Số/ký hiệu", "document"};
  /// The task, by its code.
  headings task{"Mã nhiệm vụ", "Nhiệm vụ", "task"};
  /// The unit, by its code, or by its name where the hierarchy is given.
  headings unit{"Mã đơn vị", "Đơn vị", "Đơn vị thực hiện", "unit"};
  /// When receipt was proven.
  headings received{"Ngày nhận", "Ngày tiếp nhận", "received"};
  /// When work began.
  headings started{"Ngày bắt đầu", "started"};
  /// When the output was handed in.
  headings submitted{"Ngày hoàn thành", "Ngày báo cáo", "submitted"};
  /// When it was taken.
  headings accepted{"Ngày chấp nhận", "Ngày nghiệm thu", "accepted"};
  /// When it was sent back.
  headings returned{"Ngày trả lại", "returned"};
  /// The last day, or the last minute, that was granted.
  headings extended_to{"Gia hạn đến", "extended to"};
  /// Codes of papers by what the table calls them. What does not stand here is taken as a code.
  std::map<std::string, std::string, std::less<>> papers{};
};

/// What a table of progress tells.
struct progress_table {
  std::vector<event> events;        ///< row by row, in each row as event_kind lists them
  std::vector<std::string> unused;  ///< headings of the columns that were not asked for
};

/// Reads a table of progress from CSV (docs/formats.md), as systems of an office export it: each
/// filled cell of a date is an event. A day without an hour stands for its first minute (meanings
/// 9.1). An extension holds to the end of the day or minute that it names; since the table does not
/// tell when it was granted, it counts from its record.
///
/// Units, documents and tasks are taken as they stand: an outlook looks them up.
/// @param recorded minute of record of all events
/// @throws read_error with all problems of the table
[[nodiscard]] progress_table read_progress_csv(const source& from, instant recorded,
                                               const csv_mapping& mapping = {},
                                               const limits& allowed = {});

/// The same, with units named by code or by name as name_index::one() finds them.
/// @throws read_error with all problems of the table, also units that nobody knows and names of
///   several units, with the code and the path of each
/// @complexity each name that is no code takes time linear in the names of all units, once
[[nodiscard]] progress_table read_progress_csv(const source& from, instant recorded,
                                               const hierarchy& over,
                                               const csv_mapping& mapping = {},
                                               const limits& allowed = {});

}  // namespace chidao::io
