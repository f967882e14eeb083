#include "viewer/scene/label_placement.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace kakehashi {
namespace {

/// Two names beside dots and one in the middle of a lake.
MapScene scene_of(const std::string& first) {
  MapScene scene;
  for (const auto& [text, longitude_deg] : {std::pair{first, 0.0}, {std::string{"Second"}, 8.0}}) {
    LabelItem& label = scene.labels.emplace_back();
    label.key = text;
    label.text = text;
    label.anchor = unit_vector(longitude_deg, 0);
    label.dot_radius_px = 5;
  }
  return scene;
}

class LabelPlacementTest : public ::testing::Test {
 protected:
  const std::vector<PlacedLabel>& place() {
    const ViewTransform transform = view_of(camera_, size_, Projection{ProjectionKind::equal_area});
    return placement_.place({scene_, transform, size_, 1, cards_, fonts_}, {},
                            [&](const std::string& text, LabelStyle) {
                              ++measured_;
                              return PictureSize{static_cast<double>(text.size()) * 8, 18};
                            });
  }
  /// How many texts the next call measures.
  int measured_by_placing() {
    const int before = measured_;
    place();
    return measured_ - before;
  }

  std::shared_ptr<const MapScene> scene_ = std::make_shared<const MapScene>(scene_of("First"));
  Camera camera_{0, 0, 2};
  PictureSize size_{800, 600};
  std::vector<PictureRect> cards_;
  std::uint64_t fonts_ = 1;
  int measured_ = 0;
  LabelPlacement placement_;
};

TEST_F(LabelPlacementTest, NamesArePlacedAnewOnlyWhenSomethingHasChanged) {
  ASSERT_EQ(place().size(), 2U);
  place();  // with what stood before
  EXPECT_EQ(measured_by_placing(), 0);
  camera_.longitude_deg = 1;
  EXPECT_GT(measured_by_placing(), 0);
  place();
  EXPECT_EQ(measured_by_placing(), 0);
  fonts_ = 2;
  EXPECT_GT(measured_by_placing(), 0);
  cards_.push_back({0, 0, 10, 10});
  EXPECT_GT(measured_by_placing(), 0);
  cards_.front().right = 20;
  EXPECT_GT(measured_by_placing(), 0);
  size_.width_px = 900;
  EXPECT_GT(measured_by_placing(), 0);
  scene_ = std::make_shared<const MapScene>(scene_of("Another"));
  EXPECT_GT(measured_by_placing(), 0);
  EXPECT_EQ(place().size(), 2U);
}

TEST_F(LabelPlacementTest, ACardIsKeptClearOf) {
  place();
  cards_.push_back({0, 0, 800, 600});
  EXPECT_TRUE(place().empty());
  cards_.clear();
  EXPECT_EQ(place().size(), 2U);
}

}  // namespace
}  // namespace kakehashi
