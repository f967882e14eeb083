#include "geo/network/network_index.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/import_links.hpp"
#include "small_world.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using test::small_world;
using test::table_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The network of a table without mistakes.
Network network_of(const Table& table, const ImportOptions& options = {}) {
  const ImportResult result = import_links(table, small_world(), options);
  for (const Diagnostic& d : result.diagnostics) EXPECT_NE(d.severity, Severity::error) << to_line(d, "en");
  if (!result.network) return {};
  NetworkResult read = read_network(result.network->dump(), "imported.json");
  EXPECT_TRUE(read.network);
  return std::move(*read.network);
}

std::vector<std::string> told(const Table& table, std::string_view language = "en") {
  std::vector<std::string> lines;
  for (const Diagnostic& d : import_links(table, small_world(), {std::string(language), false}).diagnostics)
    lines.push_back(to_line(d, language));
  return lines;
}

TEST(ImportValues, DatesOfAllCalendars) {
  const Network network =
      network_of(table_of({"from", "to", "date", "title"}, {{"JP-04", "RU-NIZ", "平成29年4月26日（水）", "A"},
                                                            {"JP-04", "RU-NIZ", "26 апреля 2018 г.", "B"},
                                                            {"JP-04", "RU-NIZ", "2019年度", "C"}}));
  const auto& agreements = network.partnerships.at(0).agreements;
  EXPECT_EQ(to_string(*agreements.at(0).date), "2017-04-26");
  EXPECT_EQ(to_string(*agreements.at(1).date), "2018-04-26");
  EXPECT_EQ(to_string(*agreements.at(2).date), "2019-04/2020-03");
}

TEST(ImportValues, AnAmbiguousDateIsRefusedUnlessItsColumnTells) {
  EXPECT_THAT(told(table_of({"from", "to", "date"}, {{"JP-04", "RU-NIZ", "03/04/2017"}})),
              ElementsAre("links.csv:2:1: date: “03/04/2017” may be 2017-04-03, 2017-03-04: nothing in its column "
                          "tells whether the day or the month comes first. Write one of these forms."));
  EXPECT_THAT(
      told(table_of({"from", "to", "date"}, {{"JP-04", "RU-NIZ", "03/04/2017"}, {"JP-04", "RU-NIZ", "25/04/2017"}})),
      IsEmpty());
  const Table american = table_of({"from", "to", "date", "title"},
                                  {{"JP-04", "RU-NIZ", "04/05/2017", "A"}, {"JP-01", "RU-NIZ", "04/26/2017", "B"}});
  EXPECT_THAT(told(american), ElementsAre("links.csv:3:1: warning: date: “04/26/2017” has the month first; the other "
                                          "dates with slashes in this column are read so, too."));
  EXPECT_EQ(to_string(*network_of(american).partnerships.at(0).agreements.at(0).date), "2017-04-05");
}

TEST(ImportValues, WordsOfTypeAndStatusInEveryLanguage) {
  const Network network =
      network_of(table_of({"from", "to", "type", "status"}, {{"JP-01", "RU-NIZ", "Sister", "Active"},
                                                             {"JP-04", "RU-NIZ", "姉妹都市", "継続中"},
                                                             {"JP-13", "RU-NIZ", "побратимы", "действует"},
                                                             {"JP-26", "RU-NIZ", "友好提携", "終了"}}));
  ASSERT_EQ(network.partnerships.size(), 4U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(network.partnerships[i].type, PartnershipType::sister) << i;
    EXPECT_EQ(network.partnerships[i].status(), Status::active) << i;
  }
  EXPECT_EQ(network.partnerships[3].type, PartnershipType::friendship);
  EXPECT_EQ(network.partnerships[3].status(), Status::ended);
}

