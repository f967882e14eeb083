/// Draws a map scene with OpenGL 3.3.
#pragma once

#include "viewer/gl/detail_levels.hpp"
#include "viewer/gl/sea_layer.hpp"
#include "viewer/gl/stroke_layer.hpp"
#include "viewer/scene/map_scene.hpp"

namespace kakehashi::gl {

class MapRenderer {
 public:
  MapRenderer();

  /// The boundaries, as fine as they have been made so far.
  [[nodiscard]] DetailLevels& boundaries() { return boundaries_; }

  /// Draws a little of everything, so that drivers that compile shaders at the first draw do so now, while the
  /// boundaries are still being read, and not when the first picture is waited for.
  void warm_up(const PictureView& view, const Palette& colors);
  /// Draws sea, land and borders into the bound framebuffer.
  void draw_ground(const MapScene& scene, const PictureView& view, const Palette& colors);
  /// Draws what lies above: accents, the rim of the globe, arcs.
  void draw_links(const MapScene& scene, const PictureView& view, const Palette& colors);

 private:
  void draw_land(const BoundaryLevel& level, const PictureView& view, const Palette& colors);
  void draw_lines(const StripBuffer* graticule, const BoundaryLevel* level, const PictureView& view,
                  const Palette& colors, bool glow);
  void add_outlines(const MapScene& scene, const BoundaryLevel& level, const PictureView& view);
  void add_arcs(const MapScene& scene, const PictureView& view);
  void add_rim(const PictureView& view, const Palette& colors);

  SeaLayer sea_;
  ShaderProgram fill_{"fill.vert", "fill.frag"};
  ShaderProgram hatch_{"fill.vert", "hatch.frag"};
  ShaderProgram border_{"border.vert", "border.frag"};
  StripBuffer wide_graticule_;
  StripBuffer narrow_graticule_;
  StrokeLayer strokes_;
  DetailLevels boundaries_;
};

}  // namespace kakehashi::gl
