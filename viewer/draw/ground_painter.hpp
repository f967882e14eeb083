/// Draws the ground: with triangles where a graphics card does it, otherwise as a picture made on the processor.
#pragma once

#include "geo/ground/ground_picture.hpp"
#include "viewer/draw/renderer.hpp"
#include "viewer/gl/pixel_layer.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace kakehashi {

/// What is drawn over the pixels of the ground (BGRA, rows from the top) before they are shown.
struct GroundCover {
  std::function<void(std::span<std::uint32_t>)> draw_over;  ///< Empty: nothing.
  bool changed = false;                                     ///< Since the last frame.
};

class GroundPainter {
 public:
  /// The renderer outlives it.
  explicit GroundPainter(Renderer& renderer) : renderer_(renderer), picture_(renderer.workers()) {}

  /// Draws a little of everything, so that drivers that compile shaders at the first draw do so now, while the
  /// boundaries are still being read, and not when the first picture is waited for.
  void warm_up(const gl::PictureView& view);
  /// Draws into the bound framebuffer. True when `cover` lies on it; where the graphics card draws there are no pixels
  /// to be covered.
  [[nodiscard]] bool draw(const GroundStyle& style, const gl::PictureView& view, const GroundCover& cover);

 private:
  /// What a picture was made of.
  struct Subject {
    const gl::DetailLevel* level = nullptr;
    std::uint64_t removals = 0;  ///< Of levels, before it was drawn.
    GroundStyle style;
    ViewTransform view;
    PictureSize size;
  };
  void draw_picture(const gl::DetailLevel* level, const GroundStyle& style, const gl::PictureView& view,
                    const GroundCover& cover);

  Renderer& renderer_;
  GroundPicture picture_;
  gl::PixelLayer layer_;
  std::vector<std::uint32_t> pixels_;
  std::vector<std::uint32_t> covered_;  ///< The same with what lies on them.
  bool overlaid_ = false;               ///< A cover was drawn into the ground itself.
  std::optional<Subject> shown_;        ///< What is in the layer.
};

}  // namespace kakehashi
