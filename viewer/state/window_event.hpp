/// What happens to a window.
#pragma once

#include "geo/sphere/view_transform.hpp"
#include "viewer/state/key.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kakehashi {

enum class MouseButton { left, right, middle };

// Positions are framebuffer pixels, times seconds of the program's clock.
struct CursorMoved {
  PixelPoint at;
  double time_s;
};
struct CursorLeft {};
struct ButtonPressed {
  PixelPoint at;
  double time_s;
  MouseButton button = MouseButton::left;
  Modifiers held{};
};
struct ButtonReleased {
  PixelPoint at;
  double time_s;
  MouseButton button = MouseButton::left;
  Modifiers held{};
};
struct WheelTurned {
  PixelPoint at;
  double steps;
  double steps_across = 0;  ///< To the left.
};
struct KeyPressed {
  Key key = Key::unknown;
  Modifiers held{};
  bool repeated = false;  ///< The key is held.
};
struct KeyReleased {
  Key key = Key::unknown;
  Modifiers held{};
};
struct CharacterTyped {
  unsigned int code_point;
};
struct FilesDropped {
  std::vector<std::string> files;
};
struct FocusChanged {
  bool focused;
};
struct Refreshed {};  ///< Resized, uncovered, moved to another monitor: to be drawn again.
using WindowEvent = std::variant<CursorMoved, CursorLeft, ButtonPressed, ButtonReleased, WheelTurned, KeyPressed,
                                 KeyReleased, CharacterTyped, FilesDropped, FocusChanged, Refreshed>;

}  // namespace kakehashi
