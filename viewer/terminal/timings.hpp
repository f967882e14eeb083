/// How long the start and each frame take, told on stderr when asked for.
#pragma once

#include <chrono>
#include <string_view>

namespace kakehashi {

class Timings {
 public:
  explicit Timings(bool on) : on_(on) {}

  [[nodiscard]] bool on() const { return on_; }
  /// Milliseconds since the process was started, dynamic linking included.
  [[nodiscard]] static double since_process_start_ms();
  /// "NAME: 123.4 ms after the start".
  void mark(std::string_view name) const;
  /// "frame: 12.3 ms".
  void frame(double milliseconds) const;
  /// "lights: 1.2 ms": a frame in which nothing else moved.
  void lights(double milliseconds) const;

 private:
  bool on_;
};

}  // namespace kakehashi
