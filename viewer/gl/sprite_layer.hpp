/// Small pictures that are drawn once, into a sheet, and then put wherever they are wanted: a name with its halo costs
/// dozens of rectangles, its picture one.
#pragma once

#include "viewer/gl/gl_objects.hpp"
#include "viewer/gl/pixel_layer.hpp"
#include "viewer/gl/shader_program.hpp"

#include <cstddef>
#include <span>

namespace kakehashi::gl {

/// A part of the sheet at a place of the picture, pixels from the upper left; whole ones, or it would blur.
struct Sprite {
  PixelArea part;
  float left_px = 0;
  float top_px = 0;
  float opacity = 1;
};

class SpriteLayer {
 public:
  SpriteLayer();

  /// Makes the sheet anew, empty, with another size or the same one.
  void clear(int width_px, int height_px);
  /// Draws into the sheet instead of the bound framebuffer, from now to end(): premultiplied colours.
  void begin();
  /// Binds the framebuffer that was bound before begin().
  void end();

  /// Draws sprites over what is in the bound framebuffer, of that size.
  void draw(std::span<const Sprite> sprites, int width_px, int height_px);

 private:
  void draw_from(const ShaderProgram& program, std::size_t first, std::size_t count, float opacity, int width_px,
                 int height_px);

  // A varying opacity would be simpler; llvmpipe's fast path lets one of 1 wrap round to 0 in some tiles.
  ShaderProgram opaque_{"sprites.vert", "pixels.frag"};
  ShaderProgram faint_{"sprites.vert", "faint_pixels.frag"};
  VertexArray array_;
  Buffer corners_;
  Texture sheet_;
  Framebuffer framebuffer_;
  GLint outer_framebuffer_ = 0;
  int width_px_ = 0;
  int height_px_ = 0;
};

}  // namespace kakehashi::gl
