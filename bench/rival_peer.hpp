// The rival as one of the peers of a run.
#ifndef CHIDAO_BENCH_RIVAL_PEER_HPP
#define CHIDAO_BENCH_RIVAL_PEER_HPP

#include "bench/measure.hpp"
#include "bench/rival_queries.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace bench::rival {

/// The rival's state between operations, and the checksums of its answers.
class contestant {
 public:
  explicit contestant(const workload& data) : data_(data) {}

  /// Gives the plan's memory back.
  void forget() { office_.reset(); }

  /// The plan from the plain data.
  void cascade() { office_.emplace(data_); }

  /// The plan as it stands.
  office& work() { return *office_; }

  /// Puts back the state before the stream.
  void rewind() {
    if (!before_stream_) {
      before_stream_.emplace(*office_);
      for (const event& what : data_.history)
        before_stream_->apply(what);
    }
    *office_ = *before_stream_;
  }

  /// The submissions of the stream, one at a time.
  void submit() {
    for (const event& what : data_.stream)
      if (what.kind == event_kind::submitted)
        office_->apply(what);
  }

  /// The stream, one event at a time.
  void apply() {
    for (const event& what : data_.stream)
      office_->apply(what);
  }

  /// All extension questions, one at a time.
  void ask_extensions() {
    changes_.clear();
    ends_.clear();
    for (const auto& asked : data_.extensions) {
      office_->what_if(office_->find(asked.who), asked.bound, changes_);
      ends_.push_back(changes_.size());
    }
  }

  /// All slip questions, one at a time.
  void ask_slips() {
    broken_.clear();
    ends_.clear();
    for (const auto& asked : data_.slips) {
      follow_slip(*office_, office_->find(asked.who), asked.finish, broken_);
      ends_.push_back(broken_.size());
    }
  }

  /// Sum of terms over all assignments; `terms` is called with (packed key, vertex).
  template <class Terms>
  std::uint64_t sum_of_all(Terms terms) const {
    std::uint64_t sum = 0;
    for (const block& its : office_->blocks)
      for (vertex v = its.first; v < its.first + its.count; ++v)
        sum += terms(packed({its.directive, its.task, office_->unit_of[v]}), v);
    return sum;
  }

  /// The packed key of a vertex.
  std::int64_t name(vertex v) const {
    const auto above =
        std::upper_bound(office_->blocks.begin(), office_->blocks.end(), v,
                         [](vertex wanted, const block& b) { return wanted < b.first; });
    return packed({(above - 1)->directive, (above - 1)->task, office_->unit_of[v]});
  }

  /// Checksum of a list of overdue assignments.
  std::uint64_t sum_of_list() const {
    std::uint64_t sum = 0;
    for (const vertex v : list)
      sum += term({name(v)});
    return sum;
  }

  /// Checksum of a roll-up.
  std::uint64_t sum_of_cells() const {
    const auto& provinces = office_->audiences.front().provinces;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < table.size(); ++i)
      sum += term({static_cast<std::int64_t>(i / provinces.size()),
                   provinces[i % provinces.size()].first, table[i].done_in_time, table[i].done_late,
                   table[i].open_in_time, table[i].open_overdue});
    return sum;
  }

  /// Checksum of an escalation.
  std::uint64_t sum_of_notices() const {
    std::uint64_t sum = 0;
    for (std::size_t s = 0; s + 1 < notices.offsets.size(); ++s)
      for (std::size_t i = notices.offsets[s]; i < notices.offsets[s + 1]; ++i)
        sum += term({static_cast<std::int64_t>(s), name(notices.items[i])});
    return sum;
  }

  /// Checksum of the answers to the extension questions.
  std::uint64_t sum_of_changes() const {
    std::uint64_t sum = 0;
    for (std::size_t q = 0, i = 0; q < ends_.size(); ++q)
      for (; i < ends_[q]; ++i)
        sum += term({static_cast<std::int64_t>(q), name(changes_[i].who), changes_[i].needed});
    return sum;
  }

  /// Checksum of the answers to the slip questions.
  std::uint64_t sum_of_broken() const {
    std::uint64_t sum = 0;
    for (std::size_t q = 0, i = 0; q < ends_.size(); ++q)
      for (; i < ends_[q]; ++i)
        sum += term({static_cast<std::int64_t>(q), name(broken_[i].who), broken_[i].completion});
    return sum;
  }

  /// How many edges the graph has.
  std::size_t edge_count() const { return num_edges(office_->consumers); }

  /// How many needed bounds the extension questions changed.
  std::size_t change_count() const { return changes_.size(); }

  std::vector<minute> column;
  std::vector<vertex> list;
  std::vector<cells> table;
  grouped notices;

 private:
  const workload& data_;
  std::optional<office> office_;
  std::optional<office> before_stream_;
  std::vector<change> changes_;
  std::vector<broken_bound> broken_;
  std::vector<std::size_t> ends_;
};

