#include "viewer/platform/window_place.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kakehashi {
namespace {

constexpr std::array one{MonitorArea{0, 0, 1920, 1080}};
constexpr std::array two{MonitorArea{0, 0, 1280, 720}, MonitorArea{1280, 0, 1920, 1080}};

TEST(WindowPlaceTest, APlaceThatFitsStays) {
  const WindowPlace place{100, 80, 1280, 720};
  EXPECT_EQ(within_monitors(place, one), place);
}

TEST(WindowPlaceTest, AWindowIsNoLargerThanTheScreen) {
  EXPECT_EQ(within_monitors({100, 80, 16000, 16000}, one), (WindowPlace{0, 0, 1920, 1080}));
  EXPECT_EQ(within_monitors({100, 80, 16000, 700}, one), (WindowPlace{0, 80, 1920, 700}));
}

TEST(WindowPlaceTest, AWindowMayReachOverTwoMonitors) {
  const WindowPlace place{200, 20, 2900, 700};
  EXPECT_EQ(within_monitors(place, two), place);
  EXPECT_EQ(within_monitors({0, 0, 5000, 700}, two), (WindowPlace{0, 0, 3200, 700}));
}

TEST(WindowPlaceTest, WithoutMonitorsNothingIsKnown) {
  const WindowPlace place{0, 0, 16000, 16000};
  EXPECT_EQ(within_monitors(place, {}), place);
  EXPECT_FALSE(on_a_monitor(place, {}));
}

TEST(WindowPlaceTest, APlaceOutsideAllMonitorsIsNotTaken) {
  EXPECT_TRUE(on_a_monitor({1500, 100, 800, 600}, two));
  EXPECT_FALSE(on_a_monitor({4000, 100, 800, 600}, two));
  EXPECT_FALSE(on_a_monitor({1500, 100, 800, 600}, std::array{MonitorArea{0, 0, 1280, 720}}));
}

}  // namespace
}  // namespace kakehashi
