// SPDX-License-Identifier: BSL-1.0
#include "read_duration.hpp"
#include <algorithm>
#include <iterator>
#include <string>

namespace chidao::io {

json_field duration_field(const json_object& clause) { return clause.one_of(duration_keys); }

std::optional<duration> read_duration(const json_field& said, std::int64_t least) {
  constexpr std::int64_t most = 1'000'000;
  const std::string key = said.key();
  const auto count = said.number(least, most);
  if (!count)
    return std::nullopt;
  static const duration kinds[] = {minutes{0},      working_minutes{0}, calendar_days{0},
                                   working_days{0}, weeks{0},           months{0},
                                   years{0}};
  const auto at = std::find(std::begin(duration_keys), std::end(duration_keys), key);
  return kinds[at - std::begin(duration_keys)].with_count(*count);
}

}  // namespace chidao::io
