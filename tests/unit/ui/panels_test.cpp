#include "viewer/ui/panels.hpp"

#include "drawing.hpp"
#include "geo/network/network_json.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <random>

namespace kakehashi {
namespace {

class PanelsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!drawing_.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
    NetworkResult loaded = load_network(KAKEHASHI_SOURCE_DIR "/data/japan-russia.json");
    ASSERT_TRUE(loaded.network);
    document_ = std::make_shared<const Document>(std::move(*loaded.network));
    Boundary claimed;
    claimed.kind = BoundaryKind::claimed;
    claimed.code = "claimed";
    claimed.names = {{"en", "Claimed"}};
    claimed.claimed_by = {"JP", "RU"};
    claimed.administered_by = "RU";
    Boundary region;
    region.code = "JP-13";
    region.country = "JP";
    region.names = {{"en", "Tokyo"}};
    boundaries_.boundaries = {claimed, region};
    legend_ = legend_of(*document_, WorldviewMap{boundaries_}, "en", nullptr, true);
  }

  PanelInput input(const ViewState& state, const Catalog& words, float width = 1920, float height = 1080) {
    return {.document = *document_,
            .boundaries = boundaries_,
            .state = state,
            .words = words,
            .colors = palette(state.look.theme),
            .fonts = drawing_.fonts(),
            .width_px = width,
            .height_px = height,
            .scale = 1,
            .hover = std::nullopt,
            .loading = {},
            .legend = legend_};
  }

  /// Everything that a card can be about.
  std::vector<Thing> things() const {
    std::vector<Thing> things{{},
                              {ThingKind::claimed, "claimed"},
                              {ThingKind::region, "JP-13"},
                              {ThingKind::region, "unknown"},
                              {ThingKind::place, "unknown"},
                              {ThingKind::partnership, "unknown"}};
    for (const Partnership& partnership : document_->network.partnerships) {
      things.push_back({ThingKind::partnership, partnership.id});
    }
    for (const Region& region : document_->network.regions) things.push_back({ThingKind::region, region.id});
    for (const Place& place : document_->network.places) things.push_back({ThingKind::place, place.id});
    return things;
  }

  testing::Drawing drawing_;
  SharedDocument document_;
  BoundarySet boundaries_;
  std::vector<LegendItem> legend_;
};

TEST_F(PanelsTest, EveryThingHasACardInEveryLanguageAndSize) {
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    for (const Thing& thing : things()) {
      ViewState state;
      state.look.language = language;
      state.map.selection = thing;
      for (const auto& [width, height] : {std::pair{1920.0F, 1080.0F}, {640.0F, 480.0F}, {300.0F, 900.0F}}) {
        const PanelResult result = drawing_.frame(input(state, words, width, height));
        EXPECT_FALSE(result.covered.empty());
        EXPECT_TRUE(result.actions.empty());
      }
    }
  }
}

TEST_F(PanelsTest, NoWindowSizeIsTooSmall) {
  const Catalog words{"en"};
  ViewState state;
  state.help = true;
  state.map.selection = {ThingKind::region, "JP-01"};
  for (const float width : {1.0F, 49.0F, 51.0F, 120.0F, 4000.0F}) {
    for (const float height : {1.0F, 49.0F, 51.0F, 120.0F, 3000.0F}) {
      PanelInput cards = input(state, words, width, height);
      NoticeCard notice;
      notice.heading = "A heading";
      notice.lines.assign(40, "a sentence");
      notice.accept = "Do it";
      notice.decline = "Not now";
      cards.notice = &notice;
      cards.loading = "…";
      const PanelResult result = drawing_.frame(cards);
      if (width < 50 || height < 50) {
        EXPECT_TRUE(result.covered.empty());
      }
    }
  }
}

TEST_F(PanelsTest, TheFreeAreaIsTheOneThatWasForetold) {
  const Catalog words{"en"};
  ViewState state;
  state.map.selection = {ThingKind::region, "JP-01"};
  const PanelResult result = drawing_.frame(input(state, words));
  const PixelRect foretold = free_area(state, 1920, 1080, 1);
  EXPECT_EQ(result.free.left, foretold.left);
  EXPECT_EQ(result.free.right, foretold.right);
  for (const PixelRect& card : result.covered) {
    const bool apart = card.right <= result.free.left || card.left >= result.free.right ||
                       card.bottom <= result.free.top || card.top >= result.free.bottom;
    EXPECT_TRUE(apart) << card.left << " " << card.top << " " << card.right << " " << card.bottom;
  }
}

TEST_F(PanelsTest, AnyMouseAndKeyboardLeaveTheCardsWhole) {
  std::mt19937 random{20170924};
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  ViewState state;
  for (int frame = 0; frame < 600; ++frame) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {static_cast<float>(below(1920)), static_cast<float>(below(1080))};
    io.MouseDown[0] = below(3) == 0;
    io.MouseWheel = static_cast<float>(below(5)) - 2;
    set_keys([&] { return below(8) == 0; });
    if (below(4) == 0) io.AddInputCharacter(U"/aМ宮 "[below(5)]);
    const Catalog words{state.look.language};
    for (const Action& action : drawing_.frame(input(state, words)).actions) {
      state = kakehashi::apply(std::move(state), action);
    }
    state.panels = true;
  }
}

}  // namespace
}  // namespace kakehashi
