#include "viewer/draw/end_picture.hpp"

#include "viewer/gl/offscreen.hpp"
#include "viewer/scene/camera_view.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

constexpr int picture_width_px = 400;
constexpr int picture_height_px = 300;

std::shared_ptr<const MapScene> scene_of(int ends, double first_longitude_deg) {
  const auto scene = std::make_shared<MapScene>();
  for (int i = 0; i < ends; ++i) {
    EndItem end;
    end.position = unit_vector(first_longitude_deg + i % 20 * 3.1, -30 + i / 20 * 2.7);
    end.ring = {0.2F, 0.8F, static_cast<float>(i % 3) * 0.3F, 1};
    end.core = {1, 1, 1, 1};
    scene->ends.push_back(end);
  }
  return scene;
}

/// How many channels of a picture on black differ by more than rounding from BGRA pixels.
int differing(const std::vector<std::uint8_t>& rgb, const std::vector<std::uint32_t>& bgra) {
  int count = 0;
  for (std::size_t i = 0; i < bgra.size(); ++i) {
    for (unsigned channel = 0; channel < 3; ++channel) {
      const int expected = static_cast<int>(bgra[i] >> (16 - 8 * channel) & 0xffU);
      constexpr int rounding = 2;
      if (std::abs(rgb[3 * i + channel] - expected) > rounding) ++count;
    }
  }
  return count;
}

TEST(EndPictureTest, LiesOnPixelsAsItLiesOnAFramebuffer) {
  const auto context = gl::OffscreenContext::create();
  if (!context) GTEST_SKIP() << sentence(context.error(), "en");
  const auto picture = gl::OffscreenPicture::create(picture_width_px, picture_height_px);
  WorkerPool workers;
  EndPicture ends{workers};
  const ViewTransform view =
      view_of({30, 0, 1}, {picture_width_px, picture_height_px}, Projection{ProjectionKind::equal_area});
  const auto drawn = [&](const std::shared_ptr<const MapScene>& scene) {
    picture->bind();
    glViewport(0, 0, picture_width_px, picture_height_px);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ends.draw(scene, view, 1, picture_width_px, picture_height_px);
    return picture->pixels();
  };
  const auto laid = [&](const std::shared_ptr<const MapScene>& scene) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(picture_width_px) * picture_height_px, 0xff000000U);
    ends.draw_over(pixels, scene, view, 1, picture_width_px, picture_height_px);
    return pixels;
  };
  const auto first = scene_of(400, 0);
  const auto second = scene_of(200, 3);
  const std::vector<std::uint32_t> of_first = laid(first);
  const std::vector<std::uint32_t> of_second = laid(second);
  EXPECT_EQ(differing(drawn(first), of_first), 0);
  EXPECT_GT(differing(drawn(first), of_second), 1000);
  EXPECT_EQ(differing(drawn(second), of_second), 0);
  // What was laid on pixels is not in the layer.
  (void)laid(first);
  EXPECT_EQ(differing(drawn(first), of_first), 0);
  EXPECT_TRUE(ends.shows(first, view, 1, picture_width_px, picture_height_px));
  EXPECT_FALSE(ends.shows(second, view, 1, picture_width_px, picture_height_px));
}

}  // namespace
}  // namespace kakehashi
