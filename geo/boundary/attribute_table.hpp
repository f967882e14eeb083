/// The attributes of a layer's features as text: what is to be found out from their values is found out here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kakehashi {

struct AttributeColumn {
  std::string name;
  std::size_t width_bytes = 0;  ///< Longer values are cut off by the format; 0: as long as they are.
};

/// One row a feature, one cell a column; what a feature lacks is empty.
struct AttributeTable {
  std::vector<AttributeColumn> columns;
  std::vector<std::vector<std::string>> rows;
};

}  // namespace kakehashi
