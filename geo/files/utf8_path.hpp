/// File names as they are passed around: UTF-8 on every system.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kakehashi {

[[nodiscard]] inline std::filesystem::path utf8_path(std::string_view name) {
  return {std::u8string(name.begin(), name.end())};
}

[[nodiscard]] inline std::string utf8_name(const std::filesystem::path& path) {
  const std::u8string name = path.u8string();
  return {name.begin(), name.end()};
}

/// The last part of a file's path.
[[nodiscard]] inline std::string base_name(const std::string& file) { return utf8_name(utf8_path(file).filename()); }

}  // namespace kakehashi
