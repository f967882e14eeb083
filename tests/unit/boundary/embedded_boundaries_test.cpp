/// The boundaries that come with the program, from file to mesh. Skipped where data/boundaries.gpkg is not built yet.
#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/region_index.hpp"
#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

namespace kakehashi::test {
namespace {

constexpr double earth_radius_km = 6371.007;  // of the sphere with the ellipsoid's area

class EmbeddedBoundaries : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream in(KAKEHASHI_SOURCE_DIR "/data/boundaries.gpkg", std::ios::binary);
    const std::vector<char> bytes((std::istreambuf_iterator<char>(in)), {});
    file_.assign(bytes.begin(), bytes.end());
    if (file_.empty()) return;
    set_ = *load_embedded_boundaries(file_).set;
    std::set<std::string> with_regions;
    for (const Boundary& b : set_.boundaries) {
      if (b.kind == BoundaryKind::region) with_regions.insert(b.country);
    }
    std::vector<bool> skip;
    for (const Boundary& b : set_.boundaries) {
      skip.push_back(b.kind == BoundaryKind::country && with_regions.contains(b.code));
    }
    outline_ = build_outline(set_, skip);
    index_ = RegionIndex(outline_, set_);
  }

  void SetUp() override {
    if (file_.empty()) GTEST_SKIP() << "data/boundaries.gpkg is not there";
  }

  static std::string at(double longitude_deg, double latitude_deg) {
    const auto found = index_.at(unit_vector(longitude_deg, latitude_deg));
    return found ? set_.boundaries[*found].code : "";
  }

  /// What lies within 3 km: as far as the coast may be off at 1:10 million.
  static std::string near(double longitude_deg, double latitude_deg) {
    for (const auto& [east_km, north_km] : {std::pair(0, 0), {3, 0}, {-3, 0}, {0, 3}, {0, -3}}) {
      const double degrees = 1 / 111.2;
      const double shrink = std::cos(latitude_deg * radians_per_degree);
      std::string code = at(longitude_deg + east_km * degrees / shrink, latitude_deg + north_km * degrees);
      if (!code.empty()) return code;
    }
    return "";
  }

  static std::uint32_t number(const std::string& code) {
    const auto found = std::find_if(set_.boundaries.begin(), set_.boundaries.end(), [&](const Boundary& b) {
      return b.code == code && b.kind != BoundaryKind::country;
    });
    return static_cast<std::uint32_t>(found - set_.boundaries.begin());
  }

  inline static std::vector<unsigned char> file_;
  inline static BoundarySet set_;
  inline static Outline outline_;
  inline static RegionIndex index_;
};

TEST_F(EmbeddedBoundaries, AreReadWithoutFindings) {
  const BoundaryResult result = load_embedded_boundaries(file_);
  EXPECT_TRUE(result.diagnostics.empty());
  const auto count = [&](BoundaryKind kind, const std::string& country) {
    return std::count_if(set_.boundaries.begin(), set_.boundaries.end(),
                         [&](const Boundary& b) { return b.kind == kind && b.country == country; });
  };
  EXPECT_EQ(count(BoundaryKind::region, "JP"), 47);
  EXPECT_EQ(count(BoundaryKind::region, "RU"), 83);
  EXPECT_EQ(count(BoundaryKind::claimed, ""), 6) << "a claimed area belongs to no country here";
}

TEST_F(EmbeddedBoundaries, BearTheirNamesAndClaims) {
  const Boundary& miyagi = set_.boundaries[number("JP-04")];
  EXPECT_EQ(miyagi.name("ja"), "宮城県");
  EXPECT_FALSE(miyagi.name("ru").empty());
  const Boundary& iturup = set_.boundaries[number("kuril-iturup")];
  EXPECT_EQ(iturup.claimed_by, (std::vector<std::string>{"JP", "RU"}));
  EXPECT_EQ(iturup.administered_by, "RU");
  EXPECT_EQ(iturup.group, "kuril");
  EXPECT_EQ(iturup.group_names.size(), 3u);
}

