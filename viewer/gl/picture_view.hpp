/// A view in a picture, for the layers: uniforms and what can be seen.
#pragma once

#include "viewer/gl/level_geometry.hpp"
#include "viewer/gl/shader_program.hpp"
#include "viewer/scene/camera_view.hpp"

#include <vector>

namespace kakehashi::gl {

struct PictureView {
  ViewTransform transform;
  PictureSize size;
  double scale = 1;  ///< Pixels per pixel of the design at 1080p.
};

/// The view of a camera in a picture.
[[nodiscard]] PictureView picture_view(const ViewTransform& transform, PictureSize size, double scale);

/// Sets what shaders/projection.glsl needs; the program is in use.
void set_view_uniforms(const ShaderProgram& program, const PictureView& view);

/// Draws the chunks of the bound vertex array that can be seen.
void draw_seen_chunks(const std::vector<Chunk>& chunks, const PictureView& view);

}  // namespace kakehashi::gl
