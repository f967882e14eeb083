#include "geo/table/link_row.hpp"

#include "geo/network/vocabulary.hpp"
#include "geo/table/cell_text.hpp"
#include "geo/written/field_words.hpp"
#include "geo/written/list_parts.hpp"
#include "geo/written/written_degrees.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

std::string trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 9> spaces{" ",      "\t",     "\r",     "\n",    "\u3000",
                                                   "\u00a0", "\u202f", "\ufeff", "\u200b"};
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view space : spaces) {
      if (text.starts_with(space)) {
        text.remove_prefix(space.size());
        shorter = true;
      } else if (text.ends_with(space)) {
        text.remove_suffix(space.size());
        shorter = true;
      }
    }
  }
  return std::string(text);
}

/// "JP-04": a code that needs no boundary to be meant.
bool looks_like_code(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto rest = [&](char c) { return capital(c) || (c >= '0' && c <= '9'); };
  return text.size() >= 4 && text.size() <= 6 && capital(text[0]) && capital(text[1]) && text[2] == '-' &&
         std::all_of(text.begin() + 3, text.end(), rest);
}

std::string code_and_name(const Boundary& region, std::string_view language) {
  return region.name(language) + " (" + region.code + ")";
}

}  // namespace

bool LinkEnd::is_same(const LinkEnd& other) const {
  return region == other.region && place == other.place && position == other.position;
}

LinkRowReader::LinkRowReader(const Table& table, const BoundarySet& set, const RegionNames& regions,
                             const std::string& language, std::vector<Diagnostic>& diagnostics)
    : table_(table), set_(set), regions_(regions), diagnostics_(diagnostics) {
  const auto headings = parse_link_headings(table.columns);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& heading = table.columns[i];
    const auto& known = headings[i];
    if (!known) {
      diagnostics_.push_back({Severity::note, "column-unknown", {heading}, table.file, table.heading_line, 1, {}});
      continue;
    }
    const auto same = std::find_if(columns_.begin(), columns_.end(), [&](const Column& column) {
      return column.heading.column == known->column && column.heading.language == known->language;
    });
    if (same != columns_.end()) {
      diagnostics_.push_back({Severity::warning,
                              "column-twice",
                              {table.columns[same->cell], heading},
                              table.file,
                              table.heading_line,
                              1,
                              {}});
      continue;
    }
    columns_.push_back({*known, i});
  }
  collect_languages(language);
  const auto has = [&](LinkColumn wanted) {
    return std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.heading.column == wanted; });
  };
  for (const auto& [region, place] :
       {std::pair{LinkColumn::from, LinkColumn::from_place}, {LinkColumn::to, LinkColumn::to_place}}) {
    if (has(region) || has(place)) continue;
    usable_ = false;
    diagnostics_.push_back({Severity::error,
                            "column-missing",
                            {std::string(to_string(region)), fmt::format("{}", fmt::join(table.columns, ", "))},
                            table.file,
                            table.heading_line,
                            1,
                            {}});
  }
  find_date_order();
  collect_named_regions();
}

void LinkRowReader::collect_languages(const std::string& language) {
  bool unnamed = false;
  for (const Column& column : columns_) {
    if (column.heading.column != LinkColumn::title && column.heading.column != LinkColumn::text) continue;
    const std::string& code = column.heading.language;
    unnamed = unnamed || code.empty();
    const bool is_new = std::find(languages_.begin(), languages_.end(), code) == languages_.end();
    if (!code.empty() && is_new) languages_.push_back(code);
  }
  const bool is_among = std::find(languages_.begin(), languages_.end(), language) != languages_.end();
  if (!is_among && (unnamed || languages_.empty())) languages_.insert(languages_.begin(), language);
  // What has no language of its own, names of fields and sources, is in that of the table.
  language_ = is_among || unnamed ? language : languages_.front();
  for (Column& column : columns_) {
    if (column.heading.language.empty()) column.heading.language = language_;
  }
}

void LinkRowReader::find_date_order() {
  std::vector<std::string_view> dates;
  for (const Column& column : columns_) {
    if (column.heading.column != LinkColumn::date) continue;
    for (const Table::Row& row : table_.rows) dates.emplace_back(row.cells[column.cell]);
  }
  const ColumnOrder found = date_order_of(dates);
  date_order_ = found.order;
  if (found.order != DateOrder::month_first) return;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (dates[i] != found.example) continue;
    return find({Severity::warning, table_.rows[i], LinkColumn::date, "date-months-first", {found.example}});
  }
}

