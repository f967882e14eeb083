/// Words for what a region is: 県, область, Oblast.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

enum class RegionKind {
  none,  ///< No word tells.
  any,   ///< A word that any region may bear: region, province, регион.
  prefecture,
  oblast,
  krai,
  republic,
  okrug,
  autonomous_oblast,
  city
};

/// The kind as the table of names writes it ("federal_city"); none for other words.
[[nodiscard]] RegionKind parse_region_kind(std::string_view word);

/// A name without the words for its kind. What consists of nothing else stays as it is.
struct RegionStem {
  std::string key;  ///< As folded_name() writes names.
  RegionKind kind = RegionKind::none;
};

[[nodiscard]] RegionStem region_stem(std::string_view name);

}  // namespace kakehashi
