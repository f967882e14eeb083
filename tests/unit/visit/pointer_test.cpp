#include "viewer/visit/pointer.hpp"

#include "small_visit.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace kakehashi {
namespace {

const Thing city_a{ThingKind::place, "a"};
const Thing city_b{ThingKind::place, "b"};

class PointerTest : public ::testing::Test {
 protected:
  PointerTest() {
    session.keep_framed({});
    MapScene scene;
    for (const Thing& thing : {city_a, city_b}) {
      const Place& place = *session.document().index.place(thing.id);
      EndItem& end = scene.ends.emplace_back();
      end.position = unit_vector(place.longitude_deg, place.latitude_deg);
      end.place = place.id;
      end.thing = thing;
    }
    scene_ = std::make_shared<const MapScene>(std::move(scene));
    look();
  }
  /// Draws the map of now.
  void look() { drawn_ = DrawnMap{document_, scene_, session.view(), 1, {}, {}}; }
  [[nodiscard]] Pointer::Context context() { return {session, drawn_, {}, over_card_}; }
  [[nodiscard]] PixelPoint pixel_of(const Thing& thing) const {
    const Place& place = *session.document().index.place(thing.id);
    return *session.view().to_pixel(unit_vector(place.longitude_deg, place.latitude_deg));
  }
  void click(PixelPoint at, double time_s) {
    pointer.press(at, time_s, context());
    pointer.release(at, time_s + 0.05, context());
  }

  const SharedDocument document_ = testing::small_document();
  Session session{document_, ViewState{}, testing::whole_picture};
  std::shared_ptr<const MapScene> scene_;
  DrawnMap drawn_;
  bool over_card_ = false;
  Pointer pointer;
};

TEST_F(PointerTest, WhatLiesBelowIsHovered) {
  pointer.move(pixel_of(city_a), 0, context());
  EXPECT_EQ(session.state().hover, city_a);
  EXPECT_EQ(pointer.things_here(), 1U);
  pointer.move({5, 5}, 0.1, context());
  EXPECT_FALSE(session.state().hover);
  pointer.move(pixel_of(city_b), 0.2, context());
  pointer.leave(context());
  EXPECT_FALSE(session.state().hover);
}

TEST_F(PointerTest, AClickSelectsAndOneBesideClears) {
  click(pixel_of(city_a), 1);
  EXPECT_EQ(session.state().map.selection, city_a);
  click({5, 5}, 2);
  EXPECT_FALSE(session.state().map.selection);
}

TEST_F(PointerTest, TwoClicksFlyThere) {
  click(pixel_of(city_a), 1);
  click(pixel_of(city_a), 1.2);
  EXPECT_TRUE(session.moving());
  EXPECT_EQ(session.state().map.selection, city_a);
}

TEST_F(PointerTest, ASlowSecondClickTakesTheNextThingThere) {
  click(pixel_of(city_a), 1);
  click(pixel_of(city_a), 2);
  EXPECT_FALSE(session.moving());
  EXPECT_EQ(session.state().map.selection, city_a) << "there is but one";
}

TEST_F(PointerTest, ADragMovesTheMapAndSelectsNothing) {
  const Camera before = session.state().map.camera;
  pointer.move({600, 360}, 0, context());
  pointer.press({600, 360}, 0.1, context());
  pointer.move({602, 360}, 0.15, context());
  EXPECT_FALSE(pointer.dragging()) << "a hand trembles";
  pointer.move({700, 360}, 0.2, context());
  EXPECT_TRUE(pointer.dragging());
  pointer.release({700, 360}, 1, context());
  EXPECT_FALSE(session.state().map.selection);
  EXPECT_FALSE(session.moving()) << "it was held still before it was let go";
  EXPECT_LT(session.state().map.camera.longitude_deg, before.longitude_deg);
}

TEST_F(PointerTest, AMapThatIsThrownRunsOn) {
  pointer.press({600, 360}, 0, context());
  for (int i = 1; i <= 5; ++i) pointer.move({600 + 40.0 * i, 360}, 0.016 * i, context());
  pointer.release({800, 360}, 0.09, context());
  EXPECT_TRUE(session.moving());
}

TEST_F(PointerTest, TheWheelZoomsAboutTheCursor) {
  const double zoom = session.state().map.camera.zoom;
  const PixelPoint at = pixel_of(city_b);
  pointer.wheel(at, 2, context());
  EXPECT_GT(session.state().map.camera.zoom, zoom);
  EXPECT_NEAR(pixel_of(city_b).x, at.x, 0.5);
  EXPECT_NEAR(pixel_of(city_b).y, at.y, 0.5);
}

TEST_F(PointerTest, OverACardTheMapIsLeftAlone) {
  over_card_ = true;
  const Camera camera = session.state().map.camera;
  pointer.move(pixel_of(city_a), 0, context());
  click(pixel_of(city_a), 1);
  pointer.wheel(pixel_of(city_a), 3, context());
  EXPECT_FALSE(session.state().hover);
  EXPECT_FALSE(session.state().map.selection);
  EXPECT_EQ(session.state().map.camera, camera);
}

TEST_F(PointerTest, WhatComesToLieBelowARestingCursorIsHovered) {
  const PixelPoint cursor{640, 360};
  pointer.move(cursor, 0, context());
  session.dispatch(SetCamera{{133.23, 35.54, session.state().map.camera.zoom}});
  look();
  EXPECT_TRUE(pointer.stay(context()));
  EXPECT_EQ(session.state().hover, city_a);
  EXPECT_FALSE(pointer.stay(context()));
}

}  // namespace
}  // namespace kakehashi
