#pragma once

#include "geo/table/link_columns.hpp"

#include <optional>
#include <string_view>

namespace kakehashi {

/// The column that people head so in English, Japanese or Russian; none when it is no heading that we know.
/// @param key the heading as folded_name() makes it
std::optional<LinkColumn> column_of_name(std::string_view key);

}  // namespace kakehashi
