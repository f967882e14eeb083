/// A small map made by hand: four regions, six places, four partnerships and the boundaries around them.
#pragma once

#include "viewer/scene/boundary_table.hpp"
#include "viewer/scene/relations.hpp"

#include <string_view>

namespace kakehashi::testing {

/// Partnerships `miyagi-nizhny` (active), `hokkaido-sakhalin` (active), `hokkaido-sakhalin-bridge` (talks, between the
/// same regions) and `nagato-sochi` (active, between two cities).
[[nodiscard]] Network sample_network();

/// Japan and Russia, their regions, the claimed area `islands` and the lake `baikal`.
[[nodiscard]] BoundarySet sample_boundaries();

/// A table of the sample boundaries, each with one part of 2° radius; the countries' are of 10°.
[[nodiscard]] BoundaryTable sample_table();

[[nodiscard]] inline Thing partnership(std::string_view id) { return {ThingKind::partnership, std::string{id}}; }
[[nodiscard]] inline Thing region(std::string_view id) { return {ThingKind::region, std::string{id}}; }
[[nodiscard]] inline Thing place(std::string_view id) { return {ThingKind::place, std::string{id}}; }
[[nodiscard]] inline Thing claimed(std::string_view id) { return {ThingKind::claimed, std::string{id}}; }

}  // namespace kakehashi::testing
