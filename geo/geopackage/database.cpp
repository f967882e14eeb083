#include "geo/geopackage/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace kakehashi {
namespace {

/// Steps of SQLite's machine between two looks at the work that is left, and such looks in all: some 20 million steps,
/// a fraction of a second.
constexpr int steps_between_looks = 1000;
constexpr int max_attempts = 20'000;

/// The path as part of a URI (RFC 3986).
std::string uri_of(const std::string& path, const char* parameters) {
  std::string uri = "file:";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                       c == '-' || c == '_' || c == '.';
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri + parameters;
}

void restrain(sqlite3* handle) {
  for (const auto& [option, value] :
       {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        std::pair{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}}) {
    sqlite3_db_config(handle, option, value, nullptr);
  }
  constexpr int max_value_bytes = 1 << 20;
  constexpr int deepest_expression = 100;
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, max_value_bytes);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, max_value_bytes);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, deepest_expression);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

/// Counts the looks down; stops the statement when none is left.
int look(void* left) { return --*static_cast<int*>(left) <= 0 ? 1 : 0; }

struct Finisher {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close(handle); }

Database::Database(const std::string& absolute_path, Log log) {
  // A log is read without shared memory beside it when nobody else may come: no locks, and exclusive.
  const bool reads_log = log == Log::is_read;
  const std::string uri = uri_of(absolute_path, reads_log ? "?mode=ro&vfs=unix-none" : "?mode=ro&immutable=1");
  sqlite3* handle = nullptr;
  const int outcome =
      sqlite3_open_v2(uri.c_str(), &handle,
                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
  handle_.reset(handle);
  if (outcome != SQLITE_OK) {
    handle_.reset();
    return;
  }
  restrain(handle);
  if (reads_log && sqlite3_exec(handle, "PRAGMA locking_mode=EXCLUSIVE", nullptr, nullptr, nullptr) != SQLITE_OK) {
    handle_.reset();
  }
}

bool Database::ask(const char* sql, std::string_view text, const std::function<bool(const Row&)>& take) const {
  int left = max_attempts;
  sqlite3_progress_handler(handle_.get(), steps_between_looks, look, &left);
  const auto done = [this](bool outcome) {
    sqlite3_progress_handler(handle_.get(), 0, nullptr, nullptr);
    return outcome;
  };
  sqlite3_stmt* prepared = nullptr;
  const int outcome = sqlite3_prepare_v2(handle_.get(), sql, -1, &prepared, nullptr);
  const std::unique_ptr<sqlite3_stmt, Finisher> statement{prepared};
  if (outcome != SQLITE_OK) return done(false);
  if (sqlite3_bind_parameter_count(prepared) > 0 &&
      sqlite3_bind_text(prepared, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC) != SQLITE_OK) {
    return done(false);
  }
  Row row(static_cast<std::size_t>(sqlite3_column_count(prepared)));
  for (;;) {
    const int step = sqlite3_step(prepared);
    if (step != SQLITE_ROW) return done(step == SQLITE_DONE);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const unsigned char* cell = sqlite3_column_text(prepared, static_cast<int>(i));
      row[i] = cell == nullptr ? "" : reinterpret_cast<const char*>(cell);
    }
    if (!take(row)) return done(true);
  }
}

std::vector<unsigned char> Database::as_file() const {
  sqlite3_int64 size = 0;
  unsigned char* const image = sqlite3_serialize(handle_.get(), "main", &size, 0);
  if (image == nullptr) return {};
  std::vector<unsigned char> bytes(image, image + std::max<sqlite3_int64>(size, 0));
  sqlite3_free(image);
  // Which versions of the format write and read the file: 2 needs a log, 1 has none (SQLite, file format, 1.3.2).
  constexpr std::size_t place_of_versions = 18;
  if (bytes.size() > place_of_versions + 1) bytes[place_of_versions] = bytes[place_of_versions + 1] = 1;
  return bytes;
}

}  // namespace kakehashi
