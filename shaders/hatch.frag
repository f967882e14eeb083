#version 330 core
// Diagonal lines over the fill: territory whose status is stated differently. Not hatched where the fill's alpha is 0.
uniform vec4 u_hatch_color;
uniform float u_hatch_period_px;
uniform float u_hatch_width_px;
flat in vec4 v_color;
out vec4 color;

void main() {
  float across = mod(gl_FragCoord.x + gl_FragCoord.y, u_hatch_period_px * 1.41421356) * 0.70710678;
  float from_line = abs(across - u_hatch_period_px * 0.5);
  float coverage = clamp(u_hatch_width_px * 0.5 + 0.5 - from_line, 0.0, 1.0) * u_hatch_color.a * v_color.a;
  color = vec4(mix(v_color.rgb, u_hatch_color.rgb, coverage), 1.0);
}
