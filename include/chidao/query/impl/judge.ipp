// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/plan/backward.hpp>
#include <chidao/plan/terms.hpp>
#include <chidao/query/judge.hpp>

namespace chidao {

CHIDAO_INLINE std::optional<bound> judgement::earlier() const {
  if (!declared || !needed)
    return declared ? declared : needed;
  return *declared <= *needed ? declared : needed;
}

CHIDAO_INLINE judgement judge(const plan_record& in, task_id which, block_position position,
                              const status_policy& policy) {
  const planned_task& what = in.tasks[which];
  const settled_bound* own = declared_of(in, what, unit_at(what, position));
  const needed_value needed = backward_pass{in}.needed(which, position);
  judgement out;
  if (needed.state == bound_state::known) {
    out.needed = needed.at;
    out.needed_assumed = needed.assumed;
  }
  if (own != nullptr) {
    out.state = own->state;
    out.by_declared = true;
    out.assumed = own->from->known == provenance::status::assumed;
    if (own->state == bound_state::known)
      out.declared = out.at = own->when->limit();
    return out;
  }
  out.assumed = needed.assumed;
  if (needed.state == bound_state::known && needed.assumed && policy.need == assumed_need::behind)
    return out;
  out.state = needed.state;
  out.at = needed.at;
  return out;
}

}  // namespace chidao
