// SPDX-License-Identifier: BSL-1.0
// Laws of what is known, told and supposed, in random worlds, without an oracle.

#include "drawn_cases.hpp"

#include <catch2/catch.hpp>
#include <chidao/query/what_if.hpp>
#include <numeric>
#include <sstream>

using namespace chidao;

namespace {

/// A world with what happened in it, and choices of its own.
struct example {
  const oracle::random_case& drawn;
  const adapter::followed& f;
  support::dice d;

  [[nodiscard]] const outlook& now() const { return f.now(); }
  [[nodiscard]] instant at() const { return adapter::instant_of(drawn.t); }
  /// An instant within some days of the one drawn.
  [[nodiscard]] instant some_instant() {
    return adapter::instant_of(
        std::max<oracle::minute>(drawn.t + d.between(-15, 15) * 1440 + d.between(0, 1439), 1));
  }
  template <class Value>
  void shuffle(std::vector<Value>& all) {
    for (std::size_t i = all.size(); i > 1; --i)
      std::swap(all[i - 1],
                all[static_cast<std::size_t>(d.between(0, static_cast<std::int64_t>(i) - 1))]);
  }
};

/// Holds `law(example)`, which answers in words what is wrong and counts what it tried, in all
/// worlds.
template <class Law>
void holds_in_all_worlds(int largest, adapter::followed::moves order, const Law& law) {
  std::uint64_t tried = 0;
  const auto [first, worlds, asked, broken] = drawn_cases::ask_all(
      largest, order,
      [&](const oracle::random_case& drawn, const adapter::followed& f, std::uint64_t seed) {
        example each{drawn, f, support::dice{seed}};
        return law(each, tried);
      });
  CAPTURE(first, worlds, asked, tried);
  CHECK(broken == 0);
  if (worlds >= 500) {
    CHECK(asked > worlds / 10);
    CHECK(tried > asked / 4);
  }
}

constexpr auto in_any_order = adapter::followed::moves::in_any_order;

std::int64_t minutes_of(const std::optional<bound>& at) { return at ? at->minutes() : -1; }

/// All that an outlook knows, in words: facts, bounds, what the columns tell, when bounds moved.
std::string words_of(const outlook& o) {
  std::ostringstream out;
  out << "known at " << o.known_at() << '\n';
  o.for_each([&](tracked_id each) {
    const assignment due = o.at(each).due();
    out << due.key().document << '/' << due.key().task << '/' << due.key().unit;
    for (const fact& one : o.at(each).facts()) {
      out << ", " << name_of(one.kind) << ' ' << one.at << " recorded " << one.recorded;
      if (one.struck)
        out << " struck " << *one.struck;
      if (one.granted)
        out << " until " << *one.granted->settled.when;
    }
    const plan_record& in = o.plan_at(each.plan).now.record();
    const judgement by = judge(in, each.task, each.position);
    out << ", declared " << minutes_of(by.declared) << ", needed " << minutes_of(by.needed)
        << ", state " << static_cast<int>(by.state) << ", earliest "
        << minutes_of(due.earliest().at());
    const fact_columns& columns = o.plan_at(each.plan).facts[each.task.slot()];
    const auto done = columns.completed(each.position);
    out << ", done " << (done ? done->minutes() : -1) << columns.withdrawn(each.position)
        << columns.suspended(each.position) << '\n';
  });
  for (std::size_t number = 0; number < o.plan_count(); ++number)
    if (const auto& past = o.plan_at(number).past)
      for (const bound_epoch& each : *past)
        out << "until " << each.until << " for " << each.at << '\n';
  return out.str();
}

std::string first_difference(const std::string& got, const std::string& wanted) {
  std::istringstream a{got};
  std::istringstream b{wanted};
  std::string line;
  std::string other;
  while (true) {
    const bool more = static_cast<bool>(std::getline(a, line));
    const bool wanted_more = static_cast<bool>(std::getline(b, other));
    if (!more && !wanted_more)
      return {};
    if (more != wanted_more || line != other)
      return (more ? line : "nothing") + "\nshould be\n" + (wanted_more ? other : "nothing");
  }
}

/// Notices in words, in their order.
std::string words_of(const std::vector<notice>& all) {
  std::ostringstream out;
  for (const notice& each : all) {
    out << each.key.about.document << '/' << each.key.about.task << '/' << each.key.about.unit
        << " armed " << static_cast<int>(each.key.armed.by) << '@' << each.key.armed.at << ' '
        << each.key.rung << '.' << each.key.repetition << '>' << each.key.addressee << " fired "
        << each.fired;
    if (each.delivered)
      out << " delivered " << *each.delivered;
    out << '\n';
  }
  return out.str();
}

std::vector<notice> fired_by(std::vector<notice> all, instant until) {
  std::erase_if(all, [&](const notice& each) { return each.fired > until; });
  return all;
}

std::set<notice_key> keys_of(const std::vector<notice>& all) {
  std::set<notice_key> out;
  for (const notice& each : all)
    out.insert(each.key);
  return out;
}

/// The outlook after events, from scratch.
applied anew(const example& each, std::vector<event> events) {
  return apply(outlook{each.now().papers()}, std::move(events), fact_columns::latest());
}

}  // namespace

