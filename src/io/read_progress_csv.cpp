// SPDX-License-Identifier: BSL-1.0
#include "csv_reader.hpp"
#include "listed.hpp"
#include "shortened.hpp"
#include "table_date.hpp"
#include "task_reader.hpp"
#include <algorithm>
#include <array>
#include <chidao/core/suggest.hpp>
#include <chidao/io/name_index.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_events.hpp>
#include <chidao/io/read_progress_csv.hpp>
#include <chidao/io/unicode.hpp>
#include <chidao/track/event_problems.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace chidao::io {

namespace core = chidao::sentences;

namespace {

using row_of_cells = std::vector<csv_cell>;

std::int64_t count_of(std::size_t size) { return static_cast<std::int64_t>(size); }

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

bool is_empty(const csv_cell& cell) { return trimmed(cell.text).empty(); }

/// A heading on one line: cells of a first row are often broken into several.
std::string heading_of(const csv_cell& cell) {
  std::string out = cell.text;
  std::replace_if(
      out.begin(), out.end(), [](char each) { return each == '\n' || each == '\r'; }, ' ');
  return std::string{trimmed(out)};
}

/// Finds units as a table names them, each name once.
class unit_finder {
 public:
  explicit unit_finder(const hierarchy* over) : over_{over} {}

  /// The code of a unit, or what is wrong with its name.
  const std::variant<std::string, problem>& find(const std::string& named) {
    const auto known = found_.find(named);
    return known != found_.end() ? known->second
                                 : found_.emplace(named, looked_up(named)).first->second;
  }

 private:
  std::variant<std::string, problem> looked_up(const std::string& named) {
    if (over_ == nullptr || over_->find(named))
      return named;
    if (!names_)
      names_.emplace(*over_);
    try {
      return over_->units()[names_->one(named).slot()].code;
    } catch (const unknown_name& refused) {
      return refused.problems().front();
    }
  }

  const hierarchy* over_;
  std::optional<name_index> names_;
  std::map<std::string, std::variant<std::string, problem>, std::less<>> found_;
};

/// Reads a table whose text is UTF-8.
class progress_reader {
 public:
  progress_reader(const source& from, instant recorded, const hierarchy* over,
                  const csv_mapping& mapping, const limits& allowed, problem_list& problems)
      : rows_{from, separator_of(from), allowed.event_bytes, problems}, recorded_{recorded},
        units_{over}, mapping_{mapping}, allowed_{allowed}, problems_{problems} {}

  progress_table read() {
    const auto first = rows_.next();
    if (!problems_.empty())
      return {};
    read_headings(first.value_or(row_of_cells{}));
    if (!problems_.empty())
      return {};
    while (auto row = rows_.next())
      if (!std::all_of(row->begin(), row->end(), is_empty) && !read_row(*row))
        break;
    return std::move(out_);
  }

 private:
  struct fact_column {
    event_kind kind;
    std::optional<std::size_t> at;
  };

  void tell(problem wrong, std::size_t at) { problems_.add(std::move(wrong), at); }

  void read_headings(const row_of_cells& first) {
    for (const csv_cell& each : first) {
      const std::string heading = heading_of(each);
      const bool shown = !wrong_with_text(heading);
      names_.push_back(shown ? composed(heading) : shortened(heading));
      folded_.push_back(shown ? folded(heading) : std::string{});
    }
    taken_.resize(first.size());
    document_ = required(mapping_.document, first);
    task_ = required(mapping_.task, first);
    unit_ = required(mapping_.unit, first);
    facts_ = {{{event_kind::received, column(mapping_.received, first)},
               {event_kind::started, column(mapping_.started, first)},
               {event_kind::submitted, column(mapping_.submitted, first)},
               {event_kind::accepted, column(mapping_.accepted, first)},
               {event_kind::returned, column(mapping_.returned, first)},
               {event_kind::extended, column(mapping_.extended_to, first)}}};
    if (std::none_of(facts_.begin(), facts_.end(),
                     [](const fact_column& each) { return each.at.has_value(); })) {
      std::vector<std::string> all;
      for (const auto* each : {&mapping_.received, &mapping_.started, &mapping_.submitted,
                               &mapping_.accepted, &mapping_.returned, &mapping_.extended_to})
        all.insert(all.end(), each->begin(), each->end());
      tell({say(sentences::no_progress_column),
            say(sentences::expected_heading, {{"headings", listed(all)}})},
           0);
    }
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (!taken_[i] && !names_[i].empty())
        out_.unused.push_back(names_[i]);
  }

  /// The column with the first of these headings that the table has.
  std::optional<std::size_t> column(const csv_mapping::headings& wanted,
                                    const row_of_cells& first) {
    for (const std::string& heading : wanted) {
      const std::string key = folded(heading);
      const auto found = std::find(folded_.begin(), folded_.end(), key);
      if (key.empty() || found == folded_.end())
        continue;
      const auto again = std::find(found + 1, folded_.end(), key);
      if (again != folded_.end()) {
        const auto position = static_cast<std::size_t>(again - folded_.begin());
        tell({say(sentences::column_again, {{"heading", shortened(names_[position])}}),
              say(sentences::expected_heading_once)},
             first[position].at);
      }
      const auto position = static_cast<std::size_t>(found - folded_.begin());
      taken_[position] = true;
      return position;
    }
    return std::nullopt;
  }

