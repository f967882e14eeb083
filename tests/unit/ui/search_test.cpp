#include "viewer/ui/search.hpp"

#include "geo/network/network_json.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

namespace kakehashi {
namespace {

Network small_network() {
  Network network;
  const auto region = [&](const char* id, const char* ja, const char* ru, const char* en) {
    Region value;
    value.id = id;
    value.name.by_language = {{"ja", ja}, {"ru", ru}, {"en", en}};
    network.regions.push_back(value);
  };
  region("JP-01", "北海道", "Хоккайдо", "Hokkaido");
  region("JP-04", "宮城県", "Мияги", "Miyagi");
  region("RU-NIZ", "ニジェゴロド州", "Нижегородская область", "Nizhny Novgorod Oblast");
  Partnership partnership;
  partnership.id = "miyagi-nizhny";
  partnership.between = {{"JP-04", ""}, {"RU-NIZ", ""}};
  network.partnerships.push_back(partnership);
  Field field;
  field.id = "culture";
  field.name.by_language = {{"ja", "文化"}, {"ru", "Культура"}, {"en", "Culture"}};
  network.fields.push_back(field);
  return network;
}

std::shared_ptr<const SearchIndex> small_index() {
  return std::make_shared<const SearchIndex>(std::make_shared<const Document>(small_network()),
                                             std::make_shared<const BoundarySet>(), std::string_view{});
}

std::vector<std::string> found(std::string_view query) {
  std::vector<std::string> ids;
  for (const SearchHit& hit : small_index()->find(query, Catalog{"en"}, 10)) {
    ids.push_back(hit.thing ? hit.thing.id : hit.field);
  }
  return ids;
}

using Ids = std::vector<std::string>;

TEST(SearchTest, EveryLanguageFindsTheSame) {
  EXPECT_EQ(found("Miyagi"), (Ids{"JP-04", "miyagi-nizhny"}));
  EXPECT_EQ(found("宮城"), (Ids{"JP-04", "miyagi-nizhny"}));
  EXPECT_EQ(found("мияги"), (Ids{"JP-04", "miyagi-nizhny"}));
}

TEST(SearchTest, CaseAccentsAndWidthDoNotMatter) {
  EXPECT_EQ(found("НИЖЕГОРОДСКАЯ").front(), "RU-NIZ");
  EXPECT_EQ(found("Hokkaidō"), Ids{"JP-01"});
  EXPECT_EQ(found("ＨＯＫＫＡＩＤＯ"), Ids{"JP-01"});
  EXPECT_EQ(found("にじぇごろど").front(), "RU-NIZ");
}

TEST(SearchTest, TwoWordsFindWhatLinksThem) { EXPECT_EQ(found("novgorod miyagi"), Ids{"miyagi-nizhny"}); }

TEST(SearchTest, FieldsAreFound) { EXPECT_EQ(found("культ"), Ids{"culture"}); }

TEST(SearchTest, NothingIsFoundForNothing) {
  EXPECT_TRUE(found("").empty());
  EXPECT_TRUE(found("   ").empty());
  EXPECT_TRUE(found("atlantis").empty());
}

TEST(SearchTest, NoMoreThanAskedFor) { EXPECT_EQ(small_index()->find("i", Catalog{"en"}, 2).size(), 2U); }

TEST(SearchTest, AnotherTextOrLanguageIsLookedForAnew) {
  Search search{small_index()};
  const Catalog english{"en"};
  ASSERT_EQ(search.hits("Hokkaido", english).size(), 1U);
  const SearchHit* const first = search.hits("Hokkaido", english).data();
  EXPECT_EQ(search.hits("Hokkaido", english).data(), first);
  EXPECT_EQ(search.hits("Hokkaido", english).front().title, "Hokkaido");
  EXPECT_EQ(search.hits("Hokkaido", Catalog{"ja"}).front().title, "北海道");
  EXPECT_EQ(search.hits("miyagi", english).size(), 2U);
  EXPECT_TRUE(search.hits("", english).empty());
}

TEST(SearchTest, SearchesWhatItWasMadeOfHoweverLong) {
  auto document = std::make_shared<const Document>(small_network());
  auto boundaries = std::make_shared<const BoundarySet>();
  const SearchIndex index{document, boundaries, {}};
  document = std::make_shared<const Document>(Network{});
  boundaries.reset();
  EXPECT_EQ(index.find("Hokkaido", Catalog{"en"}, 1).front().title, "Hokkaido");
}

TEST(SearchTest, HyphensAndSpacesDoNotMatter) {
  EXPECT_EQ(found("nizhny-novgorod").front(), "RU-NIZ");
  EXPECT_EQ(found("nizhnynovgorod").front(), "RU-NIZ");
}

/// The default network and boundaries of which it knows some and others.
class SearchEverything : public ::testing::Test {
 protected:
  SearchEverything() {
    NetworkResult loaded = load_network(KAKEHASHI_SOURCE_DIR "/data/japan-russia.json");
    if (loaded.network) document_ = std::make_shared<const Document>(std::move(*loaded.network));
    auto boundaries = std::make_shared<BoundarySet>();
    const auto add = [&](BoundaryKind kind, const char* code, const char* ja, const char* ru, const char* en) {
      Boundary boundary;
      boundary.kind = kind;
      boundary.code = code;
      boundary.names = {{"ja", ja}, {"ru", ru}, {"en", en}};
      boundaries->boundaries.push_back(boundary);
    };
    add(BoundaryKind::region, "RU-NIZ", "ニジェゴロド州", "Нижегородская область", "Nizhny Novgorod Oblast");
    add(BoundaryKind::region, "RU-SA", "サハ共和国", "Республика Саха (Якутия)", "Sakha Republic (Yakutia)");
    add(BoundaryKind::region, "HU-GS", "ジェール", "Дьёр", "Győr");
    add(BoundaryKind::claimed, "kuril-iturup", "択捉島（イトゥルプ島）", "Итуруп (Эторофу)", "Iturup / Etorofu");
    boundaries->boundaries.back().group_names = {
        {"ja", "北方領土"}, {"ru", "Южные Курилы"}, {"en", "Southern Kuril Islands"}};
    std::ostringstream text;
    text << std::ifstream{KAKEHASHI_SOURCE_DIR "/data/region-names.tsv"}.rdbuf();
    index_.emplace(document_, boundaries, text.str());
  }

