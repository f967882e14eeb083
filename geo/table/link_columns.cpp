#include "geo/table/link_columns.hpp"

#include "geo/text/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

using std::string_view_literals::operator""sv;

struct Names {
  LinkColumn column;
  std::string_view names;  ///< Set apart by |, in English, Japanese and Russian.
};

/// Headings that people use. # stands for 1 or 2: the side of the link.
constexpr std::array columns{
    Names{LinkColumn::from,
          "from|origin|start|region #|region # name|partner #|party #|side #|end #|region a|party a|partner a|from "
          "region|"
          "origin "
          "region|sender|prefecture|home|地域#|地域A|自治体#|都道府県#|州#|発地|起点|出発地|自治体|自治体名|都道府県|"
          "都道府県名|日本側|日本側自治体|регион #|субъект #|сторона #|партнёр #|откуда|область #|территория #|"
          "японская сторона"sv},
    Names{LinkColumn::to,
          "to|target|dest|destination|finish|region #|region # name|partner #|party #|side #|end #|region b|party b|"
          "partner b|to region|target region|destination "
          "region|receiver|地域#|地域B|自治体#|都道府県#|州#|着地|終点|到着地|"
          "提携先|提携先名|提携先自治体|相手先|相手地域|相手自治体|相手方|ロシア側|ロシア側自治体|регион #|субъект "
          "#|сторона #|"
          "партнёр #|куда|область #|территория #|российская сторона"sv},
    Names{LinkColumn::date,
          "date|signed|signed on|date signed|date of signing|signing "
          "date|since|year|established|when|日付|年月日|日時|年|"
          "提携年月日|提携日|締結日|締結年月日|締結年|調印日|署名日|開始日|開始年|дата|год|дата подписания|дата "
          "заключения|"
          "подписано|год подписания|дата установления|когда"sv},
    Names{LinkColumn::type,
          "type|kind|category|link type|relationship|type of link|type of "
          "relationship|種別|種類|分類|区分|類型|提携種別|関係|"
          "тип|вид|тип связи|вид связи|тип отношений|вид соглашения|тип соглашения|категория"sv},
    Names{LinkColumn::status,
          "status|current status|present status|状態|状況|現況|現状|ステータス|состояние|статус|текущий статус"sv},
    Names{
        LinkColumn::fields,
        "fields|field|areas|sectors|sector|fields of cooperation|areas of cooperation|分野|協力分野|交流分野|交流内容|"
        "сферы|сфера|сферы сотрудничества|направления|направление|области сотрудничества|направления сотрудничества"sv},
    Names{LinkColumn::title,
          "title|name|agreement|agreement "
          "title|document|名称|協定名|協定|件名|題名|タイトル|文書名|название|наименование|"
          "соглашение|документ|название соглашения"sv},
    Names{LinkColumn::text,
          "text|description|summary|notes|note|remarks|comment|comments|details|説明|概要|内容|備考|摘要|詳細|注|"
          "コメント|"
          "описание|примечание|примечания|комментарий|содержание|подробности"sv},
    Names{LinkColumn::source,
          "source|sources|reference|references|citation|出典|典拠|出所|資料|情報源|参考|источник|источники|ссылка|"
          "основание"sv},
    Names{LinkColumn::group, "group|groups|グループ|組|群|группа|группы"sv},
    Names{LinkColumn::from_place,
          "from place|from city|origin city|origin place|place #|city #|都市#|地名#|場所#|出発都市|город #|место #|"
          "населённый пункт #"sv},
    Names{
        LinkColumn::from_lon,
        "from lon|from lng|from longitude|lon #|lng #|long #|longitude #|origin lon|origin longitude|経度#|долгота #"sv},
    Names{LinkColumn::from_lat, "from lat|from latitude|lat #|latitude #|origin lat|origin latitude|緯度#|широта #"sv},
    Names{LinkColumn::to_place,
          "to place|to city|dest city|destination city|destination place|target city|place #|city "
          "#|都市#|地名#|場所#|到着都市|"
          "город #|место #|населённый пункт #"sv},
    Names{LinkColumn::to_lon,
          "to lon|to lng|to longitude|lon #|lng #|long #|longitude #|dest lon|destination longitude|target lon|経度#|"
          "долгота #"sv},
    Names{LinkColumn::to_lat,
          "to lat|to latitude|lat #|latitude #|dest lat|destination latitude|target lat|緯度#|широта #"sv},
    Names{LinkColumn::row_kind, "row kind|行の種類|вид строки"sv},
    Names{LinkColumn::link_id, "link id|連携ID|id связи"sv},
    Names{LinkColumn::fiscal_year, "fiscal year|会計年度|финансовый год"sv},
    Names{LinkColumn::planned, "planned|予定|予定の有無|запланировано"sv},
    Names{LinkColumn::source_part, "source part|part of source|出典の部分|часть источника"sv},
    Names{LinkColumn::source_at, "source at|source page|出典の箇所|出典ページ|место в источнике|страница источника"sv},
    Names{LinkColumn::source_url, "source url|url|web address|出典URL|ウェブ|веб адрес|адрес источника"sv}};
