// SPDX-License-Identifier: BSL-1.0
#include "task_reader.hpp"
#include "read_audience.hpp"
#include "read_duration.hpp"
#include "read_provenance.hpp"
#include "read_time_rule.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/time_phrase.hpp>
#include <chidao/time/special_day.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace chidao::io {

namespace core = chidao::sentences;

/// What a clause says beside its bound, time or feed.
struct task_reader::qualifiers {
  scope whom = {};
  std::string reading;
  provenance from;
};

namespace {

/// Keys, and further ones.
std::vector<std::string_view> with(std::span<const std::string_view> some,
                                   std::vector<std::string_view> others) {
  others.insert(others.begin(), some.begin(), some.end());
  return others;
}

/// Says of the clause last described how it is known.
void tell(task_builder& clause, provenance from) {
  switch (from.known) {
  case provenance::status::quoted:
    clause.quoted(std::move(from.text));
    return;
  case provenance::status::inferred:
    clause.inferred(std::move(from.text));
    return;
  case provenance::status::assumed:
    clause.assumed(std::move(from.text));
    return;
  case provenance::status::unsaid:
    return;
  }
}

void tell_role(task_builder& role, const json_object& task, const std::string& key) {
  const std::string source = key + "_source";
  task.needs(source, key);
  provenance from = read_provenance(task.optional(source));
  if (task.optional(key).present())
    tell(role, std::move(from));
}

void read_opening(task_builder& made, const json_object& task) {
  const json_field opens = task.optional("opens");
  task.needs("opens_source", "opens");
  provenance from = read_provenance(task.optional("opens_source"));
  if (const auto when = opens.as_moment())
    opens.attempt([&] {
      if (when->at)
        made.opens(minute_of(*when));
      else
        made.opens(when->on);
      tell(made, std::move(from));
    });
}

std::optional<quorum> read_quorum(const json_field& at) {
  if (!at.present())
    return std::nullopt;
  const json_object said = at.object({"percent", "at"});
  if (!said)
    return std::nullopt;
  const auto percent = said.required("percent").number(1, 100);
  const json_field or_at = said.optional("at");
  const auto when = or_at.as_moment();
  if (!percent)
    return std::nullopt;
  quorum out{static_cast<int>(*percent), std::nullopt};
  if (when && !when->at)
    or_at.complain(say(sentences::day_without_clock, {{"day", iso8601(*when)}}),
                   say(sentences::expected_iso_instant));
  else if (when)
    or_at.attempt([&] { out.or_at = minute_of(*when); });
  return out;
}

/// Tells a key that the way of matching does not ask for.
void no_use(const json_object& clause, std::string_view key, const std::string& how) {
  const json_field at = clause.optional(key);
  at.complain(say(sentences::key_without_use, {{"key", at.key()}, {"match", how}}));
}

}  // namespace

instant minute_of(const written_moment& from) {
  return from.at ? instant{from.on, *from.at} : instant{from.on};
}

void task_reader::read(const json_field& at, const std::string& code, directive_builder& into) {
  const json_object task =
      at.object({"code", "name", "lead", "lead_source", "coordinating", "coordinating_source",
                 "following", "following_source", "bounds", "takes", "needs", "opens",
                 "opens_source", "contents", "addressed_to", "calendar", "urgency", "source"});
  if (!task)
    return;
  static_cast<void>(task.required("code"));
  task_builder& made = into.task(code, task.required("name").text().value_or(""));
  tell(made, read_provenance(task.optional("source")));
  made.lead(read_audience(task.required("lead"), known_));
  tell_role(made, task, "lead");
  if (const json_field who = task.optional("coordinating"); who.present())
    made.coordinating(read_audience(who, known_));
  tell_role(made, task, "coordinating");
  if (const json_field who = task.optional("following"); who.present())
    made.following(read_audience(who, known_));
  tell_role(made, task, "following");
  for (const json_field& each : task.optional("bounds").items())
    read_bound(made, each);
  for (const json_field& each : task.optional("takes").items())
    read_time(made, each);
  read_feeds(made, task.optional("needs"));
  read_opening(made, task);
  std::vector<std::string> contents;
  for (const json_field& each : task.optional("contents").items())
    if (auto part = each.text())
      contents.push_back(std::move(*part));
  made.contents(std::move(contents));
  std::vector<std::string> addressees;
  for (const json_field& each : task.optional("addressed_to").items())
    addressees.push_back(known_.unit(each));
  made.addressed_to(std::move(addressees));
  made.on_calendar(task.optional("calendar").code().value_or(""));
  made.urgency(task.optional("urgency").text().value_or(""));
}

scope task_reader::read_scope(const json_field& at) const {
  if (const json_object whom = at.object({"tier", "unit"})) {
    const json_field named = whom.one_of({"tier", "unit"});
    if (named.key() == "tier")
      return tier{known_.tier(named)};
    if (named.key() == "unit")
      return only{known_.unit(named)};
  }
  return {};
}

task_reader::qualifiers task_reader::read_qualifiers(const json_object& clause) const {
  qualifiers out;
  out.reading = codes_.options.known(clause.optional("reading"), core::unknown_reading, "reading",
                                     core::expected_reading);
  out.from = read_provenance(clause.optional("source"));
  return out;
}

