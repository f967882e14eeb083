#include "geo/names/region_names.hpp"

#include "geo/names/region_aliases.hpp"
#include "geo/text/fold.hpp"
#include "geo/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

using Regions = std::vector<const Boundary*>;

void add(Regions& regions, const Boundary* region) {
  if (std::find(regions.begin(), regions.end(), region) == regions.end()) regions.push_back(region);
}

/// The names of a cell that holds one in several languages: set apart by brackets, slashes or line breaks.
std::vector<std::string_view> names_in(std::string_view written) {
  constexpr std::array<std::string_view, 13> signs{"(", ")", "（", "）", "/",  "／", "\n",
                                                   "[", "]", ",",  "，", "、", ";"};
  std::vector<std::string_view> names;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= written.size();) {
    const auto* const sign = std::find_if(signs.begin(), signs.end(),
                                          [&](std::string_view text) { return written.substr(at).starts_with(text); });
    const std::size_t length = at == written.size() ? 1 : sign == signs.end() ? 0 : sign->size();
    if (length > 0) {
      if (!folded_name(written.substr(begin, at - begin)).empty()) names.push_back(written.substr(begin, at - begin));
      begin = at + length;
    }
    at += std::max<std::size_t>(1, length);
  }
  return names;
}

/// The language whose letters a text begins with.
std::string_view language_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    if (letter.value >= 0x3040) return "ja";
    if (letter.value >= 0x400 && letter.value < 0x530) return "ru";
    if (letter.value >= U'A') return "en";
    at += letter.length;
  }
  return "en";
}

}  // namespace

RegionNames::RegionNames(const BoundarySet& set, std::string_view aliases) {
  std::unordered_map<std::string_view, std::vector<RegionAliases>> by_code;
  for (RegionAliases& row : parse_region_aliases(aliases)) by_code[row.code].push_back(std::move(row));
  for (const Boundary& boundary : set.boundaries) {
    if (boundary.kind == BoundaryKind::country) {
      for (const auto& [language, name] : boundary.names) countries_.emplace(folded_name(name), boundary.code);
    }
    if (boundary.kind == BoundaryKind::claimed) {
      for (const auto* names : {&boundary.names, &boundary.group_names}) {
        for (const auto& [language, name] : *names) {
          claimed_.emplace(folded_name(name), &boundary);
          for (const std::string_view part : names_in(name)) claimed_.emplace(folded_name(part), &boundary);
        }
      }
    }
    if (boundary.kind != BoundaryKind::region) continue;
    const auto known = by_code.find(boundary.code);
    const RegionKind kind = known == by_code.end() ? RegionKind::none : parse_region_kind(known->second.front().kind);
    add(whole_[folded_name(boundary.code)], &boundary);
    add_suggestion(boundary, boundary.code, true);
    for (const auto& [language, name] : boundary.names) add_name(boundary, name, kind, true);
    if (known == by_code.end()) continue;
    for (const RegionAliases& row : known->second) {
      for (const std::string_view name : row.names) {
        if (row.are_capitals()) {
          add_suggestion(boundary, name, false);
        } else {
          add_name(boundary, name, kind, false);
        }
      }
    }
  }
}

void RegionNames::add_name(const Boundary& region, std::string_view name, RegionKind kind, bool is_own) {
  const std::string key = folded_name(name);
  if (key.empty()) return;
  add(whole_[key], &region);
  const RegionStem stem = region_stem(name);
  auto& owners = stems_[stem.key];
  const auto same = [&](const Owner& owner) { return owner.region == &region; };
  if (std::none_of(owners.begin(), owners.end(), same)) {
    owners.push_back({&region, kind == RegionKind::none ? stem.kind : kind});
  }
  add_suggestion(region, name, is_own);
}

void RegionNames::add_suggestion(const Boundary& region, std::string_view name, bool is_own) {
  spellings_.add(region_stem(name).key, words_.size());
  words_.push_back({is_own && name != region.code ? std::string(name) : std::string(), &region});
}

