// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <chidao/io/time_phrase.hpp>

namespace chidao::io {

namespace {

using period = recurrence::period;

/// Says rules in the words that read_time_phrase() reads back.
class phrase_writer {
 public:
  explicit phrase_writer(bool vietnamese) : vietnamese_{vietnamese} {}

  std::string operator()(const date_rule& rule) const {
    const written_moment until{rule.until.named_day(), rule.until.named_clock()};
    if (!rule.opens)
      return form(rule.until.said()) + moment(until);
    const bool before = rule.until.said() == deadline::form::before;
    return in("từ ", "from ") + moment(*rule.opens) +
           (before ? in(" đến trước ", " to before ") : in(" đến hết ", " to the end of ")) +
           moment(until);
  }

  std::string operator()(const event_rule& rule) const {
    return (rule.before ? in("trước ", "before ") : in("chậm nhất ", "by ")) + event(rule.event);
  }

  std::string operator()(const term_rule& rule) const {
    return in("trong thời hạn ", "within ") + length(rule.length) +
           (rule.end == roll::none ? in(" (không lùi ngày nghỉ)", " (not extended for days off)")
                                   : "") +
           in(" kể từ ", " from ") + anchor(rule.after);
  }

  std::string operator()(const lead_time_rule& rule) const {
    return in("chậm nhất ", "at least ") + length(rule.length) + in(" trước ", " before ") +
           anchor(rule.before);
  }

  std::string operator()(const recurrence& rule) const {
    std::string out = in("định kỳ ", "") + every(rule.every);
    if (rule.opens)
      out += in(", từ ", ", from ") + point(rule.every, *rule.opens);
    for (const periodic_due& each : rule.due) {
      const bool whole_day = rule.every == period::day && !each.at.clock;
      out += ", ";
      out += whole_day ? in("hết ngày", "by the end of the day")
                       : form(each.said) + point(rule.every, each.at);
    }
    if (rule.roll != due_roll::none)
      out += rule.roll == due_roll::preceding
                 ? in(", nếu trùng ngày nghỉ thì ngày làm việc liền trước",
                      ", or the preceding working day")
                 : in(", nếu trùng ngày nghỉ thì ngày làm việc tiếp theo",
                      ", or the next working day");
    if (rule.from)
      out += in(", kể từ ngày ", ", as from ") + date(*rule.from);
    if (rule.until)
      out += in(", cho đến hết ngày ", ", until the end of ") + date(*rule.until);
    return out;
  }

  std::string operator()(const occasion_rule& rule) const {
    std::string out;
    const auto last_known =
        std::find_if(rule.occasions.rbegin(), rule.occasions.rend(),
                     [](const std::string& each) { return occasion_place(each).has_value(); });
    for (auto each = rule.occasions.begin(); each != rule.occasions.end(); ++each) {
      if (!out.empty())
        out += ", ";
      out += occasion(*each);
      if (rule.year && each + 1 == last_known.base())
        out += in(" năm ", " ") + std::to_string(*rule.year);
    }
    if (rule.open_ended)
      out += ",...";
    return in("trong dịp ", "on the occasion of ") + out;
  }

  std::string operator()(const standing_rule&) const { return in("thường xuyên", "regularly"); }
  std::string operator()(const haste_rule&) const { return in("khẩn trương", "promptly"); }
  std::string operator()(const reference_rule& rule) const { return rule.to; }

 private:
  [[nodiscard]] std::string in(const char* vietnamese, const char* english) const {
    return vietnamese_ ? vietnamese : english;
  }

  [[nodiscard]] std::string form(deadline::form said) const {
    if (said == deadline::form::before)
      return in("trước ", "before ");
    return said == deadline::form::by ? in("chậm nhất ", "by ") : in("lúc ", "at ");
  }

  /// In English the month by its name, so that no one reads it the other way.
  [[nodiscard]] std::string date(day which) const {
    if (vietnamese_)
      return to_string(which);
    const auto parts = which.date();
    return std::to_string(unsigned{parts.day()}) + ' ' + month_name(unsigned{parts.month()}) + ' ' +
           std::to_string(int{parts.year()});
  }

