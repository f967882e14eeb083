#include "viewer/platform/window.hpp"

#include "geo/text/utf8.hpp"
#include "viewer/gl/limits.hpp"
#include "viewer/platform/glfw_compatibility.hpp"
#include "viewer/platform/key_of.hpp"
#include "viewer/platform/window_place.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <span>
#include <utility>

namespace kakehashi {

namespace {

constexpr int min_width = 320;
constexpr int min_height = 240;

/// A title as windows have room for it: X takes no more than a few hundred kilobytes, people read the beginning.
std::string short_title(const std::string& title) {
  constexpr std::size_t max_characters = 200;
  return shortened(without_control_characters(shortened(title, max_characters)), max_characters);
}

std::span<GLFWmonitor*> all_monitors() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  return {monitors, static_cast<std::size_t>(count)};
}

std::vector<MonitorArea> monitor_areas() {
  std::vector<MonitorArea> areas;
  for (GLFWmonitor* monitor : all_monitors()) {
    MonitorArea area;
    glfwGetMonitorWorkarea(monitor, &area.x, &area.y, &area.width, &area.height);
    if (area.width > 0 && area.height > 0) areas.push_back(area);
  }
  return areas;
}

/// How many units of area two stretches of a line have in common.
int overlap(int from, int length, int other_from, int other_length) {
  return std::max(0, std::min(from + length, other_from + other_length) - std::max(from, other_from));
}

/// Makes a context the current one, and the one before it afterwards.
class ContextOf {
 public:
  explicit ContextOf(GLFWwindow* window) : before_(glfwGetCurrentContext()) { glfwMakeContextCurrent(window); }
  ~ContextOf() { glfwMakeContextCurrent(before_); }
  ContextOf(const ContextOf&) = delete;
  ContextOf& operator=(const ContextOf&) = delete;

 private:
  GLFWwindow* before_;
};

}  // namespace

Expected<std::unique_ptr<Window>> Window::open(const Glfw& /*glfw*/, const Clock& clock, const std::string& title,
                                               const std::optional<WindowPlace>& place, const Window* shows) {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, place ? GLFW_FALSE : GLFW_TRUE);
  // Screens may have become smaller since, and where the window stood there may be none.
  const std::vector<MonitorArea> monitors = monitor_areas();
  const WindowPlace wanted = within_monitors(place.value_or(WindowPlace{}), monitors);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* window = glfwCreateWindow(wanted.width, wanted.height, short_title(title).c_str(), nullptr,
                                        shows != nullptr ? shows->window_ : nullptr);
  if (window == nullptr) return failure("no-gl", {last_glfw_error()});
  if (place && on_a_monitor(wanted, monitors)) glfwSetWindowPos(window, wanted.x, wanted.y);
  if (shows == nullptr) {
    glfwMakeContextCurrent(window);
    if (gladLoadGL(glfwGetProcAddress) == 0) {
      glfwDestroyWindow(window);
      return failure("no-gl", {"gl-functions"});
    }
  }
  const gl::Limits limits = gl::limits();
  glfwSetWindowSizeLimits(window, min_width, min_height, limits.max_width_px, limits.max_height_px);
  glfwShowWindow(window);
  auto result = std::unique_ptr<Window>{new Window(window, clock)};
  result->title_ = title;
  // A picture is waited for once, however many windows show one.
  result->set_vsync(shows == nullptr);
  return result;
}

Window::Window(GLFWwindow* window, const Clock& clock) : window_(window), clock_(clock) {
  glfwSetWindowUserPointer(window_, this);
  install_callbacks();
}

Window::~Window() {
  glfwDestroyWindow(window_);
  for (GLFWcursor* cursor : cursors_) glfwDestroyCursor(cursor);
}

