#include "geo/table/link_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

/// The order of the columns, those that identify a row first.
constexpr std::array order{LinkColumn::row_kind, LinkColumn::link_id,     LinkColumn::from,      LinkColumn::to,
                           LinkColumn::date,     LinkColumn::fiscal_year, LinkColumn::planned,   LinkColumn::type,
                           LinkColumn::status,   LinkColumn::fields,      LinkColumn::title,     LinkColumn::text,
                           LinkColumn::source,   LinkColumn::source_part, LinkColumn::source_at, LinkColumn::source_url,
                           LinkColumn::group,    LinkColumn::from_place,  LinkColumn::from_lon,  LinkColumn::from_lat,
                           LinkColumn::to_place, LinkColumn::to_lon,      LinkColumn::to_lat};
static_assert(order.size() == link_columns);

bool is_always_there(LinkColumn column) {
  return column != LinkColumn::fiscal_year && column != LinkColumn::planned && column != LinkColumn::source_part &&
         column != LinkColumn::source_at && column != LinkColumn::source_url;
}

void add_languages(const Text& text, std::vector<std::string>& languages) {
  for (const auto& [language, value] : text.by_language) {
    const auto heading = parse_link_heading("title_" + language);
    if (!heading || heading->language != language) continue;  // no code that a heading can tell
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) languages.push_back(language);
  }
}

const std::string& cell_of(const Text& text, const std::string& language) {
  static const std::string empty;
  const auto found = text.by_language.find(language);
  return found == text.by_language.end() ? empty : found->second;
}

}  // namespace

LinkCells& LinkTable::begin_row(RowKind kind) {
  rows_.emplace_back();
  rows_.back().cells[LinkColumn::row_kind] = to_string(kind);
  return rows_.back();
}

Table LinkTable::finish() const {
  Table table;
  table.rows.resize(rows_.size());
  std::vector<std::string> languages = languages_;
  for (const LinkCells& row : rows_) {
    add_languages(row.title, languages);
    add_languages(row.text, languages);
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) table.rows[i].line = i + 2;
  const auto add_column = [&](std::string heading, auto cell) {
    table.columns.push_back(std::move(heading));
    for (std::size_t i = 0; i < rows_.size(); ++i) table.rows[i].cells.push_back(cell(rows_[i]));
  };
  for (const LinkColumn column : order) {
    const std::string heading(to_string(column));
    if (column == LinkColumn::title || column == LinkColumn::text) {
      const auto texts = column == LinkColumn::title ? &LinkCells::title : &LinkCells::text;
      for (const std::string& language : languages) {
        add_column(fmt::format("{}_{}", heading, language),
                   [&](const LinkCells& row) { return cell_of(row.*texts, language); });
      }
      continue;
    }
    const auto holds = [&](const LinkCells& row) {
      const auto cell = row.cells.find(column);
      return cell != row.cells.end() && !cell->second.empty();
    };
    if (!is_always_there(column) && std::none_of(rows_.begin(), rows_.end(), holds)) continue;
    add_column(heading, [&](const LinkCells& row) { return holds(row) ? row.cells.at(column) : std::string(); });
  }
  return table;
}

}  // namespace kakehashi
