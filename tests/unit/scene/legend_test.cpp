#include "viewer/scene/legend.hpp"

#include "geo/arcs/bundles.hpp"
#include "tests/unit/scene/sample_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using Kind = LegendItem::Kind;

std::vector<Kind> kinds(const std::vector<LegendItem>& legend) {
  std::vector<Kind> kinds;
  for (const LegendItem& item : legend) kinds.push_back(item.kind);
  return kinds;
}

class LegendTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<LegendItem> legend(const FlowMap* flows = nullptr, bool gathered = false) const {
    return legend_of(Document{network_}, worldview_, "en", flows, gathered);
  }

  Network network_ = testing::sample_network();
  WorldviewMap worldview_{testing::sample_boundaries()};
};

TEST_F(LegendTest, NamesGroupsWithTheColourOfTheirLinksAndTheYearsOfTheirAgreements) {
  const Document document{network_};
  const std::vector<LegendItem> rows = legend();
  ASSERT_FALSE(rows.empty());
  std::size_t groups = 0;
  for (const LegendItem& row : rows) {
    if (row.kind != Kind::group) continue;
    ++groups;
    EXPECT_FALSE(row.text.empty());
    EXPECT_EQ(row.color, document.links.color(document.links.of_group(row.id).front()));
    EXPECT_TRUE(std::is_sorted(row.years.begin(), row.years.end()));
  }
  EXPECT_EQ(groups, network_.groups.size());
}

TEST_F(LegendTest, LeavesOutGroupsWithoutLinks) {
  network_.groups.push_back({});
  network_.groups.back().id = "nobody";
  for (const LegendItem& row : legend()) EXPECT_NE(row.id, "nobody");
}

TEST_F(LegendTest, ExplainsHatchingWhereSomethingIsHatched) {
  EXPECT_THAT(kinds(legend()), ::testing::Contains(Kind::claimed));
  worldview_ = {};
  EXPECT_THAT(kinds(legend()), ::testing::Not(::testing::Contains(Kind::claimed)));
}

TEST_F(LegendTest, NamesTheFirstCategoriesOfFlowsAndSaysWhatWidthMeans) {
  network_ = {};
  worldview_ = {};
  FlowMap flows;
  flows.flows.categories = {""};
  EXPECT_TRUE(legend(&flows).empty()) << "one category without a name";
  flows.flows.categories = {"a", "b"};
  EXPECT_THAT(kinds(legend(&flows)), ElementsAre(Kind::flows, Kind::flows));
  EXPECT_EQ(legend(&flows)[1].text, "b");
  EXPECT_EQ(legend(&flows)[1].color, flow_color(1));
  flows.flows.categories.resize(20, "more");
  EXPECT_EQ(legend(&flows).size(), 8u);
  flows.flows.categories = {""};
  flows.flows.arcs.resize(max_arcs_moving + 1);
  EXPECT_THAT(kinds(legend(&flows)), ElementsAre(Kind::gathered));
  EXPECT_THAT(kinds(legend(nullptr, true)), ElementsAre(Kind::gathered));
}

}  // namespace
}  // namespace kakehashi
