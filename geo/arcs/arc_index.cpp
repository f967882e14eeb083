#include "geo/arcs/arc_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kakehashi {

namespace {

double distance_to_segment(PixelPoint p, PixelPoint a, PixelPoint b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double squared = dx * dx + dy * dy;
  const double t = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

}  // namespace

void ArcIndex::add(std::size_t arc, std::vector<PixelPoint> polyline) {
  if (polyline.empty()) return;
  Piece piece{arc, polyline.front(), polyline.front(), std::move(polyline)};
  for (const PixelPoint p : piece.polyline) {
    piece.min = {std::min(piece.min.x, p.x), std::min(piece.min.y, p.y)};
    piece.max = {std::max(piece.max.x, p.x), std::max(piece.max.y, p.y)};
  }
  pieces_.push_back(std::move(piece));
}

std::vector<ArcHit> ArcIndex::near(PixelPoint pixel, double reach_px) const {
  std::vector<ArcHit> hits;
  for (const Piece& piece : pieces_) {
    if (pixel.x < piece.min.x - reach_px || pixel.x > piece.max.x + reach_px || pixel.y < piece.min.y - reach_px ||
        pixel.y > piece.max.y + reach_px) {
      continue;
    }
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < piece.polyline.size(); ++i) {
      nearest = std::min(nearest, distance_to_segment(pixel, piece.polyline[i - 1], piece.polyline[i]));
    }
    if (nearest > reach_px) continue;
    const auto known = std::find_if(hits.begin(), hits.end(), [&](const ArcHit& hit) { return hit.arc == piece.arc; });
    if (known == hits.end()) {
      hits.push_back({piece.arc, nearest});
    } else {
      known->distance_px = std::min(known->distance_px, nearest);
    }
  }
  std::sort(hits.begin(), hits.end(), [](const ArcHit& a, const ArcHit& b) { return a.distance_px < b.distance_px; });
  return hits;
}

}  // namespace kakehashi
