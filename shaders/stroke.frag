#version 330 core
uniform float u_dash_px;  // length of a dash and the gap after it together
in vec4 v_across_along;
in vec4 v_color;
out vec4 color;

void main() {
  float across = abs(v_across_along.x);
  float half_width = v_across_along.y;
  float coverage;
  if (v_across_along.w > 1.5) {
    float outward = clamp(across / half_width, 0.0, 1.0);
    float fall = 1.0 - outward;
    coverage = fall * fall * fall;
  } else {
    coverage = clamp(half_width + 0.5 - across, 0.0, min(1.0, 2.0 * half_width));
    if (v_across_along.w > 0.5) {
      float phase = abs(mod(v_across_along.z, u_dash_px) - 0.5 * u_dash_px);
      coverage *= clamp(u_dash_px * 0.29 + 0.5 - phase, 0.0, 1.0);
    }
  }
  color = vec4(v_color.rgb, v_color.a * coverage);
}
