// SPDX-License-Identifier: BSL-1.0
#include "refusal.hpp"
#include <catch2/catch.hpp>
#include <chidao/io/read_progress_csv.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chrono>
#include <string>
#include <vector>

using namespace chidao;
using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

const std::string head = "Số ký hiệu,Nhiệm vụ,Đơn vị,Ngày nhận,Ngày hoàn thành,Gia hạn đến\r\n";

instant minute(int month, int on, clock_time at = {}) {
  return instant{day{2021y / month / on}, at};
}

const instant noted = minute(11, 2, {8, 0});

hierarchy some_units() {
  hierarchy_builder org;
  org.tiers({"province", "district", "commune"}).line("state").kind({"pc", "UBND", true});
  org.add("74", "UBND tỉnh Bình Dương", tier{"province"}).kind("pc");
  org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"}).kind("pc");
  org.add("719", "UBND huyện Bàu Bàng", tier{"district"}, under{"74"}).kind("pc");
  org.add("P1", "UBND phường Tân Bình", tier{"commune"}, under{"718"}).kind("pc");
  org.add("P2", "UBND phường Tân Bình", tier{"commune"}, under{"719"}).kind("pc");
  return org.build();
}

progress_table taken(const std::string& text, const csv_mapping& mapping = {}) {
  return read_progress_csv(source{text, "progress.csv"}, noted, mapping);
}

std::string refusal_of(const std::string& text, const limits& allowed = {}) {
  return support::refusal([&] {
    static_cast<void>(read_progress_csv(source{text, "progress.csv"}, noted, {}, allowed));
  });
}

std::string refusal_over_units(const std::string& text) {
  return support::refusal([&] {
    static_cast<void>(read_progress_csv(source{text, "progress.csv"}, noted, some_units()));
  });
}

}  // namespace

TEST_CASE("each filled cell of a date is an event, recorded when the table came") {
  const auto read = taken(head + "p,1.4,25747,21/10/2021,28/10/2021 09:30,\r\n"
                                 "p,1.4,25741,,,05/11/2021\r\n"
                                 "p,1.4,25759,,,\r\n");
  REQUIRE(read.events.size() == 3);
  CHECK(read.events[0].kind == event_kind::received);
  CHECK(read.events[0].subject == assignment_key{"p", "1.4", "25747", ""});
  CHECK(read.events[0].recorded == noted);
  CHECK(read.events[1].kind == event_kind::submitted);
  CHECK(read.events[1].at == minute(10, 28, {9, 30}));
  CHECK(read.events[2].kind == event_kind::extended);
  CHECK(read.events[2].subject.unit == "25741");
  CHECK(read.unused.empty());
}

TEST_CASE("a day without an hour stands for its first minute") {
  const auto read = taken(head + "p,1.4,25747,21/10/2021,2021-10-28,\n");
  CHECK(read.events[0].at == minute(10, 21));
  CHECK(read.events[1].at == minute(10, 28));
}

TEST_CASE("an extension holds to the end of what it names, and counts from its record") {
  const auto read = taken(head + "p,1.4,25747,,,05/11/2021\np,1.4,25741,,,2021-11-05T10:00\n");
  CHECK(read.events[0].until == deadline::by(2021y / 11 / 5));
  CHECK(read.events[1].until == deadline::by(2021y / 11 / 5, {10, 0}));
  CHECK(read.events[0].at == noted);
}

TEST_CASE(
    "a table may come from a spreadsheet: byte-order mark, semicolons, quotes, broken headings") {
  const auto read =
      taken("\xef\xbb\xbf"
            "STT;\"SỐ KÝ HIỆU\";\"Nhiệm  vụ\";Trích yếu;ĐƠN VỊ;\"Ngày\nhoàn thành\"\r\n"
            "1;\" 12/KH-UBND \";1.4;\"Về việc \"\"sơ kết\"\";\nbáo cáo\";25747;28/10/2021\r\n"
            ";;;;;\r\n"
            "\r\n");
  REQUIRE(read.events.size() == 1);
  CHECK(read.events[0].subject == assignment_key{"12/KH-UBND", "1.4", "25747", ""});
  CHECK(read.unused == std::vector<std::string>{"STT", "Trích yếu"});
}

TEST_CASE("headings are English, or what the host says") {
  CHECK(taken("document,task,unit,received,started,submitted,accepted,returned,extended to\n"
              "p,1,a,21/10/2021,21/10/2021,21/10/2021,21/10/2021,21/10/2021,21/10/2021\n")
            .events.size() == 6);
  csv_mapping own;
  own.task = {"Việc"};
  own.papers = {{"12/KH-UBND", "p"}};
  const auto read =
      taken("Số ký hiệu,Nhiệm vụ,Việc,Đơn vị,Ngày nhận\n12/KH-UBND,Sơ kết,1.4,a,21/10/2021\n", own);
  CHECK(read.events.at(0).subject == assignment_key{"p", "1.4", "a", ""});
  CHECK(read.unused == std::vector<std::string>{"Nhiệm vụ"});
}

