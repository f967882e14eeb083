/// At which tolerance each point of a line may be left out.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// Douglas and Peucker (1973) on the sphere, for all tolerances at once: the points whose value is at least a
/// tolerance make a line no farther than that from any point left out. Distances are to great-circle pieces, in
/// radians. No value is above that of the points between which it was found, so that one threshold selects a level.
/// Ends have infinity. A closed line (first point = last point) keeps a triangle up to the distance from its first
/// point to the farthest one.
[[nodiscard]] std::vector<float> point_tolerances(std::span<const Vector3> line);

/// The numbers of few points of a line, its ends among them, that keep it within `tolerance_rad` of the whole line:
/// about a sixth fewer than those whose value is at least the tolerance. From each point that is kept it goes to the
/// farthest one that a single piece may lead to. `tolerances` are those of point_tolerances().
[[nodiscard]] std::vector<std::uint32_t> few_points(std::span<const Vector3> line, std::span<const float> tolerances,
                                                    double tolerance_rad);

}  // namespace kakehashi
