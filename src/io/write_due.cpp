// SPDX-License-Identifier: BSL-1.0
#include "due_json.hpp"
#include "json_output.hpp"
#include "phrases.hpp"
#include "read_time_rule.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/time_phrase.hpp>
#include <chidao/io/write_due.hpp>
#include <ostream>

namespace chidao::io {

namespace {

constexpr std::string_view state_names[] = {"known", "none", "pending", "unresolved"};

/// Writes one reading as lines of text.
class reading_page {
 public:
  reading_page(std::ostream& out, const phrases& words, std::size_t width)
      : out_{out}, say_{words}, width_{width} {}

  void write(const due_date& found, const calendar& days) {
    if (!found.occurrence.empty())
      line(sentences::due_occurrence, {{"label", found.occurrence}});
    if (found.opens)
      line(sentences::due_opens, {{"opens", to_message(moment_of(*found.opens))}});
    state(found);
    if (found.estimated)
      line(sentences::due_estimated, {{"calendar", days.name()}});
    if (!found.windows.empty())
      line(sentences::due_windows);
    for (const occasion_days& each : found.windows)
      item(say(sentences::due_window, {{"occasion", occasion_message(each.occasion)},
                                       {"first", weekday_and_day(each.first)},
                                       {"last", weekday_and_day(each.last)}}));
    if (!found.grounds.empty())
      line(sentences::due_why);
    for (const message& each : found.grounds)
      item(each);
    if (!found.skipped.empty())
      line(sentences::due_skipped);
    for (const skipped_day& each : found.skipped)
      item(say(sentences::due_skipped_day, {{"day", weekday_and_day(each.on)}, {"why", each.why}}));
  }

  void line(const sentence& form, std::vector<argument> arguments = {}) {
    write_wrapped(out_, "  ", say_(form, std::move(arguments)), width_);
  }

 private:
  /// The moment at which a window opens: a day, where it opens with one.
  static written_moment moment_of(bound opens) {
    return opens.is_midnight() ? written_moment{opens.first_late_day()}
                               : written_moment{opens.first_late_day(), opens.clock()};
  }

  void state(const due_date& found) {
    if (found.is == due_date::state::none)
      line(sentences::no_due_date);
    else if (found.is == due_date::state::pending)
      line(sentences::due_waits, {{"what", found.waits_for}});
    else if (found.is == due_date::state::unresolved)
      line(sentences::due_elsewhere, {{"what", found.waits_for}});
    if (!found.limit)
      return;
    line(sentences::due_bound, {{"bound", to_message(*found.limit)}});
    if (found.last_working_day)
      line(sentences::due_last_working_day, {{"day", weekday_and_day(*found.last_working_day)}});
    else
      line(sentences::due_on_duty);
  }

  void item(const message& what) { write_wrapped(out_, "  - ", say_(what), width_); }

  std::ostream& out_;
  const phrases& say_;
  std::size_t width_;
};

void put(json_output& json, const due_date& found, const phrases& say) {
  json.text("state", state_names[static_cast<std::size_t>(found.is)]);
  json.text_if("occurrence", found.occurrence);
  if (found.opens)
    json.text("opens", phrases::machine(*found.opens));
  if (found.limit) {
    json.text("bound", phrases::machine(*found.limit));
    json.text("text", say(to_message(*found.limit)));
  }
  if (found.last_working_day)
    json.text("last_working_day", iso8601(*found.last_working_day));
  json.truth("estimated", found.estimated);
  if (found.waits_for.form != nullptr)
    json.text("waits_for", say(found.waits_for));
  json.key("windows").open_list();
  for (const occasion_days& each : found.windows) {
    json.open_object().text("occasion", each.occasion).text("first", iso8601(each.first));
    json.text("last", iso8601(each.last)).close_object();
  }
  json.close_list();
  put_reasons(json, found, say);
}

}  // namespace

void write_due_text(std::ostream& out, const due_answer& answer, const catalogue& language,
                    std::size_t width) {
  const phrases words{language};
  write_wrapped(out, "",
                words(sentences::due_title, {{"phrase", std::string{answer.phrase}},
                                             {"day", weekday_and_day(answer.from)}}),
                width);
  const auto count = static_cast<std::int64_t>(answer.readings.size());
  if (count > 1)
    write_wrapped(out, "", words(sentences::due_ambiguous, {{"count", count}}), width);
  reading_page page{out, words, width};
  std::int64_t number = 0;
  for (const dated_reading& each : answer.readings) {
    const std::string rule = write_time_phrase(each.rule, language);
    ++number;
    out << '\n';
    write_wrapped(out, "",
                  count == 1 ? words(sentences::due_reading_only, {{"rule", rule}})
                             : words(sentences::due_reading, {{"number", number}, {"rule", rule}}),
                  width);
    page.write(each.found, answer.days);
  }
}

void write_due_json(std::ostream& out, const due_answer& answer, const catalogue& language) {
  const phrases words{language};
  json_output json{out};
  json.open_object().text("chidao", "due").number("version", 1);
  json.text("language", language.language()).text("phrase", answer.phrase);
  json.text("from", iso8601(answer.from)).text("calendar", answer.days.name());
  json.key("readings").open_list();
  for (const dated_reading& each : answer.readings) {
    json.open_object().text("rule_text", write_time_phrase(each.rule, language));
    json.key("rule").open_object();
    write_time_rule(json, each.rule);
    json.close_object();
    put(json, each.found, words);
    json.close_object();
  }
  json.close_list().close_object();
}

}  // namespace chidao::io
