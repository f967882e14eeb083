/// What a picture of the ground is made of, besides its edges and lines.
#pragma once

#include "geo/ground/ground_style.hpp"
#include "geo/raster/touched_blocks.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace kakehashi {

/// What crossing an arc changes, premultiplied: on the layer of its left side, and on that of its right side when that
/// is another one.
struct ArcChange {
  std::array<float, 4> left{};
  std::array<float, 4> right{};
  GroundLayer left_layer = GroundLayer::country;
  GroundLayer right_layer = GroundLayer::country;
  bool on_left = false;   ///< Whether `left` is anything.
  bool on_right = false;  ///< Whether `right` is anything.
};

/// Lines by style, and after them the glow.
inline constexpr std::size_t line_kinds = line_styles + 1;
inline constexpr std::size_t glow_kind = line_styles;

/// How a kind of line is drawn: its colour, 0 to 255, and its opacity; nothing when that is 0.
struct LineInk {
  std::array<float, 4> color{};
  float opacity = 0;
  float half_width_px = 0;
};

/// What all bands of a picture share.
struct GroundPaint {
  const GroundStyle* style = nullptr;
  std::array<LineInk, line_kinds> inks{};
  std::vector<ArcChange> changes;                              ///< By arc.
  std::array<std::array<float, 4>, ground_layers> far_left{};  ///< What lies infinitely far to the left: premultiplied.
  int width_px = 0;
  int height_px = 0;
  double center_x_px = 0;
  double center_y_px = 0;
  double rim_px = 0;  ///< Radius of what is shown.
};

/// The flag of a layer of areas.
[[nodiscard]] constexpr TouchFlags flag_of_layer(std::size_t layer) { return static_cast<TouchFlags>(1U << layer); }
/// The flag of a kind of lines.
[[nodiscard]] constexpr TouchFlags flag_of_line(std::size_t kind) {
  return static_cast<TouchFlags>(1U << (ground_layers + kind));
}
static_assert(ground_layers + line_kinds <= sizeof(TouchFlags) * 8);

}  // namespace kakehashi
