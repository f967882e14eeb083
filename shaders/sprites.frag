#version 330 core
// A premultiplied picture, fainter where it is wanted.
uniform sampler2D u_sheet;
in vec2 v_place;
flat in float v_opacity;
out vec4 color;

void main() {
  color = texture(u_sheet, v_place) * v_opacity;
}
