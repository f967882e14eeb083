#include "viewer/scene/links.hpp"

#include "tests/unit/scene/sample_map.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/palette.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {
namespace {

using Ids = std::vector<std::string>;

class LinksTest : public ::testing::Test {
 protected:
  [[nodiscard]] Ids concerned(const Thing& thing) const {
    Ids ids;
    for (const std::uint32_t number : links_.of(thing)) ids.push_back(links_.partnership(number).id);
    Ids asked_one_by_one;
    for (std::size_t i = 0; i < links_.size(); ++i) {
      if (links_.concern(i, thing)) asked_one_by_one.push_back(links_.partnership(i).id);
    }
    EXPECT_EQ(ids, asked_one_by_one);
    return ids;
  }

  const Document document_{testing::sample_network()};
  const Network& network_ = document_.network;
  const Links& links_ = document_.links;
};

TEST_F(LinksTest, KnowTheirEnds) {
  for (const Partnership& partnership : network_.partnerships) {
    const auto ends = links_.ends(links_.number(partnership));
    ASSERT_EQ(ends.size(), partnership.between.size()) << partnership.id;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      EXPECT_EQ(ends[i].place, document_.index.anchor(partnership.between[i])) << partnership.id;
      EXPECT_EQ(ends[i].region, document_.index.region(partnership.between[i].region)) << partnership.id;
    }
  }
}

TEST_F(LinksTest, EndInThePartysRegionOrInTheOneThatItsPlaceLiesIn) {
  Network network = network_;
  network.partnerships[0].between = {{"RU-NIZ", "nizhny-novgorod"}, {"", "nagato"}, {"", "sochi"}, {"", "atlantis"}};
  const Document document{network};
  const auto ends = document.links.ends(0);
  EXPECT_EQ(ends[0].region_id, "RU-NIZ");
  EXPECT_EQ(ends[1].region_id, "JP-35");
  EXPECT_EQ(ends[2].region_id, "");
  EXPECT_EQ(ends[3].region_id, "");
}

TEST_F(LinksTest, OfPartiesThatCannotBeFoundEndNowhere) {
  Network network;
  network.partnerships.emplace_back().between = {{"XX-1", ""}, {"", "nowhere"}};
  const Document document{network};
  for (const PartyEnd& end : document.links.ends(0)) {
    EXPECT_EQ(end.place, nullptr);
    EXPECT_EQ(end.region, nullptr);
  }
}

TEST_F(LinksTest, CountTheRegionsAtTheirEnds) {
  EXPECT_EQ(links_.linked_regions(), 5U);  // Miyagi, Nizhny Novgorod, Hokkaido, Sakhalin, and Yamaguchi by Nagato
  EXPECT_EQ(Document{Network{}}.links.linked_regions(), 0U);
}

TEST_F(LinksTest, ConcernAPartnershipItself) {
  EXPECT_EQ(concerned(testing::partnership("miyagi-nizhny")), Ids{"miyagi-nizhny"});
}

TEST_F(LinksTest, ConcernTheRegionsAtBothEnds) {
  EXPECT_EQ(concerned(testing::region("RU-SAK")), (Ids{"hokkaido-sakhalin", "hokkaido-sakhalin-bridge"}));
  EXPECT_EQ(concerned(testing::region("JP-04")), Ids{"miyagi-nizhny"});
}

TEST_F(LinksTest, ConcernTheRegionThatAPartnerCityLiesIn) {
  EXPECT_EQ(concerned(testing::region("JP-35")), Ids{"nagato-sochi"});
}

TEST_F(LinksTest, ConcernThePlacesWhereArcsEnd) {
  EXPECT_EQ(concerned(testing::place("sendai")), Ids{"miyagi-nizhny"});
  EXPECT_EQ(concerned(testing::place("sapporo")), (Ids{"hokkaido-sakhalin", "hokkaido-sakhalin-bridge"}));
  EXPECT_EQ(concerned(testing::place("nagato")), Ids{"nagato-sochi"});
}

TEST_F(LinksTest, ConcernNeitherClaimedAreasNorNothing) {
  EXPECT_EQ(concerned(testing::claimed("islands")), Ids{});
  EXPECT_EQ(concerned({}), Ids{});
  EXPECT_EQ(concerned(testing::region("")), Ids{}) << "a city without a region is no end of it";
}

TEST_F(LinksTest, HaveTheColourOfTheirGroup) { EXPECT_EQ(links_.color(network_.partnerships[0]), rgb(0xf5b335)); }

TEST_F(LinksTest, HaveAColourOfThePaletteWhenTheirGroupNamesNone) {
  EXPECT_EQ(links_.color(network_.partnerships[1]), group_color(2));  // 1 is what the other group asks for
  EXPECT_EQ(links_.color(network_.partnerships[2]), links_.color(network_.partnerships[1]));
}

TEST_F(LinksTest, HaveAColourOfTheirOwnWithoutAGroup) {
  EXPECT_EQ(links_.color(network_.partnerships[3]), group_color(3));
}

TEST(LinkColors, AGroupWithoutAColourGetsOneThatNoOtherGroupHas) {
  Network network;
  network.groups.resize(3);
  network.groups[0].id = "plain";
  network.groups[1].id = "plain-too";
  network.groups[2].id = "painted";
  network.groups[2].color = "#3fc1c9";  // the first of the palette, so that the first group takes the second
  network.partnerships.resize(3);
  for (std::size_t i = 0; i < 3; ++i) network.partnerships[i].group = network.groups[i].id;
  const Document document{network};
  std::vector<Rgba> colors;
  for (std::size_t i = 0; i < 3; ++i) colors.push_back(document.links.color(i));
  EXPECT_NE(colors[0], colors[1]);
  EXPECT_NE(colors[0], colors[2]);
  EXPECT_NE(colors[1], colors[2]);
}

TEST(Documents, EachHasAnotherRevision) {
  const Document first{Network{}};
  const Document second{Network{}};
  EXPECT_NE(first.revision, second.revision);
}

}  // namespace
}  // namespace kakehashi
