/// What the program asks of GDAL: the only way to it.
///
/// GDAL brings more than a hundred libraries. They are loaded when something is to be read or written through it, not
/// when the program starts: on Unix the functions live in a module of their own.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/table/table.hpp"
#include "geo/workbook/workbook.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kakehashi {

/// As the functions of the same names in boundary_file.hpp, table.hpp and workbook.hpp. Workbooks are read without
/// GDAL, but by libraries of their own that are loaded with it.
struct GdalFunctions {
  BoundaryResult (*load_boundaries)(const BoundarySource& source, const BoundaryLimits& limits,
                                    const RegionNaming& naming) = nullptr;
  BoundaryResult (*load_embedded_boundaries)(std::span<const unsigned char> gpkg) = nullptr;
  WorkbookResult (*read_workbook)(std::string_view bytes, const WorkbookRequest& request,
                                  const TableLimits& limits) = nullptr;
  std::optional<std::string> (*write_table)(const Table& table, TableFormat format) = nullptr;
};

/// The functions, or what keeps them from being loaded.
struct GdalAccess {
  const GdalFunctions* functions = nullptr;
  std::string why;
};

/// Loads them at the first call; from any thread.
[[nodiscard]] const GdalAccess& gdal_access();

/// The module's only exported name.
extern "C" const GdalFunctions* kakehashi_gdal_functions();

namespace through_gdal {

[[nodiscard]] BoundaryResult load_boundaries(const BoundarySource& source, const BoundaryLimits& limits,
                                             const RegionNaming& naming);
[[nodiscard]] BoundaryResult load_embedded_boundaries(std::span<const unsigned char> gpkg);
[[nodiscard]] std::optional<std::string> write_table(const Table& table, TableFormat format);

}  // namespace through_gdal

}  // namespace kakehashi
