#include "geo/boundary/boundary_columns.hpp"

#include "geo/boundary/region_key.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace kakehashi {
namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

/// Columns that hold the one name that a file has, in widespread files, and its language when that is known.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> single_names{{{"name", "und"},
                                                                                     {"shapename", "und"},
                                                                                     {"name_1", "und"},
                                                                                     {"nl_name_1", "und"},
                                                                                     {"n03_001", "ja"},
                                                                                     {"nam_ja", "ja"},
                                                                                     {"nam", "und"},
                                                                                     {"region", "und"}}};

/// Columns `stem_xx` or `stem:xx`, xx a language of two letters.
std::vector<std::pair<std::string, std::size_t>> language_columns(const AttributeTable& table, std::string_view stem) {
  std::vector<std::pair<std::string, std::size_t>> out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string name = lower(table.columns[i].name);
    const std::size_t n = stem.size();
    const bool fits = name.size() == n + 3 && name.starts_with(stem) && (name[n] == '_' || name[n] == ':') &&
                      is_letter(name[n + 1]) && is_letter(name[n + 2]);
    if (fits) out.emplace_back(name.substr(n + 1), i);
  }
  return out;
}

std::optional<double> number(const std::string& text) {
  if (text.empty()) return {};
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || !std::isfinite(value)) return {};
  return value;
}

/// "jp" and "JP" as "JP"; what has not two letters is no alpha-2 code.
std::string alpha_2(std::string_view text) {
  if (text.size() != 2 || !is_letter(text[0]) || !is_letter(text[1])) return {};
  return {upper(text[0]), upper(text[1])};
}

/// The country of an ISO 3166-2 code such as JP-04 or RU-NIZ.
std::string country_of(std::string_view code) {
  return code.size() > 3 && code[2] == '-' ? alpha_2(code.substr(0, 2)) : std::string();
}

std::vector<std::string> listed_codes(std::string_view list) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : list) {
    if (is_letter(c)) {
      word += c;
      continue;
    }
    if (!alpha_2(word).empty()) out.push_back(alpha_2(word));
    word.clear();
  }
  if (!alpha_2(word).empty()) out.push_back(alpha_2(word));
  return out;
}

}  // namespace

BoundaryColumns::BoundaryColumns(const AttributeTable& table) : table_(&table) {
  for (const char* name : {"country", "iso_a2", "country_code"}) {
    if (!country_) country_ = column_named(table, name);
  }
  administered_by_ = column_named(table, "administered_by");
  claimed_by_ = column_named(table, "claimed_by");
  group_ = column_named(table, "grp");
  label_longitude_ = column_named(table, "label_lon");
  label_latitude_ = column_named(table, "label_lat");
  names_ = language_columns(table, "name");
  group_names_ = language_columns(table, "group");
  if (!names_.empty()) return;
  for (const auto& [name, language] : single_names) {
    if (const Column column = column_named(table, name)) {
      names_.emplace_back(language, *column);
      return;
    }
  }
}

std::vector<std::string> BoundaryColumns::unused(std::size_t key) const {
  std::vector<bool> used(table_->columns.size());
  if (key < used.size()) used[key] = true;
  for (const Column column : {country_, administered_by_, claimed_by_, group_, label_longitude_, label_latitude_}) {
    if (column) used[*column] = true;
  }
  for (const auto* columns : {&names_, &group_names_}) {
    for (const auto& [language, column] : *columns) used[column] = language != "und" || used[column];
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) out.push_back(table_->columns[i].name);
  }
  return out;
}

std::string BoundaryColumns::text(std::size_t row, Column column) const {
  return column ? table_->rows[row][*column] : std::string();
}

std::optional<LonLat> BoundaryColumns::read(std::size_t row, Boundary& boundary) const {
  boundary.country = alpha_2(text(row, country_));
  // A claimed area belongs to no country here, whatever its code begins with.
  if (boundary.country.empty() && boundary.kind != BoundaryKind::claimed) {
    boundary.country = boundary.kind == BoundaryKind::country ? alpha_2(boundary.code) : country_of(boundary.code);
  }
  boundary.administered_by = text(row, administered_by_);
  boundary.claimed_by = listed_codes(text(row, claimed_by_));
  boundary.group = text(row, group_);
  for (const auto& [language, column] : names_) {
    if (std::string name = text(row, column); !name.empty()) boundary.names[language] = std::move(name);
  }
  for (const auto& [language, column] : group_names_) {
    if (std::string name = text(row, column); !name.empty()) boundary.group_names[language] = std::move(name);
  }
  const std::optional<double> longitude = number(text(row, label_longitude_));
  const std::optional<double> latitude = number(text(row, label_latitude_));
  if (!longitude || !latitude || std::abs(*longitude) > 180 || std::abs(*latitude) > 90) return {};
  return LonLat{*longitude, *latitude};
}

}  // namespace kakehashi
