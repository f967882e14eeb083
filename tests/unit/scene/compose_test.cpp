#include "viewer/scene/compose.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace kakehashi {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class Compose : public ::testing::Test {
 protected:
  [[nodiscard]] MapScene composed() const { return compose(Document{network_}, boundaries_, table_, state_); }

  /// Ids of the partnerships of a scene's arcs, in their order.
  [[nodiscard]] std::vector<std::string> arcs(const MapScene& scene) const {
    std::vector<std::string> ids;
    for (const ArcItem& arc : scene.arcs) ids.push_back(network_.partnerships.at(arc.partnership).id);
    return ids;
  }

  [[nodiscard]] const ArcItem& arc(const MapScene& scene, std::string_view id) const {
    return *std::find_if(scene.arcs.begin(), scene.arcs.end(),
                         [&](const ArcItem& item) { return network_.partnerships.at(item.partnership).id == id; });
  }

  [[nodiscard]] static std::vector<std::string> places(const MapScene& scene) {
    std::vector<std::string> ids;
    for (const EndItem& end : scene.ends) ids.push_back(end.place);
    return ids;
  }

  [[nodiscard]] static const EndItem& end(const MapScene& scene, std::string_view place) {
    return *std::find_if(scene.ends.begin(), scene.ends.end(),
                         [&](const EndItem& item) { return item.place == place; });
  }

  [[nodiscard]] static std::vector<std::string> texts(const MapScene& scene) {
    std::vector<std::string> all;
    for (const LabelItem& label : scene.labels) all.push_back(label.text);
    return all;
  }

  [[nodiscard]] static const LabelItem& label(const MapScene& scene, std::string_view text) {
    return *std::find_if(scene.labels.begin(), scene.labels.end(),
                         [&](const LabelItem& item) { return item.text == text; });
  }

  [[nodiscard]] std::vector<std::string> outlined(const MapScene& scene) const {
    std::vector<std::string> codes;
    for (const AccentOutline& outline : scene.outlines)
      codes.push_back(boundaries_.boundaries.at(outline.feature).code);
    return codes;
  }

  [[nodiscard]] Rgba fill(const MapScene& scene, std::string_view code) const {
    const auto found = std::find_if(boundaries_.boundaries.begin(), boundaries_.boundaries.end(),
                                    [&](const Boundary& boundary) { return boundary.code == code; });
    return scene.fills.at(static_cast<std::size_t>(found - boundaries_.boundaries.begin()));
  }

  Network network_ = testing::sample_network();
  BoundarySet boundaries_ = testing::sample_boundaries();
  BoundaryTable table_ = testing::sample_table();
  ViewState state_;
};

TEST_F(Compose, DrawsAnArcForEveryPartnership) {
  EXPECT_THAT(arcs(composed()),
              ElementsAre("miyagi-nizhny", "hokkaido-sakhalin", "hokkaido-sakhalin-bridge", "nagato-sochi"));
}

TEST_F(Compose, EndsArcsAtThePlacesOfTheirParties) {
  const MapScene scene = composed();
  EXPECT_EQ(arc(scene, "miyagi-nizhny").curve.from(), unit_vector(140.87, 38.27));
  EXPECT_EQ(arc(scene, "miyagi-nizhny").curve.to(), unit_vector(44.0, 56.33));
  EXPECT_EQ(arc(scene, "nagato-sochi").curve.to(), unit_vector(39.72, 43.59));
}

TEST_F(Compose, DashesArcsWithoutAnAgreement) {
  const MapScene scene = composed();
  EXPECT_TRUE(arc(scene, "hokkaido-sakhalin-bridge").dashed);
  EXPECT_FALSE(arc(scene, "hokkaido-sakhalin").dashed);
  EXPECT_FALSE(arc(scene, "miyagi-nizhny").dashed);
}

TEST_F(Compose, GivesArcsBetweenTheSameRegionsLanesOfTheirOwn) {
  const MapScene scene = composed();
  const double first = arc(scene, "hokkaido-sakhalin").curve.bow_rad();
  const double second = arc(scene, "hokkaido-sakhalin-bridge").curve.bow_rad();
  EXPECT_GT(std::abs(first - second), 0.02 * arc(scene, "hokkaido-sakhalin").curve.angle_rad());
}

TEST_F(Compose, ColoursArcsByTheirGroups) {
  const ArcItem item = arc(composed(), "miyagi-nizhny");
  EXPECT_EQ(with_alpha(item.color, 1), rgb(0xf5b335));
}

