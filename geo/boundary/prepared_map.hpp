/// What was made of boundary files, as bytes: read again in a few milliseconds, without GDAL.
#pragma once

#include "geo/boundary/outline.hpp"
#include "geo/bytes/byte_reader.hpp"
#include "geo/bytes/byte_writer.hpp"
#include "geo/diagnostic/diagnostic.hpp"

#include <istream>
#include <optional>
#include <ostream>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Boundaries whose borders have been joined. The features have no polygons any more: the outline has them.
struct PreparedMap {
  BoundarySet set;
  Outline outline;
  std::vector<Diagnostic> findings{};  ///< What there is to be said of the files; no errors.
};

/// A map as a part of more that is written.
void write_map(const PreparedMap& map, ByteWriter& to);
/// Reads what write_map() wrote. Whether it is sound shows `from`: what is damaged, or names what is not there, is not.
[[nodiscard]] PreparedMap read_map(ByteReader& from);

/// Writes a map under a key: what it was made of.
void write_prepared(const PreparedMap& map, std::string_view key, std::ostream& out);

/// Reads what write_prepared() wrote. Returns std::nullopt if the bytes are cut short or damaged, belong to another
/// key, another version of the program or another kind of machine, or name what is not there.
[[nodiscard]] std::optional<PreparedMap> read_prepared(std::istream& in, std::string_view key);

}  // namespace kakehashi
