/// What gathers in a pixel before it gets its colour.
#pragma once

namespace kakehashi {

/// Sums of colour times weight, and of weight. Sums do not ask for an order, so that a million arcs can be added in
/// steps and by several threads.
struct PixelSum {
  float blue = 0;
  float green = 0;
  float red = 0;
  float weight = 0;
};
static_assert(sizeof(PixelSum) == 4 * sizeof(float));

}  // namespace kakehashi
