// SPDX-License-Identifier: BSL-1.0
#pragma once

// A tracker that takes the events of a simulated province, and ten invariants that must hold after
// every one of them. What they are held against is plain_book, which knows the facts alone.
//
// After every event: what became of it, the bounds and cells of its paper, what is overdue and what
// came due since the event before over the whole docket; of the assignment it speaks of what fired,
// and of that and those that wait for it who is to blame and how the delay is shared. What stands
// and is retracted, and what is delivered, is compared for its paper at every tenth event; all at
// once and as it was known earlier at every fiftieth; and all of it at the end.

#include "simulator.hpp"

#include <algorithm>
#include <chidao/query/cells.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/query/delay.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/fault.hpp>
#include <chidao/track/replay.hpp>
#include <chidao/track/tracker.hpp>
#include <initializer_list>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace simulation {

/// An invariant that does not hold, by its name, and in words what was found.
class broken_invariant : public std::runtime_error {
 public:
  broken_invariant(const char* name, const std::string& found)
      : std::runtime_error{std::string{name} + ": " + found} {}
};

namespace invariant {
inline constexpr const char* cells = "every assignment stands in the cell that its facts give";
inline constexpr const char* bounds = "progress moves no bound and a grant moves those it concerns";
inline constexpr const char* outcomes = "what is known already or cannot be changes nothing";
inline constexpr const char* grows = "what fired stays fired";
inline constexpr const char* due = "what comes due is told once under a key of its own";
inline constexpr const char* stands = "what stands has fired and is owed and is not retracted";
inline constexpr const char* post = "the post of every part is the post of the whole";
inline constexpr const char* blame = "whoever is blamed is late and waits for nobody";
inline constexpr const char* shares = "the shares of a delay add up to it";
inline constexpr const char* whole = "what is known step by step is known all at once and for good";
}  // namespace invariant

/// How much was looked at.
struct totals {
  std::uint64_t applied = 0;
  std::uint64_t repeated = 0;
  std::uint64_t refused = 0;
  std::uint64_t came_due = 0;
  std::uint64_t fired = 0;
  std::uint64_t delivered = 0;
  std::uint64_t standing = 0;
  std::uint64_t retracted = 0;
  std::uint64_t blamed = 0;
  std::uint64_t delays = 0;
  std::uint64_t replays = 0;

  totals& operator+=(const totals& other) {
    for (const auto member :
         {&totals::applied, &totals::repeated, &totals::refused, &totals::came_due, &totals::fired,
          &totals::delivered, &totals::standing, &totals::retracted, &totals::blamed,
          &totals::delays, &totals::replays})
      this->*member += other.*member;
    return *this;
  }
};

/// A journal of which only the length is asked.
class counting_journal final : public chidao::journal {
 public:
  [[nodiscard]] std::vector<chidao::event> events() const override { return {}; }
  void write(const chidao::event&) override { ++size_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::size_t size_ = 0;
};

class watched_province {
 public:
  watched_province(const province& of, support::dice& d)
      : of_{of}, d_{d}, book_{of}, tracker_{of.told(), journal_}, ladders_{of.papers().size() + 1},
        bulk_{tracker_.current(), policy}, post_(of.papers().size()),
        rungs_(static_cast<std::size_t>(of.size())) {
    const chidao::outlook start = tracker_.current();
    for (int a = 0; a < of.size(); ++a) {
      const chidao::assignment_key key = of.key_of(a);
      ids_.push_back(start.id_of(key.document, key.task, key.unit));
    }
    for (std::size_t p = 0; p < of.papers().size(); ++p) {
      ladders_[p].add({{"steps", of.rungs()}, of.papers()[p].code, {}, {}});
      check_bounds(start, static_cast<int>(p));
      derive_rungs(static_cast<int>(p));
    }
    ladders_.back().add({{"steps", of.rungs()}, {}, {}, {}});
  }

