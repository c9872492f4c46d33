// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <catch2/catch.hpp>
#include <chidao/query/supplement.hpp>
#include <optional>
#include <string>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

/// Communes C1, C2, C3 and C4 review; the province gathers what they send once half of them, or
/// the minute given, is in.
directive_builder gathering(std::optional<instant> or_at = {}, std::optional<day> before = {},
                            int percent = 50) {
  directive_builder out = province::paper();
  task_builder& reviews = out.task("c").lead(every{"commune"});
  if (before)
    reviews.before(*before);
  out.task("g")
      .lead(named{"P"})
      .needs("c", from_all)
      .when_in(quorum{percent, or_at})
      .before(day{2021y / 11 / 10});
  return out;
}

outlook after(const directive_builder& paper, const std::vector<event>& happened) {
  outlook out = nothing_yet(paper);
  for (const event& each : happened)
    out = apply(out, each);
  return out;
}

/// The supplements at an instant: unit, since when, given when.
std::string owed(const outlook& o, instant at) {
  const status_query ask{o, at};
  std::string out;
  for (const supplement& each : supplements_of(ask)) {
    out += each.key.unit + " since " + province::text_of(each.since);
    out += each.given ? " given " + province::text_of(*each.given) + '\n' : " open\n";
  }
  return out;
}

}  // namespace

TEST_CASE("who is outside a quorum owes a supplement from the minute in which it was reached") {
  const outlook o = after(
      gathering(), {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26))});
  CHECK(owed(o, oct(26, 7, 59)).empty());  // one of four
  CHECK(owed(o, oct(26)) == "C2 since 08:00 26/10/2021 open\nC4 since 08:00 26/10/2021 open\n");
}

TEST_CASE("a quorum counts its share of the producers not withdrawn rounded up") {
  // Of three, half is two: 1.5 rounded up.
  const outlook o =
      after(gathering(), {that(withdrawn, "c", "C4", oct(22)), that(submitted, "c", "C3", oct(25)),
                          that(submitted, "c", "C1", oct(26))});
  CHECK(owed(o, oct(25)).empty());
  CHECK(owed(o, oct(26)) == "C2 since 08:00 26/10/2021 open\n");
}

TEST_CASE("a supplement is given by what is handed in after the quorum") {
  const outlook o = after(
      gathering(), {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26)),
                    that(submitted, "c", "C2", oct(26)), that(submitted, "c", "C4", oct(28))});
  // C2 came in the very minute of the quorum: it is in.
  CHECK(owed(o, oct(27)) == "C4 since 08:00 26/10/2021 open\n");
  CHECK(owed(o, oct(28)) == "C4 since 08:00 26/10/2021 given 08:00 28/10/2021\n");
  const status_query then{o, oct(27)};
  CHECK(supplements_owed(then, "C4").size() == 1);
  CHECK(supplements_owed(then, "C2").empty());
  const status_query later{o, oct(28)};
  CHECK(supplements_owed(later, "C4").empty());
}

TEST_CASE("the minute from which a consumer may start in any case makes all others owe") {
  const outlook o = after(gathering(oct(25, 12)), {that(submitted, "c", "C3", oct(25)),
                                                   that(submitted, "c", "C1", oct(26))});
  CHECK(owed(o, oct(25, 11, 59)).empty());
  CHECK(owed(o, oct(25, 12)) == "C1 since 12:00 25/10/2021 open\nC2 since 12:00 25/10/2021 open\n"
                                "C4 since 12:00 25/10/2021 open\n");
  CHECK(owed(o, oct(26)) == "C1 since 12:00 25/10/2021 given 08:00 26/10/2021\n"
                            "C2 since 12:00 25/10/2021 open\nC4 since 12:00 25/10/2021 open\n");
  // Where the quorum is the earlier it decides.
  const outlook early = after(gathering(oct(29)), {that(submitted, "c", "C3", oct(25)),
                                                   that(submitted, "c", "C1", oct(26))});
  CHECK(owed(early, oct(30)) == "C2 since 08:00 26/10/2021 open\nC4 since 08:00 26/10/2021 open\n");
}

TEST_CASE("what was sent back does not count for a quorum") {
  const outlook o =
      after(gathering(), {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26)),
                          that(returned, "c", "C3", oct(27))});
  CHECK_FALSE(owed(o, oct(26)).empty());
  CHECK(owed(o, oct(27)).empty());  // the consumer waits again
}

TEST_CASE("a withdrawn consumer is owed nothing and one who needs all inputs neither") {
  const outlook gone =
      after(gathering(), {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26)),
                          that(withdrawn, "g", "P", oct(27))});
  CHECK(owed(gone, oct(28)).empty());
  const outlook strict =
      after(reviews(), {that(submitted, "c", "C1", oct(26)), that(submitted, "d", "D1", oct(27))});
  CHECK(owed(strict, oct(28)).empty());
}

TEST_CASE("a supplement without a bound has its age in days") {
  const outlook o = after(gathering({}, day{2021y / 10 / 26}),
                          {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26)),
                           that(submitted, "c", "C4", oct(29))});
  const status_query ask{o, nov(2)};
  const auto all = supplements_of(ask);
  REQUIRE(all.size() == 2);
  // The declared bound of the communes was past when the province went on.
  CHECK_FALSE(all.front().limit);
  CHECK(all.front().cell == status_cell::unjudged);
  CHECK(all.front().age == 7);  // from 26/10 to 2/11
  CHECK(all.back().age == 3);   // from 26/10 to 29/10
}

TEST_CASE("a declared bound that is still to come when the quorum is reached judges a supplement") {
  const outlook o = after(gathering({}, day{2021y / 10 / 29}),
                          {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26)),
                           that(submitted, "c", "C4", oct(29))});
  const auto cells = [&](instant at) {
    const status_query ask{o, at};
    std::vector<status_cell> out;
    for (const supplement& each : supplements_of(ask)) {
      CHECK(each.limit == bound{day{2021y / 10 / 29}});
      out.push_back(each.cell);
    }
    return out;
  };
  using enum status_cell;
  CHECK(cells(oct(28, 23, 59)) == std::vector{open_in_time, open_in_time});
  CHECK(cells(oct(29, 0)) == std::vector{open_overdue, open_overdue});
  CHECK(cells(oct(29)) == std::vector{open_overdue, done_late});
}

TEST_CASE(
    "the key of a supplement names producer and consumer and is another than the producer's") {
  const outlook o = after(
      gathering(), {that(submitted, "c", "C3", oct(25)), that(submitted, "c", "C1", oct(26))});
  const status_query ask{o, oct(27)};
  const auto all = supplements_of(ask);
  REQUIRE(all.size() == 2);
  CHECK(all.front().key == assignment_key{"paper", "c", "C2", "supplement to paper g P"});
  CHECK(all.front().from == o.id_of("paper", "c", "C2"));
  CHECK(all.front().to == o.id_of("paper", "g", "P"));
  CHECK_FALSE(all.front().key == o.at(all.front().from).key());
}
