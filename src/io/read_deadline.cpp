// SPDX-License-Identifier: BSL-1.0
#include "read_deadline.hpp"
#include "time_rule_words.hpp"
#include <chidao/io/read_directive.hpp>
#include <string>

namespace chidao::io {

std::optional<deadline> read_deadline(const json_field& said) {
  const std::string key = said.key();
  const auto when = said.as_moment();
  if (!when)
    return std::nullopt;
  if (key == "at" && !when->at) {
    said.complain(say(sentences::day_without_clock, {{"day", iso8601(*when)}}),
                  say(sentences::expected_iso_instant));
    return std::nullopt;
  }
  std::optional<deadline> out;
  said.attempt([&] { out = deadline::of(form_of(key), when->on, when->at); });
  return out;
}

}  // namespace chidao::io
