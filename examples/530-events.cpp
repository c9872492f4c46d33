// SPDX-License-Identifier: BSL-1.0
// EXAMPLE: what has happened
// SHOWS: reading a journal of events, going on after a bad line, and where an assignment stands
// then; writing one more event to the journal.
// SIMPLER EXAMPLES: 090-many-papers, 500-plan-from-files, 520-a-broken-file

#include <chidao/chidao.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/read_organisation.hpp>
#include <chidao/io/write_event.hpp>
#include <chidao/track/apply.hpp>
#include <chrono>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace chidao;
using namespace std::chrono_literals;

int main() {
  std::istringstream journal{
      R"({"event":"received","document":"binh-duong-so-ket-2021","task":"1.4","unit":"25747","at":"2021-10-22T07:45"}
{"event":"submitted","document":"binh-duong-so-ket-2021","task":"1.4","unit":"25747","at":"2021-10-28T09:30","recorded":"2021-10-28T10:00"}
{"event":"submited","document":"binh-duong-so-ket-2021","task":"1.4","unit":"25741","at":"2021-10-28T11:00"}
{"event":"returned","document":"binh-duong-so-ket-2021","task":"1.4","unit":"25747","at":"2021-10-28T14:00","note":"thiếu biểu số 2"}
{"event":"extended","document":"binh-duong-so-ket-2021","task":"1.4","unit":"25741","at":"2021-10-28T15:00","until":{"by":"2021-10-28T17:00"}}
)"};
  io::event_reader reader{journal, "journal.jsonl"};
  std::vector<event> events;
  for (bool more = true; more;) {
    try {
      const std::optional<event> read = reader.next();
      more = read.has_value();
      if (read)
        events.push_back(*read);
    } catch (const io::read_error& wrong) {
      std::cout << wrong.what() << '\n';
    }
  }
  std::cout << events.size() << " events\n\n";

  const std::string folder = "data/binh-duong/";
  const hierarchy units =
      io::read_organisation(io::source::file(folder + "organisation.json")).units;
  const calendar office = io::read_calendar(io::source::file(folder + "calendar.json"));
  const directive paper = io::read_directive(io::source::file(folder + "directive.json"), units);
  const outlook before{docket{units, {paper}, office}};

  const instant now{2021y / 10 / 29, {8, 0}};
  const applied after = apply(before, events, now);
  const life stands = after.now.at(paper->code, "1.4", "25747").life_at(now);
  std::cout << "25747 is " << (stands.complete() ? "done" : "not done") << ", sent back "
            << stands.returns << " time, last at " << *stands.returned << '\n';
  std::cout << "25741 is to be done " << after.now.at(paper->code, "1.4", "25741").due().declared()
            << "\n\n";

  event again = events.back();
  again.kind = event_kind::urged;
  again.until.reset();
  again.at = again.recorded = now;
  io::write_event(std::cout, again);
}
