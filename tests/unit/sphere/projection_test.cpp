#include "geo/sphere/projection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

constexpr std::array kinds{ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe};

/// Every kind and every blend of two, in steps of a tenth.
std::vector<Projection> family() {
  std::vector<Projection> all;
  for (const ProjectionKind from : kinds) {
    for (const ProjectionKind to : kinds) {
      for (int tenths = 0; tenths <= 10; ++tenths) all.emplace_back(from, to, tenths / 10.0);
    }
  }
  return all;
}

std::string name(const Projection& projection) {
  const auto letter = [](ProjectionKind kind) { return std::string{"esg"}.substr(static_cast<std::size_t>(kind), 1); };
  return letter(projection.from()) + " to " + letter(projection.to()) + " " + std::to_string(projection.blend());
}

/// The point at an angle from the centre (+z), `azimuth_deg` counter-clockwise from +x.
Vector3 at(double angle_deg, double azimuth_deg) {
  const double c = angle_deg * radians_per_degree;
  const double azimuth = azimuth_deg * radians_per_degree;
  return {std::sin(c) * std::cos(azimuth), std::sin(c) * std::sin(azimuth), std::cos(c)};
}

double radius(const Projection& projection, double angle_deg) { return projection.forward(at(angle_deg, 0)).x; }

double rim_deg(const Projection& projection) { return std::acos(projection.min_z()) / radians_per_degree; }

TEST(Projection, GivesBackThePointFromThePlane) {
  for (const Projection& projection : family()) {
    for (double angle = 0; angle < rim_deg(projection) - 0.5; angle += 7) {
      for (double azimuth = 0; azimuth < 360; azimuth += 45) {
        const Vector3 point = at(angle, azimuth);
        const auto back = projection.inverse(projection.forward(point));
        ASSERT_TRUE(back) << name(projection) << " at " << angle;
        EXPECT_NEAR(length(*back - point), 0, 1e-9) << name(projection) << " at " << angle;
      }
    }
  }
}

TEST(Projection, GrowsOutwardsAllTheWayToTheRim) {
  for (const Projection& projection : family()) {
    const double rim = rim_deg(projection);
    double before = 0;
    for (int step = 1; step <= 2000; ++step) {
      const double here = radius(projection, rim * step / 2000);
      ASSERT_GT(here, before) << name(projection) << " at " << rim * step / 2000;
      before = here;
    }
    EXPECT_NEAR(before, projection.rim_radius(), 1e-9);
  }
}

TEST(Projection, KeepsDirectionsFromTheCentre) {
  for (const Projection& projection : family()) {
    for (double azimuth = -170; azimuth < 180; azimuth += 20) {
      const PlanePoint point = projection.forward(at(60, azimuth));
      EXPECT_NEAR(std::atan2(point.y, point.x) / radians_per_degree, azimuth, 1e-12);
    }
  }
}

TEST(Projection, HasTheScaleOfTheSphereAtItsCentre) {
  for (const Projection& projection : family()) EXPECT_NEAR(projection.scale(1), 1, 1e-15) << name(projection);
}

TEST(Projection, SendsAnglesToTheRadiiThatSnyderGives) {
  for (double angle = 0; angle <= 90; angle += 5) {
    const double c = angle * radians_per_degree;
    EXPECT_NEAR(radius(Projection{ProjectionKind::equal_area}, angle), 2 * std::sin(c / 2), 1e-14);
    EXPECT_NEAR(radius(Projection{ProjectionKind::stereographic}, angle), 2 * std::tan(c / 2), 1e-14);
    EXPECT_NEAR(radius(Projection{ProjectionKind::globe}, angle), std::sin(c), 1e-14);
  }
}

TEST(Projection, EqualAreaKeepsTheAreasOfRings) {
  // A ring between two angles has the area 2π(cos c1 − cos c2) on the sphere and π(r2² − r1²) in the plane.
  const Projection projection{ProjectionKind::equal_area};
  for (double angle = 0; angle < 150; angle += 10) {
    const double inner = radius(projection, angle);
    const double outer = radius(projection, angle + 10);
    EXPECT_NEAR((outer * outer - inner * inner) / 2,
                std::cos(angle * radians_per_degree) - std::cos((angle + 10) * radians_per_degree), 1e-12);
  }
}

TEST(Projection, EqualAreaKeepsTheAreasOfSmallCells) {
  const Projection projection{ProjectionKind::equal_area};
  constexpr double side_deg = 0.01;
  for (double angle = 5; angle < 155; angle += 10) {
    const PlanePoint corner = projection.forward(at(angle, 30));
    const PlanePoint out = projection.forward(at(angle + side_deg, 30));
    const PlanePoint aside = projection.forward(at(angle, 30 + side_deg));
    const double on_plane = (out.x - corner.x) * (aside.y - corner.y) - (out.y - corner.y) * (aside.x - corner.x);
    const double side = side_deg * radians_per_degree;
    EXPECT_NEAR(on_plane / (side * side * std::sin(angle * radians_per_degree)), 1, 2e-3) << "at " << angle;
  }
}

