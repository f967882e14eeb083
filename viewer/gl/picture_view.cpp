#include "viewer/gl/picture_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>

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

void draw_seen_chunks(const std::vector<Chunk>& chunks, const PictureView& view) {
  const Vector3 middle = view.transform.unrotate({0, 0, 1});
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  const auto draw = [&] {
    if (count > 0) {
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                     byte_offset(first * sizeof(std::uint32_t)));
    }
    count = 0;
  };
  for (const Chunk& chunk : chunks) {
    if (angle_between(middle, chunk.center) - chunk.radius_rad > view.seen_radius_rad) continue;
    if (count > 0 && chunk.first == first + count) {
      count += chunk.count;
      continue;
    }
    draw();
    first = chunk.first;
    count = chunk.count;
  }
  draw();
}

}  // namespace kakehashi::gl
