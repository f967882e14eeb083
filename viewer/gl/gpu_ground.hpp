/// Sea, land and borders drawn with triangles: what a graphics card does best.
#pragma once

#include "geo/ground/ground_style.hpp"
#include "viewer/gl/boundary_layer.hpp"
#include "viewer/gl/sea_layer.hpp"

namespace kakehashi::gl {

class GpuGround {
 public:
  GpuGround();

  /// Draws a little of everything, so that drivers that compile shaders at the first draw do so now.
  void warm_up(const PictureView& view);
  /// Draws into the bound framebuffer; without a level, only the sea.
  void draw(BoundaryLevel* level, const GroundStyle& style, const PictureView& view);

 private:
  void draw_land(const BoundaryLevel& level, const GroundStyle& style, const PictureView& view);

  SeaLayer sea_;
  ShaderProgram fill_{"fill.vert", "fill.frag"};
  ShaderProgram hatch_{"fill.vert", "hatch.frag"};
  ShaderProgram border_{"border.vert", "border.frag"};
  StripBuffer wide_graticule_;
  StripBuffer narrow_graticule_;
};

}  // namespace kakehashi::gl
