/// Polygons as files have them: across the antimeridian, round a pole, crossing themselves, in many parts.
#include "geo/boundary/common_borders.hpp"
#include "geo/boundary/coordinate_numbers.hpp"
#include "geo/boundary/label_place.hpp"
#include "geo/boundary/mended_polygons.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/boundary/placed_ring.hpp"
#include "geo/boundary/region_index.hpp"
#include "geo/boundary/ring_crossings.hpp"
#include "geo/boundary/swapped_places.hpp"
#include "geo/boundary/united_regions.hpp"
#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi::test {
namespace {

/// A boundary as the reader makes it of one ring.
Boundary region_of(Ring ring) {
  EXPECT_TRUE(place_on_sphere(ring));
  Boundary boundary = feature("RU-CHU", {});
  (void)append_mended({std::move(ring), {}}, boundary.polygons);
  boundary.label = label_place(boundary.polygons);
  return boundary;
}

bool holds(const Boundary& boundary, double longitude_deg, double latitude_deg) {
  const BoundarySet set{{boundary}};
  const Outline outline = build_outline(set);
  return RegionIndex{outline, set}.at(unit_vector(longitude_deg, latitude_deg)).has_value();
}

double area_deg2(const std::vector<Polygon>& polygons) {
  BoundarySet set{{feature("A", polygons)}};
  return ring_area(build_outline(set), 0) * (180 / std::numbers::pi) * (180 / std::numbers::pi);
}

TEST(PolygonAcrossTheCut, HasItsLabelInside) {
  const Ring jumping{{165, 65}, {175, 64}, {-175, 64}, {-170, 66}, {-175, 68}, {175, 70}, {165, 69}};
  const Ring running_on{{165, 65}, {175, 64}, {185, 64}, {190, 66}, {185, 68}, {175, 70}, {165, 69}};
  const Ring from_the_west{{-195, 65}, {-185, 64}, {-175, 64}, {-170, 66}, {-175, 68}, {-185, 70}, {-195, 69}};
  const Ring clockwise(jumping.rbegin(), jumping.rend());
  for (const Ring& ring : {jumping, running_on, from_the_west, clockwise}) {
    const Boundary chukotka = region_of(ring);
    EXPECT_TRUE(holds(chukotka, chukotka.label.longitude_deg, chukotka.label.latitude_deg))
        << chukotka.label.longitude_deg << ' ' << chukotka.label.latitude_deg;
    EXPECT_TRUE(holds(chukotka, 170, 67));
    EXPECT_TRUE(holds(chukotka, -175, 66));
    EXPECT_FALSE(holds(chukotka, 0, 66));
    EXPECT_FALSE(holds(chukotka, -165, 66));
    EXPECT_LE(std::abs(chukotka.label.longitude_deg), 180);
  }
}

TEST(PolygonAcrossTheCut, MayHaveAHoleOnTheOtherSide) {
  Ring outer{{170, 60}, {-170, 60}, {-170, 70}, {170, 70}};
  Ring hole{{-178, 62}, {-172, 62}, {-172, 68}, {-178, 68}};
  EXPECT_TRUE(place_on_sphere(outer));
  EXPECT_TRUE(place_on_sphere(hole));
  Boundary boundary = feature("A", {});
  EXPECT_EQ(append_mended({outer, {hole}}, boundary.polygons), Mending::nothing);
  const LonLat label = label_place(boundary.polygons);
  EXPECT_TRUE(holds(boundary, 175, 65));
  EXPECT_FALSE(holds(boundary, -175, 65));
  EXPECT_TRUE(holds(boundary, label.longitude_deg, label.latitude_deg)) << label.longitude_deg;
}

TEST(TangledRings, AreGivenUpByWhatTheyHoldNotByTime) {
  // One edge across all the others, which lie over the same longitudes.
  const auto laced = [](int edges) {
    Ring ring;
    for (int i = 0; i < edges; ++i) ring.push_back({i % 2 == 0 ? 0.0 : 1.0, 60.0 * i / edges});
    return ring;
  };
  std::vector<Polygon> out;
  EXPECT_EQ(append_mended({laced(1'000), {}}, out), Mending::crossings);
  EXPECT_EQ(append_mended({laced(4'000), {}}, out), Mending::too_tangled);
}

TEST(WideEdges, GetOnlyAsManyPointsAsAreAllowed) {
  const Ring square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};  // nine points in each of two edges
  Ring refined = square;
  EXPECT_TRUE(place_on_sphere(refined, 18));
  EXPECT_EQ(refined.size(), 22U);
  Ring refused = square;
  EXPECT_FALSE(place_on_sphere(refused, 17));
  EXPECT_EQ(refused, square);
  Ring running_on{{175, 0}, {185, 0}, {185, 10}, {175, 10}};
  EXPECT_FALSE(place_on_sphere(running_on, 17));
}

TEST(PolygonRoundAPole, HoldsThePole) {
  Ring open;     // round the south pole without going there
  Ring closed;   // the same as a plane map draws it: down to the pole along ±180°
  Ring running;  // from 0° to 360°
  for (int lon = -180; lon <= 180; lon += 10) {
    const double lat = -70 + 3 * std::sin(lon * 0.1);
    open.push_back({static_cast<double>(lon), lon == 180 ? open.front().latitude_deg : lat});
    closed.push_back(open.back());
    running.push_back({lon + 180.0, lon == 180 ? open.front().latitude_deg : lat});
  }
  closed.insert(closed.end(), {{180, -90}, {-180, -90}});
  running.insert(running.end(), {{360, -90}, {0, -90}});
  int number = 0;
  for (const Ring& ring : {open, closed, running}) {
    const Boundary antarctica = region_of(ring);
    EXPECT_TRUE(holds(antarctica, 40, -88)) << number;
    EXPECT_TRUE(holds(antarctica, 179, -80)) << number;
    EXPECT_FALSE(holds(antarctica, 40, -50)) << number;
    EXPECT_FALSE(holds(antarctica, 40, 50)) << number;
    EXPECT_TRUE(holds(antarctica, antarctica.label.longitude_deg, antarctica.label.latitude_deg)) << number;
    ++number;
  }
}

TEST(PolygonOnTheCut, MayTouchItFromEitherSide) {
  const Boundary east = region_of({{170, 60}, {180, 60}, {180, 65}, {170, 65}});
  EXPECT_TRUE(holds(east, 175, 62));
  EXPECT_FALSE(holds(east, -175, 62));
  const Boundary mixed = region_of({{170, 60}, {-180, 60}, {180, 65}, {170, 65}});
  EXPECT_TRUE(holds(mixed, 175, 62));
  EXPECT_FALSE(holds(mixed, -175, 62));
}

TEST(PolygonOnTheCut, MayBeABandRoundTheEarth) {
  const Boundary band = region_of({{-180, 50}, {180, 50}, {180, 60}, {-180, 60}});
  for (const double lon : {-170.0, 0.0, 170.0}) {
    EXPECT_TRUE(holds(band, lon, 55)) << lon;
    EXPECT_FALSE(holds(band, lon, 45)) << lon;
  }
}

TEST(CrossingRing, EnclosesWhatItGoesRoundOnce) {
  std::vector<Polygon> bowtie;
  EXPECT_EQ(append_mended({{{139, 37}, {142, 40}, {142, 37}, {139, 40}}, {}}, bowtie), Mending::crossings);
  EXPECT_EQ(bowtie.size(), 2u);
  const Boundary boundary = feature("JP-04", bowtie);
  EXPECT_TRUE(holds(boundary, 139.3, 38.5));
  EXPECT_TRUE(holds(boundary, 141.7, 38.5));
  EXPECT_FALSE(holds(boundary, 140.5, 39.5));
  // Twice round the middle: the middle is a hole.
  std::vector<Polygon> star;
  EXPECT_EQ(append_mended({{{0, 10}, {6, -8}, {-9, 3}, {9, 3}, {-6, -8}}, {}}, star), Mending::crossings);
  EXPECT_FALSE(holds(feature("A", star), 0, 0));
  EXPECT_TRUE(holds(feature("A", star), 0, 8));
}

TEST(CrossingRing, MayCrossInACorner) {
  std::vector<Polygon> eight;
  EXPECT_EQ(append_mended({{{0, 0}, {2, 0}, {1, 1}, {0, 2}, {2, 2}, {1, 1}}, {}}, eight), Mending::crossings);
  EXPECT_NEAR(area_deg2(eight), 2, 0.01);
}

TEST(CrossingRing, IsNotOneThatTouchesItself) {
  std::vector<Polygon> keyhole;  // a hole on a seam
  EXPECT_EQ(
      append_mended({{{0, 0}, {9, 0}, {9, 9}, {3, 9}, {3, 6}, {6, 6}, {6, 3}, {3, 3}, {3, 6}, {3, 9}, {0, 9}}, {}},
                    keyhole),
      Mending::nothing);
  EXPECT_NEAR(area_deg2(keyhole), 72, 0.8);
  std::vector<Polygon> spike;
  EXPECT_EQ(append_mended({{{0, 0}, {4, 0}, {4, 4}, {4, 9}, {4, 4}, {0, 4}}, {}}, spike), Mending::nothing);
  EXPECT_NEAR(area_deg2(spike), 16, 0.2);
}

TEST(CrossingRing, IsNotAHoleThatTouchesTheOuterRing) {
  for (const double from : {0.0, 6.0}) {  // either side of the outer ring
    std::vector<Polygon> touching;
    const Ring touches{{from, 2}, {from == 0 ? 3.0 : 9.0, 1}, {from == 0 ? 3.0 : 9.0, 3}};
    EXPECT_EQ(append_mended({{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {touches, {{4, 5}, {6, 5}, {5, 7}}}}, touching),
              Mending::nothing);
    EXPECT_NEAR(area_deg2(touching), 81 - 3 - 2, 0.9);
  }
}

TEST(RingCrossings, CountTouchesFromEitherSide) {
  const Ring square{{0, 0}, {9, 0}, {9, 9}, {0, 9}};
  for (const Ring& corner : {Ring{{9, 4}, {12, 3}, {12, 5}}, Ring{{9, 4}, {6, 3}, {6, 5}},
                             Ring{{4, 0}, {3, -3}, {5, -3}}, Ring{{4, 0}, {5, 3}, {3, 3}}}) {
    for (const std::vector<Ring>& rings : {std::vector{square, corner}, std::vector{corner, square}}) {
      const RingCrossings found = count_crossings(rings, 10);
      EXPECT_EQ(found.crossings, 0U);
      EXPECT_EQ(found.touches, 2U);  // by both edges that meet in the corner
    }
  }
}

TEST(CrossingRing, MayBeAHoleThatReachesOut) {
  std::vector<Polygon> out;
  EXPECT_EQ(append_mended({{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{{3, 3}, {12, 3}, {12, 6}, {3, 6}}}}, out),
            Mending::crossings);
  EXPECT_FALSE(holds(feature("A", out), 5, 4.5));
  EXPECT_TRUE(holds(feature("A", out), 1, 4.5));
}

TEST(CrossingRing, MayBeAHoleThatLiesOutside) {
  std::vector<Polygon> out;
  EXPECT_EQ(append_mended({{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{{20, 3}, {22, 3}, {22, 6}, {20, 6}}}}, out),
            Mending::crossings);
  EXPECT_TRUE(holds(feature("A", out), 21, 4.5));
  EXPECT_TRUE(holds(feature("A", out), 5, 4.5));
}

TEST(CrossingRing, IsRefusedWhenItIsTooTangled) {
  Ring zigzag;
  for (int i = 0; i < 2000; ++i) zigzag.push_back({i % 2 == 0 ? 0.0 : 10.0, i * 0.01 * (i % 3 + 1)});
  std::vector<Polygon> out;
  EXPECT_EQ(append_mended({zigzag, {}}, out), Mending::too_tangled);
}

TEST(CrossingRing, IsLookedForInTimeOnALongCoast) {
  std::vector<Polygon> out;
  EXPECT_EQ(append_mended({rough_circle(100, 50, 20, 0.0005, 500'000), {}}, out), Mending::nothing);
  EXPECT_EQ(out.size(), 1u);
}

TEST(PartsOfARegion, AreOneWithoutTheBordersBetweenThem) {
  const std::vector<Polygon> tiles{
      {box(0, 0, 1, 1), {}}, {box(1, 0, 2, 1), {}}, {box(0, 1, 1, 2), {}}, {box(5, 5, 6, 6), {}}};
  const std::vector<Polygon> united = without_common_borders(tiles);
  EXPECT_EQ(united.size(), 2u);
  EXPECT_NEAR(area_deg2(united), 4, 0.1);
}

TEST(PartsOfARegion, KeepTheHoleTheyLeave) {
  std::vector<Polygon> frame;
  for (int x = 0; x < 3; ++x) {
    for (int y = 0; y < 3; ++y) {
      Ring tile = box(x, y, x + 1, y + 1);
      if ((x + y) % 2 == 0) std::reverse(tile.begin(), tile.end());
      if (x != 1 || y != 1) frame.push_back({tile, {}});
    }
  }
  const std::vector<Polygon> united = without_common_borders(frame);
  ASSERT_EQ(united.size(), 1u);
  EXPECT_EQ(united[0].holes.size(), 1u);
  EXPECT_FALSE(holds(feature("A", united), 1.5, 1.5));
}

TEST(PartsOfARegion, AreOneRegionWithTheNamesOfTheFirst) {
  Boundary first = feature("JP-04", {{box(140, 37, 141, 38), {}}});
  first.names = {{"ja", "宮城県"}};
  Boundary second = feature("JP-04", {{box(142, 37, 144, 38), {}}});
  second.names = {{"ja", "仙台市"}, {"ru", "Сэндай"}};
  std::vector<Boundary> boundaries{first, feature("JP-01", {{box(0, 0, 1, 1), {}}}), second, feature("", {}),
                                   feature("", {})};
  const std::vector<SharedCode> shared = unite_regions(boundaries);
  ASSERT_EQ(boundaries.size(), 4u);
  EXPECT_EQ(boundaries[0].polygons.size(), 2u);
  EXPECT_EQ(boundaries[0].name("ja"), "宮城県");
  EXPECT_EQ(boundaries[0].name("ru"), "Сэндай");
  EXPECT_NEAR(boundaries[0].label.longitude_deg, 143, 1e-6) << "in the largest part";
  ASSERT_EQ(shared.size(), 1u);
  EXPECT_EQ(shared[0].features, 2u);
}

CoordinateNumbers numbers(std::initializer_list<LonLat> points) {
  CoordinateNumbers out;
  out.begin_feature();
  for (const LonLat point : points) out.add(point.longitude_deg, point.latitude_deg);
  return out;
}

TEST(CoordinateNumbers, LookLikeWhatTheyAre) {
  EXPECT_EQ(numbers({{140, 38}, {190, 70}, {-179, -90}}).look(), NumbersLook::degrees);
  EXPECT_EQ(numbers({{15500000, 4550000}, {15800000, 4800000}}).look(), NumbersLook::metres);
  EXPECT_EQ(numbers({{-127741, 12300}, {5000, -90000}}).look(), NumbersLook::metres);
  EXPECT_EQ(numbers({{38.2, 140.8}, {38.9, 141.2}, {37.7, 140.1}}).look(), NumbersLook::swapped);
  EXPECT_EQ(numbers({{140870000, 38270000}, {141200000, 38900000}}).look(), NumbersLook::scaled_degrees);
  EXPECT_EQ(numbers({{1408700000, 382700000}, {1412000000, 389000000}}).look(), NumbersLook::scaled_degrees);
  EXPECT_EQ(numbers({{0, 0}, {1000, 0}, {1, 1}}).look(), NumbersLook::degrees) << "a single mistake";
}

TEST(SwappedPlaces, AreKnownByWhereRegionsLie) {
  const auto at = [](const char* code, double longitude_deg, double latitude_deg) {
    Boundary boundary = feature(code, {});
    boundary.label = {longitude_deg, latitude_deg};
    return boundary;
  };
  const BoundarySet known{{at("RU-NIZ", 44, 56), at("RU-MOW", 37.6, 55.7), at("JP-04", 141, 38)}};
  EXPECT_TRUE(look_swapped(known, {{at("RU-NIZ", 56.1, 44.2), at("RU-MOW", 55.7, 37.6), at("XX-1", 5, 5)}}));
  EXPECT_FALSE(look_swapped(known, {{at("RU-NIZ", 44.2, 56.1), at("RU-MOW", 37.6, 55.7)}}));
  EXPECT_FALSE(look_swapped(known, {{at("RU-NIZ", 56.1, 44.2), at("RU-MOW", 37.6, 55.7)}})) << "one of two";
  EXPECT_FALSE(look_swapped(known, {{at("XX-1", 5, 5)}}));
  EXPECT_FALSE(look_swapped({{at("AA-1", 40, 45)}}, {{at("AA-1", 42, 43)}})) << "near either way";
}

}  // namespace
}  // namespace kakehashi::test
