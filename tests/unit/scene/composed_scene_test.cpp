#include "viewer/scene/composed_scene.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

class ComposedMap : public ::testing::Test {
 protected:
  const MapScene* follow() {
    composed_.follow({Document{network_}, boundaries_, table_, revision_, has_flows_ ? &flows_ : nullptr, {}}, state_);
    return composed_.scene().get();
  }

  [[nodiscard]] std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    for (const LabelItem& label : composed_.scene()->labels) keys.push_back(label.key);
    return keys;
  }

  [[nodiscard]] static LabelItem bundle(std::string key) {
    LabelItem name;
    name.key = std::move(key);
    return name;
  }

  /// So many links that those that nothing emphasises are a crowd.
  void make_crowd() {
    const Partnership first = network_.partnerships.front();
    for (std::size_t i = 0; i < max_single_arcs; ++i) {
      network_.partnerships.push_back(first);
      network_.partnerships.back().id += std::to_string(i);
    }
    ++revision_;
  }

  Network network_ = testing::sample_network();
  BoundarySet boundaries_ = testing::sample_boundaries();
  BoundaryTable table_ = testing::sample_table();
  std::uint64_t revision_ = 1;
  bool has_flows_ = false;
  FlowMap flows_;
  ViewState state_;
  ComposedScene composed_;
};

TEST_F(ComposedMap, IsKeptWhileOnlyTheViewMoves) {
  const MapScene* const first = follow();
  EXPECT_FALSE(first->arcs.empty());
  state_.map.camera = {140, 40, 7};
  state_.map.projection = ProjectionKind::globe;
  state_.search = "mi";
  state_.look.text_size = 1.5;
  state_.panels = false;
  state_.help = true;
  state_.look.reduced_motion = true;
  EXPECT_EQ(follow(), first);
}

TEST_F(ComposedMap, IsMadeAnewWhenWhatItShowsHasChanged) {
  const std::vector<std::function<void()>> changes{
      [this] { ++revision_; },
      [this] { has_flows_ = true; },
      [this] { state_.map.selection = testing::region("JP-04"); },
      [this] { state_.hover = testing::partnership("nagato-sochi"); },
      [this] { state_.map.fields = {"culture"}; },
      [this] { state_.look.language = "ja"; },
      [this] { state_.look.theme = ThemeName::day; },
      [this] { state_.look.names = NameChoice::own; },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const MapScene* const before = follow();
    changes[i]();
    EXPECT_NE(follow(), before) << "change " << i;
    EXPECT_EQ(follow(), composed_.scene().get()) << "change " << i;
  }
}

TEST_F(ComposedMap, StaysWithThoseWhoHaveIt) {
  follow();
  const std::shared_ptr<const MapScene> shown = composed_.scene();
  const std::size_t labels = shown->labels.size();
  composed_.name_bundles({bundle("bundle 1")});
  ++revision_;
  follow();
  EXPECT_EQ(shown->labels.size(), labels);
}

TEST_F(ComposedMap, KeepsACrowdThatStaysTheSame) {
  make_crowd();
  const std::shared_ptr<const ArcCrowd> crowd = follow()->crowd;
  const std::size_t revision = composed_.crowd_revision();
  EXPECT_GT(crowd->arcs.size(), max_single_arcs);
  state_.look.language = "ja";
  ++revision_;
  EXPECT_EQ(follow()->crowd, crowd);
  EXPECT_EQ(composed_.crowd_revision(), revision);
  state_.map.selection = testing::partnership("nagato-sochi");
  EXPECT_NE(follow()->crowd, crowd);
  EXPECT_NE(composed_.crowd_revision(), revision);
}

TEST_F(ComposedMap, HasTheNamesOfTheLatestBundlesLast) {
  follow();
  const std::vector<std::string> own = keys();
  composed_.name_bundles({bundle("bundle 1"), bundle("bundle 2")});
  std::vector<std::string> expected = own;
  expected.insert(expected.end(), {"bundle 1", "bundle 2"});
  EXPECT_EQ(keys(), expected);
  const MapScene* const same = composed_.scene().get();
  composed_.name_bundles({bundle("bundle 1"), bundle("bundle 2")});
  EXPECT_EQ(composed_.scene().get(), same);
  state_.look.language = "ja";
  follow();
  EXPECT_EQ(keys(), expected);
  composed_.name_bundles({});
  EXPECT_EQ(keys(), own);
}

TEST_F(ComposedMap, StaysTheSameForTheSameNamesOfBundlesInAnyOrder) {
  follow();
  const auto names = [this] {
    std::vector<LabelItem> some{bundle("bundle 1"), bundle("bundle 2"), bundle("bundle 3")};
    some[1].importance += 5;
    some[2].importance += 9;
    return some;
  };
  composed_.name_bundles(names());
  const std::shared_ptr<const MapScene> shown = composed_.scene();
  composed_.name_bundles(names());
  EXPECT_EQ(composed_.scene(), shown) << "a frame that moves must not copy the whole map";
  EXPECT_TRUE(std::is_sorted(shown->labels.begin(), shown->labels.end(), is_more_important));
}

TEST_F(ComposedMap, LetsQuietNamesStandOutOfACrowd) {
  const auto faint = [&] {
    std::vector<Rgba> colors;
    for (const LabelItem& label : follow()->labels) {
      if (label.style == LabelStyle::faint) colors.push_back(label.color);
    }
    return colors;
  };
  EXPECT_THAT(faint(), ::testing::Contains(palette(state_.look.theme).label_faint));
  has_flows_ = true;
  EXPECT_THAT(faint(), ::testing::Each(palette(state_.look.theme).label));
  has_flows_ = false;
  make_crowd();
  EXPECT_THAT(faint(), ::testing::Each(palette(state_.look.theme).label));
}

}  // namespace
}  // namespace kakehashi
