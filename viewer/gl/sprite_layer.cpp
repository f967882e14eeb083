#include "viewer/gl/sprite_layer.hpp"

#include "viewer/gl/pixel_texture.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kakehashi::gl {

namespace {

constexpr std::size_t corners_of_sprite = 6;  // two triangles

struct Corner {
  float x_px, y_px;
  float sheet_x_px, sheet_y_px;
};

void add_corners(const Sprite& sprite, std::vector<Corner>& corners) {
  const auto corner = [&](int x, int y) {
    return Corner{sprite.left_px + static_cast<float>(x - sprite.part.left),
                  sprite.top_px + static_cast<float>(y - sprite.part.top), static_cast<float>(x),
                  static_cast<float>(y)};
  };
  const PixelArea& part = sprite.part;
  const Corner upper_right = corner(part.right, part.top);
  const Corner lower_left = corner(part.left, part.bottom);
  corners.insert(corners.end(), {corner(part.left, part.top), upper_right, lower_left, lower_left, upper_right,
                                 corner(part.right, part.bottom)});
}

}  // namespace

SpriteLayer::SpriteLayer() : array_(make_vertex_array()), corners_(make_buffer()), sheet_(make_pixel_texture()) {
  glBindVertexArray(array_.name());
  glBindBuffer(GL_ARRAY_BUFFER, corners_.name());
  const auto attribute = [](GLuint location, GLint size, std::size_t offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, size, GL_FLOAT, GL_FALSE, sizeof(Corner), byte_offset(offset));
  };
  attribute(0, 2, offsetof(Corner, x_px));
  attribute(1, 2, offsetof(Corner, sheet_x_px));
  glBindVertexArray(0);
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  framebuffer_ = Framebuffer{name};
}

void SpriteLayer::clear(int width_px, int height_px) {
  if (width_px != width_px_ || height_px != height_px_) {
    glBindTexture(GL_TEXTURE_2D, sheet_.name());
    set_pixel_texture_size(width_px, height_px);
    width_px_ = width_px;
    height_px_ = height_px;
  }
  begin();
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  end();
}

void SpriteLayer::begin() {
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &outer_framebuffer_);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, sheet_.name(), 0);
  glViewport(0, 0, width_px_, height_px_);
}

void SpriteLayer::end() { glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(outer_framebuffer_)); }

void SpriteLayer::draw(std::span<const Sprite> sprites, int width_px, int height_px) {
  if (sprites.empty()) return;
  std::vector<Sprite> ordered{sprites.begin(), sprites.end()};
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Sprite& a, const Sprite& b) { return a.opacity > b.opacity; });
  std::vector<Corner> corners;
  corners.reserve(ordered.size() * corners_of_sprite);
  for (const Sprite& sprite : ordered) add_corners(sprite, corners);
  upload(corners_, GL_ARRAY_BUFFER, std::span<const Corner>{corners}, GL_STREAM_DRAW);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, sheet_.name());
  glBindVertexArray(array_.name());
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width_px, height_px);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  for (std::size_t first = 0; first < ordered.size();) {
    const float opacity = ordered[first].opacity;
    std::size_t end = first;
    while (end < ordered.size() && ordered[end].opacity == opacity) ++end;
    draw_from(opacity < 1 ? faint_ : opaque_, first, end - first, opacity, width_px, height_px);
    first = end;
  }
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glBindVertexArray(0);
}

/// Draws `count` of the uploaded sprites from number `first` on.
void SpriteLayer::draw_from(const ShaderProgram& program, std::size_t first, std::size_t count, float opacity,
                            int width_px, int height_px) {
  program.use();
  glUniform1i(program.uniform("u_pixels"), 0);
  if (opacity < 1) glUniform1f(program.uniform("u_opacity"), opacity);
  glUniform2f(program.uniform("u_viewport_px"), static_cast<float>(width_px), static_cast<float>(height_px));
  glUniform2f(program.uniform("u_sheet_px"), static_cast<float>(width_px_), static_cast<float>(height_px_));
  glDrawArrays(GL_TRIANGLES, static_cast<GLint>(first * corners_of_sprite),
               static_cast<GLsizei>(count * corners_of_sprite));
}

}  // namespace kakehashi::gl
