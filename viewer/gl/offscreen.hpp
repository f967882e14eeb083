/// Drawing without a window: an OpenGL context on EGL's surfaceless platform and a picture to draw into.
#pragma once

#include "geo/diagnostic/expected.hpp"
#include "viewer/gl/gl_objects.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi::gl {

/// A current OpenGL 3.3 core context that needs no display; ends with its owner.
class OffscreenContext {
 public:
  /// Fails if there is no such context to be had.
  [[nodiscard]] static Expected<std::unique_ptr<OffscreenContext>> create();
  ~OffscreenContext();
  OffscreenContext(const OffscreenContext&) = delete;
  OffscreenContext& operator=(const OffscreenContext&) = delete;

 private:
  OffscreenContext(void* display, void* context) : display_(display), context_(context) {}
  void* display_;
  void* context_;
};

/// A framebuffer of a size in pixels.
class OffscreenPicture {
 public:
  /// A picture no larger than the context's limits; nullptr if there is not enough memory for it.
  [[nodiscard]] static std::unique_ptr<OffscreenPicture> create(int width_px, int height_px);
  void bind() const;
  /// Puts it into the upper left corner of the window, of that height, whose context is current; it may be another one
  /// that shares its objects with that of the picture.
  void copy_to_window(int window_height_px) const;
  /// Its pixels: RGB, eight bits each, rows from the top.
  [[nodiscard]] std::vector<std::uint8_t> pixels() const;
  [[nodiscard]] int width_px() const { return width_px_; }
  [[nodiscard]] int height_px() const { return height_px_; }

 private:
  OffscreenPicture(int width_px, int height_px);

  int width_px_;
  int height_px_;
  Texture color_;
  Framebuffer framebuffer_;
};

}  // namespace kakehashi::gl
