// From the unit sphere to the picture: the GPU's half of geo/sphere/projection and view_transform.
uniform mat3 u_rotation;          // world to view: the centre of the map becomes +z
uniform vec3 u_family;            // weights of equal-area, stereographic and globe; they add up to 1
uniform float u_min_z;          // nothing below this z is shown
uniform float u_pixels_per_radian;
uniform vec2 u_viewport_px;

// The plane point's distance from the axis for one of the sphere's (Snyder 1987): sqrt(2/(1+z)) is the equal-area
// projection's, its square the stereographic one's, and the globe's is 1.
float projection_scale(float z) {
  float s = sqrt(2.0 / max(1.0 + z, 1e-6));
  return u_family.x * s + u_family.y * s * s + u_family.z;
}

// Pixels from the middle of the picture, y upwards.
vec2 to_pixels(vec3 rotated) {
  return rotated.xy * (projection_scale(rotated.z) * u_pixels_per_radian);
}

vec4 to_clip(vec2 pixels) {
  return vec4(pixels * 2.0 / u_viewport_px, 0.0, 1.0);
}
