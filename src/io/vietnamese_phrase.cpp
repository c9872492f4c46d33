// SPDX-License-Identifier: BSL-1.0
#include "phrase_grammar.hpp"
#include "vietnamese_words.hpp"
#include <chidao/time/lunar.hpp>
#include <string_view>

namespace chidao::io {

namespace {

using namespace vietnamese_words;
using period = recurrence::period;

/// Vietnamese phrases. Each question below moves on over what it understands, or stays.
class vietnamese_grammar : phrase_grammar {
 public:
  vietnamese_grammar(std::string composed, const phrase_settings& settings)
      : phrase_grammar{std::move(composed), settings} {}

  phrase_reading read() {
    pass_verbs();
    using self = vietnamese_grammar;
    return first_of(*this,
                    {&self::undated, &self::reference, &self::recurring, &self::window, &self::lead,
                     &self::term, &self::dated, &self::occasions, &self::by_event});
  }

 private:
  // ---- words around a time ----

  /// Verbs that papers put before a time and that say nothing about it.
  void pass_verbs() {
    while (pass_haste() || words_.take_any(verbs)) {
    }
  }

  /// "khẩn trương, hoàn thành trước …": haste beside a date says nothing about it.
  bool pass_haste() {
    return attempted(words_, [&] { return haste_words() && words_.take(",") && !words_.at_end(); });
  }

  bool haste_words() { return words_.take_any(haste); }

  /// A number said in words: "hai mươi lăm".
  std::optional<int> number_words() {
    return attempted(words_, [&]() -> std::optional<int> {
      constexpr std::string_view units[] = {"một", "hai", "ba",  "bốn", "năm",
                                            "sáu", "bảy", "tám", "chín"};
      constexpr std::string_view after_ten[] = {"mốt", "hai", "ba",  "tư",  "lăm",
                                                "sáu", "bảy", "tám", "chín"};
      const auto behind = [&](int tens) {
        if (const auto unit = words_.take_which(after_ten))
          return tens + static_cast<int>(*unit) + 1;
        const auto unit = words_.take_which(units);
        return tens + (unit ? static_cast<int>(*unit) + 1 : 0);
      };
      if (words_.take("mười"))
        return behind(10);
      const auto unit = words_.take_which(units);
      if (!unit)
        return std::nullopt;
      const int number = static_cast<int>(*unit) + 1;
      return words_.take("mươi") ? behind(number * 10) : number;
    });
  }

  /// "15 (mười lăm)": the number said again in words, which must be the same.
  /// @returns false if they are another number
  bool same_in_words(int number) {
    bool same = true;
    attempted(words_, [&] {
      if (!words_.take("("))
        return false;
      const auto again = number_words();
      if (!again || !words_.take(")"))
        return false;
      same = *again == number;
      return true;
    });
    return same;
  }

  // ---- parts ----

  std::optional<clock_time> clock() {
    return attempted(words_, [&]() -> std::optional<clock_time> {
      const auto hour = words_.number(2);
      if (!hour)
        return std::nullopt;
      const auto sign = words_.take_which({"h", "giờ", "g", ":"});
      if (!sign)
        return std::nullopt;
      const auto minute = words_.number(2);
      if (*sign == 3 && !minute)
        return std::nullopt;
      if (minute)
        words_.take_any({"phút", "p", "'"});
      int of_day = *hour;
      if (const auto part = words_.take_which({"sáng", "trưa", "chiều", "tối"}))
        if (*part > 1 && of_day < 12)
          of_day += 12;
      return clock_of(of_day, minute.value_or(0));
    });
  }

  std::optional<std::chrono::weekday> weekday() {
    if (words_.take("chủ nhật"))
      return std::chrono::Sunday;
    return attempted(words_, [&]() -> std::optional<std::chrono::weekday> {
      if (!words_.take("thứ"))
        return std::nullopt;
      const auto word = words_.take_which({"hai", "ba", "tư", "năm", "sáu", "bảy"});
      if (word)
        return std::chrono::weekday{static_cast<unsigned>(*word + 1)};
      const auto number = words_.number(1);
      if (number && *number >= 2 && *number <= 7)
        return std::chrono::weekday{static_cast<unsigned>(*number - 1)};
      return std::nullopt;
    });
  }

  std::optional<std::chrono::weekday> weekday_in_brackets() {
    return attempted(words_, [&]() -> std::optional<std::chrono::weekday> {
      if (!words_.take("("))
        return std::nullopt;
      words_.take("tức");
      words_.take("ngày");
      const auto out = weekday();
      return out && words_.take(")") ? out : std::nullopt;
    });
  }