  std::size_t required(const csv_mapping::headings& wanted, const row_of_cells& first) {
    const auto found = column(wanted, first);
    if (!found) {
      std::vector<std::string> alike;
      for (const std::string& heading : wanted)
        if (alike.empty() && problems_.may_compare(names_.size()))
          alike = nearest_names(heading, names_);
      tell({say(sentences::column_missing, {{"headings", listed(wanted)}}), {}, std::move(alike)},
           0);
    }
    return found.value_or(0);
  }

  /// The text of a cell that names something; empty if it is refused.
  std::string name_at(const row_of_cells& row, std::size_t column) {
    const csv_cell& cell = row[column];
    const std::string_view text = trimmed(cell.text);
    if (text.empty()) {
      tell({say(sentences::empty_cell, {{"heading", shortened(names_[column])}}),
            say(sentences::expected_full_cell)},
           cell.at);
      return {};
    }
    if (auto wrong = wrong_with_text(text)) {
      tell(std::move(*wrong), cell.at);
      return {};
    }
    return composed(text);
  }

  /// Whose assignment a row is about; parts that are refused are empty.
  assignment_key subject_of(const row_of_cells& row) {
    assignment_key out;
    out.document = name_at(row, document_);
    if (const auto code = mapping_.papers.find(out.document); code != mapping_.papers.end())
      out.document = code->second;
    out.task = name_at(row, task_);
    const std::string named = name_at(row, unit_);
    if (named.empty())
      return out;
    const auto& found = units_.find(named);
    if (const auto* wrong = std::get_if<problem>(&found))
      tell(*wrong, row[unit_].at);
    else
      out.unit = std::get<std::string>(found);
    return out;
  }

  /// The event that a filled cell tells; nothing if it is refused.
  std::optional<event> event_at(const csv_cell& cell, event_kind kind) {
    const std::string_view text = trimmed(cell.text);
    const auto read = read_table_date(text);
    if (const auto* wrong = std::get_if<problem>(&read)) {
      tell(*wrong, cell.at);
      return std::nullopt;
    }
    const auto& when = std::get<written_moment>(read);
    event out{kind, {}, recorded_, recorded_};
    try {
      if (kind == event_kind::extended)
        out.until = when.at ? deadline::by(when.on, *when.at) : deadline::by(when.on);
      else
        out.at = minute_of(when);
    } catch (const time_error& refused) {
      tell(refused.problems().front(), cell.at);
      return std::nullopt;
    }
    if (recorded_ < out.at) {
      tell({say(core::recorded_before_fact,
                {{"recorded", to_message(recorded_)}, {"at", to_message(out.at)}}),
            say(core::expected_record_after_fact)},
           cell.at);
      return std::nullopt;
    }
    return out;
  }

  /// Reads a row. @returns false if there are too many events
  bool read_row(const row_of_cells& row) {
    if (row.size() != names_.size()) {
      tell({say(sentences::wrong_row_length, {{"count", count_of(row.size())}}),
            say(sentences::expected_row_length, {{"count", count_of(names_.size())}})},
           row.front().at);
      return true;
    }
    std::optional<assignment_key> subject;
    for (const fact_column& each : facts_) {
      if (!each.at || is_empty(row[*each.at]))
        continue;
      if (!subject)
        subject = subject_of(row);
      auto made = event_at(row[*each.at], each.kind);
      if (!made)
        continue;
      if (++events_ > allowed_.events) {
        const std::int64_t limit = count_of(allowed_.events);
        tell({say(sentences::too_many_events, {{"limit", limit}}),
              say(sentences::expected_events_at_most, {{"limit", limit}})},
             row[*each.at].at);
        return false;
      }
      made->subject = *subject;
      if (problems_.empty())
        out_.events.push_back(*std::move(made));
    }
    return true;
  }

  csv_reader rows_;
  instant recorded_;
  unit_finder units_;
  const csv_mapping& mapping_;
  const limits& allowed_;
  problem_list& problems_;
  std::vector<std::string> names_;   // headings
  std::vector<std::string> folded_;  // by which they are found
  std::vector<bool> taken_;
  std::size_t document_ = 0;
  std::size_t task_ = 0;
  std::size_t unit_ = 0;
  std::array<fact_column, 6> facts_{};
  std::size_t events_ = 0;
  progress_table out_;
};

progress_table read_over(const source& from, instant recorded, const hierarchy* over,
                         const csv_mapping& mapping, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  if (from.text().size() > allowed.bytes) {
    const std::int64_t limit = count_of(allowed.bytes);
    problems.add({say(sentences::text_too_large, {{"limit", limit}}),
                  say(sentences::expected_bytes_at_most, {{"limit", limit}})},
                 0);
  } else if (const auto bad = first_invalid_utf8(from.text())) {
    problems.add(
        {say(sentences::not_utf8, {{"byte", count_of(*bad)}}), say(sentences::expected_utf8)},
        *bad);
  }
  problems.throw_if_any();
  progress_table out = progress_reader{from, recorded, over, mapping, allowed, problems}.read();
  problems.throw_if_any();
  return out;
}

}  // namespace

progress_table read_progress_csv(const source& from, instant recorded, const csv_mapping& mapping,
                                 const limits& allowed) {
  return read_over(from, recorded, nullptr, mapping, allowed);
}

progress_table read_progress_csv(const source& from, instant recorded, const hierarchy& over,
                                 const csv_mapping& mapping, const limits& allowed) {
  return read_over(from, recorded, &over, mapping, allowed);
}

}  // namespace chidao::io
