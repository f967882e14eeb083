#include "viewer/scene/label_layout.hpp"

#include "tests/unit/sphere/random_points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr PictureSize picture{1600, 900};
constexpr double text_height_px = 16;
/// A pixel's width in degrees near the middle is 0.05: places can be given by pixels.
const ViewTransform view{0, 0, 20 / radians_per_degree, {800, 450}, Projection{ProjectionKind::equal_area}};

PictureSize measure(const std::string& text, LabelStyle) {
  return {8.0 * static_cast<double>(text.size()), text_height_px};
}

Vector3 at_pixel(double x, double y) { return view.to_sphere({x, y}).value(); }

LabelItem beside_dot(std::string text, Vector3 anchor, float importance = 1) {
  LabelItem label;
  label.key = label.text = std::move(text);
  label.anchor = anchor;
  label.importance = importance;
  label.dot_radius_px = 5;
  return label;
}

LabelItem centered(std::string text, Vector3 anchor, float importance = 1) {
  LabelItem label;
  label.key = label.text = std::move(text);
  label.anchor = anchor;
  label.importance = importance;
  return label;
}

EndItem dot(Vector3 position, float radius_px = 5) {
  EndItem end;
  end.position = position;
  end.radius_px = radius_px;
  return end;
}

bool overlap(const PictureRect& a, const PictureRect& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

PictureRect rect_of(const MapScene& scene, const PlacedLabel& placed) {
  const PictureSize text = measure(scene.labels.at(placed.item).text, scene.labels.at(placed.item).style);
  return {placed.upper_left.x, placed.upper_left.y, placed.upper_left.x + text.width_px,
          placed.upper_left.y + text.height_px};
}

std::vector<PlacedLabel> placed(const MapScene& scene, const LabelObstacles& obstacles = {}, double scale = 1) {
  return place_labels(scene, view, picture, scale, obstacles, measure);
}

std::vector<std::string> texts(const MapScene& scene, const std::vector<PlacedLabel>& labels) {
  std::vector<std::string> all;
  for (const PlacedLabel& label : labels) all.push_back(scene.labels.at(label.item).text);
  return all;
}

/// 300 names all over the picture, some beside dots, some of small regions.
MapScene crowd(unsigned seed) {
  testing::RandomPoints random(seed);
  MapScene scene;
  for (int i = 0; i < 300; ++i) {
    const Vector3 anchor = at_pixel(random.number(-50, 1650), random.number(-50, 950));
    const std::string text(static_cast<std::size_t>(random.number(2, 20)), 'a');
    const auto importance = static_cast<float>(random.number(0, 100));
    if (i % 3 == 0) {
      scene.ends.push_back(dot(anchor));
      scene.labels.push_back(beside_dot(text, anchor, importance));
    } else {
      scene.labels.push_back(centered(text, anchor, importance));
      if (i % 3 == 1) scene.labels.back().needed_radius_rad = random.number(0.01, 0.2);
    }
  }
  return scene;
}

const std::vector<PictureRect> cards{{20, 20, 380, 500}, {1300, 100, 1580, 700}, {400, 780, 1200, 880}};

TEST(LabelLayout, NeverLaysNamesOverOneAnother) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    for (const double scale : {0.7, 1.0, 2.0}) {
      const MapScene scene = crowd(seed);
      const auto labels = placed(scene, {cards, {}}, scale);
      EXPECT_GT(labels.size(), 20U);
      for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t k = i + 1; k < labels.size(); ++k) {
          ASSERT_FALSE(overlap(rect_of(scene, labels[i]), rect_of(scene, labels[k])));
        }
      }
    }
  }
}

TEST(LabelLayout, LaysNoNamesUnderCards) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const MapScene scene = crowd(seed);
    for (const PlacedLabel& label : placed(scene, {cards, {}})) {
      for (const PictureRect& card : cards) ASSERT_FALSE(overlap(rect_of(scene, label), card));
    }
  }
}

TEST(LabelLayout, LaysNoNamesOverDots) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const MapScene scene = crowd(seed);
    for (const PlacedLabel& label : placed(scene)) {
      for (const EndItem& end : scene.ends) {
        const PixelPoint at = view.to_pixel(end.position).value();
        ASSERT_FALSE(overlap(rect_of(scene, label), {at.x - 5, at.y - 5, at.x + 5, at.y + 5}));
      }
    }
  }
}

