// SPDX-License-Identifier: BSL-1.0
#include "broken_groups.hpp"
#include <algorithm>
#include <chidao/io/forecast_words.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/status_words.hpp>
#include <map>
#include <string>
#include <tuple>

namespace chidao::io {

std::vector<broken_bound> open_of(const outlook& in, instant at, std::vector<broken_bound> all) {
  std::erase_if(all,
                [&](const broken_bound& each) { return in.at(each.which).life_at(at).complete(); });
  std::stable_sort(all.begin(), all.end(),
                   [](const broken_bound& a, const broken_bound& b) { return a.limit < b.limit; });
  return all;
}

void write_broken(std::ostream& out, const tracked_words& words,
                  const std::vector<broken_bound>& which, instant at, std::size_t width) {
  const phrases& say = words.say();
  using group = std::tuple<bound, std::uint32_t, task_id, bool, bound>;
  std::map<group, std::vector<tracked_id>> groups;
  for (const broken_bound& each : which)
    groups[{each.limit, each.which.plan, each.which.task, !each.declared, each.complete_before}]
        .push_back(each.which);
  text_table table{{say(sentences::column_units), say(sentences::column_bound),
                    say(sentences::column_first_broken), say(sentences::column_forecast)}};
  for (const auto& [key, whom] : groups) {
    const auto& [limit, plan, task, needed, complete] = key;
    table.row({say(words.list(whom, std::nullopt)), say(words.bound_in_words(limit, !needed)),
               say(weekday_and_day(limit.first_late_day())),
               say(tracked_words::foreseen(complete, at))});
  }
  table.write(out, width);
}

void put_broken(json_output& out, std::string_view key, const tracked_words& words,
                const std::vector<broken_bound>& which) {
  out.key(key).open_list();
  for (const broken_bound& each : which) {
    out.open_object();
    words.key(out, each.which);
    out.text("judged_by", each.declared ? "declared" : "needed");
    out.text("bound", phrases::machine(each.limit));
    out.text("first_broken_day", iso8601(each.first_broken));
    out.text("complete_before", phrases::machine(each.complete_before)).close_object();
  }
  out.close_list();
}

}  // namespace chidao::io
