#include "viewer/load/map_cache.hpp"

#include "geo/boundary/file_companions.hpp"
#include "geo/boundary/file_format.hpp"
#include "geo/files/utf8_path.hpp"
#include "viewer/files/whole_file.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string_view>
#include <system_error>
#include <vector>

namespace kakehashi {

namespace {

constexpr std::size_t max_maps = 6;

using Hash = std::unique_ptr<GChecksum, decltype(&g_checksum_free)>;

void add(const Hash& hash, std::string_view bytes) {
  g_checksum_update(hash.get(), reinterpret_cast<const guchar*>(bytes.data()), static_cast<gssize>(bytes.size()));
}

/// Adds a text so that it cannot be taken for the end of another.
void add_text(const Hash& hash, std::string_view text) {
  add(hash, std::to_string(text.size()) + ":");
  add(hash, text);
}

/// Adds a file's content; false when it cannot be read.
bool add_file(const Hash& hash, const std::filesystem::path& name) {
  std::error_code problem;
  if (!std::filesystem::is_regular_file(name, problem)) return false;
  std::ifstream file{name, std::ios::binary};
  std::array<char, 1 << 16> block{};
  while (file) {
    file.read(block.data(), block.size());
    add(hash, {block.data(), static_cast<std::size_t>(file.gcount())});
  }
  return file.eof();
}

}  // namespace

MapCache MapCache::of_user() {
  const char* moved = std::getenv("KAKEHASHI_CACHE");
  if (moved != nullptr) return MapCache{moved};
  return MapCache{std::filesystem::path{g_get_user_cache_dir()} / "kakehashi"};
}

std::optional<std::string> MapCache::key(const std::optional<BoundarySource>& other) {
  const Hash hash{g_checksum_new(G_CHECKSUM_SHA256), &g_checksum_free};
  add(hash, KAKEHASHI_VERSION "\n" KAKEHASHI_BOUNDARIES_HASH "\n");
  if (other) {
    add_text(hash, other->file);
    add_text(hash, other->layer);
    add_text(hash, other->key);
    for (const WantedRegion& region : other->regions) {
      add_text(hash, region.code);
      for (const std::string& name : region.names) add_text(hash, name);
    }
    // A shapefile's attributes and coordinate system lie beside it, a GeoPackage's last changes may do so, too.
    const std::vector<std::filesystem::path> parts = boundary_parts(utf8_path(other->file));
    if (parts.empty() || too_large_part(parts.front(), {})) return std::nullopt;
    for (const std::filesystem::path& part : parts) {
      add_text(hash, utf8_name(part));
      if (!add_file(hash, part)) return std::nullopt;
    }
  }
  return g_checksum_get_string(hash.get());
}

std::optional<PreparedMap> MapCache::load(const std::string& key) const {
  if (folder_.empty()) return std::nullopt;
  std::ifstream stream{file(key), std::ios::binary};
  if (!stream) return std::nullopt;
  auto map = read_prepared(stream, key);
  std::error_code ignored;
  if (map) std::filesystem::last_write_time(file(key), std::filesystem::file_time_type::clock::now(), ignored);
  return map;
}

void MapCache::store(const std::string& key, const PreparedMap& map) const {
  if (folder_.empty()) return;
  std::error_code problem;
  std::filesystem::create_directories(folder_, problem);
  if (problem) return;
  std::ostringstream bytes;
  write_prepared(map, key, bytes);
  if (!write_whole_file(file(key), bytes.view())) make_room();
}

void MapCache::make_room() const {
  std::error_code problem;
  std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> maps;
  for (const auto& entry : std::filesystem::directory_iterator{folder_, problem}) {
    if (entry.path().extension() == ".map") maps.emplace_back(entry.last_write_time(problem), entry.path());
  }
  std::sort(maps.begin(), maps.end());
  for (std::size_t i = 0; i + max_maps < maps.size(); ++i) std::filesystem::remove(maps[i].second, problem);
}

}  // namespace kakehashi
