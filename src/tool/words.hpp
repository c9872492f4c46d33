// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <string>
#include <string_view>

namespace chidao::tool {

namespace sentences {
/// No file of a sort that is needed.
inline constexpr sentence nothing_of_sort{"tool-nothing-of-sort", "there is no {sort} file here"};
/// What a folder must hold.
inline constexpr sentence expected_folder{
    "tool-expected-folder",
    "organisation.json, calendar*.json and directive*.json in one folder, or these files by name"};
/// A second organisation.
inline constexpr sentence second_organisation{"tool-second-organisation",
                                              "a second organisation, beside {first}"};
/// What is wanted instead.
inline constexpr sentence expected_one_organisation{"tool-expected-one-organisation",
                                                    "one organisation for all directives"};
/// A file of no sort that is known.
inline constexpr sentence unknown_sort{"tool-unknown-sort",
                                       "the file does not say which sort it is"};
/// How a file says it.
inline constexpr sentence expected_sort{
    "tool-expected-sort", "\"chidao\": \"organisation\", \"calendar\" or \"directive\" at its top"};
/// A path that leads nowhere.
inline constexpr sentence no_such_path{"tool-no-such-path", "there is no such file or folder"};
/// An option that cannot be read.
inline constexpr sentence bad_option{"tool-bad-option", "{option} cannot be \"{given}\""};
/// What --to must be.
inline constexpr sentence expected_later_end{"tool-expected-later-end",
                                             "an instant not before --from"};
/// What --bands must be.
inline constexpr sentence expected_bands{"tool-expected-bands",
                                         "numbers of days that rise, such as 1,7,30"};
/// What --slip must be.
inline constexpr sentence expected_open_slip{
    "tool-expected-open-slip", "an assignment that is open, and a time not before --at"};
/// What --events must name.
inline constexpr sentence expected_journal{"tool-expected-journal",
                                           "a file of events, one JSON object a line"};
/// The form of --event.
inline constexpr sentence expected_event_option{"tool-expected-event-option",
                                                "EVENT=YYYY-MM-DD, such as {example}"};
/// The form of --set-time.
inline constexpr sentence expected_time_option{
    "tool-expected-time-option",
    "TASK=NUMBER and wd, cd, w, m, y, min or wmin, or TASK:TIER=… , such as 1.3:district=2wd"};
/// The form of --draw.
inline constexpr sentence expected_draw_option{
    "tool-expected-draw-option", "tasks, line:CODE, tiers:CODE, unit:CODE or area:CODE"};
/// What --set-time leaves in the plan.
inline constexpr sentence set_by_caller{"tool-set-by-caller", "given with --set-time"};
/// A name that fits several units.
inline constexpr sentence several_fit{"tool-several-fit",
                                      "\"{name}\" fits {count} units; name one by its code:"};
/// A problem that only another reading has.
inline constexpr sentence under_reading{
    "tool-under-reading", "read as \"{option}\", the papers cannot be planned: {why}"};
/// A command line that is not understood.
inline constexpr sentence bad_usage{"tool-bad-usage", "{why}; chidao --help tells more"};
/// What is there too much on it.
inline constexpr sentence unexpected_arguments{"tool-unexpected-arguments",
                                               "not expected: {detail}"};
/// What is missing on it.
inline constexpr sentence missing_argument{"tool-missing-argument", "missing: {detail}"};
/// No command on it.
inline constexpr sentence missing_command{"tool-missing-command",
                                          "missing: a command, such as check, plan or status"};
/// What else is wrong on it.
inline constexpr sentence wrong_argument{"tool-wrong-argument", "not possible: {detail}"};
/// What YEAR must be.
inline constexpr sentence expected_stretch{"tool-expected-stretch",
                                           "a year or a month from 1900 to 2199, such as 2024 or "
                                           "2024-04"};
/// The answer could not be written.
inline constexpr sentence cannot_write{"tool-cannot-write", "the answer could not be written"};
}  // namespace sentences

/// The two languages of the tool.
enum class tongue { english, vietnamese };

/// The language of the command line: what `--lang` says, else what the environment asks for.
[[nodiscard]] tongue tongue_of(int count, const char* const* arguments);

/// The sentences of library and tool in a language.
[[nodiscard]] const io::catalogue& catalogue_of(tongue which);

/// A text of the tool itself in both languages.
struct bilingual {
  const char* english;
  const char* vietnamese;
  /// The text in a language.
  [[nodiscard]] std::string in(tongue which) const {
    return which == tongue::vietnamese ? vietnamese : english;
  }
};

}  // namespace chidao::tool
