/// A foreign SQLite database, opened so that it can neither run anything nor be changed.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace kakehashi {

class Database {
 public:
  /// How a database stands to what lies beside it.
  enum class Log {
    none,    ///< Nothing beside it is looked at.
    is_read  ///< The write-ahead log beside it counts.
  };

  /// Opens a file for reading: no locks, no files beside it, no views, no triggers, no functions with side effects, and
  /// a bound on the work of each statement. is_open() tells whether that went well; the file is read when it is asked.
  Database(const std::string& absolute_path, Log log);

  [[nodiscard]] bool is_open() const { return handle_ != nullptr; }

  /// One row of an answer; a cell that is NULL is empty.
  using Row = std::vector<std::string>;
  /// Asks with one text to be filled in (?1), and calls `take` for each row until it returns false. False when the
  /// database is damaged, or answering takes too much work.
  [[nodiscard]] bool ask(const char* sql, std::string_view text, const std::function<bool(const Row&)>& take) const;

  /// The bytes of a database file without a log that holds the same; empty when it cannot be read.
  [[nodiscard]] std::vector<unsigned char> as_file() const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace kakehashi
