// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <chidao/io/read_directive.hpp>
#include <chidao/model/expand.hpp>
#include <chidao/model/hierarchy_builder.hpp>

using namespace chidao::io;

namespace {

const chidao::hierarchy& some_units() {
  static const chidao::hierarchy made = [] {
    using namespace chidao;
    hierarchy_builder org;
    org.tiers({"province", "district", "commune"});
    org.kind({"pc", "UBND", true}).line("state").line("party");
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
  const std::string input = fuzz::text_of(data, size);
  fuzz::read(input, [](const std::string& text) {
    const chidao::directive read = read_directive(source{text, "paper.json"}, some_units());
    for (const chidao::task& each : read->tasks) {
      fuzz::must(!each.code.empty());
      const auto on = expand(each.lead.who, some_units(), chidao::line_id{});
      fuzz::must(on.units.count() <= some_units().size());
    }
  });
  fuzz::read(input, [](const std::string& text) {
    static_cast<void>(read_directive(source{text, "paper.json"}));
  });
  return 0;
}
