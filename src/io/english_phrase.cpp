// SPDX-License-Identifier: BSL-1.0
#include "english_words.hpp"
#include "phrase_grammar.hpp"
#include <algorithm>
#include <iterator>
#include <string_view>

namespace chidao::io {

namespace {

using namespace english_words;
using period = recurrence::period;

/// English phrases. Each question below moves on over what it understands, or stays.
class english_grammar : phrase_grammar {
 public:
  english_grammar(std::string composed, const phrase_settings& settings)
      : phrase_grammar{std::move(composed), settings} {}

  phrase_reading read() {
    while (words_.take_any(verbs)) {
    }
    using self = english_grammar;
    return first_of(*this,
                    {&self::undated, &self::reference, &self::recurring, &self::window, &self::lead,
                     &self::term, &self::dated, &self::occasions, &self::by_event});
  }

 private:
  // ---- parts ----

  std::optional<clock_time> clock() {
    return attempted(words_, [&]() -> std::optional<clock_time> {
      if (words_.take_any({"midnight", "24 : 00"}))
        return clock_time{24, 0};
      if (words_.take("noon"))
        return clock_time{12, 0};
      const auto hour = words_.number(2);
      if (!hour)
        return std::nullopt;
      std::optional<int> minute;
      if (words_.take_any({":", "."})) {
        minute = words_.number(2);
        if (!minute)
          return std::nullopt;
      }
      const auto half = words_.take_which({"a . m", "am", "p . m", "pm", "h", "hours", "hrs"});
      if (!minute && !half)
        return std::nullopt;
      if (half && *half < 4) {
        words_.take(".");
        if (*hour < 1 || *hour > 12)
          return std::nullopt;
        return clock_of(*hour % 12 + (*half > 1 ? 12 : 0), minute.value_or(0));
      }
      return clock_of(*hour, minute.value_or(0));
    });
  }

  std::optional<std::chrono::weekday> weekday() {
    const auto which = words_.take_which(weekdays);
    return which ? std::optional{std::chrono::weekday{static_cast<unsigned>(*which % 7)}}
                 : std::nullopt;
  }

  std::optional<int> month_name() {
    const auto which = words_.take_which(months_in_words);
    if (which)
      words_.take(".");
    return which ? std::optional{static_cast<int>(*which % 12) + 1} : std::nullopt;
  }

  /// The day of a month, "31" or "31st".
  std::optional<int> ordinal() {
    const auto number = words_.number(2);
    if (number)
      words_.take_any({"st", "nd", "rd", "th"});
    return number;
  }

  /// What a date can mean: "10/11/2021" two days.
  std::vector<date_parts> parts_of_date() {
    const std::size_t start = words_.here();
    const auto on = weekday();
    if (on)
      words_.take(",");
    words_.take("the");
    std::vector<date_parts> out = named_month();
    if (out.empty())
      out = in_numbers();
    for (date_parts& each : out)
      each.weekday = on;
    if (out.empty())
      words_.go_to(start);
    return out;
  }

  std::vector<date_parts> named_month() {
    const std::size_t start = words_.here();
    date_parts out;
    if (const auto month = month_name()) {
      const auto number = ordinal();
      if (!number)
        return words_.go_to(start), std::vector<date_parts>{};
      out.month = month;
      out.number = *number;
    } else {
      const auto number = ordinal();
      words_.take_any({"day of", "of"});
      const auto behind = number ? month_name() : std::nullopt;
      if (!behind)
        return words_.go_to(start), std::vector<date_parts>{};
      out.month = behind;
      out.number = *number;
    }
    const std::size_t behind = words_.here();
    words_.take(",");
    out.year = full_year();
    if (!out.year)
      words_.go_to(behind);
    return {out};
  }

  std::vector<date_parts> in_numbers() {
    const std::size_t start = words_.here();
    const auto none = [&] {
      words_.go_to(start);
      return std::vector<date_parts>{};
    };
    const auto first = words_.number(4);
    if (!first || !words_.take_any({"/", "-", "."}))
      return none();
    const auto second = words_.number(2);
    if (!second)
      return none();
    const auto year = words_.take_any({"/", "-", "."}) ? words_.number(4) : std::optional<int>{};
    if (*first >= 1000) {
      if (!year || *year > 31)
        return none();
      return {{.clock = {}, .number = *year, .month = second, .year = first, .weekday = {}}};
    }
    if (year && *year < 1000)
      return none();
    std::vector<date_parts> out;
    const auto add_parts = [&](int number, int month) {
      if (number <= 31 && month >= 1 && month <= 12)
        out.push_back({.clock = {}, .number = number, .month = month, .year = year, .weekday = {}});
    };
    add_parts(*first, *second);
    if (*first != *second)
      add_parts(*second, *first);
    if (out.empty())
      out.push_back({.clock = {}, .number = *first, .month = second, .year = year, .weekday = {}});
    return out;
  }

