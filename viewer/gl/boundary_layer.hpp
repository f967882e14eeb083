/// Land: the fills and borders of one level of detail.
#pragma once

#include "geo/ground/ground_style.hpp"
#include "viewer/gl/picture_view.hpp"

namespace kakehashi::gl {

/// Strips of lines on the GPU. They have no style until they are given one.
class StripBuffer {
 public:
  StripBuffer() = default;
  explicit StripBuffer(const StripGeometry& geometry);
  /// Draws what can be seen with the program in use.
  void draw(const PictureView& view) const;

  /// Gives all lines one style.
  void set_style(LineStyle style);
  /// Gives each border the style that it has in a worldview.
  void set_styles(const WorldviewMap& worldview);

 private:
  void upload_styles(std::span<const std::int8_t> styles);

  VertexArray array_;
  Buffer vertices_;
  Buffer styles_;
  Buffer indices_;
  std::vector<Chunk> chunks_;
  std::vector<StripGeometry::Border> borders_;
  std::size_t vertex_count_ = 0;
};

/// One level of detail on the GPU.
class BoundaryLevel {
 public:
  explicit BoundaryLevel(LevelGeometry geometry);

  void draw_land(const PictureView& view) const;
  void draw_claimed(const PictureView& view) const;
  void draw_lakes(const PictureView& view) const;
  void draw_borders(const PictureView& view) const { borders_.draw(view); }
  void draw_glow(const PictureView& view) const { glow_.draw(view); }

  /// Gives the vertices the colours of their features, and borders their styles, if these have changed.
  void set_look(const GroundStyle& style);

 private:
  std::vector<Chunk> land_, claimed_, lakes_;
  std::vector<std::uint32_t> vertex_features_;  ///< The feature of each vertex.
  std::vector<std::uint32_t> feature_colors_;   ///< As uploaded.
  WorldviewMap worldview_;                      ///< As uploaded.
  VertexArray array_;
  Buffer vertices_;
  Buffer colors_;
  Buffer indices_;
  StripBuffer borders_;
  StripBuffer glow_;
};

}  // namespace kakehashi::gl
