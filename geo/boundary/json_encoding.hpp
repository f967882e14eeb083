/// GeoJSON whose text is not in UTF-8.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kakehashi {

/// A JSON file's text as far as it is not what it should be.
struct JsonEncoding {
  bool is_utf8 = true;  ///< The file can be read as it is.
  std::string text;     ///< Otherwise its text in UTF-8; empty when it cannot be told what it is.
  std::string encoding;
  std::size_t bad_byte = 0;  ///< Where text that is mostly UTF-8 breaks off being it, from 1; 0: nowhere.
};

/// Looks at a file's bytes; std::nullopt if it cannot be read.
[[nodiscard]] std::optional<JsonEncoding> json_encoding(const std::filesystem::path& file);

}  // namespace kakehashi
