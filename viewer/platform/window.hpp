/// A GLFW window with an OpenGL 3.3 context; what happens to it becomes a list of events.
#pragma once

#include "geo/sphere/view_transform.hpp"
#include "viewer/platform/ui_keys.hpp"
#include "viewer/scene/camera_view.hpp"
#include "viewer/state/key.hpp"
#include "viewer/state/settings.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

struct GLFWwindow;

namespace kakehashi {

// Positions are framebuffer pixels, times seconds since the start of GLFW.
struct CursorMoved {
  PixelPoint at;
  double time_s;
};
struct CursorLeft {};
struct ButtonPressed {
  PixelPoint at;
  double time_s;
};
struct ButtonReleased {
  PixelPoint at;
  double time_s;
};
struct WheelTurned {
  PixelPoint at;
  double steps;
};
struct KeyPressed {
  Key key = Key::unknown;
  Modifiers held{};
  bool repeated = false;  ///< The key is held.
};
struct CharacterTyped {
  unsigned int code_point;
};
struct FilesDropped {
  std::vector<std::string> files;
};
struct Refreshed {};  ///< Resized, uncovered, moved to another monitor: to be drawn again.
using WindowEvent = std::variant<CursorMoved, CursorLeft, ButtonPressed, ButtonReleased, WheelTurned, KeyPressed,
                                 CharacterTyped, FilesDropped, Refreshed>;

/// Why there is no window.
struct WindowFailure {
  bool display = false;  ///< There is a display, but no OpenGL 3.3 on it.
  std::string why;
};

class Window {
 public:
  /// Opens the window where it stood; nothing when there is no display or no OpenGL 3.3.
  [[nodiscard]] static std::unique_ptr<Window> open(const std::string& title, const std::optional<WindowPlace>& place,
                                                    WindowFailure& failure);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Waits for events, at most `seconds` when that is above 0; below 0: does not wait.
  void wait(double seconds);
  [[nodiscard]] std::vector<WindowEvent> take_events();
  /// Ends a wait, from any thread.
  static void wake();

  [[nodiscard]] PictureSize size() const;      ///< Of the framebuffer.
  [[nodiscard]] double content_scale() const;  ///< Of the monitor.
  [[nodiscard]] bool visible() const;          ///< Not minimised and not without area.
  [[nodiscard]] bool wants_to_close() const;
  void set_title(const std::string& title);
  void toggle_full_screen();
  [[nodiscard]] WindowPlace place() const;  ///< Outside full screen.
  void swap();
  /// Whether a swap waits for the screen, as it does from the beginning.
  void set_vsync(bool on);

  /// Connects the current Dear ImGui context to the window, and parts them again before that context goes.
  void start_ui();
  void stop_ui();
  /// Starts a frame of Dear ImGui in framebuffer pixels.
  void begin_ui_frame();
  /// True when keys or clicks wait for another frame of Dear ImGui.
  [[nodiscard]] bool has_input_for_ui() const;

 private:
  explicit Window(GLFWwindow* window);
  void install_callbacks();
  [[nodiscard]] PixelPoint cursor() const;
  [[nodiscard]] double pixel_ratio() const;

  GLFWwindow* window_;
  std::vector<WindowEvent> events_;
  UiKeys ui_keys_;
  bool has_ui_ = false;
  WindowPlace windowed_;
  std::string title_;
};

}  // namespace kakehashi
