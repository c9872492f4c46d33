// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chidao/core/error.hpp>
#include <chidao/version.hpp>
#include <functional>
#include <iostream>
#include <memory>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace chidao::tool {

namespace {

constexpr std::size_t usual_width = 120;

/// The columns of the terminal the answer goes to, 80 to 160; of anything else the usual width.
std::size_t output_width() {
#if defined(__unix__) || defined(__APPLE__)
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::min<std::size_t>(std::max<std::size_t>(size.ws_col, 80), 160);
#endif
  return usual_width;
}

constexpr bilingual description{
    "Who must do what by when, and why: plans of directives over an organisation.",
    "Ai phải làm gì, trước khi nào và vì sao: kế hoạch thực hiện văn bản chỉ đạo."};
constexpr bilingual footer{
    "DIR holds organisation.json, calendar*.json (the one called calendar.json is everybody's) "
    "and\n"
    "directive*.json; files can be named one by one instead. --lang and --width go with every "
    "command.\n"
    "\n"
    "Examples:\n"
    "  chidao check examples/data/binh-duong\n"
    "  chidao plan examples/data/binh-duong --lang vi\n"
    "  chidao plan examples/data/binh-duong --event provincial-conference=2021-11-10\n"
    "  chidao plan examples/data/binh-duong --set-time 1.3=2wd --compare-readings\n"
    "  chidao plan examples/data/binh-duong --format dot --draw unit:25747 | dot -Tsvg > unit.svg\n"
    "  chidao explain examples/data/binh-duong 1.4 \"hiep thanh\"\n"
    "\n"
    "Every day, with D=examples/data/binh-duong and what has happened in $D/events.jsonl:\n"
    "  chidao status   $D --events $D/events.jsonl --at 2021-10-29T08:00\n"
    "  chidao desk     $D \"dau tieng\" --events $D/events.jsonl --at 2021-11-01T08:00\n"
    "  chidao forecast $D 1.3 720 --events $D/events.jsonl --at 2021-10-29T08:00\n"
    "  chidao delay    $D 1.3 720 --events $D/events.jsonl --at 2021-11-01T08:00\n"
    "  chidao whatif   $D --events $D/events.jsonl --at 2021-10-28T08:00 --slip 1.4 25777 "
    "2021-10-30\n"
    "  chidao notices  $D --events $D/events.jsonl --ladders $D/ladders.json "
    "--from 2021-10-28T08:00 --to 2021-10-29T08:00\n"
    "\n"
    "Days off of state offices, as known today or on an earlier day:\n"
    "  chidao calendar 2024\n"
    "  chidao calendar 2024-04 --known-on 2024-04-11\n"
    "\n"
    "When a phrase is due, and by which rules:\n"
    "  chidao due \"within 5 working days of receipt\" --from 2024-04-25\n"
    "\n"
    "Exit codes:\n"
    "  0  answered\n"
    "  1  check found what cannot be carried out as it stands\n"
    "  2  a file, a name or a value cannot be used\n"
    "  3  a name fits several units, a phrase has several readings; they are listed\n"
    "  64 the command line was not understood\n"
    "  70 a fault of the tool\n"
    "  74 the answer could not be written",
    "THƯ-MỤC có organisation.json, calendar*.json (calendar.json dùng chung cho mọi đơn vị) và\n"
    "directive*.json; cũng có thể nêu tên từng tệp. --lang và --width dùng được với mọi lệnh.\n"
    "\n"
    "Ví dụ:\n"
    "  chidao check examples/data/binh-duong\n"
    "  chidao plan examples/data/binh-duong --lang vi\n"
    "  chidao plan examples/data/binh-duong --event provincial-conference=2021-11-10\n"
    "  chidao plan examples/data/binh-duong --set-time 1.3=2wd --compare-readings\n"
    "  chidao plan examples/data/binh-duong --format dot --draw unit:25747 | dot -Tsvg > unit.svg\n"
    "  chidao explain examples/data/binh-duong 1.4 \"hiep thanh\"\n"
    "\n"
    "Hằng ngày, với D=examples/data/binh-duong và những gì đã xảy ra trong $D/events.jsonl:\n"
    "  chidao status   $D --events $D/events.jsonl --at 2021-10-29T08:00\n"
    "  chidao desk     $D \"dau tieng\" --events $D/events.jsonl --at 2021-11-01T08:00\n"
    "  chidao forecast $D 1.3 720 --events $D/events.jsonl --at 2021-10-29T08:00\n"
    "  chidao delay    $D 1.3 720 --events $D/events.jsonl --at 2021-11-01T08:00\n"
    "  chidao whatif   $D --events $D/events.jsonl --at 2021-10-28T08:00 --slip 1.4 25777 "
    "2021-10-30\n"
    "  chidao notices  $D --events $D/events.jsonl --ladders $D/ladders.json "
    "--from 2021-10-28T08:00 --to 2021-10-29T08:00\n"
    "\n"
    "Ngày nghỉ của cơ quan nhà nước, theo hiện nay hoặc theo một ngày trước đó:\n"
    "  chidao calendar 2024\n"
    "  chidao calendar 2024-04 --known-on 2024-04-11\n"
    "\n"
    "Một cụm từ đến hạn khi nào, theo quy định nào:\n"
    "  chidao due \"trong 5 ngày làm việc kể từ ngày nhận được\" --from 2024-04-25\n"
    "\n"
    "Mã kết thúc:\n"
    "  0  đã trả lời\n"
    "  1  check thấy điều không thể thực hiện được\n"
    "  2  không dùng được một tệp, một tên hoặc một giá trị\n"
    "  3  một tên khớp với nhiều đơn vị, một cụm từ có nhiều cách hiểu; tất cả được liệt kê\n"
    "  64 không hiểu dòng lệnh\n"
    "  70 lỗi của công cụ\n"
    "  74 không ghi được kết quả"};

/// A command line with one request for each command.
class command_line {
 public:
  explicit command_line(tongue language) : language_{language}, app_{in(description), "chidao"} {
    label(app_);
    app_.footer(in(footer));
    app_.set_help_flag("-h,--help", in({"This help", "Hướng dẫn này"}));
    app_.set_version_flag("--version", std::string{"chidao "} + version,
                          in({"The version", "Phiên bản"}));
    app_.require_subcommand(1);
    app_.fallthrough();
    app_.add_option("--lang", tag_,
                    in({"Language of the answer: vi or en (default: the environment's)",
                        "Ngôn ngữ trả lời: vi hoặc en (mặc định: theo môi trường)"}))
        ->check(one_of({"vi", "en"}))
        ->type_name("vi|en");
    app_.add_option("--width", width_,
                    in({"Columns of tables and texts (default: the terminal's, else 120)",
                        "Số cột của bảng và văn bản (mặc định: theo màn hình, hoặc 120)"}))
        ->check(CLI::Validator{CLI::Range(60, 1000)}.description(""))
        ->type_name("60..1000");
    add_check();
    add_plan();
    add_explain();
    add_status();
    add_desk();
    add_forecast();
    add_delay();
    add_what_if();
    add_notices();
    add_calendar();
    add_due();
  }

