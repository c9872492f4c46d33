// Peers, the clock, and the table. A peer is whatever can do the operations; all peers of a run are
// measured in turns, so that the machine's moods fall on all of them. Time is that of the
// processor, where the system tells it: others' work on a shared machine is left out.
#ifndef CHIDAO_BENCH_MEASURE_HPP
#define CHIDAO_BENCH_MEASURE_HPP

#include "bench/workload.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cinttypes>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <time.h>

namespace bench {

/// One operation of a peer. Operations are done in the order of `operation_names`; after `apply`
/// the peer's state stays the one with all events.
struct operation {
  std::string name;
  std::function<void()> prepare;            ///< not timed, before each round; may be empty
  std::function<void()> run;                ///< timed
  std::function<std::uint64_t()> checksum;  ///< not timed, after the last round; empty: no answer
};

/// Somebody who can do the work.
struct peer {
  std::string name;
  std::vector<operation> operations;
  double bytes_per_assignment = 0;  ///< plan and progress, all columns and indexes held for good
  double bytes_of_history = 0;      ///< what was known before, where it is kept, per assignment
};

/// What was found of one operation of one peer.
struct finding {
  double nanoseconds = 0;  ///< best round, all items together
  std::optional<std::uint64_t> checksum;
};

/// The operations in order, with the ratio of Boost.Graph to the floor that was measured before at
/// this size (100 directives), where there is one. A pass with a new order is held against the
/// floor of the pass.
struct operation_name {
  std::string_view name;
  double earlier_ratio;  ///< 0: none
};
inline constexpr std::array<operation_name, 15> operation_names{{{"cascade", 205 / 4.04},
                                                                 {"backward", 13.5 / 0.992},
                                                                 {"backward_sort", 54.2 / 0.992},
                                                                 {"forward", 0},
                                                                 {"submit", 38.2 / 1.71},
                                                                 {"apply", 0},
                                                                 {"bounds", 0},
                                                                 {"keep_bounds", 0},
                                                                 {"overdue", 8.68 / 0.335},
                                                                 {"overdue_past", 8.68 / 0.335},
                                                                 {"overdue_known", 0},
                                                                 {"rollup", 9.27 / 0.335},
                                                                 {"escalate", 18.4 / 0.374},
                                                                 {"whatif", 0},
                                                                 {"slip", 729 / 1.90}}};

/// How many items an operation has: events, questions, or assignments.
inline std::int64_t items_of(const workload& data, std::string_view name) {
  if (name == "apply")
    return static_cast<std::int64_t>(data.stream.size());
  if (name == "submit")
    return std::count_if(data.stream.begin(), data.stream.end(),
                         [](const event& what) { return what.kind == event_kind::submitted; });
  if (name == "whatif")
    return static_cast<std::int64_t>(data.extensions.size());
  if (name == "slip")
    return static_cast<std::int64_t>(data.slips.size());
  return data.assignments;
}

/// Processor time of this process in nanoseconds; else the time of a steady clock.
inline double nanoseconds_now() {
#ifdef CLOCK_PROCESS_CPUTIME_ID
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
#else
  const std::chrono::duration<double, std::nano> now =
      std::chrono::steady_clock::now().time_since_epoch();
  return now.count();
#endif
}

/// Does one operation once; its time in nanoseconds.
inline double time_once(const operation& work) {
  if (work.prepare)
    work.prepare();
  const double begin = nanoseconds_now();
  work.run();
  return nanoseconds_now() - begin;
}

/// Does one operation, `rounds` times in turns by each peer that has it; findings by peer.
inline std::vector<finding> measure(const std::vector<peer>& peers, std::string_view name,
                                    int rounds) {
  std::vector<finding> found(peers.size());
  for (int round = 0; round < rounds; ++round)
    for (std::size_t p = 0; p < peers.size(); ++p)
      for (const auto& work : peers[p].operations)
        if (work.name == name) {
          const double taken = time_once(work);
          found[p].nanoseconds = round == 0 ? taken : std::min(taken, found[p].nanoseconds);
          if (round + 1 == rounds && work.checksum)
            found[p].checksum = work.checksum();
        }
  return found;
}

/// Prints the findings of one run: the first peer is the floor. False if two peers' checksums
/// differ.
inline bool print_run(const workload& data, const std::vector<peer>& peers, int rounds) {
  bool agree = true;
  std::printf("%-14s %9s", "operation", "items");
  for (const auto& each : peers)
    std::printf(" %10s ns", each.name.c_str());
  for (std::size_t p = 1; p < peers.size(); ++p)
    std::printf(" %8s/floor", peers[p].name.c_str());
  std::printf(" %8s  %s\n", "earlier", "checksum");
  for (const auto& [name, earlier_ratio] : operation_names) {
    const auto found = measure(peers, name, rounds);
    const auto items = items_of(data, name);
    std::printf("%-14.*s %9" PRId64, static_cast<int>(name.size()), name.data(), items);
    for (const auto& each : found)
      std::printf(" %13.3f", each.nanoseconds / static_cast<double>(items));
    for (std::size_t p = 1; p < found.size(); ++p)
      std::printf(" %14.2f", found[p].nanoseconds / found[0].nanoseconds);
    if (earlier_ratio > 0)
      std::printf(" %8.1f", earlier_ratio);
    else
      std::printf(" %8s", "-");
    std::optional<std::uint64_t> sum;
    bool same = true;
    for (const auto& each : found) {
      same = same && (!sum || !each.checksum || *sum == *each.checksum);
      sum = each.checksum ? each.checksum : sum;
    }
    std::printf("  %016" PRIx64 "%s\n", sum.value_or(0), same ? "" : "  DIFFERENT");
    agree = agree && same;
  }
  for (const auto& each : peers)
    if (each.bytes_per_assignment > 0)
      std::printf("%s: %.1f bytes per assignment, and %.1f for what was known before\n",
                  each.name.c_str(), each.bytes_per_assignment, each.bytes_of_history);
  return agree;
}

}  // namespace bench

#endif
