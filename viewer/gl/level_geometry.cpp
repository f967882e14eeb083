#include "viewer/gl/level_geometry.hpp"

#include "geo/boundary/simplification.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi::gl {

namespace {

constexpr std::uint32_t strip_chunk_points = 400;
/// Cells along the edge of a face of the cube around the sphere: chunks are gathered by cells of about 6°, so that few
/// draws are needed and little is drawn that cannot be seen.
constexpr int cells_per_face_edge = 16;

/// The cell of a point: its face of the cube around the sphere, and where on the face.
std::uint32_t cell_of(Vector3 p) {
  const std::array<double, 3> axes{p.x, p.y, p.z};
  std::size_t face = 0;
  for (std::size_t axis = 1; axis < 3; ++axis) {
    if (std::abs(axes.at(axis)) > std::abs(axes.at(face))) face = axis;
  }
  const auto cell = [&](double across) {
    const double share = (across / std::abs(axes.at(face)) + 1) / 2;
    return static_cast<std::uint32_t>(
        std::clamp(static_cast<int>(share * cells_per_face_edge), 0, cells_per_face_edge - 1));
  };
  const auto side = static_cast<std::uint32_t>(2 * face + (axes.at(face) < 0 ? 1 : 0));
  return (side * cells_per_face_edge + cell(axes.at((face + 1) % 3))) * cells_per_face_edge +
         cell(axes.at((face + 2) % 3));
}

/// The cap around points: their middle, and the farthest of them.
template <typename Points, typename ToVector>
void enclose(Chunk& chunk, const Points& points, const ToVector& to_vector) {
  Vector3 sum;
  for (const auto& point : points) sum = sum + to_vector(point);
  chunk.center = normalized(sum);
  double min = 1;
  for (const auto& point : points) min = std::min(min, dot(chunk.center, to_vector(point)));
  chunk.radius_rad = std::acos(std::clamp(min, -1.0, 1.0)) + 1e-4;
}

/// What is drawn first: countries below regions, which may lie within one, below claimed areas below lakes.
std::uint32_t rank_of(BoundaryKind kind) {
  switch (kind) {
    case BoundaryKind::country:
      return 0;
    case BoundaryKind::region:
      return 1;
    case BoundaryKind::claimed:
      return 2;
    case BoundaryKind::lake:
      return 3;
  }
  return 0;
}

/// Sorts the triangles by rank and cell, and cuts them into a chunk for each.
void cut_fills(LevelGeometry& level, const BoundarySet& set) {
  const auto position = [&](std::uint32_t vertex) {
    const OutlineMesh::Vertex& v = level.fill_vertices[vertex];
    return Vector3{v.x, v.y, v.z};
  };
  struct Triangle {
    std::uint64_t key;
    std::array<std::uint32_t, 3> corners;
  };
  std::vector<Triangle> triangles;
  triangles.reserve(level.fill_indices.size() / 3);
  for (std::size_t i = 0; i + 2 < level.fill_indices.size(); i += 3) {
    const std::array<std::uint32_t, 3> corners{level.fill_indices[i], level.fill_indices[i + 1],
                                               level.fill_indices[i + 2]};
    const std::uint64_t rank = rank_of(set.boundaries[level.fill_vertices[corners[0]].feature].kind);
    const Vector3 middle = position(corners[0]) + position(corners[1]) + position(corners[2]);
    triangles.push_back({rank << 32U | cell_of(middle), corners});
  }
  std::stable_sort(triangles.begin(), triangles.end(),
                   [](const Triangle& a, const Triangle& b) { return a.key < b.key; });
  level.fill_indices.clear();
  for (std::size_t i = 0; i < triangles.size();) {
    const auto first = static_cast<std::uint32_t>(level.fill_indices.size());
    const std::uint64_t key = triangles[i].key;
    for (; i < triangles.size() && triangles[i].key == key; ++i) {
      level.fill_indices.insert(level.fill_indices.end(), triangles[i].corners.begin(), triangles[i].corners.end());
    }
    Chunk chunk{first, static_cast<std::uint32_t>(level.fill_indices.size()) - first, {}, 0};
    enclose(chunk, std::span{level.fill_indices}.subspan(first), position);
    std::array<std::vector<Chunk>*, 4>{&level.land, &level.land, &level.claimed, &level.lakes}
        .at(key >> 32U)
        ->push_back(chunk);
  }
}

/// The same line in the detail that a wide soft stroke needs.
std::vector<Vector3> softer(const std::vector<Vector3>& line, double tolerance_rad) {
  constexpr double coarseness = 3;
  std::vector<Vector3> points;
  for (const std::uint32_t i : few_points(line, point_tolerances(line), coarseness * tolerance_rad)) {
    points.push_back(line[i]);
  }
  return points;
}

/// Whether some worldview draws a border as a partner's coast: that of a region or of a claimed area with the sea.
bool may_be_partner_coast(const StripGeometry::Border& border, const BoundarySet& set) {
  const auto is = [&](std::int32_t feature, BoundaryKind kind) {
    return feature >= 0 && set.boundaries[static_cast<std::size_t>(feature)].kind == kind;
  };
  const bool region = is(border.left, BoundaryKind::region) || is(border.right, BoundaryKind::region);
  return border.kind == BorderKind::coast ? region
                                          : border.kind == BorderKind::claimed && (border.left < 0 || border.right < 0);
}

}  // namespace

