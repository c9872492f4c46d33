// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the library says of what happened beside what the oracle says; the first that differ, in
// words.

#include "track_oracle.hpp"
#include "track_oracle_random.hpp"
#include "world_adapter.hpp"

#include <algorithm>
#include <chidao/query/delay.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/fault.hpp>
#include <chidao/track/replay.hpp>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

namespace adapter {

/// The choices of the oracle, which knows no assumptions.
inline constexpr chidao::status_policy oracle_policy{chidao::assumed_need::judges, 3};

/// A casebook and the outlook of the same events: those that the library refuses, or knows already,
/// are taken out of the book.
class followed {
 public:
  /// In which order what moves bounds may be recorded.
  enum class moves { in_any_order, as_they_happened };

  explicit followed(oracle::casebook& book, moves order) : book_{book}, order_{order} {
    const translated given = translate(book.papers());
    now_.emplace(chidao::docket{given.over, given.papers});
    book.issuers.clear();
    std::vector<oracle::event> events = book.events;
    std::sort(events.begin(), events.end(), [&](const oracle::event& a, const oracle::event& b) {
      return std::tie(a.recorded, a.at, a.id) < std::tie(b.recorded, b.at, b.id);
    });
    book.events.clear();
    for (const oracle::event& each : events)
      if (takes(each))
        book.events.push_back(each);
    for (int a = 0; a < book.size(); ++a)
      ids_.push_back(now_->id_of(key_of(a).document, key_of(a).task, key_of(a).unit));
  }

  [[nodiscard]] const chidao::outlook& now() const { return *now_; }
  /// The events of the outlook, in the order in which it took them.
  [[nodiscard]] const std::vector<chidao::event>& events() const { return events_; }
  [[nodiscard]] chidao::tracked_id id(int a) const { return ids_[static_cast<std::size_t>(a)]; }
  [[nodiscard]] int index(chidao::tracked_id which) const {
    return static_cast<int>(std::find(ids_.begin(), ids_.end(), which) - ids_.begin());
  }
  [[nodiscard]] chidao::assignment_key key_of(int a) const {
    const oracle::world& w = book_.papers();
    const oracle::assignment& each = book_.who(a);
    return {w.documents[static_cast<std::size_t>(each.task.document)].code,
            w.at(each.task).code,
            w.who(each.unit).code,
            {}};
  }

 private:
  static std::optional<chidao::event_kind> kind_of(oracle::happened from) {
    switch (from) {
    case oracle::happened::anchor_dated:
      return std::nullopt;
    case oracle::happened::corrects:
      return chidao::event_kind::struck;
    default:
      return static_cast<chidao::event_kind>(from);
    }
  }

  [[nodiscard]] const oracle::event* taken(int id) const {
    for (const oracle::event& each : book_.events)
      if (each.id == id)
        return &each;
    return nullptr;
  }

  bool takes(const oracle::event& from) {
    const auto kind = kind_of(from.what);
    if (!kind)
      return false;
    chidao::event made;
    made.kind = *kind;
    made.subject = key_of(from.assignment);
    if (from.at < 0 || from.recorded < 0)
      return false;
    made.at = instant_of(from.at);
    made.recorded = instant_of(from.recorded);
    if (*kind == chidao::event_kind::extended)
      made.until = deadline_of(from.bound);
    if (from.corrects != oracle::nobody) {
      const oracle::event* wrong = taken(from.corrects);
      // The oracle takes back records, the library facts: on what was corrected once they differ.
      if (wrong == nullptr || wrong->corrects != oracle::nobody)
        return false;
      made.of = kind_of(wrong->what);
      made.was = instant_of(wrong->at);
      if (*kind == chidao::event_kind::struck)
        made.at = *made.was;
      else
        made.kind = chidao::event_kind::corrected;
    }
    const chidao::event_kind of = made.of.value_or(made.kind);
    if (order_ == moves::as_they_happened &&
        (of == chidao::event_kind::extended || of == chidao::event_kind::withdrawn)) {
      if (made.of || made.at < last_move_)
        return false;
      last_move_ = made.at;
    }
    // Facts of one assignment, minute and record: the oracle goes by its numbers there.
    for (const oracle::event& each : book_.events)
      if (each.assignment == from.assignment && each.at == from.at &&
          each.recorded == from.recorded)
        return false;
    try {
      chidao::event_applier next{*now_};
      if (next.take(made) == chidao::event_applier::outcome::repeated)
        return false;
      now_.emplace(next.result());
      events_.push_back(made);
      return true;
    } catch (const chidao::error&) {
      return false;
    }
  }

  oracle::casebook& book_;
  moves order_;
  chidao::instant last_move_{};
  std::optional<chidao::outlook> now_;
  std::vector<chidao::event> events_;
  std::vector<chidao::tracked_id> ids_;
};

/// Holds the answers of one instant against the oracle's.
class status_comparison {
 public:
  status_comparison(const followed& f, const oracle::outlook& right)
      : f_{f}, right_{right}, then_{chidao::as_of(f.now(), at(), at())}, ask_{then_, at(),
                                                                              oracle_policy} {}