std::string LinkRowReader::cell(const Table::Row& row, LinkColumn column) const {
  for (const Column& known : columns_) {
    if (known.heading.column == column) return unguarded_cell(trimmed(row.cells[known.cell]));
  }
  return {};
}

std::string LinkRowReader::heading(LinkColumn column) const {
  for (const Column& known : columns_) {
    if (known.heading.column == column) return table_.columns[known.cell];
  }
  return std::string(to_string(column));
}

void LinkRowReader::find(Found found) {
  diagnostics_.push_back({found.severity, std::move(found.code), std::move(found.arguments), table_.file,
                          found.row.line, 1, heading(found.column)});
}

void LinkRowReader::find(const Table::Row& row, LinkColumn column, std::string code,
                         std::vector<std::string> arguments) {
  find({Severity::error, row, column, std::move(code), std::move(arguments)});
}

std::optional<double> LinkRowReader::read_degrees(const Table::Row& row, LinkColumn column, DegreeAxis axis) {
  const std::string written = cell(row, column);
  WrittenDegrees read = read_written_degrees(written, axis);
  if (read.degrees) return read.degrees;
  read.arguments.insert(read.arguments.begin(), written);
  find({Severity::error, row, column, std::move(read.code), std::move(read.arguments)});
  return std::nullopt;
}

bool LinkRowReader::read_position(const Table::Row& row, LinkColumn lon, LinkColumn lat,
                                  std::optional<LonLat>& position) {
  if (cell(row, lon).empty() && cell(row, lat).empty()) return true;
  const auto longitude = read_degrees(row, lon, DegreeAxis::longitude);
  const auto latitude = read_degrees(row, lat, DegreeAxis::latitude);
  if (!longitude || !latitude) return false;
  position = LonLat{*longitude, *latitude};
  return true;
}

const LinkRowReader::Meant& LinkRowReader::meant_by(const std::string& written) {
  const auto [found, is_new] = meant_.try_emplace(written);
  if (!is_new) return found->second;
  Meant& meant = found->second;
  meant.regions = regions_.find(written);
  if (meant.regions.empty()) meant.claimed = regions_.claimed_area(written);
  if (meant.regions.empty() && meant.claimed == nullptr) {
    meant.suggestions = fmt::format("{}", fmt::join(regions_.suggestions(written), ", "));
  }
  return meant;
}

bool LinkRowReader::read_region(const Table::Row& row, LinkColumn column, const std::string& written, LinkEnd& end) {
  if (named_regions_.contains(written)) {  // the table itself says what is meant
    const auto known = std::find_if(set_.boundaries.begin(), set_.boundaries.end(), [&](const Boundary& boundary) {
      return boundary.kind == BoundaryKind::region && boundary.code == written;
    });
    end.region = written;
    end.boundary = known == set_.boundaries.end() ? nullptr : &*known;
    return true;
  }
  const Meant& meant = meant_by(written);
  if (meant.regions.size() == 1) {
    end.boundary = meant.regions.front();
    end.region = end.boundary->code;
    return true;
  }
  if (meant.regions.size() > 1) {
    std::vector<std::string> names;
    for (const Boundary* region : meant.regions) names.push_back(code_and_name(*region, language_));
    find({Severity::error, row, column, "end-ambiguous", {written, fmt::format("{}", fmt::join(names, ", "))}});
  } else if (looks_like_code(written) && end.position) {  // a region of a country whose boundaries are not at hand
    end.region = written;
    return true;
  } else if (meant.claimed != nullptr) {
    find({Severity::error, row, column, "end-claimed", {written, meant.claimed->name(language_)}});
  } else {
    find({Severity::error, row, column, "end-unknown", {written, meant.suggestions}});
  }
  return false;
}

