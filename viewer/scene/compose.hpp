/// From the document and the state to what is visible.
#pragma once

#include "viewer/scene/boundary_table.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/map_scene.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/scene/sea_names.hpp"

#include <span>
#include <vector>

namespace kakehashi {

/// The whole map as the state wants it seen.
[[nodiscard]] MapScene compose(const Document& document, const BoundarySet& boundaries, const BoundaryTable& table,
                               const ViewState& state, std::span<const SeaName> seas = {});

/// How much the arcs of a network look lifted on flat maps, as ArcCurve's lift: few do, a crowd keeps to geodesics.
[[nodiscard]] double lift_of(const Network& network);

/// Above this number of links those that nothing emphasises become a crowd.
inline constexpr std::size_t max_single_arcs = 64;

/// The curves of a partnership's links, two by two from its first party; empty when its ends are unknown. `lane` and
/// `lift` as in ArcCurve.
[[nodiscard]] std::vector<ArcCurve> curves(std::span<const PartyEnd> parties, double lane, double lift);

}  // namespace kakehashi
