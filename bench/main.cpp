// Runs library, rival and floor over all variants of the workload, or holds library and rival
// against the slow definitions:
//   chidao_bench [rounds]          the table, best of so many rounds (default 15)
//   chidao_bench --check [worlds]  small random workloads (default 200), all checksums
//   chidao_bench --check-full      the four full variants, all checksums
#include "bench/floor.hpp"
#include "bench/measure.hpp"
#include "bench/ours_peer.hpp"
#include "bench/reference_answers.hpp"
#include "bench/rival_peer.hpp"
#include "bench/workload_events.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// A workload with its name.
struct variant {
  const char* name;
  std::int32_t exceptions_per_mille;
  std::int32_t calendars;
};
constexpr std::array<variant, 4> variants{{{"1 % exceptions, one calendar", 10, 1},
                                           {"30 % exceptions, one calendar", 300, 1},
                                           {"1 % exceptions, a calendar per province", 10, 63},
                                           {"30 % exceptions, a calendar per province", 300, 63}}};

/// The full workload of a variant.
bench::workload make_variant(const variant& wanted) {
  bench::workload_spec spec;
  spec.exceptions_per_mille = wanted.exceptions_per_mille;
  spec.calendars = wanted.calendars;
  return bench::make_workload(spec);
}

/// Holds the answers of library and rival against the definitions'; how many differ.
int differences(const bench::workload& data, const std::string& name) {
  auto expected = bench::reference_checksums(data);
  int count = 0;
  for (const bench::peer& each : {bench::ours::make_peer(data), bench::rival::make_peer(data)})
    for (const auto& work : each.operations) {
      bench::time_once(work);
      if (!work.checksum)
        continue;
      if (work.checksum() != expected[work.name]) {
        std::printf("%s: %s of %s differs\n", name.c_str(), work.name.c_str(), each.name.c_str());
        ++count;
      }
    }
  return count;
}

/// Small random workloads.
int check_small(int worlds) {
  int count = 0;
  for (int world = 0; world < worlds; ++world) {
    bench::random_source random(static_cast<std::uint64_t>(world) + 1000);
    bench::workload_spec spec;
    spec.seed = random.bits();
    spec.directives = random.between(1, 14);
    spec.provinces = random.between(1, 4);
    spec.districts = spec.provinces + random.between(0, 8);
    spec.communes = spec.districts + random.between(0, 30);
    spec.exceptions_per_mille = random.between(0, 1) == 0 ? 10 : 300;
    spec.calendars = random.between(0, 1) == 0 ? 1 : spec.provinces;
    spec.stream_events = random.between(100, 400);
    spec.questions = 60;
    count += differences(bench::make_workload(spec), "world " + std::to_string(world));
  }
  std::printf("%d small workloads: %d answers differ\n", worlds, count);
  return count;
}

/// The table of each variant.
int run_all(int rounds) {
  bool agree = true;
  for (const auto& each : variants) {
    const auto data = make_variant(each);
    const auto size = bench::rival::find_extent(data);
    std::printf("\n%s: %lld assignments, %zu edges; the extension questions change %zu needed "
                "bounds; best of %d; ns per item\n",
                each.name, static_cast<long long>(data.assignments), size.edges, size.changes,
                rounds);
    agree = bench::print_run(data,
                             {bench::floors::make_peer(data, size.changes),
                              bench::ours::make_peer(data), bench::rival::make_peer(data)},
                             rounds) &&
            agree;
  }
  return agree ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

/// See the head of this file.
int main(int count, char** arguments) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD,
          1 << 20);  // large blocks come fresh from the system each time, for all peers
#endif
  try {
    const std::string first = count > 1 ? arguments[1] : "15";
    if (first == "--check")
      return check_small(count > 2 ? std::atoi(arguments[2]) : 200) == 0 ? EXIT_SUCCESS
                                                                         : EXIT_FAILURE;
    if (first == "--check-full") {
      int found = 0;
      for (const auto& each : variants) {
        const int here = differences(make_variant(each), each.name);
        std::printf("%s: %d answers differ\n", each.name, here);
        std::fflush(stdout);
        found += here;
      }
      std::printf("full workloads: %d answers differ\n", found);
      return found == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    return run_all(std::max(1, std::atoi(first.c_str())));
  } catch (const std::exception& caught) {
    std::fprintf(stderr, "%s\n", caught.what());
    return EXIT_FAILURE;
  }
}
