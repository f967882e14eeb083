#include "geo/geopackage/schema_check.hpp"

#include "geo/geopackage/database.hpp"
#include "geo/geopackage/log_merging.hpp"
#include "geo/geopackage/sql_tokens.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

/// A file with more tables holds no map.
constexpr std::size_t max_entries = 10'000;

std::string in_small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

/// Names with which the format, SQLite or GDAL begin their own tables: these are read whether they are layers or not.
bool is_of_format(const std::string& name) {
  constexpr std::array<std::string_view, 5> beginnings{"gpkg_", "sqlite_", "rtree_", "ogr_", "gdal_"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return name.starts_with(beginning); });
}

/// The module of a virtual table: CREATE VIRTUAL TABLE [IF NOT EXISTS] [schema.]name USING module(…). Empty for other
/// statements and for what is not written so.
std::string module_of(const std::string& sql) {
  constexpr std::size_t enough = 12;
  std::vector<std::string> tokens = sql_tokens(sql, enough);
  auto token = tokens.begin();
  const auto take = [&](std::string_view word) {
    if (token == tokens.end() || *token != word) return false;
    ++token;
    return true;
  };
  if (!take("create") || !take("virtual") || !take("table")) return {};
  if (take("if") && !(take("not") && take("exists"))) return {};
  if (token == tokens.end()) return {};
  ++token;  // the name, or the schema before it
  if (take(".")) {
    if (token == tokens.end()) return {};
    ++token;
  }
  return take("using") && token != tokens.end() ? in_small_letters(*token) : std::string{};
}

class SchemaCheck {
 public:
  SchemaCheck(const std::string& absolute_path, const std::string& file)
      : file_(file),
        database_(absolute_path, has_write_ahead_log(absolute_path) ? Database::Log::is_read : Database::Log::none) {}

  std::optional<Diagnostic> check() {
    if (!database_.is_open() || !read_schema()) refuse("boundaries-damaged", {file_});
    if (finding_) return finding_;
    // What stands in for the list of layers would be asked to give it.
    for (const Entry& entry : entries_) check_format_table(entry);
    if (finding_ || !has_contents()) return finding_;
    if (!read_layers()) refuse("boundaries-damaged", {file_});
    for (const Entry& entry : entries_) check_entry(entry);
    return finding_;
  }

 private:
  struct Entry {
    std::string type;
    std::string name;
    bool is_virtual = false;
    std::string module;
  };

  void refuse(std::string code, std::vector<std::string> arguments) {
    if (!finding_) finding_ = {Severity::error, std::move(code), std::move(arguments), file_, 0, 0, {}};
  }

  bool read_schema() {
    // A virtual table has no page of its own.
    const bool done =
        database_.ask("SELECT type, name, rootpage, sql FROM sqlite_schema WHERE type IN ('table', 'view')", {},
                      [this](const Database::Row& row) {
                        const bool is_virtual = row[0] == "table" && (row[2].empty() || row[2] == "0");
                        entries_.push_back({row[0], row[1], is_virtual, is_virtual ? module_of(row[3]) : ""});
                        return entries_.size() <= max_entries;
                      });
    if (entries_.size() > max_entries) refuse("geopackage-too-many-tables", {file_, std::to_string(max_entries)});
    return done;
  }

  void check_format_table(const Entry& entry) {
    if (entry.type == "view" && is_of_format(in_small_letters(entry.name))) {
      refuse("geopackage-view", {file_, entry.name});
    }
    if (entry.is_virtual && entry.module != "rtree") {
      refuse("geopackage-virtual-table", {file_, entry.name, entry.module});
    }
  }

  /// A database without this table is no GeoPackage, which GDAL says.
  [[nodiscard]] bool has_contents() const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const Entry& entry) { return in_small_letters(entry.name) == "gpkg_contents"; });
  }

  bool read_layers() {
    return database_.ask("SELECT table_name FROM gpkg_contents", {}, [this](const Database::Row& row) {
      layers_.insert(in_small_letters(row[0]));
      return layers_.size() <= max_entries;
    });
  }

  void check_entry(const Entry& entry) {
    const bool is_layer = layers_.contains(in_small_letters(entry.name));
    if (is_layer && entry.type == "view") refuse("geopackage-view", {file_, entry.name});
    if (is_layer && entry.is_virtual) refuse("geopackage-virtual-table", {file_, entry.name, entry.module});
    if (finding_ || entry.type != "table" || entry.is_virtual) return;
    if (!is_layer && !is_of_format(in_small_letters(entry.name))) return;
    // 2 and 3: a column that is computed when it is read, or when it was written.
    const bool done = database_.ask("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden IN (2, 3)", entry.name,
                                    [&](const Database::Row& row) {
                                      refuse("geopackage-computed-column", {file_, entry.name, row[0]});
                                      return false;
                                    });
    if (!done) refuse("boundaries-damaged", {file_});
  }

  const std::string& file_;
  Database database_;
  std::vector<Entry> entries_;
  std::set<std::string> layers_;
  std::optional<Diagnostic> finding_;
};

}  // namespace

std::optional<Diagnostic> unfit_schema(const std::string& absolute_path, const std::string& file) {
  return SchemaCheck{absolute_path, file}.check();
}

}  // namespace kakehashi
