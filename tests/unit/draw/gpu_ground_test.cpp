#include "viewer/gl/gpu_ground.hpp"

#include "geo/ground/ground_picture.hpp"
#include "tests/unit/boundary/test_shapes.hpp"
#include "tests/unit/ground/painted_ground.hpp"
#include "viewer/gl/offscreen.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

constexpr int ground_width_px = 240;
constexpr int ground_height_px = 160;

/// A region, a claimed area on its eastern border, and a lake.
BoundarySet two_neighbours() {
  return {{test::feature("W-1", {{test::box(-10, -8, 0, 8), {}}}),
           test::feature("Q", {{test::box(0, -8, 10, 8), {}}}, BoundaryKind::claimed),
           test::feature("L", {{test::box(-6, -2, -3, 2), {}}}, BoundaryKind::lake)}};
}

GroundStyle lined_style() {
  GroundStyle style = testing::plain_style(3);
  style.hatch = {1, 1, 1, 1};
  const std::array<Rgba, line_styles> colors{
      {{1, 1, 0, 1}, {0, 1, 1, 1}, {1, 0, 1, 1}, {0.5F, 0, 0, 1}, {0, 0.5F, 0, 1}, {0, 0, 0.5F, 1}, {0, 0, 0, 0}}};
  for (std::size_t i = 0; i < line_styles; ++i) style.pens.at(i) = {colors.at(i), 3};
  style.glow = {{1, 1, 1, 0.5F}, 9};
  return style;
}

/// The graphics card's picture of every worldview is that of the processor, from one level on the card.
TEST(GpuGroundTest, ShowsEveryWorldviewAsTheProcessorDoes) {
  const auto context = gl::OffscreenContext::create();
  if (!context) GTEST_SKIP() << sentence(context.error(), "en");
  const auto picture = gl::OffscreenPicture::create(ground_width_px, ground_height_px);
  const BoundarySet set = two_neighbours();
  const Outline outline = build_outline(set);
  const GroundLevel ground = build_ground_level(outline, set, 0);
  gl::BoundaryLevel triangles{gl::prepare_level(build_mesh(outline, set, 0), set)};
  gl::GpuGround gpu;
  WorkerPool workers;
  GroundPicture processor{workers};
  const ViewTransform transform = testing::view_of(0, 0, 500, ground_width_px, ground_height_px);
  const gl::PictureView view = gl::picture_view(transform, {ground_width_px, ground_height_px}, 1);
  GroundStyle style = lined_style();
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(ground_width_px) * ground_height_px);
  std::vector<std::vector<std::uint32_t>> seen;
  for (const ClaimOwners& owners : {ClaimOwners{}, ClaimOwners{{"Q", "W-1"}}, ClaimOwners{}}) {
    style.worldview = WorldviewMap{set, owners};
    picture->bind();
    gpu.draw(&triangles, style, view);
    const std::vector<std::uint8_t> rgb = picture->pixels();
    processor.draw(&ground, style, transform, ground_width_px, ground_height_px, pixels);
    int differing = 0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      int distance = 0;
      for (unsigned channel = 0; channel < 3; ++channel) {
        const int wanted = static_cast<int>(pixels[i] >> (16 - 8 * channel) & 0xffU);
        distance += std::abs(rgb[3 * i + channel] - wanted);
      }
      if (distance > 150) ++differing;  // the card's edges are not smooth without multisampling
    }
    EXPECT_LT(differing, ground_width_px * ground_height_px / 100) << "worldview " << seen.size();
    seen.push_back(pixels);
  }
  EXPECT_NE(seen[0], seen[1]);
  EXPECT_EQ(seen[0], seen[2]);
}

}  // namespace
}  // namespace kakehashi
