// The workload of the benchmark as plain data: no library's type occurs in it. What each field
// means, and what is hashed of each answer, is said here; workload_make.hpp and workload_events.hpp
// fill it.
#ifndef CHIDAO_BENCH_WORKLOAD_HPP
#define CHIDAO_BENCH_WORKLOAD_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <vector>

namespace bench {

/// Minutes since 1900-01-01 00:00, local. A bound is the first minute that is too late; a fact is
/// the minute in which it happened, and enters a computation as the bound one later.
using minute = std::int32_t;

/// Days since 1900-01-01, which is a Monday: `day % 7` is 0 on a Monday, 6 on a Sunday. Day d lasts
/// from minute `d * 1440` up to, not including, minute `(d + 1) * 1440`.
using day = std::int32_t;

/// Index of a unit: its preorder number. The centre is 0.
using unit = std::int32_t;

inline constexpr minute minutes_per_day = 1440;

/// How checksums write an absent bound or fact.
inline constexpr minute absent = std::numeric_limits<minute>::max();

/// Tiers of the state line, from above.
enum class tier : std::uint8_t { centre, province, district, commune };
inline constexpr std::size_t tier_count = 4;

/// A set of tiers, as bits: bit 0 the centre, bit 3 the communes.
using tier_set = std::uint8_t;

/// The set that holds one tier.
constexpr tier_set only(tier t) { return static_cast<tier_set>(1U << static_cast<unsigned>(t)); }
inline constexpr tier_set every_tier = 0b1111;

/// A day is open if its weekday is open and it is no holiday.
struct calendar {
  std::uint8_t weekdays = 0b001'1111;  ///< bit 0 Monday ... bit 6 Sunday
  std::vector<day> holidays;           ///< ascending; may fall on closed weekdays
  day first = 0;                       ///< first day covered
  day last = 0;                        ///< last day covered; no answer of the workload needs more
};

/// The units, column by column; index: unit. The superior along the only line is the parent.
struct unit_table {
  std::vector<unit> parent;            ///< of the centre: the centre itself
  std::vector<tier> level;             ///< tier
  std::vector<unit> end;               ///< one past the last unit of the area: area = [u, end[u])
  std::vector<unit> province;          ///< the province it belongs to; of the centre: the centre
  std::vector<std::int32_t> calendar;  ///< index into workload::calendars

