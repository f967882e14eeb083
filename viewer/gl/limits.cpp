#include "viewer/gl/limits.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <array>

namespace kakehashi::gl {

Limits limits() {
  GLint texture_px = 0;
  GLint buffer_px = 0;
  std::array<GLint, 2> viewport_px{};
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture_px);
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &buffer_px);
  glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport_px.data());
  const int side_px = std::min(texture_px, buffer_px);
  return {texture_px, std::min(side_px, viewport_px[0]), std::min(side_px, viewport_px[1])};
}

}  // namespace kakehashi::gl