static_assert(columns.size() == link_columns);

constexpr std::array english{
    "from"sv,     "to"sv,      "date"sv,        "type"sv,     "status"sv,      "fields"sv,    "title"sv,     "text"sv,
    "source"sv,   "group"sv,   "from_place"sv,  "from_lon"sv, "from_lat"sv,    "to_place"sv,  "to_lon"sv,    "to_lat"sv,
    "row_kind"sv, "link_id"sv, "fiscal_year"sv, "planned"sv,  "source_part"sv, "source_at"sv, "source_url"sv};
static_assert(english.size() == link_columns);

struct Language {
  std::string_view word;
  std::string_view code;
};

/// Names of languages, folded, for headings of texts.
constexpr std::array languages{Language{"japanese", "ja"},   Language{"日本語", "ja"},
                               Language{"和文", "ja"},       Language{"японскии", "ja"},
                               Language{"яп", "ja"},         Language{"на японском", "ja"},
                               Language{"russian", "ru"},    Language{"ロシア語", "ru"},
                               Language{"露語", "ru"},       Language{"露文", "ru"},
                               Language{"русскии", "ru"},    Language{"рус", "ru"},
                               Language{"на русском", "ru"}, Language{"english", "en"},
                               Language{"eng", "en"},        Language{"英語", "en"},
                               Language{"英文", "en"},       Language{"англиискии", "en"},
                               Language{"англ", "en"},       Language{"на англииском", "en"},
                               Language{"rus", "ru"},        Language{"jpn", "ja"},
                               Language{"jp", "ja"}};

bool is_text(LinkColumn column) { return column == LinkColumn::title || column == LinkColumn::text; }
bool is_second_side(LinkColumn column) {
  return column == LinkColumn::to || column == LinkColumn::to_place || column == LinkColumn::to_lon ||
         column == LinkColumn::to_lat;
}

/// Every name once folded, with its column.
struct KnownName {
  std::string key;
  LinkColumn column;
};