  [[nodiscard]] CLI::App& app() { return app_; }
  /// Does what was asked. @pre the command line was parsed
  [[nodiscard]] outcome run() { return run_(); }

 private:
  [[nodiscard]] std::string in(const bilingual& words) const { return words.in(language_); }

  /// Accepts these words, and says so in the language of the answer.
  [[nodiscard]] CLI::Validator one_of(std::vector<std::string> words) const {
    const std::string wrong = in({"must be one of ", "phải là một trong "});
    return CLI::Validator{[words = std::move(words), wrong](std::string& given) {
                            std::string listed;
                            for (const std::string& each : words) {
                              if (each == given)
                                return std::string{};
                              listed += (listed.empty() ? "" : ", ") + each;
                            }
                            return wrong + listed;
                          },
                          ""};
  }

  void label(CLI::App& app) const {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(32);
    formatter->label("Usage", in({"Usage", "Cách dùng"}));
    formatter->label("Positionals", in({"Arguments", "Tham số"}));
    formatter->label("OPTIONS", in({"options", "tùy chọn"}));
    formatter->label("SUBCOMMAND", in({"command", "lệnh"}));
    formatter->label("REQUIRED", "");
    app.formatter(formatter);
    app.option_defaults()->group(in({"Options", "Tùy chọn"}));
  }

  CLI::App& command(const char* name, const bilingual& words) {
    CLI::App& out = *app_.add_subcommand(name, in(words));
    label(out);
    out.group(in({"Commands", "Các lệnh"}));
    out.set_help_flag("-h,--help", in({"This help", "Hướng dẫn này"}));
    return out;
  }

