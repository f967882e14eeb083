#include "geo/ground/land_layers.hpp"

#include "geo/raster/pixel_order.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

/// What lies `on` a pixel takes the place of `below`, which keeps at most what is left: areas that share a border leave
/// no gap between them.
Quad placed(Quad on, Quad below) {
  const float taken = on.last();
  const float there = below.last();
  if (taken <= LandLayers::nothing) return below;
  if (there <= LandLayers::nothing) return on;
  return on + below * Quad{std::clamp((1 - taken) / there, 0.0F, 1.0F)};
}

Quad hatched(Quad fill, const GroundStyle& style, int x, int y_from_bottom) {
  constexpr float diagonal = 0.70710678F;
  const float period = style.hatch_period_px / diagonal;
  const float across = std::fmod(static_cast<float>(x) + static_cast<float>(y_from_bottom) + 1, period) * diagonal;
  const float from_line = std::abs(across - style.hatch_period_px / 2);
  const float share = std::clamp(style.hatch_width_px / 2 + 0.5F - from_line, 0.0F, 1.0F) * style.hatch.a;
  const Quad line = pixel_quad(style.hatch, fill.last(), 1);
  return fill * Quad{1 - share} + line * Quad{share};
}

}  // namespace

LandLayers::LandLayers(const GroundPaint& paint) : style_(paint.style) {
  for (std::size_t number = 0; number < ground_layers; ++number) {
    layers_.at(number) = Quad::load(paint.far_left.at(number).data());
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

void LandLayers::set_alone(std::size_t number, Quad covered) {
  layers_[number] = covered;
  present_ = covered.last() > nothing ? flag_of_layer(number) : TouchFlags{0};
  land_ = smaller(covered, Quad{1});
}

Quad LandLayers::land_at(int x, int y_from_bottom) const {
  Quad result = placed(of(GroundLayer::region), of(GroundLayer::country));
  const Quad on_claimed = of(GroundLayer::claimed);
  if (on_claimed.last() > nothing) result = placed(hatched(on_claimed, *style_, x, y_from_bottom), result);
  const Quad lake = of(GroundLayer::lake);
  if (lake.last() > nothing) result = lake + result * Quad{std::max(0.0F, 1 - lake.last())};
  const float share = result.last();
  return share > 1 ? result * Quad{1 / share} : result;
}

}  // namespace kakehashi
