#include "viewer/app/view.hpp"

#include "viewer/draw/level_parts.hpp"
#include "viewer/gl/offscreen.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/load/open_network.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

using Pixels = std::vector<std::uint8_t>;

ViewState japanese_night() {
  ViewState state;
  state.look.language = "ja";
  return state;
}

ViewState russian_day() {
  ViewState state;
  state.look.language = "ru";
  state.look.theme = ThemeName::day;
  state.look.text_size = 1.5;
  return state;
}

/// The default document on the embedded map, and views that are drawn into pictures.
class ViewTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto created = gl::OffscreenContext::create();
    if (!created) GTEST_SKIP() << sentence(created.error(), "en");
    context = std::move(*created);
    const auto files = find_fonts();
    if (!files) GTEST_SKIP() << "no fonts on this machine";
    workspace = first_workspace(open_network({}), {}, {});
    workspace.map = load_map(std::nullopt).map;
    ASSERT_TRUE(workspace.map);
    fonts.emplace(*files);
    renderer.emplace(GroundMaker::processor);
    renderer->levels().add(detail_level(make_level(*workspace.map, 0.002, false)));
  }

  /// What a window draws into.
  struct Shown {
    std::unique_ptr<View> view;
    std::unique_ptr<gl::OffscreenPicture> picture;
  };
  Shown open(const ViewState& state, int width_px = 960, int height_px = 540) {
    Shown shown{std::make_unique<View>(workspace.document, state, *renderer, *fonts),
                gl::OffscreenPicture::create(width_px, height_px)};
    shown.view->set_size({static_cast<double>(width_px), static_cast<double>(height_px)}, 1);
    shown.view->session().set_map(workspace.map);
    shown.view->session().keep_framed({});
    return shown;
  }
  /// Fonts for all of the views.
  void prepare_fonts(const std::vector<const View*>& views) {
    FontNeeds needs{workspace.document, workspace.map, {}};
    for (const View* view : views) needs.scales.push_back(view->font_scale());
    fonts->prepare(needs, "ja", NameChoice::both);
  }
  Pixels draw(const Shown& shown, double now_s) {
    shown.view->advance(now_s);
    shown.picture->bind();
    (void)shown.view->draw(workspace, {.patience = Patience::complete});
    if (fonts->learn()) {
      shown.picture->bind();
      (void)shown.view->draw(workspace, {.patience = Patience::complete});
    }
    return shown.picture->pixels();
  }
  /// The picture of a view that has come to rest, alone.
  Pixels alone(const ViewState& state) {
    const Shown shown = open(state);
    prepare_fonts({shown.view.get()});
    Pixels pixels;
    for (int second = 0; second < 5; ++second) pixels = draw(shown, second);
    return pixels;
  }

  std::unique_ptr<gl::OffscreenContext> context;
  Workspace workspace;
  std::optional<FontBook> fonts;
  std::optional<Renderer> renderer;
};

TEST_F(ViewTest, TwoViewsOfOneDocumentAreEachAsTheyWouldBeAlone) {
  const Pixels night = alone(japanese_night());
  const Pixels day = alone(russian_day());
  ASSERT_TRUE(night != day);
  const Shown first = open(japanese_night());
  const Shown second = open(russian_day());
  prepare_fonts({first.view.get(), second.view.get()});
  Pixels of_first;
  Pixels of_second;
  for (int frame = 0; frame < 5; ++frame) {
    of_first = draw(first, frame);
    of_second = draw(second, frame);
  }
  EXPECT_TRUE(of_first == night);
  EXPECT_TRUE(of_second == day);
}

TEST_F(ViewTest, WhatOneViewDoesTheOtherDoesNotSee) {
  const Shown first = open(japanese_night());
  const Shown second = open(russian_day());
  prepare_fonts({first.view.get(), second.view.get()});
  for (int frame = 0; frame < 5; ++frame) {
    (void)draw(first, frame);
    (void)draw(second, frame);
  }
  const Pixels before = draw(second, 5);
  const Pixels of_first = draw(first, 5);
  first.view->session().dispatch(Select{{ThingKind::partnership, workspace.document->network.partnerships[0].id}});
  first.view->session().dispatch(SetSetting{setting_key::theme, std::string{"day"}});
  for (int frame = 6; frame < 12; ++frame) EXPECT_TRUE(draw(first, frame) != of_first);
  EXPECT_TRUE(draw(second, 12) == before);
}

TEST_F(ViewTest, AFlightTakesAsLongAsTheClockSays) {
  const Shown shown = open(japanese_night());
  prepare_fonts({shown.view.get()});
  (void)draw(shown, 0);
  Session& session = shown.view->session();
  session.dispatch(SetCamera{{0, 0, 1}});
  session.dispatch(FrameAll{});
  const Camera target = session.framing({});
  double now_s = 0;
  for (; session.moving() && now_s < 60; now_s += 1.0 / 60) shown.view->advance(now_s);
  EXPECT_FALSE(session.moving());
  EXPECT_EQ(session.state().map.camera, target);
  EXPECT_GT(now_s, 0.2);
  EXPECT_LT(now_s, 10);
}

TEST_F(ViewTest, NamesFadeInByTheClockAlone) {
  const Shown shown = open(japanese_night());
  prepare_fonts({shown.view.get()});
  (void)draw(shown, 0);
  (void)draw(shown, 100);
  shown.view->session().dispatch(SetSetting{setting_key::names, std::string{"both"}});
  for (int frame = 0; frame < 3; ++frame) (void)draw(shown, 100.01);  // the cards settle
  const Pixels begun = draw(shown, 100.01);
  EXPECT_TRUE(draw(shown, 100.01) == begun) << "no time has passed";
  const Pixels later = draw(shown, 100.1);
  EXPECT_TRUE(later != begun);
  const Pixels done = draw(shown, 110);
  EXPECT_TRUE(done != later);
  EXPECT_TRUE(draw(shown, 120) == done);
}

TEST_F(ViewTest, AClickOnALinkSelectsItInItsViewAlone) {
  const Shown first = open(japanese_night());
  const Shown second = open(japanese_night());
  prepare_fonts({first.view.get(), second.view.get()});
  (void)draw(first, 0);
  (void)draw(second, 0);
  const auto at = first.view->session().view().to_pixel(workspace.document->links.ends(0)[0].at);
  ASSERT_TRUE(at);
  first.view->handle(ButtonPressed{*at, 0.1}, workspace);
  first.view->handle(ButtonReleased{*at, 0.2}, workspace);
  const Thing selected = first.view->state().map.selection;
  EXPECT_TRUE(selected);
  EXPECT_FALSE(second.view->state().map.selection);
  first.view->handle(ButtonPressed{*at, 5, MouseButton::right}, workspace);
  first.view->handle(ButtonReleased{*at, 5.1, MouseButton::right}, workspace);
  EXPECT_EQ(first.view->state().map.selection, selected) << "only the left button takes the next thing";
}

}  // namespace
}  // namespace kakehashi