/// The operations on the plan alone.
inline void add_plan_operations(const std::shared_ptr<contestant>& who, peer& made) {
  const auto needed = [who] {
    return who->sum_of_all([&](std::int64_t k, vertex v) {
      return term({k, who->work().needed[v]});
    });
  };
  const auto clear = [who] {
    std::fill(who->work().needed.begin(), who->work().needed.end(), 0);
    std::fill(who->work().start.begin(), who->work().start.end(), never);
  };
  made.operations.push_back({"cascade", [who] { who->forget(); }, [who] { who->cascade(); },
                             [who] {
                               return who->sum_of_all([&](std::int64_t k, vertex v) {
                                 return term({k, who->work().declared[v], who->work().handling[v]});
                               });
                             }});
  made.operations.push_back({"backward", clear, [who] { who->work().pass_backward(); }, needed});
  made.operations.push_back({"backward_sort", clear,
                             [who] {
                               who->work().sort();
                               who->work().pass_backward();
                             },
                             needed});
  made.operations.push_back({"forward",
                             {},
                             [who] { who->work().pass_forward(); },
                             [who] {
                               return who->sum_of_all([&](std::int64_t k, vertex v) {
                                 return term({k, who->work().earliest[v]});
                               });
                             }});
}

/// The operations on the plan with what happened.
inline void add_event_operations(const std::shared_ptr<contestant>& who, const workload& data,
                                 peer& made) {
  const auto list = [who] { return who->sum_of_list(); };
  made.operations.push_back({"submit", [who] { who->rewind(); }, [who] { who->submit(); },
                             [who] {
                               return who->sum_of_all([&](std::int64_t k, vertex v) {
                                 return term({k, who->work().done[v], who->work().recorded[v]});
                               });
                             }});
  made.operations.push_back(
      {"apply", [who] { who->rewind(); }, [who] { who->apply(); },
       [who] {
         return who->sum_of_all([&](std::int64_t k, vertex v) {
           const office& work = who->work();
           return term({k, work.done[v], work.recorded[v], work.declared[v], work.needed[v]});
         });
       }});
  made.operations.push_back({"bounds",
                             {},
                             [who] { who->column = who->work().judged; },
                             [who] {
                               return who->sum_of_all([&](std::int64_t k, vertex v) {
                                 return term({k, who->column[v]});
                               });
                             }});
  made.operations.push_back(
      {"overdue",
       {},
       [who, &data] { list_overdue(who->work(), data.as_of, data.as_of, who->list); },
       list});
  made.operations.push_back(
      {"overdue_past",
       {},
       [who, &data] { list_overdue(who->work(), data.past, data.past, who->list); },
       list});
  made.operations.push_back(
      {"overdue_known",
       {},
       [who, &data] { list_overdue_known(who->work(), data.as_of, data.past, who->list); },
       list});
  made.operations.push_back({"rollup",
                             {},
                             [who, &data] { roll_up(who->work(), data.as_of, who->table); },
                             [who] { return who->sum_of_cells(); }});
  made.operations.push_back(
      {"escalate",
       {},
       [who, &data] { escalate(who->work(), data.as_of, data.late_days, who->notices); },
       [who] { return who->sum_of_notices(); }});
  made.operations.push_back(
      {"whatif", {}, [who] { who->ask_extensions(); }, [who] { return who->sum_of_changes(); }});
  made.operations.push_back(
      {"slip", {}, [who] { who->ask_slips(); }, [who] { return who->sum_of_broken(); }});
}

/// How large the answers are.
struct extent {
  std::size_t edges;    ///< of the plan
  std::size_t changes;  ///< needed bounds that all extension questions change, together
};

/// Measures them.
inline extent find_extent(const workload& data) {
  contestant who(data);
  who.cascade();
  who.rewind();
  who.apply();
  who.ask_extensions();
  return {who.edge_count(), who.change_count()};
}

/// The rival, ready to be measured; `data` must outlive it.
inline peer make_peer(const workload& data) {
  const auto who = std::make_shared<contestant>(data);
  peer made;
  made.name = "rival";
  add_plan_operations(who, made);
  add_event_operations(who, data, made);
  contestant weighed(data);
  weighed.cascade();
  const footprint bytes = weigh(weighed.work());
  made.bytes_per_assignment = static_cast<double>(bytes.graphs + bytes.plan + bytes.progress) /
                              static_cast<double>(data.assignments);
  return made;
}

}  // namespace bench::rival

#endif
