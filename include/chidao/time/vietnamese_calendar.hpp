// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/time/announcement.hpp>
#include <chidao/time/calendar.hpp>
#include <optional>
#include <span>
#include <vector>

namespace chidao {

namespace sentences {
/// The holidays, in the order of chidao::holiday.
inline constexpr sentence holiday_names[7] = {
    {"holiday-new-year", "New Year"},
    {"holiday-tet", "Lunar New Year"},
    {"holiday-hung-kings", "Hung Kings' Commemoration Day"},
    {"holiday-liberation-day", "Liberation Day"},
    {"holiday-labour-day", "Labour Day"},
    {"holiday-national-day", "National Day"},
    {"holiday-culture-day", "Vietnam Culture Day"}};
/// The article on holidays since 2021.
inline constexpr sentence labour_code_2019_holidays{"labour-code-2019-holidays",
                                                    "Labour Code 2019, article 112.1"};
/// The article on days in lieu since 2021.
inline constexpr sentence labour_code_2019_in_lieu{"labour-code-2019-in-lieu",
                                                   "Labour Code 2019, article 111.3"};
/// The article on holidays before 2021.
inline constexpr sentence labour_code_2012_holidays{"labour-code-2012-holidays",
                                                    "Labour Code 2012, article 115.1"};
/// The article on days in lieu before 2021.
inline constexpr sentence labour_code_2012_in_lieu{"labour-code-2012-in-lieu",
                                                   "Labour Code 2012, article 115.3"};
/// An announcement.
inline constexpr sentence announced_by{"announced-by", "{number}"};
}  // namespace sentences

/// The name of a holiday.
[[nodiscard]] message to_message(holiday which);

/// The days off and days worked in exchange that law and announcements make in some years, for
/// offices that rest on Saturday and Sunday, in order; days of rest that are holidays too are among
/// them.
///
/// By law, without any announcement: 1 January, the first three days of Tet, the 10th of the third
/// lunar month, 30 April, 1 May and 2 September; of the five days of Tet and, since 2021, the two
/// of National Day the Prime Minister chooses the others (Labour Code 2019, article 112). A holiday
/// on a day of rest is made up on the next working day (article 111.3); not within Tet where its
/// block is announced, for the block holds them. 24 November is a holiday only where announced.
/// Before 2013 no law is applied.
/// @param known_on only what was announced up to this day counts; nothing: all of it
/// @pre 1900 <= first_year <= last_year <= 2199
/// @complexity linear in years and announcements
[[nodiscard]] std::vector<special_day> vietnamese_days(int first_year, int last_year,
                                                       std::span<const announcement> announced,
                                                       std::optional<day> known_on = {});

/// The working calendar of state offices: Monday to Friday, vietnamese_days() of all years, open
/// round the clock. It vouches for the years in a row from the first to the last whose Tet has been
/// announced by `known_on`; without any, for 1 January 1900 alone, so that every answer is refused
/// or estimated.
/// @complexity linear in years and announcements
[[nodiscard]] calendar vietnamese_calendar(std::span<const announcement> announced,
                                           std::optional<day> known_on = {});

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/vietnamese_calendar.ipp>
#endif
