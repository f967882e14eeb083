/// Shaders: files of shaders/, included by name, compiled at start.
#pragma once

#include "viewer/gl/gl_objects.hpp"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kakehashi::gl {

/// A shader that does not compile or link: the program is broken, not its input. The text names file and line.
class ShaderError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A linked program and where its uniforms are.
class ShaderProgram {
 public:
  /// Compiles `shaders/VERTEX` and `shaders/FRAGMENT`. A line `#include "NAME"` stands for shaders/NAME.
  ShaderProgram(std::string_view vertex, std::string_view fragment);

  void use() const { glUseProgram(handle_.name()); }
  /// Location of a uniform; −1 for one that the compiler left out.
  [[nodiscard]] GLint uniform(std::string_view name) const;

 private:
  ProgramHandle handle_;
  mutable std::map<std::string, GLint, std::less<>> locations_;
};

}  // namespace kakehashi::gl
