#include "viewer/gl/picture_view.hpp"

#include "geo/sphere/cap_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kakehashi::gl {

PictureView picture_view(const ViewTransform& transform, PictureSize size, double scale) {
  return {transform, size, scale};
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
  glUniform1f(program.uniform("u_min_z"), static_cast<float>(projection.min_z()));
  glUniform1f(program.uniform("u_pixels_per_radian"), static_cast<float>(view.transform.pixels_per_radian()));
  glUniform2f(program.uniform("u_viewport_px"), static_cast<float>(view.size.width_px),
              static_cast<float>(view.size.height_px));
}

void draw_seen_chunks(const std::vector<Chunk>& chunks, const PictureView& view) {
  std::vector<GLsizei> counts;
  std::vector<const void*> firsts;
  std::uint32_t end = 0;
  constexpr double widest_line_px = 24;
  const CapView caps{view.transform, view.size.width_px, view.size.height_px,
                     widest_line_px * std::max(1.0, view.scale)};
  for (const Chunk& chunk : chunks) {
    if (caps.place(chunk.center, chunk.radius_rad) != CapPlace::maybe) continue;
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
