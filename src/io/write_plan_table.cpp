// SPDX-License-Identifier: BSL-1.0
#include "phrases.hpp"
#include <algorithm>
#include <chidao/io/display_width.hpp>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/text_table.hpp>
#include <chidao/io/write_plan.hpp>
#include <chidao/plan/unit_group.hpp>
#include <initializer_list>
#include <map>
#include <ostream>
#include <set>
#include <utility>

namespace chidao::io {

namespace {

// Marks behind a cell. The legend tells what they mean.
constexpr const char* mark_squeezed = "!";
constexpr const char* mark_assumed = "*";
constexpr const char* mark_at_most = "\u2193";
constexpr const char* mark_coarse = "~";
constexpr const char* mark_estimated = "?";

/// The letters of events: (a), (b) …, (27).
std::string letter_of(std::size_t event) {
  return event < 26 ? std::string(1, static_cast<char>('a' + event)) : std::to_string(event + 1);
}

/// Days of one year as people list them: "22, 25, 26/10, 1/11".
std::string listed(const std::vector<day>& days) {
  std::string out;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto date = days[i].date();
    out += (out.empty() ? "" : ", ") + std::to_string(unsigned{date.day()});
    if (i + 1 == days.size() || days[i + 1].date().month() != date.month())
      out += '/' + std::to_string(unsigned{date.month()});
  }
  return out;
}

class page {
 public:
  page(std::ostream& out, const plan& from, const plan_overview& told, const catalogue& language,
       std::size_t width)
      : out_{out}, plan_{from}, told_{told}, say_{language}, width_{width} {
    for (std::size_t event = 0; event < told.awaited.size(); ++event)
      for (const std::size_t row : told.awaited[event].rows)
        events_of_[row] += (events_of_[row].empty() ? "(" : ", (") + letter_of(event) + ')';
  }

  void write() {
    for (std::size_t d = 0; d < plan_.documents().size(); ++d)
      heading(id_of<document_id>(d));
    rows();
    squeezes();
    infeasible();
    awaited();
    assumptions();
    otherwise();
  }

 private:
  void head(const sentence& form) { out_ << '\n' << say_(form) << '\n'; }

  /// A line "label   text" of the heading.
  void field(const sentence& label, const std::string& text) {
    std::string first = "  " + say_(label);
    const std::size_t used = display_width(first);
    first.append(used < label_columns ? label_columns - used : 2, ' ');
    write_wrapped(out_, first, text, width_);
  }
  void more(const std::string& text) {
    write_wrapped(out_, std::string(label_columns, ' '), text, width_);
  }

  [[nodiscard]] std::string name_of(const std::string& code) const {
    const auto found = plan_.units().find(code);
    return found ? plan_.units().units()[found->slot()].name : code;
  }

  void heading(document_id which) {
    const directive& paper = plan_.documents()[which.slot()];
    write_wrapped(out_, "", say_(sentences::plan_title), width_);
    field(sentences::label_paper, paper->title.empty() ? paper->code : paper->title);
    field(sentences::label_number,
          paper->number.empty() ? say_(sentences::not_stated) : paper->number);
    field(sentences::label_issuer,
          paper->issuer.empty() ? say_(sentences::not_stated) : name_of(paper->issuer));
    if (!paper->issued) {
      field(sentences::label_issued, say_(sentences::not_stated));
    } else {
      const std::string when = say_(to_message(*paper->issued));
      const bool assumed = paper->issued_from.known == provenance::status::assumed;
      field(sentences::label_issued,
            assumed ? say_(sentences::marked_assumed, {{"what", when}}) : when);
    }
    bounds(which);
    for (const reading_question& each : paper->readings)
      reading(each);
    out_ << '\n';
  }

  void bounds(document_id which) {
    bool labelled = false;
    const auto tell = [&](const std::string& text) {
      if (labelled)
        more(text);
      else
        field(sentences::label_bounds, text);
      labelled = true;
    };
    for (const time_left& each : told_.left) {
      if (each.document != which)
        continue;
      std::vector<argument> about{{"bound", to_message(each.when)}};
      if (each.working_days.empty() || !each.last_working_day) {
        tell(say_(sentences::nothing_left, about));
        continue;
      }
      constexpr std::size_t listed_at_most = 12;
      std::vector<day> days = each.working_days;
      std::string list = listed(days);
      if (days.size() > listed_at_most)
        list = listed({days.front()}) + " \u2013 " + listed({days.back()});
      about.push_back({"last", weekday_and_day(*each.last_working_day)});
      about.push_back({"count", static_cast<std::int64_t>(days.size())});
      about.push_back({"days", list});
      tell(say_(sentences::left_from_issue, about));
    }
  }

