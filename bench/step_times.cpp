// SPDX-License-Identifier: BSL-1.0
// Times steps over working days, the library's and, where it was built in, those of QuantLib's
// BespokeCalendar on the same days:
//   chidao_step_times [rounds]  the table, best of so many rounds (default 5), each answer compared
//   chidao_step_times --check   every start of 1901 to 2199, no times; minutes with QuantLib
//
// A step starts from a whole day, for QuantLib knows no clock: F from the midnight that ends it, so
// that it is not counted, B from the midnight at which it begins. F ends with the day QuantLib
// advances to, B at the beginning of the day it goes back to.
#include "bench/measure.hpp"
#include "bench/steps.hpp"
#ifdef CHIDAO_BENCH_QUANTLIB
#include "bench/quantlib_calendar.hpp"
#endif

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace bench::steps {

constexpr std::uint64_t seed = 20211021;
constexpr std::int32_t start_count = 1000;
constexpr std::array<std::int32_t, 5> lengths{1, 3, 30, 300, 3000};
/// 1901-01-01, the first day that QuantLib knows.
constexpr day first_compared = 365;

/// What takes steps from days to days.
class stepper {
 public:
  virtual ~stepper() = default;
  virtual void start_from(const std::vector<day>& starts, direction way) = 0;
  /// What is timed.
  virtual void advance(std::int32_t length) = 0;
  virtual std::vector<day> ends() const = 0;
};

/// The library.
class ours final : public stepper {
 public:
  explicit ours(const chidao::calendar& days) : days_{days} {}

  void start_from(const std::vector<day>& starts, direction way) override {
    way_ = way;
    starts_.clear();
    for (const day start : starts)
      starts_.push_back(chidao::bound::from_minutes(
          std::int64_t{way == direction::forward ? start + 1 : start} * minutes_per_day));
    ends_ = starts_;
  }

  void advance(std::int32_t length) override {
    const chidao::working_days by{length};
    if (way_ == direction::forward)
      for (std::size_t i = 0; i < starts_.size(); ++i)
        ends_[i] = chidao::step_forward(starts_[i], by, days_).at;
    else
      for (std::size_t i = 0; i < starts_.size(); ++i)
        ends_[i] = chidao::step_back(starts_[i], by, days_)->at;
  }

  std::vector<day> ends() const override {
    std::vector<day> out;
    for (const chidao::bound end : ends_)
      out.push_back(end.minutes() / minutes_per_day - (way_ == direction::forward ? 1 : 0));
    return out;
  }

 private:
  const chidao::calendar& days_;
  direction way_ = direction::forward;
  std::vector<chidao::bound> starts_;
  std::vector<chidao::bound> ends_;
};

#ifdef CHIDAO_BENCH_QUANTLIB
/// QuantLib.
class theirs final : public stepper {
 public:
  explicit theirs(const std::vector<day>& days_off) : calendar_{days_off} {}

  void start_from(const std::vector<day>& starts, direction way) override {
    way_ = way;
    calendar_.start_from(starts);
  }
  void advance(std::int32_t length) override {
    calendar_.advance(way_ == direction::forward ? length : -length);
  }
  std::vector<day> ends() const override { return calendar_.ends(); }

 private:
  quantlib_calendar calendar_;
  direction way_ = direction::forward;
};
static_assert(first_compared == quantlib_calendar::first_day);
#endif

/// All that is compared: the library first.
std::vector<std::unique_ptr<stepper>> make_steppers(const chidao::calendar& days) {
  std::vector<std::unique_ptr<stepper>> out;
  out.push_back(std::make_unique<ours>(days));
#ifdef CHIDAO_BENCH_QUANTLIB
  std::vector<day> days_off;
  for (const chidao::special_day& each : days.special_days())
    if (!days.is_open(each.on))
      days_off.push_back(static_cast<day>(chidao::calendar::index_of(each.on)));
  out.push_back(std::make_unique<theirs>(days_off));
  std::printf("QuantLib %s, %zu bytes a date\n", quantlib_calendar::version().c_str(),
              quantlib_calendar::bytes_per_date());
#else
  std::printf("QuantLib is left out: this program was built without it\n");
#endif
  return out;
}

/// The day on which a step ends, counted on the list of open days; none if it leaves 1901 to 2199.
std::optional<day> walk(const known_days& known, day start, direction way, std::int32_t length) {
  const std::int32_t k = way == direction::forward ? known.open_before(start + 1) + length - 1
                                                   : known.open_before(start) - length;
  if (k < known.open_before(first_compared) || k >= known.count())
    return std::nullopt;
  return known.open_day(k);
}

/// How many answers of all differ from the walk's, after they have advanced.
std::size_t differences(const std::vector<std::unique_ptr<stepper>>& all,
                        const std::vector<day>& expected) {
  std::size_t count = 0;
  for (const auto& each : all) {
    const std::vector<day> found = each->ends();
    for (std::size_t i = 0; i < found.size(); ++i)
      count += found[i] == expected[i] ? 0 : 1;
  }
  return count;
}

/// Where steps from these days end. Starts whose step would leave 1901 to 2199 are taken out.
std::vector<day> keep_possible(const known_days& known, direction way, std::int32_t length,
                               std::vector<day>& starts) {
  std::vector<day> kept;
  std::vector<day> ends;
  for (const day start : starts)
    if (const auto end = walk(known, start, way, length)) {
      kept.push_back(start);
      ends.push_back(*end);
    }
  starts = kept;
  return ends;
}

/// Every start.
int check_all(const chidao::calendar& days) {
  const known_days known{days};
  const auto all = make_steppers(days);
  std::size_t compared = 0;
  std::size_t differing = 0;
  for (const std::int32_t length : lengths)
    for (const direction way : {direction::forward, direction::back}) {
      std::vector<day> starts;
      for (day start = first_compared; start < chidao::minute_count::days; ++start)
        starts.push_back(start);
      const std::vector<day> expected = keep_possible(known, way, length, starts);
      for (const auto& each : all) {
        each->start_from(starts, way);
        each->advance(length);
      }
      compared += starts.size();
      differing += differences(all, expected);
    }
  std::printf("%zu steps of 1 to 3,000 working days, forward and back: %zu answers differ\n",
              compared, differing);
  return differing == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/// The table.
int run(const chidao::calendar& days, int rounds) {
  const known_days known{days};
  const auto all = make_steppers(days);
  std::printf("%d starts of all days of 1901 to 2199, seed %llu; best of %d; ns per step\n",
              start_count, static_cast<unsigned long long>(seed), rounds);
  std::printf("%6s %-9s %10s", "days", "direction", "chidao");
  if (all.size() > 1)
    std::printf(" %12s %16s", "QuantLib", "QuantLib/chidao");
  std::printf("  ends\n");
  std::size_t differing = 0;
  for (const std::int32_t length : lengths)
    for (const direction way : {direction::forward, direction::back}) {
      random_source random(seed);
      std::vector<day> starts;
      std::vector<day> expected;
      while (starts.size() < std::size_t{start_count}) {
        const day start = random.between(first_compared, chidao::minute_count::days - 1);
        if (const auto end = walk(known, start, way, length)) {
          starts.push_back(start);
          expected.push_back(*end);
        }
      }
      std::vector<double> best(all.size());
      for (const auto& each : all)
        each->start_from(starts, way);
      for (int round = 0; round < rounds; ++round)
        for (std::size_t p = 0; p < all.size(); ++p) {
          const double begin = nanoseconds_now();
          all[p]->advance(length);
          const double taken = (nanoseconds_now() - begin) / start_count;
          best[p] = round == 0 ? taken : std::min(taken, best[p]);
        }
      const std::size_t here = differences(all, expected);
      differing += here;
      std::printf("%6d %-9s %10.1f", length, name_of(way), best[0]);
      if (all.size() > 1)
        std::printf(" %12.1f %16.1f", best[1], best[1] / best[0]);
      std::printf("  %s\n", here == 0 ? "as walked" : "DIFFERENT");
      std::fflush(stdout);
    }
  return differing == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace bench::steps

/// See the head of this file.
int main(int count, char** arguments) {
  try {
    const chidao::calendar days = bench::steps::law_calendar();
    const std::string_view first = count > 1 ? arguments[1] : "5";
    if (first == "--check")
      return bench::steps::check_all(days);
    return bench::steps::run(days, std::max(1, std::atoi(first.data())));
  } catch (const std::exception& caught) {
    std::fprintf(stderr, "%s\n", caught.what());
    return EXIT_FAILURE;
  }
}
