// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace support {

/// A number that the environment gives, else another.
inline std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* const given = std::getenv(name);
  return given == nullptr ? otherwise : std::stoull(given);
}

/// What random laws start from: the environment's CHIDAO_SEED, else always the same. A law prints
/// it when it fails, and giving it again repeats the run.
inline std::uint64_t seed() { return from_environment("CHIDAO_SEED", 20211021U); }

/// Random choices, the same for the same seed on every platform.
class dice {
 public:
  explicit dice(std::uint64_t seed) : engine_{seed} {}

  /// A number from `low` to `high`, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const auto choices = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<std::int64_t>(engine_() % choices);
  }

  /// True in so many of a hundred throws.
  bool percent(int chance) { return between(0, 99) < chance; }

  /// One of these.
  template <class Value>
  const Value& one_of(const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(
        between(0, static_cast<std::int64_t>(values.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace support
