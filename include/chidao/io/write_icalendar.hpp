// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/message.hpp>
#include <chidao/io/catalogue.hpp>
#include <chidao/query/escalation.hpp>
#include <chidao/query/status.hpp>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace chidao::io {

namespace sentences {
/// A task in one line.
inline constexpr sentence todo_summary{"todo-summary", "{task} ({code})"};
/// A task and its unit in one line.
inline constexpr sentence todo_summary_of_unit{"todo-summary-of-unit", "{unit}: {task}"};
/// One thing that a task's description tells.
inline constexpr sentence todo_line{"todo-line", "{label}: {text}"};
/// Head of the reasons of a bound.
inline constexpr sentence todo_why{"todo-why", "Why it is due then:"};
/// What a reminder says.
inline constexpr sentence todo_alarm{"todo-alarm", "{purpose}: {task}"};
}  // namespace sentences

/// Whether a file of tasks says which of them wait for which.
enum class icalendar_relations : std::uint8_t {
  none,      ///< it does not
  consumers  ///< each task names as its parents those of the file that wait for it
};

/// What a file of tasks is made with, beside what it tells.
struct icalendar_options {
  instant stamp;                                              ///< minute at which it is made
  std::string host = "chidao";                                ///< ends each UID; one's own domain
  icalendar_relations relations = icalendar_relations::none;  ///< whether tasks name each other
};

/// What names an assignment in calendars: the same for the same document, task, unit and period,
/// different for any other.
[[nodiscard]] std::string icalendar_uid(const assignment_key& of, std::string_view host);

/// Writes assignments as tasks for calendar programs (RFC 5545): a VTODO each, due at the earlier
/// bound, in the state that `ask` finds, with an alarm for each notice that `ladders` will still
/// deliver to its unit. Times are those of Asia/Ho_Chi_Minh, seven hours before UTC.
///
/// An assignment given twice is written once. Units are named in the summaries where there are
/// several.
/// @pre `which` are of the outlook that both ask about
void write_icalendar(std::ostream& out, const status_query& ask, const escalation& ladders,
                     std::span<const tracked_id> which, const catalogue& language,
                     const icalendar_options& how);

}  // namespace chidao::io
