#include "viewer/gl/level_geometry.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi::gl {

namespace {

constexpr std::uint32_t strip_chunk_points = 400;
constexpr std::uint32_t fill_chunk_indices = 1500;
/// Triangles farther than this from the first of a chunk begin another: a chunk that spans an ocean is never left out.
constexpr double fill_chunk_reach_rad = 0.15;

/// The cap around points: their middle, and the farthest of them.
template <typename Points, typename ToVector>
void enclose(Chunk& chunk, const Points& points, const ToVector& to_vector) {
  Vector3 sum;
  for (const auto& point : points) sum = sum + to_vector(point);
  chunk.center = normalized(sum);
  double least = 1;
  for (const auto& point : points) least = std::min(least, dot(chunk.center, to_vector(point)));
  chunk.radius_rad = std::acos(std::clamp(least, -1.0, 1.0)) + 1e-4;
}

LineStyle style_of(const OutlineMesh::Line& line, const BoundarySet& set) {
  const auto is_region = [&](std::int32_t feature) {
    return feature >= 0 && set.boundaries[static_cast<std::size_t>(feature)].kind == BoundaryKind::region;
  };
  switch (static_cast<BorderKind>(line.kind)) {
    case BorderKind::coast:
      return is_region(line.left) || is_region(line.right) ? LineStyle::partner_coast : LineStyle::coast;
    case BorderKind::country:
      return LineStyle::country;
    case BorderKind::region:
      return LineStyle::region;
    case BorderKind::claimed:
      return LineStyle::claimed;
    case BorderKind::lake:
      return LineStyle::lake;
  }
  return LineStyle::coast;
}

void cut_fills(LevelGeometry& level, const BoundarySet& set) {
  const auto kind_of = [&](std::uint32_t index) {
    return set.boundaries[level.fill_vertices[level.fill_indices[index]].feature].kind;
  };
  const auto position = [&](std::uint32_t vertex) {
    const OutlineMesh::Vertex& v = level.fill_vertices[vertex];
    return Vector3{v.x, v.y, v.z};
  };
  const auto corner = [&](std::uint32_t index) { return position(level.fill_indices[index]); };
  const double least_dot = std::cos(fill_chunk_reach_rad);
  const auto total = static_cast<std::uint32_t>(level.fill_indices.size());
  const auto list_of = [&](BoundaryKind kind) -> std::vector<Chunk>& {
    return kind == BoundaryKind::claimed ? level.claimed : kind == BoundaryKind::lake ? level.lakes : level.land;
  };
  for (std::uint32_t first = 0; first < total;) {
    const BoundaryKind kind = kind_of(first);
    const Vector3 start = corner(first);
    std::uint32_t end = first;
    while (end < total && end - first < fill_chunk_indices && kind_of(end) == kind &&
           dot(start, corner(end)) > least_dot) {
      end += 3;
    }
    Chunk chunk{first, end - first, {}, 0};
    enclose(chunk, std::span{level.fill_indices}.subspan(first, end - first),
            [&](std::uint32_t index) { return position(index); });
    list_of(kind).push_back(chunk);
    first = end;
  }
}

}  // namespace

void StripGeometry::add(std::span<const Vector3> polyline, LineStyle style) {
  if (polyline.size() < 2) return;
  const bool closed = polyline.size() > 2 && polyline.front() == polyline.back();
  const auto push = [&](Vector3 p) {
    for (const int side : {-1, 1}) {
      vertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z),
                          static_cast<std::int8_t>(style), static_cast<std::int8_t>(side), 0});
    }
  };
  // One more point at each end: the neighbour that the end's join needs (a closed line goes on, an open one stops).
  push(closed ? polyline[polyline.size() - 2] : polyline.front());
  const auto base = static_cast<std::uint32_t>(vertices.size());
  for (const Vector3 p : polyline) push(p);
  push(closed ? polyline[1] : polyline.back());

  const std::size_t pieces = polyline.size() - 1;
  for (std::size_t piece = 0; piece < pieces;) {
    const auto first = static_cast<std::uint32_t>(indices.size());
    const std::size_t end = std::min(pieces, piece + strip_chunk_points);
    for (std::size_t i = piece; i < end; ++i) {
      const std::uint32_t v = base + 2 * static_cast<std::uint32_t>(i);
      indices.insert(indices.end(), {v, v + 1, v + 2, v + 2, v + 1, v + 3});
    }
    Chunk chunk{first, static_cast<std::uint32_t>(indices.size()) - first, {}, 0};
    enclose(chunk, polyline.subspan(piece, end - piece + 1), [](Vector3 p) { return p; });
    // Short lines beside one another share a chunk: fewer draws.
    const bool joins =
        !chunks.empty() && chunks.back().count + chunk.count < strip_chunk_points * 6 &&
        angle_between(chunks.back().center, chunk.center) + chunk.radius_rad < std::max(0.12, chunks.back().radius_rad);
    if (joins) {
      Chunk& last = chunks.back();
      last.count += chunk.count;
      last.radius_rad = std::max(last.radius_rad, angle_between(last.center, chunk.center) + chunk.radius_rad);
    } else {
      chunks.push_back(chunk);
    }
    piece = end;
  }
}

LevelGeometry prepare_level(OutlineMesh mesh, const BoundarySet& set) {
  LevelGeometry level;
  level.tolerance_rad = mesh.tolerance_rad;
  level.fill_vertices = std::move(mesh.vertices);
  level.fill_indices = std::move(mesh.triangles);
  cut_fills(level, set);

  std::vector<Vector3> polyline;
  for (std::size_t first = 0; first < mesh.lines.size();) {
    const OutlineMesh::Line& start = mesh.lines[first];
    polyline.assign({Vector3{start.ax, start.ay, start.az}, Vector3{start.bx, start.by, start.bz}});
    std::size_t next = first + 1;
    while (next < mesh.lines.size()) {
      const OutlineMesh::Line& line = mesh.lines[next];
      const OutlineMesh::Line& before = mesh.lines[next - 1];
      const bool goes_on = line.kind == start.kind && line.left == start.left && line.right == start.right &&
                           line.ax == before.bx && line.ay == before.by && line.az == before.bz;
      if (!goes_on) break;
      polyline.push_back({line.bx, line.by, line.bz});
      ++next;
    }
    const LineStyle style = style_of(start, set);
    (style == LineStyle::partner_coast ? level.partner_coast : level.borders).add(polyline, style);
    Chain chain{start.left, start.right, {}};
    chain.points.reserve(polyline.size());
    for (const Vector3 p : polyline) {
      chain.points.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)});
    }
    level.chains.push_back(std::move(chain));
    first = next;
  }
  return level;
}

StripGeometry graticule(double step_deg) {
  StripGeometry lines;
  const int steps = static_cast<int>(std::lround(180 / step_deg));
  constexpr double pace_deg = 3;
  std::vector<Vector3> polyline;
  for (int i = -steps; i < steps; ++i) {
    polyline.clear();
    for (double lat = -87; lat <= 87.01; lat += pace_deg) polyline.push_back(unit_vector(i * step_deg, lat));
    lines.add(polyline, LineStyle::graticule);
  }
  for (int i = -steps / 2 + 1; i < steps / 2; ++i) {
    polyline.clear();
    for (double lon = -180; lon <= 180.01; lon += pace_deg) polyline.push_back(unit_vector(lon, i * step_deg));
    lines.add(polyline, LineStyle::graticule);
  }
  return lines;
}

}  // namespace kakehashi::gl
