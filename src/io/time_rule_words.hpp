// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/time/deadline.hpp>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

/// The periods of a recurrence in files, in the order of recurrence::period.
inline const std::vector<std::string> period_words{"day",       "week",        "month", "quarter",
                                                   "half_year", "nine_months", "year"};
/// The days of the week in files, Sunday first.
inline const std::vector<std::string> weekday_words{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
/// What happens to a recurring date on a day off, in the order of due_roll.
inline const std::vector<std::string> roll_words{"none", "preceding", "following"};
/// How a deadline is put, in the order of deadline::form.
inline constexpr std::string_view form_words[] = {"before", "by", "at"};
/// The form that one of these words says. @pre the word is one of form_words
inline deadline::form form_of(std::string_view word) {
  return static_cast<deadline::form>(std::find(std::begin(form_words), std::end(form_words), word) -
                                     std::begin(form_words));
}

}  // namespace chidao::io
