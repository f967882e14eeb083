/// Fast floor for small values.
#pragma once

namespace kakehashi {

/// A whole number not above a value, which is small: conversions cut towards zero, and std::floor is a call.
[[nodiscard]] inline int fast_floor(float value) {
  constexpr int far_below = 1 << 16;
  return static_cast<int>(value + static_cast<float>(far_below)) - far_below;
}

}  // namespace kakehashi
