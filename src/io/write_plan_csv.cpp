// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"
#include <chidao/io/iso8601.hpp>
#include <chidao/io/write_plan.hpp>
#include <chidao/plan/unit_group.hpp>

namespace chidao::io {

void write_plan_csv(std::ostream& out, const plan& from, const plan_overview& told,
                    const catalogue& language, byte_order_mark mark) {
  const phrases say{language};
  csv_writer csv{out, mark};
  csv.row({"document", "task", "name", "tier", "count", "who", "units", "declared",
           "declared_in_words", "needed", "needed_in_words", "last_working_day",
           "last_working_day_in_words", "takes", "slack_working_days", "squeezed", "assumed"});
  for (const plan_row& each : told.rows) {
    const planned_task& what = from.record().tasks[each.task];
    std::string units;
    for (const unit_id which : each.units)
      units += (units.empty() ? "" : " ") + from.units().units()[which.slot()].code;
    const auto machine = [](const std::optional<bound>& which) {
      return which ? phrases::machine(*which) : std::string{};
    };
    const std::optional<bound> declared =
        each.declared.when() ? std::optional{each.declared.when()->limit()} : std::nullopt;
    csv_field slack_days = std::string{};
    if (each.slack.value)
      slack_days = each.slack.value->days;
    const bool assumed = each.needed.at() && each.needed.assumed();
    csv.row(
        {from.documents()[what.document.slot()]->code, what.text->code, what.text->name, each.tier,
         static_cast<std::int64_t>(each.units.size()), say(group_message(from.units(), each.units)),
         std::move(units), machine(declared), say(to_message(each.declared)),
         machine(each.needed.at()), say(to_message(each.needed)),
         each.last_working_day ? iso8601(*each.last_working_day) : std::string{},
         each.last_working_day ? say.last_day_cell(each.last_working_day, false) : std::string{},
         each.handling.clause != nullptr ? say(to_message(each.handling.length)) : std::string{},
         std::move(slack_days), std::int64_t{each.squeeze.has_value()}, std::int64_t{assumed}});
  }
}

}  // namespace chidao::io
