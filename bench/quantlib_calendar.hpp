// SPDX-License-Identifier: BSL-1.0
// QuantLib's calendar of one's own days, without a name of QuantLib: a unit of its own includes its
// headers. Days are numbers since 1900-01-01 here as everywhere in the benchmark.
#ifndef CHIDAO_BENCH_QUANTLIB_CALENDAR_HPP
#define CHIDAO_BENCH_QUANTLIB_CALENDAR_HPP

#include "bench/workload.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// A BespokeCalendar with Saturday and Sunday as weekend and days off as added holidays.
class quantlib_calendar {
 public:
  /// The first day QuantLib knows, 1901-01-01.
  static constexpr day first_day = 365;

  explicit quantlib_calendar(const std::vector<day>& days_off);
  ~quantlib_calendar();
  quantlib_calendar(const quantlib_calendar&) = delete;
  quantlib_calendar& operator=(const quantlib_calendar&) = delete;

  /// The version of QuantLib.
  static std::string version();
  /// Bytes of one of its dates: 4, or 8 if it was built to keep the time of day as well.
  static std::size_t bytes_per_date();

  /// The days to start from.
  void start_from(const std::vector<day>& starts);
  /// Advances from each start by so many business days, back if negative. What is timed.
  void advance(std::int32_t business_days);
  /// Where the last advance() ended.
  std::vector<day> ends() const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace bench

#endif
