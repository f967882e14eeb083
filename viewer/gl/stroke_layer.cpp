#include "viewer/gl/stroke_layer.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi::gl {

namespace {

PixelPoint way(PixelPoint from, PixelPoint to) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length_px = std::hypot(dx, dy);
  return length_px > 1e-6 ? PixelPoint{dx / length_px, dy / length_px} : PixelPoint{0, 0};
}

}  // namespace

StrokeLayer::StrokeLayer() : array_(make_vertex_array()), vertices_(make_buffer()), indices_(make_buffer()) {
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.name());
  const auto attribute = [](GLuint number, GLint size, std::size_t offset) {
    glEnableVertexAttribArray(number);
    glVertexAttribPointer(number, size, GL_FLOAT, GL_FALSE, sizeof(Vertex), byte_offset(offset));
  };
  attribute(0, 2, offsetof(Vertex, x));
  attribute(1, 4, offsetof(Vertex, across));
  attribute(2, 4, offsetof(Vertex, r));
  glBindVertexArray(0);
}

void StrokeLayer::clear() {
  strip_.clear();
  triangles_.clear();
}

void StrokeLayer::add(std::span<const PixelPoint> polyline, float half_width_px, Rgba color, StrokeKind kind,
                      const std::function<float(float)>& taper) {
  if (polyline.size() < 2 || color.a <= 0) return;
  double total = 0;
  for (std::size_t i = 1; i < polyline.size(); ++i) {
    total += std::hypot(polyline[i].x - polyline[i - 1].x, polyline[i].y - polyline[i - 1].y);
  }
  if (total <= 0) return;
  const bool closed = polyline.size() > 2 && std::abs(polyline.front().x - polyline.back().x) < 1e-6 &&
                      std::abs(polyline.front().y - polyline.back().y) < 1e-6;
  const auto base = static_cast<std::uint32_t>(strip_.size());
  double along = 0;
  for (std::size_t i = 0; i < polyline.size(); ++i) {
    const PixelPoint here = polyline[i];
    if (i > 0) along += std::hypot(here.x - polyline[i - 1].x, here.y - polyline[i - 1].y);
    PixelPoint in = i > 0    ? way(polyline[i - 1], here)
                    : closed ? way(polyline[polyline.size() - 2], here)
                             : PixelPoint{};
    PixelPoint out = i + 1 < polyline.size() ? way(here, polyline[i + 1])
                     : closed                ? way(here, polyline[1])
                                             : PixelPoint{};
    if (in.x == 0 && in.y == 0) in = out;
    if (out.x == 0 && out.y == 0) out = in;
    PixelPoint tangent = way({0, 0}, {in.x + out.x, in.y + out.y});
    if (tangent.x == 0 && tangent.y == 0) tangent = in;
    const double miter = 1 / std::max(0.5, std::abs(tangent.x * in.x + tangent.y * in.y));
    float half = half_width_px;
    if (taper) half *= taper(static_cast<float>(along / total));
    const double reach = kind == StrokeKind::glow ? half : half + 0.75F;
    for (const double side : {-1.0, 1.0}) {
      strip_.push_back({static_cast<float>(here.x - tangent.y * side * reach * miter),
                        static_cast<float>(here.y + tangent.x * side * reach * miter), static_cast<float>(side * reach),
                        half, static_cast<float>(along), static_cast<float>(kind), color.r, color.g, color.b, color.a});
    }
    if (i > 0) {
      const std::uint32_t v = base + 2 * static_cast<std::uint32_t>(i - 1);
      triangles_.insert(triangles_.end(), {v, v + 1, v + 2, v + 2, v + 1, v + 3});
    }
  }
}

void StrokeLayer::draw(const PictureView& view, float dash_px) {
  if (triangles_.empty()) return;
  program_.use();
  glUniform2f(program_.uniform("u_viewport_px"), static_cast<float>(view.size.width_px),
              static_cast<float>(view.size.height_px));
  glUniform1f(program_.uniform("u_dash_px"), dash_px);
  glBindVertexArray(array_.name());
  upload(vertices_, GL_ARRAY_BUFFER, std::span<const Vertex>{strip_}, GL_STREAM_DRAW);
  upload(indices_, GL_ELEMENT_ARRAY_BUFFER, std::span<const std::uint32_t>{triangles_}, GL_STREAM_DRAW);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(triangles_.size()), GL_UNSIGNED_INT, nullptr);
}

}  // namespace kakehashi::gl
