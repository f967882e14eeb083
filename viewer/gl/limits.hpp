/// What the OpenGL of the current context can do, asked at run time.
#pragma once

namespace kakehashi::gl {

struct Limits {
  int max_texture_px = 0;  ///< Of a side.
  int max_width_px = 0;    ///< Of a picture or a window.
  int max_height_px = 0;
};

/// Needs a current context.
[[nodiscard]] Limits limits();

}  // namespace kakehashi::gl
