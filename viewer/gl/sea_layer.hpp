/// The sea: a disc as large as what the projection shows, with a slight gradient, and the space around it.
#pragma once

#include "geo/ground/ground_style.hpp"
#include "viewer/gl/picture_view.hpp"

namespace kakehashi::gl {

class SeaLayer {
 public:
  SeaLayer();
  void draw(const PictureView& view, const GroundStyle& style);

 private:
  struct Vertex {
    float x, y;
    float r, g, b, a;
  };
  ShaderProgram program_{"sea.vert", "sea.frag"};
  VertexArray array_;
  Buffer vertices_;
};

}  // namespace kakehashi::gl
