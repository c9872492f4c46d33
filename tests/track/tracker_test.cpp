// SPDX-License-Identifier: BSL-1.0
#include "case.hpp"
#include <catch2/catch.hpp>
#include <chidao/track/tracker.hpp>
#include <stdexcept>

using namespace chidao;
using namespace follow_up;
using enum event_kind;

namespace {

docket papers() { return {province::units(), {reviews().build()}, calendar::weekdays()}; }

bool done(const tracker& office, const char* unit) {
  const outlook now = office.current();
  return now.at("paper", "c", unit).life_at(oct(27)).complete();
}

class full_journal final : public journal {
 public:
  [[nodiscard]] std::vector<event> events() const override { return {}; }
  void write(const event&) override { throw std::runtime_error{"disk full"}; }
};

}  // namespace

TEST_CASE("a tracker keeps what it takes, and begins again where its journal ends") {
  memory_journal book;
  {
    tracker office{papers(), book};
    const outlook before = office.current();
    CHECK(office.record(that(submitted, "c", "C1", oct(26))) == event_applier::outcome::applied);
    CHECK(office.record(that(submitted, "c", "C1", oct(26))) == event_applier::outcome::repeated);
    CHECK_THROWS_AS(office.record(that(submitted, "c", "C1", oct(27))), event_refused);
    CHECK(done(office, "C1"));
    CHECK_FALSE(before.at("paper", "c", "C1").life_at(oct(27)).complete());
  }
  CHECK(book.events().size() == 1);
  const tracker again{papers(), book};
  CHECK(done(again, "C1"));
}

TEST_CASE("what the journal could not keep did not happen") {
  full_journal book;
  tracker office{papers(), book};
  CHECK_THROWS_AS(office.record(that(submitted, "c", "C1", oct(26))), std::runtime_error);
  CHECK_FALSE(done(office, "C1"));
}

TEST_CASE("a journal that the papers do not allow is refused with all its problems") {
  memory_journal book;
  book.write(that(accepted, "c", "C1", oct(26)));
  book.write(that(submitted, "c", "C8", oct(27)));
  try {
    const tracker office{papers(), book};
    FAIL("taken");
  } catch (const event_refused& why) {
    CHECK(why.problems().size() == 2);
  }
}
