// SPDX-License-Identifier: BSL-1.0
#include "bench/quantlib_calendar.hpp"

#include <cstddef>
#include <ql/time/calendars/bespokecalendar.hpp>
#include <ql/time/date.hpp>
#include <ql/version.hpp>

namespace bench {

namespace {

/// QuantLib's number of 1900-01-01, which it has itself no date for.
QuantLib::Date::serial_type number_of_first() {
  return QuantLib::Date(1, QuantLib::January, 1901).serialNumber() - quantlib_calendar::first_day;
}

QuantLib::Date to_date(day which) { return QuantLib::Date(number_of_first() + which); }

}  // namespace

struct quantlib_calendar::state {
  QuantLib::BespokeCalendar calendar{"law"};
  std::vector<QuantLib::Date> starts;
  std::vector<QuantLib::Date> ends;
};

quantlib_calendar::quantlib_calendar(const std::vector<day>& days_off)
    : state_{std::make_unique<state>()} {
  state_->calendar.addWeekend(QuantLib::Saturday);
  state_->calendar.addWeekend(QuantLib::Sunday);
  for (const day off : days_off)
    state_->calendar.addHoliday(to_date(off));
}

quantlib_calendar::~quantlib_calendar() = default;

std::string quantlib_calendar::version() { return QL_VERSION; }

std::size_t quantlib_calendar::bytes_per_date() { return sizeof(QuantLib::Date); }

void quantlib_calendar::start_from(const std::vector<day>& starts) {
  state_->starts.clear();
  for (const day start : starts)
    state_->starts.push_back(to_date(start));
  state_->ends = state_->starts;
}

void quantlib_calendar::advance(std::int32_t business_days) {
  for (std::size_t i = 0; i < state_->starts.size(); ++i)
    state_->ends[i] = state_->calendar.advance(state_->starts[i], business_days, QuantLib::Days);
}

std::vector<day> quantlib_calendar::ends() const {
  std::vector<day> out;
  for (const QuantLib::Date& end : state_->ends)
    out.push_back(static_cast<day>(end.serialNumber() - number_of_first()));
  return out;
}

}  // namespace bench