  std::vector<day> days() {
    if (const auto relative = words_.take_which({"today", "tomorrow"})) {
      const auto on = after_issue(static_cast<int>(*relative));
      return on ? std::vector{*on} : std::vector<day>{};
    }
    std::vector<day> out;
    for (const date_parts& each : parts_of_date())
      for (const day on : days_of(each))
        out.push_back(on);
    return out;
  }

  std::vector<written_moment> moments() {
    return moments_of([&] { return clock(); }, [&] { return days(); }, {"on", "of"}, {"at"});
  }

  std::vector<stretch> stretches() {
    const std::size_t start = words_.here();
    words_.take("the");
    words_.take_any({"month of", "year"});
    if (const auto month = month_name()) {
      words_.take_any({",", "of"});
      return months_of(full_year(), *month, *month);
    }
    if (const auto number = quarter()) {
      words_.take_any({",", "of"});
      return months_of(full_year(), *number * 3 - 2, *number * 3);
    }
    if (const auto part = words_.take_meaning(parts_of_year))
      return part_of_year(*part, full_year());
    if (const auto year = full_year())
      return months_of(year, 1, 12);
    words_.go_to(start);
    return {};
  }

  std::optional<int> quarter() {
    return attempted(words_, [&]() -> std::optional<int> {
      if (const auto word = words_.take_which({"first quarter", "second quarter", "third quarter",
                                               "fourth quarter", "last quarter"}))
        return std::min(static_cast<int>(*word) + 1, 4);
      if (const auto roman =
              words_.take_which({"quarter iv", "quarter iii", "quarter ii", "quarter i"}))
        return 4 - static_cast<int>(*roman);
      if (!words_.take_any({"q", "quarter"}))
        return std::nullopt;
      const auto number = words_.number(1);
      return number && *number >= 1 && *number <= 4 ? number : std::nullopt;
    });
  }

  // ---- lengths and anchors ----

  std::optional<int> count() {
    if (const auto digits = words_.number(7)) {
      attempted(words_, [&] {
        if (!words_.take("("))
          return false;
        while (words_.at_letters())
          words_.skip();
        return words_.take(")");
      });
      return digits;
    }
    const auto word = words_.take_which({"one", "two", "three", "four", "five", "six", "seven",
                                         "eight", "nine", "ten", "fifteen", "thirty", "a", "an"});
    if (!word)
      return std::nullopt;
    constexpr int numbers[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 30, 1, 1};
    attempted(words_, [&] { return words_.take("(") && words_.number(4) && words_.take(")"); });
    return numbers[*word];
  }

  std::optional<duration> length() {
    static const length_unit units[] = {{"working days", working_days{1}},
                                        {"working day", working_days{1}},
                                        {"business days", working_days{1}},
                                        {"business day", working_days{1}},
                                        {"working hours", working_minutes{60}},
                                        {"working hour", working_minutes{60}},
                                        {"working minutes", working_minutes{1}},
                                        {"working minute", working_minutes{1}},
                                        {"calendar days", calendar_days{1}},
                                        {"calendar day", calendar_days{1}},
                                        {"days", calendar_days{1}},
                                        {"day", calendar_days{1}},
                                        {"hours", minutes{60}},
                                        {"hour", minutes{60}},
                                        {"minutes", minutes{1}},
                                        {"minute", minutes{1}},
                                        {"weeks", weeks{1}},
                                        {"week", weeks{1}},
                                        {"months", months{1}},
                                        {"month", months{1}},
                                        {"years", years{1}},
                                        {"year", years{1}}};
    return attempted(words_, [&]() -> std::optional<duration> {
      if (const auto half = words_.take_which({"half a month", "half a year"}))
        return *half == 0 ? duration{calendar_days{15}} : duration{months{6}};
      const auto number = count();
      words_.take("full");
      const auto one = number ? words_.take_meaning(units) : std::nullopt;
      return one ? std::optional{times(*number, *one)} : std::nullopt;
    });
  }

  bool this_paper() {
    return attempted(words_, [&] {
      words_.take("of");
      const bool here = words_.take_any({"this", "the"});
      const bool named =
          words_.take_any({"document", "letter", "official letter", "directive", "plan", "decision",
                           "notice", "dispatch", "official dispatch", "circular", "decree"});
      return (here || named) && words_.at_end();
    });
  }

