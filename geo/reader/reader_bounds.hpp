/// What reading may cost.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kakehashi {

/// The most that a reader may use before it is stopped.
struct ReaderBounds {
  std::uint32_t processor_s = 0;  ///< Time of all its threads.
  std::uint64_t memory_bytes = std::uint64_t{320} << 20U;
  std::uint64_t answer_bytes = std::uint64_t{256} << 20U;
};

/// Bounds for input of a size: time grows with it.
[[nodiscard]] constexpr ReaderBounds bounds_for(std::uint64_t input_bytes) {
  // The embedded world alone takes a quarter of a second, three times that on a slow machine.
  constexpr std::uint32_t least_s = 2;
  constexpr std::uint64_t bytes_per_s = std::uint64_t{1} << 20U;
  constexpr std::uint64_t most_s = 60;
  const std::uint64_t more_s = input_bytes / bytes_per_s;
  ReaderBounds bounds;
  bounds.processor_s = least_s + static_cast<std::uint32_t>(more_s < most_s ? more_s : most_s);
  return bounds;
}

}  // namespace kakehashi
