// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/plan/plan_record.hpp>
#include <cstddef>
#include <map>
#include <optional>

namespace chidao {

/// The backward pass again with one declared bound moved, as far as what is asked depends on it.
class moved_bound {
 public:
  /// Reads a plan as if the declared bound of one assignment were `to`.
  moved_bound(const plan_record& in, assignment_id whom, bound to)
      : in_{in}, whom_{whom}, to_{to} {}

  /// The earlier of declared and needed bound; nothing where neither is known. Days beyond the
  /// coverage of a calendar are estimated.
  /// @complexity the consumers that depend on the assignment, near and far
  [[nodiscard]] std::optional<bound> earlier(task_id which, block_position position);

 private:
  static void keep_earlier(std::optional<bound>& kept, const std::optional<bound>& other);

  [[nodiscard]] std::optional<bound> need_of(const planned_feed& through, hub_map::hub which);

  const plan_record& in_;
  assignment_id whom_;
  bound to_;
  std::map<std::size_t, std::optional<bound>> needs_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/plan/impl/moved_bound.ipp>
#endif
