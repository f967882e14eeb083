#version 330 core
// Pixels as they are.
uniform sampler2D u_pixels;
in vec2 v_place;
out vec4 color;

void main() {
  color = texture(u_pixels, v_place);
}
