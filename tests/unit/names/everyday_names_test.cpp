#include "geo/names/region_aliases.hpp"
#include "geo/names/region_names.hpp"

#include <gmock/gmock.h>

#include <array>
#include <ctime>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string file(const char* name) {
  std::ostringstream text;
  text << std::ifstream{std::string(KAKEHASHI_SOURCE_DIR "/") + name, std::ios::binary}.rdbuf();
  return text.str();
}

/// The 130 regions and the claimed areas, by the tables from which the boundaries are made.
BoundarySet all_regions() {
  BoundarySet set;
  const auto read = [&](const char* name, BoundaryKind kind, std::size_t ja) {
    std::istringstream lines(file(name));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with('#')) continue;
      std::vector<std::string> cells;
      std::istringstream row(line);
      for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
      Boundary boundary;
      boundary.kind = kind;
      boundary.code = cells.at(0);
      boundary.country = boundary.code.substr(0, 2);
      boundary.names = {{"ja", cells.at(ja)}, {"ru", cells.at(ja + 1)}, {"en", cells.at(ja + 2)}};
      if (kind == BoundaryKind::claimed)
        boundary.group_names = {{"ja", cells.at(8)}, {"ru", cells.at(9)}, {"en", cells.at(10)}};
      set.boundaries.push_back(std::move(boundary));
    }
  };
  for (const auto& [code, ja, ru, en] :
       {std::array{"JP", "日本", "Япония", "Japan"}, {"RU", "ロシア", "Россия", "Russia"}}) {
    Boundary country;
    country.kind = BoundaryKind::country;
    country.code = code;
    country.names = {{"ja", ja}, {"ru", ru}, {"en", en}};
    set.boundaries.push_back(std::move(country));
  }
  read("data/boundaries/region-names.tsv", BoundaryKind::region, 2);
  read("data/boundaries/claimed.tsv", BoundaryKind::claimed, 5);
  return set;
}

class EverydayNames : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> codes(std::string_view written) const {
    std::vector<std::string> found;
    for (const Boundary* region : names_.find(written)) found.push_back(region->code);
    return found;
  }
  void expect(const char* code, std::initializer_list<const char*> all) const {
    for (const char* written : all) EXPECT_THAT(codes(written), ElementsAre(code)) << written;
  }

  std::string table_ = file("data/region-names.tsv");
  BoundarySet world_ = all_regions();
  RegionNames names_{world_, table_};
};

TEST_F(EverydayNames, EveryNameOfTheTableLeadsToItsRegionAlone) {
  std::map<std::string_view, std::set<std::string_view>> ambiguous;
  std::set<std::string_view> told;
  for (const RegionAliases& row : parse_region_aliases(table_)) {
    told.insert(row.code);
    if (row.are_capitals()) continue;
    for (const std::string_view name : row.names) {
      if (row.system == "ambiguous") {
        ambiguous[name].insert(row.code);
      } else {
        EXPECT_THAT(codes(name), ElementsAre(std::string(row.code))) << name;
      }
    }
  }
  EXPECT_EQ(told.size(), 130U);
  for (const auto& [name, owners] : ambiguous) EXPECT_EQ(codes(name).size(), owners.size()) << name;
}

TEST_F(EverydayNames, ACityIsNotTheRegionAroundIt) {
  for (const char* written :
       {"大阪市", "г. Хабаровск", "Osaka City", "Владивосток", "札幌市", "札幌", "Sapporo", "Екатеринбург"})
    EXPECT_THAT(codes(written), IsEmpty()) << written;
  EXPECT_THAT(names_.suggestions("大阪市"), ElementsAre("大阪府 (JP-27)"));
  EXPECT_THAT(names_.suggestions("Владивосток"), ElementsAre("Приморский край (RU-PRI)"));
  EXPECT_THAT(names_.suggestions("札幌"), ElementsAre("北海道 (JP-01)"));
}

