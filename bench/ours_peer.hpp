// SPDX-License-Identifier: BSL-1.0
// The library as one of the peers of a run.
#ifndef CHIDAO_BENCH_OURS_PEER_HPP
#define CHIDAO_BENCH_OURS_PEER_HPP

#include "bench/measure.hpp"
#include "bench/ours_papers.hpp"

#include <algorithm>
#include <chidao/query/cells.hpp>
#include <chidao/query/what_if.hpp>
#include <chidao/track/apply.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace bench::ours {

/// Bytes in use on the heap; 0 where the system does not tell.
inline std::size_t heap_in_use() {
#ifdef __GLIBC__
  const auto now = mallinfo2();
  return now.uordblks + now.hblkhd;
#else
  return 0;
#endif
}

/// The library's state between operations, and the checksums of its answers.
class contestant {
 public:
  explicit contestant(const workload& data)
      : data_{data}, units_{hierarchy_of(data)}, papers_{papers_of(data)} {
    for (const event& what : data.history)
      history_.push_back(event_of(what));
    for (const event& what : data.stream)
      stream_.push_back(event_of(what));
  }

  void forget() {
    now_.reset();
    history_done_.reset();
    bounds_.reset();
    records_.clear();
    docket_.reset();
  }
  /// From papers as values to needed bounds. Audiences and hub maps are made anew.
  void cascade() { docket_.emplace(ground_of(data_, units_), papers_); }

  /// Copies of the plans to run the passes on.
  void copy_plans() {
    if (!records_.empty())
      return;
    for (const chidao::plan& each : docket_->plans()) {
      records_.push_back(each.record());
      records_.back().hubs = chidao::hub_columns{each.record().hubs.need.size()};
      ++records_.back().edit;
    }
  }
  void pass_backward() {
    for (chidao::plan_record& each : records_)
      chidao::run_backward(each);
  }
  void sort() {
    for (chidao::plan_record& each : records_) {
      std::vector<const chidao::hub_map*> maps;
      for (const chidao::planned_feed& way : each.feeds)
        maps.push_back(way.hubs.get());
      each.sweep =
          chidao::sweep_of(each.tasks_network, chidao::order_of(each.tasks_network).groups, maps);
    }
  }
  void pass_forward() {
    for (chidao::plan_record& each : records_)
      chidao::run_forward(each);
  }

  /// Puts back the state before the stream.
  void rewind() {
    if (!history_done_) {
      records_.clear();
      chidao::event_applier next{chidao::outlook{*docket_}};
      for (std::size_t i = 0; i < history_.size(); ++i)
        next.take(id_of(data_.history[i].who), history_[i]);
      history_done_ = next.result();
    }
    now_ = history_done_;
  }
  void submit() {
    chidao::event_applier next{*history_done_};
    for (std::size_t i = 0; i < stream_.size(); ++i)
      if (data_.stream[i].kind == event_kind::submitted)
        next.take(id_of(data_.stream[i].who), stream_[i]);
    now_ = next.result();
  }
  void apply() {
    chidao::event_applier next{*history_done_};
    for (std::size_t i = 0; i < stream_.size(); ++i)
      next.take(id_of(data_.stream[i].who), stream_[i]);
    now_ = next.result();
  }
  /// The bounds of all into one column of the caller's.
  void fill_bounds() {
    column_.resize(static_cast<std::size_t>(data_.assignments));
    std::span<std::int32_t> rest{column_};
    chidao::bound_column bounds;
    for (std::size_t number = 0; number < now_->plan_count(); ++number) {
      const chidao::plan_record& in = now_->plan_at(number).now.record();
      for (std::size_t slot = 0; slot < in.tasks.size(); ++slot) {
        const std::size_t size = in.tasks.records()[slot].leads->count();
        bounds.fill(in, chidao::id_of<chidao::task_id>(slot), rest.first(size));
        rest = rest.subspan(size);
      }
    }
  }
  /// The same, packed, to be kept.
  void judge() { bounds_.emplace(*now_); }
  void keep_bounds() {
    if (!bounds_)
      judge();
  }
  void overdue(minute at, minute known) {
    chidao::cells{*now_, *bounds_, instant_of(at), instant_of(known)}.overdue(list_);
  }
  void roll_up() {
    chidao::cells{*now_, *bounds_, instant_of(data_.as_of)}.roll_up("province", table_);
  }
  void escalate() {
    chidao::cells{*now_, *bounds_, instant_of(data_.as_of)}.overdue_by_more_than(data_.late_days,
                                                                                 list_);
    chidao::group_by_superior(*now_, list_, chidao::line_id{}, notices_);
  }
  void ask_extensions() {
    changes_.clear();
    ends_.clear();
    for (const auto& asked : data_.extensions) {
      chidao::needs_moved_by_grant(*now_, id_of(asked.who), deadline_of(asked.bound), moved_);
      changes_.insert(changes_.end(), moved_.begin(), moved_.end());
      ends_.push_back(changes_.size());
    }
  }
  void ask_slips() {
    broken_.clear();
    ends_.clear();
    for (const auto& asked : data_.slips) {
      chidao::broken_by_slip(*now_, {id_of(asked.who), instant_of(asked.finish)}, breaks_);
      broken_.insert(broken_.end(), breaks_.begin(), breaks_.end());
      ends_.push_back(broken_.size());
    }
  }

