#version 330 core
// Strokes that come in pixels: arcs, their glow, accents and the rim of the globe.
uniform vec2 u_viewport_px;
layout(location = 0) in vec2 a_position_px;    // from the upper left, y downwards
layout(location = 1) in vec4 a_across_along;   // across, half width, along (all pixels), kind: 0 solid, 1 dashed, 2 glow
layout(location = 2) in vec4 a_color;
out vec4 v_across_along;
out vec4 v_color;

void main() {
  v_across_along = a_across_along;
  v_color = a_color;
  gl_Position = vec4(a_position_px.x * 2.0 / u_viewport_px.x - 1.0, 1.0 - a_position_px.y * 2.0 / u_viewport_px.y, 0.0, 1.0);
}
