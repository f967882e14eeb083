/// Regions by whatever they are called.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Finds regions by code or by name in any language the boundaries know. Letters' case, width and accents do not
/// matter, nor does the word for what a region is (県, область, Oblast): "Miyagi", "宮城", "Мияги" and "JP-04" are one.
class RegionNames {
 public:
  /// Keeps a reference to `set`.
  explicit RegionNames(const BoundarySet& set);

  /// All regions that `written` may mean: none, one, or several when the name alone does not tell. A whole name counts
  /// before a shortened one.
  [[nodiscard]] std::vector<const Boundary*> find(std::string_view written) const;

  /// Up to three names that are spelt nearly so, the nearest first, each with its code: "Miyagi (JP-04)".
  [[nodiscard]] std::vector<std::string> suggestions(std::string_view written) const;

 private:
  struct Name {
    std::string key;
    std::string written;
    const Boundary* region;
  };
  using Index = std::unordered_map<std::string, std::vector<const Boundary*>>;

  std::vector<Name> names_;
  Index whole_;
  Index shortened_;
};

}  // namespace kakehashi