  /// The number of a month, after "tháng".
  std::optional<int> month_number() {
    if (const auto named = words_.take_meaning(months_in_words))
      return named;
    return attempted(words_, [&]() -> std::optional<int> {
      const auto number = words_.number(2);
      return number && *number >= 1 && *number <= 12 ? number : std::nullopt;
    });
  }

  /// A year after its sign or its word.
  std::optional<int> year() {
    return attempted(words_, [&]() -> std::optional<int> {
      words_.take(",");
      if (words_.take("năm nay"))
        return year_from_issue(0);
      if (words_.take_any({"năm sau", "năm tới"}))
        return year_from_issue(1);
      if (!words_.take_any({"/", "-", ".", "năm", "của năm"}))
        return std::nullopt;
      words_.take(":");
      return full_year();
    });
  }

  std::optional<int> year_from_issue(int more) {
    const auto issued = after_issue(0);
    return issued ? std::optional{int{issued->date().year()} + more} : std::nullopt;
  }

  /// Day and month, with a year if there is one: "31/10/2021", "31 tháng 10 năm 2021".
  std::optional<date_parts> day_and_month() {
    return attempted(words_, [&]() -> std::optional<date_parts> {
      date_parts out;
      const auto number = words_.number(2);
      if (!number || !same_in_words(*number))
        return std::nullopt;
      out.number = *number;
      if (words_.take_any({"tháng này", "của tháng này"})) {
        if (const auto issued = after_issue(0)) {
          out.month = static_cast<int>(unsigned{issued->date().month()});
          out.year = int{issued->date().year()};
        }
        return out.month ? std::optional{out} : std::nullopt;
      }
      if (!words_.take_any({"/", "-", ".", "tháng"}))
        return std::nullopt;
      out.month = attempted(words_, [&] { return month_or_any(); });
      if (!out.month)
        return std::nullopt;
      out.year = year();
      return out;
    });
  }

  /// The number of a month that may not exist: "31/13" is a date, and a wrong one.
  std::optional<int> month_or_any() {
    if (const auto known = month_number())
      return known;
    return words_.number(2);
  }

  /// A date with the weekday that may stand before or behind it.
  std::optional<date_parts> parts_of_date() {
    return attempted(words_, [&]() -> std::optional<date_parts> {
      const auto before = weekday();
      if (before)
        words_.take(",");
      words_.take("(");
      words_.take_any({"vào ngày", "ngày"});
      auto out = day_and_month();
      if (!out)
        return std::nullopt;
      words_.take(")");
      const auto behind = weekday_in_brackets();
      out->lunar = new_year_in_brackets();
      out->weekday = before ? before : behind;
      return out;
    });
  }

  /// "(mùng 02 Tết)": the day of the first lunar month.
  std::optional<int> new_year_in_brackets() {
    return attempted(words_, [&]() -> std::optional<int> {
      if (!words_.take("(") || !words_.take_any({"mùng", "mồng"}))
        return std::nullopt;
      const auto number = words_.number(2);
      return words_.take_any({"tết )", "tết nguyên đán )"}) ? number : std::nullopt;
    });
  }

  std::vector<day> days() {
    if (const auto relative = words_.take_which(
            {"ngày hôm nay", "hôm nay", "ngày mai", "ngày kia", "trong ngày hôm nay"})) {
      constexpr int later[] = {0, 0, 1, 2, 0};
      const auto on = after_issue(later[*relative]);
      return on ? std::vector{*on} : std::vector<day>{};
    }
    const auto parts = parts_of_date();
    if (!parts)
      return {};
    if (words_.take_any({"âm lịch", "( âm lịch )"}))
      return lunar_days(*parts);
    std::vector<day> out = days_of(*parts);
    if (parts->lunar)
      std::erase_if(out, [&](day on) {
        const lunar_date lunar = to_lunar(on);
        return lunar.month != 1 || lunar.day != *parts->lunar;
      });
    return out;
  }

  std::vector<day> lunar_days(const date_parts& parts) {
    if (!parts.year) {
      refuse({say(sentences::phrase_without_year, {{"text", text_}}),
              say(sentences::expected_year_or_issue)});
      return {};
    }
    const auto on = from_lunar({*parts.year, *parts.month, parts.number});
    return on ? std::vector{*on} : std::vector<day>{};
  }

  /// Days with a time of day before or behind them.
  std::vector<written_moment> moments() {
    return moments_of([&] { return clock(); }, [&] { return days(); }, {"của", "vào"},
                      {"vào lúc", "lúc", "trước", "vào hồi", "hồi"});
  }

