// The rival's working days.
#ifndef CHIDAO_BENCH_RIVAL_CALENDAR_HPP
#define CHIDAO_BENCH_RIVAL_CALENDAR_HPP

#include "bench/workload.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench::rival {

/// A calendar with its open days counted, so that F and B are two look-ups each.
class working_days {
 public:
  explicit working_days(const calendar& days) : first_(days.first) {
    std::size_t holiday = 0;
    for (day d = days.first; d <= days.last; ++d) {
      while (holiday < days.holidays.size() && days.holidays[holiday] < d)
        ++holiday;
      const bool off = holiday < days.holidays.size() && days.holidays[holiday] == d;
      if (((days.weekdays >> (d % 7)) & 1) != 0 && !off)
        open_.push_back(d);
      counted_.push_back(static_cast<std::int32_t>(open_.size()));
    }
  }

  /// F: the midnight that ends the n-th open day after the last day of b.
  minute after(minute b, std::int32_t n) const {
    if (n == 0)
      return b;
    const std::int32_t counted = counted_[index((b - 1) / minutes_per_day - first_)];
    return (open_[index(counted + n - 1)] + 1) * minutes_per_day;
  }

  /// B: the midnight that begins the n-th last open day that ends by d.
  minute before(minute d, std::int32_t n) const {
    if (n == 0)
      return d;
    const std::int32_t counted = counted_[index(d / minutes_per_day - 1 - first_)];
    return open_[index(counted - n)] * minutes_per_day;
  }

 private:
  static std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }

  day first_;
  std::vector<std::int32_t> counted_;  ///< open days up to and including the day
  std::vector<day> open_;
};

}  // namespace bench::rival

#endif
