/// Where the records of a CSV text begin.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The line, from 1, on which each record begins; empty lines hold none, line breaks inside quotation marks begin none.
[[nodiscard]] std::vector<std::size_t> csv_record_lines(std::string_view text);

}  // namespace kakehashi
