// SPDX-License-Identifier: BSL-1.0
#include "event_keys.hpp"

namespace chidao::io {

namespace {

/// What holds of a key that only some kinds have.
key_use among(bool has_it, key_use then) { return has_it ? then : key_use::useless; }

/// What a key is to events about assignments, papers, extensions or days.
key_use use_about(std::string_view key, event_kind kind, event_kind about) {
  using enum key_use;
  if (key == "task" || key == "unit")
    return among(!concerns_paper(about), required);
  if (key == "period")
    return among(!concerns_paper(about), optional);
  if (key == "until")
    return among(about == event_kind::extended && kind != event_kind::struck,
                 kind == event_kind::extended ? required : optional);
  if (key == "anchor")
    return among(about == event_kind::anchor_dated, required);
  if (key == "day")
    return among(about == event_kind::anchor_dated && kind != event_kind::struck, required);
  return optional;
}

}  // namespace

key_use use_of(std::string_view key, std::optional<event_kind> kind,
               std::optional<event_kind> about) {
  using enum key_use;
  if (key == "event" || key == "document")
    return required;
  if (!kind)
    return optional;
  if (key == "of" || key == "was")
    return among(corrects_another(*kind), required);
  if (key == "at")
    return among(*kind != event_kind::struck, required);
  if (key == "recorded")
    return corrects_another(*kind) ? required : optional;
  return about ? use_about(key, *kind, *about) : optional;
}

}  // namespace chidao::io
