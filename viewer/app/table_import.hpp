/// A table of links made into a network: what `kakehashi import` and the window have in common.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/row_origins.hpp"
#include "geo/table/table.hpp"
#include "viewer/app/map_data.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct TableImport {
  std::optional<Table> table;                     ///< None when it could not be read.
  std::optional<nlohmann::ordered_json> network;  ///< None when there were mistakes.
  std::size_t rows = 0;                           ///< Rows that went into it.
  std::size_t rows_left_out = 0;                  ///< Rows with mistakes.
  std::size_t partnerships = 0;
  std::size_t agreements = 0;
  RowOrigins origins;                   ///< Which row each part of the network comes from.
  std::vector<Diagnostic> diagnostics;  ///< Of the table and its rows.
};

/// How a table is to be read.
struct TableImportOptions {
  std::string language;  ///< Of the texts whose heading names none.
  bool partial = false;  ///< Rows with mistakes are left out instead of stopping the import.
  TableChoice choice{};
};

/// Reads a table and makes a network of it, with the regions of a map.
[[nodiscard]] TableImport import_table(const std::string& file, const MapData& map, const TableImportOptions& options);

/// The network that was made, from the text of its file, with what `check` would say of it, told in the table's rows.
[[nodiscard]] NetworkResult checked(const TableImport& made, std::string_view text, const std::string& file,
                                    const MapData& map);

/// Writes into a network which file its regions are in, as seen from the network's own folder; false when it lies
/// elsewhere, as a network names only what goes with it.
[[nodiscard]] bool name_boundaries(nlohmann::ordered_json& network, const BoundarySource& source,
                                   const std::string& output);

/// The network as the text of its file.
[[nodiscard]] std::string text_of(const nlohmann::ordered_json& network);

}  // namespace kakehashi
