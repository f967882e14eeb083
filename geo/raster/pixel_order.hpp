/// The order of channels in pictures made on the processor: blue, green, red, alpha, from the lowest byte, as windows
/// have it, so that drivers copy them as they are.
#pragma once

#include "geo/raster/float4.hpp"
#include "geo/raster/rgba.hpp"

#include <array>

namespace kakehashi {

/// A colour's channels in that order, times `factor`; alpha is `alpha` instead of the colour's own.
[[nodiscard]] inline std::array<float, 4> in_pixel_order(Rgba color, float factor, float alpha) {
  return {color.b * factor, color.g * factor, color.r * factor, alpha * factor};
}

/// The same as a vector.
[[nodiscard]] inline Float4 pixel_float4(Rgba color, float factor, float alpha) {
  return Float4::load(in_pixel_order(color, factor, alpha).data());
}

}  // namespace kakehashi
