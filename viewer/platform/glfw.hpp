/// GLFW, which gives windows and what happens to them.
#pragma once

#include "geo/diagnostic/expected.hpp"

#include <memory>
#include <string>

namespace kakehashi {

/// GLFW, from its start to its end. A program has one, which outlives its windows; the thread that starts it has them
/// all.
class Glfw {
 public:
  /// Fails if there is no display.
  [[nodiscard]] static Expected<std::unique_ptr<Glfw>> start();
  ~Glfw();
  Glfw(const Glfw&) = delete;
  Glfw& operator=(const Glfw&) = delete;

  /// Waits until something happens to any window, at most `seconds` when that is above 0; below 0: does not wait.
  void wait(double seconds) const;
  /// Ends a wait, from any thread. Without GLFW there is nothing to be ended.
  static void wake();

 private:
  Glfw() = default;
};

/// What GLFW told of the last thing that went wrong.
[[nodiscard]] std::string last_glfw_error();

}  // namespace kakehashi
