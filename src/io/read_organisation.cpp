// SPDX-License-Identifier: BSL-1.0
#include "code_list.hpp"
#include "json_field.hpp"
#include "shortened.hpp"
#include <algorithm>
#include <chidao/core/suggest.hpp>
#include <chidao/io/read_organisation.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

namespace core = chidao::sentences;

/// One unit as it stands in the file.
struct entry {
  explicit entry(const json_field& at) : where{at}, seat_at{at} {}

  json_field where;
  std::string code;
  std::string name;
  std::string kind;
  std::string tier;
  std::string calendar;
  std::string source;
  std::string open;
  std::optional<day> from;
  std::optional<day> until;
  std::optional<std::string> seat;
  json_field seat_at;
  struct above {
    std::string line;
    std::optional<std::string> superior;
    json_field at;
  };
  std::vector<above> superiors;
};

/// Reads an organisation in two passes: first what each unit says of itself, then whom it names.
class organisation_reader {
 public:
  organisation_reader(const json_object& head, const limits& allowed)
      : head_{head}, allowed_{allowed} {}

  /// The organisation; nothing if a problem was told.
  std::optional<organisation> read(problem_list& problems) {
    const auto code = head_.required("code").code();
    const auto source = head_.optional("source").text();
    as_of_ = head_.optional("as_of").as_day();
    read_tiers();
    read_kinds();
    read_lines();
    const json_field units = head_.required("units");
    for (const json_field& each : units.items_within(allowed_.units))
      read_unit(each);
    index_units();
    if (in_force_.empty() && !problems.empty())
      return std::nullopt;
    find_root();
    for (entry& each : in_force_)
      add(each);
    for (const json_field& each : head_.optional("monitors").items_within(allowed_.units))
      add_monitor(each);
    try {
      hierarchy made = as_of_ ? builder_.build(*as_of_) : builder_.build();
      if (problems.empty() && code)
        return organisation{*code, source.value_or(""), std::move(made)};
    } catch (const hierarchy_error& refused) {
      for (const problem& each : refused.problems())
        tell(each, units);
    }
    return std::nullopt;
  }

 private:
  /// The list of what units may name. Where it is missing, nobody can say what they may.
  json_field declared(std::string_view key, code_list& among) const {
    const json_field out = head_.required(key);
    if (!out.present())
      among.add_unreadable();
    return out;
  }

  void read_tiers() {
    std::vector<std::string> highest_first;
    for (const json_field& each : tiers_.things(declared("tiers", tiers_), allowed_.tiers)) {
      const auto code = each.code();
      if (!code)
        tiers_.add_unreadable();
      else if (tiers_.add(each, *code))
        highest_first.push_back(*code);
    }
    builder_.tiers(std::move(highest_first));
  }

  void read_kinds() {
    for (const json_field& each : kinds_.things(declared("kinds", kinds_), allowed_.kinds)) {
      const json_object kind = each.object({"code", "name", "territorial"});
      const auto code = kind.required("code").code();
      const auto name = kind.required("name").text();
      const auto territorial = kind.optional("territorial").truth();
      if (!code)
        kinds_.add_unreadable();
      else if (kinds_.add(each, *code))
        builder_.kind({*code, name.value_or(""), territorial.value_or(false)});
    }
  }

  void read_lines() {
    for (const json_field& each : lines_.things(declared("lines", lines_), allowed_.lines)) {
      const json_object line = each.object({"code", "name"});
      const auto code = line.required("code").code();
      const auto name = line.required("name").text();
      if (!code)
        lines_.add_unreadable();
      else if (lines_.add(each, *code))
        builder_.line(*code, name.value_or(""));
    }
  }

