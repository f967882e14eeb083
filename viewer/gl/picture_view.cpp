#include "viewer/gl/picture_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kakehashi::gl {

PictureView picture_view(const ViewTransform& transform, PictureSize size, double scale) {
  PictureView view{transform, size, scale, 3.2};
  const double corner_px = std::hypot(size.width_px, size.height_px) / 2;
  const double corner = corner_px / transform.pixels_per_radian();
  const double rim = transform.projection().rim_radius();
  if (corner >= rim) {
    view.seen_radius_rad = std::acos(std::clamp(transform.projection().least_z(), -1.0, 1.0));
  } else if (const auto edge = transform.projection().inverse({corner, 0})) {
    view.seen_radius_rad = std::acos(std::clamp(edge->z, -1.0, 1.0));
  }
  return view;
}

void set_view_uniforms(const ShaderProgram& program, const PictureView& view) {
  const auto& rows = view.transform.rows();
  std::array<float, 9> matrix{};
  for (std::size_t row = 0; row < 3; ++row) {
    matrix.at(row) = static_cast<float>(rows.at(row).x);
    matrix.at(3 + row) = static_cast<float>(rows.at(row).y);
    matrix.at(6 + row) = static_cast<float>(rows.at(row).z);
  }
  glUniformMatrix3fv(program.uniform("u_rotation"), 1, GL_FALSE, matrix.data());
  const Projection& projection = view.transform.projection();
  std::array<float, 3> family{};
  family.at(static_cast<std::size_t>(projection.from())) += static_cast<float>(1 - projection.blend());
  family.at(static_cast<std::size_t>(projection.to())) += static_cast<float>(projection.blend());
  glUniform3fv(program.uniform("u_family"), 1, family.data());
  glUniform1f(program.uniform("u_least_z"), static_cast<float>(projection.least_z()));
  glUniform1f(program.uniform("u_pixels_per_radian"), static_cast<float>(view.transform.pixels_per_radian()));
  glUniform2f(program.uniform("u_viewport_px"), static_cast<float>(view.size.width_px),
              static_cast<float>(view.size.height_px));
}

namespace {

/// Whether a cap on the sphere may be in the picture. Along any path of the projection the scale is at most k at the
/// point farthest from the centre, so no point of the cap is drawn farther from the cap's middle than its radius times
/// that.
bool may_be_seen(const Chunk& cap, const PictureView& view) {
  const Vector3 middle = view.transform.rotate(cap.center);
  const double from_center = std::acos(std::clamp(middle.z, -1.0, 1.0));
  if (from_center - cap.radius_rad > view.seen_radius_rad) return false;
  const Projection& projection = view.transform.projection();
  const double farthest_z = std::cos(std::min(from_center + cap.radius_rad, std::numbers::pi));
  if (farthest_z <= projection.least_z()) return true;  // partly beyond the rim: the cap's test must do
  constexpr double widest_line_px = 24;
  const double reach_px = cap.radius_rad * projection.scale(farthest_z) * view.transform.pixels_per_radian() +
                          widest_line_px * std::max(1.0, view.scale);
  const PlanePoint plane = projection.forward(middle);
  const double x = view.transform.center_px().x + plane.x * view.transform.pixels_per_radian();
  const double y = view.transform.center_px().y - plane.y * view.transform.pixels_per_radian();
  return x > -reach_px && y > -reach_px && x < view.size.width_px + reach_px && y < view.size.height_px + reach_px;
}

}  // namespace

void draw_seen_chunks(const std::vector<Chunk>& chunks, const PictureView& view) {
  std::vector<GLsizei> counts;
  std::vector<const void*> firsts;
  std::uint32_t end = 0;
  for (const Chunk& chunk : chunks) {
    if (!may_be_seen(chunk, view)) continue;
    if (!counts.empty() && chunk.first == end) {
      counts.back() += static_cast<GLsizei>(chunk.count);
    } else {
      counts.push_back(static_cast<GLsizei>(chunk.count));
      firsts.push_back(byte_offset(chunk.first * sizeof(std::uint32_t)));
    }
    end = chunk.first + chunk.count;
  }
  glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, firsts.data(), static_cast<GLsizei>(counts.size()));
}

}  // namespace kakehashi::gl
