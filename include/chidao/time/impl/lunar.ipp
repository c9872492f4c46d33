// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/instant.hpp>
#include <chidao/time/lunar.hpp>
#include <cstdint>

namespace chidao::lunar_table {

constexpr int first_year = 1899;
constexpr int last_year = 2199;

/// A year each: days from 20 January to its first day (5 bits), number of the month repeated or 0
/// (4 bits), then a bit per month, 1 if it has 30 days. What lunar_rule::months_of() computes; a
/// table, so that no date depends on the mathematics of a machine.
inline constexpr std::uint32_t years[] = {
    0x15aa15, 0x2da50b, 0x0ea41e, 0x0d4a13, 0x2c96a8, 0x0c961b, 0x19360f, 0x2ab485, 0x0ad418,
    0x16d20d, 0x2ea442, 0x16a415, 0x364aca, 0x164a1d, 0x149611, 0x2956a6, 0x055a19, 0x0ada0e,
    0x16d263, 0x1b5216, 0x3b24ec, 0x1d241f, 0x1a4a13, 0x349ac8, 0x14ac1b, 0x056c10, 0x2b6a84,
    0x0da818, 0x1d520d, 0x3d2443, 0x1d2415, 0x1a4cca, 0x0a561c, 0x14ae11, 0x29aca6, 0x06b419,
    0x0daa0e, 0x2d9264, 0x0e9216, 0x2d270b, 0x152a1e, 0x0a5613, 0x14b6c7, 0x155a1a, 0x0ad410,
    0x36ca85, 0x174818, 0x16920d, 0x352a42, 0x152a15, 0x2a5ae9, 0x0aac1c, 0x156a11, 0x2b54a7,
    0x0ba419, 0x1b4a0e, 0x3a9464, 0x1c9417, 0x192d0b, 0x152e1d, 0x0aac13, 0x156ac8, 0x15b21a,
    0x0da410, 0x1d4a85, 0x0e4a18, 0x0c960c, 0x192e61, 0x095614, 0x0ab6e9, 0x0ad61b, 0x16d211,
    0x2ea4a7, 0x16a41a, 0x164a0e, 0x349683, 0x149a16, 0x29570b, 0x055a1d, 0x0b5a12, 0x16d4c8,
    0x1b521b, 0x1b2410, 0x3a4a85, 0x1a4a18, 0x14aa0d, 0x295a41, 0x096c14, 0x0b6ae9, 0x0daa1c,
    0x1d9211, 0x3d24a7, 0x1d241a, 0x1a4c0f, 0x14ac63, 0x14ae15, 0x2aad0b, 0x0ad41e, 0x16aa12,
    0x2d92a8, 0x0e921b, 0x0d2610, 0x2a5684, 0x0a5617, 0x14b60c, 0x2ab442, 0x0ad414, 0x16cae9,
    0x174a1c, 0x1a9212, 0x352aa6, 0x152a19, 0x0a5a0e, 0x155a83, 0x156a15, 0x2b552b, 0x0ba41e,
    0x1b4a13, 0x3a94c8, 0x1c941b, 0x192c10, 0x325c85, 0x0aac17, 0x156a0c, 0x2b6442, 0x0da415,
    0x1d4ac9, 0x0e4a1c, 0x0c9611, 0x192ea6, 0x095618, 0x0ab60d, 0x15b463, 0x16d416, 0x2ea56b,
    0x17241e, 0x164a13, 0x3496c8, 0x149a1a, 0x095a0f, 0x12b6a4, 0x0b5a17, 0x17540c, 0x36a442,
    0x1b2415, 0x3a4aea, 0x1a4a1c, 0x14aa11, 0x295aa6, 0x096c19, 0x0d6a0d, 0x1b5463, 0x1d9416,
    0x1d250c, 0x1d261d, 0x1a4c13, 0x14acc8, 0x14b61a, 0x0ab40f, 0x15aa84, 0x16aa17, 0x0e940d,
    0x1d2661, 0x152614, 0x2a56e9, 0x0a561c, 0x153610, 0x2ab4a6, 0x0ad419, 0x16ca0e, 0x2e9483,
    0x1a9416, 0x352b0b, 0x192a1e, 0x125a12, 0x155ac7, 0x156a1a, 0x0b5410, 0x1b4a84, 0x1d4a17,
    0x1a940d, 0x3a2a62, 0x192c14, 0x32ace9, 0x0aac1c, 0x156a11, 0x2d68a6, 0x0da819, 0x1d4a0e,
    0x1d1484, 0x0d1615, 0x292f0a, 0x09561d, 0x12b612, 0x15b4c7, 0x16d41a, 0x0ea810, 0x2e4a85,
    0x168a17, 0x15160c, 0x2a5641, 0x095a14, 0x12d6e9, 0x0b6a1c, 0x1b5412, 0x36a8a8, 0x1b441a,
    0x1a8a0f, 0x351a84, 0x152a17, 0x295b2b, 0x09ac1e, 0x156a13, 0x1b54c9, 0x1d941b, 0x1d4411,
    0x3a8c86, 0x1a9419, 0x152c0d, 0x2a6c62, 0x0ab415, 0x15aaea, 0x16ca1c, 0x0ea412, 0x1d4aa7,
    0x154a1a, 0x0a960e, 0x152e83, 0x155616, 0x2ab56c, 0x0ad41e, 0x16d213, 0x36a4c9, 0x1aa41c,
    0x162a10, 0x3496a5, 0x129a18, 0x155a0d, 0x2ad442, 0x0b6415, 0x1b52ea, 0x1d521d, 0x1b2412,
    0x3a2aa7, 0x1a4c1a, 0x12ac0f, 0x255a83, 0x15ac16, 0x0da80c, 0x1b5221, 0x1d5213, 0x1d24c9,
    0x0d161b, 0x0a4e10, 0x12aea4, 0x12b617, 0x15b40d, 0x2da863, 0x0ea815, 0x2e92ea, 0x16921d,
    0x152612, 0x2a56c6, 0x0a5a19, 0x12da0e, 0x26d484, 0x1b5416, 0x37494c, 0x1b481f, 0x1a9214,
    0x352ac8, 0x152c1b, 0x0a5c10, 0x155aa5, 0x156a17, 0x0b540d, 0x3b4a62, 0x1d4816, 0x3a94ea,
    0x1a941d, 0x152c12, 0x2a6cc7, 0x0ab419, 0x15aa0e, 0x2d9484, 0x0ea417, 0x1d4a0b, 0x2c9441,
    0x0c9613, 0x152ec8, 0x15561a, 0x0ab410, 0x16aaa5, 0x175218, 0x16a40d, 0x364a62, 0x164a15,
    0x3496ea, 0x149a1c, 0x055a11, 0x2ad6c6,
};

/// A year of the table.
struct year {
  explicit year(int number)
      : code{years[static_cast<std::size_t>(number - first_year)]},
        first{shifted(chidao::day{std::chrono::year{number} / 1 / 20},
                      static_cast<int>(code & 0x1f))} {}