  void read_unit(const json_field& at) {
    const json_object unit = at.object({"code", "name", "kind", "tier", "seat", "superiors",
                                        "valid", "calendar", "source", "open"});
    if (!unit) {
      all_codes_read_ = false;
      return;
    }
    entry made{at};
    made.code = unit.required("code").code().value_or("");
    made.name = unit.required("name").text().value_or("");
    made.kind =
        kinds_.known(unit.required("kind"), core::unknown_kind, "kind", core::expected_kind);
    made.tier =
        tiers_.known(unit.optional("tier"), core::unknown_tier, "tier", core::expected_tier);
    made.calendar = unit.optional("calendar").code().value_or("");
    made.source = unit.optional("source").text().value_or("");
    made.open = unit.optional("open").text().value_or("");
    made.seat_at = unit.optional("seat");
    made.seat = made.seat_at.code();
    read_validity(unit.optional("valid"), made);
    for (const json_field& each : unit.optional("superiors").members()) {
      const bool top = each.is(json_kind::null);
      auto superior = top ? std::nullopt : each.code();
      if (lines_.knows(each, each.key(), core::unknown_line, "line", core::expected_line))
        made.superiors.push_back({each.key(), std::move(superior), each});
    }
    if (made.code.empty())
      all_codes_read_ = false;
    else if (is_in_force(made))
      in_force_.push_back(std::move(made));
  }

  static void read_validity(const json_field& at, entry& of) {
    const json_object valid = at.object({"from", "until"});
    if (!valid)
      return;
    of.from = valid.optional("from").as_day();
    of.until = valid.optional("until").as_day();
    if (!of.from || !of.until || *of.from < *of.until)
      return;
    at.complain(say(core::validity_backwards, {{"code", shortened(of.code)}}),
                say(core::expected_validity));
    of.from = of.until = std::nullopt;
  }

  [[nodiscard]] bool is_in_force(const entry& unit) const {
    return !as_of_ ||
           ((!unit.from || *unit.from <= *as_of_) && (!unit.until || *as_of_ < *unit.until));
  }

  /// Finds the units by code; one whose code stands already is told and left out.
  void index_units() {
    code_list codes;
    std::deque<entry> once;
    for (entry& each : in_force_) {
      if (!codes.add(each.where, each.code))
        continue;
      by_code_.emplace(each.code, once.size());
      once.push_back(std::move(each));
    }
    in_force_ = std::move(once);
  }

  /// The seat a unit has by default: its superior, if it has exactly one.
  [[nodiscard]] static std::optional<std::string> only_superior(const entry& unit) {
    std::optional<std::string> out;
    for (const entry::above& each : unit.superiors) {
      if (!each.superior || each.superior == out)
        continue;
      if (out)
        return std::nullopt;
      out = each.superior;
    }
    return out;
  }

  /// True if the unit says nothing of a seat and has not exactly one superior. Where a superior
  /// could not be read, nobody knows.
  [[nodiscard]] static bool has_no_seat(const entry& unit) {
    for (const entry::above& each : unit.superiors)
      if (!each.superior && !each.at.is(json_kind::null))
        return false;
    return !unit.seat_at.present() && !only_superior(unit);
  }

  /// Finds the unit without a seat; further ones are told.
  void find_root() {
    for (const entry& each : in_force_) {
      if (!has_no_seat(each))
        continue;
      if (!root_) {
        root_ = each.code;
        continue;
      }
      each.where.complain(problem{
          say(core::second_root, {{"code", shortened(each.code)}, {"first", shortened(*root_)}}),
          say(core::expected_seat),
          {},
          {each.code}});
    }
  }

  [[nodiscard]] std::vector<std::string> suggestions(const json_field& at,
                                                     const std::string& code) const {
    if (!at.may_compare(in_force_.size()))
      return {};
    std::vector<std::string_view> codes;
    for (const entry& each : in_force_)
      codes.push_back(each.code);
    return nearest_names(code, codes);
  }

  /// Gives a unit to the builder. Where it names what does not exist, that is told, and something
  /// harmless stands in so that the builder finds the other problems.
  void add(entry& from) {
    unit_builder& made = builder_.unit(from.code, from.name);
    made.kind(from.kind).calendar(from.calendar).source(from.source).open_question(from.open);
    if (!from.tier.empty())
      made.at(tier{from.tier});
    if (from.from)
      made.valid_from(*from.from);
    if (from.until)
      made.valid_until(*from.until);
    const auto by_default = only_superior(from);
    for (const entry::above& each : from.superiors) {
      if (each.superior && is_on(*each.superior, each, from))
        made.on(under{*each.superior, each.line});
      else
        made.top_of(each.line);
    }
    const bool seat_known = from.seat && by_code_.contains(*from.seat);
    if (from.seat && !seat_known && all_codes_read_)
      from.seat_at.complain(problem{say(core::unknown_seat, {{"code", shortened(from.code)},
                                                             {"seat", shortened(*from.seat)}}),
                                    say(core::expected_unit),
                                    suggestions(from.seat_at, *from.seat),
                                    {from.code}});
    if (seat_known)
      made.seat(*from.seat);
    else if (by_default && by_code_.contains(*by_default) && !from.seat_at.present())
      made.seat(*by_default);
    else if (!root_)
      root_ = from.code;
    else if (*root_ != from.code)
      made.seat(*root_);
  }

