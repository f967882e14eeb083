#include "geo/sphere/projection.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kakehashi {
namespace {

Vector3 at(double angle_deg, double azimuth_deg) {
  const double c = angle_deg * radians_per_degree;
  const double azimuth = azimuth_deg * radians_per_degree;
  return {std::sin(c) * std::cos(azimuth), std::sin(c) * std::sin(azimuth), std::cos(c)};
}

const std::array<Projection, 6> family{
    Projection{ProjectionKind::equal_area},
    Projection{ProjectionKind::stereographic},
    Projection{ProjectionKind::globe},
    Projection{ProjectionKind::equal_area, ProjectionKind::globe, 0.3},
    Projection{ProjectionKind::globe, ProjectionKind::equal_area, 0.8},
    Projection{ProjectionKind::stereographic, ProjectionKind::equal_area, 0.5},
};

TEST(Projection, GivesBackThePointFromThePlane) {
  for (const Projection& projection : family) {
    const double rim_deg = std::acos(projection.least_z()) / radians_per_degree;
    for (double angle = 0; angle < rim_deg - 0.5; angle += 7) {
      for (double azimuth = 0; azimuth < 360; azimuth += 45) {
        const Vector3 point = at(angle, azimuth);
        const auto back = projection.inverse(projection.forward(point));
        ASSERT_TRUE(back);
        EXPECT_NEAR(length(*back - point), 0, 1e-9);
      }
    }
  }
}

TEST(Projection, HasNoPointBeyondItsRim) {
  for (const Projection& projection : family) {
    EXPECT_FALSE(projection.inverse({projection.rim_radius() * 1.001, 0}));
    EXPECT_TRUE(projection.inverse({projection.rim_radius() * 0.999, 0}));
  }
}

TEST(Projection, EqualAreaKeepsAreas) {
  // A ring between two angles has the area 2π(cos c1 − cos c2) on the sphere and π(r2² − r1²) in the plane.
  const Projection projection{ProjectionKind::equal_area};
  for (double angle = 0; angle < 150; angle += 10) {
    const PlanePoint inner = projection.forward(at(angle, 0));
    const PlanePoint outer = projection.forward(at(angle + 10, 0));
    const double on_plane = std::numbers::pi * (outer.x * outer.x - inner.x * inner.x);
    const double on_sphere = 2 * std::numbers::pi *
                             (std::cos(angle * radians_per_degree) - std::cos((angle + 10) * radians_per_degree));
    EXPECT_NEAR(on_plane, on_sphere, 1e-12);
  }
}

TEST(Projection, StereographicKeepsAngles) {
  // Conformal: a small step outwards and a small step aside are stretched alike.
  const Projection projection{ProjectionKind::stereographic};
  constexpr double step_deg = 1e-3;
  for (double angle = 10; angle < 120; angle += 10) {
    const PlanePoint here = projection.forward(at(angle, 0));
    const PlanePoint out = projection.forward(at(angle + step_deg, 0));
    const double aside_deg = step_deg / std::sin(angle * radians_per_degree);
    const PlanePoint aside = projection.forward(at(angle, aside_deg));
    const double stretch_out = std::hypot(out.x - here.x, out.y - here.y);
    const double stretch_aside = std::hypot(aside.x - here.x, aside.y - here.y);
    EXPECT_NEAR(stretch_out / stretch_aside, 1, 1e-4);
  }
}

TEST(Projection, GlobeIsSeenFromFarAway) {
  const Projection projection{ProjectionKind::globe};
  EXPECT_NEAR(projection.forward(at(30, 0)).x, 0.5, 1e-12);
  EXPECT_NEAR(projection.rim_radius(), 1, 1e-12);
}

// shaders/projection.glsl computes the factor as weights of s = sqrt(2/(1+z)), s² and 1.
TEST(Projection, IsTheWeightedSumThatTheShaderComputes) {
  for (const Projection& projection : family) {
    std::array<double, 3> weights{};
    weights.at(static_cast<std::size_t>(projection.from())) += 1 - projection.blend();
    weights.at(static_cast<std::size_t>(projection.to())) += projection.blend();
    for (double z = -0.5; z <= 1; z += 0.1) {
      const double s = std::sqrt(2 / (1 + z));
      EXPECT_NEAR(projection.scale(z), weights[0] * s + weights[1] * s * s + weights[2], 1e-12);
    }
  }
}

}  // namespace
}  // namespace kakehashi
