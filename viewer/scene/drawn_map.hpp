/// What the last picture shows where: the answer to "what is under the cursor".
#pragma once

#include "geo/arcs/arc_index.hpp"
#include "geo/arcs/arc_picture.hpp"
#include "geo/boundary/region_index.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/map_scene.hpp"
#include "viewer/state/view_state.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace kakehashi {

/// The areas below the links; empty until they have been read.
struct Ground {
  const BoundarySet* set = nullptr;
  const RegionIndex* index = nullptr;
};

/// What a pick in a crowd of links finds within a reach of a pixel; empty where there is no crowd.
using CrowdPick = std::function<FieldHits(PixelPoint pixel, double reach_px)>;

/// Everything under a pixel.
struct ThingsHere {
  std::vector<Thing> things;  ///< The most likely first: ends, arcs by distance, then the area below.
  std::size_t count = 0;      ///< How many there are: of a crowd of links only the nearest are named.
};

class DrawnMap {
 public:
  DrawnMap() = default;
  /// `links` and `flows` pick in the crowds of the picture. Up to the next picture.
  DrawnMap(SharedDocument document, std::shared_ptr<const MapScene> scene, const ViewTransform& view, double scale,
           CrowdPick links, CrowdPick flows);

  [[nodiscard]] ThingsHere things_at(PixelPoint pixel, const Ground& ground) const;

  /// The arcs as drawn, for labels to keep clear of.
  [[nodiscard]] const std::vector<std::vector<PixelPoint>>& arcs() const { return arcs_; }

 private:
  struct End {
    PixelPoint at;
    double radius_px = 0;
    std::size_t item = 0;  ///< Index in the scene.
  };
  ViewTransform view_;
  double scale_ = 1;
  std::vector<End> ends_;
  std::vector<std::vector<PixelPoint>> arcs_;
  SharedDocument document_;
  ArcIndex index_;
  CrowdPick links_;
  CrowdPick flows_;
  std::shared_ptr<const MapScene> scene_;
};

}  // namespace kakehashi
