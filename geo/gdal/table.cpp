#include "geo/table/table.hpp"

#include "geo/gdal/gdal_functions.hpp"

namespace kakehashi {

TableResult read_table(const std::string& file, const TableLimits& limits) {
  const GdalAccess& gdal = gdal_access();
  if (gdal.functions != nullptr) return gdal.functions->read_table(file, limits);
  TableResult result;
  result.diagnostics.push_back({Severity::error, "file-unreadable", {file, gdal.why}, file, 0, 0, {}});
  return result;
}

std::optional<std::string> write_table(const Table& table, TableFormat format) {
  const GdalFunctions* gdal = gdal_access().functions;
  return gdal != nullptr ? gdal->write_table(table, format) : std::nullopt;
}

}  // namespace kakehashi