  std::vector<time_anchor> anchors() {
    const std::size_t start = words_.here();
    if (const auto at = moments(); !at.empty() && words_.at_end())
      return anchors_at(at);
    words_.go_to(start);
    words_.take_any({"the date of", "the day of", "date of", "the date on which", "the time of"});
    const std::size_t named = words_.here();
    if (words_.take_any(
            {"issue", "issuance", "signing", "signature", "the issuance", "the signing"}) &&
        (words_.at_end() || this_paper()))
      return {{time_anchor::kind::issue, {}, {}}};
    words_.go_to(named);
    if (words_.take_any({"receipt", "receiving", "the receipt"}) &&
        (words_.at_end() || this_paper()))
      return {{time_anchor::kind::receipt, {}, {}}};
    words_.go_to(named);
    if (auto code = task_code())
      return {{time_anchor::kind::task, {}, std::move(*code)}};
    words_.go_to(named);
    words_.take("the");
    return event_to_end();
  }

  std::optional<std::string> task_code() {
    words_.take("the");
    words_.take_any({"completion of", "end of", "completing"});
    if (!words_.take("task"))
      return std::nullopt;
    return task_number();
  }

  // ---- kinds of phrases ----

  bool undated() {
    bool standing = false;
    bool haste = false;
    for (;;) {
      if (words_.take_any({"regularly", "continuously", "on an ongoing basis", "ongoing",
                           "on a regular basis", "continue"}))
        standing = true;
      else if (words_.take_any({"as soon as possible", "promptly", "urgently", "immediately",
                                "without delay", "at the earliest", "soon"}))
        haste = true;
      else if (!words_.take_any({",", "and", ";"}))
        break;
    }
    return add_undated(standing, haste);
  }

  bool reference() {
    if (!words_.take_any(reference_words))
      return false;
    words_.go_to(words_.count());
    add(reference_rule{text_});
    return true;
  }

  bool window() {
    if (!words_.take_any({"from", "between"}))
      return false;
    const std::size_t after = words_.here();
    auto first = moments();
    if (first.empty()) {
      words_.go_to(after);
      if (auto partial = short_first())
        first = {*partial};
    }
    if (first.empty())
      return false;
    const auto said = window_end();
    if (!said)
      return false;
    const auto last = moments();
    const bool inclusive = words_.take_any({"inclusive", "( inclusive )", ", inclusive"});
    if (first.size() > 1 || last.empty())
      return false;
    for (const written_moment& each : last)
      add(inclusive ? form::by : *said, each, first.front());
    return true;
  }

  /// "from 15 to 31 October 2021": the first day has its month from the second.
  std::optional<written_moment> short_first() {
    return attempted(words_, [&]() -> std::optional<written_moment> {
      const auto number = ordinal();
      const std::size_t behind = words_.here();
      if (!number || !window_end())
        return std::nullopt;
      auto second = parts_of_date();
      if (second.size() != 1)
        return std::nullopt;
      second.front().number = *number;
      second.front().weekday = std::nullopt;
      const auto on = days_of(second.front());
      words_.go_to(behind);
      return on.empty() ? std::nullopt : std::optional{written_moment{on.front()}};
    });
  }

  std::optional<form> window_end() {
    if (words_.take_any({"to the end of", "until the end of", "through"}))
      return form::by;
    if (words_.take("to before"))
      return form::before;
    if (words_.take_any({"to", "until", "till", "and", "-"}))
      return form::until;
    return std::nullopt;
  }

  bool term() {
    words_.take_any({"within", "not later than", "no later than", "not exceeding", "at most", "in",
                     "at the latest"});
    words_.take_any({"a period of", "the period of", "the"});
    const auto how_long = length();
    if (!how_long)
      return false;
    const roll end = words_.take("( not extended for days off )") ? roll::none : roll::following;
    if (words_.at_end()) {
      add_without_anchor(*how_long, end);
      return true;
    }
    words_.take(",");
    if (!words_.take_any({"counting from", "counted from", "starting from", "as from", "as of",
                          "from", "after", "of", "following", "since", "upon"}))
      return false;
    return add_terms(*how_long, anchors(), end);
  }

  bool lead() {
    words_.take_any(
        {"at least", "no later than", "not later than", "not less than", "at the latest"});
    const auto how_long = length();
    if (!how_long || !words_.take_any({"before", "prior to", "in advance of", "ahead of"}))
      return false;
    return add_lead_times(*how_long, anchors());
  }

