#include "geo/arcs/bundles.hpp"

#include "tests/unit/sphere/random_points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;

FieldArc arc(Vector3 from, Vector3 to, std::array<std::uint8_t, 4> color = {255, 255, 255, 255}) {
  return {.from = packed(from), .to = packed(to), .color = color};
}

TEST(Bundles, GatherWhatLinksTheSameAreasInEitherDirection) {
  const Vector3 miyagi = unit_vector(141, 38);
  const Vector3 nizhny = unit_vector(44, 56);
  const Vector3 krasnodar = unit_vector(39, 45);
  const std::vector<FieldArc> arcs{arc(miyagi, nizhny), arc(miyagi, krasnodar), arc(nizhny, miyagi)};
  const Bundles bundles{arcs, std::vector<std::uint32_t>{1, 1, 2}, std::vector<std::uint32_t>{2, 3, 1}};
  ASSERT_EQ(bundles.count(), 2U);
  EXPECT_THAT(bundles.members(0), ElementsAre(1));
  EXPECT_THAT(bundles.members(1), ElementsAre(0, 2));
  const Vector3 from = unpacked(bundles.arcs()[1].from);
  const Vector3 to = unpacked(bundles.arcs()[1].to);
  EXPECT_LT(angle_between(from, miyagi), 1e-6);
  EXPECT_LT(angle_between(to, nizhny), 1e-6);
}

TEST(Bundles, LoseNoArc) {
  testing::RandomPoints random(3);
  std::vector<FieldArc> arcs;
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  for (int i = 0; i < 5000; ++i) {
    arcs.push_back(arc(random.point(), random.point()));
    from.push_back(static_cast<std::uint32_t>(random.number(0, 40)));
    to.push_back(static_cast<std::uint32_t>(random.number(0, 40)));
  }
  for (const std::size_t max : {10'000U, 300U, 1U}) {
    const Bundles bundles = gather(arcs, from, to, max);
    std::vector<bool> seen(arcs.size());
    for (std::size_t bundle = 0; bundle < bundles.count(); ++bundle) {
      for (const std::uint32_t member : bundles.members(bundle)) {
        EXPECT_FALSE(seen[member]);
        seen[member] = true;
      }
    }
    EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 5000);
  }
}

TEST(Bundles, AreWiderTheMoreTheyAre) {
  EXPECT_LT(Bundles::width_px(1), Bundles::width_px(2));
  EXPECT_LT(Bundles::width_px(2), Bundles::width_px(100));
  EXPECT_LE(Bundles::width_px(1'000'000'000), 9);
}

/// Not the mean, which is grey where there are many colours and stands in no legend.
TEST(Bundles, HaveTheColourOfMostOfTheirMembers) {
  const Vector3 a = unit_vector(0, 0);
  const Vector3 b = unit_vector(50, 10);
  const std::vector<FieldArc> arcs{arc(a, b, {0, 0, 50, 255}), arc(a, b, {200, 0, 0, 255}), arc(b, a, {0, 100, 0, 255}),
                                   arc(b, a, {200, 0, 0, 255}), arc(a, b, {0, 100, 0, 255})};
  const Bundles bundles{arcs, std::vector<std::uint32_t>(5, 1), std::vector<std::uint32_t>(5, 2)};
  EXPECT_EQ(bundles.arcs().front().color, (std::array<std::uint8_t, 4>{200, 0, 0, 255}));
}

}  // namespace
}  // namespace kakehashi