  /// Takes an event, and looks at what it changed.
  void take(const chidao::event& what) {
    const chidao::outlook before = tracker_.current();
    const minute now = minute_of(what.recorded);
    if (now > last_) {
      check_due(before, now);
      keep(before);
    }
    if (now >= last_)
      stream_.push_back(what);
    const outcome expected = book_.expects(what);
    const std::size_t kept = journal_.size();
    const outcome got = record(what);
    const chidao::outlook after = tracker_.current();
    if (got != expected)
      fail(invariant::outcomes, "it is " + name_of(got) + ", should be " + name_of(expected));
    if (got != outcome::applied) {
      ++(got == outcome::repeated ? totals_.repeated : totals_.refused);
      if (now >= last_)
        ++(got == outcome::repeated ? repeated_ : refused_);
      check_unchanged(before, after, kept);
      return;
    }
    if (journal_.size() != kept + 1)
      fail(invariant::outcomes, "it is not kept");
    ++totals_.applied;
    const int paper = book_.paper_of(what);
    const bool moves = book_.take(what);
    const std::uint32_t number = after.plan_of(what.subject.document);
    if (!moves &&
        after.plan_at(number).now.shared_record() != before.plan_at(number).now.shared_record())
      fail(invariant::bounds, "they are derived anew without a cause");
    check_bounds(after, paper);
    if (moves)
      derive_rungs(paper);
    const chidao::status_query ask{after, after.known_at(), policy};
    check_cells(ask, paper);
    bulk_ = bulk_.after(after);
    check_overdue(after);
    const int about = book_.assignment_of(what);
    if (about != nobody) {
      check_blame(ask, about);
      for (const int each : of_.at(about).outputs)
        check_blame(ask, each);
      check_fired(before, after, about);
    }
    last_ = now;
    ++taken_;
    if (taken_ % 10 == 0)
      check_standing(after, ladders_[static_cast<std::size_t>(paper)], paper);
    if (taken_ % 10 == 5)
      check_post(before, after, paper);
    if (taken_ % 50 == 0)
      check_whole(after);
  }

  /// Looks at the whole once more.
  void finish() {
    const chidao::outlook now = tracker_.current();
    ++last_;
    for (std::size_t p = 0; p < of_.papers().size(); ++p)
      check_post(now, now, static_cast<int>(p));
    check_standing(now, ladders_.back(), nobody);
    check_whole(now);
    const chidao::status_query ask{now, now.known_at(), policy};
    for (int a = 0; a < of_.size(); ++a)
      check_blame(ask, a);
  }

  [[nodiscard]] const totals& seen() const { return totals_; }

 private:
  /// A rung's minute for an assignment.
  struct coming {
    minute at;
    std::size_t rung;
    std::int32_t repetition;
    minute limit;
  };

  static constexpr chidao::status_policy policy{chidao::assumed_need::judges, 3};

  // Words.

  static std::string name_of(outcome which) {
    return which == outcome::applied    ? "applied"
           : which == outcome::repeated ? "repeated"
                                        : "refused";
  }
  [[nodiscard]] std::string name_of(int a) const {
    const chidao::assignment_key key = of_.key_of(a);
    return key.document + '/' + key.task + '/' + key.unit;
  }
  static std::string shown(minute at) {
    std::ostringstream out;
    out << instant_of(at);
    return out.str();
  }
  static std::string shown(const std::optional<minute>& at) { return at ? shown(*at) : "none"; }
  [[noreturn]] void fail(const char* name, const std::string& found) const {
    std::ostringstream out;
    out << found << "; known at " << shown(last_);
    if (!stream_.empty()) {
      const chidao::event& last = stream_.back();
      out << ", event " << stream_.size() << ": " << chidao::name_of(last.kind) << ' '
          << last.subject.document << '/' << last.subject.task << '/' << last.subject.unit << " at "
          << last.at << " recorded " << last.recorded;
    }
    throw broken_invariant{name, out.str()};
  }
  template <class Got, class Wanted>
  void same(const char* name, const std::string& what, const Got& got, const Wanted& wanted) const {
    if (got == wanted)
      return;
    std::ostringstream out;
    out << what << " is " << got << ", should be " << wanted;
    fail(name, out.str());
  }

