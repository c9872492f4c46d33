// SPDX-License-Identifier: BSL-1.0
#include "read_provenance.hpp"
#include "task_reader.hpp"
#include <chidao/io/read_directive.hpp>
#include <chidao/model/directive_builder.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

/// Reads a directive in two passes: first the codes that the paper gives, then what refers to
/// them.
class directive_reader {
 public:
  directive_reader(const json_object& head, const names_of& known, const limits& allowed)
      : head_{head}, known_{known}, allowed_{allowed},
        builder_{head.required("code").code().value_or("?"),
                 head.required("title").text().value_or("")} {}

  /// The directive; nothing if a problem was told.
  std::optional<directive> read(const problem_list& problems) {
    read_head_fields();
    for (const json_field& each : head_.optional("bases").items())
      read_basis(each);
    for (const json_field& each :
         codes_.readings.things(head_.optional("readings"), allowed_.tasks))
      read_reading(each);
    for (const json_field& each : codes_.events.things(head_.optional("events"), allowed_.tasks))
      read_event(each);
    const json_field all = head_.required("tasks");
    const auto tasks = codes_.tasks.things(all, allowed_.tasks);
    std::vector<std::string> codes;
    for (const json_field& each : tasks)
      codes.push_back(noted(each.member("code"), codes_.tasks));
    task_reader reader{known_, codes_, issued_, allowed_};
    for (std::size_t i = 0; i < tasks.size(); ++i)
      reader.read(tasks[i], codes[i], builder_);
    if (!problems.empty())
      return std::nullopt;
    try {
      return builder_.build();
    } catch (const directive_error& refused) {
      for (const problem& each : refused.problems())
        all.complain(each);
      return std::nullopt;
    }
  }

 private:
  void read_head_fields() {
    builder_.number(head_.optional("number").text().value_or(""));
    builder_.issuer(known_.unit(head_.optional("issuer")));
    builder_.author(known_.unit(head_.optional("author")));
    builder_.line(known_.line(head_.optional("line")));
    head_.needs("issued_source", "issued");
    const provenance from = read_provenance(head_.optional("issued_source"));
    const json_field issued = head_.optional("issued");
    if (const auto when = issued.as_moment())
      issued.attempt([&] {
        issued_ = when->on;
        if (when->at)
          builder_.issued(minute_of(*when), from);
        else
          builder_.issued(when->on, from);
      });
    if (const auto on = head_.optional("met").as_day())
      builder_.met(*on);
  }

  void read_basis(const json_field& at) {
    const json_object basis = at.object({"text", "number", "issuer", "day", "source"});
    chidao::basis made{basis.required("text").text().value_or("")};
    made.number = basis.optional("number").text().value_or("");
    made.issuer = basis.optional("issuer").text().value_or("");
    made.issued = basis.optional("day").as_day();
    made.from = read_provenance(basis.optional("source"));
    builder_.based_on(std::move(made));
  }

  /// A code, noted among those of its sort.
  static std::string noted(const json_field& at, code_list& among) {
    const auto code = at.code();
    if (!code)
      among.add_unreadable();
    else
      among.add(at, *code);
    return code.value_or("");
  }

  void read_reading(const json_field& at) {
    const json_object reading = at.object({"code", "question", "options", "source"});
    reading_question made;
    made.code = noted(reading.required("code"), codes_.readings);
    made.text = reading.required("question").text().value_or("");
    made.from = read_provenance(reading.optional("source"));
    const auto options = reading.required("options").items(2);
    if (options.empty())
      codes_.options.add_unreadable();
    for (const json_field& each : options) {
      const json_object option = each.object({"code", "text"});
      std::string code = noted(option.required("code"), codes_.options);
      made.options.push_back({std::move(code), option.required("text").text().value_or("")});
    }
    builder_.reading(std::move(made));
  }

  void read_event(const json_field& at) {
    const json_object event = at.object({"code", "name", "day"});
    event_anchor made;
    made.code = noted(event.required("code"), codes_.events);
    made.name = event.required("name").text().value_or("");
    made.on = event.optional("day").as_day();
    builder_.event(std::move(made));
  }

  const json_object& head_;
  const names_of& known_;
  const limits& allowed_;
  directive_builder builder_;
  std::optional<day> issued_;
  paper_codes codes_;
};

directive read_over(const source& from, const hierarchy* over, const limits& allowed) {
  problem_list problems{from, allowed.problems};
  const json_document document{from, allowed, problems};
  const json_object head =
      read_head(document, "directive",
                {"chidao", "version", "code", "title", "number", "issuer", "author", "line",
                 "issued", "issued_source", "met", "bases", "readings", "events", "tasks"},
                problems);
  const names_of known{over};
  auto out = directive_reader{head, known, allowed}.read(problems);
  problems.throw_if_any();
  return *std::move(out);
}

}  // namespace

directive read_directive(const source& from, const hierarchy& over, const limits& allowed) {
  return read_over(from, &over, allowed);
}

directive read_directive(const source& from, const limits& allowed) {
  return read_over(from, nullptr, allowed);
}

}  // namespace chidao::io
