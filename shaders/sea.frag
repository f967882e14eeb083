#version 330 core
in vec4 v_color;
out vec4 color;

// Two neighbouring shades of a dark sea differ by a whole step of eight bits: a fixed pattern hides the band between.
float grain() {
  vec2 cell = mod(gl_FragCoord.xy, 4.0);
  return (mod(cell.x * 5.0 + cell.y * 7.0, 16.0) / 16.0 - 0.5) / 255.0;
}

void main() {
  color = vec4(v_color.rgb + grain(), v_color.a);
}
