/// GeoPackages that a program has open, or left open: their last changes lie in a log beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// True when a writer has changes of a database in its log, so that the file alone is not up to date.
[[nodiscard]] bool has_write_ahead_log(const std::string& absolute_path);

/// The bytes of one file that holds a database and its log; std::nullopt if they cannot be read. Neither is changed.
[[nodiscard]] std::optional<std::vector<unsigned char>> merged_with_log(const std::string& absolute_path);

}  // namespace kakehashi