  template <class Request>
  void runs(CLI::App& command, Request& asked, outcome (*does)(const Request&)) {
    command.callback([this, &asked, does] {
      asked.language = language_;
      asked.width = width_;
      run_ = [&asked, does] { return does(asked); };
    });
  }

  void add_options(CLI::App& to, request& asked) {
    to.add_option("--reading", asked.readings,
                  in({"How a passage is read, instead of its first option; repeatable",
                      "Cách hiểu một điểm, thay cho phương án đầu; dùng được nhiều lần"}))
        ->type_name("OPTION")
        ->expected(1);
    to.add_option("--event", asked.events,
                  in({"The day of an event, EVENT=YYYY-MM-DD; repeatable",
                      "Ngày của một sự kiện, SỰ-KIỆN=NĂM-THÁNG-NGÀY; dùng được nhiều lần"}))
        ->type_name("E=D")
        ->expected(1);
    to.add_option("--set-time", asked.times,
                  in({"Another handling time, TASK=2wd or TASK:TIER=2wd; also cd, w, m, y, min, "
                      "wmin; repeatable",
                      "Thời gian xử lý khác, NHIỆM-VỤ=2wd hoặc NHIỆM-VỤ:CẤP=2wd; cả cd, w, m, y, "
                      "min, wmin"}))
        ->type_name("T=N")
        ->expected(1);
    to.add_option("--periods-until", asked.periods_until,
                  in({"Periodic tasks become a task per period, up to this day",
                      "Việc định kỳ được tách theo từng kỳ, đến ngày này"}))
        ->type_name(in({"DATE", "NGÀY"}));
  }

  void add_format(CLI::App& to, request& asked, const std::vector<std::string>& formats) {
    asked.format = formats.front();
    std::string listed;
    for (const std::string& each : formats)
      listed += (listed.empty() ? "" : ", ") + each;
    to.add_option("--format", asked.format,
                  in({"Form of the answer: ", "Dạng trả lời: "}) + listed +
                      in({" (default: the first)", " (mặc định: dạng đầu)"}))
        ->check(one_of(formats))
        ->type_name("");
  }

  void add_paths(CLI::App& to, request& asked) {
    to.add_option("DIR", asked.paths, in({"A folder, or files", "Một thư mục, hoặc các tệp"}))
        ->required()
        ->type_name("");
  }
  void add_folder(CLI::App& to, request& asked) {
    to.add_option_function<std::string>(
          "DIR", [&asked](const std::string& given) { asked.paths = {given}; },
          in({"A folder", "Một thư mục"}))
        ->required()
        ->type_name("");
  }

  void add_check() {
    CLI::App& to = command(
        "check", {"Read everything and tell every problem", "Đọc toàn bộ và báo mọi vấn đề"});
    add_paths(to, check_);
    add_options(to, check_);
    add_format(to, check_, {"text", "json"});
    runs<request>(to, check_, check);
  }

  void add_plan() {
    CLI::App& to = command("plan", {"Tell who must do what by when", "Ai làm gì, trước khi nào"});
    add_paths(to, plan_);
    add_options(to, plan_);
    add_format(to, plan_, {"table", "json", "csv", "dot"});
    to.add_flag("--compare-readings", plan_.compares_readings,
                in({"Tell what would change under other readings",
                    "Cho biết điều gì thay đổi nếu hiểu cách khác"}));
    add_mark(to, plan_.for_spreadsheets);
    to.add_option(
          "--draw", plan_.drawing,
          in({"What dot draws: tasks, line:CODE or tiers:CODE (a line), unit:CODE, area:CODE",
              "Dạng dot vẽ gì: tasks, line:MÃ hoặc tiers:MÃ (một hệ), unit:MÃ, area:MÃ"}))
        ->type_name("");
    runs<plan_request>(to, plan_, show_plan);
  }

  void add_explain() {
    CLI::App& to = command("explain", {"Tell why units must do a task when they must",
                                       "Vì sao đơn vị phải xong nhiệm vụ vào lúc đó"});
    add_folder(to, explain_);
    to.add_option("TASK", explain_.task, in({"Code of the task", "Mã nhiệm vụ"}))
        ->required()
        ->type_name("");
    to.add_option("UNIT", explain_.units,
                  in({"Units, by code or by name", "Các đơn vị, theo mã hoặc theo tên"}))
        ->required()
        ->type_name("");
    add_document(to, explain_.document);
    add_options(to, explain_);
    add_format(to, explain_, {"text", "json"});
    runs<explain_request>(to, explain_, explain);
  }

