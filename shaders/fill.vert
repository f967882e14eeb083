#version 330 core
#include "projection.glsl"
layout(location = 0) in vec3 a_position;
layout(location = 1) in vec4 a_color;
flat out vec4 v_color;
out float gl_ClipDistance[1];

void main() {
  vec3 rotated = u_rotation * a_position;
  gl_ClipDistance[0] = rotated.z - u_min_z;
  gl_Position = to_clip(to_pixels(rotated));
  v_color = a_color;
}
