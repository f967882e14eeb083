/// Which columns of a layer hold names, countries and label places.
#pragma once

#include "geo/boundary/attribute_table.hpp"
#include "geo/boundary/boundary_set.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kakehashi {

/// The columns that matter, found once for a table, which has to outlive this.
class BoundaryColumns {
 public:
  explicit BoundaryColumns(const AttributeTable& table);

  /// Everything but code and polygons of a row. `boundary` has its kind and code already. The label's place is empty
  /// when the table gives none.
  [[nodiscard]] std::optional<LonLat> read(std::size_t row, Boundary& boundary) const;

  /// The names of the columns that are neither read for something else nor `key`.
  [[nodiscard]] std::vector<std::string> unused(std::size_t key) const;

 private:
  using Column = std::optional<std::size_t>;
  using LanguageColumn = std::pair<std::string, std::size_t>;

  [[nodiscard]] std::string text(std::size_t row, Column column) const;

  const AttributeTable* table_;
  Column country_;
  Column administered_by_;
  Column claimed_by_;
  Column group_;
  Column label_longitude_;
  Column label_latitude_;
  std::vector<LanguageColumn> names_;
  std::vector<LanguageColumn> group_names_;
};

}  // namespace kakehashi