TEST(LabelLayout, KeepsNamesInsideThePicture) {
  const MapScene scene = crowd(11);
  for (const PlacedLabel& label : placed(scene)) {
    const PictureRect rect = rect_of(scene, label);
    EXPECT_TRUE(rect.left >= 0 && rect.top >= 0 && rect.right <= picture.width_px && rect.bottom <= picture.height_px);
  }
}

TEST(LabelLayout, PlacesEachNameAtMostOnce) {
  const auto labels = placed(crowd(12));
  std::vector<std::size_t> items;
  for (const PlacedLabel& label : labels) items.push_back(label.item);
  std::sort(items.begin(), items.end());
  EXPECT_EQ(std::adjacent_find(items.begin(), items.end()), items.end());
}

TEST(LabelLayout, GivesTheSamePlacesForTheSameScene) {
  const auto first = placed(crowd(13), {cards, {}});
  const auto second = placed(crowd(13), {cards, {}});
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].item, second[i].item);
    EXPECT_EQ(first[i].upper_left.x, second[i].upper_left.x);
    EXPECT_EQ(first[i].upper_left.y, second[i].upper_left.y);
  }
}

TEST(LabelLayout, LetsTheMoreImportantNameStand) {
  MapScene scene;
  scene.labels = {centered("lesser", at_pixel(800, 450), 1), centered("greater", at_pixel(805, 455), 2)};
  EXPECT_THAT(texts(scene, placed(scene)), ElementsAre("greater"));
}

TEST(LabelLayout, LetsTheFirstOfEqualNamesStand) {
  MapScene scene;
  scene.labels = {centered("first", at_pixel(800, 450)), centered("second", at_pixel(805, 455))};
  EXPECT_THAT(texts(scene, placed(scene)), ElementsAre("first"));
}

TEST(LabelLayout, PutsANameToTheRightOfItsDotWhereItCan) {
  MapScene scene;
  scene.ends = {dot(at_pixel(800, 450))};
  scene.labels = {beside_dot("Sendai", at_pixel(800, 450))};
  const auto labels = placed(scene);
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_GT(labels[0].upper_left.x, 805);
  EXPECT_NEAR(labels[0].upper_left.y, 450 - text_height_px / 2, 1e-6);
}

TEST(LabelLayout, CentresOtherNamesOnTheirAnchor) {
  MapScene scene;
  scene.labels = {centered("Hokkaido", at_pixel(700, 300))};
  const auto labels = placed(scene);
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_NEAR(labels[0].upper_left.x, 700 - 32, 1e-6);
  EXPECT_NEAR(labels[0].upper_left.y, 300 - text_height_px / 2, 1e-6);
}

TEST(LabelLayout, TriesEightPlacesAroundADot) {
  // One place after the other is taken by a card until none is left.
  for (const float radius_px : {5.0F, 7.0F}) {
    for (const double scale : {0.6, 1.0, 2.0}) {
      MapScene scene;
      scene.ends = {dot(at_pixel(800, 450), radius_px)};
      scene.labels = {beside_dot("Sendai", at_pixel(800, 450))};
      scene.labels[0].dot_radius_px = radius_px;
      LabelObstacles obstacles;
      int places = 0;
      for (auto labels = placed(scene, obstacles, scale); !labels.empty() && places < 20;
           labels = placed(scene, obstacles, scale)) {
        ++places;
        const PictureRect rect = rect_of(scene, labels[0]);
        const double x = (rect.left + rect.right) / 2;
        const double y = (rect.top + rect.bottom) / 2;
        obstacles.cards.push_back({x - 0.5, y - 0.5, x + 0.5, y + 0.5});
      }
      EXPECT_EQ(places, 8) << "dot of " << radius_px << " px at scale " << scale;
    }
  }
}

TEST(LabelLayout, AvoidsArcsBesideADot) {
  MapScene scene;
  scene.ends = {dot(at_pixel(800, 450))};
  scene.labels = {beside_dot("Sendai", at_pixel(800, 450))};
  const LabelObstacles obstacles{{}, {{{800, 450}, {1200, 450}}}};
  const auto labels = placed(scene, obstacles);
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_FALSE(overlap(rect_of(scene, labels[0]), {800, 449, 1200, 451}));
}