  [[nodiscard]] chidao::tracked_id id(int a) const { return ids_[static_cast<std::size_t>(a)]; }
  [[nodiscard]] int index(chidao::tracked_id which) const {
    return static_cast<int>(std::find(ids_.begin(), ids_.end(), which) - ids_.begin());
  }

  outcome record(const chidao::event& what) {
    try {
      return tracker_.record(what) == chidao::event_applier::outcome::repeated ? outcome::repeated
                                                                               : outcome::applied;
    } catch (const chidao::event_refused&) {
      return outcome::refused;
    }
  }

  // What is known already or cannot be changes nothing.

  void check_unchanged(const chidao::outlook& before, const chidao::outlook& after,
                       std::size_t kept) const {
    same(invariant::outcomes, "the number kept", journal_.size(), kept);
    same(invariant::outcomes, "known at", after.known_at().minutes(), before.known_at().minutes());
    for (std::size_t number = 0; number < after.plan_count(); ++number)
      if (&after.plan_at(number) != &before.plan_at(number))
        fail(invariant::outcomes, "a plan is another");
  }

  // Progress moves no bound and a grant moves those it concerns.

  void check_bounds(const chidao::outlook& now, int paper) const {
    for (int a = 0; a < of_.size(); ++a) {
      if (of_.at(a).paper != paper)
        continue;
      const chidao::judgement by =
          chidao::judge(now.plan_at(id(a).plan).now.record(), id(a).task, id(a).position, policy);
      const auto minutes_of = [](const std::optional<chidao::bound>& at) {
        return at ? std::optional<minute>{at->minutes()} : std::nullopt;
      };
      const auto compare = [&](const char* what, const std::optional<chidao::bound>& got,
                               const plain_bound& wanted) {
        if (minutes_of(got) != wanted.limit())
          fail(invariant::bounds, name_of(a) + ": " + what + " is " + shown(minutes_of(got)) +
                                      ", should be " + shown(wanted.limit()));
      };
      compare("declared", by.declared, book_.declared(a));
      compare("needed", by.needed, book_.needed(a));
      const auto state = by.state == chidao::bound_state::known     ? plain_bound::state::known
                         : by.state == chidao::bound_state::pending ? plain_bound::state::pending
                                                                    : plain_bound::state::none;
      same(invariant::bounds, name_of(a) + ": the state of its bound", static_cast<int>(state),
           static_cast<int>(book_.judged(a).is));
    }
  }

  // Every assignment stands in the cell that its facts give.

  [[nodiscard]] chidao::counts cells_of(int paper) const {
    chidao::counts out;
    const minute now = minute_of(tracker_.current().known_at());
    for (int a = 0; a < of_.size(); ++a) {
      if (paper != nobody && of_.at(a).paper != paper)
        continue;
      const plain_life& life = book_.life(a);
      const plain_bound& by = book_.judged(a);
      if (life.withdrawn) {
        ++out.withdrawn;
        continue;
      }
      const minute at = life.handed_in.value_or(now);
      const bool late = by.known() && at >= by.at;
      if (!by.known()) {
        ++(by.is == plain_bound::state::pending ? out.pending : out.without_bound);
        out.without_bound_done += by.is == plain_bound::state::none && life.handed_in ? 1 : 0;
      } else if (life.handed_in) {
        ++(late ? out.done_late : out.done_in_time);
      } else {
        ++(late ? out.overdue : out.open_in_time);
      }
      if (life.handed_in)
        continue;
      out.waiting += book_.waits(a) ? 1 : 0;
      out.suspended += book_.rests(a) ? 1 : 0;
      out.behind += !late && book_.needed(a).known() && now >= book_.needed(a).at ? 1 : 0;
    }
    return out;
  }

