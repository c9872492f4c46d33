// SPDX-License-Identifier: BSL-1.0
#include "broken_groups.hpp"
#include "notice_digests.hpp"
#include "page_fields.hpp"
#include <chidao/io/forecast_words.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/notice_words.hpp>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/status_words.hpp>
#include <chidao/io/write_forecast.hpp>
#include <map>
#include <ostream>
#include <tuple>

namespace chidao::io {

namespace {

std::vector<broken_bound> newly(const supposed& asked) {
  return open_of(asked.after, asked.ahead_after.at(),
                 newly_broken(asked.before, asked.ahead_before, asked.after, asked.ahead_after));
}
std::vector<broken_bound> no_longer(const supposed& asked) {
  return open_of(asked.before, asked.ahead_before.at(),
                 newly_broken(asked.after, asked.ahead_after, asked.before, asked.ahead_before));
}

/// A reason with units by their names.
message with_names(message reason, const hierarchy& units) {
  for (argument& each : reason.arguments)
    if (const auto* code = std::get_if<std::string>(&each.value); code && each.name == "unit")
      if (const auto found = units.find(*code))
        each.value = units.units()[found->slot()].name;
  return reason;
}

void write_moved(std::ostream& out, const supposed& asked, const tracked_words& words,
                 std::size_t width) {
  const phrases& say = words.say();
  const std::vector<bound_difference> moved = difference(asked.before, asked.after);
  if (moved.empty()) {
    out << "  " << say(sentences::nothing_moves) << '\n';
    return;
  }
  // Units of one task whose bounds move alike for one reason share a row.
  std::map<std::tuple<std::uint32_t, task_id, bool, std::optional<bound>, std::optional<bound>,
                      std::string>,
           std::vector<tracked_id>>
      groups;
  for (const bound_difference& each : moved)
    groups[{each.which.plan, each.which.task, !each.declared, each.before, each.after,
            say(with_names(each.because, asked.after.units()))}]
        .push_back(each.which);
  text_table table{{say(sentences::column_units), say(sentences::column_which_bound),
                    say(sentences::column_before), say(sentences::column_after),
                    say(sentences::column_because)}};
  const auto cell = [&](const std::optional<bound>& at) {
    return at ? say(to_message(*at)) : std::string{dash};
  };
  for (const auto& [key, whom] : groups) {
    const auto& [plan, task, needed, before, after, because] = key;
    table.row({say(words.list(whom, std::nullopt)),
               say(needed ? sentences::column_needed : sentences::column_declared), cell(before),
               cell(after), because});
  }
  table.write(out, width);
}

}  // namespace

void write_what_if_text(std::ostream& out, const supposed& asked, const catalogue& language,
                        std::size_t width) {
  const tracked_words words{asked.after, language};
  const phrases& say = words.say();
  const tracked_words as_it_is{asked.before, language};
  page_heading(out, say(sentences::what_if_title, {{"at", to_message(asked.ahead_after.at())}}),
               as_it_is, width);
  for (const message& each : asked.what)
    write_field(out, say(sentences::label_supposed), say(each), width);
  out << '\n' << say(sentences::head_moved) << '\n';
  write_moved(out, asked, words, width);
  const auto told = [&](const sentence& head, const std::vector<broken_bound>& which) {
    out << '\n' << say(head) << '\n';
    if (which.empty())
      out << "  " << say(sentences::none_of_them) << '\n';
    else
      write_broken(out, words, which, asked.ahead_after.at(), width);
  };
  told(sentences::head_newly_broken, newly(asked));
  if (const auto held = no_longer(asked); !held.empty())
    told(sentences::head_no_longer_broken, held);
  if (!asked.notices)
    return;
  const auto notices = [&](const sentence& head, const tracked_words& words_of,
                           const std::vector<notice>& which) {
    out << '\n' << say(head, {{"until", to_message(asked.notices->until)}}) << '\n';
    if (which.empty())
      out << "  " << say(sentences::none_of_them) << '\n';
    else
      write_digests(out, words_of, which, width);
  };
  notices(sentences::head_new_notices, words, asked.notices->added);
  notices(sentences::head_spared_notices, as_it_is, asked.notices->spared);
}

void write_what_if_json(std::ostream& out, const supposed& asked, const catalogue& language) {
  const tracked_words words{asked.after, language};
  const phrases& say = words.say();
  json_output json{out};
  json.open_object().text("chidao", "whatif").number("version", 1);
  json.text("language", language.language()).text("at", iso8601(asked.ahead_after.at()));
  std::vector<std::string> told;
  for (const message& each : asked.what)
    told.push_back(say(each));
  json.texts("supposed", told);
  json.key("moved").open_list();
  for (const bound_difference& each : difference(asked.before, asked.after)) {
    json.open_object();
    words.key(json, each.which);
    json.text("which", each.declared ? "declared" : "needed");
    if (each.before)
      json.text("before", phrases::machine(*each.before));
    if (each.after)
      json.text("after", phrases::machine(*each.after));
    json.text("code", each.because.form->code);
    json.text("because", say(with_names(each.because, asked.after.units()))).close_object();
  }
  json.close_list();
  put_broken(json, "newly_broken", words, newly(asked));
  put_broken(json, "no_longer_broken", words, no_longer(asked));
  if (asked.notices) {
    json.text("until", iso8601(asked.notices->until));
    put_notices(json, "notices_added", words, asked.notices->added);
    put_notices(json, "notices_spared", tracked_words{asked.before, language},
                asked.notices->spared);
  }
  json.close_object();
  out << '\n';
}

}  // namespace chidao::io
