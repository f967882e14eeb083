/// Where what a projection shows ends, and space begins.
#pragma once

#include "geo/ground/ground_paint.hpp"

#include <cstdint>

namespace kakehashi {

/// Puts space in the place of what lies beyond the rim in a row of a picture, `y` pixels from the top: BGRA.
void cut_at_rim(int y, const GroundPaint& paint, std::uint32_t* row);

}  // namespace kakehashi
