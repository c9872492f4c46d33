// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

/// Writes JSON to be read by programs and people: two spaces a level, keys in the order given.
/// What is opened must be closed.
class json_output {
 public:
  explicit json_output(std::ostream& out) : out_{out} {}

  json_output& open_object() { return open('{'); }
  json_output& close_object() { return close('}'); }
  json_output& open_list() { return open('['); }
  json_output& close_list() { return close(']'); }
  json_output& key(std::string_view name);
  json_output& text(std::string_view value);
  json_output& number(std::int64_t value);
  json_output& truth(bool value);
  json_output& null();

  json_output& text(std::string_view name, std::string_view value) { return key(name).text(value); }
  json_output& number(std::string_view name, std::int64_t value) { return key(name).number(value); }
  json_output& truth(std::string_view name, bool value) { return key(name).truth(value); }
  /// Texts on one line.
  json_output& texts(std::string_view name, const std::vector<std::string>& values);
  /// Writes the key only where there is something to say.
  json_output& text_if(std::string_view name, std::string_view value) {
    return value.empty() ? *this : text(name, value);
  }

 private:
  json_output& open(char bracket);
  json_output& close(char bracket);
  void begin_value();
  void new_line();

  std::ostream& out_;
  std::vector<bool> has_items_;  // of what is open
  bool after_key_ = false;
};

}  // namespace chidao::io