  std::optional<form> form_word() {
    if (words_.take_any({"before", "prior to"}))
      return form::before;
    if (words_.take_any({"no later than", "not later than", "at the latest by", "by the end of day",
                         "on or before", "by", "within", "during", "in"}))
      return form::by;
    if (words_.take_any({"until", "till", "up to"}))
      return form::until;
    if (words_.take_any({"at", "on"}))
      return form::at;
    return std::nullopt;
  }

  bool dated() {
    const auto written = form_word();
    const form said = written.value_or(form::at);
    const std::size_t after = words_.here();
    for (const written_moment& each : moments())
      add(said, each);
    if (!out_.rules.empty()) {
      words_.take_any({"at the latest", "inclusive", "( inclusive )"});
      return true;
    }
    words_.go_to(after);
    return written && in_stretch(said);
  }

  bool in_stretch(form said) {
    static constexpr meaning_of<stretch_part> parts[] = {
        {"the end of", stretch_part::end},
        {"end of", stretch_part::end},
        {"the beginning of", stretch_part::beginning},
        {"the start of", stretch_part::beginning},
        {"the middle of", stretch_part::middle},
        {"mid -", stretch_part::middle},
        {"mid", stretch_part::middle}};
    const stretch_part which = words_.take_meaning(parts).value_or(stretch_part::whole);
    // "before the end of 31 October" is a day, and its end.
    if (which == stretch_part::end) {
      const std::size_t after = words_.here();
      for (const day each : days())
        add(form::by, written_moment{each});
      if (!out_.rules.empty())
        return true;
      words_.go_to(after);
    }
    const auto found = stretches();
    for (const stretch& each : found)
      add(said, each, which);
    return !found.empty();
  }

  bool by_event() {
    const auto said = form_word();
    if (!said || *said == form::until || *said == form::at)
      return false;
    const bool named =
        words_.take_any({"the date of the", "the day of the", "the date of", "the day of", "the"});
    if (!named && !words_.at_any({"conference", "meeting", "session", "congress", "election"}))
      return false;
    if (!words_.at_letters())
      return false;
    add(event_rule{*said == form::before, name_to_end()});
    return true;
  }

  bool occasions() {
    if (!words_.take_any({"on the occasion of", "on the occasions of", "around", "during and after",
                          "during", "at", "before , during and after"}))
      return false;
    words_.take("the");
    words_.take_any({"holidays of", "holiday of"});
    occasion_rule out;
    for (;;) {
      if (words_.take_any({"...", "etc", "and so on"})) {
        words_.take(".");
        out.open_ended = true;
        break;
      }
      const std::size_t start = words_.here();
      words_.take("the");
      if (const auto code = words_.take_meaning(holidays)) {
        out.occasions.emplace_back(*code);
        words_.take_any({"holidays", "holiday", "commemoration day", "day"});
        if (const auto year = full_year())
          out.year = year;
      } else {
        words_.go_to(start);
        std::string name = name_until([&] { return at_separator(); });
        if (name.empty())
          return false;
        out.occasions.push_back(std::move(name));
      }
      if (words_.at_end() || !pass_separator())
        break;
    }
    // A lone name after "at" may be anything; only what is known, or a list, is an occasion.
    if (out.occasions.empty() || !occasion_place(out.occasions.front()))
      return false;
    add(std::move(out));
    return true;
  }

  bool pass_separator() { return words_.take_any({", and", ",", ";", "and"}); }
  bool at_separator() const { return words_.at_any({",", ";", "and", "..."}); }

  // ---- recurrences ----

  std::optional<period> every() { return words_.take_meaning(periods); }

