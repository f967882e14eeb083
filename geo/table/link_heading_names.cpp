#include "geo/table/link_heading_names.hpp"

#include "geo/text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

struct Names {
  LinkColumn column;
  std::string_view names;  ///< Set apart by | and by lines: in English, Japanese and Russian.
};

/// Headings that people use. # stands for 1 or 2: the side of the link.
constexpr std::array columns{Names{LinkColumn::from, R"(
        from | origin | start | region # | region # name | partner # | party # | side # | end # | region a
        party a | partner a | from region | origin region | sender | prefecture | home | japanese prefecture
        japanese region | japanese side | japanese partner
        地域# | 地域A | 自治体# | 都道府県# | 州# | 発地 | 起点 | 出発地 | 自治体 | 自治体名 | 都道府県
        都道府県名 | 日本側 | 日本側自治体 | 相手# | 相手方# | パートナー# | 日本の自治体 | 日本の地域
        регион # | субъект # | сторона # | партнёр # | откуда | область # | территория # | японская сторона
        префектура | префектура японии | японская префектура | японский регион | регион японии)"},
                             Names{LinkColumn::to, R"(
        to | target | dest | destination | finish | region # | region # name | partner # | party # | side #
        end # | region b | party b | partner b | to region | target region | destination region | receiver
        federal subject | russian region | russian side | russian partner
        地域# | 地域B | 自治体# | 都道府県# | 州# | 着地 | 終点 | 到着地 | 目的地 | 提携先 | 提携先名 | 提携先自治体
        相手先 | 相手地域 | 相手自治体 | 相手方 | ロシア側 | ロシア側自治体 | 相手# | 相手方# | パートナー#
        連邦構成主体 | ロシア連邦構成主体 | ロシアの地域 | ロシアの自治体
        регион # | субъект # | сторона # | партнёр # | куда | назначение | пункт назначения
        область # | территория # | российская сторона | субъект федерации | субъект рф
        субъект российской федерации | российский регион | регион рф | регион россии)"},
                             Names{LinkColumn::date, R"(
        date | signed | signed on | date signed | date of signing | signing date | since | year | established
        when
        日付 | 年月日 | 日時 | 年 | 提携年月日 | 提携日 | 締結日 | 締結年月日 | 締結年 | 調印日 | 署名日
        開始日 | 開始年
        дата | год | дата подписания | дата заключения | подписано | год подписания | дата установления | когда)"},
                             Names{LinkColumn::type, R"(
        type | kind | category | link type | relationship | type of link | type of relationship
        種別 | 種類 | 分類 | 区分 | 類型 | 提携種別 | 関係
        тип | вид | тип связи | вид связи | тип отношений | вид соглашения | тип соглашения | категория)"},
                             Names{LinkColumn::status, R"(
        status | current status | present status
        状態 | 状況 | 現況 | 現状 | ステータス
        состояние | статус | текущий статус)"},
                             Names{LinkColumn::fields, R"(
        fields | field | areas | sectors | sector | fields of cooperation | areas of cooperation
        分野 | 協力分野 | 交流分野 | 交流内容
        сферы | сфера | сферы сотрудничества | направления | направление | области сотрудничества
        направления сотрудничества)"},
                             Names{LinkColumn::title, R"(
        title | name | agreement | agreement title | document
        名称 | 協定名 | 協定 | 件名 | 題名 | タイトル | 文書名
        название | наименование | соглашение | документ | название соглашения)"},
                             Names{LinkColumn::text, R"(
        text | description | summary | notes | note | remarks | comment | comments | details
        説明 | 概要 | 内容 | 備考 | 摘要 | 詳細 | 注 | コメント
        описание | примечание | примечания | комментарий | содержание | подробности)"},
                             Names{LinkColumn::source, R"(
        source | sources | reference | references | citation
        出典 | 典拠 | 出所 | 資料 | 情報源 | 参考
        источник | источники | ссылка | основание)"},
                             Names{LinkColumn::group, R"(
        group | groups
        グループ | 組 | 群
        группа | группы)"},
                             Names{LinkColumn::from_place, R"(
        from place | from city | origin city | origin place | place # | city #
        都市# | 地名# | 場所# | 出発都市
        город # | место # | населённый пункт #)"},
                             Names{LinkColumn::from_lon, R"(
        from lon | from lng | from longitude | lon # | lng # | long # | longitude # | origin lon
        origin longitude
        経度#
        долгота #)"},
                             Names{LinkColumn::from_lat, R"(
        from lat | from latitude | lat # | latitude # | origin lat | origin latitude
        緯度#
        широта #)"},
                             Names{LinkColumn::to_place, R"(
        to place | to city | dest city | destination city | destination place | target city | place # | city #
        都市# | 地名# | 場所# | 到着都市
        город # | место # | населённый пункт #)"},
                             Names{LinkColumn::to_lon, R"(
        to lon | to lng | to longitude | lon # | lng # | long # | longitude # | dest lon | destination longitude
        target lon
        経度#
        долгота #)"},
                             Names{LinkColumn::to_lat, R"(
        to lat | to latitude | lat # | latitude # | dest lat | destination latitude | target lat
        緯度#
        широта #)"},
                             Names{LinkColumn::row_kind, R"(
        row kind
        行の種類
        вид строки)"},
                             Names{LinkColumn::link_id, R"(
        link id
        連携ID
        id связи)"},
                             Names{LinkColumn::fiscal_year, R"(
        fiscal year
        会計年度
        финансовый год)"},
                             Names{LinkColumn::planned, R"(
        planned
        予定 | 予定の有無
        запланировано)"},
                             Names{LinkColumn::source_part, R"(
        source part | part of source
        出典の部分
        часть источника)"},
                             Names{LinkColumn::source_at, R"(
        source at | source page
        出典の箇所 | 出典ページ
        место в источнике | страница источника)"},
                             Names{LinkColumn::source_url, R"(
        source url | url | web address
        出典URL | ウェブ
        веб адрес | адрес источника)"}};
static_assert(columns.size() == link_columns);

bool is_second_side(LinkColumn column) {
  return column == LinkColumn::to || column == LinkColumn::to_place || column == LinkColumn::to_lon ||
         column == LinkColumn::to_lat;
}

/// A name once folded, with its column.
struct KnownName {
  std::string key;
  LinkColumn column;
};

std::vector<KnownName> folded_names() {
  std::vector<KnownName> known;
  for (const Names& column : columns) {
    for (std::string_view rest = column.names; !rest.empty();) {
      const std::size_t end = std::min(rest.find_first_of("|\n"), rest.size());
      std::string name(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (const std::size_t side = name.find('#'); side != std::string::npos) {
        name[side] = is_second_side(column.column) ? '2' : '1';
      }
      std::string key = folded_name(name);
      if (!key.empty()) known.push_back({std::move(key), column.column});
    }
  }
  return known;
}

}  // namespace

std::optional<LinkColumn> column_of_name(std::string_view key) {
  static const std::vector<KnownName> known = folded_names();
  const auto found = std::find_if(known.begin(), known.end(), [&](const KnownName& name) { return name.key == key; });
  return found == known.end() ? std::nullopt : std::optional{found->column};
}

}  // namespace kakehashi
