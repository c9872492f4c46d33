// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"
#include <algorithm>
#include <chidao/io/display_width.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/plan_words.hpp>
#include <ostream>

namespace chidao::io {

std::string phrases::machine(bound which) {
  return iso8601(which.first_late_day()) + 'T' + to_string(which.clock());
}

namespace {

std::string without_space_at_end(std::string text) {
  while (!text.empty() && text.back() == ' ')
    text.pop_back();
  return text;
}

}  // namespace

std::string phrases::cell(const declared_bound& which, const std::string& events) const {
  if (!which.state())
    return (*this)(sentences::cell_undeclared);
  switch (*which.state()) {
  case bound_state::none:
    return (*this)(sentences::cell_standing);
  case bound_state::pending:
    return without_space_at_end((*this)(sentences::cell_pending, {{"events", events}}));
  case bound_state::unresolved:
    return (*this)(sentences::cell_unresolved);
  case bound_state::known:
    break;
  }
  return (*this)(to_message(*which.when()));
}

std::string phrases::cell(const needed_bound& which, const std::string& events) const {
  switch (which.state()) {
  case bound_state::none:
    return dash;
  case bound_state::pending:
    return without_space_at_end((*this)(sentences::cell_pending, {{"events", events}}));
  case bound_state::unresolved:
    return (*this)(sentences::cell_unresolved);
  case bound_state::known:
    break;
  }
  return (*this)(to_message(*which.at()));
}

std::string phrases::cell(const handling_time& which) const {
  return which.clause == nullptr ? dash : (*this)(to_message(which.length));
}

std::string phrases::last_day_cell(const std::optional<day>& which, bool on_duty) const {
  if (which)
    return (*this)(weekday_and_day(*which));
  return on_duty ? (*this)(sentences::cell_on_duty) : dash;
}

std::string phrases::cell(const slack& which) const {
  if (!which.value)
    return dash;
  const std::string days = (*this)(sentences::cell_days, {{"count", which.value->days}});
  return which.at_most ? "\u2264 " + days : days;
}

void write_wrapped(std::ostream& out, const std::string& first, const std::string& text,
                   std::size_t width) {
  const std::size_t indent = display_width(first);
  std::string before = first;
  for (const std::string& line : wrapped(text, std::max(width, indent + 20) - indent)) {
    out << before << line << '\n';
    before.assign(indent, ' ');
  }
}

}  // namespace chidao::io
