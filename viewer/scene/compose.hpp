/// From the document and the state to what is visible.
#pragma once

#include "viewer/scene/boundary_table.hpp"
#include "viewer/scene/map_scene.hpp"
#include "viewer/scene/relations.hpp"

namespace kakehashi {

/// The whole map as the state wants it seen.
[[nodiscard]] MapScene compose(const Network& network, const BoundarySet& boundaries, const BoundaryTable& table,
                               const ViewState& state);

/// The curves of a partnership's links, two by two from its first party; empty when its ends are unknown. `lane` as in
/// ArcCurve.
[[nodiscard]] std::vector<ArcCurve> curves(const Network& network, const Partnership& partnership, double lane = 0);

}  // namespace kakehashi