  void add_daily(CLI::App& to, daily_request& asked) {
    to.add_option("--events", asked.journals,
                  in({"File of events, one JSON object a line; repeatable",
                      "Tệp sự kiện, mỗi dòng một đối tượng JSON; dùng được nhiều lần"}))
        ->type_name(in({"FILE", "TỆP"}))
        ->expected(1);
    to.add_option("--known-at", asked.known_at,
                  in({"Count what was recorded up to then (default: the instant asked about)",
                      "Tính các ghi nhận đến lúc này (mặc định: thời điểm được hỏi)"}))
        ->type_name("T");
    add_options(to, asked);
  }
  /// What stands at the end of all commands of every day, and what they do.
  template <class Request>
  void ends_daily(CLI::App& to, Request& asked, const std::vector<std::string>& formats,
                  outcome (*does)(const Request&)) {
    add_daily(to, asked);
    add_format(to, asked, formats);
    if (std::find(formats.begin(), formats.end(), "csv") != formats.end())
      add_mark(to, asked.for_spreadsheets);
    runs<Request>(to, asked, does);
  }
  void add_instant(CLI::App& to, daily_request& asked) {
    to.add_option("--at", asked.at,
                  in({"The instant asked about, such as 2021-10-29T08:00",
                      "Thời điểm được hỏi, ví dụ 2021-10-29T08:00"}))
        ->required()
        ->type_name("T");
  }
  void add_document(CLI::App& to, std::string& document) {
    to.add_option("--document", document,
                  in({"Code of the paper, where several have the task",
                      "Mã văn bản, khi nhiều văn bản cùng có nhiệm vụ"}))
        ->type_name(in({"CODE", "MÃ"}));
  }
  void add_mark(CLI::App& to, bool& marked) {
    to.add_flag("--bom", marked,
                in({"Begin CSV with a byte-order mark, for spreadsheets",
                    "Thêm dấu thứ tự byte vào đầu CSV, cho bảng tính"}));
  }

  void add_status() {
    CLI::App& to = command("status", {"Tell where things stand at an instant, and who is late",
                                      "Tình hình thực hiện tại một thời điểm, và ai đang chậm"});
    add_paths(to, status_);
    add_instant(to, status_);
    to.add_option("--by", status_.rows,
                  in({"What the rows count: area, tier, task (default: area)",
                      "Mỗi dòng đếm theo: area (địa bàn), tier (cấp), task (nhiệm vụ)"}))
        ->check(one_of({"area", "tier", "task"}))
        ->type_name("");
    to.add_option("--within", status_.within,
                  in({"Only the area of a unit, by code or by name",
                      "Chỉ trong địa bàn của một đơn vị, theo mã hoặc theo tên"}))
        ->type_name(in({"UNIT", "ĐƠN-VỊ"}));
    to.add_option("--task", status_.task, in({"Only this task", "Chỉ nhiệm vụ này"}))
        ->type_name(in({"CODE", "MÃ"}));
    to.add_option("--bands", status_.bands,
                  in({"Count those overdue by days past their bound, such as 1,7,30",
                      "Đếm việc quá hạn theo số ngày, ví dụ 1,7,30"}))
        ->type_name("N,N");
    add_document(to, status_.document);
    ends_daily(to, status_, {"table", "json", "csv"}, show_status);
  }

  void add_desk() {
    CLI::App& to = command("desk", {"Tell what one unit owes, over all papers",
                                    "Những việc một đơn vị còn phải làm, trên mọi văn bản"});
    add_folder(to, desk_);
    to.add_option("UNIT", desk_.unit,
                  in({"The unit, by code or by name", "Đơn vị, theo mã hoặc theo tên"}))
        ->required()
        ->type_name("");
    add_instant(to, desk_);
    ends_daily(to, desk_, {"table", "json", "csv"}, show_desk);
  }

