/// Regions by whatever they are called.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/names/region_kind.hpp"
#include "geo/text/spelling.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Finds regions by code, by name in any language the boundaries know, and by the names of a table for those of them
/// that it knows. Names are compared as folded_name() writes them, with and without the word for what a region is (県,
/// область, Oblast): "Miyagi", "宮城", "みやぎけん", "Мияги" and "JP-04" are one. A city is not the region around it:
/// 大阪市 is not 大阪府.
class RegionNames {
 public:
  /// Keeps a reference to `set`. `aliases` is the text of data/region-names.tsv, or empty.
  explicit RegionNames(const BoundarySet& set, std::string_view aliases = {});

  /// All regions that `written` may mean: none, one, or several when the name alone does not tell. A whole name counts
  /// before a shortened one; names in brackets, behind a slash or a comma have to agree: "Miyagi (宮城県)"; one of them
  /// may be the country's.
  [[nodiscard]] std::vector<const Boundary*> find(std::string_view written) const;

  /// The claimed area that `written` names, which is no region; nullptr when it names none.
  [[nodiscard]] const Boundary* claimed_area(std::string_view written) const;

  /// Up to three names that are spelt nearly so, the nearest first, each with its code: "Miyagi (JP-04)".
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view written) const;

 private:
  struct Owner {
    const Boundary* region;
    RegionKind kind;
  };
  struct Word {
    std::string written;  ///< Empty for one of the table's names: the region's own is shown instead.
    const Boundary* region;
  };
  using Regions = std::vector<const Boundary*>;

  void add_name(const Boundary& region, std::string_view name, RegionKind kind, bool is_own);
  void add_suggestion(const Boundary& region, std::string_view name, bool is_own);
  [[nodiscard]] Regions find_whole(std::string_view written) const;
  [[nodiscard]] Regions find_behind_country(std::string_view written) const;

  std::unordered_map<std::string, Regions> whole_;
  std::unordered_map<std::string, std::vector<Owner>> stems_;
  std::unordered_map<std::string, const Boundary*> claimed_;
  std::unordered_map<std::string, std::string> countries_;  ///< Codes by name.
  std::vector<Word> words_;
  SpellingIndex spellings_;
};

}  // namespace kakehashi
