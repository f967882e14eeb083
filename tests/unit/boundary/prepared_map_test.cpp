#include "geo/boundary/prepared_map.hpp"

#include "geo/bytes/byte_writer.hpp"
#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <functional>
#include <limits>
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

/// A map as a program could write it that is not to be trusted: whole, with the right checksum, but not sound.
bool is_read(const std::function<void(PreparedMap&)>& spoil) {
  PreparedMap map = sample();
  spoil(map);
  return read(bytes_of(map, "key"), "key").has_value();
}

TEST(PreparedMap, NamesOnlyWhatIsThere) {
  EXPECT_TRUE(is_read([](PreparedMap&) {}));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].left = 3; }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].right = -2; }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.parts[0].feature = 3; }));
  const auto arcs = static_cast<std::int32_t>(sample().outline.arcs.size());
  EXPECT_FALSE(is_read([&](PreparedMap& map) { map.outline.parts[0].rings[0].arcs[0] = arcs; }));
  EXPECT_FALSE(is_read([&](PreparedMap& map) { map.outline.parts[0].rings[0].arcs[0] = ~arcs; }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].kind = static_cast<BorderKind>(5); }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.set.boundaries[0].kind = static_cast<BoundaryKind>(4); }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.findings[0].severity = static_cast<Severity>(3); }));
}

TEST(PreparedMap, EachPointHasItsTolerance) {
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].tolerance_rad.pop_back(); }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].points.pop_back(); }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0] = {}; }));
}

TEST(PreparedMap, LiesOnTheSphere) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (const double bad : {nan, infinity, -infinity, 2.0, 1e300}) {
    EXPECT_FALSE(is_read([&](PreparedMap& map) { map.outline.arcs[0].points[0].x = bad; })) << bad;
    EXPECT_FALSE(is_read([&](PreparedMap& map) { map.outline.parts[0].center.y = bad; })) << bad;
  }
  for (const double bad : {nan, infinity, -1.0, 4.0}) {
    EXPECT_FALSE(is_read([&](PreparedMap& map) { map.outline.parts[0].radius_rad = bad; })) << bad;
  }
  for (const double bad : {nan, infinity, 400.0}) {
    EXPECT_FALSE(is_read([&](PreparedMap& map) { map.set.boundaries[0].label.longitude_deg = bad; })) << bad;
    EXPECT_FALSE(is_read([&](PreparedMap& map) { map.set.boundaries[0].label.latitude_deg = bad; })) << bad;
  }
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].tolerance_rad[0] = static_cast<float>(nan); }));
  EXPECT_FALSE(is_read([](PreparedMap& map) { map.outline.arcs[0].tolerance_rad[0] = -1; }));
}

/// Bytes with the right checksum: what comes before the first count, then whatever is written.
std::string claimed(const std::function<void(ByteWriter&)>& write) {
  const std::string whole = bytes_of(sample(), "key");
  const std::string begin = whole.substr(0, whole.find("key") + 3);
  std::ostringstream out;
  ByteWriter to{out};
  to.bytes(begin.data(), begin.size());
  write(to);
  to.finish();
  return out.str();
}

TEST(PreparedMap, CountsClaimNoMoreThanTheBytesCanHold) {
  for (const std::uint64_t count : {std::uint64_t{1} << 20U, std::uint64_t{1} << 40U, ~std::uint64_t{0}}) {
    // Features, names of one, texts of one, findings.
    EXPECT_FALSE(read(claimed([&](ByteWriter& to) { to.number(count); }), "key"));
    EXPECT_FALSE(read(claimed([&](ByteWriter& to) {
                        to.number(std::uint64_t{1});
                        to.number(std::uint8_t{0});
                        to.number(count);
                        to.bytes(std::string(200, 'x').data(), 200);
                      }),
                      "key"));
    EXPECT_FALSE(read(claimed([&](ByteWriter& to) {
                        to.number(std::uint64_t{0});
                        to.text("");
                        to.number(count);
                      }),
                      "key"));
    // Arcs, points of one, parts.
    const auto before_arcs = [](ByteWriter& to) {
      to.number(std::uint64_t{0});
      to.text("");
      to.number(std::uint64_t{0});
    };
    EXPECT_FALSE(read(claimed([&](ByteWriter& to) {
                        before_arcs(to);
                        to.number(count);
                      }),
                      "key"));
    EXPECT_FALSE(read(claimed([&](ByteWriter& to) {
                        before_arcs(to);
                        to.number(std::uint64_t{1});
                        to.number(std::uint8_t{0});
                        to.number(std::int32_t{-1});
                        to.number(std::int32_t{-1});
                        to.number(count);
                        to.number(count);
                      }),
                      "key"));
    EXPECT_FALSE(read(claimed([&](ByteWriter& to) {
                        before_arcs(to);
                        to.number(std::uint64_t{0});
                        to.number(count);
                      }),
                      "key"));
  }
}

}  // namespace
}  // namespace kakehashi::test