  [[nodiscard]] std::vector<std::string> found(std::string_view query, const std::string& language = "en") const {
    std::vector<std::string> ids;
    for (const SearchHit& hit : index_->find(query, Catalog{language}, 7))
      ids.push_back(hit.thing ? hit.thing.id : hit.field);
    return ids;
  }

  SharedDocument document_;
  std::optional<SearchIndex> index_;
};

TEST_F(SearchEverything, OtherNamesFindRegionsInEveryLanguageOfTheWindow) {
  for (const char* language : {"ja", "ru", "en"}) {
    for (const auto& [query, id] : std::initializer_list<std::pair<const char*, const char*>>{
             {"nijni", "RU-NIZ"},        {"nizhnij", "RU-NIZ"},     {"nizhegorod", "RU-NIZ"},
             {"Нижн", "RU-NIZ"},         {"sahalin", "RU-SAK"},     {"Sakhalin", "RU-SAK"},
             {"Сахалин", "RU-SAK"},      {"hokkaidou", "JP-01"},    {"ほっかいどう", "JP-01"},
             {"みやぎ", "JP-04"},        {"Primorye", "RU-PRI"},    {"Приморье", "RU-PRI"},
             {"Yamaguti", "JP-35"},      {"Ямагучи", "JP-35"},      {"沿海州", "RU-PRI"},
             {"Yakutia", "RU-SA"},       {"ヤクーチヤ", "RU-SA"},   {"Gyor", "HU-GS"},
             {"Kuril", "kuril-iturup"},  {"Курил", "kuril-iturup"}, {"北方領土", "kuril-iturup"},
             {"Etorofu", "kuril-iturup"}}) {
      const std::vector<std::string> ids = found(query, language);
      EXPECT_NE(std::find(ids.begin(), ids.end(), id), ids.end())
          << query << " in " << language << ": " << ::testing::PrintToString(ids);
    }
  }
}

TEST_F(SearchEverything, OtherNamesFindLinks) {
  for (const char* query : {"Нижн", "nijni", "Primorye", "miyagi nizhegorod", "ほっかいどう sahalin"}) {
    const std::vector<std::string> ids = found(query);
    const bool link = std::any_of(ids.begin(), ids.end(),
                                  [&](const std::string& id) { return document_->index.partnership(id) != nullptr; });
    EXPECT_TRUE(link) << query << ": " << ::testing::PrintToString(ids);
  }
}

TEST_F(SearchEverything, OwnNamesComeFirst) {
  EXPECT_EQ(found("Sakhalin").front(), "RU-SAK");
  EXPECT_EQ(found("Yamaguchi").front(), "JP-35");
  EXPECT_TRUE(found("atlantis").empty());
}

}  // namespace
}  // namespace kakehashi
