// SPDX-License-Identifier: BSL-1.0
#include "asked_outlook.hpp"
#include "asked_plan.hpp"
#include <algorithm>
#include <chidao/io/forecast_words.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/read_ladders.hpp>
#include <chidao/io/write_forecast.hpp>
#include <chidao/plan/unit_group.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/track/replay.hpp>
#include <iostream>
#include <set>
#include <utility>

namespace chidao::tool {

namespace {

/// Makes what would hold of what holds. Nothing of it is kept.
class supposition {
 public:
  supposition(const what_if_request& asked, const asked_outlook& found, instant at)
      : asked_{asked}, found_{found}, at_{at}, after_{*found.now} {}

  /// Supposes all that is asked. @returns false where a name fits several units
  /// @throws error if an option cannot be read, or cannot be
  [[nodiscard]] bool make() {
    if (!asked_.days_off.empty() || !asked_.times.empty())
      replan();
    for (std::size_t i = 0; i + 2 < asked_.extensions.size(); i += 3)
      if (!extend(i))
        return false;
    for (std::size_t i = 0; i + 2 < asked_.slips.size(); i += 3)
      if (!slip_one(i))
        return false;
    return true;
  }

  [[nodiscard]] const outlook& after() const& { return after_; }
  [[nodiscard]] const std::vector<slip>& slips() const& { return slips_; }
  [[nodiscard]] const std::vector<message>& told() const& { return told_; }

 private:
  /// Other calendars or handling times: the same events over other plans.
  void replan() {
    std::vector<day> closed;
    for (const std::string& each : asked_.days_off) {
      closed.push_back(day_of("--day-off", each));
      told_.push_back(
          say(io::sentences::supposed_day_off, {{"day", weekday_and_day(closed.back())}}));
    }
    for (const std::string& each : asked_.times)
      told_.push_back(say(io::sentences::supposed_time, {{"time", each}}));
    papers other = *found_.from;
    other.over = found_.from->over->with_calendars(
        [&](const calendar& each) { return closed.empty() ? each : each.with_days_off(closed); });
    request other_times = asked_;
    other_times.periods_until.clear();  // the papers are unrolled already
    const plan_options options{asked_.readings, events_of(asked_.events), beyond_coverage::refuse};
    applied all = replay(after_, docket{other.over, as_planned(other, other_times), options});
    if (!all.refused.empty())
      throw error{all.refused.front().problems};
    after_ = std::move(all.now);
  }

  [[nodiscard]] message who(tracked_id which) const {
    const tracked_assignment it = after_.at(which);
    return say(chidao::sentences::group_and_task,
               {{"who", name_message(after_.units().units()[it.unit().slot()].name)},
                {"task", it.key().task}});
  }

  [[nodiscard]] std::optional<tracked_id> named(const std::vector<std::string>& in,
                                                std::size_t first) const {
    return assignment_of(after_, asked_.document, in[first], in[first + 1], asked_);
  }

  [[nodiscard]] static io::written_moment moment_of(const char* option, const std::string& given) {
    const auto read = io::read_moment(given);
    if (const auto* wrong = std::get_if<problem>(&read))
      throw error{
          problem{say(sentences::bad_option, {{"option", std::string{option}}, {"given", given}}),
                  wrong->expected}};
    return std::get<io::written_moment>(read);
  }

  [[nodiscard]] bool extend(std::size_t first) {
    const auto which = named(asked_.extensions, first);
    if (!which)
      return false;
    const io::written_moment until = moment_of("--extend", asked_.extensions[first + 2]);
    event granted;
    granted.kind = event_kind::extended;
    granted.subject = after_.at(*which).key();
    granted.at = at_;
    granted.recorded = std::max(at_, after_.known_at());
    granted.until = until.at ? deadline::by(until.on, *until.at) : deadline::by(until.on);
    told_.push_back(say(io::sentences::supposed_extension,
                        {{"who", who(*which)}, {"bound", to_message(*granted.until)}}));
    after_ = apply(after_, granted);
    return true;
  }

  [[nodiscard]] bool slip_one(std::size_t first) {
    const auto which = named(asked_.slips, first);
    if (!which)
      return false;
    const io::written_moment when = moment_of("--slip", asked_.slips[first + 2]);
    // A day alone is a day used to its end.
    const instant done = when.at ? instant{when.on, *when.at} : instant{when.on, {23, 59}};
    if (after_.at(*which).life_at(at_).complete() || done < at_)
      throw error{problem{say(sentences::bad_option, {{"option", std::string{"--slip"}},
                                                      {"given", asked_.slips[first + 2]}}),
                          say(sentences::expected_open_slip)}};
    told_.push_back(
        say(io::sentences::supposed_slip, {{"who", who(*which)}, {"when", to_message(done)}}));
    slips_.push_back({*which, done});
    return true;
  }

  const what_if_request& asked_;
  const asked_outlook& found_;
  instant at_;
  outlook after_;
  std::vector<slip> slips_;
  std::vector<message> told_;
};

/// What would have happened by the time of the notices: what is supposed to be handed in is.
outlook with_slips(const outlook& in, const std::vector<slip>& slips) {
  std::vector<event> events;
  for (const slip& each : slips) {
    event made;
    made.kind = event_kind::submitted;
    made.subject = in.at(each.which).key();
    made.at = made.recorded = each.done;
    events.push_back(std::move(made));
  }
  return apply(in, std::move(events), fact_columns::latest()).now;
}

/// The notices of one list that are not in another.
std::vector<notice> not_among(const std::vector<notice>& all, const std::vector<notice>& others) {
  std::set<notice_key> known;
  for (const notice& each : others)
    known.insert(each.key);
  std::vector<notice> out = all;
  std::erase_if(out, [&](const notice& each) { return known.contains(each.key); });
  return out;
}

}  // namespace

outcome show_what_if(const what_if_request& asked) {
  const instant at = instant_of("--at", asked.at);
  daily_request as_it_is = asked;
  as_it_is.times.clear();
  const asked_outlook found = outlook_of(as_it_is, at);
  if (!found.now) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  supposition what{asked, found, at};
  if (!what.make())
    return outcome::ambiguous;
  const forecast before{*found.now, at};
  const forecast after{what.after(), at, what.slips()};
  io::supposed told{what.told(), *found.now, before, what.after(), after, {}};
  std::optional<ladder_book> ladders;  // notices point into it
  if (!asked.ladders.empty()) {
    const instant until = instant_of("--until", asked.until);
    ladders = io::read_ladders(io::source::file(asked.ladders), found.now->units());
    const outlook then = with_slips(what.after(), what.slips());
    const auto is = escalation{*found.now, *ladders}.delivered(at, until);
    const auto would = escalation{then, *ladders}.delivered(at, until);
    told.notices = io::other_notices{until, not_among(would, is), not_among(is, would)};
  }
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_what_if_json(std::cout, told, language);
  else
    io::write_what_if_text(std::cout, told, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
