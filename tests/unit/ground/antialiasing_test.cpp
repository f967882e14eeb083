// How near edges come to the truth: against 64 samples a pixel, and against the four that multisampling takes.
#include "tests/unit/boundary/test_shapes.hpp"
#include "tests/unit/ground/painted_ground.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace kakehashi {
namespace {

struct Sample {
  double x, y;
};

/// Where Direct3D and most OpenGL drivers place four samples, in sixteenths of a pixel.
constexpr std::array<Sample, 4> four{Sample{6, 2}, {14, 6}, {2, 10}, {10, 14}};

bool inside(const std::vector<PixelPoint>& polygon, double x, double y) {
  bool in = false;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const PixelPoint& a = polygon[i];
    const PixelPoint& b = polygon[j];
    if ((a.y > y) != (b.y > y) && x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y)) in = !in;
  }
  return in;
}

TEST(Antialiasing, IsAtLeastAsGoodAsFourSamplesAPixel) {
  constexpr int width = 160;
  constexpr int height = 120;
  const Ring ring = test::rough_circle(12, 40, 9, 1.2, 160);
  const BoundarySet set{{test::feature("A", {{ring, {}}})}};
  const ViewTransform view = testing::view_of(12, 40, 260, width, height);
  const auto picture = testing::paint(set, testing::plain_style(1), view, width, height);
  std::vector<PixelPoint> polygon;
  for (const LonLat& p : ring) polygon.push_back(*view.to_pixel(unit_vector(p.longitude_deg, p.latitude_deg)));

  double ours = 0;
  double of_four = 0;
  int edge_pixels = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      int in_64 = 0;
      for (int i = 0; i < 64; ++i) in_64 += inside(polygon, x + (i % 8 + 0.5) / 8, y + (i / 8 + 0.5) / 8) ? 1 : 0;
      int in_4 = 0;
      for (const Sample& s : four) in_4 += inside(polygon, x + s.x / 16, y + s.y / 16) ? 1 : 0;
      const double truth = in_64 / 64.0;
      ours += std::abs(picture.at(x, y)[0] / 255.0 - truth);
      of_four += std::abs(in_4 / 4.0 - truth);
      if (in_64 > 0 && in_64 < 64) ++edge_pixels;
    }
  }
  ASSERT_GT(edge_pixels, 200);
  RecordProperty("mean_error_of_edge_pixels", std::to_string(ours / edge_pixels));
  RecordProperty("mean_error_of_four_samples", std::to_string(of_four / edge_pixels));
  EXPECT_LT(ours, of_four / 4);
}

}  // namespace
}  // namespace kakehashi
