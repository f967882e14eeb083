/// Strokes given in pixels: arcs with their glow, outlines of regions, the rim of the globe.
#pragma once

#include "viewer/gl/picture_view.hpp"
#include "viewer/scene/palette.hpp"

#include <functional>
#include <span>
#include <vector>

namespace kakehashi::gl {

enum class StrokeKind { solid, dashed, glow };

/// Collects strokes and draws them in order in one call.
class StrokeLayer {
 public:
  StrokeLayer();

  void clear();
  /// Adds a polyline of a half width in pixels, mitred. `taper` gives the width factor at a fraction of the length.
  void add(std::span<const PixelPoint> polyline, float half_width_px, Rgba color, StrokeKind kind = StrokeKind::solid,
           const std::function<float(float)>& taper = {});
  void draw(const PictureView& view, float dash_px);

 private:
  struct Vertex {
    float x, y;
    float across, half_width, along, kind;
    float r, g, b, a;
  };
  std::vector<Vertex> strip_;
  std::vector<std::uint32_t> triangles_;
  ShaderProgram program_{"stroke.vert", "stroke.frag"};
  VertexArray array_;
  Buffer vertices_;
  Buffer indices_;
};

}  // namespace kakehashi::gl
