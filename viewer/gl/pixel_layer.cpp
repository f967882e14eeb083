#include "viewer/gl/pixel_layer.hpp"

namespace kakehashi::gl {

PixelLayer::PixelLayer() : array_(make_vertex_array()), texture_(make_texture()) {
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
}

void PixelLayer::set(std::span<const std::uint32_t> pixels, int width_px, int height_px) {
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  if (width_px != width_px_ || height_px != height_px_) {
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    width_px_ = width_px;
    height_px_ = height_px;
  } else {
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width_px, height_px, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  }
}

void PixelLayer::draw() const {
  if (width_px_ == 0) return;
  program_.use();
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glUniform1i(program_.uniform("u_pixels"), 0);
  glUniform1i(program_.uniform("u_height_px"), height_px_);
  glBindVertexArray(array_.name());
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDrawArrays(GL_TRIANGLES, 0, 3);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

}  // namespace kakehashi::gl
