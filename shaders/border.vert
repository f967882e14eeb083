#version 330 core
// A border line as a strip two vertices wide, mitred at its points; the neighbours come from the same buffer.
#include "projection.glsl"
const int kinds = 7;
uniform vec4 u_kind_color[kinds];
uniform float u_kind_half_width_px[kinds];
layout(location = 0) in vec3 a_before;
layout(location = 1) in vec3 a_position;
layout(location = 2) in vec3 a_after;
layout(location = 3) in int a_side;  // -1 or 1
layout(location = 4) in int a_kind;  // how the line is drawn: a LineStyle
flat out vec4 v_color;
flat out float v_half_width_px;
noperspective out float v_across_px;
out float gl_ClipDistance[1];

vec2 direction(vec2 from, vec2 to) {
  vec2 way = to - from;
  float length_px = length(way);
  return length_px > 1e-4 ? way / length_px : vec2(0.0);
}

void main() {
  vec3 rotated = u_rotation * a_position;
  gl_ClipDistance[0] = rotated.z - u_min_z;
  vec2 here = to_pixels(rotated);
  vec2 before = to_pixels(u_rotation * a_before);
  vec2 after = to_pixels(u_rotation * a_after);

  vec2 in_way = direction(before, here);
  vec2 out_way = direction(here, after);
  if (in_way == vec2(0.0)) in_way = out_way;
  if (out_way == vec2(0.0)) out_way = in_way;
  vec2 tangent = in_way + out_way;
  tangent = dot(tangent, tangent) > 1e-3 ? normalize(tangent) : in_way;
  vec2 normal = vec2(-tangent.y, tangent.x);
  float miter = 1.0 / max(abs(dot(normal, vec2(-in_way.y, in_way.x))), 0.5);

  v_half_width_px = u_kind_half_width_px[a_kind];
  v_color = u_kind_color[a_kind];
  float reach = v_half_width_px + 0.75;
  v_across_px = float(a_side) * reach;
  gl_Position = to_clip(here + normal * (float(a_side) * reach * miter));
  if (v_color.a == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
