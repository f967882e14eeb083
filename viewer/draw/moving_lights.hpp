/// Lights on a picture that stays as it is: a frame of them costs its copy and some strokes, not a map.
#pragma once

#include "viewer/gl/pixel_layer.hpp"
#include "viewer/gl/stroke_layer.hpp"
#include "viewer/scene/link_lights.hpp"

#include <optional>
#include <vector>

namespace kakehashi {

/// Needs a current OpenGL context.
class MovingLights {
 public:
  /// Takes the links of a frame and what lies over the map there.
  void set(std::vector<LitArc> arcs, std::vector<PictureRect> hidden, const gl::PictureView& view);
  /// Whether there is anything to move.
  [[nodiscard]] bool any() const { return !arcs_.empty(); }

  /// Whether the picture of the last set() is kept.
  [[nodiscard]] bool kept() const { return kept_; }
  /// Keeps the picture in the bound framebuffer, without lights, for draw_again().
  void keep_picture();
  /// Draws the lights at a time over what is in the bound framebuffer.
  void draw(double time_s);
  /// The same over the picture that was kept.
  void draw_again(double time_s);

 private:
  std::vector<LitArc> arcs_;
  std::vector<PictureRect> hidden_;
  gl::PictureView view_;
  bool kept_ = false;
  std::optional<gl::PixelLayer> picture_;
  std::optional<gl::StrokeLayer> strokes_;
};

}  // namespace kakehashi
