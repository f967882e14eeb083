#include "viewer/cli/options.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

ParsedOptions parsed(const std::vector<std::string>& words) {
  std::vector<const char*> arguments{"kakehashi"};
  for (const std::string& word : words) arguments.push_back(word.c_str());
  return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

TEST(OptionsTest, NumbersAreFiniteAndInRange) {
  for (const char* option : {"--zoom", "--text-size"}) {
    for (const char* number : {"nan", "NaN", "-nan", "inf", "-inf", "infinity", "1e999", "-0", "", " 1", "1x", "1,5",
                               "0x1p0", "1e-400", "100000", "-1", "+1"}) {
      const ParsedOptions options = parsed({option, number});
      EXPECT_FALSE(options.options) << option << " " << number;
      EXPECT_EQ(options.exit_code, ExitCode::bad_usage);
    }
  }
  for (const char* center : {"nan,1", "1,nan", "inf,1", "181,0", "0,91", "1", "1,2,3", ","}) {
    EXPECT_FALSE(parsed({"--center", center}).options) << center;
  }
  for (const char* size : {"nanxnan", "1x1", "-16x16", "99999999999x16", "16", "x", "16x16x16", "1000001x16"}) {
    EXPECT_FALSE(parsed({"render", "-o", "a.png", "--size", size}).options) << size;
  }
  for (const char* frames : {"nan", "0", "1e9", "99999999999999999999"}) {
    EXPECT_FALSE(parsed({"bench", "--frames", frames}).options) << frames;
  }
}

TEST(OptionsTest, NumbersThatMakeSenseArrive) {
  const ParsedOptions options = parsed({"--zoom", "2.5", "--text-size", "1.25", "--center", "140,-38.5"});
  ASSERT_TRUE(options.options);
  EXPECT_EQ(options.options->view.zoom, 2.5);
  EXPECT_EQ(options.options->view.settings.at("text_size"), SettingValue{1.25});
  EXPECT_EQ(options.options->view.center, (std::pair{140.0, -38.5}));
}

TEST(OptionsTest, EverySettingThatHasAnOptionTakesItsValuesAndNoOthers) {
  for (const Setting& setting : all_settings()) {
    if (setting.option.empty()) continue;
    const std::string option{setting.option};
    for (const std::string_view word : setting.choices) {
      const ParsedOptions options = parsed({option, std::string{word}});
      ASSERT_TRUE(options.options) << option << ' ' << word;
      EXPECT_EQ(options.options->view.settings.at(std::string{setting.key}), SettingValue{std::string{word}});
    }
    ::testing::internal::CaptureStderr();
    EXPECT_FALSE(parsed({option, "neither"}).options) << option;
    const std::string said = ::testing::internal::GetCapturedStderr();
    EXPECT_NE(said.find(option), std::string::npos) << said;
    EXPECT_TRUE(parsed({}).options->view.settings.empty());
  }
}

TEST(OptionsTest, WhatIsWrongIsSaidWithoutControlCharacters) {
  ::testing::internal::CaptureStderr();
  EXPECT_FALSE(parsed({"--zoom", "\x1b]0;x\x07"}).options);
  EXPECT_FALSE(parsed({"--\x1b[31m"}).options);
  const std::string said = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(said.find('\x1b'), std::string::npos);
  EXPECT_NE(said.find("\\u001b"), std::string::npos);
}

TEST(OptionsTest, AnyWordsAreUnderstoodOrRefused) {
  const std::vector<std::string> words{"render",
                                       "check",
                                       "describe",
                                       "init",
                                       "import",
                                       "export",
                                       "bench",
                                       "-o",
                                       "--output",
                                       "--zoom",
                                       "--center",
                                       "--size",
                                       "--text-size",
                                       "--lang",
                                       "--boundaries",
                                       "--arcs",
                                       "--select",
                                       "--frames",
                                       "--sheet",
                                       "--names",
                                       "--theme",
                                       "--no-ui",
                                       "--force",
                                       "--",
                                       "-",
                                       "",
                                       "1",
                                       "-1",
                                       "nan",
                                       "1,2",
                                       "16x16",
                                       "a.json",
                                       "ja",
                                       "a:b:c",
                                       ":",
                                       "=",
                                       "--zoom=",
                                       "--zoom=1e9",
                                       "--lang=\xff",
                                       "\xf0\x9f\x97\xbe",
                                       std::string(5000, 'x'),
                                       "--size=99999999999999999999x1",
                                       "--format"};
  std::mt19937 random{7};
  ::testing::internal::CaptureStderr();
  ::testing::internal::CaptureStdout();
  for (int i = 0; i < 3000; ++i) {
    std::vector<std::string> line;
    for (std::size_t left = random() % 7; left > 0; --left) line.push_back(words[random() % words.size()]);
    const ParsedOptions options = parsed(line);
    if (!options.options) continue;
    const Options& read = *options.options;
    const double zoom = read.view.zoom.value_or(1);
    EXPECT_TRUE(zoom >= 0.1 && zoom <= 1000) << zoom;
    EXPECT_TRUE(read.width_px >= 16 && read.height_px >= 16 && read.frames >= 1);
  }
  (void)::testing::internal::GetCapturedStdout();
  const std::string said = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(said.find('\x1b'), std::string::npos);
}

/// What a command line that is wrong makes the program say.
std::string complaint_about(const std::vector<std::string>& words) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(parsed(words).exit_code, ExitCode::bad_usage);
  return ::testing::internal::GetCapturedStderr();
}

