/// Draws the frames of Dear ImGui, of as many contexts as there are.
#pragma once

#include <imgui.h>

#include <cstdint>

namespace kakehashi {

/// Dear ImGui's OpenGL backend, once for all contexts: it has a context of its own, which never makes a frame. Needs a
/// current OpenGL context, always the same one; one thread has it, like every context.
class UiRenderer {
 public:
  UiRenderer() = default;
  ~UiRenderer();
  UiRenderer(const UiRenderer&) = delete;
  UiRenderer& operator=(const UiRenderer&) = delete;

  /// What is drawn from now on has its letters from this atlas; `build` is another one whenever it was built anew. To
  /// be called before each frame of a context, while the atlas that was used before still exists.
  void use(ImFontAtlas& atlas, std::uint64_t build);

  /// Draws a frame, or some lists of one, into the bound framebuffer.
  void render(ImDrawData& frame) const;
  /// Draws a list that begin_list() has begun into the bound framebuffer, pixels of that size.
  void render_list(ImDrawList& list, int width_px, int height_px) const;

 private:
  ImGuiContext* context_ = nullptr;
  std::uint64_t build_ = 0;
};

/// Empties a list and makes it ready for text and shapes on a picture of that size, pixels. Within a frame of Dear
/// ImGui.
void begin_list(ImDrawList& list, int width_px, int height_px);

}  // namespace kakehashi
