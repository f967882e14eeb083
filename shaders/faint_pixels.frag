#version 330 core
// Premultiplied pixels, fainter than they are.
uniform sampler2D u_pixels;
uniform float u_opacity;
in vec2 v_place;
out vec4 color;

void main() {
  color = texture(u_pixels, v_place) * u_opacity;
}
