#include "viewer/state/settings.hpp"

#include "../boundary/temporary_folder.hpp"
#include "viewer/state/settings_keeper.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

namespace kakehashi {
namespace {

namespace fs = std::filesystem;

class SettingsTest : public ::testing::Test {
 protected:
  [[nodiscard]] LoadedSettings loaded(const std::string& text) const {
    return load_settings(folder_.write("settings.json", text));
  }
  [[nodiscard]] std::string content(const std::string& name = "settings.json") const {
    std::ostringstream text;
    text << std::ifstream(folder_.path(name)).rdbuf();
    return text.str();
  }
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(content()); }
  [[nodiscard]] fs::path path() const { return folder_.path("settings.json"); }

  test::TemporaryFolder folder_;
};

TEST_F(SettingsTest, WhatWasSavedIsLoaded) {
  Settings settings;
  settings.values = {{"language", "ru"},  {"names", "own"},        {"theme", "day"},
                     {"text_size", 1.25}, {"projection", "globe"}, {"reduced_motion", true}};
  ASSERT_EQ(settings.values.size(), all_settings().size());
  settings.window = WindowPlace{-5, 6, 700, 800};
  ASSERT_TRUE(save_settings({}, settings, path()));
  const LoadedSettings again = load_settings(path());
  EXPECT_EQ(again.settings, settings);
  EXPECT_TRUE(again.findings.empty());
}

TEST_F(SettingsTest, NothingIsThereAtFirst) {
  EXPECT_EQ(load_settings(path()).settings, Settings{});
  EXPECT_TRUE(load_settings(path()).findings.empty());
}

TEST_F(SettingsTest, ValuesThatMakeNoSenseAreNamedAndLeftOut) {
  const LoadedSettings some = loaded(
      R"({"language":"xx","names":7,"theme":"day","text_size":"big","reduced_motion":1,"window":{"x":"left","width":1e300}})");
  EXPECT_EQ(some.settings.values, (SettingValues{{"theme", "day"}}));
  ASSERT_TRUE(some.settings.window);
  EXPECT_EQ(some.settings.window->width, 32000);
  std::string keys;
  for (const Diagnostic& finding : some.findings) {
    EXPECT_EQ(finding.severity, Severity::warning);
    keys += finding.pointer + " ";
  }
  EXPECT_EQ(keys, "/language /names /text_size /reduced_motion /window/x ");
}

TEST_F(SettingsTest, SizesAreMadeToFit) {
  const LoadedSettings large =
      loaded(R"({"window":{"x":-99999999999,"y":1e400,"width":-1,"height":8000},"text_size":99})");
  ASSERT_FALSE(large.settings.window);  // 1e400 is no number that JSON has
  const LoadedSettings fitting =
      loaded(R"({"window":{"x":-99999999999,"y":1.5,"width":-1,"height":8000},"text_size":99})");
  ASSERT_TRUE(fitting.settings.window);
  EXPECT_EQ(*fitting.settings.window, (WindowPlace{-32000, 1, 200, 8000}));
  EXPECT_EQ(fitting.settings.values.at("text_size"), SettingValue{2.0});
}

TEST_F(SettingsTest, DamagedFilesGiveNoneAndAreKeptWhenOthersAreSaved) {
  for (const std::string& damaged : {std::string("{\"theme\": "), std::string("[]"), std::string("\0\xFF", 2),
                                     std::string(100'000, '['), "{\"a\":" + std::string(50, '[')}) {
    const LoadedSettings none = loaded(damaged);
    EXPECT_EQ(none.settings, Settings{});
    ASSERT_EQ(none.findings.size(), 1U);
    EXPECT_EQ(none.findings[0].code, "settings-damaged");
    Settings now;
    now.values["language"] = "en";
    EXPECT_TRUE(save_settings({}, now, path()));
    EXPECT_EQ(json(), (nlohmann::json{{"language", "en"}}));
    EXPECT_EQ(content("settings.json.damaged"), damaged);
  }
}

TEST_F(SettingsTest, AnEmptyFileIsNoDamageAndIsFilled) {
  for (const char* empty : {"", "\n", " \r\n\t"}) {
    EXPECT_TRUE(loaded(empty).findings.empty());
    Settings now;
    now.values["language"] = "en";
    EXPECT_TRUE(save_settings({}, now, path()));
    EXPECT_EQ(json(), (nlohmann::json{{"language", "en"}}));
    EXPECT_FALSE(fs::exists(damaged_settings(path())));
  }
}

TEST_F(SettingsTest, WhatIsTooLargeOrNoFileIsNotReadAndNotReplaced) {
  Settings now;
  now.values["language"] = "en";
  ASSERT_EQ(::mkfifo(path().c_str(), 0600), 0);
  EXPECT_EQ(load_settings(path()).findings.size(), 1U);  // and does not wait
  EXPECT_FALSE(save_settings({}, now, path()));
  fs::remove(path());
  fs::create_directory(path());
  EXPECT_EQ(load_settings(path()).findings.size(), 1U);
  EXPECT_FALSE(save_settings({}, now, path()));
  fs::remove(path());
  (void)folder_.write("settings.json", std::string(2'000'000, ' ') + "{}");
  EXPECT_EQ(load_settings(path()).findings.size(), 1U);
  EXPECT_FALSE(save_settings({}, now, path()));
  EXPECT_EQ(fs::file_size(path()), 2'000'002U);
}

TEST_F(SettingsTest, TwoWindowsKeepWhatEachHasChanged) {
  (void)folder_.write("settings.json", R"({"theme":"night","projection":"globe","of_another_version":[1,2]})");
  const Settings start = load_settings(path()).settings;
  ViewState state;
  state.look.theme = ThemeName::night;
  state.map.projection = ProjectionKind::globe;
  state.look.language = "ja";
  SettingsKeeper first{start, state, path()};
  SettingsKeeper second{start, state, path()};
  ViewState one = state;
  one.look.theme = ThemeName::day;
  first.follow(one, {});
  ViewState other = state;
  other.look.language = "en";
  second.follow(other, {});
  EXPECT_EQ(json()["theme"], "day");
  EXPECT_EQ(json()["language"], "en");
  EXPECT_EQ(json()["projection"], "globe");
  EXPECT_EQ(json()["of_another_version"], (nlohmann::json{1, 2}));
  // What is chosen back is written back.
  first.follow(state, {});
  EXPECT_EQ(json()["theme"], "night");
  EXPECT_EQ(json()["language"], "en");
}

TEST_F(SettingsTest, WhatCouldNotBeSavedIsTriedAgain) {
  ViewState state;
  SettingsKeeper keeper{{}, state, path()};
  fs::create_directory(path());
  ViewState day = state;
  day.look.theme = state.look.theme == ThemeName::day ? ThemeName::night : ThemeName::day;
  keeper.follow(day, {});
  fs::remove(path());
  keeper.follow(day, {});
  EXPECT_TRUE(json().contains("theme"));
}

/// Spoils a text in one to four places, the same way for the same number.
std::string spoiled(std::string text, unsigned seed) {
  std::mt19937 random{seed};
  const auto below = [&](std::size_t end) { return random() % end; };
  for (std::size_t left = 1 + below(4); left > 0 && !text.empty(); --left) {
    const std::size_t at = below(text.size());
    switch (below(4)) {
      case 0:
        text[at] = static_cast<char>(below(256));
        break;
      case 1:
        text.erase(at, 1 + below(8));
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), 1 + below(12)));
        break;
      default:
        text.insert(at, std::to_string(static_cast<long long>(random()) * (below(2) == 0 ? -1 : 1) * 1'000'000));
    }
  }
  return text;
}

TEST_F(SettingsTest, SpoiledFilesGiveSettingsThatMakeSense) {
  const std::string sound =
      R"({"language":"ja","names":"both","theme":"day","text_size":1.5,"projection":"globe","reduced_motion":true,)"
      R"("window":{"x":10,"y":20,"width":1280,"height":720}})";
  for (unsigned seed = 0; seed < 3000; ++seed) {
    const std::string text = spoiled(sound, seed);
    const Settings settings = loaded(text).settings;
    const auto sized = settings.values.find("text_size");
    const double size = sized == settings.values.end() ? 1 : std::get<double>(sized->second);
    EXPECT_TRUE(size >= 0.8 && size <= 2) << text;
    if (settings.window) {
      EXPECT_TRUE(settings.window->width >= 200 && settings.window->width <= 32000) << text;
      EXPECT_TRUE(settings.window->height >= 200 && settings.window->height <= 32000) << text;
    }
    for (const auto& [key, value] : settings.values) {
      ASSERT_NE(find_setting(key), nullptr) << text;
      EXPECT_EQ(fitting(*find_setting(key), value), value) << text;
    }
  }
}

}  // namespace
}  // namespace kakehashi