TEST_F(Compose, DrawsTheSelectedArcLastAndGlowing) {
  state_.map.selection = testing::partnership("miyagi-nizhny");
  const MapScene scene = composed();
  EXPECT_EQ(arcs(scene).back(), "miyagi-nizhny");
  EXPECT_EQ(scene.arcs.size(), 4U);
  const ArcItem& selected = scene.arcs.back();
  EXPECT_EQ(selected.glow, 1);
  for (std::size_t i = 0; i + 1 < scene.arcs.size(); ++i) {
    EXPECT_EQ(scene.arcs[i].glow, 0);
    EXPECT_LT(scene.arcs[i].color.a, selected.color.a);
    EXPECT_LT(scene.arcs[i].width_px, selected.width_px);
  }
}

TEST_F(Compose, SelectsTheArcsOfARegionAndOfAPlace) {
  for (const Thing& thing : {testing::region("JP-01"), testing::place("sapporo")}) {
    state_.map.selection = thing;
    const MapScene scene = composed();
    EXPECT_EQ(arc(scene, "hokkaido-sakhalin").glow, 1);
    EXPECT_EQ(arc(scene, "hokkaido-sakhalin-bridge").glow, 1);
    EXPECT_EQ(arc(scene, "miyagi-nizhny").glow, 0);
  }
}

TEST_F(Compose, LetsOtherArcsStepBackFromASelectionButNotFromACursor) {
  const float normal = arc(composed(), "nagato-sochi").color.a;
  state_.hover = testing::partnership("miyagi-nizhny");
  EXPECT_EQ(arc(composed(), "nagato-sochi").color.a, normal);
  state_.map.selection = testing::partnership("hokkaido-sakhalin");
  EXPECT_LT(arc(composed(), "nagato-sochi").color.a, normal);
}

TEST_F(Compose, EmphasisesAHoveredArcLessThanASelectedOne) {
  state_.hover = testing::partnership("miyagi-nizhny");
  state_.map.selection = testing::partnership("nagato-sochi");
  const MapScene scene = composed();
  EXPECT_THAT(arcs(scene),
              ElementsAre("hokkaido-sakhalin", "hokkaido-sakhalin-bridge", "miyagi-nizhny", "nagato-sochi"));
  EXPECT_GT(arc(scene, "miyagi-nizhny").glow, 0);
  EXPECT_LT(arc(scene, "miyagi-nizhny").glow, arc(scene, "nagato-sochi").glow);
}

TEST_F(Compose, FadesArcsThatTheFiltersHoldBack) {
  state_.map.fields = {"economy"};
  const MapScene scene = composed();
  EXPECT_THAT(arcs(scene),
              UnorderedElementsAre("miyagi-nizhny", "hokkaido-sakhalin", "hokkaido-sakhalin-bridge", "nagato-sochi"));
  EXPECT_LE(arc(scene, "nagato-sochi").color.a, 0.2F);
  EXPECT_LE(arc(scene, "hokkaido-sakhalin-bridge").color.a, 0.2F);
  EXPECT_GE(arc(scene, "miyagi-nizhny").color.a, 0.8F);
  EXPECT_GE(arc(scene, "hokkaido-sakhalin").color.a, 0.8F);
}

TEST_F(Compose, HoldsBackEvenASelectedArcThatTheFiltersHoldBack) {
  state_.map.fields = {"economy"};
  state_.map.selection = testing::partnership("nagato-sochi");
  EXPECT_LE(arc(composed(), "nagato-sochi").color.a, 0.2F);
}

TEST_F(Compose, MarksEveryPlaceWhereArcsEndOnce) {
  EXPECT_THAT(places(composed()),
              ElementsAre("sendai", "nizhny-novgorod", "sapporo", "yuzhno-sakhalinsk", "nagato", "sochi"));
}

TEST_F(Compose, MarksNoEndsOfArcsThatTheFiltersHoldBack) {
  state_.map.fields = {"sport"};
  EXPECT_THAT(places(composed()), ElementsAre("nagato", "sochi"));
  state_.map.fields = {"culture"};
  EXPECT_THAT(places(composed()), ElementsAre("sendai", "nizhny-novgorod", "sapporo", "yuzhno-sakhalinsk"))
      << "where one arc is shown and another held back, the end stays";
}

TEST_F(Compose, EnlargesTheEndsOfASelectedArc) {
  state_.map.selection = testing::partnership("miyagi-nizhny");
  const MapScene scene = composed();
  EXPECT_GT(end(scene, "sendai").radius_px, end(scene, "sapporo").radius_px);
  EXPECT_GT(end(scene, "sendai").ring.a, end(scene, "sapporo").ring.a);
}