std::vector<const Boundary*> RegionNames::find_whole(std::string_view written) const {
  const std::string key = folded_name(written);
  if (key.empty()) return {};
  if (const auto found = whole_.find(key); found != whole_.end()) return found->second;
  Regions regions;
  // 京都 is the short form of 京都府, not a kind of 京.
  if (const auto found = stems_.find(key); found != stems_.end()) {
    for (const Owner& owner : found->second) regions.push_back(owner.region);
    return regions;
  }
  const RegionStem stem = region_stem(written);
  const auto found = stems_.find(stem.key);
  if (found == stems_.end()) return {};
  const bool tells = stem.kind != RegionKind::none && stem.kind != RegionKind::any;
  for (const Owner& owner : found->second) {
    if (tells && owner.kind == stem.kind) regions.push_back(owner.region);
  }
  if (!regions.empty()) return regions;
  for (const Owner& owner : found->second) {
    if (stem.kind != RegionKind::city || owner.kind == RegionKind::none) regions.push_back(owner.region);
  }
  return regions;
}

/// ロシア連邦サハリン州: the country's name comes first without a space.
std::vector<const Boundary*> RegionNames::find_behind_country(std::string_view written) const {
  const std::string key = folded_name(written);
  for (const auto& [country, code] : countries_) {
    if (country.empty() || key.size() <= country.size() || !key.starts_with(country)) continue;
    Regions regions = find_whole(std::string_view{key}.substr(country.size()));
    std::erase_if(regions, [&owner = code](const Boundary* region) { return region->country != owner; });
    if (!regions.empty()) return regions;
  }
  return {};
}

std::vector<const Boundary*> RegionNames::find(std::string_view written) const {
  if (Regions regions = find_whole(written); !regions.empty()) return regions;
  std::vector<std::string_view> names = names_in(written);
  std::string country;
  std::erase_if(names, [&](std::string_view name) {
    const auto known = countries_.find(folded_name(name));
    if (known != countries_.end()) country = known->second;
    return known != countries_.end();
  });
  if (names.size() + (country.empty() ? 0 : 1) < 2 || names.empty()) return find_behind_country(written);
  Regions regions = find_whole(names.front());
  if (regions.empty()) return {};
  for (const std::string_view name : names) {
    const Regions others = find_whole(name);
    Regions both;
    for (const Boundary* region : regions) {
      if (std::find(others.begin(), others.end(), region) != others.end()) both.push_back(region);
    }
    if (!both.empty()) {
      regions = std::move(both);
    } else {
      for (const Boundary* other : others) add(regions, other);  // they contradict each other
    }
  }
  std::erase_if(regions, [&](const Boundary* region) {
    return !country.empty() && !region->country.empty() && region->country != country;
  });
  return regions;
}

const Boundary* RegionNames::claimed_area(std::string_view written) const {
  const auto found = claimed_.find(folded_name(written));
  return found == claimed_.end() ? nullptr : found->second;
}

std::vector<std::string> RegionNames::suggestions(std::string_view written) const {
  constexpr std::size_t max_names = 3;
  const std::string stem = region_stem(written).key;
  const std::size_t far = std::clamp<std::size_t>(to_code_points(stem).size() / 3, 1, 4);
  std::vector<std::string> names;
  Regions told;
  const auto matches = spellings_.nearest(stem, far);
  for (const SpellingIndex::Match& match : matches) {
    // What is spelt exactly so stands alone; otherwise little more than the least distance counts.
    const std::size_t nearest = matches.front().distance;
    if (names.size() == max_names || match.distance > nearest + std::min<std::size_t>(nearest, 1)) break;
    const Word& word = words_[match.value];
    if (std::find(told.begin(), told.end(), word.region) != told.end()) continue;
    told.push_back(word.region);
    const std::string& name = word.written.empty() ? word.region->name(language_of(written)) : word.written;
    names.push_back(name + " (" + word.region->code + ")");
  }
  return names;
}

}  // namespace kakehashi