std::string help_for(const std::vector<std::string>& words) {
  ::testing::internal::CaptureStdout();
  EXPECT_EQ(parsed(words).exit_code, ExitCode::done);
  return ::testing::internal::GetCapturedStdout();
}

TEST(OptionsTest, ComplaintsAreInTheLanguageOfTheCommandLine) {
  const std::string more = "\nRun with --help for more information.\n";
  EXPECT_EQ(complaint_about({"--lang", "en", "--foo"}), "The following argument was not expected: --foo" + more);
  EXPECT_EQ(complaint_about({"--lang=en", "render"}), "--output is required" + more);
  EXPECT_EQ(complaint_about({"--lang", "en", "--zoom"}), "--zoom needs a value" + more);
  EXPECT_EQ(complaint_about({"--lang", "en", "--timings=3"}), "--timings takes no value" + more);
  EXPECT_EQ(complaint_about({"--lang", "en", "--theme", "x"}), "--theme: expected night or day, found “x”" + more);
  EXPECT_EQ(complaint_about({"bench", "--frames", "0", "--lang", "en"}),
            "--frames: expected a number from 1 to 100000, found “0”" + more);
  EXPECT_EQ(complaint_about({"--lang", "ja", "--zoom"}),
            "--zoom には値が必要です\n詳しくは --help を付けて実行してください。\n");
  EXPECT_EQ(complaint_about({"--theme", "x", "--lang", "ru"}),
            "--theme: ожидалось night или day, указано «x»\nСправка: --help.\n");
}

TEST(OptionsTest, HelpIsInTheLanguageOfTheCommandLine) {
  EXPECT_NE(help_for({"--lang", "ja", "--help"}).find("使い方: kakehashi [オプション]"), std::string::npos);
  EXPECT_NE(help_for({"render", "--help", "--lang", "ru"}).find("Использование: kakehashi render"), std::string::npos);
  for (const char* command : {"render", "check", "describe", "init", "import", "export", "bench"}) {
    for (const char* language : {"ja", "ru"}) {
      const std::string help = help_for({command, "--lang", language, "--help"});
      for (const char* english : {"Usage", "Options", "Print", "REQUIRED", "Positionals", "cli."}) {
        EXPECT_EQ(help.find(english), std::string::npos) << command << ' ' << language << ' ' << english;
      }
    }
  }
}

TEST(OptionsTest, HelpAlignsItsColumnsInEveryLanguage) {
  // "［必須］" takes eight columns in a terminal and twelve bytes.
  const std::string help = help_for({"import", "--lang", "ja", "--help"});
  EXPECT_NE(help.find("  TABLE ［必須］              一覧表"), std::string::npos) << help;
  EXPECT_NE(help.find("  --force                     既"), std::string::npos) << help;
}

}  // namespace
}  // namespace kakehashi