void task_reader::qualify(task_builder& clause, qualifiers by) {
  if (const auto* level = std::get_if<tier>(&by.whom))
    clause.only_for(*level);
  if (const auto* unit = std::get_if<only>(&by.whom))
    clause.only_for(*unit);
  clause.if_read(std::move(by.reading));
  tell(clause, std::move(by.from));
}

void task_reader::read_bound(task_builder& made, const json_field& at) const {
  static const std::vector<std::string_view> heads = with(rule_heads, {"phrase"});
  static const std::vector<std::string_view> keys =
      with(rule_companions, with(heads, {"for", "reading", "source"}));
  const json_object clause = at.object(keys);
  if (!clause)
    return;
  const json_field said = clause.one_of(heads);
  qualifiers by = read_qualifiers(clause);
  by.whom = read_scope(clause.optional("for"));
  if (by.from.known == provenance::status::unsaid && said.key() == "phrase")
    by.from = {provenance::status::quoted, said.text().value_or("")};
  if (add_bound(made, clause, said))
    qualify(made, std::move(by));
}

/// Adds the bound that a phrase means. @returns false if it means none, or could mean several
bool task_reader::add_phrase(task_builder& made, const json_field& said) const {
  const auto words = said.text();
  if (!words)
    return false;
  phrase_settings settings;
  settings.issued = issued_;
  phrase_reading read = read_time_phrase(*words, settings);
  if (read.rules.empty()) {
    said.complain(say(sentences::phrase_refused, {{"text", *words}, {"why", read.wrong->what}}),
                  read.wrong->expected);
    return false;
  }
  if (read.rules.size() > 1) {
    std::vector<message> readings;
    for (const time_rule& each : read.rules)
      readings.push_back(
          say(core::day_reason_as_given, {{"text", write_time_phrase(each, catalogue{"vi"})}}));
    said.complain(
        say(sentences::phrase_ambiguous, {{"text", *words},
                                          {"count", static_cast<std::int64_t>(read.rules.size())},
                                          {"readings", std::move(readings)}}),
        say(sentences::expected_one_reading));
    return false;
  }
  made.due(std::move(read.rules.front()));
  return true;
}

/// Adds the bound that a field tells. @returns false if it tells none
bool task_reader::add_bound(task_builder& made, const json_object& clause,
                            const json_field& said) const {
  const std::string key = said.key();
  if (key == "phrase")
    return has_companions_of(clause, key) && add_phrase(made, said);
  if (key == "before_event" || key == "by_event") {
    if (!has_companions_of(clause, key))
      return false;
    const std::string event =
        codes_.events.known(said, core::unknown_event, "event", core::expected_event);
    if (event.empty())
      return false;
    if (key == "by_event")
      made.by_event(event);
    else
      made.before_event(event);
    return true;
  }
  auto rule = said.present() ? read_time_rule(clause) : std::nullopt;
  if (rule)
    made.due(std::move(*rule));
  return rule.has_value();
}

void task_reader::read_time(task_builder& made, const json_field& at) const {
  const json_object clause =
      at.object({"working_days", "calendar_days", "minutes", "working_minutes", "weeks", "months",
                 "years", "for", "reading", "source"});
  if (!clause)
    return;
  const json_field said = duration_field(clause);
  qualifiers by = read_qualifiers(clause);
  by.whom = read_scope(clause.optional("for"));
  const auto length = read_duration(said);
  if (!length)
    return;
  made.takes(*length);
  qualify(made, std::move(by));
}

void task_reader::read_feeds(task_builder& made, const json_field& at) {
  for (const json_field& each : at.items()) {
    if (++feeds_ > allowed_.feeds) {
      const auto limit = static_cast<std::int64_t>(allowed_.feeds);
      return each.complain(say(sentences::too_many_feeds, {{"limit", limit}}),
                           say(sentences::expected_feeds_at_most, {{"limit", limit}}));
    }
    read_feed(made, each);
  }
}

void task_reader::read_feed(task_builder& made, const json_field& at) const {
  const json_object clause = at.object(
      {"task", "document", "match", "line", "audience", "quorum", "periods", "reading", "source"});
  if (!clause)
    return;
  const std::vector<std::string> words{"same_unit", "from_subordinates", "from_superior",
                                       "same_area", "from_all",          "from"};
  constexpr match matches[] = {match::same_unit, match::from_subordinates, match::from_superior,
                               match::same_area, match::from_all,          match::from_audience};
  const json_field document = clause.optional("document");
  const json_field named_task = clause.required("task");
  const std::string code = document.present() ? named_task.code().value_or("")
                                              : codes_.tasks.known(named_task, core::unknown_task,
                                                                   "task", core::expected_task);
  const auto word = clause.required("match").word(words);
  const auto how = word ? matches[*word] : match::same_unit;
  const bool along_line = how == match::from_subordinates || how == match::from_superior;
  if (word && !along_line)
    no_use(clause, "line", words[*word]);
  if (word && how != match::from_audience)
    no_use(clause, "audience", words[*word]);
  const std::string line = known_.line(clause.optional("line"));
  if (how == match::from_audience)
    made.needs(code, read_audience(clause.required("audience"), known_));
  else
    made.needs(code, how);
  made.of_document(document.code().value_or("")).along(line);
  if (const auto enough = read_quorum(clause.optional("quorum")))
    made.when_in(*enough);
  if (const auto over = clause.optional("periods").word({"same", "within", "previous"}))
    made.over(static_cast<feed_periods>(*over));
  qualify(made, read_qualifiers(clause));
}

}  // namespace chidao::io
