/// Which row of a table each part of a network comes from.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/table/link_row.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Where in a table something stands.
struct RowOrigin {
  std::size_t line = 0;
  std::string heading;
};

/// Rows by the JSON pointers of what was made of them.
class RowOrigins {
 public:
  void add(const std::string& pointer, const RowOrigin& origin) { origins_.try_emplace(pointer, origin); }

  /// The row of what stands at `pointer` or around it; nullptr when it comes from no row.
  [[nodiscard]] const RowOrigin* find(std::string_view pointer) const;

 private:
  std::unordered_map<std::string, RowOrigin> origins_;
};

/// Takes down what is found about rows that can be read, and where what they tell has gone.
class RowNotes {
 public:
  /// Keeps references to all arguments.
  RowNotes(const std::string& file, const LinkRowReader& reader, std::vector<Diagnostic>& diagnostics)
      : file_(file), reader_(reader), diagnostics_(diagnostics) {}

  void find(Severity severity, std::size_t line, LinkColumn column, std::string code,
            std::vector<std::string> arguments);
  void came_from(const std::string& pointer, std::size_t line, LinkColumn column);
  /// Something comes from the same row as something else.
  void came_with(const std::string& pointer, const std::string& other);

  [[nodiscard]] RowOrigins& origins() { return origins_; }

 private:
  const std::string& file_;
  const LinkRowReader& reader_;
  std::vector<Diagnostic>& diagnostics_;
  RowOrigins origins_;
};

}  // namespace kakehashi
