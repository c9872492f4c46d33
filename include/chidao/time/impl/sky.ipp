// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/time/sky.hpp>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace chidao::sky {

constexpr double seconds_per_day = 86400;
constexpr double degree = std::numbers::pi / 180;
constexpr double arc_second = degree / 3600;

/// 2000-01-01 12:00, the epoch of the theories, in days after 1970-01-01.
constexpr double epoch = 10957.5;

/// Year with fraction of an instant in days after 1970-01-01.
inline double year_at(double days) { return 2000 + (days - epoch) / 365.25; }

/// Dynamical time, days after the epoch, of an instant.
inline double dynamical(double seconds) {
  const double days = seconds / seconds_per_day;
  return days + delta_t(year_at(days)) / seconds_per_day - epoch;
}

/// The instant of dynamical time, days after the epoch.
inline double civil(double dynamical_days) {
  const double days = dynamical_days + epoch;
  return days * seconds_per_day - delta_t(year_at(days));
}

CHIDAO_INLINE double delta_t(double year) {
  const auto sum = [](double t, std::initializer_list<double> coefficients) {
    double out = 0;
    double power = 1;
    for (const double each : coefficients) {
      out += each * power;
      power *= t;
    }
    return out;
  };
  if (year < 1920)
    return sum(year - 1900, {-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197});
  if (year < 1941)
    return sum(year - 1920, {21.20, 0.84493, -0.076100, 0.0020936});
  if (year < 1961)
    return sum(year - 1950, {29.07, 0.407, -1 / 233.0, 1 / 2547.0});
  if (year < 1986)
    return sum(year - 1975, {45.45, 1.067, -1 / 260.0, -1 / 718.0});
  if (year < 2005)
    return sum(year - 2000, {63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599});
  if (year < 2050)
    return sum(year - 2000, {62.92, 0.32217, 0.005589});
  const double parabola = sum((year - 1820) / 100, {-20, 0, 32});
  return year < 2150 ? parabola - 0.5628 * (2150 - year) : parabola;
}

