#include "viewer/gl/pixel_layer.hpp"

#include "viewer/gl/pixel_texture.hpp"

#include <array>
#include <vector>

namespace kakehashi::gl {

PixelLayer::PixelLayer() : array_(make_vertex_array()), vertices_(make_buffer()), texture_(make_pixel_texture()) {
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.name());
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, byte_offset(0));
  glBindVertexArray(0);
}

void PixelLayer::resize(int width_px, int height_px) {
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  if (width_px == width_px_ && height_px == height_px_) return;
  set_pixel_texture_size(width_px, height_px);
  width_px_ = width_px;
  height_px_ = height_px;
}

void PixelLayer::set_areas(std::span<const PixelArea> areas) {
  using Corner = std::array<float, 2>;
  std::vector<Corner> corners;
  corners.reserve(areas.size() * 6);
  for (const PixelArea& area : areas) {
    const auto left = static_cast<float>(area.left);
    const auto top = static_cast<float>(area.top);
    const auto right = static_cast<float>(area.right);
    const auto bottom = static_cast<float>(area.bottom);
    for (const Corner corner :
         {Corner{left, top}, {right, top}, {left, bottom}, {left, bottom}, {right, top}, {right, bottom}}) {
      corners.push_back(corner);
    }
  }
  corners_ = static_cast<GLsizei>(corners.size());
  upload(vertices_, GL_ARRAY_BUFFER, std::span<const Corner>{corners}, GL_STREAM_DRAW);
}

void PixelLayer::set(std::span<const std::uint32_t> pixels, int width_px, int height_px,
                     std::span<const PixelArea> areas) {
  resize(width_px, height_px);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, width_px);
  for (const PixelArea& area : areas) {
    const std::size_t first =
        static_cast<std::size_t>(area.top) * static_cast<std::size_t>(width_px) + static_cast<std::size_t>(area.left);
    glTexSubImage2D(GL_TEXTURE_2D, 0, area.left, area.top, area.right - area.left, area.bottom - area.top, GL_BGRA,
                    GL_UNSIGNED_INT_8_8_8_8_REV, pixels.data() + first);
  }
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  set_areas(areas);
  from_top_ = true;
}

void PixelLayer::copy_bound(int width_px, int height_px) {
  resize(width_px, height_px);
  glCopyTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 0, 0, width_px, height_px);
  const std::array whole{PixelArea{0, 0, width_px, height_px}};
  set_areas(whole);
  from_top_ = false;
}

void PixelLayer::begin(int width_px, int height_px) {
  resize(width_px, height_px);
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &outer_framebuffer_);
  if (!framebuffer_) {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    framebuffer_ = Framebuffer{name};
  }
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.name(), 0);
  glViewport(0, 0, width_px, height_px);
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  from_top_ = false;
}

void PixelLayer::end(std::span<const PixelArea> areas) {
  glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(outer_framebuffer_));
  set_areas(areas);
}

void PixelLayer::draw(PixelBlend blend) const {
  if (corners_ == 0) return;
  program_.use();
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, texture_.name());
  glUniform1i(program_.uniform("u_pixels"), 0);
  glUniform1f(program_.uniform("u_from_top"), from_top_ ? 1.0F : 0.0F);
  glUniform2f(program_.uniform("u_viewport_px"), static_cast<float>(width_px_), static_cast<float>(height_px_));
  glBindVertexArray(array_.name());
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width_px_, height_px_);
  if (blend == PixelBlend::over) {
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  } else {
    glDisable(GL_BLEND);
  }
  glDrawArrays(GL_TRIANGLES, 0, corners_);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glBindVertexArray(0);
}

}  // namespace kakehashi::gl