  std::string first_difference() {
    for (int a = 0; a < right_.book().size() && found_.empty(); ++a) {
      at_ = a;
      compare_status(ask_(f_.id(a)), oracle::status_of(right_, a));
      compare_fault(chidao::fault_of(ask_, f_.id(a)), oracle::blame_for(right_, a));
      compare_delay(chidao::delay_divider{ask_}.of(f_.id(a)),
                    oracle::divide_delay(right_, a, oracle::ends::so_far));
    }
    return found_;
  }

 private:
  [[nodiscard]] chidao::instant at() const { return instant_of(right_.now()); }

  template <class Got, class Wanted>
  void same(const char* what, const Got& got, const Wanted& wanted) {
    if (!found_.empty() || got == wanted)
      return;
    const chidao::assignment_key key = f_.key_of(at_);
    std::ostringstream out;
    out << key.document << '/' << key.task << '/' << key.unit << " at " << at() << ": " << what
        << " is " << got << ", should be " << wanted;
    found_ = out.str();
  }

  static int cell_of(chidao::status_cell from) {
    switch (from) {
    case chidao::status_cell::done_in_time:
      return static_cast<int>(oracle::cell::done_in_time);
    case chidao::status_cell::done_late:
      return static_cast<int>(oracle::cell::done_late);
    case chidao::status_cell::open_in_time:
      return static_cast<int>(oracle::cell::open_in_time);
    case chidao::status_cell::open_overdue:
      return static_cast<int>(oracle::cell::open_overdue);
    default:
      return -1;
    }
  }

  void compare_status(const chidao::status& got, const oracle::status& wanted) {
    same("withdrawn", got.cell == chidao::status_cell::withdrawn, !wanted.where);
    if (!wanted.where)
      return;
    const bool judged = !wanted.pending && !wanted.unresolved && !wanted.without_bound;
    same("cell", cell_of(got.cell), judged ? static_cast<int>(*wanted.where) : -1);
    same("complete", got.is.complete(), !right_.open(at_));
    if (got.is.complete())
      same("done at", std::int64_t{got.is.submitted_at->minutes()}, *right_.done(at_));
    same("waiting", got.waiting, wanted.waiting);
    same("behind", got.behind, wanted.behind);
    same("at risk", got.at_risk, wanted.at_risk);
    same("due soon", got.due_soon, wanted.due_soon);
    same("suspended", got.suspended, wanted.suspended);
    same("pending", got.by.state == chidao::bound_state::pending, wanted.pending);
    same("unresolved", got.by.state == chidao::bound_state::unresolved, wanted.unresolved);
    same("without bound", got.by.state == chidao::bound_state::none, wanted.without_bound);
    if (wanted.age && *wanted.age >= 0)
      same("age", got.age.value_or(-1), std::int64_t{*wanted.age});
    same("days overdue", got.overdue.calendar, std::int64_t{wanted.days_overdue});
    same("open days overdue", got.overdue.open, std::int64_t{wanted.open_days_overdue});
    if (const auto forecast = right_.forecast(at_); forecast && !got.is.complete())
      same("forecast", std::int64_t{got.complete_before->minutes()}, *forecast);
  }

  static std::string text_of(const std::set<int>& all) {
    std::string out;
    for (const int each : all)
      out += std::to_string(each) + ' ';
    return out;
  }
  [[nodiscard]] std::string text_of(const std::vector<chidao::tracked_id>& all) const {
    std::set<int> out;
    for (const chidao::tracked_id each : all)
      out.insert(f_.index(each));
    return text_of(out);
  }

  void compare_fault(const chidao::fault& got, const oracle::blame& wanted) {
    using enum oracle::verdict;
    std::vector<chidao::tracked_id> blamed;
    for (const chidao::culprit& each : got.culprits)
      blamed.push_back(each.who);
    same("culprits", text_of(blamed), text_of(wanted.culprits));
    same("those who wait", text_of(got.waiting), text_of(wanted.waiting));
    same("in their own time", text_of(got.in_own_time), text_of(wanted.in_own_time));
    same("nothing owed", got.is == chidao::fault_kind::complete, wanted.says == nothing_owed);
    same("not yet due", got.is == chidao::fault_kind::not_yet_due, wanted.says == not_yet_due);
    if (wanted.says == squeezed)
      same("squeezed", got.is == chidao::fault_kind::squeezed, true);
  }

