#include "geo/table/table.hpp"

#include "geo/gdal/gdal_functions.hpp"

namespace kakehashi {

std::optional<std::string> write_table(const Table& table, TableFormat format) {
  const GdalFunctions* gdal = gdal_access().functions;
  return gdal != nullptr ? gdal->write_table(table, format) : std::nullopt;
}

}  // namespace kakehashi
