// SPDX-License-Identifier: BSL-1.0
#include "read_duration.hpp"
#include <string>

namespace chidao::io {

json_field duration_field(const json_object& clause) {
  return clause.one_of({"working_days", "calendar_days", "minutes", "working_minutes"});
}

std::optional<duration> read_duration(const json_field& said, std::int64_t least) {
  constexpr std::int64_t most = 1'000'000;
  const std::string key = said.key();
  const auto count = said.number(least, most);
  if (!count)
    return std::nullopt;
  if (key == "working_days")
    return working_days{*count};
  if (key == "calendar_days")
    return calendar_days{*count};
  if (key == "minutes")
    return minutes{*count};
  return working_minutes{*count};
}

}  // namespace chidao::io
