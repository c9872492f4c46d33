// SPDX-License-Identifier: BSL-1.0
// Who is late, whose fault it is, and who must be told?
#include <chidao/chidao.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/fault.hpp>
#include <chidao/track/apply.hpp>
#include <iostream>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  hierarchy_builder org;
  org.add("74", "province", tier{"province"});
  org.add("718", "district", tier{"district"}, under{"74"});
  org.add("P1", "commune 1", tier{"commune"}, under{"718"});
  org.add("P2", "commune 2", tier{"commune"}, under{"718"});
  directive_builder paper{"review"};
  paper.line("state").issued(instant{2021y / 10 / 21, {17, 0}});
  paper.task("1").lead(every{"commune"}).before(2021y / 10 / 31);
  paper.task("2")
      .lead(every{"district"})
      .needs("1", from_subordinates)
      .takes(working_days{1})
      .before(2021y / 10 / 31);
  const calendar office = calendar::weekdays().with_hours({{{7, 30}, {17, 0}}});
  const outlook before{docket{org.build(), {paper.build()}, office}};

  // Commune 1 hands in on Tuesday, and that is recorded an hour later.
  event done;
  done.kind = event_kind::submitted;
  done.subject = {"review", "1", "P1", {}};
  done.at = instant{2021y / 10 / 26, {9, 0}};
  done.recorded = instant{2021y / 10 / 26, {10, 0}};
  const outlook now = apply(before, done);

  const status_query ask{now, instant{2021y / 11 / 1, {8, 0}}};
  const counts all = count(ask);
  std::cout << all.done_in_time << " in time, " << all.overdue << " overdue, of these "
            << all.waiting << " only waits\n";
  for (const culprit& each : fault_of(ask, now.id_of("review", "2", "718")).culprits)
    std::cout << "the district waits for " << now.at(each.who).due().unit().name << '\n';

  ladder steps{"steps", {}};
  rung urge{"urge"};  // when the earlier bound is past
  urge.tell = {{told_role::assignee}, {told_role::superior}};
  steps.rungs.push_back(urge);
  const ladder_book ladders{steps};
  const escalation notices{now, ladders};
  for (const notice& each : notices.delivered(instant{2021y / 10 / 21}, ask.at()))
    std::cout << *each.delivered << ": tell " << each.key.addressee << " of task "
              << each.key.about.task << " of " << each.key.about.unit << '\n';
}
