/// Very many arcs, kept small: what a million links need in memory.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// One of very many arcs. Its ends are single-precision unit vectors: 0.4 m on the Earth, a thirtieth of a pixel at the
/// greatest zoom.
struct FieldArc {
  std::array<float, 3> from{};
  std::array<float, 3> to{};
  std::array<std::uint8_t, 4> color{};  ///< Red, green, blue, weight: how much of it a pixel takes.
  float width_px = 1;                   ///< At its middle, at 1080p.
  float lane = 0;                       ///< As ArcCurve's.
  bool dashed = false;

  friend bool operator==(const FieldArc&, const FieldArc&) = default;
};

/// Arcs in an order that keeps their numbers.
using ArcField = std::vector<FieldArc>;

/// Arcs have numbers below this in one picture.
inline constexpr std::size_t max_arcs = std::size_t{1} << 24U;

[[nodiscard]] inline std::array<float, 3> packed(Vector3 p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)};
}
[[nodiscard]] inline Vector3 unpacked(const std::array<float, 3>& p) { return normalized({p[0], p[1], p[2]}); }

}  // namespace kakehashi
