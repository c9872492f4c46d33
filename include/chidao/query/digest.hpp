// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/query/notice.hpp>
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
[[nodiscard]] std::vector<digest> digests_of(std::vector<notice> notices);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/query/impl/digest.ipp>
#endif