  std::optional<int> quarter_number() {
    if (const auto roman = words_.take_which({"iv", "iii", "ii", "i"}))
      return 4 - static_cast<int>(*roman);
    return attempted(words_, [&]() -> std::optional<int> {
      const auto number = words_.number(1);
      return number && *number >= 1 && *number <= 4 ? number : std::nullopt;
    });
  }

  /// Months, quarters, half years, years.
  std::vector<stretch> stretches() {
    const std::size_t start = words_.here();
    if (words_.take_any({"tháng này", "trong tháng này"}))
      return of_issue(1);
    if (words_.take_any({"quý này", "quí này"}))
      return of_issue(3);
    if (words_.take("năm nay"))
      return of_issue(12);
    if (words_.take("tháng"))
      if (const auto month = month_number())
        return months_of(year(), *month, *month);
    words_.go_to(start);
    if (words_.take_any({"quý", "quí"}))
      if (const auto quarter = quarter_number())
        return months_of(year(), *quarter * 3 - 2, *quarter * 3);
    words_.go_to(start);
    if (const auto part = words_.take_meaning(parts_of_year)) {
      std::optional<int> number = year();
      if (!number && words_.take("năm"))
        number = full_year();
      return part_of_year(*part, number);
    }
    words_.go_to(start);
    if (words_.take("năm"))
      if (const auto number = full_year())
        return months_of(number, 1, 12);
    words_.go_to(start);
    return {};
  }

  /// The month, quarter or year that the issue lies in.
  std::vector<stretch> of_issue(int months) {
    const auto issued = after_issue(0);
    if (!issued)
      return {};
    const int month = static_cast<int>(unsigned{issued->date().month()}) - 1;
    const int first = month / months * months + 1;
    return months_of(int{issued->date().year()}, first, first + months - 1);
  }

  // ---- lengths and anchors ----

  std::optional<int> count() {
    const auto digits = words_.number(7);
    if (!digits)
      return number_words();
    return same_in_words(*digits) ? digits : std::nullopt;
  }

  std::optional<duration> length() {
    static const length_unit units[] = {{"ngày làm việc", working_days{1}},
                                        {"giờ làm việc", working_minutes{60}},
                                        {"phút làm việc", working_minutes{1}},
                                        {"ngày", calendar_days{1}},
                                        {"giờ", minutes{60}},
                                        {"tiếng", minutes{60}},
                                        {"h", minutes{60}},
                                        {"phút", minutes{1}},
                                        {"tuần", weeks{1}},
                                        {"tháng", months{1}},
                                        {"năm", years{1}}};
    return attempted(words_, [&]() -> std::optional<duration> {
      if (const auto half = words_.take_which({"nửa tháng", "nửa năm"}))
        return *half == 0 ? duration{calendar_days{15}} : duration{months{6}};
      const auto number = count();
      const auto one = number ? words_.take_meaning(units) : std::nullopt;
      if (!one)
        return std::nullopt;
      if (*one == calendar_days{1} && leaves_out_days_off())
        return working_days{*number};
      return times(*number, *one);
    });
  }

  /// "(không kể thứ bảy, chủ nhật và ngày lễ)": days off are not counted.
  bool leaves_out_days_off() {
    return attempted(words_, [&] {
      const bool bracket = words_.take("(");
      if (bracket && words_.take_any({"ngày làm việc )", "làm việc )"}))
        return true;
      words_.take(",");
      if (!words_.take_any({"không kể", "không tính", "không bao gồm", "trừ"}))
        return false;
      bool any = false;
      while (words_.take_any({"các", "ngày", "nghỉ", "lễ", "tết", "thứ bảy", "thứ 7", "chủ nhật",
                              "cuối tuần", "hằng tuần", "hàng tuần", "và", ",", "theo quy định"}))
        any = true;
      return any && (!bracket || words_.take(")"));
    });
  }

  /// The words for a paper, with "này" for this very one.
  bool this_paper() {
    return attempted(words_, [&] {
      words_.take_any({"bản", "được"});
      const bool named = words_.take_any(kinds_of_paper);
      const bool here = words_.take("này");
      return (named || here) && words_.at_end();
    });
  }

  /// What follows "kể từ": an anchor to the end of the phrase.
  std::vector<time_anchor> anchors() {
    const std::size_t start = words_.here();
    if (const auto at = moments(); !at.empty() && words_.at_end())
      return anchors_at(at);
    words_.go_to(start);
    words_.take_any({"ngày", "khi", "thời điểm", "lúc", "thời gian"});
    const std::size_t named = words_.here();
    if (words_.take_any({"ký ban hành", "ký , ban hành", "ban hành", "ký", "phát hành"}) &&
        (words_.at_end() || this_paper()))
      return {{time_anchor::kind::issue, {}, {}}};
    words_.go_to(named);
    if (words_.take_any({"nhận được", "tiếp nhận", "nhận"}) && (words_.at_end() || this_paper()))
      return {{time_anchor::kind::receipt, {}, {}}};
    words_.go_to(named);
    if (auto code = task_code())
      return {{time_anchor::kind::task, {}, std::move(*code)}};
    words_.go_to(named);
    return event_to_end();
  }

