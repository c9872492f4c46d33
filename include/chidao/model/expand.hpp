// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/ranked_set.hpp>
#include <chidao/model/audience.hpp>
#include <chidao/model/hierarchy.hpp>
#include <optional>
#include <string>
#include <vector>

namespace chidao {

namespace sentences {
/// A rule by tier or kind where several lines come into question.
inline constexpr sentence line_not_named{
    "line-not-named", "a rule by tier or kind runs along a line, and none is named"};
/// What to do about it.
inline constexpr sentence expected_line_of_rule{"expected-line-of-rule",
                                                "the line in the rule, or a line of the directive"};
}  // namespace sentences

/// An audience over a hierarchy: the units it falls on, and the sets nobody can list.
struct expanded_audience {
  ranked_set units;                    ///< by slots of units
  std::vector<std::string> open = {};  ///< the words of open sets
};

namespace expanding {

void add_members(const audience& rule, const hierarchy& over, std::optional<line_id> default_line,
                 std::vector<bool>& in, std::vector<std::string>& open);

}  // namespace expanding

/// Expands a rule over a hierarchy.
/// @param default_line the line of rules by tier or kind that name none
/// @throws unknown_name, unknown_unit with suggestions; unknown_name if a line is needed and none
///   is known
/// @complexity units times rules
[[nodiscard]] expanded_audience expand(const audience& rule, const hierarchy& over,
                                       std::optional<line_id> default_line = {});

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/model/impl/expand.ipp>
#endif
