/// Which attribute tells regions apart: found by its values, not by its name.
#pragma once

#include "geo/boundary/attribute_table.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A region that is asked for, as a network or a table calls it.
struct WantedRegion {
  std::string code;
  std::vector<std::string> names;
  friend bool operator==(const WantedRegion&, const WantedRegion&) = default;
};

/// The code of the one region that has a name, in any language; empty when none has it, or several.
using RegionNaming = std::function<std::string(std::string_view name)>;

/// The attribute that holds the regions' codes.
struct RegionKey {
  std::size_t column = 0;
  bool by_name = false;  ///< Its values are names; what they stand for is known from elsewhere.
};

/// The column whose values are codes of `wanted`; otherwise one whose values are names of these, or that `naming`
/// knows; otherwise one of ISO 3166-2 codes; otherwise the first filled one of the usual names. Of equally good ones
/// the one with a usual name, then the one with fewer gaps and repetitions. Returns std::nullopt if no column can be
/// one.
[[nodiscard]] std::optional<RegionKey> find_region_key(const AttributeTable& table,
                                                       const std::vector<WantedRegion>& wanted,
                                                       const RegionNaming& naming);

/// Whether a column that somebody chose holds codes, or names that stand for codes of `wanted`.
[[nodiscard]] RegionKey region_key_in(const AttributeTable& table, std::size_t column,
                                      const std::vector<WantedRegion>& wanted, const RegionNaming& naming);

/// The codes of all rows: as `wanted` writes them, otherwise ISO 3166-2 codes in capitals, others as they are.
[[nodiscard]] std::vector<std::string> region_codes(const AttributeTable& table, const RegionKey& key,
                                                    const std::vector<WantedRegion>& wanted,
                                                    const RegionNaming& naming);

/// A code or name as it is compared: without spaces around it, full-width letters as plain ones, in capitals, every
/// kind of dash and the underscore as "-".
[[nodiscard]] std::string folded_code(std::string_view written);

/// True for a country's two letters, a hyphen, and one to three letters or digits.
[[nodiscard]] bool is_iso_3166_2(std::string_view code);

/// The number of a column, letters' case not regarded.
[[nodiscard]] std::optional<std::size_t> column_named(const AttributeTable& table, std::string_view name);

}  // namespace kakehashi
