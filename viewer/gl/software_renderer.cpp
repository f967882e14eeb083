#include "viewer/gl/software_renderer.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace kakehashi::gl {

bool is_software_renderer() {
  const auto* text = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = text != nullptr ? text : "";
  constexpr std::array<std::string_view, 5> software{"llvmpipe", "softpipe", "SWR", "Software", "GDI Generic"};
  return std::any_of(software.begin(), software.end(),
                     [&](std::string_view name) { return renderer.find(name) != std::string_view::npos; });
}

}  // namespace kakehashi::gl
