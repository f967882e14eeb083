/// The order of channels in pictures made on the processor: blue, green, red, alpha, from the lowest byte, as windows
/// have it, so that drivers copy them as they are.
#pragma once

#include "geo/raster/quad.hpp"
#include "geo/raster/rgba.hpp"

#include <array>

namespace kakehashi {

/// A colour's channels in that order, times `factor`; alpha is `alpha` instead of the colour's own.
[[nodiscard]] inline std::array<float, 4> in_pixel_order(Rgba color, float factor, float alpha) {
  return {color.b * factor, color.g * factor, color.r * factor, alpha * factor};
}

/// The same as a vector.
[[nodiscard]] inline Quad pixel_quad(Rgba color, float factor, float alpha) {
  return Quad::load(in_pixel_order(color, factor, alpha).data());
}

}  // namespace kakehashi
