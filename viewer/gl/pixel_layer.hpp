/// Pixels that exist already, drawn over what is there.
#pragma once

#include "viewer/gl/gl_objects.hpp"
#include "viewer/gl/shader_program.hpp"

#include <cstdint>
#include <span>

namespace kakehashi::gl {

/// A part of a picture, pixels from the upper left.
struct PixelArea {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// How pixels meet what is there.
enum class PixelBlend { over, replace };

class PixelLayer {
 public:
  PixelLayer();

  /// Takes premultiplied BGRA pixels, row by row from the top, to be drawn until others come: those in `areas`, which
  /// do not overlap.
  void set(std::span<const std::uint32_t> pixels, int width_px, int height_px, std::span<const PixelArea> areas);

  /// Takes what is in the bound framebuffer, of that size.
  void copy_bound(int width_px, int height_px);

  /// Draws into the layer instead of the bound framebuffer, from now to end(). It is empty at first.
  void begin(int width_px, int height_px);
  /// Binds the framebuffer that was bound before begin().
  void end(std::span<const PixelArea> areas);

  /// Draws the pixels into a framebuffer of their size.
  void draw(PixelBlend blend = PixelBlend::over) const;

 private:
  void resize(int width_px, int height_px);
  void set_areas(std::span<const PixelArea> areas);

  ShaderProgram program_{"pixels.vert", "pixels.frag"};
  VertexArray array_;
  Buffer vertices_;
  Texture texture_;
  Framebuffer framebuffer_;
  GLint outer_framebuffer_ = 0;
  GLsizei corners_ = 0;
  int width_px_ = 0;
  int height_px_ = 0;
  bool from_top_ = true;  ///< Whether the texture's first row is the picture's uppermost.
};

}  // namespace kakehashi::gl