void Window::install_callbacks() {
  const auto self = [](GLFWwindow* window) { return static_cast<Window*>(glfwGetWindowUserPointer(window)); };
  static constexpr auto of = self;
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double, double) {
    of(window)->events_.emplace_back(CursorMoved{of(window)->cursor(), of(window)->clock_.now_s()});
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    if (entered == GLFW_FALSE) of(window)->events_.emplace_back(CursorLeft{});
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int number, int action, int modifiers) {
    const auto button = button_of(number);
    if (!button) return;
    const PixelPoint at = of(window)->cursor();
    const double now_s = of(window)->clock_.now_s();
    const Modifiers held = modifiers_of(modifiers);
    if (action == GLFW_PRESS) of(window)->events_.emplace_back(ButtonPressed{at, now_s, *button, held});
    if (action == GLFW_RELEASE) of(window)->events_.emplace_back(ButtonReleased{at, now_s, *button, held});
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* window, double across, double steps) {
    of(window)->events_.emplace_back(WheelTurned{of(window)->cursor(), steps, across});
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int number, int scancode, int action, int modifiers) {
    const char* printed = glfwGetKeyName(number, scancode);
    const Key key = key_of(number, printed != nullptr ? printed : "");
    const Modifiers held = modifiers_of(modifiers);
    if (action == GLFW_RELEASE) {
      of(window)->events_.emplace_back(KeyReleased{key, held});
    } else {
      of(window)->events_.emplace_back(KeyPressed{key, held, action == GLFW_REPEAT});
    }
  });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int code_point) {
    of(window)->events_.emplace_back(CharacterTyped{code_point});
  });
  glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** files) {
    of(window)->events_.emplace_back(FilesDropped{{files, files + count}});
  });
  const auto refreshed = [](GLFWwindow* window) { of(window)->events_.emplace_back(Refreshed{}); };
  static constexpr auto refresh = refreshed;
  glfwSetWindowRefreshCallback(window_, refresh);
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) { refresh(window); });
  glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* window, float, float) { refresh(window); });
  glfwSetWindowIconifyCallback(window_, [](GLFWwindow* window, int) { refresh(window); });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
    of(window)->events_.emplace_back(FocusChanged{focused == GLFW_TRUE});
  });
}

std::vector<WindowEvent> Window::take_events() { return std::exchange(events_, {}); }

PictureSize Window::size() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return {static_cast<double>(width), static_cast<double>(height)};
}

double Window::content_scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::max(1.0F, x);
}

double Window::pixel_ratio() const {
  int width = 0;
  int height = 0;
  glfwGetWindowSize(window_, &width, &height);
  return width > 0 ? size().width_px / width : 1;
}

PixelPoint Window::cursor() const {
  double x = 0;
  double y = 0;
  glfwGetCursorPos(window_, &x, &y);
  const double ratio = pixel_ratio();
  return {x * ratio, y * ratio};
}

bool Window::visible() const {
  const PictureSize pixels = size();
  return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE && pixels.width_px >= 1 && pixels.height_px >= 1;
}

bool Window::wants_to_close() const { return glfwWindowShouldClose(window_) == GLFW_TRUE; }

void Window::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  glfwSetWindowTitle(window_, short_title(title).c_str());
}

void Window::set_pointer(PointerShape shape) {
  if (shape == pointer_) return;
  pointer_ = shape;
  if (shape == PointerShape::arrow) {
    glfwSetCursor(window_, nullptr);
    return;
  }
  const bool hand = shape == PointerShape::hand;
  GLFWcursor*& cursor = cursors_[hand ? 1 : 0];
  if (cursor == nullptr) cursor = glfwCreateStandardCursor(hand ? GLFW_HAND_CURSOR : GLFW_IBEAM_CURSOR);
  glfwSetCursor(window_, cursor);
}

GLFWmonitor* Window::nearest_monitor() const {
  const WindowPlace here = place();
  const auto common_area = [&here](GLFWmonitor* monitor) {
    int x = 0;
    int y = 0;
    glfwGetMonitorPos(monitor, &x, &y);
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    if (mode == nullptr) return -1.0;
    return static_cast<double>(overlap(here.x, here.width, x, mode->width)) *
           overlap(here.y, here.height, y, mode->height);
  };
  const auto monitors = all_monitors();
  const auto found = std::max_element(monitors.begin(), monitors.end(),
                                      [&](GLFWmonitor* a, GLFWmonitor* b) { return common_area(a) < common_area(b); });
  return found != monitors.end() ? *found : nullptr;
}

void Window::toggle_full_screen() {
  if (glfwGetWindowMonitor(window_) != nullptr) {
    glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.width, windowed_.height, 0);
    return;
  }
  windowed_ = place();
  GLFWmonitor* monitor = nearest_monitor();
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  if (mode == nullptr) return;
  glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::set_vsync(bool on) {
  const ContextOf here{window_};
  glfwSwapInterval(on ? 1 : 0);
}

WindowPlace Window::place() const {
  if (glfwGetWindowMonitor(window_) != nullptr) return windowed_;
  WindowPlace place;
  glfwGetWindowPos(window_, &place.x, &place.y);
  glfwGetWindowSize(window_, &place.width, &place.height);
  return place;
}

void Window::swap() { glfwSwapBuffers(window_); }

void Window::present(const gl::OffscreenPicture& picture) {
  glFlush();  // what another context is to see has to be on its way
  const ContextOf here{window_};
  picture.copy_to_window(static_cast<int>(size().height_px));
  glfwSwapBuffers(window_);
}

UiClipboard Window::clipboard() const {
  return {.text =
              [window = window_] {
                const char* text = glfwGetClipboardString(window);
                return std::string{text != nullptr ? text : ""};
              },
          .set_text = [window = window_](const std::string& text) { glfwSetClipboardString(window, text.c_str()); },
          .given = {}};
}

}  // namespace kakehashi
