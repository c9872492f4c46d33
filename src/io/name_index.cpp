// SPDX-License-Identifier: BSL-1.0
#include "shortened.hpp"
#include <algorithm>
#include <chidao/io/name_index.hpp>
#include <chidao/io/unicode.hpp>
#include <cstdint>
#include <optional>
#include <utility>

namespace chidao::io {

namespace {

/// The folded name with a space at both ends, so that whole words are found; nothing for a name
/// that cannot be shown or has nothing to go by.
std::string key_of(std::string_view name) {
  if (wrong_with_text(name))
    return {};
  const std::string plain = folded(name);
  return plain.empty() ? plain : ' ' + plain + ' ';
}

}  // namespace

name_index::name_index(const hierarchy& of) : of_{of} {
  keys_.reserve(of_.size());
  for (const unit& each : of_.units())
    keys_.push_back(key_of(each.name));
}

std::string name_index::path(unit_id which) const {
  std::string out;
  for (std::optional<unit_id> at = which; at; at = of_.units()[at->slot()].seat) {
    if (!out.empty())
      out += ", ";
    out += of_.units()[at->slot()].name;
  }
  return out;
}

std::vector<unit_candidate> name_index::find(std::string_view name) const {
  std::vector<unit_candidate> out;
  const std::string key = key_of(name);
  if (key.empty())
    return out;
  const std::string exact = composed(name);
  for (std::size_t slot = 0; slot < keys_.size(); ++slot) {
    std::optional<likeness> how;
    if (of_.units()[slot].name == exact)
      how = likeness::exact;
    else if (keys_[slot] == key)
      how = likeness::folded;
    else if (keys_[slot].find(key) != std::string::npos)
      how = likeness::part;
    if (how)
      out.push_back({id_of<unit_id>(slot), *how, path(id_of<unit_id>(slot))});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const unit_candidate& a, const unit_candidate& b) { return a.how < b.how; });
  return out;
}

unit_id name_index::one(std::string_view code_or_name) const {
  if (const auto found = of_.find(code_or_name))
    return *found;
  const std::vector<unit_candidate> fitting = find(code_or_name);
  if (fitting.empty())
    throw unknown_unit{of_.unknown_unit_problem(code_or_name)};
  const auto best = static_cast<std::size_t>(
      std::count_if(fitting.begin(), fitting.end(),
                    [&](const unit_candidate& each) { return each.how == fitting.front().how; }));
  if (best == 1)
    return fitting.front().which;
  problem wrong{say(sentences::ambiguous_unit, {{"name", shortened(code_or_name)},
                                                {"count", static_cast<std::int64_t>(best)}}),
                say(sentences::expected_one_unit)};
  constexpr std::size_t most_shown = 20;
  for (std::size_t i = 0; i < std::min(best, most_shown); ++i) {
    const std::string& code = of_.units()[fitting[i].which.slot()].code;
    wrong.suggestions.push_back(code + ": " + fitting[i].path);
    wrong.concerned.push_back(code);
  }
  throw ambiguous_unit{std::move(wrong)};
}

}  // namespace chidao::io
