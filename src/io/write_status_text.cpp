// SPDX-License-Identifier: BSL-1.0
#include "page_fields.hpp"
#include "status_report.hpp"
#include "tracked_words.hpp"
#include <algorithm>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/status_words.hpp>
#include <chidao/io/text_table.hpp>
#include <cstdint>
#include <map>
#include <ostream>
#include <tuple>
#include <utility>

namespace chidao::io {

namespace {

using lean = text_table::lean;

class status_page {
 public:
  status_page(std::ostream& out, const status_query& ask, const status_scope& scope,
              const catalogue& language, std::size_t width)
      : out_{out}, ask_{ask}, scope_{scope}, report_{ask, scope}, words_{ask.of(), language},
        say_{language}, width_{width} {}

  void write() {
    page_heading(out_, say_(sentences::status_title, {{"at", to_message(ask_.at())}}), words_,
                 width_);
    if (scope_.wanted.within)
      write_field(out_, say_(sentences::label_area), say_(words_.unit(*scope_.wanted.within)),
                  width_);
    out_ << '\n';
    counted();
    rates();
    bands();
    head(sentences::head_overdue);
    overdue();
    behind();
    at_risk();
    due_soon();
  }

 private:
  void head(const sentence& form) { out_ << '\n' << say_(form) << '\n'; }

  [[nodiscard]] const sentence& row_head() const {
    return scope_.rows == status_rows::areas   ? sentences::column_area
           : scope_.rows == status_rows::tiers ? sentences::column_tier
                                               : sentences::column_task;
  }

  void counted() {
    text_table table{{say_(row_head()), say_(sentences::column_done_in_time),
                      say_(sentences::column_done_late), say_(sentences::column_open_in_time),
                      say_(sentences::column_overdue), say_(sentences::column_unjudged),
                      say_(sentences::column_waiting), say_(sentences::column_behind),
                      say_(sentences::column_at_risk), say_(sentences::column_due_soon)},
                     {lean::left, lean::right, lean::right, lean::right, lean::right, lean::right,
                      lean::right, lean::right, lean::right, lean::right}};
    for (const counted_row& each : report_.rows)
      table.row(cells(say_(each.name), each.of));
    table.row(cells(say_(sentences::row_total), report_.total));
    table.write(out_, width_);
    write_wrapped(out_, "  ",
                  say_(sentences::legend_status,
                       {{"days", static_cast<std::int64_t>(ask_.policy().due_soon_days)}}),
                  width_);
    const counts& all = report_.total;
    if (all.unjudged() > 0)
      write_wrapped(out_, "  ",
                    say_(sentences::status_unjudged, {{"none", all.without_bound},
                                                      {"done", all.without_bound_done},
                                                      {"pending", all.pending},
                                                      {"unresolved", all.unresolved}}),
                    width_);
    if (report_.supplements.open + report_.supplements.given > 0)
      write_wrapped(out_, "  ",
                    say_(sentences::status_supplements, {{"open", report_.supplements.open},
                                                         {"given", report_.supplements.given}}),
                    width_);
    if (all.suspended + all.withdrawn > 0)
      write_wrapped(out_, "  ",
                    say_(sentences::status_aside,
                         {{"suspended", all.suspended}, {"withdrawn", all.withdrawn}}),
                    width_);
  }

  static std::vector<std::string> cells(std::string name, const counts& of) {
    return row_of(std::move(name), {of.done_in_time, of.done_late, of.open_in_time, of.overdue,
                                    of.unjudged(), of.waiting, of.behind, of.at_risk, of.due_soon});
  }
  static std::vector<std::string> row_of(std::string name,
                                         const std::vector<std::int64_t>& numbers) {
    std::vector<std::string> out{std::move(name)};
    for (const std::int64_t each : numbers)
      out.push_back(each == 0 ? dash : std::to_string(each));
    return out;
  }

  void rates() {
    head(sentences::head_rates);
    for (const rate_definition by : {rate_definition::fallen_due, rate_definition::done_only,
                                     rate_definition::fallen_due_unlimited_in_time,
                                     rate_definition::done_only_unlimited_in_time}) {
      const rate one = rate_of(report_.total, by);
      const message name = say(sentences::rate_definitions[static_cast<std::size_t>(by)]);
      if (one.denominator == 0) {
        write_wrapped(
            out_, "  ",
            say_(sentences::rate_of_none, {{"definition", name}, {"left_out", one.left_out}}),
            width_);
        continue;
      }
      const std::int64_t tenths = (one.numerator * 2000 + one.denominator) / (2 * one.denominator);
      write_wrapped(out_, "  ",
                    say_(sentences::rate_line,
                         {{"definition", name},
                          {"numerator", one.numerator},
                          {"denominator", one.denominator},
                          {"percent", say(sentences::percent_tenths,
                                          {{"whole", tenths / 10}, {"tenths", tenths % 10}})},
                          {"left_out", one.left_out}}),
                    width_);
    }
  }

