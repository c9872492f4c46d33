// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/plan/lint.hpp>
#include <cstddef>
#include <iosfwd>
#include <vector>

namespace chidao::io {

namespace sentences {
/// The severities, the gravest first.
inline constexpr sentence severity_names[] = {
    {"severity-error", "error"}, {"severity-warning", "warning"}, {"severity-note", "note"}};
/// A problem with how grave it is.
inline constexpr sentence graded_problem{"graded-problem", "{severity}: {what}"};
/// How many were found.
inline constexpr sentence findings_counted{
    "findings-counted", "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, "
                        "{notes} {notes:note|notes}"};
}  // namespace sentences

/// A problem with how grave it is and where it stands.
struct graded_problem {
  finding::severity level = finding::severity::error;  ///< how grave it is
  problem what;                                        ///< what it is
};

/// Writes problems for people, one after the other, and how many there are.
void write_findings_text(std::ostream& out, const std::vector<graded_problem>& found,
                         const catalogue& language, std::size_t width = 120);

/// Writes problems as JSON, schema/check.json.
void write_findings_json(std::ostream& out, const std::vector<graded_problem>& found,
                         const catalogue& language);

}  // namespace chidao::io
