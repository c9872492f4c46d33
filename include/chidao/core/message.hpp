// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chidao {

/// The form of a sentence: a stable code, and its English wording.
///
/// `{name}` stands for an argument; `{name:one|many}` chooses by whether the argument is 1.
/// Other languages are looked up by the code, so a form is never changed once published.
struct sentence {
  std::string_view code;     ///< stable; what a catalogue of another language is keyed by
  std::string_view english;  ///< the wording where no catalogue is used
};

struct argument;

/// A sentence with its arguments: a reason as data, put into words only when shown.
struct message {
  const sentence* form = nullptr;   ///< never null in a message that the library gives out
  std::vector<argument> arguments;  ///< by name
};

/// One argument of a message: a text, a number, a message or a list of messages.
struct argument {
  std::string_view name;  ///< as it stands in the form
  std::variant<std::string, std::int64_t, message, std::vector<message>> value;  ///< what it is
};

/// Makes a message of a form and its arguments.
[[nodiscard]] inline message say(const sentence& form, std::vector<argument> arguments = {}) {
  return {&form, std::move(arguments)};
}

namespace wording_of {

template <class Lookup>
void append(std::string& out, const message& what, const Lookup& lookup);

template <class Lookup>
void append(std::string& out, const argument& given, std::string_view choice,
            const Lookup& lookup) {
  if (const auto* text = std::get_if<std::string>(&given.value)) {
    out += *text;
  } else if (const auto* number = std::get_if<std::int64_t>(&given.value)) {
    if (choice.empty()) {
      out += std::to_string(*number);
    } else {
      const auto bar = choice.find('|');
      const bool one = *number == 1 || *number == -1;
      out += one || bar == std::string_view::npos ? choice.substr(0, bar) : choice.substr(bar + 1);
    }
  } else if (const auto* nested = std::get_if<message>(&given.value)) {
    append(out, *nested, lookup);
  } else {
    const char* separator = "";
    for (const message& part : std::get<std::vector<message>>(given.value)) {
      out += separator;
      append(out, part, lookup);
      separator = "; ";
    }
  }
}

template <class Lookup>
void append(std::string& out, const message& what, const Lookup& lookup) {
  std::string_view rest = lookup(*what.form);
  while (!rest.empty()) {
    const auto open = rest.find('{');
    out += rest.substr(0, open);
    if (open == std::string_view::npos)
      return;
    const auto close = rest.find('}', open);
    const std::string_view inside = rest.substr(open + 1, close - open - 1);
    const auto colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    const std::string_view choice =
        colon == std::string_view::npos ? std::string_view{} : inside.substr(colon + 1);
    for (const argument& given : what.arguments)
      if (given.name == name)
        append(out, given, choice, lookup);
    rest = close == std::string_view::npos ? std::string_view{} : rest.substr(close + 1);
  }
}

}  // namespace wording_of

/// Puts a message into words. `lookup(form)` gives the wording of a form in the language wanted.
/// @complexity linear in the text made
template <class Lookup>
[[nodiscard]] std::string to_string(const message& what, const Lookup& lookup) {
  std::string out;
  wording_of::append(out, what, lookup);
  return out;
}

/// The message in English.
[[nodiscard]] std::string to_string(const message& what);

/// Writes the message in English.
std::ostream& operator<<(std::ostream& out, const message& what);

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/core/impl/message.ipp>
#endif
