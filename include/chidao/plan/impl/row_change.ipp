// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chidao/core/config.hpp>
#include <chidao/plan/row_change.hpp>
#include <cstddef>
#include <map>

namespace chidao {

CHIDAO_INLINE visible_terms terms_of(const assignment& which) {
  return {which.declared(), which.needed(), which.last_working_day(),
          which.handling(), which.slack(),  which.squeeze().has_value()};
}

}  // namespace chidao

namespace chidao::comparing {

CHIDAO_INLINE key key_of(const visible_terms& which) {
  const auto number_of = [](const std::optional<day>& on) {
    return on ? std::int64_t{on->serial()} : std::int64_t{minute_count::end};
  };
  return {which.declared.refers_to(),
          {which.declared.state() ? static_cast<std::int64_t>(*which.declared.state()) : -1,
           which.declared.when() ? which.declared.when()->limit().minutes() : -1,
           static_cast<std::int64_t>(which.needed.state()),
           which.needed.at() ? which.needed.at()->minutes() : -1, which.needed.at_most(),
           which.needed.coarse(), which.needed.estimated(), which.needed.assumed(),
           number_of(which.last_working_day), which.handling.length.count(),
           static_cast<std::int64_t>(which.handling.length.counts()), which.slack.value.has_value(),
           which.slack.value ? which.slack.value->days : 0,
           which.slack.value ? which.slack.value->minutes : 0, which.slack.at_most,
           which.squeezed}};
}

}  // namespace chidao::comparing

namespace chidao {

CHIDAO_INLINE std::vector<row_change> changes_between(const plan& before, const plan& after) {
  CHIDAO_EXPECTS(before.units() == after.units() && before.task_count() == after.task_count());
  const std::vector<std::string>& tiers = before.units().tiers();
  std::vector<row_change> out;
  for (std::size_t slot = 0; slot < before.task_count(); ++slot) {
    const auto task = id_of<task_id>(slot);
    std::map<std::pair<std::int64_t, std::pair<comparing::key, comparing::key>>, row_change> alike;
    for (block_position p = 0; p < before.leads(task).count(); ++p) {
      const assignment one{before.record(), task, p};
      visible_terms was = terms_of(one);
      visible_terms is = terms_of(assignment{after.record(), task, p});
      auto keys = std::make_pair(comparing::key_of(was), comparing::key_of(is));
      if (keys.first == keys.second)
        continue;
      const std::string& tier = one.unit().tier;
      const auto level = std::find(tiers.begin(), tiers.end(), tier) - tiers.begin();
      alike
          .try_emplace({level, std::move(keys)},
                       row_change{task, tier, {}, std::move(was), std::move(is)})
          .first->second.units.push_back(one.id().unit);
    }
    for (auto& [shown, change] : alike)
      out.push_back(std::move(change));
  }
  return out;
}

}  // namespace chidao
