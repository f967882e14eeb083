#include "geo/opening/companion_file.hpp"

#include "geo/files/utf8_path.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>

namespace kakehashi {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 11> shapefile_endings{".dbf", ".shx", ".prj",     ".cpg", ".sbn", ".sbx",
                                                             ".qix", ".qpj", ".shp.xml", ".fix", ".cst"};
constexpr std::array<std::string_view, 3> database_endings{"-wal", "-shm", "-journal"};

std::string in_lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// The name without one of the endings; empty when it has none of them.
template <std::size_t count>
std::string without_ending(const std::string& name, const std::array<std::string_view, count>& endings) {
  const std::string lower = in_lower_case(name);
  for (const std::string_view ending : endings) {
    if (lower.size() > ending.size() && lower.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return {};
}

std::optional<fs::path> regular_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) ? std::optional{path} : std::nullopt;
}

}  // namespace

bool is_companion_name(const fs::path& path) {
  const std::string name = utf8_name(path.filename());
  return !without_ending(name, shapefile_endings).empty() || !without_ending(name, database_endings).empty();
}

std::optional<fs::path> main_file_of(const fs::path& path) {
  const std::string name = utf8_name(path.filename());
  const fs::path folder = path.parent_path();
  if (const std::string base = without_ending(name, database_endings); !base.empty()) {
    return regular_file(folder / utf8_path(base));
  }
  const std::string base = without_ending(name, shapefile_endings);
  if (base.empty()) return std::nullopt;
  for (const char* ending : {".shp", ".SHP", ".Shp"}) {
    if (auto found = regular_file(folder / utf8_path(base + ending))) return found;
  }
  return std::nullopt;
}

}  // namespace kakehashi
