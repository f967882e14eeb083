/// The boundaries of the world that the program brings along.
#pragma once

#include <span>

namespace kakehashi {

/// The bytes of data/boundaries.gpkg.
[[nodiscard]] std::span<const unsigned char> embedded_world();

}  // namespace kakehashi
