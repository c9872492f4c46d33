// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The slow and obvious judge of the library's planning: plain data, definitions written out.
namespace oracle {

/// Minutes since 1900-01-01 00:00 (a Monday). As a bound: the first minute that is too late.
using minute = std::int64_t;

constexpr minute minutes_of_day = 1440;
constexpr int last_day = 109573;  ///< 2200-01-01
constexpr minute last_bound = last_day * minutes_of_day;

/// Open day = weekday rule, minus days off, plus make-up days, in that order.
struct calendar {
  std::array<bool, 7> open_weekday{};  ///< Monday first
  std::set<int> off;
  std::set<int> make_up;
  std::vector<std::pair<int, int>> hours{{0, 1440}};  ///< minutes of the day, sorted, disjoint
};

enum class counts { minutes, working_minutes, calendar_days, working_days };

struct duration {
  counts kind = counts::minutes;
  int n = 0;
};

constexpr int nobody = -1;

struct unit {
  std::string code;
  std::string tier;  ///< empty: of no tier
  std::string kind;
  bool territorial = false;             ///< the same for all units of a kind
  int seat = nobody;                    ///< nobody: the root of the seats, exactly one
  std::map<std::string, int> superior;  ///< by line; nobody: a top; no entry: not on that line
  int calendar = nobody;                ///< nobody: none of its own
};

/// An audience as a rule.
struct rule {
  enum class sort { tier, kind, units, within, joined, difference };
  sort how = sort::units;
  std::string word;         ///< tier or kind
  std::string line;         ///< beside tier or kind
  std::vector<int> units;   ///< units
  int whole = nobody;       ///< within: the unit on whose seat branch they must be
  std::vector<rule> parts;  ///< within: 1; joined: 1 and more; difference: 2 (first minus second)
};

enum class reach { all, tier, unit };

/// Whom a declared bound or a handling time is for.
struct scope {
  reach how = reach::all;
  std::string tier;
  int unit = nobody;
};

/// How a bound stands (meanings 1.5); `none` is a standing one when declared.
enum class standing { known, none, pending, unresolved };

struct declared_bound {
  scope whom;
  standing state = standing::none;
  minute bound = 0;  ///< when known
};

struct handling_time {
  scope whom;
  duration takes;
};

enum class match { same_unit, from_subordinates, from_superior, same_area, from_all, from };

/// A task by its place: document, then task as written. This is also the order of tasks.
struct task_key {
  int document = 0;
  int task = 0;
  auto operator<=>(const task_key&) const = default;
};

struct feed {
  task_key producing;
  match how = match::same_unit;
  std::string line;  ///< from_subordinates, from_superior
  rule audience;     ///< from
};

struct task {
  std::string code;
  rule lead;
  std::vector<declared_bound> bounds;  ///< narrowest wins; of equals the later written
  std::vector<handling_time> takes;    ///< the same; none that fits: 0 minutes
  std::optional<minute> release;       ///< an instant; absent: the document's issue
  int calendar = nobody;               ///< nobody: the unit's, else the plan's
  std::vector<feed> needs;
};

struct document {
  std::string code;
  std::optional<minute> issued;  ///< an instant
  std::vector<task> tasks;
};

struct world {
  std::vector<std::string> tiers;  ///< highest first; a tier may be without units
  std::vector<std::string> lines;
  std::map<std::string, bool> kinds;  ///< kind to "is territorial"
  std::vector<calendar> calendars;    ///< the first is the plan's
  std::vector<unit> units;
  std::vector<document> documents;

  const task& at(task_key k) const {
    return documents[static_cast<std::size_t>(k.document)].tasks[static_cast<std::size_t>(k.task)];
  }
  task& at(task_key k) {
    return documents[static_cast<std::size_t>(k.document)].tasks[static_cast<std::size_t>(k.task)];
  }
  const unit& who(int u) const { return units[static_cast<std::size_t>(u)]; }

  std::vector<task_key> tasks() const {
    std::vector<task_key> all;
    for (int d = 0; d < static_cast<int>(documents.size()); ++d) {
      const auto& written = documents[static_cast<std::size_t>(d)].tasks;
      for (int t = 0; t < static_cast<int>(written.size()); ++t) {
        all.push_back({d, t});
      }
    }
    return all;
  }
};

// Rules in words.

inline rule every(const std::string& tier, const std::string& line) {
  rule r;
  r.how = rule::sort::tier;
  r.word = tier;
  r.line = line;
  return r;
}

inline rule all_of_kind(const std::string& kind, const std::string& line) {
  rule r = every(kind, line);
  r.how = rule::sort::kind;
  return r;
}

inline rule named(std::vector<int> units) {
  rule r;
  r.units = std::move(units);
  return r;
}

inline rule within(int whole, rule of) {
  rule r;
  r.how = rule::sort::within;
  r.whole = whole;
  r.parts.push_back(std::move(of));
  return r;
}

inline rule joined(std::vector<rule> parts) {
  rule r;
  r.how = rule::sort::joined;
  r.parts = std::move(parts);
  return r;
}

inline rule difference(rule of, rule without) {
  rule r;
  r.how = rule::sort::difference;
  r.parts.push_back(std::move(of));
  r.parts.push_back(std::move(without));
  return r;
}

}  // namespace oracle
