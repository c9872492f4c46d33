// SPDX-License-Identifier: BSL-1.0
#include "json_output.hpp"
#include <chidao/io/json_text.hpp>
#include <ostream>

namespace chidao::io {

void json_output::new_line() {
  out_ << '\n';
  for (std::size_t i = 0; i < has_items_.size(); ++i)
    out_ << "  ";
}

void json_output::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty())
    return;
  if (has_items_.back())
    out_ << ',';
  has_items_.back() = true;
  new_line();
}

json_output& json_output::open(char bracket) {
  begin_value();
  out_ << bracket;
  has_items_.push_back(false);
  return *this;
}

json_output& json_output::close(char bracket) {
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  if (had_items)
    new_line();
  out_ << bracket;
  if (has_items_.empty())
    out_ << '\n';
  return *this;
}

json_output& json_output::key(std::string_view name) {
  begin_value();
  out_ << json_text(name) << ": ";
  after_key_ = true;
  return *this;
}

json_output& json_output::text(std::string_view value) {
  begin_value();
  out_ << json_text(value);
  return *this;
}

json_output& json_output::number(std::int64_t value) {
  begin_value();
  out_ << value;
  return *this;
}

json_output& json_output::truth(bool value) {
  begin_value();
  out_ << (value ? "true" : "false");
  return *this;
}

json_output& json_output::null() {
  begin_value();
  out_ << "null";
  return *this;
}

json_output& json_output::texts(std::string_view name, const std::vector<std::string>& values) {
  key(name);
  begin_value();
  const char* separator = "[";
  for (const std::string& each : values) {
    out_ << separator << json_text(each);
    separator = ", ";
  }
  out_ << (values.empty() ? "[]" : "]");
  return *this;
}

}  // namespace chidao::io