  void add_forecast() {
    CLI::App& to = command("forecast", {"Tell when things will be complete and which dates break",
                                        "Khi nào xong, và thời hạn nào sẽ bị vỡ"});
    add_folder(to, forecast_);
    CLI::Option* const task =
        to.add_option("TASK", forecast_.task,
                      in({"Only this task of a unit", "Chỉ nhiệm vụ này của một đơn vị"}))
            ->type_name("");
    CLI::Option* const unit =
        to.add_option("UNIT", forecast_.unit,
                      in({"The unit, by code or by name", "Đơn vị, theo mã hoặc theo tên"}))
            ->type_name("");
    task->needs(unit);
    add_document(to, forecast_.document);
    add_instant(to, forecast_);
    ends_daily(to, forecast_, {"table", "json", "csv"}, show_forecast);
  }

  void add_delay() {
    CLI::App& to = command("delay", {"Divide a delay among those who made it, and the paper",
                                     "Chia một lần chậm cho những nơi gây ra và cho văn bản"});
    add_folder(to, delay_);
    to.add_option("TASK", delay_.task, in({"Code of the task", "Mã nhiệm vụ"}))
        ->required()
        ->type_name("");
    to.add_option("UNIT", delay_.unit,
                  in({"The unit, by code or by name", "Đơn vị, theo mã hoặc theo tên"}))
        ->required()
        ->type_name("");
    add_document(to, delay_.document);
    add_instant(to, delay_);
    ends_daily(to, delay_, {"text", "json"}, show_delay);
  }

  void add_what_if() {
    CLI::App& to = command("whatif", {"Tell what would follow if something were otherwise",
                                      "Nếu khác đi thì điều gì sẽ thay đổi"});
    add_paths(to, what_if_);
    add_instant(to, what_if_);
    const auto triple = [&](const char* name, std::vector<std::string>& into,
                            const bilingual& words) {
      to.add_option(name, into, in(words))
          ->type_name(in({"TASK UNIT DATE", "NHIỆM-VỤ ĐƠN-VỊ NGÀY"}))
          ->type_size(3)
          ->expected(1);
    };
    triple("--slip", what_if_.slips,
           {"A unit hands a task in at this date; repeatable",
            "Đơn vị nộp kết quả vào ngày này; dùng được nhiều lần"});
    triple("--extend", what_if_.extensions,
           {"A unit is given until this date, the day included; repeatable",
            "Đơn vị được lùi hạn đến hết ngày này; dùng được nhiều lần"});
    to.add_option("--day-off", what_if_.days_off,
                  in({"A further day off; repeatable", "Thêm một ngày nghỉ; dùng được nhiều lần"}))
        ->type_name(in({"DATE", "NGÀY"}))
        ->expected(1);
    add_ladders(to, what_if_.ladders)
        ->needs(to.add_option("--until", what_if_.until,
                              in({"Up to when notices are told, such as 2021-11-10T17:00",
                                  "Xét các thông báo đến lúc này, ví dụ 2021-11-10T17:00"}))
                    ->type_name("T"));
    add_document(to, what_if_.document);
    ends_daily(to, what_if_, {"table", "json"}, show_what_if);
  }

  CLI::Option* add_ladders(CLI::App& to, std::string& ladders) {
    return to
        .add_option("--ladders", ladders, in({"File of ladders of urging", "Tệp thang đôn đốc"}))
        ->type_name(in({"FILE", "TỆP"}));
  }

  void add_notices() {
    CLI::App& to = command("notices", {"Tell who is told what in a span of time, and why",
                                       "Ai được báo gì trong một khoảng thời gian, và vì sao"});
    add_paths(to, notices_);
    add_ladders(to, notices_.ladders)->required();
    to.add_option("--from", notices_.from,
                  in({"After this minute, such as 2021-10-28T08:00",
                      "Sau thời điểm này, ví dụ 2021-10-28T08:00"}))
        ->required()
        ->type_name("T");
    to.add_option("--to", notices_.at,
                  in({"Up to this minute, such as 2021-10-29T08:00",
                      "Đến thời điểm này, ví dụ 2021-10-29T08:00"}))
        ->required()
        ->type_name("T");
    ends_daily(to, notices_, {"table", "json", "csv"}, show_notices);
  }

