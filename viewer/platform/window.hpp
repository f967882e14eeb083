/// A window with an OpenGL 3.3 context; what happens to it becomes a list of events.
#pragma once

#include "geo/diagnostic/expected.hpp"
#include "viewer/gl/offscreen.hpp"
#include "viewer/platform/glfw.hpp"
#include "viewer/scene/camera_view.hpp"
#include "viewer/state/clock.hpp"
#include "viewer/state/settings.hpp"
#include "viewer/state/window_event.hpp"
#include "viewer/ui/ui_context.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWcursor;
struct GLFWmonitor;
struct GLFWwindow;

namespace kakehashi {

/// What the first window of a program is drawn into. Others only show what was drawn in its context: see present().
class Window {
 public:
  /// Opens the window where it stood; fails if there is no OpenGL 3.3. `glfw`, `clock` and the window whose
  /// pictures it shows, if there is one, outlive it. The context of a window that shows no other one's is current
  /// afterwards.
  [[nodiscard]] static Expected<std::unique_ptr<Window>> open(const Glfw& glfw, const Clock& clock,
                                                              const std::string& title,
                                                              const std::optional<WindowPlace>& place,
                                                              const Window* shows = nullptr);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] std::vector<WindowEvent> take_events();

  [[nodiscard]] PictureSize size() const;      ///< Of the framebuffer.
  [[nodiscard]] double content_scale() const;  ///< Of the monitor.
  [[nodiscard]] bool visible() const;          ///< Not minimised and not without area.
  [[nodiscard]] bool wants_to_close() const;
  void set_title(const std::string& title);
  void set_pointer(PointerShape shape);
  /// Fills the monitor that most of the window lies on, or leaves it.
  void toggle_full_screen();
  [[nodiscard]] WindowPlace place() const;  ///< Outside full screen.

  /// Shows what has been drawn into the window itself.
  void swap();
  /// Shows a picture that was drawn in the context of the window that this one was opened for, in its upper left
  /// corner. That context is current before and afterwards.
  void present(const gl::OffscreenPicture& picture);
  /// Whether a swap waits for the screen, as it does in the beginning where a window shows no other one's pictures.
  void set_vsync(bool on);

  /// The clipboard of the display.
  [[nodiscard]] UiClipboard clipboard() const;

 private:
  Window(GLFWwindow* window, const Clock& clock);
  void install_callbacks();
  [[nodiscard]] PixelPoint cursor() const;
  [[nodiscard]] double pixel_ratio() const;
  [[nodiscard]] GLFWmonitor* nearest_monitor() const;

  GLFWwindow* window_;
  const Clock& clock_;
  std::vector<WindowEvent> events_;
  std::array<GLFWcursor*, 2> cursors_{};  ///< For text and hand; the arrow is the window system's own.
  PointerShape pointer_ = PointerShape::arrow;
  WindowPlace windowed_;
  std::string title_;
};

}  // namespace kakehashi