  [[nodiscard]] static std::string month_name(unsigned number) {
    constexpr const char* names[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
    return names[number - 1];
  }

  [[nodiscard]] std::string moment(const written_moment& when) const {
    return when.at ? to_string(*when.at) + in(" ngày ", " on ") + date(when.on)
                   : in("ngày ", "") + date(when.on);
  }

  [[nodiscard]] std::string event(const std::string& name) const {
    return in("ngày ", "the day of ") + name;
  }

  [[nodiscard]] std::string anchor(const time_anchor& which) const {
    switch (which.what) {
    case time_anchor::kind::moment:
      return moment(*which.on);
    case time_anchor::kind::issue:
      return in("ngày ban hành", "the date of issue");
    case time_anchor::kind::receipt:
      return in("ngày nhận được", "the date of receipt");
    case time_anchor::kind::task:
      return in("khi hoàn thành nhiệm vụ ", "the completion of task ") + which.name;
    default:
      return event(which.name);
    }
  }

  [[nodiscard]] std::string length(duration which) const {
    const auto hours = [&](const char* vietnamese_hours, const char* english_hours,
                           const char* vietnamese_minutes, const char* english_minutes) {
      const bool whole = which.count() % 60 == 0;
      return std::to_string(whole ? which.count() / 60 : which.count()) +
             (whole ? in(vietnamese_hours, english_hours)
                    : in(vietnamese_minutes, english_minutes));
    };
    const std::string count = std::to_string(which.count());
    switch (which.counts()) {
    case duration::kind::minutes:
      return hours(" giờ", " hours", " phút", " minutes");
    case duration::kind::working_minutes:
      return hours(" giờ làm việc", " working hours", " phút làm việc", " working minutes");
    case duration::kind::calendar_days:
      return count + in(" ngày", " days");
    case duration::kind::working_days:
      return count + in(" ngày làm việc", " working days");
    case duration::kind::weeks:
      return count + in(" tuần", " weeks");
    case duration::kind::months:
      return count + in(" tháng", " months");
    default:
      return count + in(" năm", " years");
    }
  }

  [[nodiscard]] std::string every(period which) const {
    constexpr const char* vietnamese_words[] = {"hằng ngày", "hằng tuần",    "hằng tháng",
                                                "hằng quý",  "hằng 6 tháng", "hằng 9 tháng",
                                                "hằng năm"};
    constexpr const char* english_words[] = {"daily",       "weekly",       "monthly", "quarterly",
                                             "half-yearly", "nine-monthly", "yearly"};
    const auto at = static_cast<std::size_t>(which);
    return in(vietnamese_words[at], english_words[at]);
  }

  [[nodiscard]] std::string point(period every_one, const period_point& where) const {
    const std::string clock = where.clock ? to_string(*where.clock) : std::string{};
    std::string on;
    if (every_one == period::week)
      on = weekday(where.weekday.value_or(std::chrono::Sunday));
    else if (every_one != period::day)
      on = day_of_month(every_one, where);
    if (on.empty())
      return clock;
    return clock.empty() ? on : clock + in(" ", " on ") + on;
  }

  [[nodiscard]] std::string weekday(std::chrono::weekday which) const {
    return text(say(chidao::sentences::weekday_names[which.c_encoding()]),
                vietnamese_ ? vietnamese() : english());
  }

  [[nodiscard]] std::string day_of_month(period every_one, const period_point& where) const {
    const int number = where.number.value_or(31);
    const std::string on = number == 31 ? in("ngày cuối", "the last day")
                                        : in("ngày ", "day ") + std::to_string(number);
    if (every_one == period::month && !where.month)
      return on + in(" của tháng", " of the month");
    // A date that a month never has would be refused as one: it is said by its place.
    const auto is_date = [&] {
      const unsigned month = static_cast<unsigned>(*where.month);
      return number == 31 || (std::chrono::month{month} / number).ok();
    };
    if (every_one == period::year && where.month && *where.month >= 1 && *where.month <= 12 &&
        is_date()) {
      if (!vietnamese_)
        return on + " of " + month_name(static_cast<unsigned>(*where.month));
      return on + " tháng " + std::to_string(*where.month);
    }
    return on + in(" của tháng thứ ", " of month ") + std::to_string(where.month.value_or(1)) +
           in(" trong kỳ", " of the period");
  }

  [[nodiscard]] std::string occasion(const std::string& code) const {
    constexpr const char* vietnamese_names[] = {
        "Tết Dương lịch", "Tết Nguyên đán", "Giỗ Tổ Hùng Vương", "30/4", "1/5",
        "Quốc khánh",     "Giáng sinh"};
    constexpr const char* english_names[] = {"New Year",    "Lunar New Year", "Hung Kings",
                                             "Victory Day", "Labour Day",     "National Day",
                                             "Christmas"};
    const auto place = occasion_place(code);
    if (!place)
      return code;
    return in(vietnamese_names[*place], english_names[*place]);
  }

  bool vietnamese_;
};

}  // namespace

std::string write_time_phrase(const time_rule& rule, const catalogue& language) {
  return std::visit(phrase_writer{language.language() == "vi"}, rule);
}

}  // namespace chidao::io
