/// The cards of a frame, kept as pixels for as long as they stay the same: a map that moves below them need not pay for
/// their letters and shadows in every frame.
#pragma once

#include "viewer/draw/ui_renderer.hpp"
#include "viewer/gl/pixel_layer.hpp"

#include <cstdint>
#include <functional>

namespace kakehashi {

class CardLayer {
 public:
  /// The renderer outlives it.
  explicit CardLayer(const UiRenderer& renderer) : renderer_(renderer) {}

  /// Draws a frame of Dear ImGui into the bound framebuffer; `between` draws what lies over the background's list and
  /// below the cards. `fonts` differs whenever their texture does.
  void draw(ImDrawData& frame, std::uint64_t fonts, const std::function<void()>& between);

 private:
  const UiRenderer& renderer_;
  gl::PixelLayer layer_;
  std::uint64_t last_ = 0;  ///< What the cards of the last frame looked like.
  std::uint64_t kept_ = 0;  ///< What those in the layer do; 0: none.
  bool rested_ = false;     ///< The last frame's cards were those that had been kept before it.
};

}  // namespace kakehashi
