// What a row tells beyond a link in one line: its kind, its sources, what it names.
#include "geo/table/cell_text.hpp"
#include "geo/table/link_row.hpp"

#include <string>
#include <utility>

namespace kakehashi {

void LinkRowReader::collect_named_regions() {
  for (const Table::Row& row : table_.rows) {
    if (parse_row_kind(cell(row, LinkColumn::row_kind)) != RowKind::region) continue;
    if (std::string code = cell(row, LinkColumn::from); !code.empty()) named_regions_.insert(std::move(code));
  }
}

bool LinkRowReader::read_kind(const Table::Row& row, LinkRow& link) {
  const std::string word = cell(row, LinkColumn::row_kind);
  if (word.empty()) return true;
  if (const auto kind = parse_row_kind(word)) {
    link.kind = *kind;
    return true;
  }
  find(row, LinkColumn::row_kind, "value-unknown", {word, row_kind_words(), {}});
  return false;
}

bool LinkRowReader::read_named(const Table::Row& row, LinkRow& link) {
  LinkEnd& end = link.ends[0];
  end.region = cell(row, LinkColumn::from);
  end.place = cell(row, LinkColumn::from_place);
  link.ends[1].region = cell(row, LinkColumn::to);
  if (!read_position(row, LinkColumn::from_lon, LinkColumn::from_lat, end.position)) return false;
  const auto missing = [&](LinkColumn column) {
    find(row, column, "row-names-nothing", {std::string(to_string(link.kind))});
    return false;
  };
  switch (link.kind) {
    case RowKind::country:
    case RowKind::region:
      return end.region.empty() ? missing(LinkColumn::from) : true;
    case RowKind::place:
      return end.place.empty() || !end.position ? missing(LinkColumn::from_place) : true;
    case RowKind::field:
      return link.fields.size() != 1 ? missing(LinkColumn::fields) : true;
    case RowKind::group:
      return link.group.empty() ? missing(LinkColumn::group) : true;
    case RowKind::source:
      return link.sources.empty() ? missing(LinkColumn::source) : true;
    case RowKind::part:
      return link.sources.empty() || link.sources.front().part.empty() ? missing(LinkColumn::source_part) : true;
    default:
      return true;
  }
}

bool LinkRowReader::read_flag(const Table::Row& row, LinkColumn column, bool& flag) {
  const std::string written = cell(row, column);
  const auto read = parse_flag(written);
  if (!read) find(row, column, "value-unknown", {written, "yes, no", {}});
  flag = read.value_or(false);
  return read.has_value();
}

bool LinkRowReader::read_sources(const Table::Row& row, LinkRow& link) {
  std::vector<WrittenSource>& sources = link.sources;
  const auto fill = [&](LinkColumn column, std::string WrittenSource::*member) {
    std::vector<std::string> lines = lines_of_cell(cell(row, column));
    if (sources.size() < lines.size()) sources.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) sources[i].*member = std::move(lines[i]);
  };
  fill(LinkColumn::source, &WrittenSource::name);
  fill(LinkColumn::source_part, &WrittenSource::part);
  fill(LinkColumn::source_at, &WrittenSource::at);
  fill(LinkColumn::source_url, &WrittenSource::url);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    // What names no source of its own is another part of the one above it.
    if (sources[i].name.empty()) sources[i].name = sources[i].url;
    if (sources[i].name.empty() && i > 0) sources[i].name = sources[i - 1].name;
  }
  bool good = true;
  if (!sources.empty() && sources.front().name.empty()) {
    find(row, LinkColumn::source, "row-source-unnamed", {});
    good = false;
  }
  for (const WrittenSource& source : sources) {
    if (source.url.empty() || source.url.starts_with("https://") || source.url.starts_with("http://")) continue;
    find(row, LinkColumn::source_url, "url-malformed", {source.url});
    good = false;
  }
  return good;
}

bool LinkRowReader::read_what_kinds_need(const Table::Row& row, LinkRow& link) {
  bool good = read_flag(row, LinkColumn::fiscal_year, link.fiscal_year);
  good = read_flag(row, LinkColumn::planned, link.planned) && good;
  if (link.kind == RowKind::agreement && cell(row, LinkColumn::date).empty()) {
    find(row, LinkColumn::date, "agreement-without-date", {});
    good = false;
  }
  return (!names_something(link.kind) || read_named(row, link)) && good;
}

}  // namespace kakehashi
