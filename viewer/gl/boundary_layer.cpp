#include "viewer/gl/boundary_layer.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi::gl {

namespace {

constexpr std::size_t texels_per_row = 256;

std::uint32_t packed(Rgba color) {
  const auto byte = [](float value) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
  };
  return byte(color.r) | byte(color.g) << 8u | byte(color.b) << 16u | byte(color.a) << 24u;
}

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
    : tolerance_rad_(geometry.tolerance_rad),
      land_(std::move(geometry.land)),
      claimed_(std::move(geometry.claimed)),
      lakes_(std::move(geometry.lakes)),
      chains_(std::move(geometry.chains)),
      array_(make_vertex_array()),
      vertices_(make_buffer()),
      indices_(make_buffer()),
      borders_(geometry.borders),
      partner_coast_(geometry.partner_coast) {
  using Vertex = OutlineMesh::Vertex;
  glBindVertexArray(array_.name());
  upload(vertices_, GL_ARRAY_BUFFER, std::span<const Vertex>{geometry.fill_vertices}, GL_STATIC_DRAW);
  upload(indices_, GL_ELEMENT_ARRAY_BUFFER, std::span<const std::uint32_t>{geometry.fill_indices}, GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(Vertex), byte_offset(offsetof(Vertex, x)));
  glEnableVertexAttribArray(1);
  glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, sizeof(Vertex), byte_offset(offsetof(Vertex, feature)));
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

FeatureColors::FeatureColors() : texture_(make_texture()) {
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

void FeatureColors::update(const std::vector<FeatureStyle>& features) {
  const std::size_t rows = std::max<std::size_t>(1, (features.size() + texels_per_row - 1) / texels_per_row);
  std::vector<std::uint32_t> texels(rows * texels_per_row, 0);
  for (std::size_t i = 0; i < features.size(); ++i) texels[i] = packed(features[i].fill);
  if (texels == uploaded_) return;
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, texels_per_row, static_cast<GLsizei>(rows), 0, GL_RGBA, GL_UNSIGNED_BYTE,
               texels.data());
  uploaded_ = std::move(texels);
}

void FeatureColors::bind() const {
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, texture_.name());
}

}  // namespace kakehashi::gl