  /// "hoàn thành nhiệm vụ 1.3".
  std::optional<std::string> task_code() {
    words_.take_any({"hoàn thành", "kết thúc", "xong"});
    if (!words_.take_any({"nhiệm vụ số", "nhiệm vụ", "công việc", "mục"}))
      return std::nullopt;
    return task_number();
  }

  // ---- kinds of phrases ----

  bool undated() {
    bool standing = false;
    bool haste = false;
    if (words_.take("ngay sau khi") && !words_.at_end()) {
      words_.go_to(words_.count());
      add(haste_rule{});
      return true;
    }
    for (;;) {
      if (words_.take_any(
              {"thường xuyên", "tiếp tục", "liên tục", "duy trì", "lâu dài", "thường kỳ"}))
        standing = true;
      else if (haste_words())
        haste = true;
      else if (!words_.take_any({",", "và", ";", "thực hiện", "triển khai", "báo cáo"}))
        break;
    }
    return add_undated(standing, haste);
  }

  bool reference() {
    if (!words_.take_any({"theo đúng", "theo", "đúng thời gian", "đúng thời hạn", "đúng tiến độ",
                          "đúng hạn", "nhiệm vụ được giao", "được giao", "như"}))
      return false;
    words_.go_to(words_.count());
    add(reference_rule{text_});
    return true;
  }

  bool window() {
    words_.take_any({"trong khoảng thời gian", "trong thời gian", "thời gian"});
    if (!words_.take("từ"))
      return false;
    const std::size_t after = words_.here();
    if (months_window())
      return true;
    words_.go_to(after);
    const auto from = partial();
    if (!from)
      return false;
    const auto said = window_end();
    if (!said)
      return false;
    const auto to = partial();
    if (!to || !to->month)
      return false;
    date_parts begins = *from;
    if (!begins.month)
      begins.month = to->month;
    const auto last = days_of(*to);
    if (last.empty())
      return false;
    const bool over_new_year =
        !begins.year && settings_.issued &&
        std::pair{*begins.month, begins.number} > std::pair{*to->month, to->number};
    if (!begins.year)
      begins.year = int{last.front().date().year()} - (over_new_year ? 1 : 0);
    const auto start = days_of(begins);
    if (start.empty())
      return false;
    for (const day end : last)
      add(*said, {end, to->clock}, written_moment{start.front(), begins.clock});
    return true;
  }

  /// "từ tháng 10 đến hết tháng 12/2021": the first takes its year from the last.
  bool months_window() {
    const std::size_t start = words_.here();
    const auto month = words_.take("tháng") ? month_number() : std::nullopt;
    const auto first_year = month ? year() : std::nullopt;
    if (!month)
      words_.go_to(start);
    const auto whole = month ? std::vector<stretch>{} : stretches();
    const auto said = month || !whole.empty() ? window_end() : std::nullopt;
    if (!said)
      return false;
    const auto last = stretches();
    for (const stretch& each : last)
      for (const stretch& first :
           month ? months_of(first_year.value_or(int{each.last.date().year()}), *month, *month)
                 : whole)
        add(*said, written_moment{each.last}, written_moment{first.first});
    return !last.empty();
  }

  std::optional<form> window_end() {
    words_.take(",");
    if (words_.take_any({"đến hết", "tới hết", "cho đến hết", "đến trong"}))
      return form::by;
    if (words_.take_any({"đến trước", "tới trước"}))
      return form::before;
    if (words_.take_any({"đến", "tới", "cho đến", "-"}))
      return form::until;
    return std::nullopt;
  }

  /// A date that may lack month and year: the first of a window.
  std::optional<date_parts> partial() {
    return attempted(words_, [&]() -> std::optional<date_parts> {
      const auto at = clock();
      if (at) {
        words_.take(",");
        words_.take("của");
      }
      if (auto out = parts_of_date()) {
        out->clock = at;
        if (!at && words_.take_any({"lúc", "vào lúc"}))
          out->clock = clock();
        return out;
      }
      words_.take("ngày");
      const auto number = words_.number(2);
      if (!number)
        return std::nullopt;
      date_parts out;
      out.clock = at;
      out.number = *number;
      return out;
    });
  }

