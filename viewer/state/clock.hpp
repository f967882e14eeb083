/// Where time comes from.
#pragma once

#include <chrono>

namespace kakehashi {

/// Everything that takes time or waits asks a clock, so that a test can let minutes pass at once.
class Clock {
 public:
  Clock() = default;
  virtual ~Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;

  /// Seconds since the clock began; never less than before.
  [[nodiscard]] virtual double now_s() const = 0;
};

/// The time that really passes.
class SteadyClock final : public Clock {
 public:
  [[nodiscard]] double now_s() const override {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace kakehashi
