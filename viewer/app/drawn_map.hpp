/// What the last picture shows where: the answer to "what is under the cursor".
#pragma once

#include "geo/boundary/region_index.hpp"
#include "geo/network/network.hpp"
#include "geo/sphere/arc_index.hpp"
#include "viewer/scene/map_scene.hpp"
#include "viewer/scene/view_state.hpp"

#include <vector>

namespace kakehashi {

/// The areas below the links; empty until they have been read.
struct Ground {
  const BoundarySet* set = nullptr;
  const RegionIndex* index = nullptr;
};

class DrawnMap {
 public:
  DrawnMap() = default;
  DrawnMap(const Network& network, const MapScene& scene, const ViewTransform& view, double scale);

  /// Everything under a pixel, the most likely first: ends, arcs by distance, then the area below.
  [[nodiscard]] std::vector<Thing> things_at(PixelPoint pixel, const Ground& ground) const;

  /// The arcs as drawn, for labels to keep clear of.
  [[nodiscard]] const std::vector<std::vector<PixelPoint>>& arcs() const { return arcs_; }

 private:
  struct End {
    PixelPoint at;
    double radius_px = 0;
    Thing thing;
  };
  ViewTransform view_;
  double scale_ = 1;
  std::vector<End> ends_;
  std::vector<std::vector<PixelPoint>> arcs_;
  std::vector<std::string> partnerships_;  ///< Ids by index in the network.
  ArcIndex index_;
};

}  // namespace kakehashi
