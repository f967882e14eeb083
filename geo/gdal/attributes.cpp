#include "geo/gdal/attributes.hpp"

#include "geo/boundary/clean_text.hpp"

#include <ogr_feature.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace kakehashi {
namespace {

constexpr std::array usual_keys{"code", "iso_3166_2", "ISO_1", "shapeISO", "id", "GID_1", "NAME"};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

int column(const OGRFeatureDefn& columns, const char* name) { return columns.GetFieldIndex(name); }

/// Columns `stem_xx` or `stem:xx`, xx a language of two letters.
std::vector<std::pair<std::string, int>> language_columns(const OGRFeatureDefn& columns, std::string_view stem) {
  std::vector<std::pair<std::string, int>> out;
  for (int i = 0; i < columns.GetFieldCount(); ++i) {
    const std::string name = lower(columns.GetFieldDefn(i)->GetNameRef());
    const std::size_t n = stem.size();
    const bool fits = name.size() == n + 3 && name.starts_with(stem) && (name[n] == '_' || name[n] == ':') &&
                      is_letter(name[n + 1]) && is_letter(name[n + 2]);
    if (fits) out.emplace_back(name.substr(n + 1), i);
  }
  return out;
}

std::string text(const OGRFeature& feature, int index) {
  if (index < 0 || !feature.IsFieldSetAndNotNull(index)) return {};
  return clean_utf8(const_cast<OGRFeature&>(feature).GetFieldAsString(index));
}

std::optional<double> number(const OGRFeature& feature, int index) {
  if (index < 0 || !feature.IsFieldSetAndNotNull(index)) return {};
  const double value = feature.GetFieldAsDouble(index);
  if (!std::isfinite(value)) return {};
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

Attributes::Attributes(const OGRFeatureDefn& columns, std::string_view key) : columns_(columns) {
  if (!key.empty()) {
    code_ = column(columns, std::string(key).c_str());
  } else {
    for (const char* usual : usual_keys) {
      if (code_ < 0) code_ = column(columns, usual);
    }
  }
  for (const char* name : {"country", "iso_a2", "country_code"}) {
    if (country_ < 0) country_ = column(columns, name);
  }
  administered_by_ = column(columns, "administered_by");
  claimed_by_ = column(columns, "claimed_by");
  group_ = column(columns, "grp");
  label_longitude_ = column(columns, "label_lon");
  label_latitude_ = column(columns, "label_lat");
  names_ = language_columns(columns, "name");
  group_names_ = language_columns(columns, "group");
  if (names_.empty() && column(columns, "name") >= 0) names_.emplace_back("und", column(columns, "name"));
}

std::string Attributes::known_columns() const {
  std::string out;
  for (int i = 0; i < columns_.GetFieldCount(); ++i) {
    if (i > 0) out += ", ";
    out += clean_utf8(columns_.GetFieldDefn(i)->GetNameRef());
  }
  return out;
}

std::optional<LonLat> Attributes::read(const OGRFeature& feature, Boundary& boundary) const {
  boundary.code = text(feature, code_);
  boundary.country = alpha_2(text(feature, country_));
  // A claimed area belongs to no country here, whatever its code begins with.
  if (boundary.country.empty() && boundary.kind != BoundaryKind::claimed) {
    boundary.country = boundary.kind == BoundaryKind::country ? alpha_2(boundary.code) : country_of(boundary.code);
  }
  boundary.administered_by = text(feature, administered_by_);
  boundary.claimed_by = listed_codes(text(feature, claimed_by_));
  boundary.group = text(feature, group_);
  for (const auto& [language, index] : names_) {
    if (std::string name = text(feature, index); !name.empty()) boundary.names[language] = std::move(name);
  }
  for (const auto& [language, index] : group_names_) {
    if (std::string name = text(feature, index); !name.empty()) boundary.group_names[language] = std::move(name);
  }
  const std::optional<double> longitude = number(feature, label_longitude_);
  const std::optional<double> latitude = number(feature, label_latitude_);
  if (!longitude || !latitude || std::abs(*longitude) > 180 || std::abs(*latitude) > 90) return {};
  return LonLat{*longitude, *latitude};
}

}  // namespace kakehashi
