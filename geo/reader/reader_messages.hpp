/// What a reader is asked and what it answers, as bytes between two processes of the same program.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/prepared_map.hpp"
#include "geo/reader/reader_bounds.hpp"
#include "geo/table/sheet_reader.hpp"
#include "geo/table/table.hpp"

#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

namespace kakehashi {

/// The embedded world, with the regions of a file in the place of its own.
struct MapQuestion {
  std::optional<BoundarySource> boundaries;
};
/// The sheet of a workbook, which is sent along.
struct SheetQuestion {
  std::string bytes;
  std::string file;
  std::string wanted;
  HeadingKind headings = HeadingKind::links;
  TableLimits limits;
};
/// A table as the bytes of a file.
struct WritingQuestion {
  Table table;
  TableFormat format = TableFormat::csv;
};

struct ReaderQuestion {
  ReaderBounds bounds;
  std::variant<MapQuestion, SheetQuestion, WritingQuestion> content;
};

struct MapAnswer {
  std::optional<PreparedMap> map;
  std::vector<Diagnostic> diagnostics;
};
using SheetAnswer = SheetResult;
struct WritingAnswer {
  std::optional<std::string> bytes;
};

void write_question(const ReaderQuestion& question, std::ostream& out);
/// Returns std::nullopt if the bytes are not of write_question().
[[nodiscard]] std::optional<ReaderQuestion> read_question(std::istream& in);

void write_answer(const MapAnswer& answer, std::ostream& out);
void write_answer(const SheetAnswer& answer, std::ostream& out);
void write_answer(const WritingAnswer& answer, std::ostream& out);
/// Returns std::nullopt if the bytes are not of write_answer(): the reader was stopped while it wrote, or is not to be
/// trusted.
[[nodiscard]] std::optional<MapAnswer> read_map_answer(std::istream& in);
[[nodiscard]] std::optional<SheetAnswer> read_sheet_answer(std::istream& in);
[[nodiscard]] std::optional<WritingAnswer> read_writing_answer(std::istream& in);

}  // namespace kakehashi
