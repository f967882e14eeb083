#include "viewer/gl/boundary_layer.hpp"

#include "viewer/scene/palette.hpp"

#include <algorithm>
#include <bit>

namespace kakehashi::gl {

namespace {

std::uint32_t packed(Rgba color) { return std::bit_cast<std::uint32_t>(bytes_of(color)); }

}  // namespace

StripBuffer::StripBuffer(const StripGeometry& geometry)
    : array_(make_vertex_array()),
      vertices_(make_buffer()),
      styles_(make_buffer()),
      indices_(make_buffer()),
      chunks_(geometry.chunks),
      borders_(geometry.borders),
      vertex_count_(geometry.vertices.size()) {
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
  glVertexAttribIPointer(3, 1, GL_INT, sizeof(Vertex), byte_offset(2 * sizeof(Vertex) + offsetof(Vertex, side)));
  glEnableVertexAttribArray(4);
  glBindBuffer(GL_ARRAY_BUFFER, styles_.name());
  glVertexAttribIPointer(4, 1, GL_BYTE, 0, byte_offset(2));
  glBindVertexArray(0);
}

void StripBuffer::set_style(LineStyle style) {
  upload_styles(std::vector<std::int8_t>(vertex_count_, static_cast<std::int8_t>(style)));
}

void StripBuffer::set_styles(const WorldviewMap& worldview) {
  std::vector<std::int8_t> styles(vertex_count_);
  for (std::size_t i = 0; i < borders_.size(); ++i) {
    const StripGeometry::Border& border = borders_[i];
    const std::size_t end = i + 1 < borders_.size() ? borders_[i + 1].first_vertex : vertex_count_;
    std::fill(styles.begin() + static_cast<std::ptrdiff_t>(border.first_vertex),
              styles.begin() + static_cast<std::ptrdiff_t>(end),
              static_cast<std::int8_t>(worldview.line_style(border.kind, border.left, border.right)));
  }
  upload_styles(styles);
}

void StripBuffer::upload_styles(std::span<const std::int8_t> styles) {
  if (styles_) upload(styles_, GL_ARRAY_BUFFER, styles, GL_DYNAMIC_DRAW);
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

void BoundaryLevel::set_look(const GroundStyle& style) {
  if (!(style.worldview == worldview_)) {
    borders_.set_styles(style.worldview);
    glow_.set_styles(style.worldview);
    worldview_ = style.worldview;
  }
  std::vector<std::uint32_t> colors;
  colors.reserve(style.fills.size());
  // Where a claimed area has an owner, its alpha of 0 says that it is not hatched; the others' is not looked at.
  for (std::size_t i = 0; i < style.fills.size(); ++i) {
    colors.push_back(packed(with_alpha(style.fills[i], style.worldview.is_hatched(i) ? 1 : 0)));
  }
  if (colors == feature_colors_) return;
  std::vector<std::uint32_t> vertices;
  vertices.reserve(vertex_features_.size());
  for (const std::uint32_t feature : vertex_features_)
    vertices.push_back(feature < colors.size() ? colors[feature] : 0);
  upload(colors_, GL_ARRAY_BUFFER, std::span<const std::uint32_t>{vertices}, GL_DYNAMIC_DRAW);
  feature_colors_ = std::move(colors);
}

}  // namespace kakehashi::gl
