// SPDX-License-Identifier: BSL-1.0
#include "code_list.hpp"
#include "json_field.hpp"
#include "names_of.hpp"
#include <chidao/io/read_directive.hpp>
#include <chidao/model/directive_builder.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace chidao::io {

namespace {

namespace core = chidao::sentences;

constexpr std::int64_t most_counted = 1'000'000;

/// Who stands in where a rule was refused, so that the builder finds the other problems.
audience refused_audience() { return open_set{"?"}; }

instant minute_of(const written_moment& from) {
  return from.at ? instant{from.on, *from.at} : instant{from.on};
}

provenance provenance_of(const json_field& at) {
  const json_object told = at.object({"status", "text", "why"});
  if (!told)
    return {};
  const auto status = told.required("status").word({"quoted", "inferred", "assumed"});
  if (!status)
    return {};
  const bool quoted = *status == 0;
  const json_field useless = told.optional(quoted ? "why" : "text");
  useless.complain(
      say(sentences::key_without_status, {{"key", useless.key()}}),
      say(sentences::expected_status_key, {{"key", std::string{quoted ? "text" : "why"}}}));
  const auto text = told.required(quoted ? "text" : "why").text();
  constexpr provenance::status all[] = {provenance::status::quoted, provenance::status::inferred,
                                        provenance::status::assumed};
  return {all[*status], text.value_or("")};
}

/// Reads a directive in two passes: first the codes that the paper gives, then what refers to
/// them.
class directive_reader {
 public:
  directive_reader(const json_object& head, const names_of& known, const limits& allowed)
      : head_{head}, known_{known}, allowed_{allowed},
        builder_{head.required("code").code().value_or("?"),
                 head.required("title").text().value_or("")} {}

  /// The directive; nothing if a problem was told.
  std::optional<directive> read(const problem_list& problems) {
    read_head_fields();
    for (const json_field& each : head_.optional("bases").items())
      read_basis(each);
    for (const json_field& each : readings_.things(head_.optional("readings"), allowed_.tasks))
      read_reading(each);
    for (const json_field& each : events_.things(head_.optional("events"), allowed_.tasks))
      read_event(each);
    const json_field all = head_.required("tasks");
    const auto tasks = tasks_.things(all, allowed_.tasks);
    std::vector<std::string> codes;
    for (const json_field& each : tasks)
      codes.push_back(noted(each.member("code"), tasks_));
    for (std::size_t i = 0; i < tasks.size(); ++i)
      read_task(tasks[i], codes[i]);
    if (!problems.empty())
      return std::nullopt;
    try {
      return builder_.build();
    } catch (const directive_error& refused) {
      for (const problem& each : refused.problems())
        all.complain(each);
      return std::nullopt;
    }
  }

 private:
  void read_head_fields() {
    builder_.number(head_.optional("number").text().value_or(""));
    builder_.issuer(known_.unit(head_.optional("issuer")));
    builder_.author(known_.unit(head_.optional("author")));
    builder_.line(known_.line(head_.optional("line")));
    head_.needs("issued_source", "issued");
    const provenance from = provenance_of(head_.optional("issued_source"));
    const json_field issued = head_.optional("issued");
    if (const auto when = issued.as_moment())
      issued.attempt([&] {
        if (when->at)
          builder_.issued(minute_of(*when), from);
        else
          builder_.issued(when->on, from);
      });
    if (const auto on = head_.optional("met").as_day())
      builder_.met(*on);
  }

  void read_basis(const json_field& at) {
    const json_object basis = at.object({"text", "number", "issuer", "day", "source"});
    chidao::basis made{basis.required("text").text().value_or("")};
    made.number = basis.optional("number").text().value_or("");
    made.issuer = basis.optional("issuer").text().value_or("");
    made.issued = basis.optional("day").as_day();
    made.from = provenance_of(basis.optional("source"));
    builder_.based_on(std::move(made));
  }

  /// A code, noted among those of its sort.
  static std::string noted(const json_field& at, code_list& among) {
    const auto code = at.code();
    if (!code)
      among.add_unreadable();
    else
      among.add(at, *code);
    return code.value_or("");
  }

  void read_reading(const json_field& at) {
    const json_object reading = at.object({"code", "question", "options", "source"});
    reading_question made;
    made.code = noted(reading.required("code"), readings_);
    made.text = reading.required("question").text().value_or("");
    made.from = provenance_of(reading.optional("source"));
    const auto options = reading.required("options").items(2);
    if (options.empty())
      options_.add_unreadable();
    for (const json_field& each : options) {
      const json_object option = each.object({"code", "text"});
      std::string code = noted(option.required("code"), options_);
      made.options.push_back({std::move(code), option.required("text").text().value_or("")});
    }
    builder_.reading(std::move(made));
  }