  void check_cells(const chidao::status_query& ask, int paper) const {
    chidao::selection of_paper;
    if (paper != nobody)
      of_paper.document = of_.papers()[static_cast<std::size_t>(paper)].code;
    chidao::counts got = chidao::count(ask, of_paper);
    const chidao::counts wanted = cells_of(paper);
    same(invariant::cells, "the sum of the cells", got.all(), wanted.all());
    for (const auto& [name, member] :
         std::initializer_list<std::pair<const char*, std::int64_t chidao::counts::*>>{
             {"done in time", &chidao::counts::done_in_time},
             {"done late", &chidao::counts::done_late},
             {"open in time", &chidao::counts::open_in_time},
             {"overdue", &chidao::counts::overdue},
             {"without bound", &chidao::counts::without_bound},
             {"pending", &chidao::counts::pending},
             {"unresolved", &chidao::counts::unresolved},
             {"withdrawn", &chidao::counts::withdrawn},
             {"done without bound", &chidao::counts::without_bound_done},
             {"waiting", &chidao::counts::waiting},
             {"behind", &chidao::counts::behind},
             {"suspended", &chidao::counts::suspended}})
      same(invariant::cells, std::string{"the number "} + name, got.*member, wanted.*member);
  }

  /// The same of all at once, with bounds that were followed from event to event.
  void check_overdue(const chidao::outlook& in) {
    const chidao::cells all{in, bulk_, in.known_at()};
    all.overdue(overdue_);
    const std::vector<chidao::tracked_id> got = overdue_.ids();
    std::vector<chidao::tracked_id> wanted;
    for (int a = 0; a < of_.size(); ++a)
      if (book_.life(a).open() && book_.is_past(a, minute_of(in.known_at())))
        wanted.push_back(id(a));
    std::sort(wanted.begin(), wanted.end());
    if (got != wanted)
      fail(invariant::cells, std::to_string(got.size()) + " are listed as overdue, " +
                                 std::to_string(wanted.size()) + " are");
    std::vector<chidao::area_cells> rows;
    all.roll_up("province", rows);
    std::int64_t overdue = 0;
    std::int64_t withdrawn = 0;
    for (const chidao::area_cells& each : rows) {
      overdue += each.of.overdue;
      withdrawn += each.of.withdrawn;
    }
    const chidao::counts of_all = cells_of(nobody);
    same(invariant::cells, "overdue in the province", overdue, of_all.overdue);
    same(invariant::cells, "withdrawn in the province", withdrawn, of_all.withdrawn);
  }

  // Whoever is blamed is late and waits for nobody; the shares of a delay add up to it.

  void check_blame(const chidao::status_query& ask, int a) {
    const minute now = minute_of(ask.at());
    const chidao::fault found = chidao::fault_of(ask, id(a));
    std::set<int> got;
    for (const chidao::culprit& each : found.culprits) {
      const int who = index(each.who);
      got.insert(who);
      const auto& done = book_.life(who).handed_in;
      if (!book_.is_past(who, done.value_or(now)) || each.complete != done.has_value())
        fail(invariant::blame, name_of(who) + " is blamed for " + name_of(a) + " and is not late");
      if (!done && book_.waits(who))
        fail(invariant::blame, name_of(who) + " is blamed for " + name_of(a) + " and only waits");
    }
    const auto names = [&](const std::set<int>& all) {
      std::string out;
      for (const int each : all)
        out += name_of(each) + ' ';
      return out;
    };
    const std::set<int> wanted = book_.culprits(a, now);
    same(invariant::blame, "to blame for " + name_of(a), names(got), names(wanted));
    totals_.blamed += got.size();
    if (book_.life(a).open() && book_.is_past(a, now) && got.empty())
      same(invariant::blame, name_of(a) + " squeezed", found.is == chidao::fault_kind::squeezed,
           true);
    check_shares(ask, a, now);
  }

  void check_shares(const chidao::status_query& ask, int a, minute now) {
    const auto got = chidao::delay_divider{ask}.of(id(a));
    const plain_life& life = book_.life(a);
    const minute end = life.handed_in.value_or(now) + 1;
    const bool late = !life.withdrawn && book_.judged(a).known() && end > book_.judged(a).at;
    same(invariant::shares, name_of(a) + " late", got.has_value(), late);
    if (!got)
      return;
    ++totals_.delays;
    same(invariant::shares, "the delay of " + name_of(a), got->minutes, end - book_.judged(a).at);
    std::int64_t parts = 1;
    for (const chidao::delay_share& each : got->shares)
      parts = std::lcm(parts, each.own.parts());
    std::int64_t sum = 0;
    for (const chidao::delay_share& each : got->shares) {
      for (const chidao::shared_minutes& one : {each.own, each.of_paper})
        sum += one.numerator() * (parts / one.parts());
      if (each.of_paper.numerator() < 0)
        fail(invariant::shares, "a paper wins time back");
    }
    same(invariant::shares, "the sum of the shares of " + name_of(a), sum, got->minutes * parts);
  }