  /// Gives a monitor to the builder, unless it names what does not exist: that is told.
  void add_monitor(const json_field& at) {
    const json_object said = at.object({"unit", "area", "line", "tier", "source"});
    if (!said)
      return;
    const auto who = said.required("unit").code();
    const auto watched = said.required("area").code();
    const std::string along =
        lines_.known(said.optional("line"), core::unknown_line, "line", core::expected_line);
    const std::string level =
        tiers_.known(said.optional("tier"), core::unknown_tier, "tier", core::expected_tier);
    const auto source = said.optional("source").text();
    const bool known = is_unit(said.optional("unit"), who, core::unknown_monitor, who, watched);
    if (!is_unit(said.optional("area"), watched, core::unknown_area, who, watched) || !known)
      return;
    monitor_builder& made = builder_.monitor(*who, area{*watched});
    if (!along.empty())
      made.along(along);
    if (!level.empty())
      made.of(tier{level});
    made.source(source.value_or(""));
  }

  /// True if a monitor names a unit in force; else that is told.
  bool is_unit(const json_field& at, const std::optional<std::string>& code,
               const sentence& unknown, const std::optional<std::string>& who,
               const std::optional<std::string>& watched) const {
    if (!code)
      return false;
    if (by_code_.contains(*code))
      return true;
    if (all_codes_read_)
      at.complain(problem{say(unknown, {{"code", shortened(who.value_or(""))},
                                        {"area", shortened(watched.value_or(""))}}),
                          say(core::expected_unit),
                          suggestions(at, *code),
                          {*code}});
    return false;
  }

  /// True if a superior exists and is on the line; else that is told.
  bool is_on(const std::string& superior, const entry::above& at, const entry& of) const {
    const auto found = by_code_.find(superior);
    const std::vector<argument> about{
        {"code", shortened(of.code)}, {"superior", shortened(superior)}, {"line", at.line}};
    if (found == by_code_.end()) {
      if (all_codes_read_)
        at.at.complain(problem{say(core::unknown_superior, about),
                               say(core::expected_superior),
                               suggestions(at.at, superior),
                               {of.code}});
      return false;
    }
    const auto& lines = in_force_[found->second].superiors;
    const bool on_line = std::any_of(
        lines.begin(), lines.end(), [&](const entry::above& each) { return each.line == at.line; });
    if (!on_line)
      at.at.complain(problem{
          say(core::superior_off_line, about), say(core::expected_superior), {}, {of.code}});
    return on_line;
  }

  /// Tells what the builder found, at the unit at fault.
  void tell(problem wrong, const json_field& units) const {
    const auto found =
        wrong.concerned.empty() ? by_code_.end() : by_code_.find(wrong.concerned.front());
    if (found == by_code_.end())
      return units.complain(std::move(wrong));
    const entry& at = in_force_[found->second];
    for (const argument& about : wrong.what.arguments) {
      const auto* line = about.name == "line" ? std::get_if<std::string>(&about.value) : nullptr;
      for (const entry::above& each : at.superiors)
        if (line != nullptr && each.line == *line)
          return each.at.complain(std::move(wrong));
    }
    at.where.complain(std::move(wrong));
  }

  const json_object& head_;
  const limits& allowed_;
  std::optional<day> as_of_;
  code_list tiers_;
  code_list kinds_;
  code_list lines_;
  std::deque<entry> in_force_;
  std::unordered_map<std::string, std::size_t> by_code_;
  std::optional<std::string> root_;
  bool all_codes_read_ = true;
  hierarchy_builder builder_;
};

}  // namespace

organisation read_organisation(const source& from, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head = read_head(document, "organisation",
                                     {"chidao", "version", "code", "as_of", "source", "tiers",
                                      "kinds", "lines", "units", "monitors"},
                                     problems);
  auto out = organisation_reader{head, allowed}.read(problems);
  problems.throw_if_any();
  return *std::move(out);
}

}  // namespace chidao::io
