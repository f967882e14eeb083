/// What lies above the ground: accents, the rim of the globe, arcs.
#pragma once

#include "geo/ground/ground_level.hpp"
#include "viewer/gl/stroke_layer.hpp"
#include "viewer/scene/map_scene.hpp"

namespace kakehashi::gl {

class LinkRenderer {
 public:
  /// Draws into the bound framebuffer; outlines of features only with a level.
  void draw(const MapScene& scene, const GroundLevel* level, const PictureView& view, const Palette& colors);

 private:
  void add_outlines(const MapScene& scene, const GroundLevel& level, const PictureView& view);
  void add_arcs(const MapScene& scene, const PictureView& view);
  void add_rim(const PictureView& view, const Palette& colors);

  StrokeLayer strokes_;
};

}  // namespace kakehashi::gl
