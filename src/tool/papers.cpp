// SPDX-License-Identifier: BSL-1.0
#include "papers.hpp"
#include <algorithm>
#include <charconv>
#include <chidao/core/suggest.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/read_calendar.hpp>
#include <chidao/io/read_directive.hpp>
#include <chidao/io/read_error.hpp>
#include <chidao/io/read_organisation.hpp>
#include <chidao/model/occurrences.hpp>
#include <filesystem>
#include <set>
#include <utility>

namespace chidao::tool {

namespace {

namespace fs = std::filesystem;

/// What a file says it is: the word after "chidao" at its top; else what its name says.
std::string sort_of(const io::source& from) {
  const std::string& text = from.text();
  const auto key = text.find("\"chidao\"");
  const auto colon = key == std::string::npos ? key : text.find_first_not_of(" \t\r\n", key + 8);
  if (colon != std::string::npos && text[colon] == ':') {
    const auto open = text.find_first_not_of(" \t\r\n", colon + 1);
    if (open != std::string::npos && text[open] == '"')
      return text.substr(open + 1, text.find('"', open + 1) - open - 1);
  }
  const std::string name = fs::path{from.name()}.filename().string();
  for (const char* sort : {"organisation", "calendar", "directive"})
    if (name.rfind(sort, 0) == 0)
      return sort;
  return {};
}

class reader {
 public:
  [[nodiscard]] papers_read read(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
      find(path);
    for (const std::string& file : files_)
      open(file);
    need("organisation", organisations_);
    need("calendar", calendars_);
    need("directive", directives_);
    for (std::size_t i = 1; i < organisations_.size(); ++i)
      problems_.push_back(
          {say(sentences::second_organisation, {{"first", organisations_.front().name()}}),
           say(sentences::expected_one_organisation),
           {},
           {},
           {organisations_[i].name(), 0, 0, {}}});
    return all();
  }

 private:
  using sources = std::vector<io::source>;

  template <class Read>
  auto attempt(const Read& read) -> std::optional<decltype(read())> {
    try {
      return read();
    } catch (const error& refused) {
      problems_.insert(problems_.end(), refused.problems().begin(), refused.problems().end());
      return std::nullopt;
    }
  }

  void find(const std::string& path) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      if (!fs::exists(path, ignored))
        problems_.push_back({say(sentences::no_such_path),
                             say(sentences::expected_folder),
                             {},
                             {},
                             {path, 0, 0, {}}});
      else
        files_.push_back(path);
      return;
    }
    std::vector<std::string> found;
    for (const auto& each : fs::directory_iterator{path, ignored}) {
      const std::string name = each.path().filename().string();
      const bool wanted = name == "organisation.json" || name.rfind("calendar", 0) == 0 ||
                          name.rfind("directive", 0) == 0;
      if (wanted && each.path().extension() == ".json")
        found.push_back(each.path().string());
    }
    // calendar.json comes before calendar-duty.json: the first calendar is that of all units that
    // name none.
    std::sort(found.begin(), found.end(), [](const std::string& a, const std::string& b) {
      return fs::path{a}.stem() < fs::path{b}.stem();
    });
    files_.insert(files_.end(), found.begin(), found.end());
  }

  void open(const std::string& file) {
    const auto text = attempt([&] { return io::source::file(file); });
    if (!text) {
      unread_ = true;
      return;
    }
    const std::string sort = sort_of(*text);
    if (sort == "organisation")
      organisations_.push_back(*text);
    else if (sort == "calendar")
      calendars_.push_back(*text);
    else if (sort == "directive")
      directives_.push_back(*text);
    else
      problems_.push_back(
          {say(sentences::unknown_sort), say(sentences::expected_sort), {}, {}, {file, 0, 0, {}}});
  }

  void need(const char* sort, const sources& found) {
    if (found.empty() && problems_.empty() && !unread_)
      problems_.push_back({say(sentences::nothing_of_sort, {{"sort", std::string{sort}}}),
                           say(sentences::expected_folder)});
  }

  papers_read all() {
    std::optional<io::organisation> units;
    if (!organisations_.empty())
      units = attempt([&] { return io::read_organisation(organisations_.front()); });
    std::vector<calendar> calendars;
    for (const io::source& each : calendars_)
      if (auto days = attempt([&] { return io::read_calendar(each); }))
        calendars.push_back(std::move(*days));
    papers out;
    for (const io::source& each : directives_) {
      auto paper = attempt([&] {
        return units ? io::read_directive(each, units->units) : io::read_directive(each);
      });
      if (!paper)
        continue;
      out.directives.push_back(std::move(*paper));
      out.files.push_back(each.name());
    }
    if (!problems_.empty())
      return {std::nullopt, std::move(problems_)};
    const calendar first = calendars.front();
    calendars.erase(calendars.begin());
    auto over = attempt(
        [&] { return std::make_shared<ground>(units->units, first, std::move(calendars)); });
    if (!over)
      return {std::nullopt, std::move(problems_)};
    out.over = std::move(*over);
    return {std::move(out), {}};
  }

