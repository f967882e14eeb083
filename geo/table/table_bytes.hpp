/// The bytes of a file that may hold a table.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The bytes of `file`. Findings: file missing, folder, unreadable, larger than `limit`, empty.
[[nodiscard]] std::optional<std::string> load_table_bytes(const std::string& file, std::size_t limit,
                                                          std::vector<Diagnostic>& diagnostics);

/// True when the bytes are a zip archive, as workbooks are.
[[nodiscard]] bool is_zip(std::string_view bytes);

/// The text of a CSV file as UTF-8 without a byte order mark. Nothing, with a finding, when the bytes are something
/// else (an old or locked workbook, a web page, JSON, a picture) or their encoding cannot be told. An encoding other
/// than UTF-8 is named in a note.
[[nodiscard]] std::optional<std::string> table_text(std::string bytes, const std::string& file,
                                                    std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
