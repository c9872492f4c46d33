// SPDX-License-Identifier: BSL-1.0
#include "notice_digests.hpp"
#include <algorithm>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/notice_words.hpp>
#include <chidao/io/status_words.hpp>
#include <map>
#include <ostream>
#include <string>
#include <tuple>
#include <utility>

namespace chidao::io {

namespace {

/// What one addressee is told, a line each; notices that differ in the unit alone share a line.
std::vector<std::string> lines_of(const tracked_words& words, const digest& of) {
  using alike = std::tuple<bound, std::uint32_t, task_id, std::string, bool, bool, bool>;
  std::vector<std::pair<alike, std::vector<const notice*>>> groups;
  for (const notice& each : of.told) {
    const alike key{each.limit,
                    each.about.plan,
                    each.about.task,
                    each.key.rung,
                    each.waiting,
                    each.passed_over,
                    each.to == words.unit_of(each.about)};
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& group) { return group.first == key; });
    if (found == groups.end())
      groups.push_back({key, {&each}});
    else
      found->second.push_back(&each);
  }
  std::vector<std::string> out;
  for (const auto& [key, notices] : groups) {
    std::vector<tracked_id> about;
    for (const notice* each : notices)
      about.push_back(each->about);
    out.push_back(words.say()(notice_message(words, *notices.front(), about)));
  }
  if (!of.covers.empty())
    out.push_back(words.say()(sentences::notices_covered,
                              {{"count", static_cast<std::int64_t>(of.covers.size())}}));
  return out;
}

}  // namespace

message notice_message(const tracked_words& words, const notice& first,
                       const std::vector<tracked_id>& about) {
  const judgement by = judge(words.of().plan_at(first.about.plan).now.record(), first.about.task,
                             first.about.position);
  const bool own = first.to == words.unit_of(first.about);
  const message limit =
      words.bound_in_words(first.limit, by.declared && *by.declared == first.limit);
  const std::string purpose = first.step->purpose.empty() ? first.step->code : first.step->purpose;
  message out = own ? say(sentences::notice_own, {{"task", words.task_code(first.about)},
                                                  {"bound", limit},
                                                  {"purpose", purpose},
                                                  {"rung", first.step->code}})
                    : say(sentences::notice_other, {{"who", words.list(about, first.to)},
                                                    {"bound", limit},
                                                    {"purpose", purpose},
                                                    {"rung", first.step->code}});
  if (first.waiting)
    out =
        say(own ? sentences::notice_waits : sentences::notice_culprit, {{"what", std::move(out)}});
  if (first.passed_over)
    out = say(sentences::notice_passed, {{"what", std::move(out)}});
  return out;
}

void write_digests(std::ostream& out, const tracked_words& words, std::vector<notice> notices,
                   std::size_t width) {
  const phrases& say = words.say();
  std::vector<std::pair<std::vector<std::string>, std::vector<unit_id>>> groups;
  for (const digest& each : digests_of(std::move(notices))) {
    std::vector<std::string> lines = lines_of(words, each);
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& group) { return group.first == lines; });
    if (found == groups.end())
      groups.push_back({std::move(lines), {each.to}});
    else
      found->second.push_back(each.to);
  }
  for (const auto& [lines, whom] : groups) {
    write_wrapped(out, "  ", say(sentences::told_group, {{"who", words.units(whom)}}), width);
    for (const std::string& each : lines)
      write_wrapped(out, "    - ", each, width);
  }
}

void put_notices(json_output& out, std::string_view key, const tracked_words& words,
                 const std::vector<notice>& notices) {
  constexpr std::string_view roles[] = {"assignee",        "superior",  "consumer",
                                        "addressee",       "following", "issuer",
                                        "common_superior", "unit",      "monitor"};
  constexpr std::string_view armings[] = {"issue", "receipt", "returned", "new_bound"};
  out.key(key).open_list();
  for (const notice& each : notices) {
    out.open_object().text("to", each.key.addressee);
    words.key(out, each.about);
    out.text("as", roles[static_cast<std::size_t>(each.as)]).text("rung", each.key.rung);
    out.text_if("purpose", each.step->purpose).number("repetition", each.key.repetition);
    out.text("armed_by", armings[static_cast<std::size_t>(each.key.armed.by)]);
    out.text("armed_at", iso8601(each.key.armed.at));
    out.text("bound", phrases::machine(each.limit)).text("due", iso8601(each.due));
    out.text("fired", iso8601(each.fired));
    if (each.delivered)
      out.text("delivered", iso8601(*each.delivered));
    out.truth("waiting", each.waiting).truth("passed_over", each.passed_over);
    out.text("in_words", words.say()(notice_message(words, each, {each.about})));
    out.close_object();
  }
  out.close_list();
}

}  // namespace chidao::io