TEST(LabelLayout, LeavesOutANameThatAnArcCrosses) {
  MapScene scene;
  scene.labels = {centered("Hokkaido", at_pixel(800, 450))};
  EXPECT_THAT(placed(scene, {{}, {{{600, 450}, {1000, 450}}}}), IsEmpty());
}

TEST(LabelLayout, PlacesARequiredNameEvenWhereNothingIsFree) {
  MapScene scene;
  scene.ends = {dot(at_pixel(800, 450))};
  scene.labels = {beside_dot("Sendai", at_pixel(800, 450))};
  const LabelObstacles everywhere{{{600, 300, 1000, 600}}, {}};
  EXPECT_THAT(placed(scene, everywhere), IsEmpty());
  scene.labels[0].required = true;
  EXPECT_THAT(texts(scene, placed(scene, everywhere)), ElementsAre("Sendai"));
}

TEST(LabelLayout, PlacesARequiredNameAtTheEdgeOfThePicture) {
  for (const auto& [x, y] : {std::pair{1590.0, 450.0}, {10.0, 450.0}, {800.0, 8.0}, {800.0, 893.0}, {1590.0, 893.0}}) {
    MapScene scene;
    scene.ends = {dot(at_pixel(x, y))};
    scene.labels = {beside_dot("Sendai", at_pixel(x, y))};
    scene.labels[0].required = true;
    const LabelObstacles everywhere{{{0, 0, 1600, 900}}, {}};
    const auto labels = placed(scene, everywhere);
    ASSERT_EQ(labels.size(), 1U) << "at " << x << ", " << y;
    const PictureRect rect = rect_of(scene, labels[0]);
    EXPECT_TRUE(rect.left >= 0 && rect.top >= 0 && rect.right <= 1600 && rect.bottom <= 900);
  }
}

TEST(LabelLayout, NamesARegionOnlyWhereItIsWideEnough) {
  MapScene scene;
  scene.labels = {centered("Hokkaido", at_pixel(800, 450))};
  scene.labels[0].needed_radius_rad = 1 * radians_per_degree;  // 40 px across, the text has 64
  EXPECT_THAT(placed(scene), IsEmpty());
  scene.labels[0].needed_radius_rad = 3 * radians_per_degree;
  EXPECT_EQ(placed(scene).size(), 1U);
}

TEST(LabelLayout, LeavesOutWhatLiesBeyondTheRimOrOutsideThePicture) {
  MapScene scene;
  scene.labels = {centered("antipode", unit_vector(180, 0)), beside_dot("far", at_pixel(2200, 450))};
  EXPECT_THAT(placed(scene), IsEmpty());
}

TEST(LabelLayout, KeepsANameOnTheSideWhereItStood) {
  MapScene scene;
  scene.ends = {dot(at_pixel(800, 450))};
  scene.labels = {beside_dot("Sendai", at_pixel(800, 450))};
  // A short arc to the right makes the left the better side, but not by much.
  const LabelObstacles obstacles{{}, {{{810, 450}, {835, 450}}}};
  EXPECT_LT(placed(scene, obstacles).at(0).upper_left.x, 800);
  const auto stays = place_labels(scene, view, picture, 1, obstacles, measure, {{"Sendai", 0}});
  EXPECT_GT(stays.at(0).upper_left.x, 800);
  // Along the whole of the name it goes.
  const LabelObstacles long_arc{{}, {{{800, 447}, {1200, 447}}, {{800, 450}, {1200, 450}}}};
  EXPECT_LT(place_labels(scene, view, picture, 1, long_arc, measure, {{"Sendai", 0}}).at(0).upper_left.x, 800);
}

TEST(LabelLayout, LetsANameStandThatStoodBeforeOneOfItsImportance) {
  MapScene scene;
  scene.labels = {centered("new", at_pixel(800, 450), 10.5F), centered("old", at_pixel(805, 455), 10)};
  EXPECT_THAT(texts(scene, placed(scene)), ElementsAre("new"));
  EXPECT_THAT(texts(scene, place_labels(scene, view, picture, 1, {}, measure, {{"old", 0}})), ElementsAre("old"));
  scene.labels[0].importance = 20;
  EXPECT_THAT(texts(scene, place_labels(scene, view, picture, 1, {}, measure, {{"old", 0}})), ElementsAre("new"));
}

