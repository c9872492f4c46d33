// The streaming floor: what any implementation that holds two 4-byte numbers an assignment must at
// least read and write for an operation, without any logic. No answers, so no checksums.
#ifndef CHIDAO_BENCH_FLOOR_HPP
#define CHIDAO_BENCH_FLOOR_HPP

#include "bench/measure.hpp"
#include "bench/reference.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace bench::floors {

/// Four numbers at once: so that the floor is the memory's, whatever the compiler makes of loops.
using lanes = std::int32_t __attribute__((vector_size(16)));

/// Four numbers from memory.
inline lanes load(const minute* from) {
  lanes read;
  std::memcpy(&read, from, sizeof read);
  return read;
}

/// Reads two columns and counts where the first is not after t and the second is.
inline std::int64_t count_two(const std::vector<minute>& judged, const std::vector<minute>& done,
                              minute t) {
  const lanes now = {t, t, t, t};
  lanes even = {};
  lanes odd = {};
  const std::size_t whole = judged.size() / 8 * 8;
  for (std::size_t i = 0; i < whole; i += 8) {
    even -= (load(&judged[i]) <= now) & (load(&done[i]) > now);
    odd -= (load(&judged[i + 4]) <= now) & (load(&done[i + 4]) > now);
  }
  even += odd;
  return std::int64_t{even[0]} + even[1] + even[2] + even[3];
}

/// Reads two columns and writes a third.
inline void read_two_write_one(const std::vector<minute>& first, const std::vector<minute>& second,
                               std::vector<minute>& out) {
  const std::size_t whole = out.size() / 4 * 4;
  for (std::size_t i = 0; i < whole; i += 4) {
    const lanes sum = load(&first[i]) + load(&second[i]);
    std::memcpy(&out[i], &sum, sizeof sum);
  }
}

/// Where the floor's columns live, and the random places that events and questions name.
class columns {
 public:
  explicit columns(const workload& data) : as_of_(data.as_of) {
    reference truth(data);
    truth.apply(data.history);
    truth.apply(data.stream);
    truth.every_key([&](key k) {
      judged_.push_back(truth.judged(k));
      done_.push_back(truth.done(k));
      escalated_ += k.unit != 0 && truth.overdue_by_more(k, data.as_of, data.late_days) ? 1U : 0U;
      place_of(data, k) = static_cast<std::uint32_t>(judged_.size() - 1);
    });
    for (const auto& what : data.stream) {
      events_.push_back(place_of(data, what.who));
      if (what.kind == event_kind::submitted)
        submissions_.push_back(events_.back());
    }
    for (const auto& asked : data.extensions)
      extensions_.push_back(place_of(data, asked.who));
    for (const auto& asked : data.slips)
      slips_.push_back(place_of(data, asked.who));
    out_.resize(judged_.size());
    places_.clear();
    places_.shrink_to_fit();
  }

  /// Two columns of fresh memory, written.
  void write_fresh() {
    const std::size_t count = judged_.size();
    const std::unique_ptr<minute[]> fresh(new minute[2 * count]);
    std::memset(fresh.get(), 1, 2 * count * sizeof(minute));
    sink_ = sink_ + fresh[count];
  }

  /// What a pass reads and writes.
  void stream_pass() {
    read_two_write_one(judged_, done_, out_);
    sink_ = sink_ + out_[out_.size() / 2];
  }

  /// What a list or a count reads.
  void stream_query() { sink_ = sink_ + count_two(judged_, done_, as_of_); }

  /// What a grouped list reads and writes.
  void stream_and_write() {
    stream_query();
    std::memset(out_.data(), 1, escalated_ * sizeof(minute));
    sink_ = sink_ + out_[0];
  }

  /// One store a submission, where it says.
  void store_submissions() { store(submissions_); }

  /// One store an event; the bounds that an extension moves are not counted.
  void store_events() { store(events_); }

  /// One read a slip.
  void read_slips() {
    for (const std::uint32_t place : slips_)
      sink_ = sink_ + judged_[place];
  }

  /// One read a question, and the answers (two numbers a change) written one after the other.
  void read_and_write_changes(std::size_t changes) {
    for (const std::uint32_t place : extensions_)
      sink_ = sink_ + judged_[place];
    changes_.resize(2 * changes);
    std::memset(changes_.data(), 1, changes_.size() * sizeof(minute));
  }

 private:
  /// One store each.
  void store(const std::vector<std::uint32_t>& places) {
    for (const std::uint32_t place : places)
      out_[place] = 1;
    sink_ = sink_ + out_[0];
  }
  /// Where the number of an assignment stands while the columns are made.
  std::uint32_t& place_of(const workload& data, key k) {
    constexpr std::size_t most_tasks = 4;
    if (places_.empty())
      places_.resize(data.directives.size() * most_tasks * data.units.size());
    return places_[(static_cast<std::size_t>(k.directive) * most_tasks +
                    static_cast<std::size_t>(k.task)) *
                       data.units.size() +
                   static_cast<std::size_t>(k.unit)];
  }

  minute as_of_;
  std::vector<minute> judged_, done_, out_, changes_;
  std::vector<std::uint32_t> events_, submissions_, extensions_, slips_, places_;
  std::size_t escalated_ = 0;
  volatile std::int64_t sink_ = 0;
};

/// The floor as one of the peers of a run; `changes` is how many needed bounds all questions
/// change.
inline peer make_peer(const workload& data, std::size_t changes) {
  const auto held = std::make_shared<columns>(data);
  const auto pass = [held] { held->stream_pass(); };
  const auto query = [held] { held->stream_query(); };
  peer made;
  made.name = "floor";
  made.operations = {{"cascade", {}, [held] { held->write_fresh(); }, {}},
                     {"backward", {}, pass, {}},
                     {"backward_sort", {}, pass, {}},
                     {"forward", {}, pass, {}},
                     {"submit", {}, [held] { held->store_submissions(); }, {}},
                     {"apply", {}, [held] { held->store_events(); }, {}},
                     {"bounds", {}, pass, {}},
                     {"keep_bounds", {}, pass, {}},
                     {"overdue", {}, query, {}},
                     {"overdue_past", {}, query, {}},
                     {"overdue_known", {}, query, {}},
                     {"rollup", {}, query, {}},
                     {"escalate", {}, [held] { held->stream_and_write(); }, {}},
                     {"whatif", {}, [held, changes] { held->read_and_write_changes(changes); }, {}},
                     {"slip", {}, [held] { held->read_slips(); }, {}}};
  return made;
}

}  // namespace bench::floors

#endif
