/// Textures that hold pixels of pictures, to be shown pixel by pixel.
#pragma once

#include "viewer/gl/gl_objects.hpp"

namespace kakehashi::gl {

/// A texture without filtering and without size, bound to GL_TEXTURE_2D.
[[nodiscard]] Texture make_pixel_texture();

/// Gives the bound texture a size; its content is undefined then. Its bytes are BGRA, as windows have them: software
/// drivers copy and blend them fastest so.
void set_pixel_texture_size(int width_px, int height_px);

}  // namespace kakehashi::gl
