// SPDX-License-Identifier: BSL-1.0
#include "read_audience.hpp"
#include <chidao/io/read_directive.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

/// Who stands in where a rule was refused.
audience refused_audience() { return open_set{"?"}; }

/// The union of rules, halved again and again: a long list must not make a deep rule.
audience either_of(const std::vector<json_field>& rules, const names_of& known) {
  std::vector<audience> parts;
  for (const json_field& each : rules)
    parts.push_back(read_audience(each, known));
  if (parts.empty())
    return refused_audience();
  while (parts.size() > 1) {
    std::vector<audience> pairs;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
      pairs.push_back(std::move(parts[i]) | std::move(parts[i + 1]));
    if (parts.size() % 2 == 1)
      pairs.push_back(std::move(parts.back()));
    parts = std::move(pairs);
  }
  return parts.front();
}

/// Tells a key that has no use beside the one that says the rule.
void useless(const json_object& rule, std::string_view key, const std::string& beside) {
  if (beside.empty())
    return;
  const json_field at = rule.optional(key);
  at.complain(say(sentences::key_beside, {{"key", at.key()}, {"beside", beside}}));
}

}  // namespace

audience read_audience(const json_field& at, const names_of& known) {
  const json_object rule =
      at.object({"tier", "kind", "units", "within", "of", "union", "difference", "open", "line"});
  if (!rule)
    return refused_audience();
  const json_field asked =
      rule.one_of({"tier", "kind", "units", "within", "union", "difference", "open"});
  const std::string key = asked.key();
  if (key != "within")
    useless(rule, "of", key);
  if (key != "tier" && key != "kind")
    useless(rule, "line", key);
  if (key == "tier")
    return every{known.tier(asked), known.line(rule.optional("line"))};
  if (key == "kind")
    return of_kind{known.kind(asked), known.line(rule.optional("line"))};
  if (key == "open")
    return open_set{asked.text().value_or("?")};
  if (key == "within") {
    const std::string area = known.unit(asked);
    return within(area, read_audience(rule.required("of"), known));
  }
  if (key == "units") {
    std::vector<std::string> codes;
    for (const json_field& each : asked.items(1))
      codes.push_back(known.unit(each));
    return named{std::move(codes)};
  }
  if (key == "difference") {
    const auto both = asked.items(2, 2);
    if (both.empty())
      return refused_audience();
    const audience first = read_audience(both.front(), known);
    return first - read_audience(both.back(), known);
  }
  if (key == "union")
    return either_of(asked.items(1), known);
  return refused_audience();
}

}  // namespace chidao::io