void StripGeometry::add(std::span<const Vector3> polyline, Border border) {
  if (polyline.size() < 2) return;
  border.first_vertex = vertices.size();
  borders.push_back(border);
  const bool closed = polyline.size() > 2 && polyline.front() == polyline.back();
  const auto push = [&](Vector3 p) {
    for (const int side : {-1, 1}) {
      vertices.push_back({static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z), side});
    }
  };
  // One more point at each end: the neighbour that the end's join needs (a closed line goes on, an open one stops).
  push(closed ? polyline[polyline.size() - 2] : polyline.front());
  for (const Vector3 p : polyline) push(p);
  push(closed ? polyline[1] : polyline.back());

  const std::size_t pieces = polyline.size() - 1;
  for (std::size_t piece = 0; piece < pieces;) {
    const auto first = static_cast<std::uint32_t>(indices.size());
    const std::size_t end = std::min(pieces, piece + strip_chunk_points);
    for (std::size_t i = piece; i < end; ++i) {
      // StripBuffer reads positions two vertices later: index v is drawn at the vertex v + 2.
      const auto v = static_cast<std::uint32_t>(border.first_vertex + 2 * i);
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

  struct Polyline {
    StripGeometry::Border border;
    std::uint32_t cell;
    std::vector<Vector3> points;
  };
  std::vector<Polyline> polylines;
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
    polylines.push_back({{.kind = static_cast<BorderKind>(start.kind), .left = start.left, .right = start.right},
                         cell_of(polyline[polyline.size() / 2]),
                         polyline});
    first = next;
  }
  std::stable_sort(polylines.begin(), polylines.end(),
                   [](const Polyline& a, const Polyline& b) { return a.cell < b.cell; });
  for (const Polyline& line : polylines) {
    level.borders.add(line.points, line.border);
    if (may_be_partner_coast(line.border, set)) level.glow.add(softer(line.points, level.tolerance_rad), line.border);
  }
  return level;
}

StripGeometry graticule(double step_deg) {
  StripGeometry lines;
  const int steps = static_cast<int>(std::lround(180 / step_deg));
  constexpr int pace_deg = 3;
  constexpr int max_latitude_deg = 87;  // meridians end before they crowd at the poles
  std::vector<Vector3> polyline;
  for (int i = -steps; i < steps; ++i) {
    polyline.clear();
    for (int lat = -max_latitude_deg; lat <= max_latitude_deg; lat += pace_deg)
      polyline.push_back(unit_vector(i * step_deg, lat));
    lines.add(polyline, {});
  }
  for (int i = -steps / 2 + 1; i < steps / 2; ++i) {
    polyline.clear();
    for (int lon = -180; lon <= 180; lon += pace_deg) polyline.push_back(unit_vector(lon, i * step_deg));
    lines.add(polyline, {});
  }
  return lines;
}

}  // namespace kakehashi::gl