  void reading(const reading_question& question) {
    field(sentences::label_reading, question.text.empty() ? question.code : question.text);
    const auto is_taken = [&](const reading_option& each) {
      return std::find(plan_.readings().begin(), plan_.readings().end(), each.code) !=
             plan_.readings().end();
    };
    std::string taken;
    std::string others;
    for (const reading_option& each : question.options)
      if (is_taken(each))
        taken = each.code;
      else
        others += (others.empty() ? "" : ", ") + each.code;
    more(say_(sentences::options, {{"taken", taken}, {"others", others}}));
  }

  [[nodiscard]] std::string title_of(task_id which) const {
    const task& what = plan_[which];
    const std::string paper =
        plan_.documents().size() > 1
            ? plan_.documents()[plan_.record().tasks[which].document.slot()]->code + " "
            : "";
    return paper + what.code + (what.name.empty() ? "" : "  " + what.name);
  }

  std::string marked(std::string cell, std::initializer_list<std::pair<bool, const char*>> marks) {
    bool first = true;
    for (const auto& [stands, mark] : marks) {
      if (!stands)
        continue;
      cell += first ? " " : "";
      cell += mark;
      first = false;
      marks_.insert(mark);
    }
    return cell;
  }

  void rows() {
    text_table table{{say_(sentences::column_who), say_(sentences::column_declared),
                      say_(sentences::column_needed), say_(sentences::column_last_day),
                      say_(sentences::column_time), say_(sentences::column_slack)},
                     {text_table::lean::left, text_table::lean::left, text_table::lean::left,
                      text_table::lean::left, text_table::lean::left, text_table::lean::right}};
    std::size_t next = 0;
    for (std::size_t slot = 0; slot < plan_.task_count(); ++slot) {
      const auto task = id_of<task_id>(slot);
      table.across(title_of(task));
      if (next == told_.rows.size() || told_.rows[next].task != task)
        table.row({say_(sentences::cell_nobody), dash, dash, dash, dash, dash});
      for (; next < told_.rows.size() && told_.rows[next].task == task; ++next)
        table.row(cells_of(next));
    }
    table.write(out_, width_);
    legend();
  }

  [[nodiscard]] std::vector<std::string> cells_of(std::size_t row) {
    const plan_row& each = told_.rows[row];
    const auto events = events_of_.find(row);
    const std::string waits_for = events == events_of_.end() ? std::string{} : events->second;
    const bool needs = each.needed.at().has_value();
    // What is pending says so once: the declared bound where there is one.
    const bool said = each.declared.state() && each.needed.state() == bound_state::pending;
    return {say_(group_message(plan_.units(), each.units)),
            marked(say_.cell(each.declared, waits_for),
                   {{each.declared.from().known == provenance::status::assumed, mark_assumed}}),
            marked(said ? dash : say_.cell(each.needed, waits_for),
                   {{each.squeeze.has_value(), mark_squeezed},
                    {needs && each.needed.assumed(), mark_assumed},
                    {needs && each.needed.at_most(), mark_at_most},
                    {needs && each.needed.coarse(), mark_coarse},
                    {needs && each.needed.estimated(), mark_estimated}}),
            say_.last_day_cell(each.last_working_day, each.on_duty),
            marked(say_.cell(each.handling),
                   {{each.handling.clause != nullptr &&
                         each.handling.clause->from.known == provenance::status::assumed,
                     mark_assumed}}),
            say_.cell(each.slack)};
  }

  void legend() {
    std::string text = say_(sentences::legend_slack);
    for (const auto& [mark, form] : {std::pair{mark_squeezed, &sentences::legend_squeezed},
                                     std::pair{mark_assumed, &sentences::legend_assumed},
                                     std::pair{mark_at_most, &sentences::legend_at_most},
                                     std::pair{mark_coarse, &sentences::legend_coarse},
                                     std::pair{mark_estimated, &sentences::legend_estimated}})
      if (marks_.contains(mark))
        text += "; " + std::string{mark} + ' ' + say_(*form);
    write_wrapped(out_, "  ", text, width_);
  }

  void squeezes() {
    if (told_.squeezes.empty())
      return;
    head(sentences::head_squeezes);
    for (const squeeze_group& each : told_.squeezes) {
      write_wrapped(out_, "  ! ", say_(each.in_words) + '.', width_);
      if (!each.grounds.empty())
        write_wrapped(out_, "    ", say_(sentences::label_rests_on), width_);
      for (const step_ground& ground : each.grounds)
        write_wrapped(out_, "    - ", say_(ground.in_words), width_);
      write_wrapped(out_, "    ", say_(sentences::label_cures), width_);
      for (const group_cure& cure : each.cures)
        write_wrapped(out_, "    - ", say_(cure.in_words), width_);
    }
  }