TEST_F(EmbeddedBoundaries, AreReadInSeveralThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<std::size_t> counts(4);
  threads.reserve(counts.size());
  for (std::size_t& count : counts) {
    threads.emplace_back([&count] { count = load_embedded_boundaries(file_).set->boundaries.size(); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t count : counts) EXPECT_EQ(count, set_.boundaries.size());
}

TEST_F(EmbeddedBoundaries, HoldTheCitiesWhereTheyAre) {
  EXPECT_EQ(at(141.354, 43.062), "JP-01") << "Sapporo";
  EXPECT_EQ(at(140.872, 38.268), "JP-04") << "Sendai";
  EXPECT_EQ(at(131.182, 34.371), "JP-35") << "Nagato";
  EXPECT_EQ(at(139.692, 35.690), "JP-13") << "Tokyo";
  EXPECT_EQ(at(127.700, 26.212), "JP-47") << "Naha";
  EXPECT_EQ(at(37.617, 55.756), "RU-MOW") << "Moscow";
  EXPECT_EQ(at(44.002, 56.327), "RU-NIZ") << "Nizhny Novgorod";
  EXPECT_EQ(at(38.976, 45.035), "RU-KDA") << "Krasnodar";
  EXPECT_EQ(at(39.730, 43.600), "RU-KDA") << "Sochi";
  EXPECT_EQ(at(131.900, 43.130), "RU-PRI") << "Vladivostok";
  EXPECT_EQ(at(135.080, 48.480), "RU-KHA") << "Khabarovsk";
  EXPECT_EQ(at(142.738, 46.959), "RU-SAK") << "Yuzhno-Sakhalinsk";
  EXPECT_EQ(near(177.497, 64.734), "RU-CHU") << "Anadyr";
  EXPECT_EQ(near(-169.809, 66.160), "RU-CHU") << "Uelen, on the other side of the antimeridian";
}

TEST_F(EmbeddedBoundaries, HoldClaimedAreasAndNeighbours) {
  EXPECT_EQ(at(147.9, 45.1), "kuril-iturup");
  EXPECT_EQ(at(145.9, 44.1), "kuril-kunashir");
  EXPECT_EQ(at(146.75, 43.8), "kuril-shikotan");
  EXPECT_EQ(at(34.1, 45.2), "UA-43");
  EXPECT_EQ(at(116.4, 39.9), "CN");
  EXPECT_EQ(at(127.0, 37.5), "KR");
}

TEST_F(EmbeddedBoundaries, HoldNothingAtSea) {
  EXPECT_EQ(at(135, 40), "") << "the sea between Japan and Korea";
  EXPECT_EQ(at(150, 55), "") << "the Sea of Okhotsk";
  EXPECT_EQ(at(180, 72.5), "") << "the Arctic Ocean";
  EXPECT_EQ(at(-160, 30), "") << "the Pacific";
}

TEST_F(EmbeddedBoundaries, HaveTheAreasThatGeographersGive) {
  const std::pair<const char*, double> expected[] = {{"RU-CHU", 721'500}, {"RU-SA", 3'083'500},    {"RU-KDA", 75'500},
                                                     {"JP-04", 7'280},    {"kuril-iturup", 3'130}, {"JP-01", 78'000}};
  for (const auto& [code, square_km] : expected) {
    const double area = ring_area(outline_, number(code)) * earth_radius_km * earth_radius_km;
    EXPECT_NEAR(area / square_km, 1, 0.04) << code;
  }
}

TEST_F(EmbeddedBoundaries, AreFilledExactlyOnce) {
  for (const double degrees : {0.0, 0.04}) {
    const OutlineMesh mesh = build_mesh(outline_, set_, degrees * radians_per_degree);
    for (const char* code : {"RU-CHU", "RU-SA", "RU-MOS", "RU-LEN", "JP-01", "JP-44", "kuril-iturup", "RU-SAK"}) {
      const MeshArea area = mesh_area(mesh, number(code));
      EXPECT_EQ(area.clockwise, 0) << code;
      const double whole = ring_area(outline_, number(code));
      EXPECT_NEAR(area.steradians / whole, 1, degrees == 0 ? 0.0005 : 0.05) << code << " at " << degrees;
    }
  }
}

TEST_F(EmbeddedBoundaries, HaveNoLineAlongTheAntimeridianInChukotka) {
  double length_deg = 0;
  const auto chukotka = static_cast<std::int32_t>(number("RU-CHU"));
  for (const BorderArc& arc : outline_.arcs) {
    if (arc.left != chukotka && arc.right != chukotka) continue;
    for (std::size_t i = 1; i < arc.points.size(); ++i) {
      const Vector3 a = arc.points[i - 1];
      const Vector3 b = arc.points[i];
      const bool on_cut = a.x <= 0 && b.x <= 0 && std::abs(a.y) < 1e-9 && std::abs(b.y) < 1e-9;
      if (on_cut) length_deg += angle_between(a, b) / radians_per_degree;
    }
  }
  EXPECT_EQ(length_deg, 0);
}

TEST_F(EmbeddedBoundaries, AreSimplifiedInSteps) {
  const OutlineMesh coarse = build_mesh(outline_, set_, 0.2 * radians_per_degree);
  const OutlineMesh medium = build_mesh(outline_, set_, 0.04 * radians_per_degree);
  const OutlineMesh fine = build_mesh(outline_, set_, 0.005 * radians_per_degree);
  EXPECT_LT(2 * coarse.lines.size(), medium.lines.size());
  EXPECT_LT(2 * medium.lines.size(), fine.lines.size());
}

}  // namespace
}  // namespace kakehashi::test
