/// Cutting segments to a range.
#pragma once

namespace kakehashi {

/// Draws in the ends (a0, b0) and (a1, b1) of a segment to a range of the first coordinate; false when nothing is left.
inline bool clip_segment(float& a0, float& b0, float& a1, float& b1, float low, float high) {
  const bool forwards = a0 <= a1;
  float& near_a = forwards ? a0 : a1;
  float& near_b = forwards ? b0 : b1;
  float& far_a = forwards ? a1 : a0;
  float& far_b = forwards ? b1 : b0;
  if (far_a < low || near_a > high) return false;
  const float slope = far_a > near_a ? (far_b - near_b) / (far_a - near_a) : 0;
  const float a = near_a;
  const float b = near_b;
  if (near_a < low) {
    near_a = low;
    near_b = b + (low - a) * slope;
  }
  if (far_a > high) {
    far_a = high;
    far_b = b + (high - a) * slope;
  }
  return true;
}

}  // namespace kakehashi