bool LinkRowReader::read_end(const Table::Row& row, std::size_t side, LinkEnd& end) {
  const auto of_side = [&](LinkColumn from, LinkColumn to) { return side == 0 ? from : to; };
  const LinkColumn column = of_side(LinkColumn::from, LinkColumn::to);
  end.place = cell(row, of_side(LinkColumn::from_place, LinkColumn::to_place));
  if (!read_position(row, of_side(LinkColumn::from_lon, LinkColumn::to_lon),
                     of_side(LinkColumn::from_lat, LinkColumn::to_lat), end.position)) {
    return false;
  }
  const std::string written = cell(row, column);
  if (!written.empty()) return read_region(row, column, written, end);
  if (!end.place.empty() && end.position) return true;
  find({Severity::error, row, column, end.place.empty() ? "end-missing" : "end-without-position", {end.place}});
  return false;
}

std::string LinkRowReader::read_word(const Table::Row& row, LinkColumn column, const LinkVocabulary& words,
                                     std::string_view otherwise) {
  const std::string written = cell(row, column);
  if (written.empty()) return std::string(otherwise);
  const std::string_view meaning = words.meaning_of(written);
  if (meaning.empty()) {
    const std::string expected = fmt::format("{}", fmt::join(words.expected(language_), ", "));
    find({Severity::error, row, column, "value-unknown", {written, expected, words.nearest(written)}});
  }
  return std::string(meaning);
}

std::optional<std::string> LinkRowReader::read_date(const Table::Row& row) {
  const std::string written = cell(row, LinkColumn::date);
  if (written.empty()) return std::string();
  WrittenDate read = read_written_date(written, date_order_);
  if (!read.code.empty()) {
    read.arguments.insert(read.arguments.begin(), written);
    find({read.severity, row, LinkColumn::date, std::move(read.code), std::move(read.arguments)});
  }
  return std::move(read.date);
}

bool LinkRowReader::read_words(const Table::Row& row, LinkRow& link) {
  link.has_type = !cell(row, LinkColumn::type).empty();
  link.has_status = !cell(row, LinkColumn::status).empty();
  link.status = read_word(row, LinkColumn::status, status_words(), "active");
  if (link.kind == RowKind::place) {  // its kind stands where links have their type
    link.type = link.has_type ? cell(row, LinkColumn::type) : "other";
    const auto kinds = place_kinds();
    if (std::find(kinds.begin(), kinds.end(), link.type) == kinds.end()) {
      find(row, LinkColumn::type, "value-unknown", {link.type, fmt::format("{}", fmt::join(kinds, ", ")), {}});
      link.type.clear();
    }
  } else {
    link.type = read_word(row, LinkColumn::type, type_words(), "friendship");
  }
  return !link.type.empty() && !link.status.empty();
}

bool LinkRowReader::read_ends(const Table::Row& row, LinkRow& link) {
  // One more party stands on its own: whose it is, link_id tells.
  const bool from = link.kind == RowKind::party || read_end(row, 0, link.ends[0]);
  const bool to = read_end(row, 1, link.ends[1]);
  if (!from || !to || !link.ends[0].is_same(link.ends[1])) return from && to;
  find(row, LinkColumn::to, "ends-equal", {});
  return false;
}

std::optional<LinkRow> LinkRowReader::read(const Table::Row& row) {
  LinkRow link;
  link.line = row.line;
  link.link_id = cell(row, LinkColumn::link_id);
  if (!read_kind(row, link)) return std::nullopt;
  bool good = names_something(link.kind) || read_ends(row, link);
  good = read_words(row, link) && good;
  const auto date = read_date(row);
  good = good && date;
  if (date) link.date = *date;
  for (const Column& column : columns_) {
    const std::string text = unguarded_cell(trimmed(row.cells[column.cell]));
    if (text.empty()) continue;
    if (column.heading.column == LinkColumn::title) link.title.by_language.emplace(column.heading.language, text);
    if (column.heading.column == LinkColumn::text) link.text.by_language.emplace(column.heading.language, text);
  }
  const std::string fields = cell(row, LinkColumn::fields);
  link.fields = is_quoted_list(fields) ? quoted_list(fields) : list_parts(fields, whole_field_names());
  good = read_sources(row, link) && good;
  link.group = cell(row, LinkColumn::group);
  good = read_what_kinds_need(row, link) && good;
  return good ? std::optional{std::move(link)} : std::nullopt;
}

}  // namespace kakehashi