  /// The month that is repeated, 0 if none is.
  [[nodiscard]] int repeated() const { return static_cast<int>(code >> 5 & 0xf); }
  /// Days of its month, counted from 0.
  [[nodiscard]] int length(int month) const {
    return 29 + static_cast<int>(code >> (9 + month) & 1);
  }
  /// Where a month stands, counted from 0.
  [[nodiscard]] int place(int number, bool leap) const {
    return number - 1 + (leap || (repeated() != 0 && number > repeated()) ? 1 : 0);
  }

  std::uint32_t code;
  chidao::day first;
};

}  // namespace chidao::lunar_table

namespace chidao {

CHIDAO_INLINE lunar_date to_lunar(day which) {
  const int index = which.serial() - minute_count::first_day;
  if (index < 0 || index >= minute_count::days)
    throw time_error{{say(sentences::outside_lunar, {{"day", to_message(which)}}),
                      say(sentences::expected_lunar_range)}};
  int number = int{which.date().year()};
  if (which < lunar_table::year{number}.first)
    --number;
  const lunar_table::year within{number};
  int left = days_between(within.first, which);
  int place = 0;
  for (; left >= within.length(place); ++place)
    left -= within.length(place);
  const int repeated = within.repeated();
  const bool leap = repeated != 0 && place == repeated;
  const int month = place + 1 - (repeated != 0 && place >= repeated ? 1 : 0);
  return {number, month, left + 1, leap};
}

CHIDAO_INLINE std::optional<day> from_lunar(const lunar_date& which) {
  if (which.year < lunar_table::first_year || which.year > lunar_table::last_year ||
      which.month < 1 || which.month > 12 || which.day < 1)
    return std::nullopt;
  const lunar_table::year within{which.year};
  const int place = within.place(which.month, which.leap);
  if ((which.leap && which.month != within.repeated()) || which.day > within.length(place))
    return std::nullopt;
  int days = which.day - 1;
  for (int month = 0; month < place; ++month)
    days += within.length(month);
  return shifted(within.first, days);
}

CHIDAO_INLINE std::optional<int> leap_month(int lunar_year) {
  if (lunar_year < lunar_table::first_year || lunar_year > lunar_table::last_year)
    return std::nullopt;
  const int repeated = lunar_table::year{lunar_year}.repeated();
  return repeated == 0 ? std::nullopt : std::optional{repeated};
}

CHIDAO_INLINE message to_message(const lunar_date& which) {
  return say(which.leap ? sentences::written_lunar_leap : sentences::written_lunar,
             {{"day", std::int64_t{which.day}},
              {"month", std::int64_t{which.month}},
              {"year", std::to_string(which.year)}});
}

}  // namespace chidao
