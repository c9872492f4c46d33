// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/query/notice.hpp>
#include <cstddef>
#include <tuple>
#include <utility>
#include <vector>

namespace chidao {

/// A notice that a digest leaves out, and the one in it that tells the same addressee of the same
/// assignment.
struct covered_notice {
  notice_key left_out;  ///< the one left out
  notice_key by;        ///< the one that covers it
};

/// All that one addressee is told at once.
struct digest {
  unit_id to = {};                          ///< the addressee
  std::vector<notice> told = {};            ///< one per assignment, by bound and assignment
  std::vector<covered_notice> covers = {};  ///< what was left out, and by what it is covered
};

/// Gathers notices into one digest per addressee: of each assignment he is told once, by the rung
/// furthest up its ladder; of equal rungs by the last repetition. Together `told` and `covers`
/// hold every notice given exactly once: that is the proof that every duty to inform is met.
/// @complexity n log n in the notices
[[nodiscard]] inline std::vector<digest> digests_of(std::vector<notice> notices) {
  const auto strength = [](const notice& each) {
    return std::tuple{each.key.armed, each.position, each.key.repetition};
  };
  std::stable_sort(notices.begin(), notices.end(), [&](const notice& a, const notice& b) {
    if (a.to != b.to || a.about != b.about)
      return std::tuple{a.to, a.about} < std::tuple{b.to, b.about};
    return strength(b) < strength(a);
  });
  std::vector<digest> out;
  for (notice& each : notices) {
    if (out.empty() || out.back().to != each.to)
      out.push_back({each.to, {}, {}});
    digest& of = out.back();
    if (!of.told.empty() && of.told.back().about == each.about)
      of.covers.push_back({std::move(each.key), of.told.back().key});
    else
      of.told.push_back(std::move(each));
  }
  for (digest& of : out)
    std::stable_sort(of.told.begin(), of.told.end(),
                     [](const notice& a, const notice& b) { return a.limit < b.limit; });
  return out;
}

}  // namespace chidao
