#include "viewer/gl/sea_layer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi::gl {

SeaLayer::SeaLayer() : array_(make_vertex_array()), vertices_(make_buffer()) {
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex), byte_offset(offsetof(Vertex, x)));
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(1, 4, GL_FLOAT, GL_FALSE, sizeof(Vertex), byte_offset(offsetof(Vertex, r)));
  glBindVertexArray(0);
}

void SeaLayer::draw(const PictureView& view, const GroundStyle& style) {
  glClearColor(style.space.r, style.space.g, style.space.b, 1);
  glClear(GL_COLOR_BUFFER_BIT);

  const double rim_px = view.transform.projection().rim_radius() * view.transform.pixels_per_radian();
  const double corner_px = std::hypot(view.size.width_px, view.size.height_px) / 2;
  // The gradient belongs to the picture, not to the globe: it looks the same at every zoom.
  const double gradient_px = std::min(rim_px, corner_px);
  const PixelPoint middle = view.transform.center_px();
  constexpr int sides = 128;
  std::vector<Vertex> fan;
  const auto push = [&](double x, double y, Rgba color) {
    fan.push_back({static_cast<float>(x), static_cast<float>(y), color.r, color.g, color.b, color.a});
  };
  push(middle.x, middle.y, style.sea_center);
  // A polygon around the corner's circle must reach beyond it; the rim is drawn as round as 128 sides make it.
  const double reach_px = rim_px > corner_px ? gradient_px / std::cos(std::numbers::pi / sides) : rim_px;
  for (int side = 0; side <= sides; ++side) {
    const double angle = 2 * std::numbers::pi * side / sides;
    push(middle.x + reach_px * std::cos(angle), middle.y + reach_px * std::sin(angle), style.sea_edge);
  }
  program_.use();
  glUniform2f(program_.uniform("u_viewport_px"), static_cast<float>(view.size.width_px),
              static_cast<float>(view.size.height_px));
  glBindVertexArray(array_.name());
  upload(vertices_, GL_ARRAY_BUFFER, std::span<const Vertex>{fan}, GL_STREAM_DRAW);
  glDrawArrays(GL_TRIANGLE_FAN, 0, static_cast<GLsizei>(fan.size()));
}

}  // namespace kakehashi::gl
