/// A table of links while it is written.
#pragma once

#include "geo/table/link_columns.hpp"
#include "geo/table/row_kind.hpp"
#include "geo/table/table.hpp"
#include "geo/text/text.hpp"

#include <map>
#include <string>
#include <vector>

namespace kakehashi {

/// Cells of a row by their columns; titles and texts by language.
struct LinkCells {
  std::map<LinkColumn, std::string> cells;
  Text title;
  Text text;
};

/// Gathers rows and lays them out under headings.
class LinkTable {
 public:
  /// Titles and texts have columns for at least these languages, in this order.
  explicit LinkTable(std::vector<std::string> languages) : languages_(std::move(languages)) {}

  /// A new row of a kind. It stays where it is until the next is begun.
  LinkCells& begin_row(RowKind kind);

  /// The table; columns in which nothing stands are left out, those that every table of links has excepted.
  [[nodiscard]] Table finish() const;

 private:
  std::vector<std::string> languages_;
  std::vector<LinkCells> rows_;
};

}  // namespace kakehashi