  void add_calendar() {
    CLI::App& to = command("calendar", {"Tell which days state offices are open, and why not",
                                        "Ngày nào cơ quan làm việc, ngày nào nghỉ và vì sao"});
    to.add_option("YEAR", calendar_.stretch,
                  in({"A year, or a month: 2024 or 2024-04", "Một năm, hoặc một tháng: 2024 hoặc "
                                                             "2024-04"}))
        ->required()
        ->type_name("");
    to.add_option("--known-on", calendar_.known_on,
                  in({"Count only what had been announced by this day",
                      "Chỉ tính những gì đã được thông báo đến ngày này"}))
        ->type_name(in({"DATE", "NGÀY"}));
    to.add_option("--announcements", calendar_.announcements,
                  in({"File of further announcements; repeatable",
                      "Tệp thông báo bổ sung; dùng được nhiều lần"}))
        ->type_name(in({"FILE", "TỆP"}))
        ->expected(1);
    add_format(to, calendar_, {"table", "json", "csv"});
    runs<calendar_request>(to, calendar_, show_calendar);
  }

  void add_due() {
    CLI::App& to = command("due", {"Tell when a phrase of a paper is due, and by which rules",
                                   "Một cụm từ về thời hạn đến hạn khi nào, theo quy định nào"});
    to.add_option("PHRASE", due_.phrase,
                  in({"In the words of the paper, Vietnamese or English",
                      "Theo đúng lời văn bản, tiếng Việt hoặc tiếng Anh"}))
        ->required()
        ->type_name("");
    to.add_option("--from", due_.from,
                  in({"Day of the paper, of its receipt and of any event it counts from",
                      "Ngày của văn bản, ngày nhận và ngày của sự kiện mà thời hạn tính từ đó"}))
        ->required()
        ->type_name(in({"DATE", "NGÀY"}));
    to.add_option("--calendar", due_.calendar,
                  in({"File of another calendar than that of state offices",
                      "Tệp lịch khác với lịch của cơ quan nhà nước"}))
        ->type_name(in({"FILE", "TỆP"}));
    to.add_flag("--estimate", due_.estimates,
                in({"Count days beyond the calendar by weekday, and say so",
                    "Ước tính những ngày ngoài phạm vi của lịch, có ghi rõ"}));
    add_format(to, due_, {"text", "json"});
    runs<due_request>(to, due_, show_due);
  }

  tongue language_;
  CLI::App app_;
  std::string tag_;
  std::size_t width_ = output_width();
  request check_;
  plan_request plan_;
  explain_request explain_;
  status_request status_;
  desk_request desk_;
  forecast_request forecast_;
  delay_request delay_;
  what_if_request what_if_;
  notices_request notices_;
  calendar_request calendar_;
  due_request due_;
  std::function<outcome()> run_;
};

/// What is wrong with a command line, in the language asked for.
message usage_message(const CLI::ParseError& wrong) {
  const std::string detail = wrong.what();
  const auto colon = detail.rfind(": ");
  const std::string short_detail = colon == std::string::npos ? detail : detail.substr(colon + 2);
  message why = say(sentences::wrong_argument, {{"detail", detail}});
  if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr)
    why = say(sentences::unexpected_arguments, {{"detail", short_detail}});
  else if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr)
    why = detail.find("subcommand") != std::string::npos
              ? say(sentences::missing_command)
              : say(sentences::missing_argument,
                    {{"detail", detail.substr(0, detail.find(" is req"))}});
  return say(sentences::bad_usage, {{"why", std::move(why)}});
}

outcome answer(int count, const char* const* arguments, tongue language) {
  command_line line{language};
  try {
    line.app().parse(count, const_cast<char**>(arguments));
  } catch (const CLI::Success& asked) {
    line.app().exit(asked, std::cout, std::cerr);
    return outcome::fine;
  } catch (const CLI::ParseError& wrong) {
    std::cerr << io::text(usage_message(wrong), catalogue_of(language)) << '\n';
    return outcome::bad_usage;
  }
  try {
    return line.run();
  } catch (const error& refused) {
    std::cerr << io::text(refused, catalogue_of(language)) << '\n';
    return outcome::bad_input;
  }
}

}  // namespace

}  // namespace chidao::tool

int main(int count, char** arguments) {
  using namespace chidao::tool;
  try {
    const tongue language = tongue_of(count, arguments);
    const outcome done = answer(count, arguments, language);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << chidao::io::text(chidao::say(sentences::cannot_write), catalogue_of(language))
                << '\n';
      return static_cast<int>(outcome::cannot_write);
    }
    return static_cast<int>(done);
  } catch (const std::exception& fault) {
    std::cerr << "chidao: " << fault.what() << '\n';
    return static_cast<int>(outcome::unexpected);
  }
}
