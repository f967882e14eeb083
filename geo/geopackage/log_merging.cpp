#include "geo/geopackage/log_merging.hpp"

#include "geo/files/utf8_path.hpp"
#include "geo/geopackage/database.hpp"

#include <cstdint>
#include <filesystem>
#include <system_error>

namespace kakehashi {

bool has_write_ahead_log(const std::string& absolute_path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(utf8_path(absolute_path + "-wal"), error);
  return !error && size > 0;
}

std::optional<std::vector<unsigned char>> merged_with_log(const std::string& absolute_path) {
  const Database database(absolute_path, Database::Log::is_read);
  if (!database.is_open()) return std::nullopt;
  // The log is looked at with the first question.
  if (!database.ask("SELECT count(*) FROM sqlite_schema", {}, [](const Database::Row&) { return true; })) {
    return std::nullopt;
  }
  std::vector<unsigned char> bytes = database.as_file();
  if (bytes.empty()) return std::nullopt;
  return bytes;
}

}  // namespace kakehashi
