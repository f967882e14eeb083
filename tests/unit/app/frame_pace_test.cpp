#include "viewer/app/frame_pace.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(FramePaceTest, AFewFramesFollowAnEventAndThenNone) {
  FramePace pace;
  for (int frame = 0; frame < 20 && pace.wanted() > 0; ++frame) pace.drawn();
  EXPECT_EQ(pace.wanted(), 0);
  pace.drawn();
  EXPECT_EQ(pace.wanted(), 0);
  pace.happened();
  EXPECT_GT(pace.wanted(), 1);
}

TEST(FramePaceTest, WantingFewerFramesTakesNoneAway) {
  FramePace pace;
  pace.happened();
  const int wanted = pace.wanted();
  pace.want(1);
  EXPECT_EQ(pace.wanted(), wanted);
}

TEST(PatienceTest, NothingToDoWaitsForAsLongAsItTakes) { EXPECT_EQ(patience_s({}), 0); }

TEST(PatienceTest, WhatChangesIsDrawnAtOnce) {
  EXPECT_LT(patience_s({.changing = true, .lights = true, .writing = true, .reading = true}), 0);
}

TEST(PatienceTest, NobodySeesAnInvisibleWindow) {
  EXPECT_EQ(patience_s({.visible = false, .changing = true, .lights = true, .writing = true}), 0);
}

TEST(PatienceTest, LightsRunThirtyTimesASecondAndTheTextCursorBlinks) {
  EXPECT_DOUBLE_EQ(patience_s({.lights = true, .writing = true}), 1.0 / 30);
  EXPECT_DOUBLE_EQ(patience_s({.writing = true}), 0.4);
}

TEST(PatienceTest, ANoticeIsTakenAwayWhenItsTimeIsOver) {
  EXPECT_DOUBLE_EQ(patience_s({.notice_rest_s = 7.5}), 7.5);
  EXPECT_GT(patience_s({.notice_rest_s = 0.0}), 0) << "0 would be for ever";
}

}  // namespace
}  // namespace kakehashi
