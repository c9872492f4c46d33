// SPDX-License-Identifier: BSL-1.0
#include "case.hpp"
#include <catch2/catch.hpp>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

/// Where a fresh assignment comes to by these events, an hour apart, or the code of the reason why
/// the last of them is refused.
std::string way(const std::vector<event_kind>& kinds) {
  life now;
  int hour = 8;
  for (const event_kind kind : kinds) {
    const life_step next = life_after(now, {kind, oct(25, hour), oct(25, hour), {}, {}});
    ++hour;
    if (next.refused)
      return std::string{next.refused->form->code};
    now = next.after;
  }
  constexpr const char* names[] = {"open", "submitted", "accepted", "withdrawn"};
  return names[static_cast<int>(now.is)];
}

}  // namespace

TEST_CASE("the life of an assignment allows what an office does, and refuses the rest by reason") {
  CHECK(way({}) == "open");
  CHECK(way({received, started, submitted, accepted}) == "accepted");
  CHECK(way({submitted, returned, submitted}) == "submitted");
  CHECK(way({submitted, submitted}) == "already-submitted");
  CHECK(way({submitted, received}) == "already-submitted");
  CHECK(way({submitted, extended}) == "already-submitted");
  CHECK(way({submitted, accepted, returned}) == "already-accepted");
  CHECK(way({accepted}) == "nothing-submitted");
  CHECK(way({returned}) == "nothing-submitted");
  CHECK(way({received, received}) == "already-received");
  CHECK(way({started, started}) == "already-started");
  CHECK(way({suspended, suspended}) == "already-suspended");
  CHECK(way({resumed}) == "not-suspended");
  CHECK(way({suspended, resumed, suspended}) == "open");
  CHECK(way({suspended, submitted}) == "submitted");
  CHECK(way({withdrawn}) == "withdrawn");
  CHECK(way({withdrawn, submitted}) == "already-withdrawn");
  CHECK(way({submitted, withdrawn}) == "already-submitted");
  CHECK(way({urged, urged, extended, extended}) == "open");
}

TEST_CASE("a return undoes the submission from the return on, acceptance confirms its minute") {
  const outlook o =
      after(nothing_yet(reviews()),
            {that(submitted, "c", "C1", oct(26)), that(returned, "c", "C1", oct(27)),
             that(submitted, "c", "C1", oct(28)), that(accepted, "c", "C1", oct(29))});
  const tracked_assignment c1 = o.at("paper", "c", "C1");
  CHECK(c1.life_at(oct(26, 7, 59)).is == life::phase::open);
  CHECK(c1.life_at(oct(26)).complete());
  CHECK(c1.life_at(oct(26, 23)).submitted_at == oct(26));
  CHECK_FALSE(c1.life_at(oct(27)).complete());
  CHECK(c1.life_at(oct(28)).submitted_at == oct(28));
  CHECK(c1.life_at(nov(1)).submitted_at == oct(28));
  CHECK(c1.life_at(nov(1)).is == life::phase::accepted);
  CHECK(c1.life_at(nov(1)).returns == 1);
  CHECK_FALSE(o.at("paper", "c", "C2").life_at(nov(1)).complete());
}
