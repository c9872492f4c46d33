// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/track/event.hpp>
#include <vector>

namespace chidao {

/// Where a tracker keeps what it is told. It writes an event before the outlook shows it.
class journal {
 public:
  journal() = default;
  journal(const journal&) = delete;
  journal& operator=(const journal&) = delete;
  virtual ~journal() = default;

  /// All events kept, in the order in which they were written.
  [[nodiscard]] virtual std::vector<event> events() const = 0;
  /// Keeps one more. What throws has kept nothing.
  virtual void write(const event& what) = 0;
};

/// A journal that lives as long as the process.
class memory_journal final : public journal {
 public:
  [[nodiscard]] std::vector<event> events() const override { return kept_; }
  void write(const event& what) override;

 private:
  std::vector<event> kept_;
};

}  // namespace chidao

#ifndef CHIDAO_COMPILED
#include <chidao/track/impl/journal.ipp>
#endif
