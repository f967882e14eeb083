#version 330 core
flat in vec4 v_color;
flat in float v_half_width_px;
noperspective in float v_across_px;
out vec4 color;

void main() {
  float coverage = clamp(v_half_width_px + 0.5 - abs(v_across_px), 0.0, min(1.0, 2.0 * v_half_width_px));
  color = vec4(v_color.rgb, v_color.a * coverage);
}
