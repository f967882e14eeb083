#include "viewer/words/catalog.hpp"
#include "geo/embedded/embedded_file.hpp"
#include "viewer/words/language_rules.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace kakehashi {
namespace {

nlohmann::json entries(std::string_view language) {
  const auto file = embedded_file("data/languages/" + std::string{language} + ".json");
  return nlohmann::json::parse(file->begin(), file->end());
}

TEST(Catalog, HasTheSameKeysInEveryLanguage) {
  const auto keys_of = [](std::string_view language) {
    const nlohmann::json catalog = entries(language);
    std::set<std::string> keys;
    for (const auto& [key, value] : catalog.items()) keys.insert(key);
    return keys;
  };
  for (const std::string_view language : Catalog::languages()) EXPECT_EQ(keys_of(language), keys_of("en")) << language;
}

TEST(Catalog, HasEveryPluralFormThatItsLanguageNeeds) {
  for (const std::string_view language : Catalog::languages()) {
    const nlohmann::json catalog = entries(language);
    const LanguageRules rules{std::string{language}};
    for (const auto& [key, value] : catalog.items()) {
      if (!value.is_object()) continue;
      for (long long count = 0; count < 130; ++count) {
        const std::string category = key == "rank.number" ? rules.ordinal(count) : rules.plural(count);
        EXPECT_TRUE(value.contains(category)) << language << " " << key << " " << count;
      }
    }
  }
}

/// Their keys are put together while the program runs.
TEST(Catalog, NamesTheUnitOfEveryFigureOfTheDefaultNetwork) {
  const nlohmann::json network = nlohmann::json::parse(embedded_file("data/japan-russia.json").value_or(""));
  std::set<std::string> units;
  const std::function<void(const nlohmann::json&)> look = [&](const nlohmann::json& value) {
    if (!value.is_structured()) return;
    if (value.is_object() && value.contains("value") && value.contains("unit") && value["unit"].is_string()) {
      units.insert(value["unit"].get<std::string>());
    }
    for (const auto& part : value) look(part);
  };
  look(network);
  EXPECT_GT(units.size(), 5u);
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    for (const std::string& unit : units) {
      for (const double value : {1.0, 4.5, 20'000.0, 3'000'000.0}) {
        Figure figure;
        figure.value = value;
        figure.unit = unit;
        EXPECT_EQ(words.figure_in_line(figure).find("unit."), std::string::npos)
            << language << ' ' << words.figure_in_line(figure);
      }
    }
  }
}

TEST(Catalog, ShowsAMissingKeyAsItself) { EXPECT_EQ(Catalog{"en"}("no.such.key"), "no.such.key"); }

TEST(Catalog, SpeaksEnglishWhenItDoesNotKnowTheLanguage) { EXPECT_EQ(Catalog{"xx"}.language(), "en"); }

TEST(Catalog, FillsThePlacesOfAText) {
  EXPECT_EQ(Catalog{"en"}.format("as_of", {"September 2017"}), "as of September 2017");
  EXPECT_EQ(Catalog{"ja"}.format("as_of", {"2017年9月"}), "2017年9月現在");
}

TEST(Plural, FollowsRussianGrammar) {
  const Catalog words{"ru"};
  EXPECT_EQ(words.plural("count.partnerships", 1), "1 партнёрство");
  EXPECT_EQ(words.plural("count.partnerships", 3), "3 партнёрства");
  EXPECT_EQ(words.plural("count.partnerships", 5), "5 партнёрств");
  EXPECT_EQ(words.plural("count.partnerships", 11), "11 партнёрств");
  EXPECT_EQ(words.plural("count.partnerships", 21), "21 партнёрство");
  EXPECT_EQ(words.plural("count.partnerships", 112), "112 партнёрств");
}

TEST(Plural, FollowsEnglishGrammar) {
  const Catalog words{"en"};
  EXPECT_EQ(words.plural("count.partnerships", 1), "1 partnership");
  EXPECT_EQ(words.plural("count.partnerships", 0), "0 partnerships");
}

}  // namespace
}  // namespace kakehashi
