// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/hub_place.hpp>
#include <chidao/plan/plan_record.hpp>
#include <chidao/plan/settle.hpp>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace chidao {

/// A change of a plan by something that happened: a bound granted, a duty withdrawn, a conference
/// dated. Works on a copy that shares with the plan all that stays as it is, and derives anew only
/// the hubs on the chain of what changed.
class amendment {
 public:
  /// Begins to change a copy of a plan. What it writes it never shares with the plan before, also
  /// where many events are taken at once: that plan is what was known until then.
  explicit amendment(const plan_record& before) : out_{before} { ++out_.edit; }

  /// Grants an assignment a bound in place of what the paper says; null takes the grant back.
  void grant(task_id what, block_position who, std::shared_ptr<const granted_bound> bound);
  /// Says whether an assignment is no longer asked for.
  void withdraw(task_id what, block_position who, bool withdrawn);
  /// Says when a paper was issued, where the paper does not; nothing: it is not known.
  void issue(document_id paper, std::optional<moment> when);
  /// Gives something that bounds of a paper wait for its day; nothing: it has none.
  void date(document_id paper, std::string_view anchor, std::optional<day> on);

  /// The changed plan.
  /// @throws outside_coverage naming an assignment whose calendar does not reach; nothing changes
  /// @complexity the chain of what changed, with its hubs; the plan, where a paper was issued or an
  ///   anchor dated
  [[nodiscard]] std::shared_ptr<const plan_record> result();

  /// The hubs of which the needed bound changed, after result(), where bounds were granted or
  /// duties withdrawn only.
  [[nodiscard]] const std::vector<hub_place>& moved() const& noexcept { return moved_; }
  const std::vector<hub_place>& moved() const&& = delete;

 private:
  /// Settles anew the bounds of a task that something concerns.
  template <class Concerned>
  void settle(planned_task& of, const settling_facts& known, const Concerned& concerned);
  void needs_of_inputs(task_id what, block_position who);

  void readiness_of_outputs(task_id what, block_position who);

  void derive_needs();

  void derive_readiness();

  plan_record out_;
  std::set<hub_place> needs_;
  std::set<hub_place> ready_;
  std::vector<hub_place> moved_;
  bool all_needs_ = false;
  bool all_ready_ = false;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/amendment.ipp>
#endif