TEST_F(Compose, FillsBoundariesByTheirKind) {
  const MapScene scene = composed();
  const Palette& colors = palette(ThemeName::night);
  EXPECT_EQ(scene.fills.size(), boundaries_.boundaries.size());
  EXPECT_EQ(fill(scene, "MN"), colors.backdrop);
  EXPECT_EQ(fill(scene, "JP-35"), colors.region);
  EXPECT_EQ(fill(scene, "baikal"), colors.lake);
  EXPECT_EQ(fill(scene, "islands"), colors.claimed_fill);
}

TEST_F(Compose, HatchesClaimedAreasAndNothingElse) {
  const MapScene scene = composed();
  for (std::size_t i = 0; i < scene.fills.size(); ++i) {
    EXPECT_EQ(scene.worldview.is_hatched(i), boundaries_.boundaries[i].kind == BoundaryKind::claimed);
  }
}

TEST_F(Compose, OutlinesAndTintsPartnerRegions) {
  const MapScene scene = composed();
  EXPECT_THAT(outlined(scene), UnorderedElementsAre("JP-04", "RU-NIZ", "JP-01", "RU-SAK"));
  const Palette& colors = palette(ThemeName::night);
  EXPECT_EQ(fill(scene, "JP-04"), mix(colors.region, rgb(0xf5b335), colors.link(Emphasis::normal).fill));
}

TEST_F(Compose, TintsPartnerRegionsMoreWhenSelectedAndLessWhenAnotherThingIs) {
  const auto distance = [&](const MapScene& scene) {
    return std::abs(fill(scene, "JP-04").r - palette(ThemeName::night).region.r);
  };
  const float normal = distance(composed());
  state_.map.selection = testing::partnership("miyagi-nizhny");
  EXPECT_GT(distance(composed()), normal);
  state_.map.selection = testing::partnership("nagato-sochi");
  EXPECT_LT(distance(composed()), normal);
}

TEST_F(Compose, OutlinesNoRegionsThatTheFiltersHoldBack) {
  state_.map.fields = {"culture"};
  EXPECT_THAT(outlined(composed()), UnorderedElementsAre("JP-04", "RU-NIZ", "JP-01", "RU-SAK"));
  state_.map.fields = {"sport"};
  EXPECT_THAT(outlined(composed()), IsEmpty());
}

TEST_F(Compose, LightsUpTheHoveredAndTheSelectedRegion) {
  const Rgba plain = fill(composed(), "JP-35");
  state_.hover = testing::region("JP-35");
  const MapScene hovered = composed();
  EXPECT_NE(fill(hovered, "JP-35"), plain);
  EXPECT_THAT(outlined(hovered), Contains("JP-35"));
  state_.hover = testing::claimed("islands");
  EXPECT_THAT(outlined(composed()), Contains("islands"));
  state_.hover = {};
  state_.map.selection = testing::region("JP-35");
  EXPECT_THAT(outlined(composed()), Contains("JP-35"));
}

TEST_F(Compose, LightsUpOnceWhatIsHoveredAndSelected) {
  state_.map.selection = state_.hover = testing::claimed("islands");
  const auto codes = outlined(composed());
  EXPECT_EQ(std::count(codes.begin(), codes.end(), "islands"), 1);
}

TEST_F(Compose, NamesRegionsAtTheirEndsAndCitiesAtTheirs) {
  MapScene scene = composed();
  const auto is_substitute = [](const LabelItem& label) { return !label.instead_of.empty(); };
  EXPECT_EQ(label(scene, "Miyagi").key,
            std::find_if(scene.labels.begin(), scene.labels.end(),
                         [&](const LabelItem& item) { return is_substitute(item) && item.text == "Miyagi"; })
                ->instead_of)
      << "where the dot is out of view the region is named in its middle";
  std::erase_if(scene.labels, is_substitute);
  const auto names = texts(scene);
  EXPECT_THAT(names, Contains("Miyagi").Times(1));
  EXPECT_THAT(names, Contains("Nizhny Novgorod Oblast").Times(1));
  EXPECT_THAT(names, Contains("Nagato").Times(1));
  EXPECT_THAT(names, Not(Contains("Sendai")));
  EXPECT_THAT(names, Contains("Yamaguchi").Times(1)) << "a region without an end of its own";
}

TEST_F(Compose, RequiresTheNamesAtTheEndsOfTheSelection) {
  EXPECT_FALSE(label(composed(), "Miyagi").required);
  state_.map.selection = testing::partnership("miyagi-nizhny");
  const MapScene scene = composed();
  EXPECT_TRUE(label(scene, "Miyagi").required);
  EXPECT_FALSE(label(scene, "Hokkaido").required);
  EXPECT_GT(label(scene, "Miyagi").importance, label(scene, "Hokkaido").importance);
  EXPECT_EQ(label(scene, "Miyagi").style, LabelStyle::strong);
}

