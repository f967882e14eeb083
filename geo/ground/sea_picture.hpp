/// The sea: a colour that runs from the middle of the picture to its edge.
#pragma once

#include "geo/raster/rgba.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// What the gradient depends on: the picture and not the map, so that it looks the same at every zoom, and seldom has
/// to be made anew.
struct SeaLook {
  Rgba center;  ///< At (x_px, y_px).
  Rgba edge;    ///< At `reach_px` from there and beyond.
  double reach_px = 1;
  double x_px = 0;
  double y_px = 0;
  int width_px = 0;
  int height_px = 0;
  friend bool operator==(const SeaLook&, const SeaLook&) = default;
};

class SeaPicture {
 public:
  /// Turns to another look; rows are made when they are asked for first.
  void set(const SeaLook& look);
  /// The pixels of a row: BGRA. Rows may be asked for by several threads, each by one.
  [[nodiscard]] std::span<const std::uint32_t> row(int y);

 private:
  static constexpr std::size_t steps = 1024;
  SeaLook look_;
  std::array<std::uint32_t, steps> colors_{};
  std::vector<std::uint32_t> pixels_;
  std::vector<unsigned char> made_;  ///< Rows that are there.
};

}  // namespace kakehashi