  std::vector<std::string> files_;
  sources organisations_;
  sources calendars_;
  sources directives_;
  bool unread_ = false;
  std::vector<problem> problems_;
};

problem wrong_option(const char* option, const std::string& given, message expected) {
  return {say(sentences::bad_option, {{"option", std::string{option}}, {"given", given}}),
          std::move(expected)};
}

/// `2wd`, `3cd`, `90min`, `120wmin`, `2w`, `3m`, `1y`.
std::optional<duration> duration_of(const std::string& text) {
  int count = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (failed != std::errc{} || count < 0 || count > 1'000'000)
    return std::nullopt;
  const std::string kind{end, text.data() + text.size()};
  static const std::pair<const char*, duration> kinds[] = {
      {"wd", working_days{0}}, {"cd", calendar_days{0}},
      {"min", minutes{0}},     {"wmin", working_minutes{0}},
      {"w", weeks{0}},         {"m", months{0}},
      {"y", years{0}}};
  for (const auto& [name, length] : kinds)
    if (kind == name)
      return length.with_count(count);
  return std::nullopt;
}

}  // namespace

papers_read read_papers(const std::vector<std::string>& paths) { return reader{}.read(paths); }

day day_of(const char* option, const std::string& given) {
  const auto read = io::read_day(given);
  if (const auto* wrong = std::get_if<problem>(&read))
    throw error{wrong_option(option, given, wrong->expected)};
  return std::get<day>(read);
}

std::vector<directive> as_planned(const papers& given, const request& asked) {
  const io::catalogue& language = catalogue_of(asked.language);
  std::vector<directive_text> texts;
  for (const directive& each : given.directives)
    texts.push_back(*each);
  for (const std::string& each : asked.times) {
    const auto equals = each.find('=');
    const std::string whom = each.substr(0, equals);
    const auto length =
        equals == std::string::npos ? std::nullopt : duration_of(each.substr(equals + 1));
    if (!length)
      throw error{wrong_option("--set-time", each, say(sentences::expected_time_option))};
    const auto colon = whom.rfind(':');
    const std::string code = whom.substr(0, colon);
    const std::string level = colon == std::string::npos ? std::string{} : whom.substr(colon + 1);
    const std::vector<std::string>& tiers = given.over->units().tiers();
    if (!level.empty() && std::find(tiers.begin(), tiers.end(), level) == tiers.end())
      throw error{problem{say(chidao::sentences::unknown_tier, {{"tier", level}}),
                          say(chidao::sentences::expected_tier), nearest_names(level, tiers)}};
    bool found = false;
    std::vector<std::string> codes;
    for (directive_text& paper : texts)
      for (task& what : paper.tasks) {
        codes.push_back(what.code);
        if (what.code != code)
          continue;
        found = true;
        time_clause clause{
            *length,
            {},
            {},
            {provenance::status::assumed, text(say(sentences::set_by_caller), language)}};
        // Without a tier the time holds for all, whatever the paper says of some.
        if (level.empty())
          what.takes.clear();
        else
          clause.whom = tier{level};
        what.takes.push_back(std::move(clause));
      }
    if (!found)
      throw error{problem{say(chidao::sentences::unknown_task, {{"task", code}}),
                          say(chidao::sentences::expected_task), nearest_names(code, codes)}};
  }
  std::vector<directive> out;
  for (directive_text& each : texts)
    out.emplace_back(std::move(each));
  if (asked.periods_until.empty())
    return out;
  const day horizon = day_of("--periods-until", asked.periods_until);
  for (directive& each : out)
    each = with_occurrences(each, horizon, given.over->calendars().front()).paper;
  return out;
}

std::vector<dated_event> events_of(const std::vector<std::string>& given) {
  std::vector<dated_event> out;
  for (const std::string& each : given) {
    const auto equals = each.find('=');
    if (equals == std::string::npos)
      throw error{
          wrong_option("--event", each,
                       say(sentences::expected_event_option,
                           {{"example", std::string{"provincial-conference=2021-11-10"}}}))};
    const auto on = io::read_day(each.substr(equals + 1));
    if (const auto* wrong = std::get_if<problem>(&on))
      throw error{*wrong};
    out.push_back({each.substr(0, equals), std::get<day>(on)});
  }
  return out;
}

}  // namespace chidao::tool
