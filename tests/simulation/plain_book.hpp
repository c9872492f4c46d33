// SPDX-License-Identifier: BSL-1.0
#pragma once

// What happened, as plain lists, and what follows from it by the definitions of the library: what
// may happen next, which bounds hold, who waits, who is to blame. Nothing is kept but the facts.

#include "province.hpp"

#include <algorithm>
#include <chidao/track/event.hpp>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace simulation {

using chidao::event_kind;

/// What becomes of an event that is recorded.
enum class outcome { applied, repeated, refused };

struct plain_fact {
  event_kind kind;
  minute at;
  minute recorded;
  std::optional<chidao::deadline> until = {};
  bool struck = false;

  friend bool operator<(const plain_fact& a, const plain_fact& b) {
    return std::tuple{a.at, a.recorded, a.kind} < std::tuple{b.at, b.recorded, b.kind};
  }
};

struct plain_life {
  bool withdrawn = false;
  bool accepted = false;
  bool resting = false;
  bool received = false;
  bool started = false;
  int returns = 0;
  std::optional<minute> handed_in = {};

  [[nodiscard]] bool open() const { return !withdrawn && !handed_in; }

  [[nodiscard]] bool allows(event_kind what) const {
    switch (what) {
    case event_kind::accepted:
    case event_kind::returned:
      return handed_in && !accepted;
    case event_kind::received:
      return open() && !received;
    case event_kind::started:
      return open() && !started;
    case event_kind::suspended:
      return open() && !resting;
    case event_kind::resumed:
      return open() && resting;
    default:
      return open();
    }
  }
  void live(const plain_fact& what) {
    switch (what.kind) {
    case event_kind::received:
      received = true;
      break;
    case event_kind::started:
      started = true;
      break;
    case event_kind::submitted:
      handed_in = what.at;
      break;
    case event_kind::accepted:
      accepted = true;
      break;
    case event_kind::returned:
      handed_in.reset();
      ++returns;
      break;
    case event_kind::suspended:
      resting = true;
      break;
    case event_kind::resumed:
      resting = false;
      break;
    case event_kind::withdrawn:
      withdrawn = true;
      break;
    default:
      break;
    }
  }
};

/// A bound and whether it is known, waits for the conference, or is none.
struct plain_bound {
  enum class state { none, known, pending } is = state::none;
  minute at = 0;
  bool declared = false;

  [[nodiscard]] bool known() const { return is == state::known; }
  [[nodiscard]] std::optional<minute> limit() const {
    return known() ? std::optional{at} : std::nullopt;
  }
  friend bool operator==(const plain_bound&, const plain_bound&) = default;
};

class plain_book {
 public:
  explicit plain_book(const province& of)
      : of_{&of}, facts_(static_cast<std::size_t>(of.size())), lives_(facts_.size()),
        papers_(of.papers().size()), declared_(facts_.size()), needed_(facts_.size()),
        moved_(facts_.size()) {
    for (std::size_t p = 0; p < papers_.size(); ++p)
      derive_bounds(static_cast<int>(p));
  }

  [[nodiscard]] const province& of() const { return *of_; }
  [[nodiscard]] const plain_life& life(int a) const { return lives_[slot(a)]; }
  [[nodiscard]] const std::vector<plain_fact>& facts(int a) const { return facts_[slot(a)]; }
  [[nodiscard]] const plain_bound& declared(int a) const { return declared_[slot(a)]; }
  [[nodiscard]] const plain_bound& needed(int a) const { return needed_[slot(a)]; }
  /// Meanings 8.2, where an assumed need judges too.
  [[nodiscard]] const plain_bound& judged(int a) const {
    return declared(a).declared ? declared(a) : needed(a);
  }
  [[nodiscard]] std::optional<minute> earlier(int a) const {
    if (!declared(a).known() || !needed(a).known())
      return declared(a).known() ? declared(a).limit() : needed(a).limit();
    return std::min(declared(a).at, needed(a).at);
  }
  /// False once something that moves bounds was recorded out of the order in which it happened.
  [[nodiscard]] bool moved_in_order(int paper) const { return papers_[place(paper)].in_order; }
  /// True while all of a paper was recorded as it happened, and nothing corrected.
  [[nodiscard]] bool prompt(int paper) const { return papers_[place(paper)].prompt; }