TEST(LabelLayout, PlacesASubstituteOnlyWhereTheNameItselfIsNot) {
  MapScene scene;
  scene.labels = {beside_dot("Hokkaido", at_pixel(800, 450), 100), centered("Hokkaido too", at_pixel(400, 450), 10)};
  scene.labels[1].instead_of = scene.labels[0].key;
  EXPECT_THAT(texts(scene, placed(scene)), ElementsAre("Hokkaido"));
  scene.labels[0].anchor = at_pixel(2200, 450);
  EXPECT_THAT(texts(scene, placed(scene)), ElementsAre("Hokkaido too"));
}

TEST(LabelLayout, DoesNotFlickerWhileTheMapMoves) {
  int with_memory = 0;
  int without = 0;
  for (unsigned seed = 20; seed < 24; ++seed) {
    const MapScene scene = [&] {
      MapScene made = crowd(seed);
      for (std::size_t i = 0; i < made.labels.size(); ++i) made.labels[i].key = std::to_string(i);
      return made;
    }();
    const auto changes_in = [&](bool remembers) {
      LabelMemory memory;
      std::map<std::size_t, int> changes;
      std::map<std::size_t, bool> stood;
      for (int frame = 0; frame < 120; ++frame) {
        // To and fro by some pixels, nearer and farther by a little.
        const double swing = std::sin(frame * 0.3);
        const ViewTransform moved{0.2 * swing,
                                  0.1 * swing,
                                  20 / radians_per_degree * (1 + 0.01 * swing),
                                  {800, 450},
                                  Projection{ProjectionKind::equal_area}};
        const auto labels = place_labels(scene, moved, picture, 1, {}, measure, remembers ? memory : LabelMemory{});
        memory = memory_of(scene, labels);
        std::map<std::size_t, bool> stands;
        for (const PlacedLabel& label : labels) stands[label.item] = true;
        for (std::size_t item = 0; item < scene.labels.size(); ++item) {
          // At the edge of the picture names have to go.
          const PixelPoint at = view.to_pixel(scene.labels[item].anchor).value();
          if (at.x < 250 || at.y < 60 || at.x > 1350 || at.y > 840) continue;
          if (frame > 0 && stood[item] != stands[item]) ++changes[item];
        }
        stood = std::move(stands);
      }
      int sum = 0;
      for (const auto& [item, count] : changes) sum += count;
      return sum;
    };
    with_memory += changes_in(true);
    without += changes_in(false);
  }
  EXPECT_GT(without, 20);
  EXPECT_LT(with_memory, without / 4);
}

TEST(LabelLayout, NeverLaysNamesOverOneAnotherThatStoodBefore) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    MapScene scene = crowd(seed);
    for (std::size_t i = 0; i < scene.labels.size(); ++i) scene.labels[i].key = std::to_string(i);
    LabelMemory memory;
    for (std::size_t i = 0; i < scene.labels.size(); ++i) memory[std::to_string(i)] = static_cast<std::uint8_t>(i % 8);
    const auto labels = place_labels(scene, view, picture, 1, {cards, {}}, measure, memory);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t k = i + 1; k < labels.size(); ++k) {
        ASSERT_FALSE(overlap(rect_of(scene, labels[i]), rect_of(scene, labels[k])));
      }
      for (const PictureRect& card : cards) ASSERT_FALSE(overlap(rect_of(scene, labels[i]), card));
    }
  }
}

TEST(LabelLayout, MeasuresNoTextsThatCannotStand) {
  MapScene scene;
  scene.labels = {centered("antipode", unit_vector(180, 0)), centered("tiny", at_pixel(800, 450)),
                  beside_dot("far", at_pixel(2200, 450))};
  scene.labels[1].needed_radius_rad = 1e-4;
  int measured = 0;
  const MeasureText counting = [&](const std::string& text, LabelStyle style) {
    ++measured;
    return measure(text, style);
  };
  EXPECT_THAT(place_labels(scene, view, picture, 1, {}, counting), IsEmpty());
  EXPECT_EQ(measured, 0);
}

}  // namespace
}  // namespace kakehashi
