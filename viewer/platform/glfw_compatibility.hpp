/// What GLFW does differently in its versions from 3.3 to 3.5. Nothing else looks at its version.
#pragma once

#ifndef GLFW_INCLUDE_NONE
#define GLFW_INCLUDE_NONE  // OpenGL comes from glad
#endif
#include <GLFW/glfw3.h>

#include <cstdlib>

namespace kakehashi {

#if GLFW_VERSION_MAJOR > 3 || GLFW_VERSION_MINOR >= 4
inline bool is_set(const char* variable) {
  const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nothing in the program sets any
  return value != nullptr && *value != '\0';
}
#endif

/// Starts GLFW on an X server, if there is one. Since 3.4 it would go to Wayland first, where it knows no input
/// methods, so that nobody could search in Japanese, and windows have no place to be remembered; without any display,
/// Wayland's library complains on stderr.
inline bool start_glfw() {
#if GLFW_VERSION_MAJOR > 3 || GLFW_VERSION_MINOR >= 4
  const bool wayland = is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET");
  if (glfwPlatformSupported(GLFW_PLATFORM_X11) == GLFW_TRUE && (is_set("DISPLAY") || !wayland)) {
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
    if (glfwInit() == GLFW_TRUE) return true;
    if (!wayland) return false;
    glfwInitHint(GLFW_PLATFORM, GLFW_ANY_PLATFORM);
  }
#endif
  return glfwInit() == GLFW_TRUE;
}

}  // namespace kakehashi
