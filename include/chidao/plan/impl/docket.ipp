// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/core/suggest.hpp>
#include <chidao/plan/docket.hpp>
#include <chidao/plan/option_problems.hpp>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

namespace chidao {

CHIDAO_INLINE docket::docket(const std::shared_ptr<ground>& over, std::vector<directive> papers,
                             const plan_options& options)
    : units_{over->units()} {
  if (auto problems = option_problems(papers, options); !problems.empty())
    throw plan_error{std::move(problems)};
  for (std::vector<directive>& together : clusters(std::move(papers))) {
    plan_options own{{}, {}, options.beyond};
    for (const directive& paper : together) {
      for_codes(paper, options, own);
      plan_of_.emplace(paper->code, static_cast<std::uint32_t>(plans_.size()));
    }
    plans_.emplace_back(over, std::move(together), std::move(own));
  }
}

CHIDAO_INLINE docket::docket(hierarchy units, std::vector<directive> papers, calendar days,
                             const plan_options& options)
    : docket{std::make_shared<ground>(std::move(units), std::move(days)), std::move(papers),
             options} {}

CHIDAO_INLINE const plan& docket::plan_of(std::string_view document) const& {
  const auto found = plan_of_.find(document);
  if (found != plan_of_.end())
    return plans_[found->second];
  throw unknown_name{{say(sentences::unknown_document, {{"document", std::string{document}}}),
                      say(sentences::expected_document), nearest_names(document, plan_of_)}};
}

CHIDAO_INLINE void docket::for_codes(const directive& paper, const plan_options& all,
                                     plan_options& own) {
  for (const reading_question& question : paper->readings)
    for (const reading_option& option : question.options)
      if (std::find(all.readings.begin(), all.readings.end(), option.code) != all.readings.end())
        own.readings.push_back(option.code);
  for (const event_anchor& event : paper->events)
    for (const dated_event& each : all.events)
      if (each.code == event.code)
        own.events.push_back(each);
}

CHIDAO_INLINE std::vector<std::vector<directive>> docket::clusters(std::vector<directive> papers) {
  code_index slot_of;
  for (std::size_t i = 0; i < papers.size(); ++i)
    slot_of.emplace(papers[i]->code, static_cast<std::uint32_t>(i));
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
  std::vector<std::vector<directive>> out;
  std::vector<std::size_t> group_of(papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) {
    // The root is the first paper of its group.
    if (root(i) == i) {
      group_of[i] = out.size();
      out.emplace_back();
    }
    out[group_of[root(i)]].push_back(papers[i]);
  }
  return out;
}

}  // namespace chidao