TEST_CASE("events applied one by one and all at once make the same outlook") {
  holds_in_all_worlds(40, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    std::vector<event> events = each.f.events();
    each.shuffle(events);
    const applied made = anew(each, std::move(events));
    tried += each.f.events().size();
    if (!made.refused.empty() || made.repeated != 0)
      return "some are refused or known already";
    return first_difference(words_of(made.now), words_of(each.now()));
  });
}

TEST_CASE("the order of records of one minute does not matter") {
  holds_in_all_worlds(40, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    std::vector<event> events = each.f.events();
    if (events.empty())
      return {};
    // A few minutes of record for all.
    for (event& one : events) {
      const std::int64_t week = std::int64_t{one.recorded.minutes()} / (7 * 1440) + 1;
      one.recorded = instant::from_minutes(week * 7 * 1440);
    }
    each.shuffle(events);
    const applied made = anew(each, events);
    each.shuffle(events);
    const applied again = anew(each, std::move(events));
    tried += again.now.known_at() > instant{} ? 1U : 0U;
    if (made.refused.size() != again.refused.size() || made.repeated != again.repeated)
      return "others are refused or repeated";
    return first_difference(words_of(again.now), words_of(made.now));
  });
}

TEST_CASE("what fired by a later instant is what fired by an earlier one and what fires between") {
  holds_in_all_worlds(12, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    const ladder_book ladders{adapter::ladder_of(each.drawn.rungs)};
    const escalation ask{each.now(), ladders, adapter::oracle_policy};
    const instant a = each.some_instant();
    const instant b = each.some_instant();
    const instant first = std::min(a, b);
    const instant last = std::max(a, b);
    const std::vector<notice> whole = ask.fired(last);
    tried += whole.empty() ? 0U : 1U;
    std::string wrong =
        first_difference(words_of(ask.fired(first)), words_of(fired_by(whole, first)));
    if (!wrong.empty())
      return wrong;
    if (keys_of(whole).size() != whole.size())
      return "two notices have one key";
    // What is recorded later changes nothing of it.
    const outlook then = as_of(each.now(), fact_columns::latest(), first);
    wrong =
        first_difference(words_of(escalation{then, ladders, adapter::oracle_policy}.fired(first)),
                         words_of(ask.fired(first)));
    if (!wrong.empty())
      return "as it was known: " + wrong;
    const instant start{};
    std::vector<notice> parts = ask.delivered(start, first);
    for (notice& one : ask.delivered(first, last))
      parts.push_back(std::move(one));
    return first_difference(words_of(parts), words_of(ask.delivered(start, last)));
  });
}

TEST_CASE("what stands and what is retracted has fired and nothing is both") {
  holds_in_all_worlds(12, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    const ladder_book ladders{adapter::ladder_of(each.drawn.rungs)};
    const escalation ask{each.now(), ladders, adapter::oracle_policy};
    const std::set<notice_key> fired = keys_of(ask.fired(each.at()));
    const std::set<notice_key> standing = keys_of(ask.standing(each.at()));
    const std::set<notice_key> retracted = keys_of(ask.retracted(each.at()));
    tried += standing.size() + retracted.size();
    for (const notice_key& one : standing)
      if (!fired.contains(one) || retracted.contains(one))
        return one.rung + " of " + one.about.unit + " stands";
    for (const notice_key& one : retracted)
      if (!fired.contains(one))
        return one.rung + " of " + one.about.unit + " is retracted";
    return {};
  });
}

TEST_CASE("the next change is the first delivery after an instant when nothing more is recorded") {
  holds_in_all_worlds(12, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    const ladder_book ladders{adapter::ladder_of(each.drawn.rungs)};
    const instant after = each.some_instant();
    const instant horizon = instant::from_minutes(after.minutes() + 20 * 1440);
    const outlook then = as_of(each.now(), fact_columns::latest(), after);
    const escalation ask{then, ladders, adapter::oracle_policy};
    const auto next = ask.next_change(after, horizon);
    const instant last = next ? instant::from_minutes(next->minutes() - 1) : horizon;
    if (last > after && !ask.delivered(after, last).empty())
      return "something is delivered before the next change";
    if (!next)
      return {};
    ++tried;
    if (*next <= after || *next > horizon || ask.delivered(last, *next).empty())
      return "nothing is delivered at the next change";
    const bool quiet =
        std::none_of(each.f.events().begin(), each.f.events().end(), [&](const event& one) {
          return one.recorded > after && one.recorded <= *next;
        });
    const escalation all{each.now(), ladders, adapter::oracle_policy};
    return quiet && all.next_change(after, horizon) != next ? "what is recorded after it moves it"
                                                            : "";
  });
}

