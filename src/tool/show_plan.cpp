// SPDX-License-Identifier: BSL-1.0
#include "asked_plan.hpp"
#include <chidao/io/hierarchy_dot.hpp>
#include <chidao/io/name_index.hpp>
#include <chidao/io/plan_dot.hpp>
#include <chidao/io/write_plan.hpp>
#include <iostream>

namespace chidao::tool {

namespace {

/// Draws `tasks`, `line:CODE`, `tiers:CODE`, `unit:CODE` or `area:CODE`.
void draw(const plan& made, const plan_request& asked) {
  const io::catalogue& language = catalogue_of(asked.language);
  const auto colon = asked.drawing.find(':');
  const std::string what = asked.drawing.substr(0, colon);
  const std::string of =
      colon == std::string::npos ? std::string{} : asked.drawing.substr(colon + 1);
  if (what == "tasks" && of.empty())
    return io::write_tasks_dot(std::cout, made, language);
  if (what == "line" || what == "tiers")
    return io::write_line_dot(std::cout, made.units(), made.units().find_line(of),
                              what == "line" ? io::line_layout::clusters_by_seat
                                             : io::line_layout::ranks_by_tier);
  if (what == "unit" || what == "area")
    return io::write_assignments_dot(
        std::cout, made, io::name_index{made.units()}.one(of),
        what == "unit" ? io::drawn_area::unit_only : io::drawn_area::whole_area, language);
  throw error{problem{
      say(sentences::bad_option, {{"option", std::string{"--draw"}}, {"given", asked.drawing}}),
      say(sentences::expected_draw_option)}};
}

}  // namespace

outcome show_plan(const plan_request& asked) {
  const asked_plan found = plan_of(asked);
  if (!found.made) {
    tell(found.problems, asked);
    return outcome::bad_input;
  }
  if (asked.format == "dot") {
    draw(*found.made, asked);
    return outcome::fine;
  }
  plan_overview told = overview_of(*found.made);
  if (asked.compares_readings)
    told.otherwise = reading_differences(*found.made, found.from->over);
  const io::catalogue& language = catalogue_of(asked.language);
  if (asked.format == "json")
    io::write_plan_json(std::cout, *found.made, told, language);
  else if (asked.format == "csv")
    io::write_plan_csv(std::cout, *found.made, told, language,
                       asked.for_spreadsheets ? io::byte_order_mark::present
                                              : io::byte_order_mark::absent);
  else
    io::write_plan_table(std::cout, *found.made, told, language, asked.width);
  return outcome::fine;
}

}  // namespace chidao::tool
