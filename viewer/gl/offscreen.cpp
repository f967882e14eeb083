#include "viewer/gl/offscreen.hpp"

#include "viewer/gl/pixel_texture.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi::gl {

Expected<std::unique_ptr<OffscreenContext>> OffscreenContext::create() {
  const auto get_display =
      reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
  EGLDisplay display = EGL_NO_DISPLAY;
  if (get_display != nullptr) display = get_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) {
    return failure("no-gl", {"egl-platform"});
  }
  constexpr std::array<EGLint, 7> wanted{
      EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
  EGLContext context = EGL_NO_CONTEXT;
  if (eglBindAPI(EGL_OPENGL_API) == EGL_TRUE) {
    context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, wanted.data());
  }
  if (context == EGL_NO_CONTEXT || eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_TRUE) {
    eglTerminate(display);
    return failure("no-gl", {"egl-context"});
  }
  if (gladLoadGL(reinterpret_cast<GLADloadfunc>(eglGetProcAddress)) == 0) {
    eglTerminate(display);
    return failure("no-gl", {"gl-functions"});
  }
  return std::unique_ptr<OffscreenContext>{new OffscreenContext(display, context)};
}

OffscreenContext::~OffscreenContext() {
  eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  eglDestroyContext(display_, context_);
  eglTerminate(display_);
}

std::unique_ptr<OffscreenPicture> OffscreenPicture::create(int width_px, int height_px) {
  while (glGetError() != GL_NO_ERROR) continue;  // of what was before
  std::unique_ptr<OffscreenPicture> picture{new OffscreenPicture(width_px, height_px)};
  const bool usable =
      glGetError() == GL_NO_ERROR && glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  return usable ? std::move(picture) : nullptr;
}

OffscreenPicture::OffscreenPicture(int width_px, int height_px) : width_px_(width_px), height_px_(height_px) {
  color_ = make_pixel_texture();
  set_pixel_texture_size(width_px, height_px);
  framebuffer_ = make_framebuffer();
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color_.name(), 0);
}

void OffscreenPicture::bind() const { glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.name()); }

void OffscreenPicture::copy_to_window(int window_height_px) const {
  const Framebuffer source = make_framebuffer();  // contexts share textures, but no framebuffers
  glBindFramebuffer(GL_READ_FRAMEBUFFER, source.name());
  glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color_.name(), 0);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
  const int bottom = window_height_px - height_px_;
  glBlitFramebuffer(0, 0, width_px_, height_px_, 0, bottom, width_px_, bottom + height_px_, GL_COLOR_BUFFER_BIT,
                    GL_NEAREST);
}

std::vector<std::uint8_t> OffscreenPicture::pixels() const {
  bind();
  const auto row_bytes = static_cast<std::size_t>(width_px_) * 3;
  std::vector<std::uint8_t> bytes(row_bytes * static_cast<std::size_t>(height_px_));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_px_, height_px_, GL_RGB, GL_UNSIGNED_BYTE, bytes.data());
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(height_px_) - 1; top < bottom; ++top, --bottom) {
    std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(top * row_bytes),
                     bytes.begin() + static_cast<std::ptrdiff_t>((top + 1) * row_bytes),
                     bytes.begin() + static_cast<std::ptrdiff_t>(bottom * row_bytes));
  }
  return bytes;
}

}  // namespace kakehashi::gl
