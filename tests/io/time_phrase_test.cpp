// SPDX-License-Identifier: BSL-1.0
// Phrases against a table written by another hand before the reader was; rules said and read back.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/time_phrase.hpp>
#include <chidao/io/time_rule_json.hpp>
#include <chidao/time/unroll.hpp>
#include <fstream>
#include <set>
#include <src/io/csv_reader.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/dice.hpp"

using namespace chidao;
using namespace std::chrono_literals;

namespace {

struct row {
  std::string number;
  std::string language;
  std::string form;
  std::string phrase;
  std::optional<day> issued;
  std::vector<time_rule> readings;
  std::string source;
};

std::string json_of(const time_rule& rule) {
  std::ostringstream out;
  io::write_time_rule(out, rule);
  std::string on_one_line;
  std::string written = out.str();
  for (std::size_t i = 0; i < written.size(); ++i)
    if (written[i] != '\n')
      on_one_line += written[i];
    else
      while (i + 1 < written.size() && written[i + 1] == ' ')
        ++i;
  return on_one_line;
}

/// Rules as sorted JSON: the order of readings says nothing.
std::vector<std::string> sorted(const std::vector<time_rule>& rules) {
  std::vector<std::string> out;
  for (const time_rule& each : rules)
    out.push_back(json_of(each));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<row> table(const std::string& file) {
  std::vector<row> out;
  const io::source from =
      io::source::file(std::string{CHIDAO_SOURCE_DIR} + "/tests/data/phrases/" + file);
  io::problem_list problems{from, 10};
  io::csv_reader rows{from, io::csv_separator::comma, 10'000, problems};
  bool head = true;
  while (const auto cells = rows.next()) {
    if (head) {
      head = false;
      continue;
    }
    const auto cell = [&](std::size_t i) { return (*cells)[i].text; };
    row made{cell(0), cell(1), cell(2), cell(3), {}, {}, cell(6)};
    if (!cell(4).empty())
      made.issued = std::get<day>(io::read_day(cell(4)));
    INFO(made.number << ": " << cell(5));
    made.readings = io::read_time_rules(io::source{cell(5)});
    out.push_back(std::move(made));
  }
  problems.throw_if_any();
  return out;
}

io::phrase_reading read(const std::string& phrase, std::optional<day> issued = {}) {
  io::phrase_settings settings;
  settings.issued = issued;
  return io::read_time_phrase(phrase, settings);
}

std::string shown(const std::vector<time_rule>& rules) {
  std::string out;
  for (const std::string& each : sorted(rules))
    out += each;
  return out;
}

}  // namespace

TEST_CASE("every phrase of the table is read as the table says") {
  std::set<std::string> forms;
  std::vector<std::string> wrong;
  const auto rows = table("phrases.csv");
  for (const row& each : rows) {
    forms.insert(each.form);
    const auto got = read(each.phrase, each.issued);
    if (sorted(got.rules) != sorted(each.readings))
      wrong.push_back(each.number + " \"" + each.phrase + "\": " + shown(got.rules) +
                      " instead of " + shown(each.readings));
    CHECK(got.wrong.has_value() == got.rules.empty());
    CHECK_FALSE(each.source.empty());
  }
  for (const std::string& each : wrong)
    UNSCOPED_INFO(each);
  CHECK(wrong.empty());
  CHECK(rows.size() >= 150);
  CHECK(forms.size() >= 60);
}

namespace {

/// Reads a list that the reader was not fitted to. What it misses stays open, and is named.
void hold_to(const std::string& list, std::size_t size, const std::set<std::string>& open_misses) {
  const auto rows = table(list);
  std::set<std::string> missed;
  for (const row& each : rows) {
    const auto got = read(each.phrase, each.issued);
    if (sorted(got.rules) == sorted(each.readings))
      continue;
    missed.insert(each.number);
    UNSCOPED_INFO(each.number << " \"" << each.phrase << "\": " << shown(got.rules)
                              << " instead of " << shown(each.readings));
  }
  WARN(list << ": " << rows.size() - missed.size() << " of " << rows.size() << " read as it says");
  CHECK(rows.size() == size);
  CHECK(missed == open_misses);
}

}  // namespace

TEST_CASE("the second list: phrases of other papers, run once when the reader was finished") {
  // 28 of 40. Eleven are refused, none is misread but number 2, on which the lists differ: whether
  // "đến 17h00" leaves a doubt.
  hold_to("second_list.csv", 40,
          {"2", "15", "16", "21", "24", "28", "29", "35", "37", "38", "39", "40"});
}

TEST_CASE("the third list: phrases written from the rules by a third hand, run once") {
  // 153 of 155. Number 49 is the doubt of "đến 17h00" again, number 98 is refused.
  hold_to("third_list.csv", 155, {"49", "98"});
}

namespace {

/// Draws rules of all kinds, in the shape that readers give them.
class drawn_rules {
 public:
  explicit drawn_rules(std::uint64_t seed) : dice_{seed} {}

  time_rule next() {
    switch (dice_.between(0, 7)) {
    case 0:
      return date();
    case 1:
      return event_rule{dice_.percent(50), event()};
    case 2:
      return term();
    case 3:
      return lead_time_rule{length(), anchor()};
    case 4:
    case 5:
      return periodic();
    case 6:
      return occasions();
    default:
      return dice_.percent(50) ? time_rule{standing_rule{}} : time_rule{haste_rule{}};
    }
  }

 private:
  day a_day() { return shifted(day{2000y / 1 / 1}, dice_.between(0, 40'000)); }
  clock_time a_clock() {
    return {static_cast<int>(dice_.between(0, 23)), static_cast<int>(dice_.between(0, 59))};
  }
  std::optional<clock_time> maybe_clock() {
    return dice_.percent(40) ? std::optional{a_clock()} : std::nullopt;
  }
  std::string event() {
    return dice_.one_of(std::vector<std::string>{"Hội nghị sơ kết cấp tỉnh", "khai mạc kỳ họp",
                                                 "Lễ kỷ niệm", "kết thúc năm học"});
  }
  time_rule date() {
    const day on = a_day();
    const auto at = maybe_clock();
    const std::int64_t form = dice_.between(0, 2);
    if (form == 2 && at)
      return date_rule{deadline::at(on, *at), {}};
    const deadline until = form == 0 ? (at ? deadline::before(on, *at) : deadline::before(on))
                                     : (at ? deadline::by(on, *at) : deadline::by(on));
    date_rule out{until, {}};
    if (dice_.percent(40))
      out.opens = written_moment{shifted(on, -dice_.between(2, 400)), maybe_clock()};
    return out;
  }
  duration length() {
    const std::int64_t n = dice_.percent(10) ? dice_.between(0, 1'000'000) : dice_.between(0, 90);
    const duration kinds[] = {minutes{0}, working_minutes{0}, calendar_days{0}, working_days{0},
                              weeks{0},   months{0},          years{0}};
    return kinds[dice_.between(0, 6)].with_count(n);
  }
  time_anchor anchor() {
    switch (dice_.between(0, 4)) {
    case 0:
      return {time_anchor::kind::moment, written_moment{a_day(), maybe_clock()}, {}};
    case 1:
      return {time_anchor::kind::issue, {}, {}};
    case 2:
      return {time_anchor::kind::receipt, {}, {}};
    case 3:
      return {time_anchor::kind::task, {}, "1." + std::to_string(dice_.between(1, 14))};
    default:
      return {time_anchor::kind::event, {}, event()};
    }
  }
  time_rule term() {
    const duration how_long = length();
    const bool rolls =
        !how_long.is_of_minutes() && how_long.counts() != duration::kind::working_days;
    return term_rule{how_long, anchor(), rolls && dice_.percent(30) ? roll::none : roll::following};
  }
  period_point place(recurrence::period every) {
    period_point out;
    out.clock = maybe_clock();
    if (every == recurrence::period::week)
      out.weekday = std::chrono::weekday{static_cast<unsigned>(dice_.between(0, 6))};
    else if (every != recurrence::period::day) {
      out.number = static_cast<int>(dice_.between(1, 31));
      if (every != recurrence::period::month || dice_.percent(30))
        out.month = static_cast<int>(dice_.between(-12, 24));
    }
    return completed(every, out);
  }
  time_rule periodic() {
    recurrence out;
    out.every = static_cast<recurrence::period>(dice_.between(0, 6));
    for (std::int64_t n = dice_.between(0, 2); n > 0; --n) {
      periodic_due one{static_cast<deadline::form>(dice_.between(0, 1)), place(out.every)};
      if (one.at.clock && dice_.percent(20))
        one.said = deadline::form::at;
      if (out.every == recurrence::period::day && !one.at.clock)
        one.said = deadline::form::by;
      out.due.push_back(one);
    }
    if (dice_.percent(20)) {
      out.opens = place(out.every);
      if (out.every == recurrence::period::day)
        out.opens->clock = a_clock();
    }
    out.roll = static_cast<due_roll>(dice_.between(0, 2));
    if (dice_.percent(20))
      out.from = a_day();
    if (dice_.percent(20))
      out.until = a_day();
    return out;
  }
  time_rule occasions() {
    occasion_rule out;
    for (std::int64_t n = dice_.between(1, 3); n > 0; --n)
      out.occasions.push_back(std::string{occasion_codes[dice_.between(0, 6)]});
    if (dice_.percent(30))
      out.occasions.push_back("lễ hội lớn của tỉnh");
    out.open_ended = dice_.percent(30);
    if (dice_.percent(40))
      out.year = static_cast<int>(dice_.between(2000, 2050));
    return out;
  }

  support::dice dice_;
};

}  // namespace

TEST_CASE("what is said of a rule is read back as that rule, in both languages") {
  const auto seed = support::seed();
  CAPTURE(seed);
  drawn_rules drawn{seed};
  for (int i = 0; i < 4000; ++i) {
    const time_rule rule = drawn.next();
    for (const auto in :
         {io::phrase_settings::languages::vietnamese, io::phrase_settings::languages::english}) {
      const bool vi = in == io::phrase_settings::languages::vietnamese;
      const std::string said = io::write_time_phrase(rule, vi ? io::vietnamese() : io::english());
      io::phrase_settings settings;
      settings.in = in;
      const auto got = io::read_time_phrase(said, settings);
      CAPTURE(i, said, shown(got.rules), json_of(rule));
      REQUIRE(got.rules.size() == 1);
      REQUIRE(got.rules.front() == rule);
    }
  }
}

TEST_CASE("what no text settles is a setting") {
  const day d{2021y / 10 / 31};
  io::phrase_settings settings;
  const auto only = [&](const char* phrase) {
    const auto got = io::read_time_phrase(phrase, settings);
    REQUIRE(got.rules.size() == 1);
    return std::get<date_rule>(got.rules.front()).until;
  };
  CHECK(only("trước ngày 31/10/2021") == deadline::before(d));
  CHECK(only("chậm nhất ngày 31/10/2021") == deadline::by(d));
  settings.before = io::phrase_settings::before_day::inclusive;
  settings.day_ends = clock_time{17, 0};
  CHECK(only("trước ngày 31/10/2021") == deadline::by(d, {17, 0}));
  CHECK(only("chậm nhất ngày 31/10/2021") == deadline::by(d, {17, 0}));
  // A clock that is named is that clock.
  CHECK(only("trước 10 giờ ngày 31/10/2021") == deadline::before(d, {10, 0}));
  CHECK(only("chậm nhất 10 giờ ngày 31/10/2021") == deadline::by(d, {10, 0}));
  settings.in = io::phrase_settings::languages::english;
  CHECK(io::read_time_phrase("trước ngày 31/10/2021", settings).rules.empty());
  settings.in = io::phrase_settings::languages::vietnamese;
  CHECK(io::read_time_phrase("before 31 October 2021", settings).rules.empty());
}

TEST_CASE("a year taken from the day of issue is told") {
  const day issued{2021y / 10 / 21};
  CHECK(read("trước ngày 31/10", issued).year_supplied);
  CHECK(read("trong tháng 11", issued).year_supplied);
  CHECK_FALSE(read("trước ngày 31/10/2021", issued).year_supplied);
  CHECK_FALSE(read("trước ngày 25 hằng tháng", issued).year_supplied);
}

TEST_CASE("a rule written as JSON is read back as that rule") {
  const auto seed = support::seed() + 1;
  CAPTURE(seed);
  drawn_rules drawn{seed};
  for (int i = 0; i < 2000; ++i) {
    time_rule rule = drawn.next();
    if (auto* periodic = std::get_if<recurrence>(&rule); periodic != nullptr && i % 2 == 0) {
      periodic->data = decree_09_window();
      periodic->data->to.month = 1;
      periodic->changes = {
          {"2021-10", occurrence_change::kind::dropped, {}, {}},
          {"2021-11", occurrence_change::kind::unresolved, {}, "Kế hoạch"},
          {"2021-12", occurrence_change::kind::moved, deadline::by(day{2021y / 12 / 20}), {}}};
      if (periodic->every == recurrence::period::day || periodic->every == recurrence::period::week)
        periodic->data = std::nullopt;
      else
        periodic->data = data_window{completed(periodic->every, periodic->data->from),
                                     completed(periodic->every, periodic->data->to)};
    }
    const std::string said = json_of(rule);
    CAPTURE(i, said);
    const auto got = io::read_time_rules(io::source{said});
    REQUIRE(got.size() == 1);
    REQUIRE(got.front() == rule);
  }
}
