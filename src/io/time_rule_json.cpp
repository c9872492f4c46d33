// SPDX-License-Identifier: BSL-1.0
#include "read_time_rule.hpp"
#include <chidao/io/time_rule_json.hpp>
#include <utility>

namespace chidao::io {

namespace {

/// The keys that a rule by itself may have.
std::vector<std::string_view> rule_keys() {
  std::vector<std::string_view> out{std::begin(rule_heads), std::end(rule_heads)};
  out.insert(out.end(), std::begin(rule_companions), std::end(rule_companions));
  return out;
}

}  // namespace

std::vector<time_rule> read_time_rules(const source& from, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_field root{document.root(), problems};
  const std::vector<std::string_view> keys = rule_keys();
  std::vector<time_rule> out;
  const auto read_one = [&](const json_field& at) {
    if (const json_object of = at.object(keys))
      if (auto rule = read_time_rule(of))
        out.push_back(std::move(*rule));
  };
  if (root.is(json_kind::list))
    for (const json_field& each : root.items())
      read_one(each);
  else
    read_one(root);
  problems.throw_if_any();
  return out;
}

void write_time_rule(std::ostream& out, const time_rule& rule) {
  json_output json{out};
  json.open_object();
  write_time_rule(json, rule);
  json.close_object();
}

}  // namespace chidao::io
