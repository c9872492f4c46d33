// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/model/hierarchy_check.hpp>
#include <cstddef>
#include <string_view>
#include <utility>

namespace chidao {

CHIDAO_INLINE hierarchy_check::hierarchy_check(const hierarchy_description& from,
                                               std::optional<day> as_of)
    : from_{from} {
  made_.as_of = as_of;
  for (const auto& each : from.units) {
    const unit& u = each->entry().facts;
    if (u.valid_from && u.valid_until && *u.valid_from >= *u.valid_until)
      wrong(sentences::validity_backwards, sentences::expected_validity, u.code);
    const bool in_force = !as_of || ((!u.valid_from || *u.valid_from <= *as_of) &&
                                     (!u.valid_until || *as_of < *u.valid_until));
    if (in_force)
      take(*each);
  }
  if (given_.empty())
    problems_.push_back({say(sentences::no_units), say(sentences::expected_units)});
}

CHIDAO_INLINE hierarchy hierarchy_check::result() {
  check_names();
  const auto seats = seat_tree();
  const auto lines = line_forests();
  check_monitors();
  if (!problems_.empty())
    throw hierarchy_error{std::move(problems_)};
  add_monitors(number(seats, lines));
  return hierarchy{std::move(made_)};
}

CHIDAO_INLINE void hierarchy_check::wrong(const sentence& what, const sentence& expected,
                                          const std::string& code, std::vector<argument> more,
                                          std::vector<std::string> suggestions) {
  more.push_back({"code", code});
  problems_.push_back({say(what, std::move(more)), say(expected), std::move(suggestions), {code}});
}

CHIDAO_INLINE void hierarchy_check::take(const unit_builder& each) {
  const std::string& code = each.entry().facts.code;
  if (code.empty())
    wrong(sentences::empty_code, sentences::expected_code, code);
  else if (!index_of_.emplace(code, static_cast<index>(given_.size())).second)
    wrong(sentences::duplicate_unit, sentences::expected_unique, code);
  else
    given_.push_back(&each);
}

CHIDAO_INLINE std::vector<std::string>
hierarchy_check::suggestions_for(const std::string& code) const {
  std::vector<std::string_view> codes;
  for (const unit_builder* each : given_)
    codes.push_back(each->entry().facts.code);
  return nearest_names(code, codes);
}

CHIDAO_INLINE void hierarchy_check::check_names() {
  for (const std::string& each : from_.tiers)
    made_.tiers.push_back(each);
  std::vector<std::string> lines;
  for (const line& each : from_.lines)
    lines.push_back(each.name);
  const bool lines_declared = !lines.empty();
  std::vector<std::string> kinds;
  for (const unit_kind& each : from_.kinds) {
    kinds.push_back(each.code);
    made_.kinds.push_back(each);
  }
  for (auto* names : {&made_.tiers, &kinds, &lines})
    keep_once(*names);
  for (const unit_builder* each : given_) {
    const unit& u = each->entry().facts;
    if (!u.tier.empty() && !is_among(made_.tiers, u.tier)) {
      if (from_.tiers.empty())
        made_.tiers.push_back(u.tier);
      else
        wrong(sentences::unlisted_tier, sentences::expected_tier, u.code, {{"tier", u.tier}},
              nearest_names(u.tier, made_.tiers));
    }
    if (!u.kind.empty() && !is_among(kinds, u.kind)) {
      if (from_.kinds.empty()) {
        kinds.push_back(u.kind);
        made_.kinds.push_back({u.kind, {}, true});
      } else {
        wrong(sentences::undeclared_kind, sentences::expected_kind, u.code, {{"kind", u.kind}},
              nearest_names(u.kind, kinds));
      }
    }
    for (const auto& [name, superior] : each->entry().superiors) {
      if (is_among(lines, name))
        continue;
      if (lines_declared)
        wrong(sentences::undeclared_line, sentences::expected_line, u.code, {{"line", name}},
              nearest_names(name, lines));
      else if (name.empty())
        wrong(sentences::empty_name, sentences::expected_name_once, u.code);
      else
        lines.push_back(name);
    }
  }
  for (const std::string& name : lines) {
    std::string title = name;
    for (const line& declared : from_.lines)
      if (declared.name == name) {
        title = declared.title;
        break;
      }
    made_.lines.add({name, std::move(title), {}});
  }
}

CHIDAO_INLINE void hierarchy_check::keep_once(std::vector<std::string>& names) {
  std::vector<std::string> kept;
  for (std::string& name : names) {
    if (name.empty())
      problems_.push_back({say(sentences::empty_name), say(sentences::expected_name_once)});
    else if (!is_among(kept, name))
      kept.push_back(std::move(name));
    else
      problems_.push_back({say(sentences::duplicate_name, {{"name", name}}),
                           say(sentences::expected_name_once),
                           {},
                           {name}});
  }
  names = std::move(kept);
}

CHIDAO_INLINE std::optional<std::string> hierarchy_check::seat_of(const unit_builder& each) const {
  if (each.entry().seat)
    return each.entry().seat;
  const std::string* only_one = nullptr;
  for (const auto& [name, superior] : each.entry().superiors) {
    if (!superior)
      continue;
    if (only_one != nullptr && *only_one != *superior)
      return std::nullopt;
    only_one = &*superior;
  }
  return only_one == nullptr ? std::nullopt : std::optional{*only_one};
}

CHIDAO_INLINE std::vector<forest::above> hierarchy_check::seat_tree() {
  std::vector<forest::above> seats(given_.size());
  std::optional<std::string> root;
  for (index v = 0; v < given_.size(); ++v) {
    const std::string& code = given_[v]->entry().facts.code;
    seats[v].member = true;
    const auto seat = seat_of(*given_[v]);
    if (!seat) {
      if (root)
        wrong(sentences::second_root, sentences::expected_seat, code, {{"first", *root}});
      else
        root = code;
    } else if (const auto found = index_of_.find(*seat); found != index_of_.end()) {
      seats[v].parent = found->second;
    } else {
      wrong(sentences::unknown_seat, sentences::expected_unit, code, {{"seat", *seat}},
            suggestions_for(*seat));
    }
  }
  for (const std::vector<index>& circle : forest::find_cycles(seats))
    wrong(sentences::seats_in_circle, sentences::expected_seat,
          given_[circle.front()]->entry().facts.code, {{"units", names_of(circle)}});
  return seats;
}

CHIDAO_INLINE std::vector<std::vector<forest::above>> hierarchy_check::line_forests() {
  std::vector<std::vector<forest::above>> out;
  for (const line& each : made_.lines.records()) {
    auto& nodes = out.emplace_back(given_.size());
    for (index v = 0; v < given_.size(); ++v) {
      const auto above = given_[v]->entry().superiors.find(each.name);
      nodes[v].member = above != given_[v]->entry().superiors.end();
      if (!nodes[v].member || !above->second)
        continue;
      const std::string& code = given_[v]->entry().facts.code;
      const std::string& superior = *above->second;
      const auto found = index_of_.find(superior);
      const std::vector<argument> about{{"superior", superior}, {"line", each.name}};
      if (found == index_of_.end())
        wrong(sentences::unknown_superior, sentences::expected_superior, code, about,
              suggestions_for(superior));
      else if (!given_[found->second]->entry().superiors.contains(each.name))
        wrong(sentences::superior_off_line, sentences::expected_superior, code, about);
      else
        nodes[v].parent = found->second;
    }
    for (const std::vector<index>& circle : forest::find_cycles(nodes))
      wrong(sentences::line_in_circle, sentences::expected_no_circle,
            given_[circle.front()]->entry().facts.code,
            {{"line", each.name}, {"units", names_of(circle)}});
  }
  return out;
}

CHIDAO_INLINE void hierarchy_check::check_monitors() {
  std::vector<std::string> lines;
  for (const line& each : made_.lines.records())
    lines.push_back(each.name);
  for (const auto& each : from_.monitors) {
    const monitor_entry& said = each->entry();
    const std::vector<argument> about{{"area", said.area}};
    if (!index_of_.contains(said.who))
      wrong(sentences::unknown_monitor, sentences::expected_unit, said.who, about,
            suggestions_for(said.who));
    if (!index_of_.contains(said.area))
      wrong(sentences::unknown_area, sentences::expected_unit, said.who, about,
            suggestions_for(said.area));
    if (said.line && !is_among(lines, *said.line))
      wrong(sentences::unknown_line, sentences::expected_line, said.who, {{"line", *said.line}},
            nearest_names(*said.line, lines));
    if (said.tier && !is_among(made_.tiers, *said.tier))
      wrong(sentences::unknown_tier, sentences::expected_tier, said.who, {{"tier", *said.tier}},
            nearest_names(*said.tier, made_.tiers));
  }
}

CHIDAO_INLINE void hierarchy_check::add_monitors(const std::vector<index>& slot_of) {
  const auto id = [&](const std::string& code) {
    return unit_id{slot_of[index_of_.find(code)->second]};
  };
  for (const auto& each : from_.monitors) {
    const monitor_entry& said = each->entry();
    monitor made{id(said.who), id(said.area), std::nullopt, said.tier.value_or(""), said.source};
    for (std::size_t l = 0; said.line && l < made_.lines.size(); ++l)
      if (made_.lines.records()[l].name == *said.line)
        made.line = id_of<line_id>(l);
    made_.monitors.push_back(std::move(made));
  }
}

CHIDAO_INLINE std::string hierarchy_check::names_of(const std::vector<index>& circle) const {
  std::string out;
  for (const index v : circle)
    out += given_[v]->entry().facts.code + " > ";
  return out + given_[circle.front()]->entry().facts.code;
}

CHIDAO_INLINE std::vector<hierarchy_check::index>
hierarchy_check::number(const std::vector<forest::above>& seats,
                        const std::vector<std::vector<forest::above>>& lines) {
  const forest tree{seats};
  std::vector<index> preorder;
  std::vector<index> waiting{tree.by_depth().front()};
  while (!waiting.empty()) {
    preorder.push_back(waiting.back());
    waiting.pop_back();
    const auto below = tree.children(preorder.back());
    for (std::size_t last = below.size(); last > 0; --last)
      waiting.push_back(below[last - 1]);
  }
  std::vector<index> slot_of(given_.size());
  for (index slot = 0; slot < preorder.size(); ++slot)
    slot_of[preorder[slot]] = slot;
  std::vector<index> end(preorder.size());
  for (index slot = static_cast<index>(preorder.size()); slot-- > 0;) {
    if (end[slot] == 0)
      end[slot] = slot + 1;
    if (const auto seat = tree.parent(preorder[slot]); seat && end[slot_of[*seat]] < end[slot])
      end[slot_of[*seat]] = end[slot];
  }
  for (index slot = 0; slot < preorder.size(); ++slot) {
    unit made = given_[preorder[slot]]->entry().facts;
    if (const auto seat = tree.parent(preorder[slot]))
      made.seat = unit_id{slot_of[*seat]};
    made_.units.add(std::move(made));
    made_.seat_end.add(unit_id{end[slot]});
  }
  for (std::size_t l = 0; l < lines.size(); ++l) {
    std::vector<forest::above> nodes(preorder.size());
    for (index v = 0; v < preorder.size(); ++v) {
      nodes[slot_of[v]].member = lines[l][v].member;
      if (lines[l][v].parent)
        nodes[slot_of[v]].parent = slot_of[*lines[l][v].parent];
    }
    made_.lines[id_of<line_id>(l)].superiors = forest{nodes};
  }
  return slot_of;
}

}  // namespace chidao