CHIDAO_INLINE double new_moon(int lunation) {
  const double k = lunation;
  const double t = k / 1236.85;
  const double t2 = t * t;
  const double t3 = t2 * t;
  const double t4 = t3 * t;
  const double eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
  const double sun = degree * (2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3);
  const double moon =
      degree * (201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4);
  const double latitude =
      degree * (160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4);
  const double node = degree * (124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3);

  struct periodic {
    double days;
    int sun, moon, latitude;  // multiples of the arguments; the eccentricity enters once per sun
  };
  constexpr periodic terms[] = {
      {-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0},    {0.01608, 0, 2, 0},  {0.01039, 0, 0, 2},
      {0.00739, -1, 1, 0}, {-0.00514, 1, 1, 0},   {0.00208, 2, 0, 0},  {-0.00111, 0, 1, -2},
      {-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0},    {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2},
      {0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0},  {-0.00007, 2, 1, 0}, {0.00004, 0, 2, -2},
      {0.00004, 3, 0, 0},  {0.00003, 1, 1, -2},   {0.00003, 0, 2, 2},  {-0.00003, 1, 1, 2},
      {0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0}};
  double days = 2451550.09766 - 2451545.0 + 29.530588861 * k + 0.00015437 * t2 - 0.000000150 * t3 +
                0.00000000073 * t4 - 0.00017 * std::sin(node);
  for (const periodic& each : terms) {
    double size = each.days;
    // Terms with three times the sun, and the smallest, have no factor in the source.
    const bool small = std::abs(each.days) < 0.0002;
    if (!small && std::abs(each.sun) > 0)
      size *= std::abs(each.sun) == 2 ? eccentricity * eccentricity : eccentricity;
    days += size * std::sin(each.sun * sun + each.moon * moon + each.latitude * latitude);
  }

  struct planetary {
    double days, start, step;
  };
  constexpr planetary pulls[] = {
      {0.000325, 299.77, 0.107408},  {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
      {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
      {0.000060, 207.14, 2.453732},  {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
      {0.000042, 207.19, 0.121824},  {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
      {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518}};
  for (const planetary& each : pulls) {
    const double bend = each.start == 299.77 ? -0.009173 * t2 : 0;  // of the first alone
    days += each.days * std::sin(degree * (each.start + each.step * k + bend));
  }
  return civil(days);
}

CHIDAO_INLINE int lunation_at(double seconds) {
  const double days = seconds / seconds_per_day - epoch;
  // The mean moon is never a day from the true one.
  int lunation = static_cast<int>(std::floor((days - 5.09766) / 29.530588861)) + 1;
  while (new_moon(lunation) > seconds)
    --lunation;
  return lunation;
}

CHIDAO_INLINE double solar_longitude(double seconds) {
  struct term {
    int power;  // of thousands of years
    double size, phase, speed;
  };
  static constexpr term earth[] = {
      {0, 1.75347045673, 0, 0},
      {0, 0.03341656456, 4.66925680417, 6283.0758499914},
      {0, 0.00034894275, 4.62610241759, 12566.1516999828},
      {0, 0.00003417571, 2.82886579606, 3.523118349},
      {0, 0.00003497056, 2.74411800971, 5753.3848848968},
      {0, 0.00003135896, 3.62767041758, 77713.7714681205},
      {0, 0.00002676218, 4.41808351397, 7860.4193924392},
      {0, 0.00002342687, 6.13516237631, 3930.2096962196},
      {0, 0.00001273166, 2.03709655772, 529.6909650946},
      {0, 0.00001324292, 0.74246356352, 11506.7697697936},
      {0, 0.00000901855, 2.04505443513, 26.2983197998},
      {0, 0.00001199167, 1.10962944315, 1577.3435424478},
      {0, 0.00000857223, 3.50849156957, 398.1490034082},
      {0, 0.00000779786, 1.17882652114, 5223.6939198022},
      {0, 0.0000099025, 5.23268129594, 5884.9268465832},
      {0, 0.00000753141, 2.53339053818, 5507.5532386674},
      {0, 0.00000505264, 4.58292563052, 18849.2275499742},
      {0, 0.00000492379, 4.20506639861, 775.522611324},
      {0, 0.00000356655, 2.91954116867, 0.0673103028},
      {0, 0.00000284125, 1.89869034186, 796.2980068164},
      {0, 0.0000024281, 0.34481140906, 5486.777843175},
      {0, 0.00000317087, 5.84901952218, 11790.6290886588},
      {0, 0.00000271039, 0.31488607649, 10977.078804699},
      {0, 0.0000020616, 4.80646606059, 2544.3144198834},
      {0, 0.00000205385, 1.86947813692, 5573.1428014331},
      {0, 0.00000202261, 2.45767795458, 6069.7767545534},
      {0, 0.00000126184, 1.0830263021, 20.7753954924},
      {0, 0.00000155516, 0.83306073807, 213.299095438},
      {0, 0.00000115132, 0.64544911683, 0.9803210682},
      {0, 0.00000102851, 0.63599846727, 4694.0029547076},
      {0, 0.00000101724, 4.26679821365, 7.1135470008},
      {0, 9.9206e-7, 6.20992940258, 2146.1654164752},
      {0, 0.00000132212, 3.41118275555, 2942.4634232916},
      {0, 9.7607e-7, 0.6810127227, 155.4203994342},
      {0, 8.5128e-7, 1.29870743025, 6275.9623029906},
      {0, 7.4651e-7, 1.75508916159, 5088.6288397668},
      {0, 0.00000101895, 0.97569221824, 15720.8387848784},
      {0, 8.4711e-7, 3.67080093025, 71430.69561812909},
      {0, 7.3547e-7, 4.67926565481, 801.8209311238},
      {0, 7.3874e-7, 3.50319443167, 3154.6870848956},
      {0, 7.8756e-7, 3.03698313141, 12036.4607348882},
      {0, 7.9637e-7, 1.807913307, 17260.1546546904},
      {0, 8.5803e-7, 5.98322631256, 161000.6857376741},
      {0, 5.6963e-7, 2.78430398043, 6286.5989683404},
      {0, 6.1148e-7, 1.81839811024, 7084.8967811152},
      {0, 6.9627e-7, 0.83297596966, 9437.762934887},
      {0, 5.6116e-7, 4.38694880779, 14143.4952424306},
      {0, 6.2449e-7, 3.97763880587, 8827.3902698748},
      {0, 5.1145e-7, 0.28306864501, 5856.4776591154},
      {0, 5.5577e-7, 3.47006009062, 6279.5527316424},
      {0, 4.1036e-7, 5.36817351402, 8429.2412664666},
      {0, 5.1605e-7, 1.33282746983, 1748.016413067},
      {0, 5.1992e-7, 0.18914945834, 12139.5535091068},
      {0, 4.9e-7, 0.48735065033, 1194.4470102246},
      {0, 3.92e-7, 6.16832995016, 10447.3878396044},
      {0, 3.5566e-7, 1.77597314691, 6812.766815086},
      {0, 3.677e-7, 6.04133859347, 10213.285546211},
      {0, 3.6596e-7, 2.56955238628, 1059.3819301892},
      {0, 3.3291e-7, 0.59309499459, 17789.845619785},
      {0, 3.5954e-7, 1.70876111898, 2352.8661537718},
      {0, 4.0938e-7, 2.39850881707, 19651.048481098},
      {0, 3.0047e-7, 2.73975123935, 1349.8674096588},
      {0, 3.0412e-7, 0.44294464135, 83996.84731811189},
      {0, 2.3663e-7, 0.48473567763, 8031.0922630584},
      {0, 2.3574e-7, 2.06527720049, 3340.6124266998},
      {0, 2.1089e-7, 4.14825464101, 951.7184062506},
      {0, 2.4738e-7, 0.21484762138, 3.5904286518},
      {0, 2.5352e-7, 3.16470953405, 4690.4798363586},
      {0, 2.282e-7, 5.22197888032, 4705.7323075436},
      {0, 2.1419e-7, 1.42563735525, 16730.4636895958},
      {0, 2.1891e-7, 5.55594302562, 553.5694028424},
      {0, 1.7481e-7, 4.56052900359, 135.0650800354},
      {0, 1.9925e-7, 5.22208471269, 12168.0026965746},
      {0, 1.986e-7, 5.77470167653, 6309.3741697912},
      {0, 2.03e-7, 0.37133792946, 283.8593188652},
      {0, 1.4421e-7, 4.19315332546, 242.728603974},
      {0, 1.6225e-7, 5.98837722564, 11769.8536931664},
      {0, 1.5077e-7, 4.19567181073, 6256.7775301916},
      {0, 1.9124e-7, 3.82219996949, 23581.2581773176},
      {0, 1.8888e-7, 5.38626880969, 149854.4001348079},
      {0, 1.4346e-7, 3.72355084422, 38.0276726358},
      {0, 1.7898e-7, 2.21490735647, 13367.9726311066},
      {0, 1.2054e-7, 2.62229588349, 955.5997416086},
      {0, 1.1287e-7, 0.17739328092, 4164.311989613},
      {0, 1.3971e-7, 4.40138139996, 6681.2248533996},
      {0, 1.3621e-7, 1.88934471407, 7632.9432596502},
      {0, 1.2503e-7, 1.13052412208, 5.5229243074},
      {0, 1.0498e-7, 5.35909518669, 1592.5960136328},
      {0, 1.0327e-7, 6.19982566125, 6438.4962494256},
      {0, 1.2003e-7, 1.003514567, 632.7837393132},
      {0, 1.0827e-7, 0.32734520222, 103.0927742186},
      {0, 1.0005e-7, 6.0291496328, 5746.271337896},
      {0, 1.0523e-7, 0.93871805506, 11926.2544136688},
      {1, 6283.31966747491, 0, 0},
      {1, 0.00206058863, 2.67823455584, 6283.0758499914},
      {1, 0.0000430343, 2.63512650414, 12566.1516999828},
      {1, 0.00000425264, 1.59046980729, 3.523118349},
      {1, 0.00000108977, 2.96618001993, 1577.3435424478},
      {1, 9.3478e-7, 2.59212835365, 18849.2275499742},
      {1, 0.00000119261, 5.79557487799, 26.2983197998},
      {1, 7.2122e-7, 1.13846158196, 529.6909650946},
      {1, 6.7768e-7, 1.87472304791, 398.1490034082},
      {1, 6.7327e-7, 4.40918235168, 5507.5532386674},
      {1, 5.9027e-7, 2.8879703846, 5223.6939198022},
      {1, 5.5976e-7, 2.17471680261, 155.4203994342},
      {2, 0.0005291887, 0, 0},
      {2, 0.00008719837, 1.07209665242, 6283.0758499914},
      {2, 0.00000309125, 0.86728818832, 12566.1516999828},
  };
  const double days = dynamical(seconds);
  const double tau = days / 365250;
  const double t = days / 36525;
  double longitude = std::numbers::pi;  // the sun as seen from the earth
  for (const term& each : earth)
    longitude += each.size * std::pow(tau, each.power) * std::cos(each.phase + each.speed * tau);

  // The arguments of Meeus, chapter 22.
  const double elongation = degree * (297.85036 + 445267.111480 * t - 0.0019142 * t * t);
  const double sun = degree * (357.52772 + 35999.050340 * t - 0.0001603 * t * t);
  const double moon = degree * (134.96298 + 477198.867398 * t + 0.0086972 * t * t);
  const double latitude = degree * (93.27191 + 483202.017538 * t - 0.0036825 * t * t);
  const double node = degree * (125.04452 - 1934.136261 * t + 0.0020708 * t * t);
  struct nod {
    int elongation, sun, moon, latitude, node;
    double size;  // in 0.0001 arc seconds
  };
  constexpr nod nods[] = {
      {0, 0, 0, 0, 1, -171996}, {-2, 0, 0, 2, 2, -13187}, {0, 0, 0, 2, 2, -2274},
      {0, 0, 0, 0, 2, 2062},    {0, 1, 0, 0, 0, 1426},    {0, 0, 1, 0, 0, 712},
      {-2, 1, 0, 2, 2, -517},   {0, 0, 0, 2, 1, -386},    {0, 0, 1, 2, 2, -301},
      {-2, -1, 0, 2, 2, 217},   {-2, 0, 1, 0, 0, -158},   {-2, 0, 0, 2, 1, 129},
      {0, 0, -1, 2, 2, 123}};
  double nutation = -174.2 * t * std::sin(node);
  for (const nod& each : nods)
    nutation +=
        each.size * std::sin(each.elongation * elongation + each.sun * sun + each.moon * moon +
                             each.latitude * latitude + each.node * node);
  const double distance = 1.00014 - 0.01671 * std::cos(sun) - 0.00014 * std::cos(2 * sun);
  longitude += arc_second * (nutation / 10000 - 0.09033 - 20.4898 / distance);
  const double degrees = std::fmod(longitude / degree, 360);
  return degrees < 0 ? degrees + 360 : degrees;
}

CHIDAO_INLINE double sun_reaches(int year, int degrees) {
  // The sun stands at 280 degrees near 1 January; it moves by 360 in 365.2422 days.
  const double first_day = epoch - 0.5 + std::floor((year - 2000) * 365.2425);
  const double turned = std::fmod(degrees - 280 + 360.0, 360);
  double at = (first_day + turned * 365.2422 / 360) * seconds_per_day;
  for (int round = 0; round < 6; ++round) {
    const double off = std::remainder(degrees - solar_longitude(at), 360);
    at += off * 365.2422 / 360 * seconds_per_day;
  }
  return at;
}

CHIDAO_INLINE double error_in(int year) { return 30 + (year > 2026 ? 2 * (year - 2026) : 0); }

}  // namespace chidao::sky
