#include "viewer/gl/boundary_layer.hpp"

#include "viewer/scene/palette.hpp"

#include <bit>

namespace kakehashi::gl {

namespace {

std::uint32_t packed(Rgba color) { return std::bit_cast<std::uint32_t>(bytes_of(color)); }

}  // namespace

StripBuffer::StripBuffer(const StripGeometry& geometry)
    : array_(make_vertex_array()), vertices_(make_buffer()), indices_(make_buffer()), chunks_(geometry.chunks) {
  glBindVertexArray(array_.name());
  upload(vertices_, GL_ARRAY_BUFFER, std::span{geometry.vertices}, GL_STATIC_DRAW);
  upload(indices_, GL_ELEMENT_ARRAY_BUFFER, std::span{geometry.indices}, GL_STATIC_DRAW);
  using Vertex = StripGeometry::Vertex;
  // Before, here, after: the same buffer, a point (two vertices) apart. The indices never name a chain's first or last
  // point, so the shifted pointers stay inside: `here` starts two vertices into the buffer.
  for (GLuint attribute = 0; attribute < 3; ++attribute) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribPointer(attribute, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex),
                          byte_offset(attribute * 2 * sizeof(Vertex) + offsetof(Vertex, x)));
  }
  glEnableVertexAttribArray(3);
  glVertexAttribIPointer(3, 2, GL_BYTE, sizeof(Vertex), byte_offset(2 * sizeof(Vertex) + offsetof(Vertex, style)));
  glBindVertexArray(0);
}

void StripBuffer::draw(const PictureView& view) const {
  if (!array_) return;
  glBindVertexArray(array_.name());
  draw_seen_chunks(chunks_, view);
}

BoundaryLevel::BoundaryLevel(LevelGeometry geometry)
    : land_(std::move(geometry.land)),
      claimed_(std::move(geometry.claimed)),
      lakes_(std::move(geometry.lakes)),
      array_(make_vertex_array()),
      vertices_(make_buffer()),
      colors_(make_buffer()),
      indices_(make_buffer()),
      borders_(geometry.borders),
      glow_(geometry.glow) {
  using Vertex = OutlineMesh::Vertex;
  glBindVertexArray(array_.name());
  upload(vertices_, GL_ARRAY_BUFFER, std::span<const Vertex>{geometry.fill_vertices}, GL_STATIC_DRAW);
  upload(indices_, GL_ELEMENT_ARRAY_BUFFER, std::span<const std::uint32_t>{geometry.fill_indices}, GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex), byte_offset(offsetof(Vertex, x)));
  vertex_features_.reserve(geometry.fill_vertices.size());
  for (const Vertex& vertex : geometry.fill_vertices) vertex_features_.push_back(vertex.feature);
  glBindBuffer(GL_ARRAY_BUFFER, colors_.name());
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(1, 4, GL_UNSIGNED_BYTE, GL_TRUE, 0, byte_offset(0));
  glBindVertexArray(0);
}

void BoundaryLevel::draw_land(const PictureView& view) const {
  glBindVertexArray(array_.name());
  draw_seen_chunks(land_, view);
}

void BoundaryLevel::draw_claimed(const PictureView& view) const {
  glBindVertexArray(array_.name());
  draw_seen_chunks(claimed_, view);
}

void BoundaryLevel::draw_lakes(const PictureView& view) const {
  glBindVertexArray(array_.name());
  draw_seen_chunks(lakes_, view);
}

void BoundaryLevel::color(const std::vector<Rgba>& fills) {
  std::vector<std::uint32_t> colors;
  colors.reserve(fills.size());
  for (const Rgba& fill : fills) colors.push_back(packed(fill));
  if (colors == feature_colors_) return;
  std::vector<std::uint32_t> vertices;
  vertices.reserve(vertex_features_.size());
  for (const std::uint32_t feature : vertex_features_)
    vertices.push_back(feature < colors.size() ? colors[feature] : 0);
  upload(colors_, GL_ARRAY_BUFFER, std::span<const std::uint32_t>{vertices}, GL_DYNAMIC_DRAW);
  feature_colors_ = std::move(colors);
}

}  // namespace kakehashi::gl
