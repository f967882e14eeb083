#include "viewer/scene/drawn_map.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {

DrawnMap::DrawnMap(SharedDocument document, std::shared_ptr<const MapScene> scene, const ViewTransform& view,
                   double scale, CrowdPick links, CrowdPick flows)
    : view_(view),
      scale_(scale),
      document_(std::move(document)),
      links_(std::move(links)),
      flows_(std::move(flows)),
      scene_(std::move(scene)) {
  for (const ArcItem& arc : scene_->arcs) {
    if (arc.color.a < 0.2F) continue;  // filtered out
    for (auto& line : arc.curve.polylines(view)) {
      arcs_.push_back(line);
      index_.add(arc.partnership, std::move(line));
    }
  }
  for (std::size_t i = 0; i < scene_->ends.size(); ++i) {
    const EndItem& end = scene_->ends[i];
    if (const auto at = view.to_pixel(end.position)) ends_.push_back({*at, end.radius_px * scale, i});
  }
}

ThingsHere DrawnMap::things_at(PixelPoint pixel, const Ground& ground) const {
  ThingsHere here;
  std::vector<Thing>& things = here.things;
  std::size_t unnamed = 0;
  const auto add = [&](Thing thing) {
    if (std::find(things.begin(), things.end(), thing) == things.end()) things.push_back(std::move(thing));
  };
  const double slack_px = 2 * scale_;
  for (const End& end : ends_) {
    if (std::hypot(end.at.x - pixel.x, end.at.y - pixel.y) <= end.radius_px + slack_px)
      add(scene_->ends[end.item].thing);
  }
  const double reach_px = 7 * std::max(scale_, 0.7);
  for (const ArcHit& hit : index_.near(pixel, reach_px)) {
    add({ThingKind::partnership, document_->network.partnerships.at(hit.arc).id});
  }
  if (links_) {
    const FieldHits hits = links_(pixel, reach_px / 2);
    for (const FieldHit& hit : hits.nearest) {
      add({ThingKind::partnership, document_->network.partnerships.at(scene_->crowd->partnership.at(hit.arc)).id});
    }
    unnamed += hits.count - hits.nearest.size();
  }
  if (flows_) {
    const FieldHits hits = flows_(pixel, reach_px / 2);
    for (const FieldHit& hit : hits.nearest) add({ThingKind::flow, std::to_string(hit.arc)});
    unnamed += hits.count - hits.nearest.size();
  }
  if (ground.set != nullptr && ground.index != nullptr) {
    if (const auto point = view_.to_sphere(pixel)) {
      if (const auto feature = ground.index->at(*point)) {
        const Boundary& boundary = ground.set->boundaries[*feature];
        if (boundary.kind == BoundaryKind::region) add({ThingKind::region, boundary.code});
        if (boundary.kind == BoundaryKind::claimed) add({ThingKind::claimed, boundary.code});
      }
    }
  }
  here.count = things.size() + unnamed;
  return here;
}

}  // namespace kakehashi
