/// Sheets and tables as bytes, to be handed on to another process.
#pragma once

#include "geo/bytes/byte_reader.hpp"
#include "geo/bytes/byte_writer.hpp"
#include "geo/table/sheet_reader.hpp"

namespace kakehashi {

void write_sheet(const ChosenSheet& chosen, ByteWriter& to);
[[nodiscard]] ChosenSheet read_sheet(ByteReader& from);

void write_table_content(const Table& table, ByteWriter& to);
[[nodiscard]] Table read_table_content(ByteReader& from);

}  // namespace kakehashi