  [[nodiscard]] int paper_of(const chidao::event& what) const {
    for (std::size_t p = 0; p < papers_.size(); ++p)
      if (of_->papers()[p].code == what.subject.document)
        return static_cast<int>(p);
    return nobody;
  }
  [[nodiscard]] int assignment_of(const chidao::event& what) const {
    for (int a = 0; a < of_->size(); ++a)
      if (of_->key_of(a) == what.subject)
        return a;
    return nobody;
  }

  /// What must become of an event.
  [[nodiscard]] outcome expects(const chidao::event& what) const {
    if (what.recorded < what.at)
      return outcome::refused;
    const outcome out = what.subject.task.empty() ? of_paper(what) : of_one(what);
    return out == outcome::applied && minute_of(what.recorded) < known_ ? outcome::refused : out;
  }

  /// Takes an event that is applied. @returns true if it may move bounds
  bool take(const chidao::event& what) {
    known_ = minute_of(what.recorded);
    const int p = paper_of(what);
    paper_state& of_it = papers_[place(p)];
    const bool corrects = what.of.has_value();
    const event_kind kind = what.of.value_or(what.kind);
    of_it.prompt = of_it.prompt && !corrects && what.at == what.recorded;
    if (what.subject.task.empty()) {
      const bool adds = what.kind != event_kind::struck;
      if (corrects)
        of_it.struck.insert({kind == event_kind::anchor_dated, minute_of(*what.was)});
      if (kind == event_kind::issued) {
        of_it.issued = adds ? std::optional{minute_of(what.at)} : std::nullopt;
      } else {
        of_it.dated = adds ? std::optional{minute_of(what.at)} : std::nullopt;
        of_it.conference = adds ? what.on : std::nullopt;
      }
    } else {
      const int a = assignment_of(what);
      facts_[slot(a)] = *with(what);
      plain_life now;
      for (const plain_fact& each : facts_[slot(a)])
        if (!each.struck)
          now.live(each);
      lives_[slot(a)] = now;
    }
    const bool moves = kind == event_kind::extended || kind == event_kind::withdrawn ||
                       kind == event_kind::issued || kind == event_kind::anchor_dated;
    if (moves) {
      of_it.in_order = of_it.in_order && !corrects && minute_of(what.at) >= of_it.last_move;
      of_it.last_move = minute_of(what.at);
      const std::vector<plain_bound> declared = declared_;
      const std::vector<plain_bound> needed = needed_;
      derive_bounds(p);
      for (std::size_t a = 0; a < moved_.size(); ++a)
        if (declared[a].limit() != declared_[a].limit() || needed[a].limit() != needed_[a].limit())
          moved_[a].push_back(minute_of(what.at));
    }
    return moves;
  }

  /// The minute of the issue as known now.
  [[nodiscard]] std::optional<minute> issued(int paper) const {
    const simulation::paper& text = of_->papers()[place(paper)];
    return text.says_issue ? std::optional{text.issued} : papers_[place(paper)].issued;
  }
  /// When the ladder of an assignment was last started anew (13.3): by the issue, receipt, a return
  /// or another bound; 0 where the issue is not known.
  /// @pre what moves bounds was recorded in order
  [[nodiscard]] minute armed(int a) const {
    const minute issue = issued(of_->at(a).paper).value_or(0);
    minute out = issue;
    for (const plain_fact& each : facts(a))
      if (!each.struck && (each.kind == event_kind::received || each.kind == event_kind::returned))
        out = std::max(out, each.at);
    for (const minute each : moved_[slot(a)])
      out = std::max(out, each);
    return out;
  }

  /// Calls visit(producer) with every input that is missing, if it is waited for (6.4, 12.1).
  template <class Visit>
  void for_each_waited_for(int a, const Visit& visit) const {
    minute asked = 0;
    minute missing = 0;
    for (const int each : of_->at(a).inputs) {
      asked += life(each).withdrawn ? 0 : 1;
      missing += life(each).open() ? 1 : 0;
    }
    if (missing == 0 || (asked - missing) * 100 >= asked * percent_of(a))
      return;
    for (const int each : of_->at(a).inputs)
      if (life(each).open())
        visit(each);
  }
  [[nodiscard]] bool waits(int a) const {
    bool out = false;
    for_each_waited_for(a, [&](int) { out = true; });
    return out;
  }
  /// Meanings 10.4.
  [[nodiscard]] bool rests(int a) const {
    if (life(a).resting)
      return true;
    if (declared(a).declared)
      return false;
    bool any = false;
    for (const int each : of_->at(a).outputs)
      if (!life(each).withdrawn) {
        any = true;
        if (!rests(each))
          return false;
      }
    return any;
  }
  [[nodiscard]] bool is_past(int a, minute now) const {
    return judged(a).known() && now >= judged(a).at;
  }

