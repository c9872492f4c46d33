// SPDX-License-Identifier: BSL-1.0
#include "status_report.hpp"
#include "tracked_words.hpp"
#include <algorithm>
#include <chidao/io/status_words.hpp>
#include <chidao/plan/unit_group.hpp>
#include <chidao/query/supplement.hpp>
#include <map>
#include <tuple>
#include <utility>

namespace chidao::io {

namespace {

/// Names the row to which an assignment belongs, and puts rows in order.
class divider {
 public:
  divider(const status_query& ask, const status_scope& scope)
      : in_{ask.of()}, words_{ask.of(), english()}, by_{scope.rows} {
    const std::vector<std::string>& tiers = in_.units().tiers();
    if (by_ != status_rows::areas || tiers.empty())
      return;
    std::size_t level = 0;
    if (scope.wanted.within) {
      const std::string& own = in_.units().units()[scope.wanted.within->slot()].tier;
      level = static_cast<std::size_t>(std::find(tiers.begin(), tiers.end(), own) - tiers.begin());
    }
    tier_ = tiers[std::min(level + 1, tiers.size() - 1)];
  }

  /// Where a row stands among the others; what belongs in none comes last.
  using place = std::tuple<bool, std::uint32_t, std::uint32_t>;

  [[nodiscard]] place place_of(tracked_id which) const {
    if (by_ == status_rows::tasks)
      return {false, which.plan, static_cast<std::uint32_t>(which.task.slot())};
    std::optional<unit_id> at = words_.unit_of(which);
    if (by_ == status_rows::tiers) {
      const auto& tiers = in_.units().tiers();
      const auto found = std::find(tiers.begin(), tiers.end(), unit(*at).tier);
      return {found == tiers.end(), 0, static_cast<std::uint32_t>(found - tiers.begin())};
    }
    while (at && (unit(*at).tier != tier_ || !is_area(*at)))
      at = unit(*at).seat;
    return {!at, 0, at ? static_cast<std::uint32_t>(at->slot()) : 0};
  }

  [[nodiscard]] counted_row row_of(place where) const {
    const auto [elsewhere, plan, number] = where;
    if (by_ == status_rows::tasks) {
      const tracked_id which{plan, task_id{number}, 0};
      return {name_message(words_.task_title(which)), words_.task_code(which), {}};
    }
    if (elsewhere)
      return {
          say(by_ == status_rows::tiers ? sentences::row_without_tier : sentences::row_elsewhere),
          {},
          {}};
    if (by_ == status_rows::tiers) {
      const std::string& tier = in_.units().tiers()[number];
      return {tier_message(tier), tier, {}};
    }
    const chidao::unit& area = in_.units().units()[number];
    return {name_message(area.name), area.code, {}};
  }

 private:
  [[nodiscard]] const chidao::unit& unit(unit_id which) const {
    return in_.units().units()[which.slot()];
  }
  [[nodiscard]] bool is_area(unit_id which) const {
    const std::string& own = unit(which).kind;
    for (const unit_kind& each : in_.units().kinds())
      if (each.code == own)
        return each.territorial;
    return true;
  }

  const outlook& in_;
  tracked_words words_;
  status_rows by_;
  std::string tier_;
};

const calendar& days_of(const outlook& in, tracked_id which) {
  const plan_record& record = in.plan_at(which.plan).now.record();
  const planned_task& task = record.tasks[which.task];
  return calendar_of(record, task, unit_at(task, which.position));
}

/// The bound that is to come first and that a forecast breaks or a question of days ahead means.
noted coming(tracked_id which, const status& is, instant at) {
  noted out{which, is, {}, false, {}, {}};
  bool found = false;
  const auto look = [&](const std::optional<bound>& limit, bool declared) {
    if (!limit || !in_time(at, *limit) || (found && out.limit <= *limit))
      return;
    if (is.at_risk && (!is.complete_before || *is.complete_before <= *limit))
      return;
    out.limit = *limit;
    out.declared = declared;
    found = true;
  };
  look(is.by.declared, true);
  look(is.by.needed, false);
  return out;
}

}  // namespace

status_report::status_report(const status_query& ask, const status_scope& scope) {
  const divider divided{ask, scope};
  struct row_counts {
    counts of;
    std::vector<std::int64_t> bands;
  };
  const std::size_t band_count = scope.bands.empty() ? 0 : scope.bands.size() + 1;
  std::map<divider::place, row_counts> counted;
  bands.resize(band_count);
  const selector selected{ask.of(), scope.wanted};
  ask.of().for_each([&](tracked_id which) {
    if (!selected(which))
      return;
    const status is = ask(which);
    total.add(is);
    row_counts& row = counted[divided.place_of(which)];
    row.of.add(is);
    row.bands.resize(band_count);
    if (band_count > 0 && is.cell == status_cell::open_overdue) {
      const std::size_t band = band_of(is.overdue.calendar, scope.bands);
      ++row.bands[band];
      ++bands[band];
    }
    if (is.cell == status_cell::open_overdue)
      overdue.push_back(
          {which, is, is.by.at, is.by.declared.has_value(), is.overdue, fault_of(ask, which)});
    else if (is.behind)
      behind.push_back({which, is, *is.by.needed, false,
                        status_query::over(*is.by.needed, ask.at(), days_of(ask.of(), which)),
                        fault_of(ask, which)});
    else if (is.at_risk) {
      at_risk.push_back(coming(which, is, ask.at()));
      at_risk.back().why = fault_of(ask, which);
    }
    if (is.due_soon && !is.behind)
      due_soon.push_back(coming(which, is, ask.at()));
  });
  supplement_finder{ask}.for_each([&](const supplement& each) {
    if (selected(each.from))
      ++(each.given ? supplements.given : supplements.open);
  });
  for (const auto& [where, of] : counted) {
    rows.push_back(divided.row_of(where));
    rows.back().of = of.of;
    rows.back().bands = of.bands;
  }
  const auto by_bound = [](const noted& a, const noted& b) { return a.limit < b.limit; };
  for (std::vector<noted>* each : {&overdue, &behind, &at_risk, &due_soon})
    std::stable_sort(each->begin(), each->end(), by_bound);
}

}  // namespace chidao::io
