// SPDX-License-Identifier: BSL-1.0
#include "answers.hpp"
#include <catch2/catch.hpp>
#include <string>

TEST_CASE("when a phrase is due is told as it was read and found right") {
  const std::string term = "due 'trong 5 ngày làm việc kể từ ngày nhận được' --from 2024-04-25";
  const std::string two = "due 'within 10 days' --from 2021-10-21";
  const std::string monthly = "due 'trước ngày 25 hằng tháng' --from 2021-10-21";
  const std::string windows = "due 'dịp Tết Nguyên đán, Giáng sinh,...' --from 2025-12-01";
  for (const std::string lang : {"vi", "en"}) {
    const std::string tail = " --lang " + lang;
    check_as_expected("due-term-" + lang + ".txt", run_tool(term + tail));
    check_as_expected("due-monthly-" + lang + ".txt", run_tool(monthly + tail));
    check_as_expected("due-windows-" + lang + ".txt", run_tool(windows + tail));
    const tool_run several = run_tool(two + tail);
    CHECK(several.code == 3);
    CHECK(has(several.output, "02/11/2021"));
  }
}

TEST_CASE("a phrase that is not understood is refused, and so is a day that is none") {
  const tool_run told = run_tool("due 'sớm hay muộn' --from 2021-10-21 --lang en");
  CHECK(told.code == 2);
  CHECK(has(told.output, "is not read as a time"));
  CHECK(run_tool("due 'trước ngày 31/10/2021' --from 31/10/2021").code == 2);
  CHECK(run_tool("due 'trước ngày 31/10/2021' --from 2021-10-21 --calendar none.json").code == 2);
  CHECK(run_tool("due 'trước ngày 31/10/2021'").code == 64);
}

TEST_CASE("days beyond the calendar are refused, or estimated where the caller says so") {
  const std::string far = "due 'within 5 working days from 2 January 2040' --from 2039-12-01";
  CHECK(run_tool(far + " --lang en").code == 2);
  const tool_run guessed = run_tool(far + " --estimate --lang en");
  CHECK(guessed.code == 0);
  CHECK(has(guessed.output, "An estimate"));
}

TEST_CASE("what waits, what stands elsewhere and what has no date are told apart") {
  const std::string tail = " --from 2021-10-21 --lang en";
  CHECK(has(run_tool("due 'theo đúng thời gian quy định'" + tail).output, "it stands elsewhere"));
  CHECK(has(run_tool("due 'thường xuyên'" + tail).output, "never overdue"));
  CHECK(has(run_tool("due 'trong dịp lễ hội lớn của tỉnh'" + tail).output, "waits for"));
  CHECK(has(run_tool("due 'within 1 working day of the completion of task 1.3'" + tail).output,
            "before 23/10/2021"));
  CHECK(has(run_tool("due 'chậm nhất 05 ngày trước ngày khai mạc kỳ họp'" + tail).output,
            "before 17/10/2021"));
  CHECK(has(run_tool("due 'trước ngày khai mạc kỳ họp'" + tail).output, "before 21/10/2021"));
}
