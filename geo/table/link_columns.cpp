#include "geo/table/link_columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

struct Name {
  std::string_view heading;
  LinkColumn column;
};

/// Headings without spaces and underscores; the English ones first and in the order of LinkColumn.
constexpr std::array names{Name{"from", LinkColumn::from},
                           Name{"to", LinkColumn::to},
                           Name{"date", LinkColumn::date},
                           Name{"type", LinkColumn::type},
                           Name{"status", LinkColumn::status},
                           Name{"fields", LinkColumn::fields},
                           Name{"title", LinkColumn::title},
                           Name{"text", LinkColumn::text},
                           Name{"source", LinkColumn::source},
                           Name{"group", LinkColumn::group},
                           Name{"fromplace", LinkColumn::from_place},
                           Name{"fromlon", LinkColumn::from_lon},
                           Name{"fromlat", LinkColumn::from_lat},
                           Name{"toplace", LinkColumn::to_place},
                           Name{"tolon", LinkColumn::to_lon},
                           Name{"tolat", LinkColumn::to_lat},
                           Name{"field", LinkColumn::fields},
                           Name{"地域1", LinkColumn::from},
                           Name{"地域2", LinkColumn::to},
                           Name{"日付", LinkColumn::date},
                           Name{"年月日", LinkColumn::date},
                           Name{"種別", LinkColumn::type},
                           Name{"状態", LinkColumn::status},
                           Name{"分野", LinkColumn::fields},
                           Name{"名称", LinkColumn::title},
                           Name{"説明", LinkColumn::text},
                           Name{"出典", LinkColumn::source},
                           Name{"グループ", LinkColumn::group},
                           Name{"регион1", LinkColumn::from},
                           Name{"Регион1", LinkColumn::from},
                           Name{"регион2", LinkColumn::to},
                           Name{"Регион2", LinkColumn::to},
                           Name{"дата", LinkColumn::date},
                           Name{"Дата", LinkColumn::date},
                           Name{"тип", LinkColumn::type},
                           Name{"Тип", LinkColumn::type},
                           Name{"состояние", LinkColumn::status},
                           Name{"Состояние", LinkColumn::status},
                           Name{"сферы", LinkColumn::fields},
                           Name{"Сферы", LinkColumn::fields},
                           Name{"название", LinkColumn::title},
                           Name{"Название", LinkColumn::title},
                           Name{"описание", LinkColumn::text},
                           Name{"Описание", LinkColumn::text},
                           Name{"источник", LinkColumn::source},
                           Name{"Источник", LinkColumn::source},
                           Name{"группа", LinkColumn::group},
                           Name{"Группа", LinkColumn::group}};

constexpr std::array english{std::string_view{"from"},     std::string_view{"to"},         std::string_view{"date"},
                             std::string_view{"type"},     std::string_view{"status"},     std::string_view{"fields"},
                             std::string_view{"title"},    std::string_view{"text"},       std::string_view{"source"},
                             std::string_view{"group"},    std::string_view{"from_place"}, std::string_view{"from_lon"},
                             std::string_view{"from_lat"}, std::string_view{"to_place"},   std::string_view{"to_lon"},
                             std::string_view{"to_lat"}};
static_assert(english.size() == link_columns);

bool is_text(LinkColumn column) { return column == LinkColumn::title || column == LinkColumn::text; }

std::optional<LinkColumn> column_named(std::string_view heading) {
  const auto* const found =
      std::find_if(names.begin(), names.end(), [&](Name name) { return name.heading == heading; });
  return found == names.end() ? std::nullopt : std::optional{found->column};
}

}  // namespace

std::optional<LinkHeading> parse_link_heading(std::string_view heading) {
  std::string key;
  for (const char c : heading) {
    if (c == ' ' || c == '_' || c == '\t') continue;
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (const auto column = column_named(key)) return LinkHeading{*column, {}};
  constexpr std::size_t code_letters = 2;
  const std::size_t underscore = heading.rfind('_');
  if (underscore == std::string_view::npos || heading.size() - underscore - 1 != code_letters) return std::nullopt;
  const auto column = column_named(std::string_view{key}.substr(0, key.size() - code_letters));
  if (!column || !is_text(*column)) return std::nullopt;
  return LinkHeading{*column, key.substr(key.size() - code_letters)};
}

std::string_view to_string(LinkColumn column) { return english.at(static_cast<std::size_t>(column)); }

}  // namespace kakehashi
