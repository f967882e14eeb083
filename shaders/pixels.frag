#version 330 core
// Pixels as they are; their rows come from the top.
uniform sampler2D u_pixels;
uniform int u_height_px;
out vec4 color;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  color = texelFetch(u_pixels, ivec2(at.x, u_height_px - 1 - at.y), 0);
}
