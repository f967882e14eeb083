#version 330 core
// The parts of a picture that hold something, as rectangles.
uniform vec2 u_viewport_px;
uniform float u_from_top;  // 1: the texture's first row is the uppermost, 0: the lowest
layout(location = 0) in vec2 a_position_px;  // from the upper left, y downwards
out vec2 v_place;

void main() {
  vec2 share = a_position_px / u_viewport_px;
  v_place = vec2(share.x, mix(1.0 - share.y, share.y, u_from_top));
  gl_Position = vec4(share.x * 2.0 - 1.0, 1.0 - share.y * 2.0, 0.0, 1.0);
}
