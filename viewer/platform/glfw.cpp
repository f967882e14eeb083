#include "viewer/platform/glfw.hpp"

#include "viewer/platform/glfw_compatibility.hpp"
#include "viewer/platform/x_server.hpp"

namespace kakehashi {

Expected<std::unique_ptr<Glfw>> Glfw::start() {
  survive_x_errors();
  if (!start_glfw()) return failure("no-display", {last_glfw_error()});
  return std::unique_ptr<Glfw>{new Glfw};
}

Glfw::~Glfw() { glfwTerminate(); }

void Glfw::wait(double seconds) const {
  if (seconds < 0) {
    glfwPollEvents();
  } else if (seconds == 0) {
    glfwWaitEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
}

void Glfw::wake() { glfwPostEmptyEvent(); }

std::string last_glfw_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description != nullptr ? description : "";
}

}  // namespace kakehashi
