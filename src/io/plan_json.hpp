// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_output.hpp"
#include "phrases.hpp"
#include <string_view>

namespace chidao::io {

/// Writes the parts that answers have in common. Each puts one key.
class plan_json {
 public:
  plan_json(json_output& out, const plan& from, const catalogue& language)
      : out_{out}, plan_{from}, say_{language} {}

  /// `"chidao"`, `"version"` and `"language"`.
  void head(std::string_view sort);
  void put(std::string_view key, const provenance& which);
  void put(std::string_view key, const declared_bound& which);
  void put(std::string_view key, const needed_bound& which);
  void put(std::string_view key, const earliest_bound& which);
  void put(std::string_view key, const slack& which);
  void put(std::string_view key, duration which);
  void put(std::string_view key, const std::optional<day>& which);
  /// The time, and how it is known; nothing where nothing is said.
  void put(const handling_time& which);
  void units(std::string_view key, const std::vector<unit_id>& which);
  void task(std::string_view key, task_id which);
  /// The code of an assignment's unit and task.
  void put(std::string_view key, assignment_id which);
  void put(std::string_view key, const infeasible& which);
  void squeeze(const squeeze_group& which);

 private:
  json_output& out_;
  const plan& plan_;
  phrases say_;
};

}  // namespace chidao::io
