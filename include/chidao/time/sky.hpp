// SPDX-License-Identifier: BSL-1.0
#pragma once

/// @file
/// When the moon is new and where the sun stands, as far as the lunar calendar needs it, for 1900
/// to 2199. Instants are seconds after 1970-01-01 00:00 UTC, without leap seconds.
///
/// New moons: J. Meeus, Astronomical Algorithms, 2nd ed., chapter 49. The sun: the terms of VSOP87D
/// above 0.02 arc seconds (P. Bretagnon and G. Francou, 1988), nutation and aberration as in Meeus,
/// chapters 22 and 25. The rotation of the earth: F. Espenak and J. Meeus, polynomials for delta T.

namespace chidao::sky {

/// How much clocks run ahead of the rotation of the earth, in seconds.
/// @param year with fraction, 1900 to 2200
[[nodiscard]] double delta_t(double year);

/// The instant of a new moon, in seconds after 1970-01-01 00:00 UTC.
/// @param lunation 0 is the new moon of 6 January 2000
[[nodiscard]] double new_moon(int lunation);

/// The number of the last new moon up to an instant.
[[nodiscard]] int lunation_at(double seconds);

/// The apparent longitude of the sun, in degrees from 0 to 360.
[[nodiscard]] double solar_longitude(double seconds);

/// The instant in a year at which the sun reaches a longitude.
/// @param year 1900 to 2199
/// @param degrees 0 to 359; from 275 to 285, near the turn of the year, it may fall outside
[[nodiscard]] double sun_reaches(int year, int degrees);

/// By how many seconds new_moon() and sun_reaches() may err: 30 as long as the rotation of the
/// earth has been measured, 2 more for each year after 2026. The series themselves are within 18
/// seconds of ELP/MPP02 for new moons and within 7 of the whole of VSOP87 for the sun
/// (docs/figures.md).
[[nodiscard]] double error_in(int year);

}  // namespace chidao::sky

#ifndef CHIDAO_COMPILED
#include <chidao/time/impl/sky.ipp>
#endif
