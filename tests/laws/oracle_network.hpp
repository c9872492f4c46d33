// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "oracle_world.hpp"

namespace oracle {

/// Which task hands something to which, over any number of feeds: (earlier, later) of each pair.
using roads = std::set<std::pair<task_key, task_key>>;

/// All pairs joined by one or more steps.
inline roads closed(const std::vector<task_key>& tasks, roads r) {
  for (const task_key& through : tasks) {
    for (const task_key& a : tasks) {
      for (const task_key& b : tasks) {
        if (r.count({a, through}) != 0 && r.count({through, b}) != 0) {
          r.insert({a, b});
        }
      }
    }
  }
  return r;
}

/// The groups: tasks that feed each other in a round, a task that feeds itself being one too.
inline std::vector<std::set<task_key>> groups(const world& w) {
  roads direct;
  const auto tasks = w.tasks();
  for (const task_key& consuming : tasks) {
    for (const feed& f : w.at(consuming).needs) {
      direct.insert({f.producing, consuming});
    }
  }
  const roads far = closed(tasks, direct);
  std::set<std::set<task_key>> found;
  for (const task_key& a : tasks) {
    std::set<task_key> group;
    for (const task_key& b : tasks) {
      if (far.count({a, b}) != 0 && far.count({b, a}) != 0) {
        group.insert(b);
      }
    }
    if (!group.empty()) {
      found.insert(group);
    }
  }
  return {found.begin(), found.end()};
}

/// Meanings 6.3: inside it every feed is upward, all along one line, or same_unit; and without the
/// upward ones no round is left. Does not ask which units exist.
inline bool is_lawful(const world& w, const std::set<task_key>& group) {
  std::set<std::string> lines;
  roads sideways;
  for (const task_key& consuming : group) {
    for (const feed& f : w.at(consuming).needs) {
      if (group.count(f.producing) == 0) {
        continue;
      }
      if (f.how == match::from_subordinates) {
        lines.insert(f.line);
      } else if (f.how == match::same_unit) {
        sideways.insert({f.producing, consuming});
      } else {
        return false;
      }
    }
  }
  const std::vector<task_key> tasks(group.begin(), group.end());
  const roads far = closed(tasks, sideways);
  for (const task_key& t : tasks) {
    if (far.count({t, t}) != 0) {
      return false;
    }
  }
  return lines.size() <= 1;
}

/// The groups for which the world is refused; none: it has a plan.
inline std::vector<std::set<task_key>> unlawful_groups(const world& w) {
  std::vector<std::set<task_key>> found;
  for (const auto& group : groups(w)) {
    if (!is_lawful(w, group)) {
      found.push_back(group);
    }
  }
  return found;
}

}  // namespace oracle
