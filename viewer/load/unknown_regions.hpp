/// Regions of a network for which the boundaries have no shape.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/diagnostic/diagnostic.hpp"
#include "geo/network/network.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct UnknownRegion {
  std::string id;
  std::string nearest;  ///< The code that is probably meant, by the region's names or its spelling; may be empty.
};

/// In the order of the network. None when a file of boundaries has none of the network's regions: reading it has said
/// so in one line.
[[nodiscard]] std::vector<UnknownRegion> unknown_regions(const Network& network, const BoundarySet& boundaries);

/// The regions of a network that the boundaries do not know, as warnings; see unknown_regions().
[[nodiscard]] std::vector<Diagnostic> missing_boundaries(const Network& network, const BoundarySet& boundaries,
                                                         std::string_view file);

}  // namespace kakehashi
