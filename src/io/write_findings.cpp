// SPDX-License-Identifier: BSL-1.0
#include "json_output.hpp"
#include "phrases.hpp"
#include <algorithm>
#include <chidao/io/display_width.hpp>
#include <chidao/io/write_findings.hpp>
#include <ostream>

namespace chidao::io {

namespace {

std::int64_t count_of(const std::vector<graded_problem>& found, finding::severity level) {
  return std::count_if(found.begin(), found.end(),
                       [&](const graded_problem& each) { return each.level == level; });
}

const sentence& name_of(finding::severity level) {
  return sentences::severity_names[static_cast<int>(level)];
}

}  // namespace

void write_findings_text(std::ostream& out, const std::vector<graded_problem>& found,
                         const catalogue& language, std::size_t width) {
  using severity = finding::severity;
  const phrases say_in{language};
  for (const severity level : {severity::error, severity::warning, severity::note})
    for (const graded_problem& each : found)
      if (each.level == level) {
        problem shown = each.what;
        shown.what = say(sentences::graded_problem,
                         {{"severity", say(name_of(level))}, {"what", each.what.what}});
        const char* before = "";
        for (const std::string& line : wrapped(text(shown, language), width - 2)) {
          out << before << line << '\n';
          before = "  ";
        }
      }
  out << say_in(sentences::findings_counted, {{"errors", count_of(found, severity::error)},
                                              {"warnings", count_of(found, severity::warning)},
                                              {"notes", count_of(found, severity::note)}})
      << '\n';
}

void write_findings_json(std::ostream& out, const std::vector<graded_problem>& found,
                         const catalogue& language) {
  using severity = finding::severity;
  json_output json{out};
  json.open_object().text("chidao", "check").number("version", 1);
  json.text("language", language.language());
  json.number("errors", count_of(found, severity::error));
  json.number("warnings", count_of(found, severity::warning));
  json.number("notes", count_of(found, severity::note));
  json.key("problems").open_list();
  for (const graded_problem& each : found) {
    const problem& what = each.what;
    json.open_object().text("severity", name_of(each.level).english);
    json.text("code", what.what.form->code).text("in_words", text(what.what, language));
    if (what.expected.form != nullptr)
      json.text("expected", text(what.expected, language));
    if (!what.suggestions.empty())
      json.texts("suggestions", what.suggestions);
    if (!what.concerned.empty())
      json.texts("concerned", what.concerned);
    const place& where = what.where;
    json.key("place").open_object().text_if("file", where.file);
    if (where.line != 0)
      json.number("line", static_cast<std::int64_t>(where.line));
    if (where.column != 0)
      json.number("column", static_cast<std::int64_t>(where.column));
    json.text_if("pointer", where.pointer).close_object().close_object();
  }
  json.close_list().close_object();
}

}  // namespace chidao::io