  void read_event(const json_field& at) {
    const json_object event = at.object({"code", "name", "day"});
    event_anchor made;
    made.code = noted(event.required("code"), events_);
    made.name = event.required("name").text().value_or("");
    made.on = event.optional("day").as_day();
    builder_.event(std::move(made));
  }

  void read_task(const json_field& at, const std::string& code) {
    const json_object task =
        at.object({"code", "name", "lead", "lead_source", "coordinating", "coordinating_source",
                   "following", "following_source", "bounds", "takes", "needs", "opens",
                   "opens_source", "contents", "addressed_to", "calendar", "urgency", "source"});
    if (!task)
      return;
    static_cast<void>(task.required("code"));
    task_builder& made = builder_.task(code, task.required("name").text().value_or(""));
    tell(made, provenance_of(task.optional("source")));
    made.lead(read_audience(task.required("lead")));
    tell_role(made, task, "lead");
    if (const json_field who = task.optional("coordinating"); who.present())
      made.coordinating(read_audience(who));
    tell_role(made, task, "coordinating");
    if (const json_field who = task.optional("following"); who.present())
      made.following(read_audience(who));
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

  /// Says of the clause last described how it is known.
  static void tell(task_builder& clause, provenance from) {
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

  static void tell_role(task_builder& role, const json_object& task, const std::string& key) {
    const std::string source = key + "_source";
    task.needs(source, key);
    provenance from = provenance_of(task.optional(source));
    if (task.optional(key).present())
      tell(role, std::move(from));
  }

  void read_opening(task_builder& made, const json_object& task) {
    const json_field opens = task.optional("opens");
    task.needs("opens_source", "opens");
    provenance from = provenance_of(task.optional("opens_source"));
    if (const auto when = opens.as_moment())
      opens.attempt([&] {
        if (when->at)
          made.opens(minute_of(*when));
        else
          made.opens(when->on);
        tell(made, std::move(from));
      });
  }

  audience read_audience(const json_field& at) const {
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
      return every{known_.tier(asked), known_.line(rule.optional("line"))};
    if (key == "kind")
      return of_kind{known_.kind(asked), known_.line(rule.optional("line"))};
    if (key == "open")
      return open_set{asked.text().value_or("?")};
    if (key == "within") {
      const std::string area = known_.unit(asked);
      return within(area, read_audience(rule.required("of")));
    }
    if (key == "units") {
      std::vector<std::string> codes;
      for (const json_field& each : asked.items(1))
        codes.push_back(known_.unit(each));
      return named{std::move(codes)};
    }
    if (key == "difference") {
      const auto both = asked.items(2, 2);
      if (both.empty())
        return refused_audience();
      const audience first = read_audience(both.front());
      return first - read_audience(both.back());
    }
    if (key == "union")
      return either_of(asked.items(1));
    return refused_audience();
  }

  /// The union of rules, halved again and again: a long list must not make a deep rule.
  audience either_of(const std::vector<json_field>& rules) const {
    std::vector<audience> parts;
    for (const json_field& each : rules)
      parts.push_back(read_audience(each));
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

  static void useless(const json_object& rule, std::string_view key, const std::string& beside) {
    if (beside.empty())
      return;
    const json_field at = rule.optional(key);
    at.complain(say(sentences::key_beside, {{"key", at.key()}, {"beside", beside}}));
  }

  /// What a clause says beside its bound, time or feed.
  struct qualifiers {
    scope whom = {};
    std::string reading;
    provenance from;
  };

  [[nodiscard]] qualifiers read_qualifiers(const json_object& clause) const {
    qualifiers out;
    if (const json_object whom = clause.optional("for").object({"tier", "unit"})) {
      const json_field named = whom.one_of({"tier", "unit"});
      if (named.key() == "tier")
        out.whom = tier{known_.tier(named)};
      if (named.key() == "unit")
        out.whom = only{known_.unit(named)};
    }
    out.reading = options_.known(clause.optional("reading"), core::unknown_reading, "reading",
                                 core::expected_reading);
    out.from = provenance_of(clause.optional("source"));
    return out;
  }

  static void qualify(task_builder& clause, qualifiers by) {
    if (const auto* level = std::get_if<tier>(&by.whom))
      clause.only_for(*level);
    if (const auto* unit = std::get_if<only>(&by.whom))
      clause.only_for(*unit);
    clause.if_read(std::move(by.reading));
    tell(clause, std::move(by.from));
  }

  void read_bound(task_builder& made, const json_field& at) const {
    const json_object clause = at.object({"before", "by", "at", "before_event", "by_event",
                                          "standing", "unresolved", "for", "reading", "source"});
    if (!clause)
      return;
    const json_field said =
        clause.one_of({"before", "by", "at", "before_event", "by_event", "standing", "unresolved"});
    qualifiers by = read_qualifiers(clause);
    if (add_bound(made, said))
      qualify(made, std::move(by));
  }

  /// Adds the bound that a field tells. @returns false if it tells none
  bool add_bound(task_builder& made, const json_field& said) const {
    const std::string key = said.key();
    if (key == "standing") {
      const auto stands = said.truth();
      if (stands && !*stands)
        said.complain(say(sentences::only_true), say(sentences::expected_true));
      if (stands && *stands)
        made.standing();
      return stands && *stands;
    }
    if (key == "unresolved") {
      const auto reference = said.text();
      if (reference)
        made.unresolved(*reference);
      return reference.has_value();
    }
    if (key == "before_event" || key == "by_event") {
      const std::string event =
          events_.known(said, core::unknown_event, "event", core::expected_event);
      if (event.empty())
        return false;
      if (key == "by_event")
        made.by_event(event);
      else
        made.before_event(event);
      return true;
    }
    const auto when = said.as_moment();
    if (!when)
      return false;
    if (key == "at" && !when->at) {
      said.complain(say(sentences::day_without_clock, {{"day", iso8601(*when)}}),
                    say(sentences::expected_iso_instant));
      return false;
    }
    bool added = false;
    said.attempt([&] {
      if (key == "at")
        made.bounded(deadline::at(when->on, *when->at));
      else if (key == "by")
        made.bounded(when->at ? deadline::by(when->on, *when->at) : deadline::by(when->on));
      else
        made.bounded(when->at ? deadline::before(when->on, *when->at) : deadline::before(when->on));
      added = true;
    });
    return added;
  }

  void read_time(task_builder& made, const json_field& at) const {
    const json_object clause = at.object({"working_days", "calendar_days", "minutes",
                                          "working_minutes", "for", "reading", "source"});
    if (!clause)
      return;
    const json_field said =
        clause.one_of({"working_days", "calendar_days", "minutes", "working_minutes"});
    qualifiers by = read_qualifiers(clause);
    const auto count = said.number(0, most_counted);
    if (!count)
      return;
    const std::string key = said.key();
    if (key == "working_days")
      made.takes(working_days{*count});
    if (key == "calendar_days")
      made.takes(calendar_days{*count});
    if (key == "minutes")
      made.takes(minutes{*count});
    if (key == "working_minutes")
      made.takes(working_minutes{*count});
    qualify(made, std::move(by));
  }

  void read_feeds(task_builder& made, const json_field& at) {
    for (const json_field& each : at.items()) {
      if (++feeds_ > allowed_.feeds) {
        const auto limit = static_cast<std::int64_t>(allowed_.feeds);
        return each.complain(say(sentences::too_many_feeds, {{"limit", limit}}),
                             say(sentences::expected_feeds_at_most, {{"limit", limit}}));
      }
      read_feed(made, each);
    }
  }

  void read_feed(task_builder& made, const json_field& at) const {
    const json_object clause =
        at.object({"task", "document", "match", "line", "audience", "quorum", "reading", "source"});
    if (!clause)
      return;
    const std::vector<std::string> words{"same_unit", "from_subordinates", "from_superior",
                                         "same_area", "from_all",          "from"};
    constexpr match matches[] = {match::same_unit, match::from_subordinates, match::from_superior,
                                 match::same_area, match::from_all,          match::from_audience};
    const json_field document = clause.optional("document");
    const json_field named_task = clause.required("task");
    const std::string code = document.present() ? named_task.code().value_or("")
                                                : tasks_.known(named_task, core::unknown_task,
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
      made.needs(code, read_audience(clause.required("audience")));
    else
      made.needs(code, how);
    made.of_document(document.code().value_or("")).along(line);
    if (const auto enough = read_quorum(clause.optional("quorum")))
      made.when_in(*enough);
    qualify(made, read_qualifiers(clause));
  }

  [[nodiscard]] std::optional<quorum> read_quorum(const json_field& at) const {
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

  static void no_use(const json_object& clause, std::string_view key, const std::string& how) {
    const json_field at = clause.optional(key);
    at.complain(say(sentences::key_without_use, {{"key", at.key()}, {"match", how}}));
  }

  const json_object& head_;
  const names_of& known_;
  const limits& allowed_;
  directive_builder builder_;
  code_list readings_;
  code_list options_;
  code_list events_;
  code_list tasks_;
  std::size_t feeds_ = 0;
};

directive read_over(const source& from, const hierarchy* over, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head =
      read_head(document, "directive",
                {"chidao", "version", "code", "title", "number", "issuer", "author", "line",
                 "issued", "issued_source", "met", "bases", "readings", "events", "tasks"},
                problems);
  const names_of known{over};
  auto out = directive_reader{head, known, allowed}.read(problems);
  problems.throw_if_any();
  return *std::move(out);
}

}  // namespace

directive read_directive(const source& from, const hierarchy& over, const limits& allowed) {
  return read_over(from, &over, allowed);
}

directive read_directive(const source& from, const limits& allowed) {
  return read_over(from, nullptr, allowed);
}

}  // namespace chidao::io
