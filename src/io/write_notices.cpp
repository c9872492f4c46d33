// SPDX-License-Identifier: BSL-1.0
#include "notice_digests.hpp"
#include "page_fields.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/notice_words.hpp>
#include <chidao/io/write_notices.hpp>
#include <ostream>
#include <set>
#include <string>
#include <utility>

namespace chidao::io {

told_notices notices_between(const escalation& ask, instant from, instant until, instant horizon) {
  told_notices out{from,
                   until,
                   ask.delivered(from, until),
                   ask.standing(until),
                   ask.retracted(until),
                   ask.empty(until),
                   ask.next_change(until, horizon),
                   horizon};
  std::erase_if(out.empty, [&](const empty_rung& each) { return each.fired <= from; });
  return out;
}

void write_notices_text(std::ostream& out, const outlook& in, const told_notices& told,
                        const catalogue& language, std::size_t width) {
  const tracked_words words{in, language};
  const phrases& say = words.say();
  page_heading(out,
               say(sentences::notices_title,
                   {{"from", to_message(told.from)}, {"until", to_message(told.until)}}),
               words, width);
  out << '\n';
  if (told.delivered.empty()) {
    out << "  " << say(sentences::nobody_told) << '\n';
  } else {
    std::set<unit_id> addressees;
    for (const notice& each : told.delivered)
      addressees.insert(each.to);
    write_wrapped(out, "  ",
                  say(sentences::told_counted,
                      {{"addressees", static_cast<std::int64_t>(addressees.size())},
                       {"notices", static_cast<std::int64_t>(told.delivered.size())}}),
                  width);
    write_digests(out, words, told.delivered, width);
  }
  out << '\n';
  std::set<std::string> tasks;
  for (const notice& each : told.standing)
    tasks.insert(words.task_code(each.about));
  std::string listed;
  for (const std::string& each : tasks)
    listed += (listed.empty() ? "" : ", ") + each;
  const auto line = [&](const std::string& text) { write_wrapped(out, "  ", text, width); };
  if (told.standing.empty())
    line(say(sentences::nothing_standing, {{"at", to_message(told.until)}}));
  else
    line(say(sentences::notices_standing,
             {{"at", to_message(told.until)},
              {"count", static_cast<std::int64_t>(told.standing.size())},
              {"tasks", listed}}));
  if (!told.retracted.empty())
    line(say(sentences::notices_retracted,
             {{"count", static_cast<std::int64_t>(told.retracted.size())}}));
  for (const notice& each : told.retracted)
    write_wrapped(out, "    - ",
                  say(sentences::retracted_line, {{"unit", words.unit(each.to)},
                                                  {"who", words.who(each.about)},
                                                  {"rung", each.key.rung}}),
                  width);
  if (!told.empty.empty())
    line(say(sentences::rungs_empty, {{"count", static_cast<std::int64_t>(told.empty.size())}}));
  line(told.next ? say(sentences::next_change, {{"when", to_message(*told.next)}})
                 : say(sentences::no_next_change, {{"when", to_message(told.horizon)}}));
}

void write_digests_text(std::ostream& out, const outlook& in, std::vector<notice> notices,
                        const catalogue& language, std::size_t width) {
  write_digests(out, tracked_words{in, language}, std::move(notices), width);
}

void write_notices_json(std::ostream& out, const outlook& in, const told_notices& told,
                        const catalogue& language) {
  const tracked_words words{in, language};
  json_output json{out};
  json.open_object().text("chidao", "notices").number("version", 1);
  json.text("language", language.language()).text("from", iso8601(told.from));
  json.text("until", iso8601(told.until));
  json.key("digests").open_list();
  for (const digest& each : digests_of(told.delivered)) {
    json.open_object().text("to", in.units().units()[each.to.slot()].code);
    json.text("name", words.say()(words.unit(each.to)));
    put_notices(json, "told", words, each.told);
    json.key("covers").open_list();
    for (const covered_notice& covered : each.covers) {
      const assignment_key& about = covered.left_out.about;
      json.open_object().text("document", about.document).text("task", about.task);
      json.text("unit", about.unit).text("rung", covered.left_out.rung);
      json.number("repetition", covered.left_out.repetition).text("by", covered.by.rung);
      json.close_object();
    }
    json.close_list().close_object();
  }
  json.close_list();
  put_notices(json, "standing", words, told.standing);
  put_notices(json, "retracted", words, told.retracted);
  json.number("empty_rungs", static_cast<std::int64_t>(told.empty.size()));
  if (told.next)
    json.text("next_change", iso8601(*told.next));
  json.text("horizon", iso8601(told.horizon)).close_object();
  out << '\n';
}

void write_notices_csv(std::ostream& out, const outlook& in, const told_notices& told,
                       const catalogue& language, byte_order_mark mark) {
  const tracked_words words{in, language};
  csv_writer csv{out, mark};
  csv.row({"to", "name", "document", "task", "unit", "rung", "repetition", "bound", "delivered",
           "waiting", "passed_over", "in_words"});
  for (const notice& each : told.delivered)
    csv.row({each.key.addressee, words.say()(words.unit(each.to)), each.key.about.document,
             each.key.about.task, each.key.about.unit, each.key.rung,
             std::int64_t{each.key.repetition}, phrases::machine(each.limit),
             iso8601(*each.delivered), std::int64_t{each.waiting}, std::int64_t{each.passed_over},
             words.say()(notice_message(words, each, {each.about}))});
}

}  // namespace chidao::io
