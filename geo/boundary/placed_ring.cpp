#include "geo/boundary/placed_ring.hpp"

#include "geo/boundary/unrolled_ring.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {
namespace {

constexpr double widest_edge_deg = 1;

double wrapped(double longitude_deg) {
  if (longitude_deg > 180) return longitude_deg - 360;
  if (longitude_deg < -180) return longitude_deg + 360;
  return longitude_deg;
}

/// How a ring's edges are meant.
struct Reading {
  bool runs_on = false;          ///< Longitudes go on beyond ±180°.
  bool whole_parallels = false;  ///< From −180° to 180° is all the way round, not a step over the cut.
};

/// How much longitude an edge spans, signed.
double span_deg(LonLat a, LonLat b, const Reading& reading) {
  const double span = b.longitude_deg - a.longitude_deg;
  if (reading.runs_on || std::abs(span) <= 180) return span;
  const bool both_at_cut = std::abs(a.longitude_deg) >= 180 && std::abs(b.longitude_deg) >= 180;
  return reading.whole_parallels && both_at_cut ? span : std::remainder(span, 360.0);
}

bool needs_points(LonLat a, LonLat b, const Reading& reading) {
  if (std::abs(b.longitude_deg - a.longitude_deg) <= widest_edge_deg) return false;
  constexpr double at_pole = 90 - 1e-9;
  if (std::abs(a.latitude_deg) >= at_pole && std::abs(b.latitude_deg) >= at_pole) return false;
  return std::abs(span_deg(a, b, reading)) > widest_edge_deg;
}

/// Into how many pieces an edge is cut.
std::size_t pieces_of(LonLat a, LonLat b, const Reading& reading) {
  if (!needs_points(a, b, reading)) return 1;
  return static_cast<std::size_t>(std::ceil(std::abs(span_deg(a, b, reading)) / widest_edge_deg));
}

/// The ring with points in its wide edges; the same ones from both sides of a shared edge.
bool refine(Ring& ring, const Reading& reading, std::size_t max_added) {
  std::size_t added = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    added += pieces_of(ring[i], ring[(i + 1) % ring.size()], reading) - 1;
    if (added > max_added) return false;
  }
  if (added == 0) return true;
  Ring out;
  out.reserve(ring.size() + added);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat a = ring[i];
    const LonLat b = ring[(i + 1) % ring.size()];
    out.push_back(a);
    const std::size_t pieces = pieces_of(a, b, reading);
    const bool forward = std::pair(a.longitude_deg, a.latitude_deg) < std::pair(b.longitude_deg, b.latitude_deg);
    const LonLat from = forward ? a : b;
    const LonLat to = forward ? b : a;
    const double span = span_deg(from, to, reading);
    for (std::size_t step = 1; step < pieces; ++step) {
      const double t = static_cast<double>(forward ? step : pieces - step) / static_cast<double>(pieces);
      const double longitude_deg = from.longitude_deg + t * span;
      out.push_back({reading.runs_on ? longitude_deg : wrapped(longitude_deg),
                     from.latitude_deg + t * (to.latitude_deg - from.latitude_deg)});
    }
  }
  ring.swap(out);
  return true;
}

}  // namespace

bool place_on_sphere(Ring& ring, std::size_t max_added) {
  if (ring.empty()) return true;
  // A hair of rounding beyond the antimeridian is no running on.
  Reading reading{
      std::any_of(ring.begin(), ring.end(), [](LonLat p) { return std::abs(p.longitude_deg) > 180.000001; }), false};
  if (!reading.runs_on) reading.whole_parallels = !crosses_uncut(ring);
  const bool refined = !reading.runs_on || refine(ring, reading, max_added);
  for (LonLat& point : ring) point.longitude_deg = wrapped(point.longitude_deg);
  return refined && (reading.runs_on || refine(ring, reading, max_added));
}

}  // namespace kakehashi