  // What comes due is told once under a key of its own.

  void derive_rungs(int paper) {
    for (int a = 0; a < of_.size(); ++a) {
      if (of_.at(a).paper != paper)
        continue;
      std::vector<coming>& out = rungs_[static_cast<std::size_t>(a)];
      out.clear();
      for (std::size_t r = 0; r < of_.rungs().size(); ++r)
        if (const auto limit = limit_of(a, of_.rungs()[r]))
          for (std::int32_t n = 0; n <= of_.rungs()[r].repeats; ++n)
            out.push_back({minute_of_rung(a, of_.rungs()[r], n, *limit), r, n, *limit});
    }
  }
  [[nodiscard]] std::optional<minute> limit_of(int a, const chidao::rung& step) const {
    return step.from == chidao::rung_bound::declared ? book_.declared(a).limit()
           : step.from == chidao::rung_bound::needed ? book_.needed(a).limit()
                                                     : book_.earlier(a);
  }
  [[nodiscard]] minute minute_of_rung(int a, const chidao::rung& step, std::int32_t repetition,
                                      minute limit) const {
    const plain_calendar& days = of_.calendar_of(a);
    minute out = step.side == chidao::rung_side::before ? days.back(limit, step.offset)
                                                        : days.forward(limit, step.offset);
    for (std::int32_t n = 0; n < repetition; ++n)
      out = days.forward(out, step.repeat_after);
    return out;
  }
  [[nodiscard]] bool is_reached(int a, chidao::expected_state what) const {
    const plain_life& life = book_.life(a);
    const bool begun = life.handed_in || life.returns > 0;
    return what == chidao::expected_state::received    ? life.received || life.started || begun
           : what == chidao::expected_state::submitted ? life.handed_in.has_value()
                                                       : life.accepted;
  }
  /// True if a rung has something to say of an assignment as it is now.
  [[nodiscard]] bool is_owed(int a, const chidao::rung& step) const {
    const plain_life& life = book_.life(a);
    return !life.withdrawn && !book_.rests(a) && !is_reached(a, step.expects) &&
           (!life.handed_in || step.expects == chidao::expected_state::accepted);
  }
  static bool tells_assignee(const chidao::rung& step) {
    return std::any_of(step.tell.begin(), step.tell.end(), [](const chidao::told& each) {
      return each.who == chidao::told_role::assignee;
    });
  }

  /// Between the event before and a minute rungs came due: their units are told of what is owed,
  /// and of nothing else.
  void check_due(const chidao::outlook& now, minute until) {
    const chidao::escalation ask{now, ladders_.back(), policy};
    for (int a = 0; a < of_.size(); ++a) {
      const auto issued = book_.issued(of_.at(a).paper);
      if (!book_.moved_in_order(of_.at(a).paper) || (issued && *issued > last_ && *issued < until))
        continue;
      using line = std::tuple<std::string, std::int32_t, minute, minute>;
      std::set<line> wanted;
      const bool silent = issued && *issued >= until;
      bool any = false;
      for (const coming& each : rungs_[static_cast<std::size_t>(a)])
        if (each.at > last_ && each.at < until) {
          any = true;
          const chidao::rung& step = of_.rungs()[each.rung];
          if (!silent && is_owed(a, step) && tells_assignee(step))
            wanted.insert({step.code, each.repetition, each.at, book_.armed(a)});
        }
      if (!any)
        continue;
      std::set<line> got;
      for (const chidao::notice& each : ask.fired(id(a), instant_of(until - 1))) {
        if (each.key.addressee != of_.place_of(a).code)
          continue;
        const minute armed = minute_of(each.key.armed.at);
        if (minute_of(each.fired) > last_)
          got.insert({each.key.rung, each.key.repetition, minute_of(each.fired), armed});
        else  // Its bound moved by a late record, and under this arming it was told before.
          std::erase_if(wanted, [&](const line& one) {
            return std::get<0>(one) == each.key.rung && std::get<1>(one) == each.key.repetition &&
                   std::get<3>(one) == armed;
          });
      }
      totals_.came_due += wanted.size();
      const auto words = [](const auto& all) {
        std::string out;
        for (const auto& [rung, repetition, at, armed] : all)
          out += rung + '.' + std::to_string(repetition) + ' ' + shown(at) + " armed " +
                 shown(armed) + ' ';
        return out;
      };
      same(invariant::due, name_of(a) + " told", words(got), words(wanted));
    }
  }

