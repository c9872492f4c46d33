// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/read_events.hpp>
#include <chidao/io/read_progress_csv.hpp>
#include <chidao/io/write_event.hpp>
#include <chidao/model/hierarchy_builder.hpp>
#include <chrono>
#include <sstream>

using namespace chidao::io;
using namespace std::chrono_literals;

namespace {

const chidao::hierarchy& some_units() {
  static const chidao::hierarchy made = [] {
    using namespace chidao;
    hierarchy_builder org;
    org.tiers({"province", "district", "commune"});
    org.kind({"pc", "UBND", true}).line("state");
    org.add("74", "UBND tỉnh Bình Dương", tier{"province"}).kind("pc");
    org.add("718", "UBND thành phố Thủ Dầu Một", tier{"district"}, under{"74"}).kind("pc");
    org.add("P1", "UBND phường Tân Bình", tier{"commune"}, under{"718"}).kind("pc");
    org.add("P2", "UBND xã Tân Bình", tier{"commune"}, under{"718"}).kind("pc");
    return org.build();
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const chidao::instant noted{chidao::day{2021y / 11 / 2}};
  const std::string input = fuzz::text_of(data, size);
  fuzz::read(input, [&](const std::string& text) {
    const auto read = read_progress_csv(source{text, "progress.csv"}, noted, some_units());
    std::ostringstream out;
    for (const chidao::event& each : read.events) {
      fuzz::must(each.recorded == noted && each.at <= noted);
      fuzz::must(some_units().find(each.subject.unit).has_value());
      write_event(out, each);
    }
    fuzz::must(read_events(source{out.str()}).size() == read.events.size());
  });
  fuzz::read(input, [&](const std::string& text) {
    static_cast<void>(read_progress_csv(source{text, "progress.csv"}, noted));
  });
  return 0;
}
