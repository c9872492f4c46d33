// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/iso8601.hpp>
#include <string_view>

namespace chidao::io {

namespace sentences {
/// A cell that holds no date.
inline constexpr sentence not_table_date{"not-table-date", "\"{text}\" is not a date"};
/// How a date may stand in a table.
inline constexpr sentence expected_table_date{
    "expected-table-date",
    "DD/MM/YYYY or DD/MM/YYYY HH:MM, such as 31/10/2021 09:30, or YYYY-MM-DD"};
}  // namespace sentences

/// Reads a date as tables of an office hold it: `DD/MM/YYYY`, `DD/MM/YYYY HH:MM`, `YYYY-MM-DD` or
/// `YYYY-MM-DDTHH:MM`, in 1900 to 2199, and nothing else. Days and months have two digits, as the
/// rules of official writing ask: one of a single digit may come from a system that puts the month
/// first.
[[nodiscard]] reading<written_moment> read_table_date(std::string_view text);

}  // namespace chidao::io