  bool term() {
    if (attempted(words_, [&] { return next_working_day(); })) {
      add_without_anchor(working_days{1}, roll::following);
      return true;
    }
    words_.take_any({"trong vòng", "trong thời hạn", "trong thời gian", "trong khoảng thời gian",
                     "thời hạn là", "thời hạn", "không quá", "tối đa không quá", "tối đa",
                     "chậm nhất là sau", "chậm nhất sau", "chậm nhất là", "chậm nhất",
                     "muộn nhất là", "muộn nhất", "trong"});
    words_.take_any({"không quá", "tối đa", "là"});
    const auto how_long = length();
    if (!how_long)
      return false;
    const roll end = words_.take("( không lùi ngày nghỉ )") ? roll::none : roll::following;
    if (words_.at_end()) {
      add_without_anchor(*how_long, end);
      return true;
    }
    words_.take(",");
    if (!words_.take_any({"kể từ sau", "tính kể từ", "tính từ", "kể từ", "từ", "sau", "kể"}))
      return false;
    return add_terms(*how_long, anchors(), end);
  }

  /// "chậm nhất là trong ngày làm việc tiếp theo".
  bool next_working_day() {
    words_.take_any({"chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất"});
    words_.take_any({"trong", "vào"});
    return words_.take_any(
               {"ngày làm việc tiếp theo", "ngày làm việc kế tiếp", "ngày làm việc liền kề"}) &&
           words_.at_end();
  }

  bool lead() {
    const std::size_t start = words_.here();
    return length_before_anchor() || (words_.go_to(start), before_by_length()) ||
           (words_.go_to(start), anchor_before_length());
  }

  static constexpr std::string_view at_least[] = {"chậm nhất là", "chậm nhất",  "muộn nhất là",
                                                  "muộn nhất",    "ít nhất là", "ít nhất",
                                                  "tối thiểu là", "tối thiểu",  "không quá"};
  static constexpr std::string_view anchor_words[] = {"ngày", "khi", "thời điểm", "lúc"};

  /// "chậm nhất 05 ngày trước ngày khai mạc".
  bool length_before_anchor() {
    words_.take_any(at_least);
    words_.take("trước");
    const auto how_long = length();
    words_.take(",");
    return how_long && words_.take_any({"trước so với", "trước", "so với", "tính đến"}) &&
           add_lead_times(*how_long, anchors());
  }

  /// "trước 05 ngày so với ngày họp".
  bool before_by_length() {
    if (!words_.take("trước"))
      return false;
    words_.take_any(at_least);
    const auto how_long = length();
    return how_long && words_.take_any({"so với", "tính đến", "kể từ"}) &&
           add_lead_times(*how_long, anchors());
  }

  /// "trước ngày khai mạc kỳ họp ít nhất 10 ngày".
  bool anchor_before_length() {
    if (!words_.take("trước"))
      return false;
    const std::size_t first = words_.here();
    for (std::size_t place = first + 1; place < words_.count(); ++place) {
      words_.go_to(place);
      words_.take_any(at_least);
      const auto how_long = length();
      if (!how_long || !words_.at_end())
        continue;
      const std::size_t end = words_.here();
      const auto to = anchor_between(first, place);
      words_.go_to(end);
      return add_lead_times(*how_long, to);
    }
    return false;
  }

  std::vector<time_anchor> anchor_between(std::size_t first, std::size_t last) {
    words_.go_to(first);
    if (const auto at = moments(); !at.empty() && words_.here() == last)
      return anchors_at(at);
    words_.go_to(first);
    words_.take_any(anchor_words);
    std::string event = words_.at_letters() ? words_.between(words_.here(), last) : std::string{};
    if (event.empty())
      return {};
    return {{time_anchor::kind::event, {}, std::move(event)}};
  }

  /// The form of a date: what stands before it.
  std::optional<form> form_word() {
    if (words_.take_any({"chậm nhất là trước", "chậm nhất trước", "muộn nhất trước", "trước"}))
      return form::before;
    if (words_.take_any(by_words))
      return form::by;
    if (words_.take_any({"thời hạn đến", "đến", "tới"}))
      return form::until;
    if (words_.take_any({"vào lúc", "vào hồi", "lúc", "hồi", "vào"}))
      return form::at;
    return std::nullopt;
  }

  bool dated() {
    words_.take_any({"từ nay cho", "từ nay"});
    const auto written = form_word();
    const form said = written.value_or(form::at);
    words_.take(":");
    if (said == form::by)
      words_.take_any({"hết", "đến hết"});
    words_.take_any({"thời điểm", "thời gian"});
    const std::size_t after = words_.here();
    for (const written_moment& each : moments())
      add(said, each);
    if (!out_.rules.empty())
      return true;
    words_.go_to(after);
    return in_stretch(written.value_or(form::by));
  }

