#include "geo/boundary/prepared_map.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace kakehashi::test {
namespace {

PreparedMap sample() {
  PreparedMap map;
  map.set = {{feature("JP-01", {{box(0, 0, 5, 5), {}}}), feature("JP-02", {{box(5, 0, 10, 5), {}}}),
              feature("Q", {{box(10, 0, 12, 5), {}}}, BoundaryKind::claimed)}};
  map.set.boundaries[0].names = {{"ja", "北海道"}, {"ru", "Хоккайдо"}};
  map.set.boundaries[2].claimed_by = {"JP", "RU"};
  map.set.boundaries[2].administered_by = "RU";
  map.set.boundaries[2].group = "kuril";
  map.set.boundaries[2].group_names = {{"en", "Southern Kuril Islands"}};
  map.set.boundaries[1].label = {7.5, 2.5};
  map.set.key_column = "ISO3166-2";
  Diagnostic note;
  note.severity = Severity::note;
  note.code = "key-chosen";
  note.arguments = {"ISO3166-2", "name, admin_level"};
  note.file = "a.geojson";
  note.repeats = 2;
  map.findings = {note};
  map.outline = build_outline(map.set);
  return map;
}

std::string bytes_of(const PreparedMap& map, const std::string& key) {
  std::ostringstream out;
  write_prepared(map, key, out);
  return out.str();
}

std::optional<PreparedMap> read(const std::string& bytes, const std::string& key) {
  std::istringstream in{bytes};
  return read_prepared(in, key);
}

TEST(PreparedMap, ComesBackAsItWas) {
  const PreparedMap map = sample();
  const auto again = read(bytes_of(map, "key"), "key");
  ASSERT_TRUE(again);
  ASSERT_EQ(again->set.boundaries.size(), 3u);
  EXPECT_EQ(again->set.boundaries[0].names, map.set.boundaries[0].names);
  EXPECT_EQ(again->set.boundaries[1].label, map.set.boundaries[1].label);
  EXPECT_EQ(again->set.boundaries[2].kind, BoundaryKind::claimed);
  EXPECT_EQ(again->set.boundaries[2].claimed_by, map.set.boundaries[2].claimed_by);
  EXPECT_EQ(again->set.boundaries[2].group_names, map.set.boundaries[2].group_names);
  EXPECT_TRUE(again->set.boundaries[0].polygons.empty());
  EXPECT_EQ(again->set.key_column, "ISO3166-2");
  ASSERT_EQ(again->findings.size(), 1u);
  EXPECT_EQ(to_line(again->findings[0], "en"), to_line(map.findings[0], "en"));
  EXPECT_EQ(again->findings[0].severity, Severity::note);
  ASSERT_EQ(again->outline.arcs.size(), map.outline.arcs.size());
  for (std::size_t i = 0; i < map.outline.arcs.size(); ++i) {
    EXPECT_EQ(again->outline.arcs[i].points, map.outline.arcs[i].points);
    EXPECT_EQ(again->outline.arcs[i].tolerance_rad, map.outline.arcs[i].tolerance_rad);
    EXPECT_EQ(again->outline.arcs[i].left, map.outline.arcs[i].left);
  }
  EXPECT_EQ(bytes_of(*again, "key"), bytes_of(map, "key"));
}

TEST(PreparedMap, BelongsToItsKey) { EXPECT_FALSE(read(bytes_of(sample(), "key"), "another")); }

TEST(PreparedMap, IsNotReadWhenItWasCutShort) {
  const std::string bytes = bytes_of(sample(), "key");
  for (std::size_t length = 0; length < bytes.size(); length += 7) {
    EXPECT_FALSE(read(bytes.substr(0, length), "key")) << length;
  }
  EXPECT_FALSE(read(bytes + "more", "key"));
}

TEST(PreparedMap, IsNotReadWhenAByteHasChanged) {
  const std::string bytes = bytes_of(sample(), "key");
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
    ASSERT_FALSE(read(damaged, "key")) << at;
  }
}

}  // namespace
}  // namespace kakehashi::test
