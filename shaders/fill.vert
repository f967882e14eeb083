#version 330 core
#include "projection.glsl"
uniform sampler2D u_feature_colors;  // one texel a feature, 256 to the row
layout(location = 0) in vec3 a_position;
layout(location = 1) in uint a_feature;
flat out vec4 v_color;
out float gl_ClipDistance[1];

void main() {
  vec3 rotated = u_rotation * a_position;
  gl_ClipDistance[0] = rotated.z - u_least_z;
  gl_Position = to_clip(to_pixels(rotated));
  v_color = texelFetch(u_feature_colors, ivec2(int(a_feature & 255u), int(a_feature >> 8)), 0);
}