TEST(Projection, StereographicKeepsAngles) {
  // Conformal: a small step outwards and a small step aside are stretched alike.
  const Projection projection{ProjectionKind::stereographic};
  constexpr double step_deg = 1e-3;
  for (double angle = 10; angle < 130; angle += 10) {
    const PlanePoint here = projection.forward(at(angle, 0));
    const PlanePoint out = projection.forward(at(angle + step_deg, 0));
    const PlanePoint aside = projection.forward(at(angle, step_deg / std::sin(angle * radians_per_degree)));
    const double stretch_out = std::hypot(out.x - here.x, out.y - here.y);
    const double stretch_aside = std::hypot(aside.x - here.x, aside.y - here.y);
    EXPECT_NEAR(stretch_out / stretch_aside, 1, 1e-4);
  }
}

TEST(Projection, ShowsHalfTheGlobeAndAllOfAFlatMapButSomethingAroundTheAntipode) {
  EXPECT_NEAR(rim_deg(Projection{ProjectionKind::globe}), 90, 1e-9);
  EXPECT_NEAR(rim_deg(Projection{ProjectionKind::equal_area}), 160, 1e-9);
  EXPECT_NEAR(rim_deg(Projection{ProjectionKind::stereographic}), 130, 1e-9);
  EXPECT_NEAR(Projection{ProjectionKind::globe}.rim_radius(), 1, 1e-15);
}

TEST(Projection, HasNoPointBeyondItsRim) {
  for (const Projection& projection : family()) {
    for (double azimuth = 0; azimuth < 360; azimuth += 30) {
      const double x = std::cos(azimuth * radians_per_degree) * projection.rim_radius();
      const double y = std::sin(azimuth * radians_per_degree) * projection.rim_radius();
      EXPECT_FALSE(projection.inverse({x * 1.0001, y * 1.0001})) << name(projection);
      EXPECT_TRUE(projection.inverse({x * 0.9999, y * 0.9999})) << name(projection);
    }
  }
}

TEST(Projection, FindsItsCentreAtTheOrigin) {
  for (const Projection& projection : family()) EXPECT_EQ(projection.inverse({0, 0}), (Vector3{0, 0, 1}));
}

TEST(Projection, BlendsFromOneKindToTheOther) {
  for (const ProjectionKind from : kinds) {
    for (const ProjectionKind to : kinds) {
      for (double angle = 0; angle < 90; angle += 15) {
        const double start = radius(Projection{from}, angle);
        const double end = radius(Projection{to}, angle);
        EXPECT_DOUBLE_EQ(radius(Projection{from, to, 0}, angle), start);
        EXPECT_DOUBLE_EQ(radius(Projection{from, to, 1}, angle), end);
        EXPECT_NEAR(radius(Projection{from, to, 0.25}, angle), 0.75 * start + 0.25 * end, 1e-14);
      }
    }
  }
}

TEST(Projection, IsTheSameBlendFromEitherSide) {
  for (const ProjectionKind from : kinds) {
    for (const ProjectionKind to : kinds) {
      const Projection there{from, to, 0.3};
      const Projection back{to, from, 0.7};
      EXPECT_NEAR(there.scale(0.2), back.scale(0.2), 1e-15);
      EXPECT_NEAR(there.min_z(), back.min_z(), 1e-15);
    }
  }
}

// shaders/projection.glsl computes the factor as weights of s = sqrt(2/(1+z)), s² and 1. Here the formula is mirrored;
// tests/render compares what the GPU makes of it.
TEST(Projection, IsTheWeightedSumThatTheShaderComputes) {
  for (const Projection& projection : family()) {
    std::array<double, 3> weights{};
    weights.at(static_cast<std::size_t>(projection.from())) += 1 - projection.blend();
    weights.at(static_cast<std::size_t>(projection.to())) += projection.blend();
    for (double z = -0.93; z <= 1; z += 0.01) {
      const double s = std::sqrt(2 / (1 + z));
      EXPECT_NEAR(projection.scale(z), weights[0] * s + weights[1] * s * s + weights[2], 1e-12);
    }
  }
}

TEST(Projection, IsMirroredFromTheShaderAsItStands) {
  std::ifstream file(KAKEHASHI_SOURCE_DIR "/shaders/projection.glsl");
  std::ostringstream shader;
  shader << file.rdbuf();
  EXPECT_THAT(shader.str(), ::testing::HasSubstr("s = sqrt(2.0 / max(1.0 + z,"));
  EXPECT_THAT(shader.str(), ::testing::HasSubstr("u_family.x * s + u_family.y * s * s + u_family.z"));
}

}  // namespace
}  // namespace kakehashi
