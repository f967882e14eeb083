#include "geo/table/link_row.hpp"

#include "geo/network/vocabulary.hpp"
#include "geo/table/written_date.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

namespace kakehashi {
namespace {

std::string trimmed(std::string_view text) {
  constexpr std::string_view ideographic_space = "\u3000";
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (;;) {
    if (!text.empty() && is_space(text.front())) {
      text.remove_prefix(1);
    } else if (!text.empty() && is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.starts_with(ideographic_space)) {
      text.remove_prefix(ideographic_space.size());
    } else if (text.ends_with(ideographic_space)) {
      text.remove_suffix(ideographic_space.size());
    } else {
      return std::string(text);
    }
  }
}

/// The parts of a cell that holds a list: set apart by ; or by 、 and ；.
std::vector<std::string> parts_of(std::string_view cell) {
  std::vector<std::string> parts;
  const auto push = [&](std::string_view part) {
    std::string text = trimmed(part);
    if (!text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end()) parts.push_back(std::move(text));
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < cell.size();) {
    std::size_t sign = cell[i] == ';' ? 1 : 0;
    for (const std::string_view separator : {"、", "；"}) {
      if (cell.substr(i).starts_with(separator)) sign = separator.size();
    }
    if (sign > 0) {
      push(cell.substr(begin, i - begin));
      begin = i + sign;
    }
    i += std::max<std::size_t>(1, sign);
  }
  push(cell.substr(begin));
  return parts;
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
    : table_(table), regions_(regions), diagnostics_(diagnostics) {
  std::vector<std::string> named;
  bool unnamed = false;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& heading = table.columns[i];
    const auto known = parse_link_heading(heading);
    if (!known) {
      diagnostics_.push_back({Severity::note, "column-unknown", {heading}, table.file, 1, 1, {}});
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
}

std::string LinkRowReader::cell(const Table::Row& row, LinkColumn column) const {
  for (const Column& known : columns_) {
    if (known.heading.column == column) return trimmed(row.cells[known.cell]);
  }
  return {};
}

void LinkRowReader::find(const Table::Row& row, LinkColumn column, std::string code,
                         std::vector<std::string> arguments) {
  std::string heading(to_string(column));
  for (const Column& known : columns_) {
    if (known.heading.column == column) heading = table_.columns[known.cell];
  }
  diagnostics_.push_back(
      {Severity::error, std::move(code), std::move(arguments), table_.file, row.line, 1, std::move(heading)});
}

std::optional<double> LinkRowReader::read_degrees(const Table::Row& row, LinkColumn column, double greatest) {
  const std::string written = cell(row, column);
  std::string number = written;
  std::replace(number.begin(), number.end(), ',', '.');  // the decimal comma of Russian spreadsheets
  double degrees = 0;
  const char* end = number.data() + number.size();
  const auto [rest, error] = std::from_chars(number.data(), end, degrees);
  if (error == std::errc{} && rest == end && degrees >= -greatest && degrees <= greatest) return degrees;
  find(row, column, "cell-no-degrees", {written, fmt::format("{}", greatest)});
  return std::nullopt;
}

bool LinkRowReader::read_position(const Table::Row& row, LinkColumn lon, LinkColumn lat,
                                  std::optional<LonLat>& position) {
  if (cell(row, lon).empty() && cell(row, lat).empty()) return true;
  const auto longitude = read_degrees(row, lon, 180);
  const auto latitude = read_degrees(row, lat, 90);
  if (!longitude || !latitude) return false;
  position = LonLat{*longitude, *latitude};
  return true;
}

bool LinkRowReader::read_region(const Table::Row& row, LinkColumn column, const std::string& written, LinkEnd& end) {
  const std::vector<const Boundary*> regions = regions_.find(written);
  if (regions.size() == 1) {
    end.boundary = regions.front();
    end.region = end.boundary->code;
    return true;
  }
  std::vector<std::string> names;
  if (regions.size() > 1) {
    for (const Boundary* region : regions) names.push_back(code_and_name(*region, languages_.front()));
    find(row, column, "end-ambiguous", {written, fmt::format("{}", fmt::join(names, ", "))});
    return false;
  }
  if (looks_like_code(written) && end.position) {  // a region of a country whose boundaries are not at hand
    end.region = written;
    return true;
  }
  names = regions_.suggestions(written);
  find(row, column, "end-unknown", {written, fmt::format("{}", fmt::join(names, ", "))});
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
  find(row, column, end.place.empty() ? "end-missing" : "end-without-position", {end.place});
  return false;
}

std::optional<LinkRow> LinkRowReader::read(const Table::Row& row) {
  LinkRow link;
  const bool from = read_end(row, 0, link.ends[0]);
  const bool to = read_end(row, 1, link.ends[1]);
  bool good = from && to;
  if (good && link.ends[0].is_same(link.ends[1])) {
    find(row, LinkColumn::to, "ends-equal", {});
    good = false;
  }
  const auto read_word = [&](LinkColumn column, std::span<const std::string_view> words, std::string_view otherwise) {
    std::string word = cell(row, column);
    if (word.empty()) return std::string(otherwise);
    if (std::find(words.begin(), words.end(), word) != words.end()) return word;
    find(row, column, "value-unknown", {word, fmt::format("{}", fmt::join(words, ", ")), advice_.nearest(word, words)});
    good = false;
    return std::string(otherwise);
  };
  link.type = read_word(LinkColumn::type, partnership_types(), "friendship");
  link.status = read_word(LinkColumn::status, statuses(), "active");
  if (const std::string written = cell(row, LinkColumn::date); !written.empty()) {
    if (const auto date = canonical_date(written)) {
      link.date = *date;
    } else {
      find(row, LinkColumn::date, "date-malformed", {written});
      good = false;
    }
  }
  for (const Column& column : columns_) {
    const std::string text = trimmed(row.cells[column.cell]);
    if (text.empty()) continue;
    if (column.heading.column == LinkColumn::title) link.title.by_language.emplace(column.heading.language, text);
    if (column.heading.column == LinkColumn::text) link.text.by_language.emplace(column.heading.language, text);
  }
  link.fields = parts_of(cell(row, LinkColumn::fields));
  link.source = cell(row, LinkColumn::source);
  link.group = cell(row, LinkColumn::group);
  return good ? std::optional{std::move(link)} : std::nullopt;
}

}  // namespace kakehashi
