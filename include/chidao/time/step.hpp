// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/calendar.hpp>
#include <chidao/time/day_counter.hpp>
#include <chidao/time/duration.hpp>
#include <cstdint>
#include <optional>

namespace chidao {

namespace sentences {
/// A result that no calendar vouches for.
inline constexpr sentence outside_coverage{
    "outside-coverage", "calendar \"{calendar}\" vouches only for {first} to {last}: {length} from "
                        "{from} cannot be counted"};
/// What to do about it.
inline constexpr sentence expected_coverage_or_estimate{
    "expected-coverage-or-estimate",
    "a calendar that covers the days concerned, or leave to estimate by weekdays"};
}  // namespace sentences

/// A calendar does not vouch for the days that an answer needs.
class outside_coverage : public time_error {
 public:
  using time_error::time_error;
};

/// What to do with days outside a calendar's coverage.
enum class beyond_coverage {
  refuse,   ///< an error
  estimate  ///< count by the weekday rule and mark the result
};

/// Where a step over a duration ends.
struct step {
  bound at;                ///< the bound reached
  bool estimated = false;  ///< true if days outside the coverage were counted
};

namespace stepping {

/// No step by months leaves these years, which lie around those of all bounds.
inline constexpr int first_year_reached = 1800;
/// See first_year_reached.
inline constexpr int last_year_reached = 2300;

/// The day of the same number so many months later, or earlier, or the last of a shorter month, in
/// days since 1900-01-01; nothing far outside the years of bounds.
std::optional<std::int64_t> months_later(std::int64_t from, std::int64_t months);

/// The last day of a term of calendar days, weeks, months or years whose first day, not counted, is
/// `first`.
std::optional<std::int64_t> term_end(std::int64_t first, duration length);

/// The greatest first day whose term ends by `last`.
std::optional<std::int64_t> term_start(std::int64_t last, duration length);

/// F as minutes; nothing where too few open days are left. May lie past 2199.
std::optional<std::int64_t> forward_minutes(bound from, duration length, const day_counter& count,
                                            roll end);

/// B as minutes; nothing where too few open days lie before. May lie before 1900.
std::optional<std::int64_t> back_minutes(bound until, duration length, const day_counter& count,
                                         roll end);

/// True if a step consults the open days at all.
bool asks_the_calendar(duration length, roll end);

/// True if the calendar vouches for every day from the first minute to the last.
bool covered(const calendar& days, bound first, bound last);

/// What is wrong where it does not.
outside_coverage not_vouched_for(duration length, bound from, const calendar& days);

}  // namespace stepping

/// F: if the inputs are complete before `from`, the output can be complete before the result.
///
/// Minutes run on. Working minutes end with the n-th open minute. Of days the day of the last
/// minute before `from` is not counted, and the result is the midnight that ends the last one
/// (Civil Code 2015, articles 147 and 148; meanings 2.2). Weeks, months and years end on the day
/// that corresponds to the one not counted. A length of 0 stays where it is. The roll concerns
/// calendar days, weeks, months and years only.
/// @throws outside_coverage if days outside the coverage are needed and refused, or 2199 is passed
/// @complexity logarithmic in the days of the calendar, whatever the length
[[nodiscard]] step step_forward(bound from, duration length, const calendar& days,
                                roll end = roll::none,
                                beyond_coverage beyond = beyond_coverage::refuse);

/// B: the latest bound before which the inputs must be complete so that the output can be
/// complete before `until`, that is the greatest b with F(b) <= until (meanings 2.3).
/// @returns nothing where no such bound lies in the coverage (in 1900 to 2199 where days beyond
///   it may be estimated)
/// @complexity logarithmic in the days of the calendar, whatever the length
[[nodiscard]] std::optional<step> step_back(bound until, duration length, const calendar& days,
                                            roll end = roll::none,
                                            beyond_coverage beyond = beyond_coverage::refuse);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/step.ipp>
#endif
