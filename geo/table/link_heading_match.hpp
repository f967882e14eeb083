/// The row of headings of a table of links.
#pragma once

#include "geo/table/heading_match.hpp"

namespace kakehashi {

/// Counts the headings of link_columns.hpp; complete with both ends, each by its region or its place.
[[nodiscard]] HeadingMatch match_link_headings(std::span<const std::string_view> cells);

}  // namespace kakehashi
