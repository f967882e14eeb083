/// Writing bytes into descriptors.
#pragma once

#include <string_view>

namespace kakehashi {

/// Writes everything, waiting where a pipe is full. Returns 0 or the error number.
[[nodiscard]] int write_all(int descriptor, std::string_view content);

}  // namespace kakehashi
