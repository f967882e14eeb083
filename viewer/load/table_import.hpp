/// A table of links made into a network: what `kakehashi import` and the window have in common.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/row_origins.hpp"
#include "geo/table/table.hpp"
#include "viewer/scene/map_data.hpp"

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

/// The boundaries that a table is imported with: the codes in its cells show which attribute of the file has them.
[[nodiscard]] std::optional<BoundarySource> with_codes_of(const Table& table, std::optional<BoundarySource> source);

/// Makes a network of a table that was read, with the regions of a map. Texts whose heading names no language are in
/// `language`; `partial` leaves out rows with mistakes.
[[nodiscard]] TableImport import_table(TableResult table, const MapData& map, const std::string& language, bool partial,
                                       const ReadingProgress& progress = {});

/// The network that was made, from the text of its file, with what `check` would say of it, told in the table's rows.
[[nodiscard]] NetworkResult checked(const TableImport& made, std::string_view text, const std::string& file,
                                    const MapData& map, const ReadingProgress& progress = {});

/// Writes into a network which file its regions are in and which attribute tells them apart, as seen from the network's
/// own folder; false when it lies elsewhere, as a network names only what goes with it.
[[nodiscard]] bool name_boundaries(nlohmann::ordered_json& network, const BoundarySource& source,
                                   const std::string& key, const std::string& output);

/// The network as the text of its file.
[[nodiscard]] std::string text_of(const nlohmann::ordered_json& network);

}  // namespace kakehashi
