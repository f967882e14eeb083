#include "geo/boundary/prepared_map.hpp"

#include "geo/bytes/byte_reader.hpp"
#include "geo/bytes/byte_writer.hpp"
#include "geo/diagnostic/finding_bytes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <type_traits>
#include <utility>

namespace kakehashi {

namespace {

/// The least that each of these takes in the file: a damaged count may ask for no more memory than the file can fill.
constexpr std::size_t min_boundary_bytes = 1 + 7 * sizeof(std::uint64_t) + 2 * sizeof(double);
constexpr std::size_t min_arc_bytes = 1 + 2 * sizeof(std::int32_t) + 2 * sizeof(std::uint64_t);
constexpr std::size_t min_part_bytes = sizeof(std::uint32_t) + 4 * sizeof(double) + sizeof(std::uint64_t);
/// Changes with the format; the byte order and the size of a point are part of it.
constexpr std::string_view magic = "kakehashi map 3\n";
constexpr std::uint32_t order_mark = 0x01020304;

static_assert(std::is_trivially_copyable_v<Vector3> && sizeof(Vector3) == 3 * sizeof(double));

void write_boundary(const Boundary& boundary, ByteWriter& to) {
  to.number(static_cast<std::uint8_t>(boundary.kind));
  to.text(boundary.code);
  to.text(boundary.country);
  to.names(boundary.names);
  to.texts(boundary.claimed_by);
  to.text(boundary.administered_by);
  to.text(boundary.group);
  to.names(boundary.group_names);
  to.number(boundary.label.longitude_deg);
  to.number(boundary.label.latitude_deg);
}

Boundary read_boundary(ByteReader& from) {
  constexpr std::size_t kinds = 4;
  Boundary boundary;
  boundary.kind = static_cast<BoundaryKind>(from.below<std::uint8_t>(kinds));
  from.text(boundary.code);
  from.text(boundary.country);
  from.names(boundary.names);
  from.texts(boundary.claimed_by);
  from.text(boundary.administered_by);
  from.text(boundary.group);
  from.names(boundary.group_names);
  boundary.label.longitude_deg = from.number<double>();
  boundary.label.latitude_deg = from.number<double>();
  // Written so that what is no number fails, too.
  const LonLat& label = boundary.label;
  if (!(std::abs(label.longitude_deg) <= 360 && std::abs(label.latitude_deg) <= 90)) from.fail();
  return boundary;
}

/// On the unit sphere, but for rounding.
bool is_direction(Vector3 p) {
  constexpr double rounding = 1e-6;
  return std::abs(dot(p, p) - 1) <= rounding;
}

void write_arc(const BorderArc& arc, ByteWriter& to) {
  to.number(static_cast<std::uint8_t>(arc.kind));
  to.number(arc.left);
  to.number(arc.right);
  to.list(arc.points);
  to.list(arc.tolerance_rad);
}

BorderArc read_arc(ByteReader& from, std::size_t features) {
  constexpr std::size_t kinds = 5;
  BorderArc arc;
  arc.kind = static_cast<BorderKind>(from.below<std::uint8_t>(kinds));
  for (std::int32_t* side : {&arc.left, &arc.right}) {
    *side = from.number<std::int32_t>();
    if (*side < -1 || (*side >= 0 && static_cast<std::size_t>(*side) >= features)) from.fail();
  }
  from.list(arc.points);
  from.list(arc.tolerance_rad);
  const bool is_sound =
      !arc.points.empty() && arc.points.size() == arc.tolerance_rad.size() &&
      std::all_of(arc.points.begin(), arc.points.end(), is_direction) &&
      std::all_of(arc.tolerance_rad.begin(), arc.tolerance_rad.end(), [](float tolerance) { return tolerance >= 0; });
  if (!is_sound) from.fail();
  return arc;
}

void write_part(const OutlinePart& part, ByteWriter& to) {
  to.number(part.feature);
  to.bytes(&part.center, sizeof part.center);
  to.number(part.radius_rad);
  to.number(static_cast<std::uint64_t>(part.rings.size()));
  for (const ArcRing& ring : part.rings) to.list(ring.arcs);
}

OutlinePart read_part(ByteReader& from, std::size_t features, std::size_t arcs) {
  OutlinePart part;
  part.feature = from.below<std::uint32_t>(features);
  from.bytes(&part.center, sizeof part.center);
  part.radius_rad = from.number<double>();
  if (!is_direction(part.center) || !(part.radius_rad >= 0 && part.radius_rad <= std::numbers::pi)) from.fail();
  for (std::size_t left = from.count(sizeof(std::uint64_t)); left > 0 && from.good(); --left) {
    std::vector<std::int32_t>& ring = part.rings.emplace_back().arcs;
    from.list(ring);
    for (const std::int32_t arc : ring) {
      if (static_cast<std::size_t>(arc >= 0 ? arc : ~arc) >= arcs) from.fail();
    }
  }
  return part;
}

}  // namespace

void write_map(const PreparedMap& map, ByteWriter& to) {
  to.number(static_cast<std::uint64_t>(map.set.boundaries.size()));
  for (const Boundary& boundary : map.set.boundaries) write_boundary(boundary, to);
  to.text(map.set.key_column);
  write_findings(map.findings, to);
  to.number(static_cast<std::uint64_t>(map.outline.arcs.size()));
  for (const BorderArc& arc : map.outline.arcs) write_arc(arc, to);
  to.number(static_cast<std::uint64_t>(map.outline.parts.size()));
  for (const OutlinePart& part : map.outline.parts) write_part(part, to);
}

PreparedMap read_map(ByteReader& from) {
  PreparedMap map;
  const std::size_t features = from.count(min_boundary_bytes);
  map.set.boundaries.reserve(features);
  for (std::size_t i = 0; i < features && from.good(); ++i) map.set.boundaries.push_back(read_boundary(from));
  from.text(map.set.key_column);
  map.findings = read_findings(from);
  const std::size_t arcs = from.count(min_arc_bytes);
  map.outline.arcs.reserve(arcs);
  for (std::size_t i = 0; i < arcs && from.good(); ++i) map.outline.arcs.push_back(read_arc(from, features));
  const std::size_t parts = from.count(min_part_bytes);
  map.outline.parts.reserve(parts);
  for (std::size_t i = 0; i < parts && from.good(); ++i) map.outline.parts.push_back(read_part(from, features, arcs));
  return map;
}

void write_prepared(const PreparedMap& map, std::string_view key, std::ostream& out) {
  ByteWriter to{out};
  to.bytes(magic.data(), magic.size());
  to.number(order_mark);
  to.text(key);
  write_map(map, to);
  to.finish();
}

std::optional<PreparedMap> read_prepared(std::istream& in, std::string_view key) {
  ByteReader from{in};
  std::string begin(magic.size(), '\0');
  from.bytes(begin.data(), begin.size());
  if (begin != magic || from.number<std::uint32_t>() != order_mark) return std::nullopt;
  std::string its_key;
  from.text(its_key);
  if (its_key != key) return std::nullopt;
  std::optional<PreparedMap> map = read_map(from);
  if (!from.finish()) map.reset();
  return map;
}

}  // namespace kakehashi
