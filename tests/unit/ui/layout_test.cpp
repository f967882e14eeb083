#include "viewer/ui/layout.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

bool overlap(const PixelRect& a, const PixelRect& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

ViewState with_selection() {
  ViewState state;
  state.map.selection = {ThingKind::partnership, "a"};
  return state;
}

TEST(LayoutTest, TheFreeAreaTouchesNoCard) {
  for (const float scale : {0.75F, 1.0F, 1.5F, 2.0F}) {
    for (const auto& [width, height] : {std::pair{1920.0F, 1080.0F}, {1280.0F, 720.0F}, {700.0F, 900.0F}}) {
      const CardLayout layout = lay_out_cards(with_selection(), width, height, scale);
      EXPECT_FALSE(overlap(layout.free, layout.details)) << width << " " << scale;
      EXPECT_FALSE(overlap(layout.free, layout.toolbar)) << width << " " << scale;
      if (!layout.narrow) {
        EXPECT_FALSE(overlap(layout.free, layout.title)) << width << " " << scale;
        EXPECT_FALSE(overlap(layout.title, layout.details)) << width << " " << scale;
        EXPECT_GT(layout.free.right - layout.free.left, 100 * scale) << width << " " << scale;
      }
      EXPECT_GT(layout.free.right, layout.free.left);
      EXPECT_GT(layout.free.bottom, layout.free.top);
    }
  }
}

TEST(LayoutTest, WithoutASelectionTheMapReachesTheRightEdge) {
  EXPECT_GT(free_area({}, 1920, 1080, 1).right, free_area(with_selection(), 1920, 1080, 1).right);
}

TEST(LayoutTest, WithoutCardsEverythingIsFree) {
  ViewState state = with_selection();
  state.panels = false;
  const PixelRect free = free_area(state, 1920, 1080, 1);
  EXPECT_EQ(free.left, 0);
  EXPECT_EQ(free.right, 1920);
  EXPECT_EQ(free.bottom, 1080);
}

TEST(LayoutTest, AMinimisedWindowIsNoTrouble) {
  for (const float size : {0.0F, 1.0F, 49.0F}) {
    const PixelRect free = free_area(with_selection(), size, size, 1);
    EXPECT_GE(free.right, free.left);
    EXPECT_GE(free.bottom, free.top);
  }
}

}  // namespace
}  // namespace kakehashi
