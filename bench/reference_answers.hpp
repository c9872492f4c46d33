// The checksums that every implementation must have, by the slow definitions.
#ifndef CHIDAO_BENCH_REFERENCE_ANSWERS_HPP
#define CHIDAO_BENCH_REFERENCE_ANSWERS_HPP

#include "bench/reference.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bench {

/// Checksums by name of the operation.
using checksums = std::map<std::string, std::uint64_t>;

/// Cells by directive and province, each assignment looked at by itself.
inline std::uint64_t reference_roll_up(const workload& data, reference& truth) {
  std::vector<std::array<std::int32_t, 4>> table(data.directives.size() * data.units.size());
  truth.every_key([&](key k) {
    const unit province = data.units.province[static_cast<std::size_t>(k.unit)];
    const bool done = truth.is_done(k, data.as_of, absent);
    const bool late = (done ? truth.done(k) : data.as_of) >= truth.judged(k);
    const std::size_t row = static_cast<std::size_t>(k.directive) * data.units.size() +
                            static_cast<std::size_t>(province);
    ++table[row][(done ? 0U : 2U) + (late ? 1U : 0U)];
  });
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::size_t u = i % data.units.size();
    if (data.units.level[u] == tier::province)
      sum += term({static_cast<std::int64_t>(i / data.units.size()), static_cast<std::int64_t>(u),
                   table[i][0], table[i][1], table[i][2], table[i][3]});
  }
  return sum;
}

/// The consumers each slip breaks.
inline std::uint64_t reference_slips(const workload& data, reference& truth) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < data.slips.size(); ++i) {
    minute complete = data.slips[i].finish + 1;
    auto above = truth.consumers_of(data.slips[i].who);
    while (!above.empty()) {
      const key c = above.front();
      complete = truth.after(c.unit, truth.handling(c), complete);
      if (complete > std::min(truth.declared(c), truth.needed(c)))
        sum += term({static_cast<std::int64_t>(i), packed(c), complete});
      above = truth.consumers_of(c);
    }
  }
  return sum;
}

/// All of them.
inline checksums reference_checksums(const workload& data) {
  checksums made;
  reference truth(data);
  truth.every_key([&](key k) {
    made["cascade"] += term({packed(k), truth.declared(k), truth.handling(k)});
    made["backward"] += term({packed(k), truth.needed(k)});
    made["forward"] += term({packed(k), truth.earliest(k)});
  });
  made["backward_sort"] = made["backward"];
  truth.apply(data.history);
  truth.apply(data.stream);
  truth.every_key([&](key k) {
    made["submit"] += term({packed(k), truth.done(k), truth.recorded(k)});
    made["apply"] +=
        term({packed(k), truth.done(k), truth.recorded(k), truth.declared(k), truth.needed(k)});
    made["bounds"] += term({packed(k), truth.judged(k)});
    const auto overdue = [&](minute t, minute known) {
      return !truth.is_done(k, t, known) && truth.judged(k) <= t ? term({packed(k)}) : 0;
    };
    made["overdue"] += overdue(data.as_of, absent);
    made["overdue_past"] += overdue(data.past, absent);
    made["overdue_known"] += overdue(data.as_of, data.past);
    if (k.unit != 0 && truth.overdue_by_more(k, data.as_of, data.late_days))
      made["escalate"] += term({data.units.parent[static_cast<std::size_t>(k.unit)], packed(k)});
  });
  made["rollup"] = reference_roll_up(data, truth);
  made["slip"] = reference_slips(data, truth);
  made["whatif"] = 0;
  for (std::size_t i = 0; i < data.extensions.size(); ++i)
    for (const auto& changed : truth.what_if(data.extensions[i]))
      made["whatif"] += term({static_cast<std::int64_t>(i), packed(changed.who), changed.needed});
  return made;
}

}  // namespace bench

#endif
