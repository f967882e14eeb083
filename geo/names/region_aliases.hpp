/// The table of what regions are called besides their names on the map: data/region-names.tsv.
#pragma once

#include <string_view>
#include <vector>

namespace kakehashi {

/// One row of the table.
struct RegionAliases {
  std::string_view code;
  std::string_view kind;    ///< prefecture, republic, krai, oblast, federal_city, autonomous_oblast, autonomous_okrug.
  std::string_view system;  ///< Where the names come from: kana, everyday, bgn …
  std::vector<std::string_view> names;

  /// A city that leads to the region in suggestions and in the search, but does not mean it.
  [[nodiscard]] bool are_capitals() const { return system == "capital"; }
};

/// The rows of the table, which has to outlive them; lines that are no rows are passed over.
[[nodiscard]] std::vector<RegionAliases> parse_region_aliases(std::string_view table);

}  // namespace kakehashi
