/// Features of one layer of a boundary file.
#pragma once

#include "geo/boundary/boundary_file.hpp"

#include <string>
#include <vector>

class OGRLayer;

namespace kakehashi {

/// What to read a layer as.
struct LayerRequest {
  BoundaryKind kind = BoundaryKind::region;
  std::string file;                    ///< For findings.
  std::string key;                     ///< Column of the codes; empty: the first known one.
  bool is_longitude_latitude = false;  ///< On WGS 84 for certain: nothing to transform.
};

/// Appends the layer's features to `set` and what is wrong to `diagnostics`. `points` counts over all layers of a file.
void read_layer(OGRLayer& layer, const LayerRequest& request, const BoundaryLimits& limits, std::size_t& points,
                BoundarySet& set, std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