  /// Those overdue by days past their bound, a row where anything is.
  void bands() {
    if (scope_.bands.empty() || report_.overdue.empty())
      return;
    head(sentences::head_bands);
    std::vector<std::string> heads{say_(row_head())};
    std::vector<lean> leans{lean::left};
    std::int64_t from = 0;
    for (const std::int64_t to : scope_.bands) {
      heads.push_back(from == 0    ? say_(sentences::band_first, {{"to", to}})
                      : from == to ? say_(sentences::band_one, {{"days", to}})
                                   : say_(sentences::band_between, {{"from", from}, {"to", to}}));
      from = to + 1;
    }
    heads.push_back(say_(sentences::band_last, {{"days", scope_.bands.back()}}));
    leans.resize(heads.size(), lean::right);
    text_table table{heads, leans};
    for (const counted_row& each : report_.rows)
      if (each.of.overdue > 0)
        table.row(row_of(say_(each.name), each.bands));
    table.row(row_of(say_(sentences::row_total), report_.bands));
    table.write(out_, width_);
  }

  /// True if it waits for inputs.
  static bool waits(const noted& each) { return each.is.waiting; }
  static bool in_own_time(const noted& each) {
    return std::find(each.why.in_own_time.begin(), each.why.in_own_time.end(), each.which) !=
           each.why.in_own_time.end();
  }
  static bool own_doing(const noted& each) { return !waits(each) && !in_own_time(each); }

  [[nodiscard]] text_table late_table() const {
    return text_table{{say_(sentences::column_unit), say_(sentences::column_task),
                       say_(sentences::column_bound), say_(sentences::column_days),
                       say_(sentences::column_because)}};
  }

  template <class Takes>
  void add(text_table& to, const std::vector<noted>& from, const sentence& title,
           const Takes& takes) const {
    const auto count = std::count_if(from.begin(), from.end(), takes);
    if (count == 0)
      return;
    to.across(say_(title, {{"count", static_cast<std::int64_t>(count)}}));
    for (const noted& each : from)
      if (takes(each))
        to.row({say_(words_.unit(words_.unit_of(each.which))), words_.task_code(each.which),
                say_(words_.bound_in_words(each.limit, each.declared)),
                say_(tracked_words::late_in_words(each.late)),
                say_(words_.because(ask_, each.which, each.why))});
  }

  void overdue() {
    if (report_.overdue.empty()) {
      out_ << "  " << say_(sentences::nobody_overdue) << '\n';
      return;
    }
    text_table table = late_table();
    add(table, report_.overdue, sentences::overdue_own, own_doing);
    add(table, report_.overdue, sentences::overdue_waiting, waits);
    add(table, report_.overdue, sentences::overdue_own_time,
        [](const noted& each) { return !waits(each) && in_own_time(each); });
    table.write(out_, width_);
  }

  void behind() {
    if (report_.behind.empty())
      return;
    head(sentences::head_behind);
    text_table table = late_table();
    add(table, report_.behind, sentences::behind_own,
        [](const noted& each) { return !waits(each); });
    add(table, report_.behind, sentences::behind_waiting, waits);
    table.write(out_, width_);
  }

  void at_risk() {
    if (report_.at_risk.empty())
      return;
    head(sentences::head_at_risk);
    text_table table{{say_(sentences::column_unit), say_(sentences::column_task),
                      say_(sentences::column_bound), say_(sentences::column_forecast),
                      say_(sentences::column_because)}};
    for (const noted& each : report_.at_risk)
      table.row({say_(words_.unit(words_.unit_of(each.which))), words_.task_code(each.which),
                 say_(words_.bound_in_words(each.limit, each.declared)),
                 each.is.complete_before
                     ? say_(tracked_words::foreseen(*each.is.complete_before, ask_.at()))
                     : dash,
                 say_(words_.because(ask_, each.which, each.why))});
    table.write(out_, width_);
  }

  void due_soon() {
    if (report_.due_soon.empty())
      return;
    head(sentences::head_due_soon);
    // Those of one bound, task and tier share a row.
    using group = std::tuple<bound, std::uint32_t, task_id, std::string, bool, std::string>;
    std::map<group, std::vector<unit_id>> groups;
    for (const noted& each : report_.due_soon) {
      const assignment due = ask_.of().at(each.which).due();
      const std::string last = due.earlier() == each.limit
                                   ? say_.last_day_cell(due.last_working_day(), true)
                                   : std::string{dash};
      groups[{each.limit, each.which.plan, each.which.task, due.unit().tier, each.declared, last}]
          .push_back(words_.unit_of(each.which));
    }
    text_table table{{say_(sentences::column_bound), say_(sentences::column_last_day),
                      say_(sentences::column_task), say_(sentences::column_units)}};
    for (const auto& [key, units] : groups) {
      const auto& [limit, plan, task, tier, declared, last] = key;
      table.row({say_(words_.bound_in_words(limit, declared)), last,
                 words_.task_title({plan, task, 0}), say_(words_.units(units))});
    }
    table.write(out_, width_);
  }

  std::ostream& out_;
  const status_query& ask_;
  const status_scope& scope_;
  status_report report_;
  tracked_words words_;
  phrases say_;
  std::size_t width_;
};

}  // namespace

void write_status_text(std::ostream& out, const status_query& ask, const status_scope& scope,
                       const catalogue& language, std::size_t width) {
  status_page{out, ask, scope, language, width}.write();
}

}  // namespace chidao::io