TEST_F(EverydayNames, RegionsOfRussia) {
  expect("RU-SA", {"Yakutia", "Republic of Sakha (Yakutia)", "Якутия", "サハ共和国（ヤクーチア）",
                   "サハ共和国（ヤクーチヤ）", "サハ", "Саха", "Республика Саха", "Sakha", "Саха (Якутия)",
                   "Sakha (Yakutia) Republic", "ヤクート", "РС(Я)", "Респ. Саха"});
  expect("RU-NIZ", {"Nizhegorod Oblast", "Nizhegorodskaya oblast'", "Нижегородская обл.", "ニジニ・ノヴゴロド州",
                    "Нижний Новгород", "nijni novgorod", "Nizhnij Novgorod", "Nizhegorodskaja oblast",
                    "Nižegorodskaja oblastʹ", "Нижегородчина", "ニジニノブゴロド", "Nizhny Novgorod Region"});
  expect("RU-PRI", {"Primorye", "Primorskiy kray", "Приморье", "プリモルスキー地方", "Primor'e", "Maritime Territory",
                    "沿海州", "Примoрский край", "Primorskij kraj", "Primorsky", "Primorskii Krai", "沿海地方"});
  expect("RU-KHA",
         {"Khabarovskiy Kray", "Хабаровск", "Хабаровский", "Khabarovsk Territory", "ハバロフスク", "Chabarowsk"});
  expect("RU-SAK", {"Сахалин", "Sahalin", "Sakhalin", "Sachalin", "Saxalin", "サハリン", "Сахалинская обл.",
                    "Sakhalinskaya Oblast"});
  expect("RU-KAM", {"Камчатка", "Kamchatka", "Kamtchatka", "Камчатский край", "カムチャッカ", "Камчатская область"});
  expect("RU-KHM", {"ХМАО", "Югра", "ХМАО-Югра", "ХМАО — Югра", "Yugra", "KhMAO",
                    "Ханты-Мансийский автономный округ - Югра", "Ханты-Мансийский АО"});
  expect("RU-YAN", {"ЯНАО", "Ямал", "Yamal", "Ямало-Ненецкий АО", "Yamal-Nenets"});
  expect("RU-YEV", {"ЕАО", "Еврейская автономная область", "Еврейская АО", "Birobidzhan", "ユダヤ人自治州"});
  expect("RU-KB", {"КБР", "Кабардино-Балкария", "Kabardino-Balkaria", "Кабардино Балкария"});
  expect("RU-KC", {"КЧР", "Карачаево-Черкесия", "Karachay-Cherkessia"});
  expect("RU-KDA", {"Krasnodarskiy Kray", "Кубань", "Краснодар", "Krasnodar Krai", "Kuban", "クラスノダール"});
  expect("RU-MOW",
         {"г. Москва", "Москва", "Moscow", "Moskva", "город Москва", "モスクワ", "Moscow City", "MOSCOW", "г.Москва"});
  expect("RU-MOS", {"Московская область", "Подмосковье", "Moscow Region", "Moscow Oblast", "Московская обл.",
                    "モスクワ州", "Moskovskaya oblast"});
  expect("RU-SPE", {"St. Petersburg", "Питер", "Петербург", "СПб", "Санкт-Петербург", "Saint-Petersburg",
                    "サンクトペテルブルグ", "St Petersburg", "С.-Петербург", "Sankt-Peterburg"});
  expect("RU-LEN", {"Ленобласть", "Ленинградская обл.", "Leningrad Region", "Leningradskaya oblast"});
  expect("RU-SE", {"Северная Осетия", "Северная Осетия - Алания", "Алания", "North Ossetia", "Alania", "РСО-Алания",
                   "Респ. Северная Осетия-Алания"});
  expect("RU-TY", {"Тыва", "Тува", "Tuva", "Tyva", "Республика Тыва", "トゥバ", "Tyva Republic"});
  expect("RU-ME", {"Марий Эл", "Mari El", "Mari-El", "マリ・エル", "Республика Марий-Эл"});
  expect("RU-AL",
         {"Республика Алтай", "Горный Алтай", "Altai Republic", "Altay Republic", "アルタイ共和国", "Алтай Респ"});
  expect("RU-ALT", {"Алтайский край", "Altai Krai", "Altayskiy Kray", "アルタイ地方"});
  expect("RU-TA",
         {"Татарстан", "Tatarstan", "Republic of Tatarstan", "Татария", "タタルスタン", "Respublika Tatarstan"});
  expect("RU-BA", {"Башкирия", "Башкортостан", "Bashkiria", "Bashkortostan"});
  expect("RU-CU", {"Чувашия", "Chuvashia", "Чувашская Республика - Чувашия", "チュバシ"});
  expect("RU-KL", {"Калмыкия", "Kalmykia"});
  expect("RU-KEM", {"Кузбасс", "Kuzbass", "Кемеровская область", "Кемеровская область - Кузбасс"});
  expect("RU-ORL", {"Орёл", "Орловская обл", "Orel", "Oryol"});
  expect("RU-NGR", {"Новгородская область", "Novgorod", "Новгород"});
}

TEST_F(EverydayNames, WithTheirCountryOrGovernment) {
  expect("JP-01",
         {"Hokkaido, Japan", "Japan, Hokkaido", "北海道（日本）", "日本北海道", "北海道庁", "Япония, Хоккайдо"});
  expect("RU-SAK", {"Сахалинская обл., Россия", "Sakhalin Oblast, Russia", "ロシアサハリン州", "ロシア・サハリン州",
                    "Правительство Сахалинской области", "о. Сахалин"});
  expect("RU-PRI", {"администрация Приморского края", "Приморского края", "Government of Primorsky Krai"});
  expect("JP-04", {"宮城県庁", "Miyagi Prefectural Government", "Miyagi (Japan)"});
  EXPECT_THAT(codes("Hokkaido, Russia"), IsEmpty());
  EXPECT_THAT(codes("Sendai, Miyagi"), IsEmpty());
}

