/// Flows made ready to be drawn: colours, widths, and the areas between which they gather.
#pragma once

#include "geo/arcs/bundles.hpp"
#include "geo/arcs/flows.hpp"
#include "geo/boundary/region_index.hpp"
#include "geo/parallel/worker_pool.hpp"
#include "viewer/scene/palette.hpp"

#include <cstdint>
#include <vector>

namespace kakehashi {

struct FlowMap {
  Flows flows;
  Bundles bundles;
};

/// Colours flows by category, widens them by the square root of their weight, and finds the areas of their ends: the
/// region or country there, looked up for each fifth of a degree, or, at sea, a square of ten degrees.
[[nodiscard]] FlowMap make_flow_map(Flows flows, const RegionIndex& regions, WorkerPool& workers);

/// The colour of a category.
[[nodiscard]] Rgba flow_color(std::size_t category);

}  // namespace kakehashi