  void infeasible() {
    const auto cannot = [](const plan_row& each) { return each.infeasible.has_value(); };
    if (std::none_of(told_.rows.begin(), told_.rows.end(), cannot))
      return;
    head(sentences::head_infeasible);
    for (const plan_row& each : told_.rows)
      if (cannot(each))
        write_wrapped(
            out_, "  ! ",
            say_(sentences::who_and_finding,
                 {{"who", group_message(plan_.units(), each.units, plan_[each.task].code)},
                  {"finding", to_message(*each.infeasible)}}),
            width_);
  }

  void awaited() {
    if (told_.awaited.empty())
      return;
    head(sentences::head_awaited);
    for (std::size_t event = 0; event < told_.awaited.size(); ++event) {
      const awaited_event& each = told_.awaited[event];
      std::set<task_id> waiting;
      for (const std::size_t row : each.rows)
        waiting.insert(told_.rows[row].task);
      std::string tasks;
      for (const task_id task : waiting)
        tasks += (tasks.empty() ? "" : ", ") + plan_[task].code;
      write_wrapped(
          out_, "  (" + letter_of(event) + ") ",
          say_(sentences::awaited_line, {{"event", each.name},
                                         {"code", each.code},
                                         {"count", static_cast<std::int64_t>(waiting.size())},
                                         {"tasks", tasks}}),
          width_);
    }
  }

  void assumptions() {
    if (told_.assumptions.empty())
      return;
    head(sentences::head_assumptions);
    for (const assumed_fact& each : told_.assumptions)
      write_wrapped(out_, "  * ",
                    each.why.empty() ? say_(each.what)
                                     : say_(sentences::assumption_line,
                                            {{"what", each.what}, {"why", each.why}}),
                    width_);
  }

  void otherwise() {
    if (told_.otherwise.empty())
      return;
    head(sentences::head_otherwise);
    for (const reading_difference& each : told_.otherwise) {
      write_wrapped(
          out_, "  ",
          say_(sentences::otherwise_line,
               {{"instead", spelled_out(each.document, each.instead)}, {"taken", each.taken}}),
          width_);
      for (const problem& why : each.problems)
        write_wrapped(out_, "    ", say_(sentences::no_plan_then, {{"why", why.what}}), width_);
      if (each.problems.empty() && each.changes.empty())
        write_wrapped(out_, "    ", say_(sentences::nothing_changes), width_);
      for (const row_change& change : each.changes)
        write_wrapped(out_, "    - ", changed(change), width_);
    }
  }

  /// An option with what it says.
  [[nodiscard]] message spelled_out(document_id paper, const std::string& code) const {
    for (const reading_question& question : plan_.documents()[paper.slot()]->readings)
      for (const reading_option& each : question.options)
        if (each.code == code && !each.text.empty())
          return say(sentences::option_with_text, {{"option", code}, {"text", each.text}});
    return name_message(code);
  }

  [[nodiscard]] std::string changed(const row_change& which) {
    std::string out =
        say_(group_message(plan_.units(), which.units, plan_[which.task].code)) + ": ";
    bool first = true;
    const auto compare = [&](const sentence& form, const std::string& before,
                             const std::string& after) {
      if (before == after || before == dash || after == dash)
        return;
      out += (first ? "" : "; ") + say_(form, {{"before", before}, {"after", after}});
      first = false;
    };
    const visible_terms& was = which.before;
    const visible_terms& is = which.after;
    const auto marked_most = [&](const needed_bound& each) {
      return say_.cell(each, {}) +
             (each.at() && each.at_most() ? std::string{" "} + mark_at_most : std::string{});
    };
    compare(sentences::change_declared, say_.cell(was.declared, {}), say_.cell(is.declared, {}));
    compare(sentences::change_needed, marked_most(was.needed), marked_most(is.needed));
    compare(sentences::change_last_day, say_.last_day_cell(was.last_working_day, false),
            say_.last_day_cell(is.last_working_day, false));
    compare(sentences::change_time, say_.cell(was.handling), say_.cell(is.handling));
    compare(sentences::change_slack, say_.cell(was.slack), say_.cell(is.slack));
    if (was.squeezed != is.squeezed)
      out += (first ? "" : "; ") +
             say_(is.squeezed ? sentences::change_squeezed : sentences::change_relieved);
    return out;
  }

  static constexpr std::size_t label_columns = 22;

  std::ostream& out_;
  const plan& plan_;
  const plan_overview& told_;
  phrases say_;
  std::size_t width_;
  std::map<std::size_t, std::string> events_of_;
  std::set<std::string> marks_;
};

}  // namespace

void write_plan_table(std::ostream& out, const plan& from, const plan_overview& told,
                      const catalogue& language, std::size_t width) {
  page{out, from, told, language, width}.write();
}

}  // namespace chidao::io