  /// Those at whose door it lies that one is not complete (12.1).
  [[nodiscard]] std::set<int> culprits(int a, minute now) const {
    std::set<int> out;
    if (!life(a).open())
      return out;
    std::set<int> seen{a};
    std::vector<int> next{a};
    while (!next.empty()) {
      const int at = next.back();
      next.pop_back();
      if (waits(at)) {
        for_each_waited_for(at, [&](int input) {
          if (seen.insert(input).second)
            next.push_back(input);
        });
      } else if (is_past(at, now)) {
        blame(at, now, out);
      }
    }
    return out;
  }

 private:
  struct paper_state {
    std::optional<minute> issued = {};
    std::optional<minute> dated = {};
    std::optional<chidao::day> conference = {};
    std::set<std::pair<bool, minute>> struck = {};  // of the conference; else of the issue
    minute last_move = 0;
    bool in_order = true;
    bool prompt = true;
  };

  static std::size_t slot(int a) { return static_cast<std::size_t>(a); }
  static std::size_t place(int paper) { return static_cast<std::size_t>(paper); }
  [[nodiscard]] minute percent_of(int a) const { return of_->duty_of(a).percent; }

  void blame(int a, minute now, std::set<int>& out) const {
    std::optional<minute> last;
    for (const int each : of_->at(a).inputs)
      if (const auto done = life(each).handed_in; done && (!last || *done > *last))
        last = done;
    const chidao::duration takes = of_->duty_of(a).takes;
    if (!last || now + 1 > of_->calendar_of(a).forward(*last + 1, takes)) {
      out.insert(a);
      return;
    }
    for (const int each : of_->at(a).inputs)
      if (life(each).handed_in && is_past(each, *life(each).handed_in))
        out.insert(each);
  }

  void derive_bounds(int paper) {
    // Consumers stand after their producers.
    for (int a = of_->size() - 1; a >= 0; --a) {
      if (of_->at(a).paper != paper)
        continue;
      declared_[slot(a)] = find_declared(a);
      needed_[slot(a)] = find_needed(a);
    }
  }

  [[nodiscard]] plain_bound find_declared(int a) const {
    using state = plain_bound::state;
    const duty& text = of_->duty_of(a);
    std::optional<chidao::deadline> granted;
    for (const plain_fact& each : facts(a))
      if (each.kind == event_kind::extended && !each.struck)
        granted = each.until;
    if (granted)
      return {state::known, granted->limit().minutes(), true};
    switch (text.bound) {
    case says::nothing:
      return {};
    case says::standing:
      return {state::none, 0, true};
    case says::fixed:
      return {state::known, text.when->limit().minutes(), true};
    case says::before_conference:
      break;
    }
    const auto& on = papers_[place(of_->at(a).paper)].conference;
    if (!on)
      return {state::pending, 0, true};
    return {state::known, chidao::bound{*on}.minutes(), true};
  }

  /// Meanings 8.1 and 1.5; there are no unresolved bounds here.
  [[nodiscard]] plain_bound find_needed(int a) const {
    using state = plain_bound::state;
    plain_bound out;
    bool any = false;
    bool all_pending = true;
    for (const int each : of_->at(a).outputs) {
      if (life(each).withdrawn)
        continue;
      any = true;
      all_pending = all_pending && judged(each).is == state::pending;
      const auto own = earlier(each);
      if (!own)
        continue;
      const minute at = of_->calendar_of(each).back(*own, of_->duty_of(each).takes);
      if (!out.known() || at < out.at)
        out = {state::known, at, false};
    }
    if (!out.known() && any && all_pending)
      out.is = state::pending;
    return out;
  }