  [[nodiscard]] std::uint64_t sum_of_papers() const {
    return sum_of_plans([](const chidao::plan_record& in, chidao::task_id task,
                           chidao::block_position p, std::int64_t k) {
      const chidao::planned_task& what = in.tasks[task];
      const auto who = chidao::unit_at(what, p);
      return term({k, declared(in, task, p), chidao::time_of(in, what, who).length.count()});
    });
  }
  [[nodiscard]] std::uint64_t sum_of_needed() const {
    return sum_of_copies([](const chidao::plan_record& in, chidao::task_id task,
                            chidao::block_position p, std::int64_t k) {
      return term({k, needed(in, task, p)});
    });
  }
  [[nodiscard]] std::uint64_t sum_of_earliest() const {
    return sum_of_copies([](const chidao::plan_record& in, chidao::task_id task,
                            chidao::block_position p, std::int64_t k) {
      return term({k, chidao::forward_pass{in}.earliest(task, p).at.minutes()});
    });
  }
  [[nodiscard]] std::uint64_t sum_of_submissions() const {
    return sum_of_now([](const chidao::tracked_plan&, chidao::tracked_id, std::int64_t k,
                         std::int64_t done, std::int64_t recorded) {
      return term({k, done, recorded});
    });
  }
  [[nodiscard]] std::uint64_t sum_of_state() const {
    return sum_of_now([](const chidao::tracked_plan& in, chidao::tracked_id which, std::int64_t k,
                         std::int64_t done, std::int64_t recorded) {
      const chidao::plan_record& record = in.now.record();
      return term({k, done, recorded, declared(record, which.task, which.position),
                   needed(record, which.task, which.position)});
    });
  }
  [[nodiscard]] std::uint64_t sum_of_judged() const {
    std::size_t index = 0;
    return sum_of_now([&](const chidao::tracked_plan&, chidao::tracked_id, std::int64_t k,
                          std::int64_t, std::int64_t) {
      return term({k, column_[index++]});
    });
  }
  [[nodiscard]] std::uint64_t sum_of_list() const {
    std::uint64_t sum = 0;
    list_.for_each([&](chidao::tracked_id each) { sum += term({name(each)}); });
    return sum;
  }
  [[nodiscard]] std::uint64_t sum_of_cells() const {
    std::uint64_t sum = 0;
    for (const chidao::area_cells& row : table_)
      sum += term({static_cast<std::int64_t>(row.plan), static_cast<std::int64_t>(row.area.slot()),
                   row.of.done_in_time, row.of.done_late, row.of.open_in_time, row.of.overdue});
    return sum;
  }
  [[nodiscard]] std::uint64_t sum_of_notices() const {
    std::uint64_t sum = 0;
    for (std::size_t s = 0; s + 1 < notices_.offsets.size(); ++s)
      for (std::size_t i = notices_.offsets[s]; i < notices_.offsets[s + 1]; ++i)
        sum += term({static_cast<std::int64_t>(s), name(notices_.items[i])});
    return sum;
  }
  [[nodiscard]] std::uint64_t sum_of_changes() const {
    std::uint64_t sum = 0;
    for (std::size_t q = 0, i = 0; q < ends_.size(); ++q)
      for (; i < ends_[q]; ++i)
        sum += term({static_cast<std::int64_t>(q), name(changes_[i].which),
                     changes_[i].after ? changes_[i].after->minutes() : absent});
    return sum;
  }
  /// A consumer may break both its bounds; it counts once.
  [[nodiscard]] std::uint64_t sum_of_broken() const {
    std::uint64_t sum = 0;
    for (std::size_t q = 0, i = 0; q < ends_.size(); ++q)
      for (std::size_t first = i; i < ends_[q]; ++i)
        if (i == first || broken_[i].which != broken_[i - 1].which)
          sum += term({static_cast<std::int64_t>(q), name(broken_[i].which),
                       broken_[i].complete_before.minutes()});
    return sum;
  }

