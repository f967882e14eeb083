/// From the document and the state to what is visible.
#pragma once

#include "viewer/scene/boundary_table.hpp"
#include "viewer/scene/map_scene.hpp"
#include "viewer/scene/party_ends.hpp"
#include "viewer/scene/relations.hpp"

#include <span>
#include <vector>

namespace kakehashi {

/// The whole map as the state wants it seen.
[[nodiscard]] MapScene compose(const Network& network, const BoundarySet& boundaries, const BoundaryTable& table,
                               const ViewState& state);

/// The curves of a partnership's links, two by two from its first party; empty when its ends are unknown. `lane` as in
/// ArcCurve.
[[nodiscard]] std::vector<ArcCurve> curves(const Network& network, const Partnership& partnership, double lane = 0);
/// The same for ends that have been looked up.
[[nodiscard]] std::vector<ArcCurve> curves(std::span<const PartyEnd> parties, double lane);

}  // namespace kakehashi
