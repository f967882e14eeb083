/// A picture made on the processor, drawn over what is there.
#pragma once

#include "viewer/gl/gl_objects.hpp"
#include "viewer/gl/shader_program.hpp"

#include <cstdint>
#include <span>

namespace kakehashi::gl {

class PixelLayer {
 public:
  PixelLayer();

  /// Takes premultiplied RGBA pixels, row by row from the top, to be drawn until others come.
  void set(std::span<const std::uint32_t> pixels, int width_px, int height_px);
  /// Draws them pixel by pixel into a framebuffer of their size.
  void draw() const;

 private:
  ShaderProgram program_{"pixels.vert", "pixels.frag"};
  VertexArray array_;
  Texture texture_;
  int width_px_ = 0;
  int height_px_ = 0;
};

}  // namespace kakehashi::gl
