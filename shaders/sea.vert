#version 330 core
// The sea: a disc whose colour runs from its middle to its edge.
uniform vec2 u_viewport_px;
layout(location = 0) in vec2 a_position_px;
layout(location = 1) in vec4 a_color;
out vec4 v_color;

void main() {
  v_color = a_color;
  gl_Position = vec4(a_position_px.x * 2.0 / u_viewport_px.x - 1.0, 1.0 - a_position_px.y * 2.0 / u_viewport_px.y, 0.0, 1.0);
}
