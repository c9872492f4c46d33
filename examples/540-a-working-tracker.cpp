// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: a working tracker
// SHOWS: takes events from standard input as they come, keeps them in a journal, tells whom the
// ladders say, and sleeps until the next change.
// RUN: example-540-a-working-tracker [--as-recorded] [FOLDER [JOURNAL]]; with --as-recorded the
// clock shows when each line was recorded, so that the test always sees the same.
// TEST: --as-recorded
// SIMPLER EXAMPLES: 130-who-is-late, 530-events

#include <algorithm>
#include <array>
#include <chidao/chidao.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/io/file_journal.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/read_ladders.hpp>
#include <chidao/io/read_organisation.hpp>
#include <chidao/io/write_notices.hpp>
#include <chidao/query/counts.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/track/tracker.hpp>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <poll.h>
#include <set>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace chidao;
using namespace std::chrono;

namespace {

/// The lines of standard input as they come, and the minute meanwhile.
class desk_clock {
 public:
  enum class shows { this_minute, minute_recorded };
  desk_clock(shows what, instant start) : shows_{what}, now_{start} {}

  instant now() {
    if (shows_ == shows::this_minute)
      now_ = local_instant(system_clock::now(), hours{7});
    return now_;
  }
  /// The next line; nothing if the minute comes before it, or the input ended.
  std::optional<std::string> wait_for_line(std::optional<instant> until) {
    while (text_.find('\n') == std::string::npos && !ended_ && comes_before(until))
      read_some();
    const auto end = text_.find('\n');
    if ((end == std::string::npos && (!ended_ || text_.empty())) || is_early(end, until))
      return std::nullopt;
    const std::string line = text_.substr(0, end);
    text_.erase(0, end == std::string::npos ? end : end + 1);
    ++line_;
    return line;
  }
  std::size_t line() const { return line_; }
  bool ended() const { return ended_ && text_.empty(); }

 private:
  /// Sleeps until there is input; false if the minute comes first.
  bool comes_before(std::optional<instant> until) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    int most = -1;  // without end
    if (until && shows_ == shows::this_minute)
      most = static_cast<int>(
          std::clamp<std::int64_t>(std::int64_t{until->minutes()} - now().minutes(), 0, 1440) *
          60'000);
    return poll(&input, 1, most) > 0;
  }
  void read_some() {
    std::array<char, 4096> piece;
    const ssize_t read = ::read(STDIN_FILENO, piece.data(), piece.size());
    ended_ = read <= 0;
    if (!ended_)
      text_.append(piece.data(), static_cast<std::size_t>(read));
  }
  /// Moves a clock that shows what was recorded; true if the minute comes before the line.
  bool is_early(std::size_t end, std::optional<instant> until) {
    if (shows_ == shows::this_minute)
      return false;
    try {
      const instant recorded = io::read_event(io::source{text_.substr(0, end)}).recorded;
      const bool early = until && *until < recorded;
      now_ = std::max(now_, early ? *until : recorded);
      return early;
    } catch (const io::read_error&) {
      return false;  // a bad line takes no time
    }
  }

  shows shows_;
  instant now_;
  std::string text_;
  std::size_t line_ = 0;
  bool ended_ = false;
};

}  // namespace

int main(int count, char** given) try {
  std::vector<std::string> arguments(given + 1, given + count);
  const auto flag = std::find(arguments.begin(), arguments.end(), "--as-recorded");
  const auto shows =
      flag == arguments.end() ? desk_clock::shows::this_minute : desk_clock::shows::minute_recorded;
  if (flag != arguments.end())
    arguments.erase(flag);
  const std::string folder = arguments.empty() ? "data/binh-duong" : arguments[0];

  const auto file = [&](const char* name) { return io::source::file(folder + '/' + name); };
  const hierarchy units = io::read_organisation(file("organisation.json")).units;
  const calendar days = io::read_calendar(file("calendar.json"));
  const directive paper = io::read_directive(file("directive.json"), units);
  const ladder_book ladders = io::read_ladders(file("ladders.json"), units);
  std::unique_ptr<journal> book = std::make_unique<memory_journal>();
  if (arguments.size() > 1)
    book = std::make_unique<io::file_journal>(arguments[1]);
  // Of years that the calendar does not know yet the weekdays are counted.
  const plan_options by_weekdays{{}, {}, beyond_coverage::estimate};
  tracker office{docket{units, {paper}, days, by_weekdays}, *book};

  // After a restart everything since the last record is told again: it is known by its key.
  const instant start = std::max(paper->issued->at, office.current().known_at());
  std::set<notice_key> told;
  for (desk_clock clock{shows, start}; !clock.ended();) {
    const instant now = std::max(clock.now(), start);
    const outlook seen = office.current();
    const escalation notices{seen, ladders};
    auto due = notices.delivered(start, now);
    std::erase_if(due, [&](const notice& each) { return !told.insert(each.key).second; });
    if (!due.empty()) {
      const counts all = chidao::count(status_query{seen, now});
      std::cout << now << ": " << all.open_in_time << " open in time, " << all.overdue
                << " overdue\n";
      io::write_digests_text(std::cout, seen, std::move(due), io::english());
      std::cout.flush();
    }

    const auto next = notices.next_change(now, instant::from_minutes(now.minutes() + 31 * 1440));
    if (const auto line = clock.wait_for_line(next))
      try {
        office.record(io::read_event(io::source{*line, "standard input"}, clock.line()));
      } catch (const io::read_error& refused) {
        std::cout << refused.what() << '\n';
      } catch (const error& refused) {
        std::cout << "standard input:" << clock.line() << ": " << refused.what() << '\n';
      }
  }
} catch (const error& refused) {
  std::cerr << refused.what() << '\n';
  return 2;
}