  /// Number of units.
  std::size_t size() const { return parent.size(); }
};

/// Work that falls on every unit of some tiers.
struct task {
  tier_set audience = every_tier;
  std::array<std::optional<minute>, tier_count> declared{};  ///< declared bound by tier of the unit
  std::array<std::int32_t, tier_count> handling{};  ///< handling time in working days, >= 0
};

/// How producers find consumers.
enum class feed_kind : std::uint8_t {
  same_unit,          ///< a unit's producing task feeds its own consuming task
  from_subordinates,  ///< feeds the nearest unit strictly above that is in the consumer's audience
  from_all            ///< every producer feeds every consumer
};

/// A task feeds another, or itself (from_subordinates only: a report that climbs). Where two feeds
/// join the same tasks, a producer may have a consumer by each. No task that feeds itself feeds
/// another.
struct feed {
  feed_kind kind = feed_kind::same_unit;
  std::int16_t producer = 0;  ///< index into directive::tasks
  std::int16_t consumer = 0;  ///< index into directive::tasks
};

/// What a directive looks like; said for the reader, the rules follow from tasks and feeds.
enum class shape : std::uint8_t {
  tiered,      ///< four tasks, one a tier, communes first; each feeds the next from below
  skipping,    ///< as tiered, without the districts' task: communes feed provinces
  climbing,    ///< one task on every tier, which feeds itself from below
  reviewed,    ///< a review on every tier, which feeds the own unit's report; the report climbs
  read_twice,  ///< as reviewed, and the review also feeds the superior's report
  gathered     ///< a task of all communes, which feeds one task of the centre
};

/// A paper: its tasks as written, and what feeds what.
struct directive {
  minute issued = 0;  ///< minute of issue, and release of all its assignments
  shape form = shape::tiered;
  std::vector<task> tasks;
  std::vector<feed> feeds;
};

/// Names an assignment, whatever numbers a library gives it.
struct key {
  std::int16_t directive = 0;
  std::int16_t task = 0;
  bench::unit unit = 0;
};

/// A unit's own bound or handling time in a task: it replaces the tier's, earlier or later.
struct exception {
  key who;
  std::optional<minute> declared;
  std::optional<std::int32_t> handling;
};

enum class event_kind : std::uint8_t { submitted, extended };

/// What happened. At most one submission and one extension name the same assignment, and none names
/// both: what is extended stays open. An extension replaces the declared bound by a later one,
/// which is not after the needed bound, so that it is never in conflict; every extension is of and
/// recorded by workload::past.
struct event {
  event_kind kind = event_kind::submitted;
  key who;
  minute fact = 0;      ///< minute in which it happened
  minute recorded = 0;  ///< minute in which it became known, >= fact
  minute bound = 0;     ///< extended: the new declared bound; else 0
};

/// What if this assignment's declared bound were this one (later, not after its needed bound)?
struct extension_question {
  key who;
  minute bound = 0;
};

/// What if this commune were done in this minute? Only of tasks whose assignments have one consumer
/// at most.
struct slip_question {
  key who;
  minute finish = 0;
};

/// What to make.
struct workload_spec {
  std::uint64_t seed = 1;
  std::int32_t directives = 100;
  std::int32_t provinces = 63;
  std::int32_t districts = 705;    ///< >= provinces
  std::int32_t communes = 10'599;  ///< >= districts
  std::int32_t exceptions_per_mille = 10;
  std::int32_t calendars =
      1;  ///< 1, or one a province (the centre then shares the first province's)
  std::int32_t stream_events = 100'000;
  std::int32_t questions = 10'000;
};

/// All of it. Queries are asked after history and stream, with all that was recorded by `as_of`
/// known.
struct workload {
  std::vector<calendar> calendars;
  unit_table units;
  std::vector<directive> directives;
  std::vector<exception> exceptions;  ///< ascending by directive, task, unit
  std::vector<event> history;         ///< submissions only, ascending by `recorded`: the start
  std::vector<event> stream;          ///< what operation `apply` adds, ascending by `recorded`
  std::vector<extension_question> extensions;  ///< asked of the state after the stream
  std::vector<slip_question> slips;            ///< asked of the state after the stream
  minute as_of = 0;              ///< the instant asked about; nothing is recorded after it
  minute past = 0;               ///< five days before as_of
  std::int32_t late_days = 1;    ///< escalation: overdue by more than this many days
  std::int64_t assignments = 0;  ///< how many (directive, task, unit) there are
};

// What is asked, and what is hashed of the answer
//
//   F_n(b), n working days of a calendar: n = 0: b; else the midnight that ends the n-th open day
//   after the day of minute b - 1.  B_n(d): the greatest b with F_n(b) <= d. needed(a)   = min over
//   consumers c of B_c(min(declared(c), needed(c))); absent without consumers earliest(a) =
//   F_a(max(issued + 1, earliest of the inputs)) judged(a)   = declared(a), or needed(a) where none
//   is declared. (Every assignment has one.) overdue at t: not done by t (no submission, or one of
//   a fact after t) and judged <= t
//
// A checksum is the sum, modulo 2^64, of term({...}) over the parts of the answer, so no order
// matters. Absent bounds and facts are written `absent`; p(k) stands for packed(k); units are their
// preorder numbers.
//
//   operation      part of the answer, and its term
//   cascade        each assignment:  {p(k), declared, handling days}; timed from the plain data to
//   needed
//                  bounds: nodes, edges, order, backward pass, place for progress (empty)
//   backward       each assignment:  {p(k), needed}, the order kept; the same for backward_sort,
//   which makes
//                  the order anew
//   forward        each assignment:  {p(k), earliest}; of the plan alone, without events
//   submit         each assignment, after history (not timed) and the submissions of the stream:
//   {p(k),
//                  fact, recorded}; one event at a time
//   apply          each assignment, after history (not timed) and stream: {p(k), fact, recorded,
//   declared,
//                  needed}; one event at a time, needed bounds right after each
//   bounds         each assignment, as `apply` leaves it: {p(k), judged}; timed is the filling of a
//                  column
//   overdue        each assignment overdue at as_of: {p(k)}
//   overdue_past   the same at `past`: facts of after `past` are not yet done
//   overdue_known  the same at as_of, with only those submissions that were recorded by `past` (<=)
//   rollup         each directive and province u:   {directive, u, done in time, done late, open in
//   time,
//                  open overdue}; at as_of, of the assignments of the units in the province's area;
//                  done in time: fact < judged; a province without assignments counts with four
//                  zeros
//   escalate       each superior s and each assignment of a unit whose parent is s (s's own not,
//   the
//                  centre's nowhere) overdue at as_of by more than `late_days` calendar days, that
//                  is as_of >= (day of minute judged - 1, + 1 + late_days) * 1440: {s, p(k)}
//   whatif         each question i and each assignment whose needed bound changes: {i, p(k), new
//   needed} slip           each question i and each assignment c upwards from it (its consumer,
//   that one's consumer
//                  ...) with f(c) > min(declared(c), needed(c)): {i, p(c), f(c)}, where f = F_c of
//                  the f of the one below, and of the question's assignment finish + 1

/// The finaliser of splitmix64.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

/// One part of an answer: the values, each as 64 bits, folded in the order given.
constexpr std::uint64_t term(std::initializer_list<std::int64_t> values) {
  std::uint64_t folded = 0x9e3779b97f4a7c15ULL;
  for (const std::int64_t value : values)
    folded = mixed((folded ^ static_cast<std::uint64_t>(value)) + 0x9e3779b97f4a7c15ULL);
  return folded;
}

/// A key in one number: directive * 2^40 + task * 2^32 + unit.
constexpr std::int64_t packed(key k) {
  return (std::int64_t{k.directive} << 40) + (std::int64_t{k.task} << 32) + k.unit;
}

/// Whether a task falls on a unit.
inline bool falls_on(const unit_table& units, const task& work, unit u) {
  return (work.audience & only(units.level[static_cast<std::size_t>(u)])) != 0;
}

}  // namespace bench

#endif