  /// "trong tháng 10", "cuối quý IV", "trước năm 2022".
  bool in_stretch(form said) {
    words_.take("ngày");
    static constexpr meaning_of<stretch_part> parts[] = {
        {"cuối cùng của", stretch_part::end}, {"cuối cùng", stretch_part::end},
        {"cuối của", stretch_part::end},      {"cuối", stretch_part::end},
        {"hết", stretch_part::end},           {"đầu của", stretch_part::beginning},
        {"đầu", stretch_part::beginning},     {"giữa", stretch_part::middle}};
    const stretch_part which = words_.take_meaning(parts).value_or(stretch_part::whole);
    const auto found = stretches();
    for (const stretch& each : found)
      add(said, each, which);
    return !found.empty();
  }

  /// "trước Hội nghị sơ kết cấp tỉnh", "chậm nhất ngày khai mạc".
  bool by_event() {
    const auto said = form_word();
    if (!said || *said == form::at)
      return false;
    const bool named = words_.take_any(anchor_words);
    if (!words_.at_letters() || names_no_event() || (!named && !begins_event()))
      return false;
    const std::string event = name_to_end();
    if (*said != form::by)
      add(event_rule{true, event});
    if (*said != form::before)
      add(event_rule{false, event});
    return true;
  }

  /// True where words come that are a day and no event.
  bool names_no_event() const {
    return words_.at_any({"hôm nay", "mai", "kia", "làm việc", "cuối", "đầu", "giữa", "hằng",
                          "hàng", "mỗi", "sau", "tiếp theo"});
  }

  /// True where a word comes that an event is called by; "trước mắt" names none.
  bool begins_event() const { return words_.at_any(event_words); }

