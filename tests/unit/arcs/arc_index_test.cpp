#include "geo/arcs/arc_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::size_t> arcs(const std::vector<ArcHit>& hits) {
  std::vector<std::size_t> numbers;
  for (const ArcHit& hit : hits) numbers.push_back(hit.arc);
  return numbers;
}

TEST(ArcIndex, GivesTheNearestArcFirst) {
  ArcIndex index;
  index.add(7, {{0, 0}, {100, 0}});
  index.add(3, {{0, 10}, {100, 10}});
  index.add(5, {{0, 4}, {100, 4}});
  const auto hits = index.near({50, 3}, 20);
  EXPECT_THAT(arcs(hits), ElementsAre(5, 7, 3));
  EXPECT_DOUBLE_EQ(hits[0].distance_px, 1);
  EXPECT_DOUBLE_EQ(hits[1].distance_px, 3);
  EXPECT_DOUBLE_EQ(hits[2].distance_px, 7);
}

TEST(ArcIndex, GivesEveryArcOnceByItsNearestPiece) {
  ArcIndex index;
  index.add(1, {{0, 5}, {100, 5}});
  index.add(0, {{0, 0}, {100, 0}});
  index.add(1, {{0, 4}, {100, 4}});
  const auto hits = index.near({50, 3}, 6);
  EXPECT_THAT(arcs(hits), ElementsAre(1, 0));
  EXPECT_DOUBLE_EQ(hits[0].distance_px, 1);
}

TEST(ArcIndex, GivesAllArcsThatLieOnOneAnother) {
  ArcIndex index;
  for (std::size_t arc = 0; arc < 5; ++arc) index.add(arc, {{0, 0}, {100, 0}});
  EXPECT_EQ(index.near({50, 0}, 1).size(), 5U);
}

TEST(ArcIndex, ReachesAsFarAsItIsAsked) {
  ArcIndex index;
  index.add(0, {{0, 0}, {100, 0}});
  EXPECT_THAT(index.near({50, 6.01}, 6), IsEmpty());
  EXPECT_THAT(arcs(index.near({50, 5.99}, 6)), ElementsAre(0));
  EXPECT_THAT(index.near({106.01, 0}, 6), IsEmpty());
  EXPECT_THAT(arcs(index.near({105.99, 0}, 6)), ElementsAre(0));
  EXPECT_THAT(index.near({104.5, 4.5}, 6), IsEmpty()) << "within the box, not within the circle";
}

TEST(ArcIndex, MeasuresToThePiecesBetweenThePoints) {
  ArcIndex index;
  index.add(0, {{0, 0}, {100, 100}, {200, 0}});
  EXPECT_THAT(index.near({100, 20}, 10), IsEmpty()) << "inside the arc's box, far from the arc";
  EXPECT_NEAR(index.near({60, 40}, 20).at(0).distance_px, 20 / std::sqrt(2.0), 1e-12);
}

TEST(ArcIndex, FindsStretchesWithoutLength) {
  ArcIndex index;
  index.add(0, {{10, 10}, {10, 10}});
  EXPECT_DOUBLE_EQ(index.near({13, 14}, 6).at(0).distance_px, 5);
}

TEST(ArcIndex, IsEmptyAtFirstAndWhenCleared) {
  ArcIndex index;
  EXPECT_THAT(index.near({0, 0}, 1000), IsEmpty());
  index.add(0, {});
  EXPECT_THAT(index.near({0, 0}, 1000), IsEmpty());
  index.add(0, {{0, 0}, {100, 0}});
  index.clear();
  EXPECT_THAT(index.near({0, 0}, 1000), IsEmpty());
}

}  // namespace
}  // namespace kakehashi
