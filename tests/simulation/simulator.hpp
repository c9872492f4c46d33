// SPDX-License-Identifier: BSL-1.0
#pragma once

// Three years of a province as a stream of events in the order of their records.
//
// Most duties are handed in on time, some late, some never; some are sent back and come again, are
// extended, suspended and resumed, withdrawn, urged; papers are issued, their conference gets its
// day. Records come at once, days or weeks later, twice, wrong and corrected, wrong and struck, and
// at times older than what is known already.

#include "plain_book.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace simulation {

/// How offices record what happens.
enum class records {
  at_once,               ///< all in its minute, nothing is corrected
  moves_as_they_happen,  ///< late and corrected, but what moves bounds as it happens
  in_any_order           ///< late and corrected
};

class simulator {
 public:
  simulator(support::dice& d, const province& of, records how) : d_{d}, of_{of}, how_{how} {
    for (std::size_t p = 0; p < of.papers().size(); ++p)
      tell_of_paper(of.papers()[p]);
    const plain_book before{of};
    for (int a = 0; a < of.size(); ++a)
      tell_of(a, before);
    const auto order = [](const chidao::event& each) {
      return std::tuple{each.recorded, each.at, each.kind};
    };
    std::stable_sort(events_.begin(), events_.end(),
                     [&](const chidao::event& a, const chidao::event& b) {
                       return order(a) != order(b) ? order(a) < order(b) : a.subject < b.subject;
                     });
  }

  [[nodiscard]] const std::vector<chidao::event>& events() const { return events_; }

 private:
  static bool moves_bounds(event_kind kind) {
    return kind == event_kind::extended || kind == event_kind::withdrawn ||
           chidao::concerns_paper(kind);
  }

  minute days(minute low, minute high) { return d_.between(low * per_day, high * per_day); }
  /// A minute of that day, mostly in office hours.
  minute at_work(minute some) {
    return some / per_day * per_day + (d_.percent(85) ? d_.between(420, 1020) : some % per_day);
  }

  minute record_of(event_kind kind, minute at) {
    if (how_ == records::at_once || (how_ == records::moves_as_they_happen && moves_bounds(kind)))
      return at;
    const auto how = d_.between(0, 99);
    return how < 62 ? at : at + (how < 90 ? days(0, 4) : days(0, 25));
  }

  void tell(chidao::event what, minute at) {
    what.at = instant_of(at);
    const minute recorded = record_of(what.kind, at);
    what.recorded = instant_of(recorded);
    events_.push_back(what);
    if (d_.percent(6))
      again(what, recorded + (d_.percent(30) ? 0 : days(0, 10)));
    if (d_.percent(2))
      again(what, std::max(at, recorded - days(0, 3)));
    if (how_ == records::at_once ||
        (how_ == records::moves_as_they_happen && moves_bounds(what.kind)) || !d_.percent(9))
      return;
    chidao::event other = what;
    other.of = what.kind;
    other.was = what.at;
    const minute when = recorded + days(0, 12);
    other.recorded = instant_of(when);
    if (d_.percent(35)) {
      other.kind = event_kind::struck;
    } else {
      other.kind = event_kind::corrected;
      other.at = instant_of(std::min(when, at + days(-2, 2)));
      if (other.until && d_.percent(50))
        other.until = later(*other.until, d_.between(-4, 4));
    }
    events_.push_back(other);
    if (d_.percent(20))
      again(other, when + days(0, 5));
  }
  void again(chidao::event what, minute recorded) {
    what.recorded = instant_of(recorded);
    events_.push_back(std::move(what));
  }

  static chidao::deadline later(const chidao::deadline& than, minute by) {
    return chidao::deadline::before(chidao::shifted(than.named_day(), by));
  }

  void tell_of_paper(const paper& text) {
    chidao::event what;
    what.subject.document = text.code;
    what.kind = event_kind::issued;
    if (!text.says_issue || d_.percent(10))
      tell(what, text.issued);
    const bool waits = std::any_of(text.duties.begin(), text.duties.end(), [](const duty& each) {
      return each.bound == says::before_conference;
    });
    if (!waits || !d_.percent(80))
      return;
    what.kind = event_kind::anchor_dated;
    what.anchor = "conference";
    const minute at = text.issued + days(2, 30);
    what.on = day_of(at + days(3, 25));
    tell(what, at);
  }

  void tell_of(int a, const plain_book& before) {
    const minute issued = of_.paper_of(a).issued;
    const minute bound = before.earlier(a).value_or(issued + 40 * per_day);
    const minute target = std::max(bound, issued + 3 * per_day);
    const auto add = [&](event_kind kind, minute at) {
      chidao::event what;
      what.kind = kind;
      what.subject = of_.key_of(a);
      if (kind == event_kind::extended)
        what.until = chidao::deadline::before(day_of(target + days(1, 16)));
      tell(std::move(what), std::max(at_work(at), issued));
    };
    if (d_.percent(35))
      add(event_kind::received, issued + days(0, 4));
    if (d_.percent(15))
      add(event_kind::started, issued + days(1, 10));
    if (d_.percent(6)) {
      const minute rests = target - days(1, 12);
      add(event_kind::suspended, rests);
      if (d_.percent(80))
        add(event_kind::resumed, rests + days(1, 14));
    }
    if (d_.percent(11))
      add(event_kind::extended, target - days(0, 6));
    if (d_.percent(3))
      add(event_kind::extended, target + days(0, 8));
    if (d_.percent(8))
      add(event_kind::urged, target + days(0, 3));
    if (d_.percent(5))
      add(event_kind::withdrawn, target + days(-8, 8));
    const auto how = d_.between(0, 99);
    if (how >= 88)
      return;
    const minute done = how < 62 ? target - days(0, 5) : target + days(0, 20);
    add(event_kind::submitted, done);
    if (d_.percent(20)) {
      const minute taken = done + days(0, 6);
      add(event_kind::accepted, taken);
      if (d_.percent(12))
        add(event_kind::returned, taken + days(0, 6));  // nobody can
    } else if (d_.percent(18)) {
      const minute back = done + days(0, 4);
      add(event_kind::returned, back);
      if (d_.percent(85))
        add(event_kind::submitted, back + days(0, 9));
    }
  }

  support::dice& d_;
  const province& of_;
  records how_;
  std::vector<chidao::event> events_;
};

}  // namespace simulation
