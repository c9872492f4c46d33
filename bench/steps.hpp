// SPDX-License-Identifier: BSL-1.0
// Steps over working days, drawn with the bound where each must end: the calendar is asked day by
// day once, and the rest is looked up in the list of open days.
#ifndef CHIDAO_BENCH_STEPS_HPP
#define CHIDAO_BENCH_STEPS_HPP

#include "bench/workload_make.hpp"

#include <algorithm>
#include <chidao/time/step.hpp>
#include <chidao/time/vietnamese_calendar.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench::steps {

/// F or B.
enum class direction : std::uint8_t { forward, back };

/// Its name.
constexpr const char* name_of(direction way) {
  return way == direction::forward ? "forward" : "back";
}

/// Monday to Friday but for the days off by law, none of them announced and hence none made up:
/// 1900 to 2199.
inline chidao::calendar law_calendar() {
  return chidao::calendar::weekdays().named("law").with_special_days(
      chidao::vietnamese_days(1900, 2199, {}));
}

/// A step and where it must end.
struct known_step {
  chidao::bound start;
  chidao::bound end;
};

/// The open days of a calendar, and steps that end on one of them.
class known_days {
 public:
  explicit known_days(const chidao::calendar& days) {
    for (day d = 0; d < chidao::minute_count::days; ++d)
      if (days.is_open(chidao::calendar::day_at(static_cast<std::size_t>(d))))
        open_.push_back(d);
  }

  /// Number of open days.
  std::int32_t count() const { return static_cast<std::int32_t>(open_.size()); }

  /// Open days before a day.
  std::int32_t open_before(day which) const {
    return static_cast<std::int32_t>(std::lower_bound(open_.begin(), open_.end(), which) -
                                     open_.begin());
  }

  /// The open day with `k` open days before it.
  day open_day(std::int32_t k) const { return open_[static_cast<std::size_t>(k)]; }

  /// True if a step of `length` days can end on the k-th open day, its start drawn freely.
  bool can_end_on(std::int32_t k, direction way, std::int32_t length) const {
    return way == direction::forward ? k >= length : k + length < count();
  }

  /// A step of `length` days that ends on the k-th open day. Its start is drawn: any day from which
  /// it ends there, open or not, at any minute.
  known_step draw(std::int32_t k, direction way, std::int32_t length, random_source& random) const {
    const std::int32_t first = way == direction::forward ? k - length : k + length - 1;
    const day from = random.between(open_day(first), open_day(first + 1) - 1);
    // F does not count the day of the last minute before its start, B ends with the last whole day.
    const minute start =
        way == direction::forward
            ? from * minutes_per_day + random.between(1, minutes_per_day)
            : (from + 1) * minutes_per_day + random.between(0, minutes_per_day - 1);
    const day end = way == direction::forward ? open_day(k) + 1 : open_day(k);
    return {chidao::bound::from_minutes(start),
            chidao::bound::from_minutes(std::int64_t{end} * minutes_per_day)};
  }

 private:
  std::vector<day> open_;
};

}  // namespace bench::steps

#endif