  void check_keys(const std::vector<chidao::notice>& all) const {
    std::set<chidao::notice_key> keys;
    for (const chidao::notice& each : all) {
      const int a = index(each.about);
      const minute due = minute_of_rung(a, *each.step, each.key.repetition, each.limit.minutes());
      if (!keys.insert(each.key).second)
        fail(invariant::due, "two notices about " + name_of(a) + " have one key");
      same(invariant::due, "the minute of " + each.key.rung + " of " + name_of(a),
           minute_of(each.due), due);
      if (each.fired < each.due || each.fired < each.key.armed.at ||
          each.key.repetition > each.step->repeats)
        fail(invariant::due, each.key.rung + " of " + name_of(a) + " comes before its time");
    }
  }

  // What fired stays fired.

  using fired_at = std::map<chidao::notice_key, std::pair<minute, std::optional<minute>>>;
  static fired_at times_of(const std::vector<chidao::notice>& all) {
    fired_at out;
    for (const chidao::notice& each : all)
      out[each.key] = {minute_of(each.fired),
                       each.delivered ? std::optional{minute_of(*each.delivered)} : std::nullopt};
    return out;
  }

  /// An event changes nothing that fired before its record, though the record may be late; what a
  /// notice was when last looked at it still is.
  void check_fired(const chidao::outlook& before, const chidao::outlook& after, int a) {
    const chidao::instant until = instant_of(std::max<minute>(minute_of(after.known_at()) - 1, 0));
    const auto now =
        chidao::escalation{after, ladders_.back(), policy}.fired(id(a), after.known_at());
    check_keys(now);
    std::vector<chidao::notice> settled;
    for (const chidao::notice& each : now)
      if (each.fired <= until)
        settled.push_back(each);
    const fired_at is = times_of(settled);
    const fired_at was =
        times_of(chidao::escalation{before, ladders_.back(), policy}.fired(id(a), until));
    const auto without_delivery = [](const fired_at& all) {
      std::map<chidao::notice_key, minute> out;
      for (const auto& [key, times] : all)
        out[key] = times.first;
      return out;
    };
    if (without_delivery(is) != without_delivery(was))
      fail(invariant::grows, "about " + name_of(a) + " fired " + std::to_string(is.size()) +
                                 " times, known before: " + std::to_string(was.size()));
    std::map<chidao::notice_key, minute>& once = fired_[a];
    for (const auto& [key, at] : once)
      if (const auto found = is.find(key); found == is.end() || found->second.first != at)
        fail(invariant::grows,
             key.rung + " of " + name_of(a) + " to " + key.addressee + " is gone");
    totals_.fired += is.size() - once.size();
    once = without_delivery(is);
  }

  // What stands has fired and is owed and is not retracted.