std::vector<KnownName> folded_names() {
  std::vector<KnownName> known;
  for (const Names& column : columns) {
    for (std::string_view rest = column.names; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      std::string name(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (const std::size_t side = name.find('#'); side != std::string::npos) {
        name[side] = is_second_side(column.column) ? '2' : '1';
      }
      known.push_back({folded_name(name), column.column});
    }
  }
  return known;
}

std::optional<LinkColumn> column_named(std::string_view key) {
  static const std::vector<KnownName> known = folded_names();
  const auto found = std::find_if(known.begin(), known.end(), [&](const KnownName& name) { return name.key == key; });
  return found == known.end() ? std::nullopt : std::optional{found->column};
}

bool is_code(std::string_view word) {
  return word.size() == 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The code of the language that ends a heading, which loses it; empty when none does.
std::string take_language(std::string_view heading, std::string& words) {
  for (const Language& language : languages) {
    if (!words.ends_with(language.word) || words.size() == language.word.size()) continue;
    words.resize(words.size() - language.word.size());
    return std::string(language.code);
  }
  const std::size_t space = words.rfind(' ');
  if (space == std::string::npos || !is_code(std::string_view{words}.substr(space + 1))) return {};
  std::string code = words.substr(space + 1);
  const bool is_shown = code == "ja" || code == "ru" || code == "en";
  if (!is_shown && heading.find_first_of("_([") == std::string_view::npos) return {};
  words.resize(space);
  return code;
}

/// Headings that say "source" or "origin" for one end of a link when the other end is named as its counterpart.
bool names_target(std::string_view heading) {
  const std::string key = folded_name(heading);
  return key == "target" || key == "dest" || key == "destination";
}

/// A language tag (BCP 47) as network files have it, from one in any case: "RU", "zh-hans"; empty when it is none.
std::string language_tag(std::string_view written) {
  std::string tag;
  std::size_t part = 0;
  for (std::size_t begin = 0; begin <= written.size(); ++part) {
    const std::size_t end = std::min(written.find('-', begin), written.size());
    const std::size_t length = end - begin;
    if (part == 0 ? length < 2 || length > 3 : length < 2 || length > 8) return {};
    if (part > 0) tag += '-';
    for (std::size_t i = begin; i < end; ++i) {
      const char c = written[i];
      const bool capital = c >= 'A' && c <= 'Z';
      const bool letter = capital || (c >= 'a' && c <= 'z');
      if (!letter && (part == 0 || c < '0' || c > '9')) return {};
      tag += capital && part == 0 ? static_cast<char>(c - 'A' + 'a') : c;
    }
    begin = end + 1;
  }
  return tag;
}

/// A heading of texts with the tag of any language behind it: "title_zh-Hans".
std::optional<LinkHeading> tagged_heading(std::string_view heading) {
  const std::size_t underscore = heading.rfind('_');
  if (underscore == std::string_view::npos) return std::nullopt;
  const auto column = column_named(folded_name(heading.substr(0, underscore)));
  std::string language = language_tag(heading.substr(underscore + 1));
  if (!column || !is_text(*column) || language.empty()) return std::nullopt;
  return LinkHeading{*column, std::move(language)};
}

}  // namespace

std::optional<LinkHeading> parse_link_heading(std::string_view heading) {
  std::string words = folded_words(heading);
  std::string key = words;
  std::erase(key, ' ');
  if (const auto column = column_named(key)) return LinkHeading{*column, {}};
  const std::string language = take_language(heading, words);
  std::erase(words, ' ');
  const auto column = column_named(words);
  if (language.empty() || !column || !is_text(*column)) return tagged_heading(heading);
  return LinkHeading{*column, language};
}

std::vector<std::optional<LinkHeading>> parse_link_headings(std::span<const std::string> headings) {
  std::vector<std::optional<LinkHeading>> parsed;
  for (const std::string& heading : headings) parsed.push_back(parse_link_heading(heading));
  const bool has_target = std::any_of(headings.begin(), headings.end(), names_target);
  const bool has_from = std::any_of(parsed.begin(), parsed.end(),
                                    [](const auto& heading) { return heading && heading->column == LinkColumn::from; });
  if (!has_target || has_from) return parsed;
  const auto source = std::find_if(headings.begin(), headings.end(),
                                   [](const std::string& heading) { return folded_name(heading) == "source"; });
  if (source != headings.end()) {
    parsed[static_cast<std::size_t>(source - headings.begin())] = LinkHeading{LinkColumn::from, {}};
  }
  return parsed;
}

std::string_view to_string(LinkColumn column) { return english.at(static_cast<std::size_t>(column)); }

}  // namespace kakehashi
