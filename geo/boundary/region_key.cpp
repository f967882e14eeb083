#include "geo/boundary/region_key.hpp"

#include "geo/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace kakehashi {
namespace {

/// Columns that hold codes in widespread files, in lower case: our own first, then Natural Earth, OpenStreetMap, GADM
/// and geoBoundaries.
constexpr std::array<std::string_view, 12> usual_keys{"code",    "iso_3166_2", "iso3166-2", "iso3166_2",
                                                      "ref:iso", "iso_1",      "shapeiso",  "hasc_1",
                                                      "n03_007", "id",         "gid_1",     "name"};

char32_t folded(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
  if (c >= 'a' && c <= 'z') return c - 'a' + 'A';
  if (c == '_' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0x30FC) return '-';
  if ((c >= 0x430 && c <= 0x44F) || c == 0x451) return c == 0x451 ? 0x401 : c - 0x20;
  return c;
}

bool is_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200B) || (c >= 9 && c <= 13);
}

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

/// What is asked for, by what stands in files.
class Wanted {
 public:
  Wanted(const std::vector<WantedRegion>& regions, const RegionNaming& naming) : naming_(naming) {
    for (const WantedRegion& region : regions) {
      codes_.try_emplace(folded_code(region.code), region.code);
      for (const std::string& name : region.names) {
        if (name.empty()) continue;
        const auto [known, is_new] = names_.try_emplace(folded_code(name), region.code);
        if (!is_new && known->second != region.code) known->second.clear();  // of two regions: tells nothing
      }
    }
  }

  [[nodiscard]] bool is_wanted(std::string_view code) const { return codes_.contains(folded_code(code)); }
  [[nodiscard]] bool wants_any() const { return !codes_.empty(); }

  /// As it was asked for; empty when nobody asks for it.
  [[nodiscard]] std::string by_code(std::string_view written) const {
    const auto found = codes_.find(folded_code(written));
    return found == codes_.end() ? std::string() : found->second;
  }
  [[nodiscard]] std::string by_name(const std::string& written) const {
    constexpr std::size_t longest_name = 200;
    const bool is_number = std::all_of(written.begin(), written.end(), is_digit);
    if (is_number || written.size() > longest_name) return {};
    if (const auto known = asked_.find(written); known != asked_.end()) return known->second;
    const auto found = names_.find(folded_code(written));
    std::string code = found != names_.end() ? found->second : naming_ ? naming_(written) : std::string();
    return asked_[written] = std::move(code);
  }

 private:
  const RegionNaming& naming_;
  std::unordered_map<std::string, std::string> codes_;
  std::unordered_map<std::string, std::string> names_;
  mutable std::unordered_map<std::string, std::string> asked_;
};

/// What the values of a column are.
struct Merits {
  std::size_t filled = 0;
  std::size_t different = 0;
  std::size_t wanted_codes = 0;  ///< Different ones.
  std::size_t wanted_names = 0;  ///< Different regions that are wanted.
  std::size_t known_names = 0;   ///< Different regions.
  std::size_t iso_codes = 0;     ///< Rows.
};

Merits merits_of(const AttributeTable& table, std::size_t column, const Wanted& wanted) {
  Merits merits;
  std::unordered_set<std::string_view> values;
  std::unordered_map<std::string_view, bool> iso;
  std::unordered_set<std::string> codes;
  std::unordered_set<std::string> named;
  for (const auto& row : table.rows) {
    const std::string& value = row[column];
    if (value.empty()) continue;
    ++merits.filled;
    if (values.insert(value).second) {
      iso[value] = is_iso_3166_2(folded_code(value));
      if (std::string code = wanted.by_code(value); !code.empty()) codes.insert(std::move(code));
      if (std::string code = wanted.by_name(value); !code.empty()) named.insert(std::move(code));
    }
    if (iso[value]) ++merits.iso_codes;
  }
  merits.different = values.size();
  merits.wanted_codes = codes.size();
  merits.known_names = named.size();
  merits.wanted_names = static_cast<std::size_t>(
      std::count_if(named.begin(), named.end(), [&](const std::string& code) { return wanted.is_wanted(code); }));
  return merits;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// How usual a column's name is for codes; 0 when it is not.
std::size_t usualness(std::string_view name) {
  const auto* const found = std::find(usual_keys.begin(), usual_keys.end(), lower(name));
  return static_cast<std::size_t>(usual_keys.end() - found);
}

/// How usual a column's name is for names.
std::size_t name_likeness(std::string_view name) {
  const std::string plain = lower(name);
  if (plain.starts_with("name") || plain.ends_with("name")) return 2;
  return plain.find("nam") != std::string::npos || plain == "n03_001" ? 1 : 0;
}

/// The best column by a measure that gives something to be compared; nothing when it is 0 for all.
template <typename Measure>
std::optional<std::size_t> best_column(std::size_t columns, const Measure& measure) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < columns; ++i) {
    if (std::get<0>(measure(i)) > 0 && (!best || measure(i) > measure(*best))) best = i;
  }
  return best;
}

}  // namespace

