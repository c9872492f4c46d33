// SPDX-License-Identifier: BSL-1.0
#include "plan_json.hpp"
#include <chidao/io/display_width.hpp>
#include <chidao/io/name_index.hpp>
#include <chidao/io/plan_words.hpp>
#include <chidao/io/write_due.hpp>
#include <chidao/io/write_explanation.hpp>
#include <chidao/plan/awaited_event.hpp>
#include <chidao/plan/squeeze_group.hpp>
#include <chidao/plan/unit_group.hpp>
#include <map>
#include <ostream>
#include <utility>

namespace chidao::io {

namespace {

class explanation_page {
 public:
  explanation_page(std::ostream& out, const plan& from, const assignment& which,
                   const catalogue& language, std::size_t width)
      : out_{out}, plan_{from}, which_{which}, say_{language}, width_{width} {}

  void write() {
    out_ << say_(sentences::explanation_title) << '\n';
    const task& what = which_.task();
    field(sentences::label_task, what.code + (what.name.empty() ? "" : "  " + what.name));
    field(sentences::label_unit,
          name_index{plan_.units()}.path(which_.id().unit) + " (" + which_.unit().code + ')');
    declared();
    field(sentences::label_needed, say_(to_message(which_.needed())));
    for (const awaited_event& each : awaited_by(plan_, which_))
      field(sentences::label_event,
            say_(sentences::event_awaited, {{"event", each.name}, {"code", each.code}}));
    if (const auto inputs = groups(which_.producers()); !inputs.empty())
      field(sentences::label_inputs, say_(name_list(inputs)));
    if (const auto outputs = groups(which_.consumers()); !outputs.empty())
      field(sentences::label_outputs, say_(name_list(outputs)));
    field(sentences::label_slack, say_.cell(which_.slack()));
    if (const auto late = which_.infeasible())
      write_wrapped(out_, "  ! ", say_(to_message(*late)), width_);
    steps();
    squeeze();
  }

 private:
  void field(const sentence& label, const std::string& text) {
    std::string first = "  " + say_(label);
    const std::size_t used = display_width(first);
    first.append(used < label_columns ? label_columns - used : 2, ' ');
    write_wrapped(out_, first, text, width_);
  }

  void declared() {
    const declared_bound own = which_.declared();
    const std::string bound = say_(to_message(own));
    if (own.from().known == provenance::status::unsaid)
      field(sentences::label_declared, bound);
    else
      field(sentences::label_declared,
            say_(sentences::bound_with_source, {{"bound", bound},
                                                {"how", status_message(own.from().known)},
                                                {"text", own.from().text}}));
    if (const auto computed = own.computed())
      reasons(*computed);
  }

  /// The rules that made a bound, and the days off it passed over.
  void reasons(const due_date& computed) {
    for (const message& each : computed.grounds)
      write_wrapped(out_, "    - ", say_(each), width_);
    for (const skipped_day& each : computed.skipped)
      write_wrapped(
          out_, "    - ",
          say_(sentences::due_skipped_day, {{"day", weekday_and_day(each.on)}, {"why", each.why}}),
          width_);
  }

  /// The assignments by task, for people.
  [[nodiscard]] std::vector<message> groups(const std::vector<assignment_id>& which) const {
    std::map<task_id, std::vector<unit_id>> by_task;
    for (const assignment_id& each : which)
      by_task[each.task].push_back(each.unit);
    std::vector<message> out;
    for (const auto& [task, units] : by_task)
      out.push_back(group_message(plan_.units(), units, plan_[task].code));
    return out;
  }
  [[nodiscard]] static message name_list(std::vector<message> names) {
    return say(chidao::sentences::plain_name, {{"name", std::move(names)}});
  }

  void steps() {
    const explanation why = which_.explain();
    out_ << '\n' << say_(sentences::head_steps) << '\n';
    if (why.steps().empty()) {
      for (const message& each : why.sentences())
        write_wrapped(out_, "  ", say_(each) + '.', width_);
      return;
    }
    for (std::size_t i = 0; i < why.steps().size(); ++i) {
      write_wrapped(out_, "  " + std::to_string(i + 1) + ". ", say_(why.sentences()[i]) + '.',
                    width_);
      const reason& step = why.steps()[i];
      if (!step.consumer)
        continue;  // the sentence has said it
      for (const step_ground& each : grounds_of(plan_.record(), step))
        write_wrapped(out_, "     - ", say_(to_message(each)), width_);
    }
  }

  void squeeze() {
    const auto found = squeeze_group_of(plan_, which_);
    if (!found)
      return;
    out_ << '\n' << say_(sentences::head_squeeze) << '\n';
    write_wrapped(out_, "  ! ", say_(found->in_words) + '.', width_);
    write_wrapped(out_, "    ", say_(sentences::label_cures), width_);
    for (const group_cure& cure : found->cures)
      write_wrapped(out_, "    - ", say_(cure.in_words), width_);
  }

  static constexpr std::size_t label_columns = 16;

  std::ostream& out_;
  const plan& plan_;
  const assignment& which_;
  phrases say_;
  std::size_t width_;
};

}  // namespace

void write_explanation_text(std::ostream& out, const plan& from, const assignment& which,
                            const catalogue& language, std::size_t width) {
  explanation_page{out, from, which, language, width}.write();
}

void write_explanation_json(std::ostream& out, const plan& from, const assignment& which,
                            const catalogue& language) {
  json_output json{out};
  plan_json put{json, from, language};
  const phrases say{language};
  json.open_object();
  put.head("explanation");
  put.put("assignment", which.id());
  json.text("unit_name", which.unit().name).text_if("task_name", which.task().name);
  put.put("declared", which.declared());
  put.put("needed", which.needed());
  put.put("last_working_day", which.last_working_day());
  put.put(which.handling());
  put.put("earliest", which.earliest());
  put.put("slack", which.slack());
  if (const auto late = which.infeasible())
    put.put("infeasible", *late);
  const explanation why = which.explain();
  json.key("steps").open_list();
  for (std::size_t i = 0; i < why.steps().size(); ++i) {
    const reason& step = why.steps()[i];
    json.open_object();
    put.put("who", step.who);
    json.text("bound", phrases::machine(step.at));
    if (step.consumer) {
      put.put("consumer", *step.consumer);
      put.put("takes", step.takes);
      put.put("takes_source", step.from);
      put.put("feed_source", step.feed_from);
      json.text("consumer_bound", phrases::machine(step.consumer_limit));
      json.number("ties", static_cast<std::int64_t>(step.ties));
    } else {
      put.put("source", step.from);
    }
    json.text("in_words", say(why.sentences()[i])).close_object();
  }
  json.close_list();
  if (why.steps().empty())
    json.text("nothing_to_explain", say(why.sentences().front()));
  json.key("awaited").open_list();
  for (const awaited_event& each : awaited_by(from, which))
    json.open_object().text("event", each.code).text("name", each.name).close_object();
  json.close_list().key("rests_on").open_list();
  for (const provenance& each : why.rests_on()) {
    json.open_object();
    put.put("source", each);
    json.close_object();
  }
  json.close_list();
  if (const auto found = squeeze_group_of(from, which)) {
    json.key("squeeze");
    put.squeeze(*found);
  }
  json.close_object();
}

}  // namespace chidao::io