TEST_F(Compose, NamesTheSelectedRegionHoweverSmallItIs) {
  EXPECT_GT(label(composed(), "Yamaguchi").needed_radius_rad, 0);
  state_.map.selection = testing::region("JP-35");
  EXPECT_EQ(label(composed(), "Yamaguchi").needed_radius_rad, 0);
  EXPECT_GT(label(composed(), "Yamaguchi").importance, 100);
}

TEST_F(Compose, WearsTheTheme) {
  state_.look.theme = ThemeName::day;
  EXPECT_EQ(fill(composed(), "JP-35"), palette(ThemeName::day).region);
}

TEST_F(Compose, SpeaksTheLanguage) {
  network_.regions[0].name.by_language["ja"] = "宮城県";
  state_.look.language = "ja";
  EXPECT_THAT(texts(composed()), Contains("宮城県"));
  EXPECT_THAT(texts(composed()), Contains("Hokkaido")) << "what has no Japanese name keeps its English one";
}

TEST_F(Compose, GivesTheSameSceneForTheSameState) {
  state_.map.selection = testing::region("JP-01");
  state_.hover = testing::partnership("miyagi-nizhny");
  const MapScene first = composed();
  network_ = Network{network_};  // elsewhere in memory
  const MapScene second = composed();
  EXPECT_EQ(arcs(first), arcs(second));
  EXPECT_EQ(places(first), places(second));
  EXPECT_EQ(texts(first), texts(second));
  EXPECT_EQ(outlined(first), outlined(second));
  for (std::size_t i = 0; i < first.fills.size(); ++i) EXPECT_EQ(first.fills[i], second.fills[i]);
  for (std::size_t i = 0; i < first.arcs.size(); ++i) EXPECT_EQ(first.arcs[i].color, second.arcs[i].color);
}

TEST_F(Compose, DrawsWhatItCanOfAPartnershipWithUnknownEnds) {
  network_.partnerships[0].between[1] = {"RU-XXX", ""};
  network_.partnerships[1].between.clear();
  const MapScene scene = composed();
  EXPECT_THAT(arcs(scene), ElementsAre("hokkaido-sakhalin-bridge", "nagato-sochi"));
  EXPECT_THAT(places(scene), Contains("sendai"));
}

TEST_F(Compose, MakesAnEmptySceneOfNothing) {
  const Network nothing;
  const MapScene scene = compose(Document{nothing}, BoundarySet{}, BoundaryTable{}, state_);
  EXPECT_TRUE(scene.fills.empty() && scene.outlines.empty() && scene.arcs.empty() && scene.ends.empty() &&
              scene.labels.empty());
}

TEST_F(Compose, LinksTheFirstOfManyPartiesWithEachOther) {
  network_.partnerships[0].between.push_back({"JP-01", ""});
  const Document document{network_};
  const auto links = curves(document.links.ends(0), 0, lift_of(network_));
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].from(), links[1].from());
  EXPECT_EQ(links[1].to(), unit_vector(141.35, 43.06));
}

TEST_F(Compose, NamesSeasInTheChosenLanguage) {
  const std::vector<SeaName> seas =
      read_sea_names("okhotsk\t149.5\t54.3\t430\tオホーツク海\tОхотское море\tSea of Okhotsk");
  state_.look.language = "ru";
  const MapScene scene = compose(Document{network_}, boundaries_, table_, state_, seas);
  EXPECT_EQ(label(scene, "Охотское море").style, LabelStyle::water);
  EXPECT_GT(label(scene, "Охотское море").needed_radius_rad, 0);
}

TEST_F(Compose, GivesEveryNameAKeyOfItsOwn) {
  const std::vector<SeaName> seas = read_sea_names("a\t1\t2\t30\tx\ty\tz\nb\t3\t4\t30\tx\ty\tz");
  const MapScene scene = compose(Document{network_}, boundaries_, table_, state_, seas);
  std::set<std::string> keys;
  for (const LabelItem& label : scene.labels) EXPECT_TRUE(keys.insert(label.key).second) << label.key;
  state_.look.language = "ja";
  for (const LabelItem& label : compose(Document{network_}, boundaries_, table_, state_, seas).labels) {
    EXPECT_TRUE(keys.contains(label.key)) << label.key;
  }
}

}  // namespace
}  // namespace kakehashi
