/// Maps kept prepared in the user's cache folder, so that only the first start reads boundaries through GDAL.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/prepared_map.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace kakehashi {

class MapCache {
 public:
  explicit MapCache(std::filesystem::path folder) : folder_(std::move(folder)) {}
  /// The user's: $XDG_CACHE_HOME/kakehashi. Empty KAKEHASHI_CACHE in the environment turns it off, a path moves it.
  [[nodiscard]] static MapCache of_user();

  /// What a map is made of: the content of the embedded boundaries, of `other` and all its parts and how it is read,
  /// and the program's version. Two maps with the same key are the same. Returns std::nullopt if `other` cannot be
  /// read.
  [[nodiscard]] static std::optional<std::string> key(const std::optional<BoundarySource>& other);

  /// The map with a key, when it is there and sound.
  [[nodiscard]] std::optional<PreparedMap> load(const std::string& key) const;
  /// Keeps a map; those used least recently make room. What cannot be written is not kept: the cache is never needed.
  void store(const std::string& key, const PreparedMap& map) const;

 private:
  [[nodiscard]] std::filesystem::path file(const std::string& key) const { return folder_ / (key + ".map"); }
  void make_room() const;

  std::filesystem::path folder_;  ///< Empty: nothing is kept.
};

}  // namespace kakehashi
