/// What can only be checked with the shapes of the regions at hand.
#pragma once

#include "geo/boundary/reading_progress.hpp"
#include "geo/json/findings.hpp"
#include "geo/network/network.hpp"
#include "viewer/scene/map_data.hpp"

namespace kakehashi {

/// Warns of regions without a boundary and of places that lie outside the region they name, or would lie in it if their
/// longitude and latitude were swapped. A place up to 15 km off a
/// coast counts as inside: ports lie beyond simplified coasts. Claimed areas are nobody's: places there are not judged.
void check_against_boundaries(const Network& network, const MapData& map, Findings& findings,
                              const ReadingProgress& progress = {});

}  // namespace kakehashi