  void compare_delay(const std::optional<chidao::divided_delay>& got,
                     const std::optional<oracle::division>& wanted) {
    same("a delay", got.has_value(), wanted.has_value());
    if (!got || !wanted)
      return;
    same("minutes of delay", got->minutes, wanted->delay);
    std::map<int, oracle::fraction> own;
    std::map<int, oracle::fraction> paper;
    const auto add = [](auto& to, int who, const chidao::shared_minutes& share) {
      if (share.numerator() == 0)
        return;
      auto& all = to[who];
      all = all + oracle::fraction{share.numerator(), share.parts()};
    };
    for (const chidao::delay_share& each : got->shares) {
      add(own, f_.index(each.who), each.own);
      add(paper, f_.index(each.who), each.of_paper);
    }
    const auto shown = [](const std::map<int, oracle::fraction>& all) {
      std::string out;
      for (const auto& [who, share] : all)
        if (!(share == oracle::fraction{0}))
          out += std::to_string(who) + '=' + std::to_string(share.top()) + '/' +
                 std::to_string(share.bottom()) + ' ';
      return out;
    };
    same("own shares", shown(own), shown(wanted->own));
    same("the papers' shares", shown(paper), shown(wanted->paper));
  }

  const followed& f_;
  const oracle::outlook& right_;
  chidao::outlook then_;
  chidao::status_query ask_;
  int at_ = 0;
  std::string found_;
};

/// A ladder in the library's words; the issuer of a paper is nobody there and here.
inline chidao::ladder ladder_of(const oracle::ladder& from) {
  chidao::ladder out{"ladder", {}};
  for (std::size_t i = 0; i < from.size(); ++i) {
    const oracle::rung& each = from[i];
    chidao::rung made;
    made.code = std::to_string(i);
    made.from = static_cast<chidao::rung_bound>(each.of);
    made.side =
        each.where == oracle::side::before ? chidao::rung_side::before : chidao::rung_side::after;
    made.offset = duration_of(each.offset);
    made.expects = each.state == oracle::expected::received ? chidao::expected_state::received
                                                            : chidao::expected_state::submitted;
    for (const oracle::target& t : each.tell) {
      chidao::told whom;
      whom.who = t.who == oracle::teller::assignee   ? chidao::told_role::assignee
                 : t.who == oracle::teller::superior ? chidao::told_role::superior
                 : t.who == oracle::teller::consumer ? chidao::told_role::consumer
                                                     : chidao::told_role::issuer;
      whom.levels = t.steps;
      whom.line = t.line;
      made.tell.push_back(whom);
    }
    made.repeat_after = duration_of(each.every);
    made.repeats = each.repeats;
    made.of_waiting =
        each.speaks_of_waiting ? chidao::when_waiting::everybody : chidao::when_waiting::culprits;
    out.rungs.push_back(made);
  }
  return out;
}

/// Notices as lines, in order, to be held against the oracle's.
class notice_lines {
 public:
  explicit notice_lines(const followed& f, const oracle::casebook& book) : f_{f}, book_{book} {}

  [[nodiscard]] std::string of(const std::vector<chidao::notice>& all,
                               std::optional<chidao::instant> chidao::notice::*when) const {
    std::set<std::string> out;
    for (const chidao::notice& each : all)
      out.insert(line(each) + (each.*when ? std::to_string((each.*when)->minutes()) : "-"));
    return joined(out);
  }
  [[nodiscard]] std::string of(const std::vector<chidao::notice>& all, bool fired) const {
    std::set<std::string> out;
    for (const chidao::notice& each : all)
      out.insert(line(each) + (fired ? std::to_string(each.fired.minutes()) : std::string{}));
    return joined(out);
  }
  [[nodiscard]] std::string of(const std::map<oracle::notice_key, oracle::minute>& all) const {
    std::set<std::string> out;
    for (const auto& [key, minute] : all)
      if (key.addressee != oracle::nobody)
        out.insert(line(key) + std::to_string(minute));
    return joined(out);
  }
  [[nodiscard]] std::string of(const std::set<oracle::notice_key>& all) const {
    std::set<std::string> out;
    for (const oracle::notice_key& key : all)
      out.insert(line(key));
    return joined(out);
  }

 private:
  static std::string joined(const std::set<std::string>& all) {
    std::string out;
    for (const std::string& each : all)
      out += each + '\n';
    return out;
  }
  [[nodiscard]] std::string line(const chidao::notice& each) const {
    return std::to_string(f_.index(each.about)) + " armed " +
           std::to_string(static_cast<int>(each.key.armed.by)) + '@' +
           std::to_string(each.key.armed.at.minutes()) + " rung " + each.key.rung + '.' +
           std::to_string(each.key.repetition) + " to " + each.key.addressee + " at ";
  }
  [[nodiscard]] std::string line(const oracle::notice_key& key) const {
    return std::to_string(key.assignment) + " armed " +
           std::to_string(static_cast<int>(key.armed.by)) + '@' +
           std::to_string(std::max<oracle::minute>(key.armed.at, 0)) + " rung " +
           std::to_string(key.rung) + '.' + std::to_string(key.repetition) + " to " +
           book_.papers().who(key.addressee).code + " at ";
  }

  const followed& f_;
  const oracle::casebook& book_;
};

}  // namespace adapter
