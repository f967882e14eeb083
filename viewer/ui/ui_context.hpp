/// What Dear ImGui knows of one view from frame to frame, and how it is told what happens.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/state/window_event.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <deque>
#include <set>

struct ImFontAtlas;
struct ImDrawData;
struct ImGuiContext;

namespace kakehashi {

/// How the pointer looks over the cards.
enum class PointerShape { arrow, text, hand };

/// A Dear ImGui context of its own. It knows neither windows nor OpenGL: events come as the program has them, and
/// whoever has an OpenGL context draws what a frame gives. Several may exist and share an atlas; one thread has them.
class UiContext {
 public:
  explicit UiContext(ImFontAtlas& atlas, UiClipboard clipboard = {});
  ~UiContext();
  UiContext(const UiContext&) = delete;
  UiContext& operator=(const UiContext&) = delete;

  /// Takes what has happened, for the next frame. Nothing that happens within one frame is lost: what one frame cannot
  /// hold waits for those that follow.
  void add(const WindowEvent& event);
  /// Something that has happened already needs another frame.
  [[nodiscard]] bool has_input() const;

  /// Begins a frame of a picture of that size, pixels, `seconds` after the one before; this context is the current one
  /// from now on.
  void begin_frame(ImFontAtlas& atlas, PictureSize size, double seconds);
  /// Ends it; what is to be drawn is there up to the next frame.
  ImDrawData& end_frame();

  /// Where the pointer was in the last frame; far outside the picture when it was not over it.
  [[nodiscard]] PixelPoint pointer() const;
  /// The cards keep the mouse for themselves.
  [[nodiscard]] bool has_mouse() const;
  /// Somebody writes into a field.
  [[nodiscard]] bool has_keyboard() const;
  [[nodiscard]] PointerShape pointer_shape() const { return shape_; }

 private:
  class Feeding;
  void feed();
  [[nodiscard]] ImGuiIO& io() const;

  UiClipboard clipboard_;
  ImGuiContext* context_;
  std::deque<WindowEvent> waiting_;
  PointerShape shape_ = PointerShape::arrow;
};

}  // namespace kakehashi