  void check_standing(const chidao::outlook& in, const chidao::ladder_book& ladders, int paper) {
    const chidao::escalation ask{in, ladders, policy};
    const chidao::instant now = in.known_at();
    const std::vector<chidao::notice> all = ask.fired(now);
    std::set<chidao::notice_key> fired;
    for (const chidao::notice& each : all)
      fired.insert(each.key);
    std::set<chidao::notice_key> retracted;
    for (const chidao::notice& each : ask.retracted(now)) {
      const int a = index(each.about);
      if (!fired.contains(each.key))
        fail(invariant::stands, each.key.rung + " of " + name_of(a) + " is retracted unfired");
      const auto issued = book_.issued(of_.at(a).paper);
      if (book_.prompt(of_.at(a).paper) && issued && minute_of(each.fired) >= *issued)
        fail(invariant::stands, each.key.rung + " of " + name_of(a) + " of " +
                                    shown(minute_of(each.fired)) + " is retracted, " +
                                    "and all was recorded as it happened");
      retracted.insert(each.key);
    }
    std::set<chidao::notice_key> standing;
    for (const chidao::notice& each : ask.standing(now)) {
      const int a = index(each.about);
      if (!fired.contains(each.key) || retracted.contains(each.key))
        fail(invariant::stands, each.key.rung + " of " + name_of(a) + " stands unsupported");
      if (!is_owed(a, *each.step))
        fail(invariant::stands, each.key.rung + " of " + name_of(a) + " stands and is not owed");
      standing.insert(each.key);
    }
    totals_.standing += standing.size();
    totals_.retracted += retracted.size();
    if (paper == nobody || !book_.prompt(paper))
      return;
    // Nothing is retracted: what was told under the last arming, and is owed, stands.
    for (const chidao::notice& each : all) {
      const int a = index(each.about);
      if (is_owed(a, *each.step) && !standing.contains(each.key) &&
          minute_of(each.key.armed.at) == book_.armed(a))
        fail(invariant::stands,
             each.key.rung + " of " + name_of(a) + " is owed and does not stand");
    }
  }

  // The post of every part is the post of the whole.

  static std::multiset<std::pair<minute, chidao::notice_key>>
  letters(const std::vector<chidao::notice>& all) {
    std::multiset<std::pair<minute, chidao::notice_key>> out;
    for (const chidao::notice& each : all)
      out.insert({minute_of(*each.delivered), each.key});
    return out;
  }

  /// What a host sent bit by bit, each bit by what was known then, is what it would send at once by
  /// what is known now; every letter goes out in the first office minute from its firing on; the
  /// next change is the first letter to come.
  void check_post(const chidao::outlook& before, const chidao::outlook& after, int paper) {
    const auto p = static_cast<std::size_t>(paper);
    const chidao::ladder_book& ladders = ladders_[p];
    const minute until = std::max<minute>(last_ - 1, 0);
    sent& bag = post_[p];
    if (until > bag.until) {
      const chidao::escalation then{before, ladders, policy};
      const minute cut = d_.between(bag.until, until);
      for (const auto& part : {letters(then.delivered(instant_of(bag.until), instant_of(cut))),
                               letters(then.delivered(instant_of(cut), instant_of(until)))})
        bag.letters.insert(part.begin(), part.end());
      bag.until = until;
    }
    const chidao::escalation now{after, ladders, policy};
    const std::vector<chidao::notice> all = now.delivered(chidao::instant{}, instant_of(bag.until));
    if (letters(all) != bag.letters)
      fail(invariant::post, std::to_string(bag.letters.size()) + " letters were sent, " +
                                std::to_string(all.size()) + " should have been");
    totals_.delivered += all.size();
    for (const chidao::notice& each : all)
      same(invariant::post, "delivery of " + each.key.rung, minute_of(*each.delivered),
           of_.calendar_of(index(each.about)).first_open_minute(minute_of(each.fired)));
    const minute horizon = last_ + d_.between(0, 40) * per_day;
    const auto next = now.next_change(instant_of(last_), instant_of(horizon));
    std::optional<minute> first;
    for (const chidao::notice& each : now.fired(instant_of(horizon)))
      if (each.delivered && minute_of(*each.delivered) > last_ &&
          minute_of(*each.delivered) <= horizon && (!first || minute_of(*each.delivered) < *first))
        first = minute_of(*each.delivered);
    same(invariant::post, "next change",
         shown(next ? std::optional{minute_of(*next)} : std::nullopt), shown(first));
  }

  // What is known step by step is known all at once and for good.

  void keep(const chidao::outlook& now) {
    if (d_.percent(8))
      past_ = now;
  }