TEST_CASE("a later extension never makes a notice earlier") {
  holds_in_all_worlds(12, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    const ladder_book ladders{adapter::ladder_of(each.drawn.rungs)};
    const int about = static_cast<int>(each.d.between(0, each.drawn.book->size() - 1));
    event made;
    made.kind = event_kind::extended;
    made.subject = each.f.key_of(about);
    made.at = each.some_instant();
    made.recorded = instant::from_minutes(made.at.minutes() +
                                          (each.d.percent(60) ? 0 : each.d.between(0, 4000)));
    const auto extended_by = [&](oracle::minute limit) {
      std::vector<event> events = each.f.events();
      made.until = adapter::deadline_of(limit);
      events.push_back(made);
      return anew(each, std::move(events));
    };
    const oracle::minute limit = each.drawn.t + each.d.between(0, 20) * 1440;
    const applied sooner = extended_by(limit);
    const applied later = extended_by(limit + each.d.between(1, 9) * 1440);
    if (!sooner.refused.empty() || !later.refused.empty())
      return {};
    const instant end = instant::from_minutes(each.drawn.t + 60 * 1440);
    std::map<notice_key, notice> known;
    for (notice& one : escalation{sooner.now, ladders, adapter::oracle_policy}.fired(end))
      known.emplace(one.key, one);
    for (const notice& one : escalation{later.now, ladders, adapter::oracle_policy}.fired(end)) {
      const auto was = known.find(one.key);
      if (was == known.end())
        continue;
      tried += one.fired > was->second.fired ? 1U : 0U;
      if (one.fired < was->second.fired)
        return words_of({one}) + "was" + words_of({was->second});
    }
    return {};
  });
}

TEST_CASE("what an extension would do is what the paper planned with that bound does") {
  holds_in_all_worlds(40, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    const outlook papers{each.now().papers()};
    const int about = static_cast<int>(each.d.between(0, each.drawn.book->size() - 1));
    const oracle::assignment& who = each.drawn.book->who(about);
    const oracle::minute limit = each.drawn.t + each.d.between(-5, 20) * 1440;
    event granted;
    granted.kind = event_kind::extended;
    granted.subject = each.f.key_of(about);
    granted.at = granted.recorded = each.at();
    granted.until = adapter::deadline_of(limit);
    std::optional<outlook> supposed;
    try {
      supposed.emplace(apply(papers, granted));
    } catch (const event_refused&) {
      return {};
    }
    oracle::world other = each.drawn.book->papers();
    oracle::task& text = other.at(who.task);
    oracle::declared_bound said;
    said.whom.how = oracle::reach::unit;
    said.whom.unit = who.unit;
    said.state = oracle::standing::known;
    said.bound = limit;
    text.bounds.push_back(said);
    const adapter::translated given = adapter::translate(other);
    const outlook planned{docket{given.over, given.papers}};
    ++tried;
    std::string wrong;
    planned.for_each([&](tracked_id one) {
      const assignment got = supposed->at(one).due();
      const assignment wanted = planned.at(one).due();
      const auto bounds_of = [](const assignment& due) {
        std::ostringstream out;
        out << due.key().task << '/' << due.key().unit << " earlier " << minutes_of(due.earlier())
            << ", judged " << static_cast<int>(due.judged()) << ", earliest "
            << minutes_of(due.earliest().at());
        return out.str();
      };
      if (wrong.empty() && bounds_of(got) != bounds_of(wanted))
        wrong = bounds_of(got) + "\nshould be\n" + bounds_of(wanted);
    });
    if (wrong.empty() && !difference(*supposed, planned).empty())
      wrong = "a difference is told";
    return wrong;
  });
}

TEST_CASE("what would hold under other calendars is what following up under them finds") {
  holds_in_all_worlds(40, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    oracle::world other = each.drawn.book->papers();
    for (oracle::calendar& one : other.calendars)
      for (auto left = each.d.between(1, 4); left > 0; --left)
        one.off.insert(oracle::first_day_of_worlds() + static_cast<int>(each.d.between(0, 30)));
    const adapter::translated given = adapter::translate(other);
    const docket papers{given.over, given.papers};
    const applied supposed = replay(each.now(), papers);
    const applied followed = apply(outlook{papers}, each.f.events(), fact_columns::latest());
    tried += each.f.events().empty() ? 0U : 1U;
    if (supposed.refused.size() != followed.refused.size())
      return "others are refused";
    if (!difference(supposed.now, followed.now).empty())
      return "a difference is told";
    return first_difference(words_of(supposed.now), words_of(followed.now));
  });
}

TEST_CASE("the shares of a delay add up to it in random worlds") {
  holds_in_all_worlds(40, in_any_order, [](example& each, std::uint64_t& tried) -> std::string {
    const outlook then = as_of(each.now(), each.at(), each.at());
    const status_query ask{then, each.at(), adapter::oracle_policy};
    std::string wrong;
    then.for_each([&](tracked_id one) {
      const auto delay = delay_divider{ask}.of(one);
      if (!delay)
        return;
      ++tried;
      oracle::fraction sum{0};
      for (const delay_share& share : delay->shares)
        sum = sum + oracle::fraction{share.own.numerator(), share.own.parts()} +
              oracle::fraction{share.of_paper.numerator(), share.of_paper.parts()};
      if (!(sum == oracle::fraction{delay->minutes}))
        wrong = then.at(one).key().task + '/' + then.at(one).key().unit + " is shared amiss";
    });
    return wrong;
  });
}
