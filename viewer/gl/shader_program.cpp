#include "viewer/gl/shader_program.hpp"

#include "geo/embedded/embedded_file.hpp"

#include <array>
#include <vector>

namespace kakehashi::gl {

namespace {

std::string_view shader_file(std::string_view name) {
  const auto file = embedded_file("shaders/" + std::string{name});
  if (!file) throw ShaderError("shaders/" + std::string{name} + ": no such shader in the program");
  return *file;
}

/// The source with included files in place; `#line` keeps the numbers of the including file right.
std::string with_includes(std::string_view name) {
  constexpr std::string_view include = "#include \"";
  std::string text;
  std::string_view rest = shader_file(name);
  int line = 1;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
    const std::string_view whole = rest.substr(0, end + 1);
    if (whole.starts_with(include)) {
      const std::string_view included = whole.substr(include.size(), whole.rfind('"') - include.size());
      text += with_includes(included);
      text += "#line " + std::to_string(line + 1) + "\n";
    } else {
      text += whole;
    }
    rest.remove_prefix(end + 1);
    ++line;
  }
  return text;
}

using Shader = Handle<[](GLuint name) { glDeleteShader(name); }>;

Shader compile(GLenum kind, std::string_view name) {
  Shader shader{glCreateShader(kind)};
  const std::string source = with_includes(name);
  const char* text = source.c_str();
  glShaderSource(shader.name(), 1, &text, nullptr);
  glCompileShader(shader.name());
  GLint done = GL_FALSE;
  glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &done);
  if (done != GL_TRUE) {
    std::array<char, 4096> log{};
    glGetShaderInfoLog(shader.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    throw ShaderError("shaders/" + std::string{name} + ": " + log.data());
  }
  return shader;
}

}  // namespace

ShaderProgram::ShaderProgram(std::string_view vertex, std::string_view fragment) : handle_(glCreateProgram()) {
  const Shader vertex_shader = compile(GL_VERTEX_SHADER, vertex);
  const Shader fragment_shader = compile(GL_FRAGMENT_SHADER, fragment);
  glAttachShader(handle_.name(), vertex_shader.name());
  glAttachShader(handle_.name(), fragment_shader.name());
  glLinkProgram(handle_.name());
  GLint done = GL_FALSE;
  glGetProgramiv(handle_.name(), GL_LINK_STATUS, &done);
  if (done != GL_TRUE) {
    std::array<char, 4096> log{};
    glGetProgramInfoLog(handle_.name(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    throw ShaderError("shaders/" + std::string{vertex} + " with " + std::string{fragment} + ": " + log.data());
  }
}

GLint ShaderProgram::uniform(std::string_view name) const {
  const auto known = locations_.find(name);
  if (known != locations_.end()) return known->second;
  const std::string text{name};
  const GLint location = glGetUniformLocation(handle_.name(), text.c_str());
  locations_.emplace(text, location);
  return location;
}

}  // namespace kakehashi::gl
