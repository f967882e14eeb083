/// The layers of land at a pixel, one over the other.
#pragma once

#include "geo/ground/ground_paint.hpp"
#include "geo/raster/float4.hpp"

#include <array>
#include <cstddef>

namespace kakehashi {

class LandLayers {
 public:
  /// Less than half of a step of eight bits: rounding errors of sums, not areas.
  static constexpr float nothing = 1.0F / 1024;

  /// What lies to the left of the picture's first pixel.
  explicit LandLayers(const GroundPaint& paint);

  /// What a layer covers, premultiplied.
  [[nodiscard]] Float4 layer(std::size_t number) const { return layers_[number]; }
  /// Changes a layer; settle() has to follow before the rest is asked for.
  void change(std::size_t number, Float4 by) { layers_[number] = layers_[number] + by; }
  /// To be called when layers have changed.
  void settle();
  /// Says that there is one layer alone, and nothing else: what change() and settle() would make of it.
  void set_alone(std::size_t number, Float4 covered);

  /// The flags of layers that are more than nothing.
  [[nodiscard]] TouchFlags present() const { return present_; }
  /// Whether land differs from pixel to pixel although no layer changes.
  [[nodiscard]] bool is_hatched() const { return (present_ & flag_of_layer(claimed)) != 0; }
  /// All land of a pixel, premultiplied; where nothing is hatched, the same on all of them.
  [[nodiscard]] Float4 land() const { return land_; }
  /// The same where something is hatched. Also before settle().
  [[nodiscard]] Float4 land_at(int x, int y_from_bottom) const;

  static constexpr auto claimed = static_cast<std::size_t>(GroundLayer::claimed);

 private:
  [[nodiscard]] Float4 of(GroundLayer layer) const { return layers_[static_cast<std::size_t>(layer)]; }

  const GroundStyle* style_;
  std::array<Float4, ground_layers> layers_{Float4{0}, Float4{0}, Float4{0}, Float4{0}};
  TouchFlags present_ = 0;
  Float4 land_{0};
};

}  // namespace kakehashi
