// SPDX-License-Identifier: BSL-1.0
#include "fuzz.hpp"
#include <boost/json/parse.hpp>
#include <src/io/json_document.hpp>

using namespace chidao::io;

namespace {

/// Holds a value against what Boost.JSON makes of the same text.
void compare(const json_value& ours, const boost::json::value& theirs) {
  switch (ours.kind()) {
  case json_kind::null:
    return fuzz::must(theirs.is_null());
  case json_kind::truth:
    return fuzz::must(theirs.as_bool() == ours.truth());
  case json_kind::number:
    return fuzz::must(theirs.as_int64() == ours.number());
  case json_kind::text:
    return fuzz::must(ours.text() ==
                      composed({theirs.as_string().data(), theirs.as_string().size()}));
  case json_kind::list: {
    fuzz::must(theirs.as_array().size() == ours.size());
    auto item = theirs.as_array().begin();
    for (auto each = ours.first(); each; each = each->next())
      compare(*each, *item++);
    return;
  }
  case json_kind::object: {
    fuzz::must(theirs.as_object().size() == ours.size());
    auto member = theirs.as_object().begin();
    for (auto each = ours.first(); each; each = each->next(), ++member) {
      fuzz::must(each->key() == composed({member->key().data(), member->key().size()}));
      compare(*each, member->value());
    }
    return;
  }
  case json_kind::refused:
    fuzz::must(false);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::read(fuzz::text_of(data, size), [](const std::string& text) {
    const source from{text, "input.json"};
    limits allowed;
    allowed.values = 10'000;
    problem_list problems{from, allowed.problems};
    const json_document read{from, allowed, problems};
    problems.throw_if_any();
    compare(read.root(), boost::json::parse(text));
  });
  return 0;
}
