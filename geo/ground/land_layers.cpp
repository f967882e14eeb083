#include "geo/ground/land_layers.hpp"

#include "geo/raster/pixel_order.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

/// What lies `on` a pixel takes the place of `below`, which keeps at most what is left: areas that share a border leave
/// no gap between them.
Float4 placed(Float4 on, Float4 below) {
  const float taken = on.last();
  const float there = below.last();
  if (taken <= LandLayers::nothing) return below;
  if (there <= LandLayers::nothing) return on;
  return on + below * Float4{std::clamp((1 - taken) / there, 0.0F, 1.0F)};
}

Float4 hatched(Float4 fill, const GroundStyle& style, int x, int y_from_bottom) {
  constexpr float diagonal = 0.70710678F;
  const float period = style.hatch_period_px / diagonal;
  const float across = std::fmod(static_cast<float>(x) + static_cast<float>(y_from_bottom) + 1, period) * diagonal;
  const float from_line = std::abs(across - style.hatch_period_px / 2);
  const float share = std::clamp(style.hatch_width_px / 2 + 0.5F - from_line, 0.0F, 1.0F) * style.hatch.a;
  const Float4 line = pixel_float4(style.hatch, fill.last(), 1);
  return fill * Float4{1 - share} + line * Float4{share};
}

}  // namespace

LandLayers::LandLayers(const GroundPaint& paint) : style_(paint.style) {
  for (std::size_t number = 0; number < ground_layers; ++number) {
    layers_.at(number) = Float4::load(paint.far_left.at(number).data());
  }
  settle();
}

void LandLayers::settle() {
  present_ = 0;
  for (std::size_t number = 0; number < ground_layers; ++number) {
    if (layers_[number].last() > nothing) present_ |= flag_of_layer(number);
  }
  land_ = land_at(0, 0);
}

void LandLayers::set_alone(std::size_t number, Float4 covered) {
  layers_[number] = covered;
  present_ = covered.last() > nothing ? flag_of_layer(number) : TouchFlags{0};
  land_ = min(covered, Float4{1});
}

Float4 LandLayers::land_at(int x, int y_from_bottom) const {
  Float4 result = placed(of(GroundLayer::region), of(GroundLayer::country));
  const Float4 on_claimed = of(GroundLayer::claimed);
  if (on_claimed.last() > nothing) result = placed(hatched(on_claimed, *style_, x, y_from_bottom), result);
  const Float4 lake = of(GroundLayer::lake);
  if (lake.last() > nothing) result = lake + result * Float4{std::max(0.0F, 1 - lake.last())};
  const float share = result.last();
  return share > 1 ? result * Float4{1 / share} : result;
}

}  // namespace kakehashi
