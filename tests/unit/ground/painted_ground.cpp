#include "tests/unit/ground/painted_ground.hpp"

namespace kakehashi::testing {

GroundStyle plain_style(std::size_t features) {
  GroundStyle style;
  style.space = {1, 1, 1, 1};
  style.sea_center = style.sea_edge = {0, 0, 0, 1};
  const std::array<Rgba, 4> colors{Rgba{1, 0, 0, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}, {1, 1, 0, 1}};
  for (std::size_t i = 0; i < features; ++i) style.fills.push_back(colors.at(i % colors.size()));
  return style;
}

std::array<int, 3> PaintedGround::at(int x, int y) const {
  const std::uint32_t pixel =
      pixels.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) + static_cast<std::size_t>(x));
  return {static_cast<int>(pixel >> 16U & 255U), static_cast<int>(pixel >> 8U & 255U), static_cast<int>(pixel & 255U)};
}

PaintedGround paint(const BoundarySet& set, GroundStyle style, const ViewTransform& view, int width_px, int height_px,
                    unsigned threads, double tolerance_rad) {
  const GroundLevel level = build_ground_level(build_outline(set), set, tolerance_rad);
  if (style.worldview.size() == 0) style.worldview = WorldviewMap{set};
  WorkerPool workers{threads};
  GroundPicture picture{workers};
  PaintedGround painted{width_px, height_px, {}};
  painted.pixels.resize(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px));
  picture.draw(&level, style, view, width_px, height_px, painted.pixels);
  return painted;
}

ViewTransform view_of(double longitude_deg, double latitude_deg, double pixels_per_radian, int width_px, int height_px,
                      ProjectionKind kind) {
  return {longitude_deg, latitude_deg, pixels_per_radian, {width_px / 2.0, height_px / 2.0}, Projection{kind}};
}

}  // namespace kakehashi::testing
