#include "geo/table/link_row.hpp"

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
  if (!region.empty() || !other.region.empty()) return region == other.region;
  return place == other.place && position == other.position;
}

LinkRowReader::LinkRowReader(const Table& table, const RegionNames& regions, const std::string& language,
                             std::vector<Diagnostic>& diagnostics)
    : table_(table), regions_(regions), language_(language), diagnostics_(diagnostics) {
  std::vector<std::string> named;
  bool unnamed = false;
  const auto headings = parse_link_headings(table.columns);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& heading = table.columns[i];
    const auto& known = headings[i];
    if (!known) {
      diagnostics_.push_back({Severity::note, "column-unknown", {heading}, table.file, 1, 1, {}});
      continue;
    }
    const auto same = std::find_if(columns_.begin(), columns_.end(), [&](const Column& column) {
      return column.heading.column == known->column && column.heading.language == known->language;
    });
    if (same != columns_.end()) {
      diagnostics_.push_back(
          {Severity::warning, "column-twice", {table.columns[same->cell], heading}, table.file, 1, 1, {}});
      continue;
    }
    columns_.push_back({*known, i});
    const bool is_text = known->column == LinkColumn::title || known->column == LinkColumn::text;
    if (is_text && known->language.empty()) unnamed = true;
    if (is_text && !known->language.empty() && std::find(named.begin(), named.end(), known->language) == named.end()) {
      named.push_back(known->language);
    }
  }
  // What has no language of its own, names of fields and sources, is in that of the table.
  const bool is_among = std::find(named.begin(), named.end(), language) != named.end();
  if (unnamed || is_among || named.empty()) languages_.push_back(language);
  for (const std::string& code : named) {
    if (std::find(languages_.begin(), languages_.end(), code) == languages_.end()) languages_.push_back(code);
  }
  for (Column& column : columns_) {
    if (column.heading.language.empty()) column.heading.language = languages_.front();
  }
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
                            1,
                            1,
                            {}});
  }
  find_date_order();
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
    if (known.heading.column == column) return trimmed(row.cells[known.cell]);
  }
  return {};
}

void LinkRowReader::find(Found found) {
  std::string heading(to_string(found.column));
  for (const Column& known : columns_) {
    if (known.heading.column == found.column) heading = table_.columns[known.cell];
  }
  diagnostics_.push_back({found.severity, std::move(found.code), std::move(found.arguments), table_.file,
                          found.row.line, 1, std::move(heading)});
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
  const Meant& meant = meant_by(written);
  if (meant.regions.size() == 1) {
    end.boundary = meant.regions.front();
    end.region = end.boundary->code;
    return true;
  }
  if (meant.regions.size() > 1) {
    std::vector<std::string> names;
    for (const Boundary* region : meant.regions) names.push_back(code_and_name(*region, languages_.front()));
    find({Severity::error, row, column, "end-ambiguous", {written, fmt::format("{}", fmt::join(names, ", "))}});
  } else if (looks_like_code(written) && end.position) {  // a region of a country whose boundaries are not at hand
    end.region = written;
    return true;
  } else if (meant.claimed != nullptr) {
    find({Severity::error, row, column, "end-claimed", {written, meant.claimed->name(languages_.front())}});
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

std::optional<LinkRow> LinkRowReader::read(const Table::Row& row) {
  LinkRow link;
  const bool from = read_end(row, 0, link.ends[0]);
  const bool to = read_end(row, 1, link.ends[1]);
  bool good = from && to;
  if (good && link.ends[0].is_same(link.ends[1])) {
    find({Severity::error, row, LinkColumn::to, "ends-equal", {}});
    good = false;
  }
  const std::string type = read_word(row, LinkColumn::type, type_words(), "friendship");
  const std::string status = read_word(row, LinkColumn::status, status_words(), "active");
  const auto date = read_date(row);
  good = good && !type.empty() && !status.empty() && date;
  link.type = type;
  link.status = status;
  if (date) link.date = *date;
  for (const Column& column : columns_) {
    const std::string text = trimmed(row.cells[column.cell]);
    if (text.empty()) continue;
    if (column.heading.column == LinkColumn::title) link.title.by_language.emplace(column.heading.language, text);
    if (column.heading.column == LinkColumn::text) link.text.by_language.emplace(column.heading.language, text);
  }
  link.fields = list_parts(cell(row, LinkColumn::fields), whole_field_names());
  link.source = cell(row, LinkColumn::source);
  link.group = cell(row, LinkColumn::group);
  return good ? std::optional{std::move(link)} : std::nullopt;
}

}  // namespace kakehashi