  /// Bytes per assignment of all that is held for good: plans, progress and judged bounds after
  /// all events; and what is kept of what was known before.
  struct weight {
    double now = 0;
    double before = 0;
  };
  [[nodiscard]] weight weigh() {
    forget();
    const std::size_t empty = heap_in_use();
    cascade();
    rewind();
    apply();
    history_done_.reset();
    docket_.reset();
    judge();
    const std::size_t all = heap_in_use() - empty;
    chidao::outlook::parts parts = now_->made_of();
    for (auto& each : parts.plans) {
      auto present = std::make_shared<chidao::tracked_plan>(*each);
      present->past.reset();
      each = std::move(present);
    }
    now_.emplace(std::move(parts));
    const std::size_t present = heap_in_use() - empty;
    forget();
    const auto count = static_cast<double>(data_.assignments);
    return {static_cast<double>(present) / count, static_cast<double>(all - present) / count};
  }

 private:
  static chidao::event event_of(const event& what) {
    chidao::event out;
    out.kind = what.kind == event_kind::submitted ? chidao::event_kind::submitted
                                                  : chidao::event_kind::extended;
    out.at = instant_of(what.fact);
    out.recorded = instant_of(what.recorded);
    if (what.kind == event_kind::extended)
      out.until = deadline_of(what.bound);
    return out;
  }

  /// Papers, tasks and units are numbered alike; the position is that among the leads.
  [[nodiscard]] chidao::tracked_id id_of(key who) const {
    const auto plan = static_cast<std::uint32_t>(who.directive);
    const chidao::task_id task{static_cast<std::uint32_t>(who.task)};
    const chidao::ranked_set& leads = docket_->plans()[plan].leads(task);
    return {plan, task,
            static_cast<chidao::block_position>(leads.rank(static_cast<std::size_t>(who.unit)))};
  }
  [[nodiscard]] std::int64_t name(std::size_t plan, chidao::task_id task,
                                  chidao::block_position p) const {
    const auto& what = docket_->plans()[plan].record().tasks[task];
    return packed({static_cast<std::int16_t>(plan), static_cast<std::int16_t>(task.slot()),
                   static_cast<unit>(chidao::unit_at(what, p).slot())});
  }
  [[nodiscard]] std::int64_t name(chidao::tracked_id which) const {
    return name(which.plan, which.task, which.position);
  }

  static std::int64_t declared(const chidao::plan_record& in, chidao::task_id task,
                               chidao::block_position p) {
    const auto* own = chidao::declared_of(in, in.tasks[task], chidao::unit_at(in.tasks[task], p));
    return own == nullptr ? absent : own->when->limit().minutes();
  }
  static std::int64_t needed(const chidao::plan_record& in, chidao::task_id task,
                             chidao::block_position p) {
    const auto need = chidao::backward_pass{in}.needed(task, p);
    return need.state == chidao::bound_state::known ? need.at.minutes() : absent;
  }

