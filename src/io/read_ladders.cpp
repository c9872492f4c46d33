// SPDX-License-Identifier: BSL-1.0
#include "code_list.hpp"
#include "names_of.hpp"
#include "read_duration.hpp"
#include "read_provenance.hpp"
#include <chidao/io/read_ladders.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

// As the enumerations list them.
const std::vector<std::string> bound_words{"declared", "needed", "earlier"};
const std::vector<std::string> state_words{"received", "started", "submitted", "accepted"};
const std::vector<std::string> role_words{"assignee",        "superior",  "consumer",
                                          "addressee",       "following", "issuer",
                                          "common_superior", "unit",      "monitor"};
const std::vector<std::string> waiting_words{"culprits", "everybody"};

constexpr std::int64_t most_levels = 100;
constexpr std::int64_t most_repeats = 1000;

/// The enumerator of a word; the given one where there is no such key.
template <class Enumeration>
Enumeration word_at(const json_field& at, const std::vector<std::string>& words,
                    Enumeration otherwise) {
  const auto word = at.word(words);
  return word ? static_cast<Enumeration>(*word) : otherwise;
}

/// The code of a thing, which stands once in its list.
std::string noted(const json_field& at, code_list& among) {
  const auto code = at.code();
  if (code)
    among.add(at, *code);
  return code.value_or("");
}

/// Reads the ladders of a file and adds them to a book.
class ladder_reader {
 public:
  ladder_reader(const names_of& known, const limits& allowed) : known_{known}, allowed_{allowed} {}

  void read(const json_field& all) {
    for (const json_field& each : codes_.things(all, allowed_.ladders))
      read_ladder(each);
  }
  /// What was read.
  [[nodiscard]] ladder_book book() && { return std::move(book_); }

 private:
  void read_ladder(const json_field& at) {
    const json_object said = at.object({"code", "for", "from", "source", "rungs"});
    if (!said)
      return;
    ladder_book::entry made;
    made.steps.code = noted(said.required("code"), codes_);
    read_for(said.optional("for"), made);
    made.from = said.optional("from").as_instant();
    static_cast<void>(read_provenance(said.optional("source")));
    code_list codes;
    for (const json_field& each : codes.things(said.required("rungs"), allowed_.rungs))
      if (const json_object step = each.object({"code", "bound", "before", "after", "expects",
                                                "tell", "purpose", "repeat", "when_waiting"}))
        made.steps.rungs.push_back(read_rung(step, codes));
    book_.add(std::move(made));
  }

  void read_for(const json_field& at, ladder_book::entry& made) const {
    const json_object said = at.object({"document", "issuer"});
    const json_field named = said.one_of({"document", "issuer"});
    if (named.key() == "document")
      made.document = named.code().value_or("");
    if (named.key() == "issuer")
      made.issuer = known_.unit(named);
  }

  [[nodiscard]] rung read_rung(const json_object& step, code_list& codes) const {
    rung made;
    made.code = noted(step.required("code"), codes);
    made.from = word_at(step.required("bound"), bound_words, made.from);
    const json_field side = step.one_of({"before", "after"});
    made.side = side.key() == "before" ? rung_side::before : rung_side::after;
    made.offset = length_of(side, 0).value_or(made.offset);
    made.expects = word_at(step.optional("expects"), state_words, made.expects);
    for (const json_field& each : step.required("tell").items(1))
      made.tell.push_back(read_told(each));
    made.purpose = step.optional("purpose").text().value_or("");
    read_repetition(step.optional("repeat"), made);
    made.of_waiting = word_at(step.optional("when_waiting"), waiting_words, made.of_waiting);
    return made;
  }

  /// The length of time that an object tells.
  [[nodiscard]] static std::optional<duration> length_of(const json_field& at, std::int64_t least) {
    return read_duration(duration_field(at.object(duration_keys)), least);
  }

  static void read_repetition(const json_field& at, rung& made) {
    const json_object said = at.object({"every", "times"});
    const auto every = length_of(said.required("every"), 1);
    const auto times = said.required("times").number(1, most_repeats);
    if (every && times) {
      made.repeat_after = *every;
      made.repeats = static_cast<std::int32_t>(*times);
    }
  }

  [[nodiscard]] told read_told(const json_field& at) const {
    told made;
    const json_object said = at.object({"role", "levels", "line", "unit"});
    if (!said)
      return made;
    const auto word = said.required("role").word(role_words);
    made.who = word ? static_cast<told_role>(*word) : told_role::assignee;
    const auto useless = [&](std::string_view key) {
      const json_field found = said.optional(key);
      if (word)
        found.complain(say(sentences::key_without_role,
                           {{"key", std::string{key}}, {"role", role_words[*word]}}));
    };
    const bool climbs = made.who == told_role::superior;
    if (!climbs)
      useless("levels");
    if (!climbs && made.who != told_role::common_superior)
      useless("line");
    if (const auto levels = said.optional("levels").number(1, most_levels))
      made.levels = static_cast<std::int32_t>(*levels);
    made.line = known_.line(said.optional("line"));
    if (made.who == told_role::unit)
      made.unit = known_.unit(said.required("unit"));
    else
      useless("unit");
    return made;
  }

  const names_of& known_;
  const limits& allowed_;
  code_list codes_;
  ladder_book book_;
};

ladder_book read_over(const source& from, const hierarchy* over, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head =
      read_head(document, "ladders", {"chidao", "version", "ladders"}, problems);
  const names_of known{over};
  ladder_reader reader{known, allowed};
  reader.read(head.required("ladders"));
  problems.throw_if_any();
  return std::move(reader).book();
}

}  // namespace

ladder_book read_ladders(const source& from, const hierarchy& over, const limits& allowed) {
  return read_over(from, &over, allowed);
}

ladder_book read_ladders(const source& from, const limits& allowed) {
  return read_over(from, nullptr, allowed);
}

}  // namespace chidao::io