  void check_whole(const chidao::outlook& now) {
    ++totals_.replays;
    check_cells(chidao::status_query{now, now.known_at(), policy}, nobody);
    std::vector<chidao::event> shuffled = stream_;
    for (std::size_t i = shuffled.size(); i > 1; --i)
      std::swap(shuffled[i - 1],
                shuffled[static_cast<std::size_t>(d_.between(0, static_cast<minute>(i) - 1))]);
    const chidao::outlook start{now.papers()};
    const chidao::applied at_once =
        chidao::apply(start, std::move(shuffled), chidao::fact_columns::latest());
    same(invariant::whole, "the number refused", at_once.refused.size(), refused_);
    same(invariant::whole, "the number repeated", at_once.repeated, repeated_);
    check_same("all at once", at_once.now, now);
    const chidao::applied of_facts =
        chidao::apply(start, chidao::events_of(now), chidao::fact_columns::latest());
    same(invariant::whole, "the number refused from its own facts", of_facts.refused.size(),
         std::size_t{0});
    check_same("from its own facts", of_facts.now, now);
    if (past_)
      check_same("as it was known",
                 chidao::as_of(now, chidao::fact_columns::latest(), past_->known_at()), *past_);
  }

  void check_same(const std::string& how, const chidao::outlook& got,
                  const chidao::outlook& wanted) const {
    same(invariant::whole, how + ": known at", got.known_at().minutes(),
         wanted.known_at().minutes());
    for (int a = 0; a < of_.size(); ++a) {
      const auto words = [&](const chidao::outlook& in) {
        std::ostringstream out;
        for (const chidao::fact& each : in.at(id(a)).facts()) {
          out << chidao::name_of(each.kind) << ' ' << each.at << ' ' << each.recorded;
          if (each.struck)
            out << " struck " << *each.struck;
          if (each.granted)
            out << " until " << *each.granted->settled.when;
          out << "; ";
        }
        const chidao::judgement by =
            chidao::judge(in.plan_at(id(a).plan).now.record(), id(a).task, id(a).position, policy);
        for (const auto& limit : {by.declared, by.needed})
          out << (limit ? limit->minutes() : 0) << ' ';
        if (const auto release = in.at(id(a)).due().release())
          out << release->at << ' ';
        const auto& columns = in.plan_at(id(a).plan).facts[id(a).task.slot()];
        const auto done = columns.completed(id(a).position);
        out << (done ? done->minutes() : 0) << columns.withdrawn(id(a).position)
            << columns.suspended(id(a).position);
        return out.str();
      };
      same(invariant::whole, how + ": " + name_of(a), words(got), words(wanted));
    }
    for (std::size_t number = 0; number < got.plan_count(); ++number) {
      const auto words = [&](const chidao::outlook& in) {
        std::ostringstream out;
        if (const auto& past = in.plan_at(number).past)
          for (const chidao::bound_epoch& each : *past) {
            out << each.until << " for " << each.at << ':';
            for (const chidao::tracked_id one : ids_)
              if (one.plan == number) {
                const chidao::judgement by =
                    chidao::judge(*each.was, one.task, one.position, policy);
                for (const auto& limit : {by.declared, by.needed})
                  out << ' ' << (limit ? limit->minutes() : 0);
              }
            out << "; ";
          }
        return out.str();
      };
      same(invariant::whole, how + ": when bounds moved", words(got), words(wanted));
    }
  }

  struct sent {
    minute until = 0;
    std::multiset<std::pair<minute, chidao::notice_key>> letters = {};
  };

  const province& of_;
  support::dice& d_;
  plain_book book_;
  counting_journal journal_;
  chidao::tracker tracker_;
  std::vector<chidao::ladder_book> ladders_;  // by paper, the last for all
  std::vector<chidao::tracked_id> ids_;
  chidao::judged_bounds bulk_;
  chidao::assignment_list overdue_;
  std::vector<sent> post_;
  std::vector<std::vector<coming>> rungs_;
  std::map<int, std::map<chidao::notice_key, minute>> fired_;
  std::vector<chidao::event> stream_;
  std::size_t repeated_ = 0;
  std::size_t refused_ = 0;
  std::optional<chidao::outlook> past_;
  minute last_ = 0;
  int taken_ = 0;
  totals totals_;
};

}  // namespace simulation