std::string folded_code(std::string_view written) {
  std::u32string points;
  for (std::size_t i = 0; i < written.size();) {
    const CodePoint point = code_point_at(written, i);
    i += point.length;
    points += is_space(point.value) ? U' ' : folded(point.value);
  }
  std::string out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    // Spaces at the ends and beside a hyphen mean nothing.
    const bool beside = (i > 0 && points[i - 1] == U'-') || (i + 1 < points.size() && points[i + 1] == U'-');
    const bool at_end = out.empty() || points.find_first_not_of(U' ', i) == std::u32string::npos;
    if (points[i] != U' ' || (!beside && !at_end)) append_utf8(out, points[i]);
  }
  return out;
}

bool is_iso_3166_2(std::string_view code) {
  if (code.size() < 4 || code.size() > 6 || !is_letter(code[0]) || !is_letter(code[1]) || code[2] != '-') return false;
  return std::all_of(code.begin() + 3, code.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

std::optional<std::size_t> column_named(const AttributeTable& table, std::string_view name) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (lower(table.columns[i].name) == lower(name)) return i;
  }
  return std::nullopt;
}

std::optional<RegionKey> find_region_key(const AttributeTable& table, const std::vector<WantedRegion>& regions,
                                         const RegionNaming& naming) {
  const Wanted wanted{regions, naming};
  std::vector<Merits> merits;
  for (std::size_t i = 0; i < table.columns.size(); ++i) merits.push_back(merits_of(table, i, wanted));
  const auto usual = [&](std::size_t i) { return usualness(table.columns[i].name); };
  const auto by_code = best_column(merits.size(), [&](std::size_t i) {
    return std::tuple(merits[i].wanted_codes, usual(i), merits[i].filled, merits[i].different);
  });
  if (by_code) return RegionKey{*by_code, false};
  const auto by_wanted_name = best_column(merits.size(), [&](std::size_t i) {
    return std::tuple(merits[i].wanted_names, name_likeness(table.columns[i].name), merits[i].filled);
  });
  if (by_wanted_name) return RegionKey{*by_wanted_name, true};
  const auto by_iso = best_column(merits.size(), [&](std::size_t i) {
    const bool mostly = merits[i].iso_codes * 2 >= merits[i].filled;
    return std::tuple(mostly ? merits[i].iso_codes : 0, usual(i), merits[i].different);
  });
  if (by_iso) return RegionKey{*by_iso, false};
  const auto by_name = best_column(merits.size(), [&](std::size_t i) {
    const bool mostly = merits[i].known_names * 2 >= merits[i].different;
    return std::tuple(mostly ? merits[i].known_names : 0, name_likeness(table.columns[i].name), merits[i].filled);
  });
  if (by_name) return RegionKey{*by_name, true};
  const auto by_title = best_column(
      merits.size(), [&](std::size_t i) { return std::tuple(merits[i].filled > 0 ? usual(i) : 0, merits[i].filled); });
  if (by_title) return RegionKey{*by_title, false};
  return std::nullopt;
}

RegionKey region_key_in(const AttributeTable& table, std::size_t column, const std::vector<WantedRegion>& regions,
                        const RegionNaming& naming) {
  const Wanted wanted{regions, naming};
  const Merits merits = merits_of(table, column, wanted);
  return {column, merits.wanted_codes == 0 && merits.wanted_names > 0};
}

std::vector<std::string> region_codes(const AttributeTable& table, const RegionKey& key,
                                      const std::vector<WantedRegion>& regions, const RegionNaming& naming) {
  const Wanted wanted{regions, naming};
  std::vector<std::string> codes;
  codes.reserve(table.rows.size());
  for (const auto& row : table.rows) {
    const std::string& value = row[key.column];
    std::string code = key.by_name ? wanted.by_name(value) : wanted.by_code(value);
    if (code.empty()) {
      code = folded_code(value);
      if (!is_iso_3166_2(code)) {
        const std::size_t begin = value.find_first_not_of(" \t");
        code =
            begin == std::string::npos ? std::string() : value.substr(begin, value.find_last_not_of(" \t") - begin + 1);
      }
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

}  // namespace kakehashi
