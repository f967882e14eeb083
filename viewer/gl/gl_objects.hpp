/// OpenGL objects that free themselves. Each belongs to the context that was current when it was made.
#pragma once

#include <glad/gl.h>

#include <cstddef>
#include <span>
#include <utility>

namespace kakehashi::gl {

/// A name that OpenGL gave, freed by `free_name` when its owner goes.
template <void (*free_name)(GLuint)>
class Handle {
 public:
  Handle() = default;
  explicit Handle(GLuint name) : name_(name) {}
  Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (name_ != 0) free_name(name_);
  }
  [[nodiscard]] GLuint name() const { return name_; }
  [[nodiscard]] explicit operator bool() const { return name_ != 0; }

 private:
  GLuint name_ = 0;
};

inline void free_buffer(GLuint name) { glDeleteBuffers(1, &name); }
inline void free_vertex_array(GLuint name) { glDeleteVertexArrays(1, &name); }
inline void free_program(GLuint name) { glDeleteProgram(name); }
inline void free_framebuffer(GLuint name) { glDeleteFramebuffers(1, &name); }
inline void free_texture(GLuint name) { glDeleteTextures(1, &name); }

using Buffer = Handle<free_buffer>;
using VertexArray = Handle<free_vertex_array>;
using ProgramHandle = Handle<free_program>;
using Framebuffer = Handle<free_framebuffer>;
using Texture = Handle<free_texture>;

[[nodiscard]] inline Buffer make_buffer() {
  GLuint name = 0;
  glGenBuffers(1, &name);
  return Buffer{name};
}

[[nodiscard]] inline VertexArray make_vertex_array() {
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  return VertexArray{name};
}

[[nodiscard]] inline Texture make_texture() {
  GLuint name = 0;
  glGenTextures(1, &name);
  return Texture{name};
}

[[nodiscard]] inline Framebuffer make_framebuffer() {
  GLuint name = 0;
  glGenFramebuffers(1, &name);
  return Framebuffer{name};
}

/// Puts `data` into `buffer`, bound to `target`.
template <typename T>
void upload(const Buffer& buffer, GLenum target, std::span<const T> data, GLenum usage) {
  glBindBuffer(target, buffer.name());
  glBufferData(target, static_cast<GLsizeiptr>(data.size_bytes()), data.data(), usage);
}

/// An offset into the bound buffer, as OpenGL wants it.
[[nodiscard]] inline const void* byte_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr): OpenGL's own convention
}

}  // namespace kakehashi::gl
