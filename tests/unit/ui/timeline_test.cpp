#include "drawing.hpp"
#include "viewer/ui/layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

/// `count` agreements, most of them in a few busy years.
SharedDocument document_of(int count) {
  Network network;
  for (int i = 0; i < count; ++i) {
    Partnership& partnership = network.partnerships.emplace_back();
    partnership.id = "p" + std::to_string(i);
    Agreement& agreement = partnership.agreements.emplace_back();
    agreement.id = "a" + std::to_string(i);
    agreement.title.by_language["en"] = "Agreement " + std::to_string(i);
    agreement.date = parse_date(std::to_string(1960 + (i % 5 == 0 ? i % 60 : i % 10)));
  }
  return std::make_shared<const Document>(std::move(network));
}

class TimelineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!drawing_.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
  }

  PanelResult frame() {
    const PanelInput input{.document = *document_,
                           .boundaries = boundaries_,
                           .state = state_,
                           .words = words_,
                           .colors = palette(state_.look.theme),
                           .fonts = drawing_.fonts(),
                           .width_px = 1920,
                           .height_px = 1080,
                           .scale = 1,
                           .hover = std::nullopt,
                           .loading = {}};
    card_ = lay_out_cards(state_, 1920, 1080, 1).timeline;
    PanelResult result = drawing_.frame(input);
    for (const Action& action : result.actions) state_ = kakehashi::apply(std::move(state_), action);
    return result;
  }
  /// Puts the mouse on a share of the card's width.
  void point_at(float share) {
    frame();
    ImGui::GetIO().MousePos = {card_.left + (card_.right - card_.left) * share, (card_.top + card_.bottom) / 2};
    frame();
  }
  void click() {
    ImGui::GetIO().MouseDown[0] = true;
    frame();
    ImGui::GetIO().MouseDown[0] = false;
    frame();
  }

  testing::Drawing drawing_;
  SharedDocument document_ = document_of(2000);
  BoundarySet boundaries_;
  ViewState state_;
  Catalog words_{"en"};
  PixelRect card_;
};

TEST_F(TimelineTest, TheWheelShowsAPartOfItAndAllOfItAgain) {
  point_at(0.5F);
  EXPECT_FALSE(state_.map.years);
  ImGui::GetIO().MouseWheel = 3;
  frame();
  ASSERT_TRUE(state_.map.years);
  EXPECT_LT(state_.map.years->length(), 40);
  ImGui::GetIO().MouseWheel = -20;
  frame();
  EXPECT_FALSE(state_.map.years);
}

TEST_F(TimelineTest, AClickOnAYearsBarGoesThroughItsPartnerships) {
  point_at(0.1F);
  click();
  ASSERT_EQ(state_.map.selection.kind, ThingKind::partnership);
  const Thing first = state_.map.selection;
  click();
  EXPECT_EQ(state_.map.selection.kind, ThingKind::partnership);
  EXPECT_NE(state_.map.selection, first);
}

TEST_F(TimelineTest, ADragMovesThePartThatIsShown) {
  state_.map.years = YearSpan{1980, 1990};
  point_at(0.5F);
  ImGui::GetIO().MouseDown[0] = true;
  frame();
  ImGui::GetIO().MousePos.x -= 100;
  frame();
  ImGui::GetIO().MouseDown[0] = false;
  frame();
  ASSERT_TRUE(state_.map.years);
  EXPECT_GT(state_.map.years->from, 1980);
  EXPECT_NEAR(state_.map.years->length(), 10, 1e-9);
  EXPECT_FALSE(state_.map.selection);
}

TEST_F(TimelineTest, FewThingsAreDotsThatSelectTheirPartnership) {
  document_ = document_of(1);
  point_at(0.5F);
  ImGui::GetIO().MousePos.y = card_.top + (card_.bottom - card_.top) * 0.36F;
  frame();
  click();
  EXPECT_EQ(state_.map.selection, (Thing{ThingKind::partnership, "p0"}));
}

TEST_F(TimelineTest, ASpanThatAnotherDocumentLeftIsNoTrouble) {
  state_.map.years = YearSpan{-3000, -2990};
  frame();
  state_.map.years = YearSpan{1e6, 1e6 + 5};
  frame();
  document_ = document_of(0);
  frame();
  EXPECT_TRUE(document_->timeline.empty());
}

}  // namespace
}  // namespace kakehashi
