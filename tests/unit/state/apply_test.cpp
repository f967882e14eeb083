#include "viewer/state/action.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kakehashi {
namespace {

const Thing miyagi{ThingKind::region, "JP-04"};
const Thing link{ThingKind::partnership, "miyagi-nizhny"};

/// A state in which nothing is as at the start.
ViewState used_state() {
  ViewState state;
  state.map.camera = {100, 50, 3};
  state.map.projection = ProjectionKind::stereographic;
  state.map.selection = link;
  state.hover = miyagi;
  state.map.fields = {"economy"};
  state.search = "niz";
  state.map.years = YearSpan{1980, 1985};
  state.look.language = "ru";
  state.look.theme = ThemeName::day;
  state.look.text_size = 1.25;
  state.look.reduced_motion = true;
  state.panels = false;
  state.help = true;
  state.map.worldview = "jp";
  return state;
}

/// Expects that `action` does to a state what `change` does, and nothing else.
template <typename Change>
void expect_change(const Action& action, Change change) {
  for (const ViewState& before : {ViewState{}, used_state()}) {
    ViewState expected = before;
    change(expected);
    EXPECT_EQ(apply(before, action), expected);
  }
}

TEST(Apply, SelectsAThing) {
  expect_change(Select{miyagi}, [](ViewState& state) { state.map.selection = miyagi; });
}

TEST(Apply, SelectsTheThingToFlyTo) {
  expect_change(FlyTo{miyagi}, [](ViewState& state) { state.map.selection = miyagi; });
}

TEST(Apply, ClearsTheSelection) {
  expect_change(ClearSelection{}, [](ViewState& state) { state.map.selection = {}; });
}

TEST(Apply, HoversAThingOrNothing) {
  expect_change(Hover{link}, [](ViewState& state) { state.hover = link; });
  expect_change(Hover{}, [](ViewState& state) { state.hover = {}; });
}

TEST(Apply, MovesTheCamera) {
  expect_change(SetCamera{{-20, 10, 7}}, [](ViewState& state) { state.map.camera = {-20, 10, 7}; });
}

TEST(Apply, KeepsTheCameraOnTheGlobe) {
  EXPECT_EQ(apply({}, SetCamera{{0, 120, 1}}).map.camera.latitude_deg, 90);
  EXPECT_EQ(apply({}, SetCamera{{0, -120, 1}}).map.camera.latitude_deg, -90);
  EXPECT_DOUBLE_EQ(apply({}, SetCamera{{190, 0, 1}}).map.camera.longitude_deg, -170);
  EXPECT_DOUBLE_EQ(apply({}, SetCamera{{-730, 0, 1}}).map.camera.longitude_deg, -10);
}

TEST(Apply, BoundsTheZoom) {
  EXPECT_EQ(apply({}, SetCamera{{0, 0, 1e9}}).map.camera.zoom, max_zoom);
  EXPECT_EQ(apply({}, SetCamera{{0, 0, 0}}).map.camera.zoom, min_zoom);
}

TEST(Apply, ChoosesAProjection) {
  expect_change(SetSetting{"projection", "globe"},
                [](ViewState& state) { state.map.projection = ProjectionKind::globe; });
}

TEST(Apply, TogglesAField) {
  const ViewState with = apply({}, ToggleField{"culture"});
  EXPECT_EQ(with.map.fields, std::set<std::string>{"culture"});
  const ViewState with_both = apply(with, ToggleField{"economy"});
  EXPECT_EQ(with_both.map.fields, (std::set<std::string>{"culture", "economy"}));
  EXPECT_EQ(apply(with_both, ToggleField{"culture"}).map.fields, std::set<std::string>{"economy"});
  EXPECT_EQ(apply(with, ToggleField{"culture"}), ViewState{});
}

TEST(Apply, ClearsAllFields) {
  expect_change(ClearFields{}, [](ViewState& state) { state.map.fields.clear(); });
}

TEST(Apply, ShowsAPartOfTheTimeline) {
  expect_change(SetYears{YearSpan{1990, 2000}}, [](ViewState& state) { state.map.years = YearSpan{1990, 2000}; });
  expect_change(SetYears{}, [](ViewState& state) { state.map.years.reset(); });
}

TEST(Apply, TakesWhatIsSearched) {
  expect_change(SetSearch{"仙台"}, [](ViewState& state) { state.search = "仙台"; });
}

TEST(Apply, SpeaksALanguage) {
  expect_change(SetSetting{"language", "ja"}, [](ViewState& state) { state.look.language = "ja"; });
}

TEST(Apply, PutsOnATheme) {
  expect_change(SetSetting{"theme", "night"}, [](ViewState& state) { state.look.theme = ThemeName::night; });
  expect_change(SetSetting{"theme", "day"}, [](ViewState& state) { state.look.theme = ThemeName::day; });
}

TEST(Apply, SizesTextWithinBounds) {
  expect_change(SetSetting{"text_size", 1.5}, [](ViewState& state) { state.look.text_size = 1.5; });
  expect_change(SetSetting{"text_size", 9.0}, [](ViewState& state) { state.look.text_size = max_text_size; });
  expect_change(SetSetting{"text_size", 0.0}, [](ViewState& state) { state.look.text_size = min_text_size; });
}

TEST(Apply, NamesThingsInTheLanguageThatIsChosen) {
  expect_change(SetSetting{"names", "both"}, [](ViewState& state) { state.look.names = NameChoice::both; });
}

TEST(Apply, LeavesSettingsAloneThatCannotHaveAValue) {
  const auto nothing = [](ViewState&) {};
  expect_change(SetSetting{"names", "none"}, nothing);
  expect_change(SetSetting{"names", 1.0}, nothing);
  expect_change(SetSetting{"text_size", "large"}, nothing);
  expect_change(SetSetting{"text_size", true}, nothing);
  expect_change(SetSetting{"reduced_motion", "on"}, nothing);
  expect_change(SetSetting{"reduced_motion", 1.0}, nothing);
  expect_change(SetSetting{"unknown", true}, nothing);
}

TEST(Apply, ReducesMotion) {
  expect_change(SetSetting{"reduced_motion", true}, [](ViewState& state) { state.look.reduced_motion = true; });
  expect_change(SetSetting{"reduced_motion", false}, [](ViewState& state) { state.look.reduced_motion = false; });
}

TEST(Apply, ShowsAndHidesPanelsAndHelp) {
  expect_change(SetPanels{false}, [](ViewState& state) { state.panels = false; });
  expect_change(SetPanels{true}, [](ViewState& state) { state.panels = true; });
  expect_change(SetHelp{true}, [](ViewState& state) { state.help = true; });
  expect_change(SetHelp{false}, [](ViewState& state) { state.help = false; });
}

TEST(Apply, LeavesFlightsHistoryAndQuittingToTheSession) {
  for (const Action& action : std::vector<Action>{FrameAll{}, ZoomBy{2}, Back{}, Forward{}, Quit{}}) {
    expect_change(action, [](ViewState&) {});
  }
}

TEST(Thing, IsTrueWhenItIsSomething) {
  EXPECT_FALSE(Thing{});
  EXPECT_TRUE(miyagi);
}

}  // namespace
}  // namespace kakehashi
