#version 330 core
// Small pictures from a sheet, each at its place.
uniform vec2 u_viewport_px;
uniform vec2 u_sheet_px;
layout(location = 0) in vec2 a_position_px;  // from the upper left, y downwards
layout(location = 1) in vec2 a_place_px;     // in the sheet, the same way
out vec2 v_place;

void main() {
  v_place = vec2(a_place_px.x, u_sheet_px.y - a_place_px.y) / u_sheet_px;
  vec2 share = a_position_px / u_viewport_px;
  gl_Position = vec4(share.x * 2.0 - 1.0, 1.0 - share.y * 2.0, 0.0, 1.0);
}