  bool occasions() {
    if (!words_.take_any(occasion_words))
      return false;
    occasion_rule out;
    words_.take_any({"lễ , tết thời gian tới", "lễ , tết", "lễ tết", "sau đây", "sau"});
    const bool listed = words_.take_any({"(", ":"});
    for (;;) {
      const std::size_t start = words_.here();
      if (words_.take_any({"...", "v . v", "vv"})) {
        words_.take("...");
        out.open_ended = true;
        break;
      }
      if (auto code = known_occasion(out.year)) {
        out.occasions.push_back(std::move(*code));
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
    if (listed)
      words_.take(")");
    if (out.occasions.empty())
      return false;
    add(std::move(out));
    return true;
  }

  bool at_separator() const { return words_.at_any({",", ";", "và", "...", "v . v"}); }
  bool pass_separator() { return words_.take_any({", và", ",", ";", "và", "..."}); }

  /// A holiday by one of its names, with the year behind it.
  std::optional<std::string> known_occasion(std::optional<int>& year_named) {
    words_.take_any({"lễ", "ngày lễ", "ngày", "nghỉ lễ", "nghỉ"});
    words_.take("nghỉ");
    const auto code = words_.take_meaning(holidays);
    if (!code)
      return std::nullopt;
    attempted(words_, [&] { return pass_year_of_animal(); });
    words_.take_any({"năm", "/"});
    if (const auto number = full_year())
      year_named = number;
    return std::string{*code};
  }

  /// "Quý Mão": the sexagenary name of a year, which its number says too.
  bool pass_year_of_animal() {
    return words_.take_any(
               {"giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"}) &&
           words_.take_any({"tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu",
                            "tuất", "hợi"});
  }

  // ---- recurrences ----

  /// "hằng tháng", "6 tháng một lần".
  std::optional<period> every() {
    return attempted(words_, [&]() -> std::optional<period> {
      const bool marked = words_.take_any({"hằng", "hàng", "mỗi", "theo"});
      const auto by_name = words_.take_meaning(periods);
      const auto by_number = by_name ? std::nullopt : words_.take_meaning(periods_of_months);
      const bool once = words_.take_any({"một lần", "1 lần", "01 lần", "/ lần", "/ 01 lần"});
      // "6 tháng" alone says how often; "tháng" alone may be any month.
      return marked || once || by_number ? (by_name ? by_name : by_number) : std::nullopt;
    });
  }

  /// Which month of a period: "tháng cuối quý", "tháng sau", "tháng đầu tiên của quý sau".
  bool month_of_period(named_place& out) {
    return attempted(words_, [&] {
      words_.take("của");
      if (words_.take("tháng thứ")) {
        out.at.month = month_in_period("trong kỳ");
        return out.at.month.has_value();
      }
      if (words_.take_any({"tháng sau liền kề", "tháng liền kề sau", "tháng kế tiếp",
                           "tháng tiếp theo", "tháng liền kề", "tháng sau"})) {
        out.at.month = 2;
        out.implies = period::month;
        return true;
      }
      if (const auto which = words_.take_which(months_of_period)) {
        const bool first = *which > 3;
        if (!first && words_.take_any({"kỳ báo cáo", "kỳ"})) {
          of_any_period_ = true;
          return true;
        }
        words_.take_any({"mỗi", "từng"});
        const auto unit = words_.take_which({"quý", "quí", "năm", "6 tháng"});
        if (!unit)
          return false;
        constexpr period units[] = {period::quarter, period::quarter, period::year,
                                    period::half_year};
        constexpr int months[] = {3, 3, 12, 6};
        const bool next = words_.take_any({"sau", "tiếp theo", "kế tiếp"});
        out.implies = units[*unit];
        out.at.month = (first ? 1 : months[*unit]) + (next ? months[*unit] : 0);
        return true;
      }
      if (words_.take_any({"tháng báo cáo", "tháng"})) {
        // "ngày 25 của tháng" stands without a number; "tháng 6" is a month of the year.
        if (const auto month = month_number()) {
          out.at.month = *month;
          out.implies = period::year;
        } else {
          out.implies = period::month;
        }
        of_next_year(out);
        return true;
      }
      return false;
    });
  }

  /// "31/01 năm sau": a month of the next year; "10/07 của năm báo cáo": of the year reported on.
  void of_next_year(named_place& out) {
    if (!out.at.month)
      return;
    words_.take_any({"của", ","});
    if (words_.take_any({"năm liền kề năm báo cáo", "năm sau liền kề", "năm liền kề sau",
                         "năm liền kề", "năm kế tiếp", "năm sau"}))
      *out.at.month += 12;
    else if (words_.take("năm báo cáo"))
      of_year_reported_ = true;
  }

  /// False where a month never has such a day: "31/4".
  static bool can_be(int number, int month) {
    const std::chrono::month_day date{std::chrono::month{static_cast<unsigned>(month)},
                                      std::chrono::day{static_cast<unsigned>(number)}};
    return date.ok();
  }

  std::optional<named_place> place_in_period() {
    return attempted(words_, [&]() -> std::optional<named_place> {
      named_place out;
      if (const auto at = clock()) {
        out.at.clock = at;
        words_.take(",");
        words_.take_any({"của", "vào"});
      }
      words_.take("các");
      words_.take("ngày");
      const std::size_t after = words_.here();
      if (const auto on = weekday()) {
        out.at.weekday = on;
        out.implies = period::week;
        return out;
      }
      words_.go_to(after);
      if (words_.take_any({"cuối cùng của quý", "cuối của quý", "cuối quý"})) {
        out.at.number = 31;
        out.at.month = 3;
        out.implies = period::quarter;
        return out;
      }
      if (words_.take_any({"làm việc cuối cùng của", "làm việc cuối cùng"})) {
        out.at.number = 31;
        out.working_day = true;
        static_cast<void>(month_of_period(out));
        return out;
      }
      if (words_.take_any({"cuối cùng", "cuối"})) {
        out.at.number = 31;
        const bool said = month_of_period(out) || words_.at_any({"hằng", "hàng", "mỗi"});
        return said ? std::optional{out} : std::nullopt;
      }
      const auto number = words_.number(2);
      if (!number)
        return out.at.clock ? std::optional{out} : std::nullopt;
      if (*number < 1 || *number > 31 || !same_in_words(*number))
        return std::nullopt;
      out.at.number = *number;
      if (words_.take_any({"/", "-", "tháng"})) {
        if (const auto month = month_number()) {
          if (!can_be(*number, *month) || !same_in_words(*month))
            return std::nullopt;
          out.at.month = *month;
          out.implies = period::year;
          of_next_year(out);
          return out;
        }
        words_.go_to(words_.here() - 1);
      }
      static_cast<void>(month_of_period(out));
      return out;
    });
  }

  /// What happens on a day off, as the phrase says it.
  bool roll_clause(recurrence& rule) {
    return attempted(words_, [&] {
      words_.take(",");
      words_.take("(");
      if (!words_.take_any({"nếu trùng", "trường hợp trùng", "nếu rơi", "nếu ngày này trùng"}))
        return false;
      while (words_.take_any({"vào", "với", "ngày", "nghỉ", "lễ", "tết", "cuối tuần", "thứ bảy",
                              "thứ 7", "chủ nhật", "hằng tuần", "hàng tuần", ",", "và", "hoặc"})) {
      }
      while (words_.take_any({"thì", "thời hạn", "báo cáo", "gửi", "nộp", "được", "lùi", "chuyển",
                              "tính", "thực hiện", "là", "sang", "đến", "vào"})) {
      }
      words_.take("ngày làm việc");
      words_.take("ngày");
      const auto way = words_.take_which(roll_words);
      if (!way)
        return false;
      words_.take_any({"đó", "liền kề", "ngày nghỉ"});
      words_.take(")");
      rule.roll = *way < 5 ? due_roll::preceding : due_roll::following;
      return true;
    });
  }

  bool recurring() {
    recurrence rule;
    std::optional<period> said;
    std::optional<period> implied;
    bool periodic = false;
    std::optional<form> form_so_far;
    while (!words_.at_end()) {
      if (words_.take_any({"định kỳ", "định kì"})) {
        periodic = true;
        continue;
      }
      if (roll_clause(rule))
        continue;
      if (begins(rule))
        continue;
      if (attempted(words_, [&] {
            return words_.take("hết ngày") && (words_.at_end() || words_.take(","));
          })) {
        rule.due.push_back({});
        continue;
      }
      if (const auto one = every()) {
        if (!agree(said, one))
          return false;
        continue;
      }
      if (opening(rule))
        continue;
      const std::size_t here = words_.here();
      const auto written = form_word();
      if (const auto where = place_in_period()) {
        if (!written && !form_so_far && !where->at.clock && !where->implies && rule.due.empty() &&
            !where->at.number)
          return false;
        if (!agree(implied, where->implies))
          return false;
        if (written)
          form_so_far = written;
        add_due(rule, form_so_far.value_or(form::by), *where);
        continue;
      }
      words_.go_to(here);
      if (!words_.take_any({",", ";", "và", "đối với báo cáo", "báo cáo", "gửi", "của", ":", "-",
                            "lần", "trong", "nộp", "thực hiện", "kỳ báo cáo"}))
        return false;
    }
    if (of_year_reported_ && !said)
      said = period::year;
    const std::optional<period> over = said ? said : implied;
    if (!over && of_any_period_) {
      add(reference_rule{text_});
      return true;
    }
    if (!over || (!said && *over == period::year) || (!periodic && !said && rule.due.empty()))
      return false;
    // "ngày 15" of the month a weekly or daily period names would be a contradiction.
    rule.every = *over;
    if (said && implied && !fits(*said, *implied))
      return false;
    return add_recurrence(std::move(rule));
  }

  static bool fits(period said, period implied) {
    if (said == implied || (said == period::nine_months && implied == period::year))
      return true;
    const bool implied_months = implied != period::week && implied != period::day;
    const bool said_months = said != period::week && said != period::day;
    // "hằng quý … ngày 20 tháng cuối": the longer period is the one that is meant.
    return implied_months && said_months && said > implied && implied != period::month;
  }

  /// "từ 7 giờ": the opening of a window that recurs.
  bool opening(recurrence& rule) {
    return attempted(words_, [&] {
      if (!words_.take("từ"))
        return false;
      const auto where = place_in_period();
      if (!where || (!where->at.clock && !where->at.number && !where->at.weekday))
        return false;
      rule.opens = where->at;
      return true;
    });
  }

  /// A date that cannot be one that recurs.
  std::optional<day> day_with_year() {
    const auto parts = parts_of_date();
    if (!parts || !parts->year)
      return std::nullopt;
    const auto on = days_of(*parts);
    return on.empty() ? std::nullopt : std::optional{on.front()};
  }

  /// "từ ngày 01/11/2021", "bắt đầu từ tháng 11/2021", "đến hết năm 2025".
  bool begins(recurrence& rule) {
    return attempted(words_, [&] {
      if (words_.take_any({"bắt đầu từ", "kể từ", "áp dụng từ", "từ"})) {
        if (const auto on = day_with_year()) {
          rule.from = on;
          return true;
        }
        if (const auto in = stretches(); in.size() == 1) {
          rule.from = in.front().first;
          return true;
        }
        return false;
      }
      if (!words_.take_any({"cho đến hết", "đến hết"}))
        return false;
      if (const auto on = day_with_year()) {
        rule.until = on;
        return true;
      }
      if (const auto in = stretches(); in.size() == 1) {
        rule.until = in.front().last;
        return true;
      }
      return false;
    });
  }

  bool of_any_period_ = false;     ///< "tháng cuối kỳ" stood there
  bool of_year_reported_ = false;  ///< "của năm báo cáo" stood there
};

}  // namespace

phrase_reading read_vietnamese_phrase(const std::string& composed,
                                      const phrase_settings& settings) {
  return vietnamese_grammar{composed, settings}.read();
}

}  // namespace chidao::io
