// SPDX-License-Identifier: BSL-1.0
#include "plan_json.hpp"
#include <algorithm>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/write_plan.hpp>
#include <chidao/plan/unit_group.hpp>

namespace chidao::io {

namespace {

class plan_answer {
 public:
  plan_answer(std::ostream& out, const plan& from, const plan_overview& told,
              const catalogue& language)
      : out_{out}, put_{out_, from, language}, plan_{from}, told_{told}, say_{language} {}

  void write() {
    out_.open_object();
    put_.head("plan");
    out_.key("documents").open_list();
    for (std::size_t d = 0; d < plan_.documents().size(); ++d)
      document(id_of<document_id>(d));
    out_.close_list().key("rows").open_list();
    for (const plan_row& each : told_.rows)
      row(each);
    out_.close_list().key("squeezes").open_list();
    for (const squeeze_group& each : told_.squeezes)
      put_.squeeze(each);
    out_.close_list().key("awaited").open_list();
    for (const awaited_event& each : told_.awaited)
      awaited(each);
    out_.close_list().key("assumptions").open_list();
    for (const assumed_fact& each : told_.assumptions)
      out_.open_object()
          .text("document", code_of(each.document))
          .text("in_words", say_(each.what))
          .text("why", each.why)
          .close_object();
    out_.close_list();
    if (!told_.otherwise.empty()) {
      out_.key("otherwise").open_list();
      for (const reading_difference& each : told_.otherwise)
        otherwise(each);
      out_.close_list();
    }
    out_.close_object();
  }

 private:
  [[nodiscard]] const std::string& code_of(document_id which) const {
    return plan_.documents()[which.slot()]->code;
  }

  void document(document_id which) {
    const directive& paper = plan_.documents()[which.slot()];
    out_.open_object().text("code", paper->code).text_if("title", paper->title);
    out_.text_if("number", paper->number).text_if("issuer", paper->issuer);
    out_.text_if("author", paper->author);
    if (paper->issued) {
      out_.text("issued", paper->issued->day_only ? iso8601(paper->issued->at.on())
                                                  : iso8601(paper->issued->at));
      put_.put("issued_source", paper->issued_from);
    }
    out_.key("readings").open_list();
    for (const reading_question& each : paper->readings) {
      out_.open_object().text("code", each.code).text_if("question", each.text);
      std::vector<std::string> others;
      for (const reading_option& option : each.options)
        if (std::find(plan_.readings().begin(), plan_.readings().end(), option.code) !=
            plan_.readings().end())
          out_.text("taken", option.code);
        else
          others.push_back(option.code);
      out_.texts("others", others).close_object();
    }
    out_.close_list().key("left").open_list();
    for (const time_left& each : told_.left) {
      if (each.document != which)
        continue;
      out_.open_object().text("bound", phrases::machine(each.when.limit()));
      out_.text("in_words", say_(to_message(each.when)));
      put_.put("last_working_day", each.last_working_day);
      std::vector<std::string> days;
      for (const day on : each.working_days)
        days.push_back(iso8601(on));
      out_.texts("working_days", days).close_object();
    }
    out_.close_list().close_object();
  }

  void terms(const visible_terms& which) {
    out_.open_object();
    put_.put("declared", which.declared);
    put_.put("needed", which.needed);
    put_.put("last_working_day", which.last_working_day);
    put_.put(which.handling);
    put_.put("slack", which.slack);
    out_.truth("squeezed", which.squeezed).close_object();
  }

  void row(const plan_row& which) {
    out_.open_object();
    put_.task("task", which.task);
    out_.text_if("name", plan_[which.task].name).text_if("tier", which.tier);
    out_.text("who", say_(group_message(plan_.units(), which.units)));
    out_.number("count", static_cast<std::int64_t>(which.units.size()));
    put_.units("units", which.units);
    put_.put("declared", which.declared);
    put_.put("needed", which.needed);
    put_.put("last_working_day", which.last_working_day);
    out_.truth("on_duty", which.on_duty);
    put_.put(which.handling);
    put_.put("earliest", which.earliest);
    put_.put("slack", which.slack);
    out_.truth("squeezed", which.squeeze.has_value());
    if (which.infeasible)
      put_.put("infeasible", *which.infeasible);
    out_.close_object();
  }

  void awaited(const awaited_event& which) {
    out_.open_object().text("document", code_of(which.document)).text("event", which.code);
    out_.text("name", which.name).key("rows").open_list();
    for (const std::size_t row : which.rows)
      out_.number(static_cast<std::int64_t>(row));
    out_.close_list().close_object();
  }

  void otherwise(const reading_difference& which) {
    out_.open_object().text("document", code_of(which.document)).text("reading", which.question);
    out_.text("taken", which.taken).text("instead", which.instead).key("problems").open_list();
    for (const problem& each : which.problems)
      out_.text(say_(each.what));
    out_.close_list().key("changes").open_list();
    for (const row_change& each : which.changes) {
      out_.open_object();
      put_.task("task", each.task);
      out_.text_if("tier", each.tier);
      put_.units("units", each.units);
      out_.key("before");
      terms(each.before);
      out_.key("after");
      terms(each.after);
      out_.close_object();
    }
    out_.close_list().close_object();
  }

  json_output out_;
  plan_json put_;
  const plan& plan_;
  const plan_overview& told_;
  phrases say_;
};

}  // namespace

void write_plan_json(std::ostream& out, const plan& from, const plan_overview& told,
                     const catalogue& language) {
  plan_answer{out, from, told, language}.write();
}

}  // namespace chidao::io
