#include "viewer/state/setting.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace kakehashi {
namespace {

TEST(SettingTable, EachRowGivesBackWhatItWasGiven) {
  std::set<std::string_view> keys;
  std::set<std::string_view> options;
  for (const Setting& setting : all_settings()) {
    EXPECT_TRUE(keys.insert(setting.key).second) << setting.key;
    EXPECT_TRUE(setting.option.empty() || options.insert(setting.option).second) << setting.option;
    ViewState state;
    EXPECT_EQ(fitting(setting, setting.get(state)), setting.get(state))
        << setting.key << ": its default is no value of it";
    // All words, both positions of a switch: each is followed by another, and after all comes the first again.
    const SettingValue first = setting.get(state);
    const std::size_t values = setting.choices.empty() ? 2 : setting.choices.size();
    if (setting.max > setting.min) {
      EXPECT_EQ(next_value(setting, state), first);
      setting.set(state, *fitting(setting, 1e9));
      EXPECT_EQ(setting.get(state), SettingValue{setting.max});
      continue;
    }
    for (std::size_t i = 1; i <= values; ++i) {
      const ViewState before = state;
      const SettingValue next = next_value(setting, state);
      setting.set(state, next);
      EXPECT_EQ(setting.get(state), next) << setting.key;
      EXPECT_EQ(next == first, i == values) << setting.key;
      EXPECT_FALSE(state == before) << setting.key;
    }
    EXPECT_EQ(state, ViewState{}) << setting.key << " changes something else";
  }
  EXPECT_EQ(find_setting("unknown"), nullptr);
}

TEST(SettingTable, ALanguageThatTheProgramDoesNotSpeakIsFollowedByTheFirst) {
  ViewState state;
  state.look.language = "de";
  EXPECT_EQ(next_value(*find_setting(setting_key::language), state), SettingValue{"ja"});
}

TEST(SettingTable, WordsOfEnumerationsAreThoseOfTheirSettings) {
  ViewState state;
  state.map.projection = ProjectionKind::globe;
  state.look.names = NameChoice::own;
  state.look.theme = ThemeName::day;
  EXPECT_EQ(find_setting(setting_key::projection)->get(state), SettingValue{word_of(ProjectionKind::globe)});
  EXPECT_EQ(find_setting(setting_key::names)->get(state), SettingValue{word_of(NameChoice::own)});
  EXPECT_EQ(find_setting(setting_key::theme)->get(state), SettingValue{word_of(ThemeName::day)});
  EXPECT_EQ(word_of(ProjectionKind::globe), "globe");
}

}  // namespace
}  // namespace kakehashi
