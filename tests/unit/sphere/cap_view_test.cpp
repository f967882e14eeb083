#include "geo/sphere/cap_view.hpp"

#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

/// Each place has to hold for every point of a cap.
TEST(CapView, NeverLeavesOutWhatIsInThePicture) {
  constexpr double width = 800;
  constexpr double height = 500;
  testing::RandomPoints random(11);
  int left_out = 0;
  for (int i = 0; i < 4000; ++i) {
    const ProjectionKind from = static_cast<ProjectionKind>(i % 3);
    const ProjectionKind to = static_cast<ProjectionKind>(i / 3 % 3);
    const Projection projection{from, to, random.number(0, 1)};
    const Vector3 middle = random.point();
    const ViewTransform view{longitude_deg(middle),
                             latitude_deg(middle),
                             random.number(100, 4000),
                             {random.number(0, width), random.number(0, height)},
                             projection};
    const double radius_deg = random.number(0.1, 20);
    const Vector3 center = random.point();
    const CapPlace place = CapView{view, width, height, 2}.place(center, radius_deg * radians_per_degree);
    if (place == CapPlace::maybe) continue;
    ++left_out;
    for (int j = 0; j < 20; ++j) {
      const auto pixel = view.to_pixel(random.point_near(center, radius_deg));
      if (place == CapPlace::beyond_rim) {
        EXPECT_FALSE(pixel);
      } else if (pixel) {
        const bool inside = pixel->x >= 0 && pixel->y >= 0 && pixel->x <= width && pixel->y <= height;
        EXPECT_FALSE(inside) << pixel->x << ", " << pixel->y;
        if (place == CapPlace::left) {
          EXPECT_LT(pixel->x, 0);
        }
      }
    }
  }
  EXPECT_GT(left_out, 2000);
}

}  // namespace
}  // namespace kakehashi
