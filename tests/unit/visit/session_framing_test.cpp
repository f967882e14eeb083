#include "viewer/visit/session.hpp"

#include "geo/network/network_json.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

namespace kakehashi {
namespace {

constexpr std::string_view text = R"json({
  "format": "kakehashi-network", "version": 1, "title": {"en": "Two cities"}, "languages": ["en"],
  "places": {"a": {"name": {"en": "Sakaiminato"}, "kind": "city", "lon": 133.23, "lat": 35.54},
             "b": {"name": {"en": "Vladivostok"}, "kind": "city", "lon": 131.9, "lat": 43.1}},
  "partnerships": {"x": {"between": [{"place": "a"}, {"place": "b"}], "type": "friendship",
                         "life": [{"status": "active", "from": "1991"}]}}})json";

/// A session whose cards take the left quarter.
class SessionFramingTest : public ::testing::Test {
 protected:
  static FreeArea free_area(const Session*& of) {
    return [&of](const ViewState&) {
      return PictureRect{of->size().width_px / 4, 0, of->size().width_px, of->size().height_px};
    };
  }
  SessionFramingTest() { itself = &session; }

  const SharedDocument document = std::make_shared<const Document>(*read_network(text, "two.json").network);
  const Session* itself = nullptr;
  Session session{document, ViewState{}, free_area(itself)};
};

bool same(const Camera& a, const Camera& b) {
  return a.longitude_deg == b.longitude_deg && a.latitude_deg == b.latitude_deg && a.zoom == b.zoom;
}

TEST_F(SessionFramingTest, APictureThatBecomesLargerIsFramedAsIfItHadBeenSo) {
  session.set_size({1920, 1080});
  const Camera wanted = session.framing({});
  session.set_size({640, 900});
  session.keep_framed({});
  EXPECT_FALSE(same(session.state().map.camera, wanted));  // otherwise this test proves nothing
  session.set_size({1920, 1080});
  EXPECT_TRUE(same(session.state().map.camera, wanted));
}

TEST_F(SessionFramingTest, WhatTheCommandLineAsksForStays) {
  session.set_size({640, 900});
  session.keep_framed({}, [](Camera camera) {
    camera.longitude_deg = 10;
    return camera;
  });
  session.set_size({1920, 1080});
  EXPECT_EQ(session.state().map.camera.longitude_deg, 10);
}

TEST_F(SessionFramingTest, ACameraThatSomebodyMovedStays) {
  session.keep_framed({});
  const Camera moved{20, 30, 2};
  session.dispatch(SetCamera{moved});
  session.set_size({1920, 1080});
  EXPECT_TRUE(same(session.state().map.camera, moved));
}

TEST_F(SessionFramingTest, ZoomingByKeysIsMoving) {
  session.keep_framed({});
  session.dispatch(ZoomBy{2});
  while (session.advance(0.1)) continue;
  const Camera zoomed = session.state().map.camera;
  session.set_size({1920, 1080});
  EXPECT_TRUE(same(session.state().map.camera, zoomed));
}

TEST_F(SessionFramingTest, HomeIsKeptFramedAgain) {
  session.dispatch(SetCamera{{20, 30, 2}});
  session.dispatch(FrameAll{});
  while (session.advance(0.1)) continue;
  session.set_size({1920, 1080});
  EXPECT_TRUE(same(session.state().map.camera, session.framing({})));
}

TEST_F(SessionFramingTest, AFlightEndsWhereThePictureOfNowIsFramed) {
  session.dispatch(SetCamera{{20, 30, 2}});
  session.dispatch(FlyTo{{ThingKind::partnership, "x"}});
  session.advance(0.1);
  session.set_size({1920, 1080});
  while (session.advance(0.1)) continue;
  const Camera wanted = session.framing({ThingKind::partnership, "x"});
  EXPECT_NEAR(session.state().map.camera.zoom, wanted.zoom, 1e-6);
  EXPECT_NEAR(session.state().map.camera.longitude_deg, wanted.longitude_deg, 1e-6);
}

TEST_F(SessionFramingTest, AnotherScaleIsAnotherPicture) {
  session.set_size({1920, 1080}, 1);
  int framed = 0;
  session.keep_framed({}, [&framed](Camera camera) {
    ++framed;
    return camera;
  });
  session.set_size({1920, 1080}, 2);
  EXPECT_EQ(framed, 2);
  session.set_size({1920, 1080}, 2);
  EXPECT_EQ(framed, 2);
}

}  // namespace
}  // namespace kakehashi