  template <class Records, class Terms>
  [[nodiscard]] std::uint64_t sum_over(const Records& record_of, std::size_t count,
                                       const Terms& terms) const {
    std::uint64_t sum = 0;
    for (std::size_t d = 0; d < count; ++d) {
      const chidao::plan_record& in = record_of(d);
      for (std::size_t t = 0; t < in.tasks.size(); ++t)
        for (chidao::block_position p = 0; p < in.tasks.records()[t].leads->count(); ++p) {
          const auto task = chidao::id_of<chidao::task_id>(t);
          sum += terms(in, task, p, name(d, task, p));
        }
    }
    return sum;
  }
  template <class Terms>
  [[nodiscard]] std::uint64_t sum_of_plans(const Terms& terms) const {
    return sum_over(
        [&](std::size_t d) -> const auto& { return docket_->plans()[d].record(); },
        docket_->plans().size(), terms);
  }
  template <class Terms>
  [[nodiscard]] std::uint64_t sum_of_copies(const Terms& terms) const {
    return sum_over(
        [&](std::size_t d) -> const auto& { return records_[d]; }, records_.size(), terms);
  }
  template <class Terms>
  [[nodiscard]] std::uint64_t sum_of_now(const Terms& terms) const {
    std::uint64_t sum = 0;
    now_->for_each([&](chidao::tracked_id which) {
      const chidao::tracked_plan& in = now_->plan_at(which.plan);
      std::int64_t done = absent;
      std::int64_t recorded = absent;
      for (const chidao::fact& each : in.facts[which.task.slot()].facts(which.position))
        if (each.kind == chidao::event_kind::submitted) {
          done = each.at.minutes();
          recorded = each.recorded.minutes();
        }
      sum += terms(in, which, name(which), done, recorded);
    });
    return sum;
  }

  const workload& data_;
  chidao::hierarchy units_;
  std::vector<chidao::directive> papers_;
  std::vector<chidao::event> history_;
  std::vector<chidao::event> stream_;
  std::optional<chidao::docket> docket_;
  std::vector<chidao::plan_record> records_;
  std::optional<chidao::outlook> history_done_;
  std::optional<chidao::outlook> now_;
  std::vector<std::int32_t> column_;
  std::optional<chidao::judged_bounds> bounds_;
  chidao::assignment_list list_;
  std::vector<chidao::area_cells> table_;
  chidao::grouped_ids notices_;
  std::vector<chidao::moved_need> moved_;
  std::vector<chidao::moved_need> changes_;
  std::vector<chidao::broken_bound> breaks_;
  std::vector<chidao::broken_bound> broken_;
  std::vector<std::size_t> ends_;
};

/// The library, ready to be measured; `data` must outlive it.
inline peer make_peer(const workload& data) {
  const auto who = std::make_shared<contestant>(data);
  const auto copies = [who] { who->copy_plans(); };
  const auto bounds = [who] { who->keep_bounds(); };
  const auto needed = [who] { return who->sum_of_needed(); };
  const auto list = [who] { return who->sum_of_list(); };
  peer made;
  made.name = "ours";
  const contestant::weight weight = who->weigh();
  made.bytes_per_assignment = weight.now;
  made.bytes_of_history = weight.before;
  made.operations = {
      {"cascade", [who] { who->forget(); }, [who] { who->cascade(); },
       [who] { return who->sum_of_papers(); }},
      {"backward", copies, [who] { who->pass_backward(); }, needed},
      {"backward_sort", copies,
       [who] {
         who->sort();
         who->pass_backward();
       },
       needed},
      {"forward", copies, [who] { who->pass_forward(); }, [who] { return who->sum_of_earliest(); }},
      {"submit", [who] { who->rewind(); }, [who] { who->submit(); },
       [who] { return who->sum_of_submissions(); }},
      {"apply", [who] { who->rewind(); }, [who] { who->apply(); },
       [who] { return who->sum_of_state(); }},
      {"bounds", {}, [who] { who->fill_bounds(); }, [who] { return who->sum_of_judged(); }},
      {"keep_bounds", {}, [who] { who->judge(); }, {}},
      {"overdue", bounds, [who, &data] { who->overdue(data.as_of, data.as_of); }, list},
      {"overdue_past", bounds, [who, &data] { who->overdue(data.past, data.as_of); }, list},
      {"overdue_known", bounds, [who, &data] { who->overdue(data.as_of, data.past); }, list},
      {"rollup", bounds, [who] { who->roll_up(); }, [who] { return who->sum_of_cells(); }},
      {"escalate", bounds, [who] { who->escalate(); }, [who] { return who->sum_of_notices(); }},
      {"whatif", {}, [who] { who->ask_extensions(); }, [who] { return who->sum_of_changes(); }},
      {"slip", {}, [who] { who->ask_slips(); }, [who] { return who->sum_of_broken(); }}};
  return made;
}

}  // namespace bench::ours

#endif
