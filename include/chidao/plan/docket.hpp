// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/plan/plan.hpp>
#include <cstddef>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao {

/// The plans of many papers over one ground (sổ theo dõi). Papers that feed each other are planned
/// together, all others apart. An immutable value.
class docket {
 public:
  /// Plans all papers. Readings and events of the options go to the papers that know them.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  docket(std::shared_ptr<ground> over, std::vector<directive> papers, plan_options options = {})
      : units_{over->units()} {
    check(papers, options);
    for (std::vector<directive>& together : clusters(std::move(papers))) {
      plan_options own{{}, {}, options.beyond};
      for (const directive& paper : together) {
        for_codes(paper, options, own);
        plan_of_.emplace(paper->code, plans_.size());
      }
      plans_.emplace_back(over, std::move(together), std::move(own));
    }
  }

  /// Plans all papers over a hierarchy.
  /// @throws plan_error, cyclic_feeds, outside_coverage, unknown_name
  docket(hierarchy units, std::vector<directive> papers, calendar days, plan_options options = {})
      : docket{std::make_shared<ground>(std::move(units), std::move(days)), std::move(papers),
               std::move(options)} {}

  /// The plans, by their first paper in the order given.
  [[nodiscard]] const std::vector<plan>& plans() const& noexcept { return plans_; }
  const std::vector<plan>& plans() const&& = delete;
  /// The plan that holds a paper.
  /// @throws unknown_name with suggestions
  [[nodiscard]] const plan& plan_of(std::string_view document) const& {
    const auto found = plan_of_.find(document);
    if (found != plan_of_.end())
      return plans_[found->second];
    std::vector<std::string_view> codes;
    for (const auto& [code, slot] : plan_of_)
      codes.push_back(code);
    throw unknown_name{{say(sentences::unknown_document, {{"document", std::string{document}}}),
                        say(sentences::expected_document), nearest_names(document, codes)}};
  }
  const plan& plan_of(std::string_view document) const&& = delete;
  /// The assignment of a unit in a task of a paper. The answer borrows the docket.
  /// @throws unknown_unit, unknown_name with suggestions; no_such_assignment
  [[nodiscard]] assignment at(std::string_view document, std::string_view task,
                              const unit_ref& who) const& {
    return plan_of(document).at({document, task}, who);
  }
  assignment at(std::string_view document, std::string_view task,
                const unit_ref& who) const&& = delete;
  /// The units.
  [[nodiscard]] const hierarchy& units() const& noexcept { return units_; }
  const hierarchy& units() const&& = delete;

 private:
  static void for_codes(const directive& paper, const plan_options& all, plan_options& own) {
    for (const reading_question& question : paper->readings)
      for (const reading_option& option : question.options)
        if (std::find(all.readings.begin(), all.readings.end(), option.code) != all.readings.end())
          own.readings.push_back(option.code);
    for (const event_anchor& event : paper->events)
      for (const dated_event& each : all.events)
        if (each.code == event.code)
          own.events.push_back(each);
  }

  static void check(const std::vector<directive>& papers, const plan_options& options) {
    plan_options known;
    std::set<std::string> names;
    std::vector<problem> problems;
    for (const directive& paper : papers) {
      for_codes(paper, options, known);
      for (const reading_question& question : paper->readings)
        for (const reading_option& option : question.options)
          names.insert(option.code);
      for (const event_anchor& event : paper->events)
        names.insert(event.code);
    }
    for (const std::string& each : options.readings)
      if (std::find(known.readings.begin(), known.readings.end(), each) == known.readings.end())
        problems.push_back({say(sentences::unknown_reading, {{"reading", each}}),
                            say(sentences::expected_reading),
                            nearest_names(each, names),
                            {each}});
    for (const dated_event& each : options.events)
      if (std::none_of(known.events.begin(), known.events.end(),
                       [&](const dated_event& other) { return other.code == each.code; }))
        problems.push_back({say(sentences::unknown_event, {{"event", each.code}}),
                            say(sentences::expected_event),
                            nearest_names(each.code, names),
                            {each.code}});
    std::set<std::string> codes;
    for (const directive& paper : papers)
      if (!codes.insert(paper->code).second)
        problems.push_back({say(sentences::duplicate_document, {{"document", paper->code}}),
                            say(sentences::expected_document_once),
                            {},
                            {paper->code}});
    if (!problems.empty())
      throw plan_error{std::move(problems)};
  }

  static std::vector<std::vector<directive>> clusters(std::vector<directive> papers) {
    std::map<std::string, std::size_t> slot_of;
    for (std::size_t i = 0; i < papers.size(); ++i)
      slot_of[papers[i]->code] = i;
    std::vector<std::size_t> joined(papers.size());
    std::iota(joined.begin(), joined.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
      while (joined[i] != i)
        i = joined[i] = joined[joined[i]];
      return i;
    };
    for (std::size_t i = 0; i < papers.size(); ++i)
      for (const task& each : papers[i]->tasks)
        for (const feed& fed : each.needs)
          if (const auto other = slot_of.find(fed.document); other != slot_of.end()) {
            const std::size_t a = root(i);
            const std::size_t b = root(other->second);
            joined[std::max(a, b)] = std::min(a, b);
          }
    std::map<std::size_t, std::vector<directive>> groups;
    for (std::size_t i = 0; i < papers.size(); ++i)
      groups[root(i)].push_back(papers[i]);
    std::vector<std::vector<directive>> out;
    for (auto& [first, group] : groups)
      out.push_back(std::move(group));
    return out;
  }

  hierarchy units_;
  std::vector<plan> plans_;
  std::map<std::string, std::size_t, std::less<>> plan_of_;
};

}  // namespace chidao
