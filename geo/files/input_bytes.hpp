/// The bytes of a file, a pipe or a device.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace kakehashi {

struct InputBytes {
  std::optional<std::string> bytes;  ///< One more than the limit when there are more; std::nullopt if reading failed.
  bool is_silent = false;            ///< A pipe into which nobody writes.
  std::error_code problem;           ///< Why reading failed otherwise.
};

/// Reads to the end, or to a byte more than `limit`. A pipe is waited for as long as somebody has it open for writing,
/// and some seconds for somebody to come.
[[nodiscard]] InputBytes read_input(const std::filesystem::path& path, std::size_t limit);

}  // namespace kakehashi
