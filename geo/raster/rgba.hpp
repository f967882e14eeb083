/// Colours.
#pragma once

namespace kakehashi {

/// A colour, components 0 to 1, alpha not premultiplied.
struct Rgba {
  float r = 0;
  float g = 0;
  float b = 0;
  float a = 1;
  friend bool operator==(const Rgba&, const Rgba&) = default;
};

}  // namespace kakehashi