  std::optional<named_place> place_in_period() {
    return attempted(words_, [&]() -> std::optional<named_place> {
      named_place out;
      if (const auto at = clock()) {
        out.at.clock = at;
        words_.take_any({"on", "of"});
      }
      if (words_.take_any({"every", "each"})) {
        out.at.weekday = weekday();
        out.implies = period::week;
        if (out.at.weekday)
          return out;
        out.at.month = month_name();
        out.at.number = out.at.month ? ordinal() : std::nullopt;
        out.implies = period::year;
        every_year_ = every_year_ || out.at.number.has_value();
        return out.at.number ? std::optional{out} : std::nullopt;
      }
      if (const auto on = weekday()) {
        out.at.weekday = on;
        out.implies = period::week;
        return out;
      }
      words_.take("the");
      const bool last = words_.take("last day");
      if (last)
        out.at.number = 31;
      const std::size_t before = words_.here();
      if (!last) {
        if (const auto month = month_name()) {
          const auto number = ordinal();
          if (!number || *number < 1 || *number > 31)
            return std::nullopt;
          out.at.month = month;
          out.at.number = number;
          out.implies = period::year;
          return out;
        }
        words_.go_to(before);
        words_.take("day");
        const auto number = ordinal();
        if (!number)
          return out.at.clock ? std::optional{out} : std::nullopt;
        if (*number < 1 || *number > 31)
          return std::nullopt;
        out.at.number = number;
        words_.take("day");
        if (const auto month = month_name()) {
          out.at.month = month;
          out.implies = period::year;
          return out;
        }
      }
      words_.take("of");
      if (words_.take("month")) {
        out.at.month = month_in_period("of the period");
        if (!out.at.month)
          return std::nullopt;
      } else if (words_.take("the month")) {
        out.implies = period::month;
      } else if (words_.take_any(
                     {"the following month", "the next month", "the month following"})) {
        out.at.month = 2;
        out.implies = period::month;
      } else if (words_.take_any({"the last month of the quarter", "the quarter ' s last month",
                                  "the last month of each quarter",
                                  "the last month of every quarter",
                                  "the last month of the reporting quarter"})) {
        out.at.month = 3;
        out.implies = period::quarter;
      } else if (words_.take_any({"the first month of the next quarter",
                                  "the first month of the following quarter"})) {
        out.at.month = 4;
        out.implies = period::quarter;
      } else if (const auto month = month_name()) {
        out.at.month = month;
        out.implies = period::year;
      } else if (words_.take_any({"each quarter", "every quarter", "the quarter"}) && last) {
        out.at.month = 3;
        out.implies = period::quarter;
      }
      return out;
    });
  }

  bool recurring() {
    recurrence rule;
    std::optional<period> said;
    std::optional<period> implied;
    std::optional<form> form_so_far;
    while (!words_.at_end()) {
      if (const auto one = every()) {
        if (!agree(said, one))
          return false;
        continue;
      }
      if (roll_clause(rule) || limits(rule) || opening(rule))
        continue;
      if (words_.take("by the end of the day")) {
        rule.due.push_back({});
        continue;
      }
      const std::size_t here = words_.here();
      const auto written = form_word();
      if (const auto where = place_in_period()) {
        if (!agree(implied, where->implies))
          return false;
        if (written)
          form_so_far = written;
        add_due(rule, form_so_far.value_or(form::by), *where);
        continue;
      }
      words_.go_to(here);
      if (!words_.take_any({",", "and", "of", "reports", "report", "-"}))
        return false;
    }
    const std::optional<period> over = said ? said : implied;
    if (!over || (!said && !every_year_ && *over != period::week && *over != period::quarter &&
                  !(*over == period::month && !rule.due.empty())))
      return false;
    if (said && implied && *said != *implied)
      return false;
    rule.every = *over;
    return add_recurrence(std::move(rule));
  }

  /// "as from 1 November 2021", "until the end of 31 December 2025".
  bool limits(recurrence& rule) {
    return attempted(words_, [&] {
      const auto which = words_.take_which({"as from", "starting from", "until the end of"});
      if (!which)
        return false;
      const auto parts = parts_of_date();
      if (parts.size() != 1 || !parts.front().year)
        return false;
      const auto on = days_of(parts.front());
      if (on.empty())
        return false;
      (*which == 2 ? rule.until : rule.from) = on.front();
      return true;
    });
  }

  /// "from 07:00": the opening of a window that recurs.
  bool opening(recurrence& rule) {
    return attempted(words_, [&] {
      if (!words_.take("from"))
        return false;
      const auto where = place_in_period();
      if (!where)
        return false;
      rule.opens = where->at;
      return true;
    });
  }

  bool roll_clause(recurrence& rule) {
    return attempted(words_, [&] {
      words_.take(",");
      if (!words_.take_any({"or the next working day", "or the following working day",
                            "or the next business day"})) {
        if (!words_.take_any({"or the preceding working day", "or the previous working day"}))
          return false;
        rule.roll = due_roll::preceding;
      } else {
        rule.roll = due_roll::following;
      }
      words_.take_any({"if it is a day off", "if that is a day off", "if it falls on a day off"});
      return true;
    });
  }

  bool every_year_ = false;  ///< "every June 15" stood there
};

}  // namespace

phrase_reading read_english_phrase(const std::string& composed, const phrase_settings& settings) {
  return english_grammar{composed, settings}.read();
}

}  // namespace chidao::io