TEST_F(EverydayNames, PrefecturesOfJapan) {
  expect("JP-13", {"Tokyo-to", "Tokyo Metropolis", "г. Токио", "東京", "東京都", "Tōkyō-to", "Toukyou", "Tôkyô",
                   "とうきょう", "トウキョウ", "Токё", "Tokio", "TOKYO"});
  expect("JP-27", {"Oosaka", "Osaka-fu", "Ōsaka", "Ohsaka", "大阪", "おおさかふ", "Осака", "префектура Осака",
                   "Osaka Prefecture"});
  expect("JP-10", {"Gumma", "Gunma", "Гумма", "Гунма", "ぐんま", "Gumma-ken"});
  expect("JP-28", {"Хиого", "Хёго", "Хего", "Hyougo", "Hyōgo", "Hyogo-ken", "兵庫"});
  expect("JP-01", {"Hokkaidō", "Hokkaidou", "Hokkaidô", "ほっかいどう", "ホッカイドウ", "Хоккайдо", "北海道",
                   "Hokkaidoo", "остров Хоккайдо"});
  expect("JP-04", {"みやぎ", "ミヤギ", "ﾐﾔｷﾞ", "みやぎけん", "Miyagi-ken", "Miyagi Pref.", "宮城", "префектура Мияги",
                   "Мияги преф."});
  expect("JP-35", {"Yamaguti", "Ямагути", "Ямагучи", "やまぐち", "Yamaguchi-ken"});
  expect("JP-07", {"Hukusima", "Fukushima", "Фукусима", "Фукушима"});
  expect("JP-22", {"Sizuoka", "Shizuoka", "Сидзуока", "Шизуока"});
  expect("JP-09", {"Totigi", "Tochigi", "Тотиги", "Точиги"});
  expect("JP-26", {"京都", "京都府", "Kyoto", "Kyōto-fu", "Киото", "きょうと", "Kyouto"});
  expect("JP-44", {"Oita", "Ōita", "Ooita", "Oita-ken", "Оита"});
  expect("JP-39", {"Kochi", "Kōchi", "Kouti", "Коти", "Кочи"});
  expect("JP-34", {"広島", "廣島", "Hirosima", "Хиросима", "Хирошима"});
  expect("JP-45", {"宮﨑県", "宮崎", "Миядзаки", "Миязаки"});
}

TEST_F(EverydayNames, TheSharedOnesAreAskedAbout) {
  for (const char* written : {"Алтай", "Altai", "アルタイ", "Altay"})
    EXPECT_THAT(codes(written), UnorderedElementsAre("RU-AL", "RU-ALT")) << written;
  for (const char* written : {"Ленинград", "Leningrad", "レニングラード"})
    EXPECT_THAT(codes(written), UnorderedElementsAre("RU-LEN", "RU-SPE")) << written;
}

TEST_F(EverydayNames, ClaimedAreasBelongToNoRegion) {
  for (const char* written : {"Крым", "Crimea", "クリミア", "Севастополь", "Sevastopol", "Kunashir", "国後島", "Итуруп",
                              "Эторофу", "Шикотан", "北方領土", "Southern Kuril Islands"}) {
    EXPECT_THAT(codes(written), IsEmpty()) << written;
    EXPECT_NE(names_.claimed_area(written), nullptr) << written;
  }
}

TEST_F(EverydayNames, UnknownOnesAreSuggestedFor) {
  EXPECT_THAT(names_.suggestions("Mijagi"), ElementsAre("Miyagi (JP-04)"));
  EXPECT_THAT(names_.suggestions("Нижегородкая область"), ElementsAre("Нижегородская область (RU-NIZ)"));
  EXPECT_THAT(names_.suggestions("Хабаровкий край"), ElementsAre("Хабаровский край (RU-KHA)"));
  EXPECT_THAT(names_.suggestions("Atlantis"), IsEmpty());
}

TEST_F(EverydayNames, ManyUnknownOnesTakeNotLong) {
  const std::clock_t begin = std::clock();  // of the processor: the machine may be busy
  std::size_t found = 0;
  const auto letters = [](int i) {
    return std::string{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26 % 26)};
  };
  for (int i = 0; i < 5000; ++i) {
    found += names_.suggestions("Niznegorodskaya" + letters(i) + " oblast").size();
    found += names_.suggestions("Unknown place " + std::to_string(i)).size();
  }
  const double taken_s = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_GT(found, 0U);
#if !defined(KAKEHASHI_SANITIZED)
  EXPECT_LT(taken_s, 5.0);  // 0.2 s where it was measured
#endif
  std::cout << "10,000 suggestions took " << taken_s << " s\n";
}

}  // namespace
}  // namespace kakehashi
