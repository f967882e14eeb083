#include "viewer/platform/window.hpp"

#include "geo/text/utf8.hpp"
#include "viewer/gl/limits.hpp"
#include "viewer/platform/glfw_compatibility.hpp"
#include "viewer/platform/key_of.hpp"
#include "viewer/platform/window_place.hpp"
#include "viewer/platform/x_server.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <glad/gl.h>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <span>
#include <utility>

namespace kakehashi {

namespace {

constexpr int least_width = 320;
constexpr int least_height = 240;
constexpr float least_step_s = 1e-6F;

/// A title as windows have room for it: X takes no more than a few hundred kilobytes, people read the beginning.
std::string short_title(const std::string& title) {
  constexpr std::size_t most_characters = 200;
  return shortened(without_control_characters(shortened(title, most_characters)), most_characters);
}

std::vector<MonitorArea> monitor_areas() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<MonitorArea> areas;
  for (GLFWmonitor* monitor : std::span<GLFWmonitor*>{monitors, static_cast<std::size_t>(count)}) {
    MonitorArea area;
    glfwGetMonitorWorkarea(monitor, &area.x, &area.y, &area.width, &area.height);
    if (area.width > 0 && area.height > 0) areas.push_back(area);
  }
  return areas;
}

std::string last_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description != nullptr ? description : "";
}

}  // namespace

std::unique_ptr<Window> Window::open(const std::string& title, const std::optional<WindowPlace>& place,
                                     WindowFailure& failure) {
  survive_x_errors();
  if (!start_glfw()) {
    failure = {false, last_error()};
    return nullptr;
  }
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
  GLFWwindow* window = glfwCreateWindow(wanted.width, wanted.height, short_title(title).c_str(), nullptr, nullptr);
  if (window == nullptr) {
    failure = {true, last_error()};
    glfwTerminate();
    return nullptr;
  }
  if (place && on_a_monitor(wanted, monitors)) glfwSetWindowPos(window, wanted.x, wanted.y);
  glfwMakeContextCurrent(window);
  if (gladLoadGL(glfwGetProcAddress) == 0) {
    failure = {true, "the OpenGL functions could not be loaded"};
    glfwDestroyWindow(window);
    glfwTerminate();
    return nullptr;
  }
  glfwSwapInterval(1);
  const gl::Limits limits = gl::limits();
  glfwSetWindowSizeLimits(window, least_width, least_height, limits.max_width_px, limits.max_height_px);
  glfwShowWindow(window);
  auto result = std::unique_ptr<Window>{new Window(window)};
  result->title_ = title;
  return result;
}

Window::Window(GLFWwindow* window) : window_(window) {
  glfwSetWindowUserPointer(window_, this);
  install_callbacks();
}

Window::~Window() {
  glfwDestroyWindow(window_);
  glfwTerminate();
}

void Window::install_callbacks() {
  const auto self = [](GLFWwindow* window) { return static_cast<Window*>(glfwGetWindowUserPointer(window)); };
  static constexpr auto of = self;
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double, double) {
    const PixelPoint at = of(window)->cursor();
    if (of(window)->has_ui_) move_pointer(window, {static_cast<float>(at.x), static_cast<float>(at.y)});
    of(window)->events_.emplace_back(CursorMoved{at, glfwGetTime()});
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    if (of(window)->has_ui_) ImGui_ImplGlfw_CursorEnterCallback(window, entered);
    if (entered == GLFW_FALSE) of(window)->events_.emplace_back(CursorLeft{});
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int modifiers) {
    if (of(window)->has_ui_) ImGui_ImplGlfw_MouseButtonCallback(window, button, action, modifiers);
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    const PixelPoint at = of(window)->cursor();
    if (action == GLFW_PRESS) of(window)->events_.emplace_back(ButtonPressed{at, glfwGetTime()});
    if (action == GLFW_RELEASE) of(window)->events_.emplace_back(ButtonReleased{at, glfwGetTime()});
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* window, double across, double steps) {
    if (of(window)->has_ui_) ImGui_ImplGlfw_ScrollCallback(window, across, steps);
    of(window)->events_.emplace_back(WheelTurned{of(window)->cursor(), steps});
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int scancode, int action, int modifiers) {
    of(window)->ui_keys_.add_key(key, scancode, action, modifiers);
    if (action != GLFW_RELEASE)
      of(window)->events_.emplace_back(KeyPressed{key_of(key), modifiers_of(modifiers), action == GLFW_REPEAT});
  });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int code_point) {
    of(window)->ui_keys_.add_character(code_point);
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
    if (of(window)->has_ui_) ImGui_ImplGlfw_WindowFocusCallback(window, focused);
    refresh(window);
  });
}

void Window::start_ui() {
  ImGui_ImplGlfw_InitForOpenGL(window_, false);  // the callbacks above hand on what it needs
  ImGui_ImplOpenGL3_Init("#version 330 core");
  has_ui_ = true;
}

void Window::stop_ui() {
  has_ui_ = false;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
}

void Window::begin_ui_frame() {
  ui_keys_.feed(window_);
  ImGui_ImplGlfw_NewFrame();
  // Clocks of some machines step back after a sleep; for Dear ImGui time only goes on.
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = std::max(io.DeltaTime, least_step_s);
  // Everything is laid out in framebuffer pixels, on monitors whose window units are larger, too.
  const PictureSize pixels = size();
  io.DisplaySize = {static_cast<float>(pixels.width_px), static_cast<float>(pixels.height_px)};
  io.DisplayFramebufferScale = {1, 1};
  const PixelPoint at = cursor();
  scale_pointer(window_, {static_cast<float>(at.x), static_cast<float>(at.y)}, static_cast<float>(pixel_ratio()));
}

void Window::wait(double seconds) {
  if (seconds < 0) {
    glfwPollEvents();
  } else if (seconds == 0) {
    glfwWaitEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
}

std::vector<WindowEvent> Window::take_events() { return std::exchange(events_, {}); }

bool Window::has_input_for_ui() const { return ui_keys_.has_more() || input_waits(); }

void Window::wake() { glfwPostEmptyEvent(); }

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

void Window::toggle_full_screen() {
  if (glfwGetWindowMonitor(window_) != nullptr) {
    glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.width, windowed_.height, 0);
    return;
  }
  windowed_ = place();
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  if (monitor == nullptr) return;
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::set_vsync(bool on) { glfwSwapInterval(on ? 1 : 0); }

WindowPlace Window::place() const {
  if (glfwGetWindowMonitor(window_) != nullptr) return windowed_;
  WindowPlace place;
  glfwGetWindowPos(window_, &place.x, &place.y);
  glfwGetWindowSize(window_, &place.width, &place.height);
  return place;
}

void Window::swap() { glfwSwapBuffers(window_); }

}  // namespace kakehashi
