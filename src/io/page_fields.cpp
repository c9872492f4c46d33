// SPDX-License-Identifier: BSL-1.0
#include "page_fields.hpp"
#include <chidao/io/display_width.hpp>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/status_words.hpp>
#include <ostream>

namespace chidao::io {

void write_field(std::ostream& out, const std::string& label, const std::string& text,
                 std::size_t width) {
  constexpr std::size_t label_columns = 22;
  std::string first = "  " + label;
  const std::size_t used = display_width(first);
  first.append(used < label_columns ? label_columns - used : 2, ' ');
  write_wrapped(out, first, text, width);
}

void page_heading(std::ostream& out, const std::string& title, const tracked_words& words,
                  std::size_t width) {
  write_wrapped(out, "", title, width);
  for (std::size_t number = 0; number < words.of().plan_count(); ++number)
    for (const directive& paper : words.of().plan_at(number).now.documents())
      write_field(out, words.say()(sentences::label_paper),
                  paper->title.empty() ? paper->code : paper->title, width);
  const instant known = words.of().known_at();
  write_field(out, words.say()(sentences::label_known),
              known == instant{} ? words.say()(sentences::nothing_recorded)
                                 : words.say()(to_message(known)),
              width);
}

}  // namespace chidao::io
