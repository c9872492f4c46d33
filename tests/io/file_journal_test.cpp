// SPDX-License-Identifier: BSL-1.0
#include <catch2/catch.hpp>
#include <chidao/chidao.hpp>
#include <chidao/io/file_journal.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/track/tracker.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

using namespace chidao;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A file that is gone afterwards.
class some_file {
 public:
  explicit some_file(const std::string& text) : some_file{} { put(text); }
  some_file() {
    static int made = 0;
    path_ = fs::temp_directory_path() /
            ("chidao-journal-" + std::to_string(getpid()) + '-' + std::to_string(++made));
  }
  some_file(const some_file&) = delete;
  some_file& operator=(const some_file&) = delete;
  ~some_file() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  void put(const std::string& text) const { std::ofstream{path_, std::ios::binary} << text; }
  [[nodiscard]] std::string text() const {
    std::ifstream in{path_, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

event handed_in(const std::string& unit, std::uint8_t hour) {
  event out;
  out.kind = event_kind::submitted;
  out.subject = {"p", "1", unit, {}};
  out.at = out.recorded = instant{2021y / 10 / 26, {hour, 0}};
  return out;
}

std::string line_of(const std::string& unit) {
  return R"({"event":"submitted","document":"p","task":"1","unit":")" + unit +
         R"(","at":"2021-10-26T09:00","recorded":"2021-10-26T09:00"})";
}

std::string code_of_refusal(const fs::path& path) {
  try {
    const io::file_journal book{path};
  } catch (const io::journal_error& refused) {
    CHECK(refused.problems().front().where.file == path.string());
    return std::string{refused.code()};
  }
  return "opened";
}

docket one_paper() {
  hierarchy_builder org;
  org.add("a", "a", tier{"t"});
  org.add("b", "b", tier{"t"}, under{"a"});
  directive_builder paper{"p"};
  paper.line("state").issued(instant{2021y / 10 / 21, {8, 0}});
  paper.task("1").lead(every{"t"}).before(2021y / 10 / 31);
  return docket{org.build(), {paper.build()}, calendar::weekdays()};
}

bool is_done(const tracker& office, const char* unit) {
  const outlook now = office.current();
  return now.at("p", "1", unit).life_at(instant{2021y / 10 / 27}).complete();
}

/// No file of this process grows over so many bytes as long as it lives.
class room {
 public:
  explicit room(rlim_t bytes) : old_handler_{std::signal(SIGXFSZ, SIG_IGN)} {
    getrlimit(RLIMIT_FSIZE, &old_);
    const rlimit small{bytes, old_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  room(const room&) = delete;
  room& operator=(const room&) = delete;
  ~room() {
    setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_{};
  void (*old_handler_)(int);
};

}  // namespace

TEST_CASE("a journal in a file gives after opening anew what was written to it") {
  const some_file file;
  {
    io::file_journal book{file.path()};
    CHECK(book.events().empty());
    book.write(handed_in("a", 9));
    book.write(handed_in("b", 10));
    CHECK(book.events() == std::vector{handed_in("a", 9), handed_in("b", 10)});
  }
  const io::file_journal again{file.path()};
  CHECK(again.events() == std::vector{handed_in("a", 9), handed_in("b", 10)});
  CHECK(again.torn().empty());
}

TEST_CASE("a tracker over a journal in a file goes on where the one before it stopped") {
  const some_file file;
  {
    io::file_journal book{file.path()};
    tracker office{one_paper(), book};
    office.record(handed_in("a", 9));
  }
  io::file_journal book{file.path()};
  tracker office{one_paper(), book};
  CHECK(is_done(office, "a"));
  CHECK(office.record(handed_in("a", 9)) == event_applier::outcome::repeated);
  CHECK(book.events().size() == 1);
}

TEST_CASE("a last line torn while it was written is cut off and told") {
  const some_file file{line_of("a") + "\n{\"event\":\"subm"};
  io::file_journal book{file.path()};
  CHECK(book.torn() == "{\"event\":\"subm");
  CHECK(file.text() == line_of("a") + '\n');
  book.write(handed_in("b", 10));
  CHECK(book.events() == std::vector{handed_in("a", 9), handed_in("b", 10)});
}

TEST_CASE("a torn line longer than one piece of the file is cut off whole") {
  const std::string torn = "{\"note\":\"" + std::string(10000, 'x');
  const some_file file{line_of("a") + '\n' + torn};
  const io::file_journal book{file.path()};
  CHECK(book.torn() == torn);
  CHECK(file.text() == line_of("a") + '\n');
}

TEST_CASE("a journal that is nothing but a torn line is empty afterwards") {
  const some_file file{"{"};
  const io::file_journal book{file.path()};
  CHECK(book.torn() == "{");
  CHECK(book.events().empty());
  CHECK(file.text().empty());
}

TEST_CASE("a last line that only lacks its end is kept") {
  const some_file file{line_of("a")};
  io::file_journal book{file.path()};
  CHECK(book.torn().empty());
  book.write(handed_in("b", 10));
  CHECK(book.events() == std::vector{handed_in("a", 9), handed_in("b", 10)});
}

TEST_CASE("a whole line that is no event is not cut off but refused with its place") {
  const some_file file{line_of("a") + "\n{\"event\":\"submited\"}"};
  const io::file_journal book{file.path()};
  CHECK(book.torn().empty());
  try {
    static_cast<void>(book.events());
    FAIL("not refused");
  } catch (const io::read_error& refused) {
    CHECK(refused.problems().front().where.file == file.path().string());
    CHECK(refused.problems().front().where.line == 2);
  }
}

TEST_CASE("a second writer of a journal is refused until the first is gone") {
  const some_file file;
  {
    io::file_journal first{file.path()};
    CHECK(code_of_refusal(file.path()) == "journal-in-use");
    static_cast<void>(first.events());  // reading does not let go of it
    CHECK(code_of_refusal(file.path()) == "journal-in-use");
    first.write(handed_in("a", 9));
  }
  CHECK(code_of_refusal(file.path()) == "opened");
}

TEST_CASE("a journal in a folder that does not exist is not opened") {
  const some_file file;
  CHECK(code_of_refusal(file.path() / "none" / "journal.jsonl") == "journal-not-opened");
}

TEST_CASE("a journal in a file takes no event that could not be read again") {
  const some_file file;
  io::file_journal book{file.path()};
  event bad = handed_in("a", 9);
  bad.note = "two\nlines";
  CHECK_THROWS_AS(book.write(bad), io::read_error);
  CHECK(file.text().empty());
}

TEST_CASE("a line for which there is no room is taken back and its event is not shown") {
  const some_file file;
  io::file_journal book{file.path()};
  tracker office{one_paper(), book};
  office.record(handed_in("a", 9));
  const std::string before = file.text();
  {
    const room little{before.size() + 20};
    try {
      office.record(handed_in("b", 10));
      FAIL("not refused");
    } catch (const io::journal_error& refused) {
      CHECK(refused.code() == "journal-not-written");
    }
  }
  CHECK(file.text() == before);
  CHECK_FALSE(is_done(office, "b"));
  office.record(handed_in("b", 10));
  CHECK(book.events().size() == 2);
}