TEST(ImportValues, AnUnknownWordIsAnsweredInTheReadersLanguage) {
  const Table table = table_of({"from", "to", "status"}, {{"JP-01", "RU-NIZ", "действуют"}});
  EXPECT_THAT(
      told(table, "ru"),
      ElementsAre("links.csv:2:1: status: Значение «действуют» здесь неизвестно; ожидалось одно из: планируется "
                  "(proposed), идут переговоры (talks), действует (active), бездействует (dormant), приостановлено "
                  "(suspended), прекращено (ended), возобновлено (restored). Может быть, «действует»?"));
}

TEST(ImportValues, FieldsAreSplitAndOneWhateverTheirCase) {
  const Network network =
      network_of(table_of({"from", "to", "fields"}, {{"JP-01", "RU-NIZ", "culture;Culture;CULTURE"},
                                                     {"JP-04", "RU-NIZ", "文化・スポーツ・経済"},
                                                     {"JP-13", "RU-NIZ", "культура, philately／Philately"},
                                                     {"JP-26", "RU-NIZ", "経済・貿易"}}));
  EXPECT_THAT(network.partnerships.at(0).fields, ElementsAre("culture"));
  EXPECT_THAT(network.partnerships.at(1).fields, ElementsAre("culture", "sports", "economy"));
  EXPECT_THAT(network.partnerships.at(2).fields, ElementsAre("culture", "philately"));
  EXPECT_THAT(network.partnerships.at(3).fields, ElementsAre("economy"));
  EXPECT_EQ(NetworkIndex{network}.field("culture")->name.in("en"), "culture");
  EXPECT_EQ(NetworkIndex{network}.field("sports")->name.in("en"), "Sports");  // スポーツ in an English network
}

TEST(ImportValues, DegreesAsPeopleWriteThem) {
  const Network network = network_of(table_of({"from", "from_place", "from_lon", "from_lat", "to"},
                                              {{"JP-04", "Sendai", "140°52′12″E", "北緯38度16分12秒", "RU-NIZ"}}));
  EXPECT_NEAR(NetworkIndex{network}.anchor(network.partnerships.at(0).between[0])->longitude_deg, 140.87, 1e-9);
  EXPECT_NEAR(NetworkIndex{network}.anchor(network.partnerships.at(0).between[0])->latitude_deg, 38.27, 1e-9);
  EXPECT_THAT(told(table_of({"from_place", "from_lon", "from_lat", "to"}, {{"Sendai", "38.27N", "140.87E", "RU-NIZ"}})),
              ElementsAre("links.csv:2:1: from_lon: “38.27N” is a latitude; a longitude is expected here.",
                          "links.csv:2:1: from_lat: “140.87E” is a longitude; a latitude is expected here."));
}

TEST(ImportValues, NamesOfTheTableOfRegions) {
  const char* aliases =
      "JP-04\tprefecture\tkana\tみやぎ; "
      "みやぎけん\nJP-04\tprefecture\tcapital\tSendai\nXX-01\toblast\teveryday\tElsewhere\n";
  const Table table = table_of({"from", "to"}, {{"ミヤギ", "RU-NIZ"}, {"Elsewhere", "RU-NIZ"}, {"Sendai", "RU-NIZ"}});
  const ImportResult result = import_links(table, small_world(), {"en", true, aliases});
  EXPECT_EQ(result.rows, 1U);
  ASSERT_EQ(result.diagnostics.size(), 2U);
  EXPECT_THAT(result.diagnostics[0].arguments, ElementsAre("Elsewhere", ""));
  EXPECT_THAT(result.diagnostics[1].arguments, ElementsAre("Sendai", "Miyagi (JP-04)"));
}

TEST(ImportValues, AColumnThatIsThereTwiceIsReadOnce) {
  EXPECT_THAT(told(table_of({"from", "to", "date", "Year"}, {{"JP-04", "RU-NIZ", "2017", "2018"}})),
              ElementsAre("links.csv:1:1: warning: “Year” means the same column as “date” and is left out."));
}

}  // namespace
}  // namespace kakehashi
