#include "viewer/scene/command.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace kakehashi {
namespace {

class CommandTest : public ::testing::Test {
 protected:
  [[nodiscard]] CommandContext context() const {
    return {state_, document_, {1600, 900}, Projection{state_.map.projection}};
  }
  /// Presses a key; false when it means nothing.
  bool press(Key key, Modifiers held = {}) {
    const auto action = action_of(key, held, context());
    if (action) state_ = kakehashi::apply(std::move(state_), *action);
    return action.has_value();
  }

  const Document document_{testing::sample_network()};
  ViewState state_;
};

constexpr Modifiers control{.control = true};
constexpr Modifiers alt{.alt = true};
constexpr Modifiers shift{.shift = true};

TEST_F(CommandTest, NoChordAndNoIdMeansTwoThings) {
  std::set<std::tuple<Key, bool, bool, bool>> chords;
  std::set<std::string_view> ids;
  for (const Command& command : all_commands()) {
    EXPECT_TRUE(ids.insert(command.id).second) << command.id;
    EXPECT_FALSE(keys_of(command.id).empty()) << command.id << " is told without a key";
    for (const Chord& chord : command.chords) {
      EXPECT_TRUE(chords.emplace(chord.key, chord.held.control, chord.held.alt, chord.held.shift).second)
          << command.id << ": another command has " << keys_of(command.id);
      EXPECT_TRUE(chord.act != nullptr || command.id == "search") << command.id;
    }
  }
}

TEST_F(CommandTest, KeysAreToldAsTheyStandOnTheKeyboard) {
  EXPECT_EQ(keys_of("pan"), "← → ↑ ↓");
  EXPECT_EQ(keys_of("zoom"), "+ −");
  EXPECT_EQ(keys_of("history"), "Alt ← →");
  EXPECT_EQ(keys_of("text_size"), "Ctrl + −");
  EXPECT_EQ(keys_of("next"), "Tab");
  EXPECT_EQ(keys_of("search"), "/");
  EXPECT_EQ(keys_of("quit"), "Ctrl Q");
  EXPECT_EQ(keys_of("unknown"), "");
  EXPECT_EQ(key_of("history", 0), "Alt ←");
  EXPECT_EQ(key_of("history", 1), "Alt →");
  EXPECT_EQ(key_of("text_size", 1), "Ctrl −");
  EXPECT_EQ(key_of("history", 2), "");
}

TEST_F(CommandTest, ArrowsMoveTheMap) {
  state_.map.camera = {100, 45, 2};
  press(Key::right);
  EXPECT_GT(state_.map.camera.longitude_deg, 100);
  state_.map.camera = {100, 45, 2};
  press(Key::up);
  EXPECT_GT(state_.map.camera.latitude_deg, 45);
}

TEST_F(CommandTest, TabGoesThroughTheLinksAndShiftBack) {
  const auto& links = document_.network.partnerships;
  press(Key::tab);
  EXPECT_EQ(state_.map.selection.id, links.front().id);
  press(Key::tab);
  EXPECT_EQ(state_.map.selection.id, links[1].id);
  press(Key::tab, shift);
  EXPECT_EQ(state_.map.selection.id, links.front().id);
  press(Key::tab, shift);
  EXPECT_EQ(state_.map.selection.id, links.back().id);
  press(Key::tab);
  EXPECT_EQ(state_.map.selection.id, links.front().id);
}

TEST_F(CommandTest, TabFromARegionBeginsWithTheFirstLink) {
  state_.map.selection = testing::region("JP-35");
  press(Key::tab);
  EXPECT_EQ(state_.map.selection, testing::partnership(document_.network.partnerships.front().id));
}

TEST_F(CommandTest, WithoutLinksThereIsNothingToGoThrough) {
  const Document empty{Network{}};
  EXPECT_FALSE(action_of(Key::tab, {}, {state_, empty, {1600, 900}, Projection{state_.map.projection}}));
}

TEST_F(CommandTest, EscapeClosesOneThingAfterTheOther) {
  state_.map.selection = testing::region("JP-35");
  state_.search = "niz";
  state_.help = true;
  press(Key::escape);
  EXPECT_FALSE(state_.help);
  EXPECT_EQ(state_.search, "niz");
  press(Key::escape);
  EXPECT_TRUE(state_.search.empty());
  EXPECT_TRUE(state_.map.selection);
  press(Key::escape);
  EXPECT_FALSE(state_.map.selection);
}

TEST_F(CommandTest, LettersGoThroughTheChoicesOfASetting) {
  press(Key::t);
  EXPECT_EQ(state_.look.theme, ThemeName::day);
  press(Key::l);
  EXPECT_EQ(state_.look.language, "ja");  // English is the last one
  press(Key::n);
  EXPECT_EQ(state_.look.names, NameChoice::own);
  press(Key::m);
  EXPECT_TRUE(state_.look.reduced_motion);
  press(Key::g);
  EXPECT_EQ(state_.map.projection, ProjectionKind::globe);
  press(Key::g);
  EXPECT_EQ(state_.map.projection, ProjectionKind::equal_area);
}

TEST_F(CommandTest, TextGrowsShrinksAndComesBack) {
  press(Key::equal, control);
  press(Key::equal, control);
  EXPECT_NEAR(state_.look.text_size, 1.2, 1e-9);
  press(Key::minus, control);
  EXPECT_NEAR(state_.look.text_size, 1.1, 1e-9);
  press(Key::zero, control);
  EXPECT_EQ(state_.look.text_size, 1);
}

TEST_F(CommandTest, WhatIsHeldDownCounts) {
  EXPECT_FALSE(press(Key::g, control));
  EXPECT_FALSE(press(Key::g, alt));
  EXPECT_FALSE(press(Key::zero));
  EXPECT_TRUE(press(Key::equal, shift)) << "the plus of most keyboards";
  EXPECT_FALSE(press(Key::unknown));
  EXPECT_FALSE(press(Key::slash)) << "the search takes it as text";
  const auto back = action_of(Key::left, alt, context());
  ASSERT_TRUE(back);
  EXPECT_TRUE(std::holds_alternative<Back>(*back));
}

TEST_F(CommandTest, EnterFliesToWhatIsSelectedOnly) {
  EXPECT_FALSE(press(Key::enter));
  state_.map.selection = testing::region("JP-35");
  EXPECT_TRUE(press(Key::enter));
}

}  // namespace
}  // namespace kakehashi
