/// What reading may cost.
#pragma once

#include <cstdint>

namespace kakehashi {

/// The most that a reader may use before it is stopped.
struct ReaderBounds {
  std::uint32_t processor_ms = 0;  ///< Time of all its threads, from when it is confined.
  std::uint64_t memory_bytes = std::uint64_t{320} << 20U;
  std::uint64_t answer_bytes = std::uint64_t{256} << 20U;
};

/// Bounds for input of a size: time grows with it.
[[nodiscard]] constexpr ReaderBounds bounds_for(std::uint64_t input_bytes) {
  // Detailed boundaries take a tenth of a second for each megabyte, three times that on a slow machine.
  constexpr std::uint64_t min_ms = 1000;
  constexpr std::uint64_t ms_per_megabyte = 500;
  constexpr std::uint64_t max_ms = 60'000;
  const std::uint64_t ms = min_ms + (input_bytes >> 20U) * ms_per_megabyte;
  ReaderBounds bounds;
  bounds.processor_ms = static_cast<std::uint32_t>(ms < max_ms ? ms : max_ms);
  return bounds;
}

}  // namespace kakehashi
