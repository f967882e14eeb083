#include "viewer/visit/session.hpp"

#include "small_visit.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

const Thing link{ThingKind::partnership, "x"};
const Thing here{ThingKind::place, "a"};
const Thing far_away{ThingKind::place, "far"};

class SessionTest : public ::testing::Test {
 protected:
  SessionTest() { session.keep_framed({}); }
  /// Lets time pass until nothing moves; how long that took, seconds.
  double rest() {
    double seconds = 0;
    while (session.advance(0.02) && seconds < 60) seconds += 0.02;
    return seconds;
  }

  Session session{testing::small_document(), ViewState{}, testing::whole_picture};
};

TEST_F(SessionTest, WhatIsInViewIsSelectedWithoutMovingTheMap) {
  const Camera before = session.state().map.camera;
  session.dispatch(Select{here});
  EXPECT_FALSE(session.moving());
  EXPECT_EQ(session.state().map.camera, before);
}

TEST_F(SessionTest, WhatIsOutOfViewIsFlownTo) {
  session.dispatch(Select{far_away});
  EXPECT_TRUE(session.moving());
  EXPECT_GT(rest(), 0.3);
  EXPECT_NEAR(session.state().map.camera.latitude_deg, -53.2, 1);
}

TEST_F(SessionTest, WithReducedMotionNothingFlies) {
  session.dispatch(SetSetting{setting_key::reduced_motion, true});
  session.dispatch(Select{far_away});
  EXPECT_FALSE(session.moving());
  EXPECT_NEAR(session.state().map.camera.latitude_deg, -53.2, 1);
  session.dispatch(SetSetting{setting_key::projection, "globe"});
  EXPECT_FALSE(session.moving());
}

TEST_F(SessionTest, AChangeOfProjectionIsABlendThatEnds) {
  session.dispatch(SetSetting{setting_key::projection, "globe"});
  EXPECT_TRUE(session.moving());
  const double seconds = rest();
  EXPECT_GT(seconds, 0.5);
  EXPECT_LT(seconds, 2);
  session.dispatch(SetSetting{setting_key::projection, "globe"});
  EXPECT_FALSE(session.moving()) << "it is the globe already";
}

TEST_F(SessionTest, SelectionsAreGoneBackToAndForwardAgain) {
  session.dispatch(Select{here});
  session.dispatch(Select{link});
  session.dispatch(ClearSelection{});
  EXPECT_TRUE(session.can_go_back());
  EXPECT_FALSE(session.can_go_forward());
  session.dispatch(Back{});
  EXPECT_EQ(session.state().map.selection, link);
  session.dispatch(Back{});
  EXPECT_EQ(session.state().map.selection, here);
  session.dispatch(Forward{});
  EXPECT_EQ(session.state().map.selection, link);
  // Another selection takes the place of those that were ahead.
  session.dispatch(Select{far_away});
  EXPECT_FALSE(session.can_go_forward());
  session.dispatch(Back{});
  EXPECT_EQ(session.state().map.selection, link);
}

TEST_F(SessionTest, AMapThatIsLetGoSlowsDown) {
  const Camera before = session.state().map.camera;
  session.throw_map(900, 0);
  EXPECT_TRUE(session.moving());
  const double seconds = rest();
  EXPECT_GT(seconds, 0.2);
  EXPECT_LT(seconds, 5);
  EXPECT_NE(session.state().map.camera.longitude_deg, before.longitude_deg);
  session.throw_map(20, 0);
  EXPECT_FALSE(session.moving()) << "a hand that rests";
  session.throw_map(900, 0);
  session.stop();
  EXPECT_FALSE(session.moving());
}

TEST_F(SessionTest, AnotherDocumentIsShownFromTheBeginning) {
  session.dispatch(Select{link});
  session.dispatch(SetSearch{"vla"});
  session.dispatch(SetYears{YearSpan{1990, 1995}});
  session.set_document(testing::small_document());
  EXPECT_FALSE(session.state().map.selection);
  EXPECT_TRUE(session.state().search.empty());
  EXPECT_FALSE(session.state().map.years);
  EXPECT_FALSE(session.can_go_back());
}

TEST_F(SessionTest, TheSameDocumentReadAnewKeepsWhatIsStillThere) {
  session.dispatch(Select{link});
  session.dispatch(Hover{here});
  const Camera camera = session.state().map.camera;
  session.renew_document(testing::small_document());
  EXPECT_EQ(session.state().map.selection, link);
  EXPECT_FALSE(session.state().hover);
  EXPECT_EQ(session.state().map.camera, camera);
  session.renew_document(std::make_shared<const Document>(Network{}));
  EXPECT_FALSE(session.state().map.selection);
}

TEST_F(SessionTest, HoldsItsDocument) {
  std::weak_ptr<const Document> watched;
  {
    const SharedDocument other = testing::small_document();
    watched = other;
    session.set_document(other);
  }
  EXPECT_FALSE(watched.expired());
  session.dispatch(FlyTo{link});
  rest();
  session.set_document(testing::small_document());
  EXPECT_TRUE(watched.expired());
}

}  // namespace
}  // namespace kakehashi
