// SPDX-License-Identifier: BSL-1.0
#include "read_deadline.hpp"
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
  const auto form = key == "at"   ? deadline::form::at
                    : key == "by" ? deadline::form::by
                                  : deadline::form::before;
  std::optional<deadline> out;
  said.attempt([&] { out = deadline::of(form, when->on, when->at); });
  return out;
}

}  // namespace chidao::io