  [[nodiscard]] outcome of_paper(const chidao::event& what) const {
    const int p = paper_of(what);
    const paper_state& now = papers_[place(p)];
    const bool dates = what.of.value_or(what.kind) == event_kind::anchor_dated;
    const auto stands = dates ? now.dated : now.issued;
    if (what.kind == event_kind::corrected && stands == minute_of(what.at) &&
        (!dates || now.conference == what.on))
      return outcome::repeated;
    if (what.of && stands == minute_of(*what.was))
      return outcome::applied;
    if (what.of)
      return what.kind == event_kind::struck && now.struck.contains({dates, minute_of(*what.was)})
                 ? outcome::repeated
                 : outcome::refused;
    if (stands)
      return *stands == minute_of(what.at) && (!dates || now.conference == what.on)
                 ? outcome::repeated
                 : outcome::refused;
    return !dates && of_->papers()[place(p)].says_issue ? outcome::refused : outcome::applied;
  }

  [[nodiscard]] outcome of_one(const chidao::event& what) const {
    const auto next = with(what);
    if (!next)
      return outcome::refused;
    const int a = assignment_of(what);
    if (next->empty())
      return outcome::repeated;
    plain_life so_far;
    for (const plain_fact& each : *next) {
      if (each.struck)
        continue;
      if (!so_far.allows(each.kind))
        return outcome::refused;
      so_far.live(each);
    }
    const bool grants = what.kind == event_kind::extended ||
                        (what.kind == event_kind::corrected && what.of == event_kind::extended);
    return grants && breaks_need(a, what) ? outcome::refused : outcome::applied;
  }

  /// Meanings 10.3.
  [[nodiscard]] bool breaks_need(int a, const chidao::event& what) const {
    std::optional<chidao::deadline> until = what.until;
    if (!until)
      for (const plain_fact& each : facts(a))
        if (each.kind == *what.of && each.at == minute_of(*what.was) && !each.struck)
          until = each.until;
    if (!needed(a).known() || of_->paper_of(a).assumed)
      return false;
    const bool broken = declared(a).known() && declared(a).at > needed(a).at;
    return !broken && until->limit().minutes() > needed(a).at;
  }

  /// The facts of an assignment with one more event. @returns nothing where it corrects what is not
  /// there; no facts where it is known already
  [[nodiscard]] std::optional<std::vector<plain_fact>> with(const chidao::event& what) const {
    std::vector<plain_fact> out = facts(assignment_of(what));
    const event_kind kind = what.of.value_or(what.kind);
    const auto is = [&](const plain_fact& each, minute at, bool struck) {
      return each.kind == kind && each.at == at && each.struck == struck;
    };
    const auto known = [&](const plain_fact& each) {
      return is(each, minute_of(what.at), false) && (!what.until || each.until == what.until);
    };
    plain_fact added{kind, minute_of(what.at), minute_of(what.recorded), what.until};
    if (what.of) {
      const minute was = minute_of(*what.was);
      // Of several of one minute the one recorded last.
      const auto wrong = std::find_if(out.rbegin(), out.rend(),
                                      [&](const plain_fact& each) { return is(each, was, false); });
      const bool strikes = what.kind == event_kind::struck;
      if (wrong == out.rend()) {
        const bool repeated = std::any_of(out.begin(), out.end(), [&](const plain_fact& each) {
          return strikes ? is(each, was, true) : known(each);
        });
        return repeated ? std::optional{std::vector<plain_fact>{}} : std::nullopt;
      }
      if (!strikes && what.at == *what.was && (!what.until || what.until == wrong->until))
        return std::vector<plain_fact>{};
      wrong->struck = true;
      if (!added.until)
        added.until = wrong->until;
      if (strikes)
        return out;
    } else if (std::any_of(out.begin(), out.end(), known)) {
      return std::vector<plain_fact>{};
    }
    out.insert(std::upper_bound(out.begin(), out.end(), added), added);
    return out;
  }

  const province* of_;
  std::vector<std::vector<plain_fact>> facts_;
  std::vector<plain_life> lives_;
  std::vector<paper_state> papers_;
  std::vector<plain_bound> declared_;
  std::vector<plain_bound> needed_;
  std::vector<std::vector<minute>> moved_;  // by assignment: when what moved its bounds happened
  minute known_ = 0;
};

}  // namespace simulation
