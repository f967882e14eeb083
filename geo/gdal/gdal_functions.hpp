/// What the program asks of GDAL: the only way to it.
///
/// GDAL brings more than a hundred libraries. They are loaded when something is to be read or written through it, not
/// when the program starts: on Unix the functions live in a module of their own.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/table/table.hpp"

#include <optional>
#include <span>
#include <string>

namespace kakehashi {

/// As the functions of the same names in boundary_file.hpp and table.hpp.
struct GdalFunctions {
  BoundaryResult (*load_boundaries)(const BoundarySource& source, const BoundaryLimits& limits) = nullptr;
  BoundaryResult (*load_embedded_boundaries)(std::span<const unsigned char> gpkg) = nullptr;
  TableResult (*read_table)(const std::string& file, const TableLimits& limits) = nullptr;
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

[[nodiscard]] BoundaryResult load_boundaries(const BoundarySource& source, const BoundaryLimits& limits);
[[nodiscard]] BoundaryResult load_embedded_boundaries(std::span<const unsigned char> gpkg);
[[nodiscard]] TableResult read_table(const std::string& file, const TableLimits& limits);
[[nodiscard]] std::optional<std::string> write_table(const Table& table, TableFormat format);

}  // namespace through_gdal

}  // namespace kakehashi