TEST_CASE("a unit is named by code or by name") {
  const auto read = read_progress_csv(
      source{
          head +
          "p,1,718,21/10/2021,,\np,1,thu dau mot,21/10/2021,,\np,1,huyện Bàu Bàng,21/10/2021,,\n"},
      noted, some_units());
  REQUIRE(read.events.size() == 3);
  CHECK(read.events[0].subject.unit == "718");
  CHECK(read.events[1].subject.unit == "718");
  CHECK(read.events[2].subject.unit == "719");
}

TEST_CASE("a name of several units is refused with the code and the path of each") {
  const auto problems = support::problems_of([] {
    static_cast<void>(
        read_progress_csv(source{head + "p,1,UBND phường Tân Bình,21/10/2021,,\n", "progress.csv"},
                          noted, some_units()));
  });
  REQUIRE(problems.size() == 1);
  CHECK(problems.front().where.line == 2);
  CHECK(problems.front().where.column == 5);
  CHECK(problems.front().suggestions ==
        std::vector<std::string>{
            "P1: UBND phường Tân Bình, UBND thành phố Thủ Dầu Một, UBND tỉnh Bình Dương",
            "P2: UBND phường Tân Bình, UBND huyện Bàu Bàng, UBND tỉnh Bình Dương"});
}

TEST_CASE("all problems of a table are told at once, each with line and column") {
  CHECK(refusal_over_units(head + "p,1,nowhere,21/10/2021,30/02/2021,\n"
                                  ",1, ,21/10/2021,,1/2/2021\n"
                                  "p,1,718,21/10/2021,,,\n"
                                  "p,1,718,03/11/2021,,\n") ==
        "2:5 unknown-unit\n2:24 no-such-day\n3:1 empty-cell\n3:4 empty-cell\n"
        "3:18 not-table-date\n4:1 wrong-row-length\n5:9 recorded-before-fact");
}

TEST_CASE("dates are read as an office writes them, with two digits for day and month") {
  const auto refusal = [](const std::string& date) {
    return refusal_of(head + "p,1,a," + date + ",,\n");
  };
  CHECK(refusal("31/10/2021").empty());
  CHECK(refusal(" 31/10/2021 24:00 ").empty());
  for (const char* each : {"1/10/2021", "31/10/21", "31-10-2021", "31.10.2021", "31/10/2021 7:30",
                           "31/10/2021T07:30", "2021-10-31 07:30", "hôm qua", "44500"}) {
    CAPTURE(each);
    CHECK(refusal(each) == "2:7 not-table-date");
  }
  CHECK(refusal("10/31/2021") == "2:7 no-such-day");
  CHECK(refusal("31/10/2021 24:01") == "2:7 no-such-clock-time");
  CHECK(refusal("31/12/2199 24:00") == "2:7 instant-out-of-range");
}

TEST_CASE("a row without dates tells nothing, and its unit is not looked up") {
  CHECK(refusal_over_units(head + "p,1,nowhere,,,\n").empty());
}

TEST_CASE("a table must say of what it tells") {
  CHECK(refusal_of("Số ký hiệu,Nhiệm vụ,Đơn vi,Ngày nhận\n").empty());
  CHECK(refusal_of("") ==
        "1:1 column-missing\n1:1 column-missing\n1:1 column-missing\n1:1 no-progress-column");
  CHECK(refusal_of("document,task,unit,note\n") == "1:1 no-progress-column");
  CHECK(refusal_of("document,task,unit,received,Received\n") == "1:29 column-again");
  const auto problems = support::problems_of([] {
    static_cast<void>(
        read_progress_csv(source{"document,Nhiệm vụ giao,unit,received\n", "p.csv"}, noted));
  });
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front()) ==
        "p.csv:1:1: no column has the heading \"Mã nhiệm vụ\", \"Nhiệm vụ\", \"task\"; did you "
        "mean \"Nhiệm vụ giao\"?");
}

TEST_CASE("quotes are read by the rules for such tables, and wrong ones are refused") {
  CHECK(refusal_of(head + "p,1,\"a\"x,21/10/2021,,\np,1,b\"c,21/10/2021,,\np,1,a,x,,\n\"p,1\n") ==
        "2:8 csv-after-quote\n3:6 csv-quote-inside\n4:7 not-table-date\n5:1 csv-open-quote");
  CHECK(refusal_of("\"document,task\n") == "1:1 csv-open-quote");
}

TEST_CASE("a table that is not UTF-8, or holds what cannot be shown, is refused") {
  CHECK(refusal_of(head + "\xff") == "2:1 not-utf8");
  CHECK(refusal_of(head + "\"p\n\",1,a,21/10/2021,,\n").empty() == false);
  CHECK(refusal_of(head + "p,1,a\xe2\x80\xae,21/10/2021,,\n") == "2:5 direction-character");
}

TEST_CASE("a table over a limit is refused") {
  const std::string row = "p,1,a,21/10/2021,28/10/2021,\n";
  limits few;
  few.events = 3;
  CHECK(refusal_of(head + row, few).empty());
  CHECK(refusal_of(head + row + row + row, few) == "3:18 too-many-events");
  few = {};
  few.event_bytes = head.size();
  CHECK(refusal_of(head + row + std::string(few.event_bytes, 'x') + "\n" + row, few) ==
        "3:1 row-too-long");
  few = {};
  few.bytes = head.size();
  CHECK(refusal_of(head + row, few) == "1:1 text-too-large");
}
