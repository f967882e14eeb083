#include "geo/table/region_names.hpp"

#include "geo/network/spelling.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace kakehashi {
namespace {

using GText = std::unique_ptr<gchar, decltype(&g_free)>;

/// A name as it is compared: compatibility forms composed, case folded, accents, hyphens and spaces left out.
std::string key_of(std::string_view written) {
  const GText normal{g_utf8_normalize(written.data(), static_cast<gssize>(written.size()), G_NORMALIZE_ALL), &g_free};
  if (!normal) return {};
  const GText folded{g_utf8_casefold(normal.get(), -1), &g_free};
  std::string key;
  for (const gchar* at = folded.get(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (g_unichar_ismark(letter) != FALSE || g_unichar_isspace(letter) != FALSE || g_unichar_ispunct(letter) != FALSE) {
      continue;
    }
    std::array<char, 6> bytes{};
    key.append(bytes.data(), static_cast<std::size_t>(g_unichar_to_utf8(letter, bytes.data())));
  }
  return key;
}

/// The words for what a region is, as keys hold them; the longer before the shorter that it ends in.
constexpr std::array kind_words{std::string_view{"autonomousoblast"},
                                std::string_view{"autonomousokrug"},
                                std::string_view{"автономнаяобласть"},
                                std::string_view{"автономныиокруг"},
                                std::string_view{"自治管区"},
                                std::string_view{"自治州"},
                                std::string_view{"prefecture"},
                                std::string_view{"республика"},
                                std::string_view{"republicof"},
                                std::string_view{"republic"},
                                std::string_view{"префектура"},
                                std::string_view{"область"},
                                std::string_view{"province"},
                                std::string_view{"oblast"},
                                std::string_view{"region"},
                                std::string_view{"共和国"},
                                std::string_view{"地方"},
                                std::string_view{"state"},
                                std::string_view{"krai"},
                                std::string_view{"краи"},
                                std::string_view{"город"},
                                std::string_view{"city"},
                                std::string_view{"県"},
                                std::string_view{"州"},
                                std::string_view{"府"},
                                std::string_view{"都"},
                                std::string_view{"市"},
                                std::string_view{"道"}};

/// The key without a word for what the region is, at its end or beginning; as it is when nothing would be left.
std::string without_kind(std::string key) {
  for (const std::string_view word : kind_words) {
    if (key.size() <= word.size()) continue;
    if (std::string_view{key}.ends_with(word)) return key.substr(0, key.size() - word.size());
    if (std::string_view{key}.starts_with(word)) return key.substr(word.size());
  }
  return key;
}

void add(std::unordered_map<std::string, std::vector<const Boundary*>>& index, const std::string& key,
         const Boundary& region) {
  auto& regions = index[key];
  if (!key.empty() && std::find(regions.begin(), regions.end(), &region) == regions.end()) regions.push_back(&region);
}

}  // namespace

RegionNames::RegionNames(const BoundarySet& set) {
  for (const Boundary& boundary : set.boundaries) {
    if (boundary.kind != BoundaryKind::region) continue;
    add(whole_, key_of(boundary.code), boundary);
    names_.push_back({key_of(boundary.code), boundary.code, &boundary});
    for (const auto& [language, name] : boundary.names) {
      const std::string key = key_of(name);
      add(whole_, key, boundary);
      add(shortened_, without_kind(key), boundary);
      names_.push_back({key, name, &boundary});
    }
  }
}

std::vector<const Boundary*> RegionNames::find(std::string_view written) const {
  const std::string key = key_of(written);
  if (key.empty()) return {};
  if (const auto found = whole_.find(key); found != whole_.end()) return found->second;
  // 京都 is the short form of 京都府, not a kind of 京.
  if (const auto found = shortened_.find(key); found != shortened_.end()) return found->second;
  if (const auto found = shortened_.find(without_kind(key)); found != shortened_.end()) return found->second;
  return {};
}

std::vector<std::string> RegionNames::suggestions(std::string_view written) const {
  constexpr std::size_t most = 3;
  const std::string key = key_of(written);
  const std::string stem = without_kind(key);
  struct Candidate {
    std::size_t distance;
    const Name* name;
  };
  std::vector<Candidate> candidates;
  for (const Name& name : names_) {
    const std::size_t distance = std::min(edit_distance(key, name.key), edit_distance(stem, without_kind(name.key)));
    const auto letters = static_cast<std::size_t>(g_utf8_strlen(stem.c_str(), static_cast<gssize>(stem.size())));
    if (distance <= std::max<std::size_t>(1, letters / 3)) candidates.push_back({distance, &name});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
  std::vector<std::string> names;
  std::vector<const Boundary*> told;
  for (const Candidate& candidate : candidates) {
    if (names.size() == most) break;
    const Boundary* region = candidate.name->region;
    if (std::find(told.begin(), told.end(), region) != told.end()) continue;
    told.push_back(region);
    const bool is_code = candidate.name->written == region->code;
    names.push_back((is_code ? region->name("en") : candidate.name->written) + " (" + region->code + ")");
  }
  return names;
}

}  // namespace kakehashi
