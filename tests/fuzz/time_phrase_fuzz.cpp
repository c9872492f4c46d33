// SPDX-License-Identifier: BSL-1.0
// No text makes the reader of phrases throw; what it reads is said in words that mean the same.
#include "fuzz.hpp"
#include <algorithm>
#include <chidao/io/time_phrase.hpp>
#include <chidao/io/time_rule_json.hpp>
#include <sstream>

using namespace chidao;
using namespace chidao::io;

namespace {

/// Names in a rule may hold words that mean something to the reader; dates and counts may not.
bool holds_names(const time_rule& rule) {
  const auto named = [](const time_anchor& which) { return !which.name.empty(); };
  if (const auto* term = std::get_if<term_rule>(&rule))
    return named(term->after);
  if (const auto* lead = std::get_if<lead_time_rule>(&rule))
    return named(lead->before);
  return std::holds_alternative<event_rule>(rule) || std::holds_alternative<occasion_rule>(rule) ||
         std::holds_alternative<reference_rule>(rule);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  for (const bool issued : {false, true}) {
    phrase_settings settings;
    if (issued)
      settings.issued = day{std::chrono::year{2021} / 10 / 21};
    const phrase_reading read = read_time_phrase(text, settings);
    fuzz::must(read.rules.empty() == read.wrong.has_value());
    for (const time_rule& each : read.rules) {
      std::ostringstream out;
      write_time_rule(out, each);
      const auto again = read_time_rules(source{out.str()});
      fuzz::must(again.size() == 1 && again.front() == each);
      if (holds_names(each))
        continue;
      for (const catalogue* language : {&english(), &vietnamese()}) {
        const auto said = read_time_phrase(write_time_phrase(each, *language));
        fuzz::must(said.rules.size() == 1 && said.rules.front() == each);
      }
    }
  }
  return 0;
}
