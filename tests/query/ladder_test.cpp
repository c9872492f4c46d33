// SPDX-License-Identifier: BSL-1.0
#include "../track/case.hpp"
#include <catch2/catch.hpp>
#include <chidao/query/ladder.hpp>
#include <string>

using namespace chidao;
using namespace follow_up;

namespace {

ladder named_ladder(std::string code) { return {std::move(code), {}}; }

/// The codes of the ladders of a paper as they come into force, amendments as "code@minute".
std::string ladders_of(const ladder_book& book, const directive_builder& paper) {
  std::string out;
  const directive text = paper.build();
  for (const ladder_book::in_force& each : book.of(*text, province::units()))
    out += (out.empty() ? "" : " ") + each.steps->code +
           (each.since ? '@' + to_string(each.since->on()) : "");
  return out;
}

directive_builder issued_by(std::string unit) {
  directive_builder out = reviews();
  out.issuer(std::move(unit));
  return out;
}

}  // namespace

TEST_CASE("a ladder is inherited from the nearest unit above the issuer, its own paper's first") {
  ladder_book book;
  CHECK(ladders_of(book, issued_by("C1")).empty());
  book.add({named_ladder("all"), {}, {}, {}});
  book.add({named_ladder("province"), {}, "P", {}});
  book.add({named_ladder("other district"), {}, "D2", {}});
  book.add({named_ladder("district"), {}, "D1", {}});
  book.add({named_ladder("province again"), {}, "nobody", {}});
  CHECK(ladders_of(book, issued_by("D1")) == "district");
  CHECK(ladders_of(book, issued_by("D2")) == "other district");
  CHECK(ladders_of(book, issued_by("P")) == "province");
  // A paper whose issuer is not said, or is no unit of the province, has what holds for all.
  CHECK(ladders_of(book, reviews()) == "all");
  CHECK(ladders_of(book, issued_by("elsewhere")) == "all");
  book.add({named_ladder("own"), "paper", {}, {}});
  book.add({named_ladder("of another"), "other paper", {}, {}});
  CHECK(ladders_of(book, issued_by("D1")) == "own");
}

TEST_CASE("of two ladders for the same papers the later that was in force at the issue holds") {
  // The papers are issued on the evening of 21/10.
  ladder_book book;
  book.add({named_ladder("since ever"), {}, "P", {}});
  book.add({named_ladder("of the 20th"), {}, "P", oct(20)});
  book.add({named_ladder("of the 1st"), {}, "P", oct(1)});
  book.add({named_ladder("since ever too"), {}, "P", {}});
  book.add({named_ladder("of the 22nd"), {}, "P", oct(22)});
  CHECK(ladders_of(book, issued_by("P")) == "of the 20th");
  // A paper without a minute of issue takes the latest there is.
  directive_builder undated{"paper"};
  undated.line("state").issuer("P");
  undated.task("c").lead(every{"commune"}).before(province::sunday);
  CHECK(ladders_of(book, undated) == "of the 22nd");
}

TEST_CASE("amendments for a paper follow in their order, and none comes before its issue") {
  ladder_book book;
  book.add({named_ladder("second"), "paper", {}, oct(27)});
  book.add({named_ladder("first"), "paper", {}, oct(25)});
  book.add({named_ladder("own"), "paper", {}, oct(20)});
  book.add({named_ladder("older"), "paper", {}, oct(19)});
  book.add({named_ladder("of another"), "other paper", {}, oct(25)});
  CHECK(ladders_of(book, reviews()) == "own first@25/10/2021 second@27/10/2021");
}
