#include "viewer/scene/label_fade.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const ViewTransform view{0, 0, 1000, {800, 450}, Projection{ProjectionKind::equal_area}};
const ViewTransform moved{1, 0, 1000, {800, 450}, Projection{ProjectionKind::equal_area}};
constexpr double enough_s = 1;

MapScene scene_of(const std::string& key, const std::string& text) {
  MapScene scene;
  LabelItem label;
  label.key = key;
  label.text = text;
  label.anchor = unit_vector(0, 0);
  scene.labels = {label};
  return scene;
}

const std::vector<PlacedLabel> one{{0, {810, 440}, {60, 16}, 0}};

TEST(LabelFade, ShowsTheFirstNamesAtOnce) {
  LabelFade fade;
  const auto shown = fade.update(scene_of("a", "Sendai"), one, view, 0);
  ASSERT_THAT(shown, SizeIs(1));
  EXPECT_EQ(shown[0].text, "Sendai");
  EXPECT_EQ(shown[0].opacity, 1);
  EXPECT_FALSE(fade.fading());
}

TEST(LabelFade, LetsLaterNamesComeSoftly) {
  LabelFade fade;
  (void)fade.update({}, {}, view, 0);
  const MapScene scene = scene_of("a", "Sendai");
  const auto first = fade.update(scene, one, view, 0.05);
  EXPECT_GT(first.at(0).opacity, 0);
  EXPECT_LT(first.at(0).opacity, 0.5);
  EXPECT_TRUE(fade.fading());
  const auto second = fade.update(scene, one, view, 0.05);
  EXPECT_GT(second.at(0).opacity, first.at(0).opacity);
  EXPECT_EQ(fade.update(scene, one, view, enough_s).at(0).opacity, 1);
  EXPECT_FALSE(fade.fading());
}

TEST(LabelFade, LetsNamesGoSoftlyFromWhereTheyStoodOnTheMap) {
  LabelFade fade;
  const MapScene scene = scene_of("a", "Sendai");
  (void)fade.update(scene, one, view, 0);
  const auto going = fade.update(scene, {}, moved, 0.05);
  ASSERT_THAT(going, SizeIs(1));
  EXPECT_LT(going[0].opacity, 1);
  EXPECT_TRUE(fade.fading());
  const double west_px = view.to_pixel(unit_vector(0, 0))->x - moved.to_pixel(unit_vector(0, 0))->x;
  EXPECT_NEAR(going[0].upper_left.x, 810 - west_px, 1e-6);
  EXPECT_THAT(fade.update(scene, {}, moved, enough_s), IsEmpty());
  EXPECT_FALSE(fade.fading());
}

TEST(LabelFade, TurnsRoundWhereANameComesBack) {
  LabelFade fade;
  const MapScene scene = scene_of("a", "Sendai");
  (void)fade.update(scene, one, view, 0);
  const float going = fade.update(scene, {}, view, 0.05).at(0).opacity;
  const float back = fade.update(scene, one, view, 0.02).at(0).opacity;
  EXPECT_GT(back, going);
  EXPECT_LT(back, 1);
}

TEST(LabelFade, ChangesTheTextOfTheSameThingAtOnce) {
  LabelFade fade;
  (void)fade.update(scene_of("a", "Sendai"), one, view, 0);
  const auto shown = fade.update(scene_of("a", "仙台"), one, view, 0.05);
  ASSERT_THAT(shown, SizeIs(1));
  EXPECT_EQ(shown[0].text, "仙台");
  EXPECT_EQ(shown[0].opacity, 1);
}

TEST(LabelFade, MakesRoomAtOnceWhereAnotherNameComes) {
  LabelFade fade;
  (void)fade.update(scene_of("a", "Sendai"), one, view, 0);
  const auto shown = fade.update(scene_of("b", "Miyagi"), {{0, {830, 446}, {60, 16}, 0}}, view, 0.05);
  ASSERT_THAT(shown, SizeIs(1));
  EXPECT_EQ(shown[0].text, "Miyagi");
}

TEST(LabelFade, ForgetsNamesThatGoBeyondTheRim) {
  LabelFade fade;
  const MapScene scene = scene_of("a", "Sendai");
  (void)fade.update(scene, one, view, 0);
  const ViewTransform behind{180, 0, 1000, {800, 450}, Projection{ProjectionKind::globe}};
  EXPECT_THAT(fade.update(scene, {}, behind, 0.01), IsEmpty());
}

}  // namespace
}  // namespace kakehashi
