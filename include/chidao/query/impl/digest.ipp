// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/query/digest.hpp>
#include <tuple>
#include <utility>

namespace chidao {

CHIDAO_INLINE std::vector<digest> digests_of(std::vector<notice> notices) {
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
