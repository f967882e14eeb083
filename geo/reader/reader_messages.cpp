#include "geo/reader/reader_messages.hpp"

#include "geo/diagnostic/finding_bytes.hpp"
#include "geo/table/sheet_bytes.hpp"

#include <cstdint>
#include <utility>

namespace kakehashi {

namespace {

/// The first byte of each message.
enum class Mark : std::uint8_t { map_question = 1, sheet_question, writing_question, map, sheet, writing };
constexpr std::size_t marks = 7;

/// The version of the program is part of each question: a reader of another one may understand something else by it.
constexpr std::string_view version = "kakehashi reader " KAKEHASHI_VERSION;

void write_mark(Mark mark, ByteWriter& to) { to.number(static_cast<std::uint8_t>(mark)); }
bool read_flag(ByteReader& from) { return from.below<std::uint8_t>(2) == 1; }
void write_flag(bool flag, ByteWriter& to) { to.number(static_cast<std::uint8_t>(flag ? 1 : 0)); }

void write(const BoundarySource& source, ByteWriter& to) {
  to.text(source.file);
  to.text(source.layer);
  to.text(source.key);
  to.number(static_cast<std::uint64_t>(source.regions.size()));
  for (const WantedRegion& region : source.regions) {
    to.text(region.code);
    to.texts(region.names);
  }
}

BoundarySource read_source(ByteReader& from) {
  constexpr std::size_t min_region_bytes = 2 * sizeof(std::uint64_t);
  BoundarySource source;
  from.text(source.file);
  from.text(source.layer);
  from.text(source.key);
  for (std::size_t left = from.count(min_region_bytes); left > 0 && from.good(); --left) {
    WantedRegion& region = source.regions.emplace_back();
    from.text(region.code);
    from.texts(region.names);
  }
  return source;
}

void write(const TableLimits& limits, ByteWriter& to) {
  for (const std::uint64_t limit :
       {std::uint64_t{limits.file_bytes}, std::uint64_t{limits.rows}, std::uint64_t{limits.columns},
        std::uint64_t{limits.cells}, limits.unpacked_bytes}) {
    to.number(limit);
  }
}

TableLimits read_limits(ByteReader& from) {
  TableLimits limits;
  limits.file_bytes = static_cast<std::size_t>(from.number<std::uint64_t>());
  limits.rows = static_cast<std::size_t>(from.number<std::uint64_t>());
  limits.columns = static_cast<std::size_t>(from.number<std::uint64_t>());
  limits.cells = static_cast<std::size_t>(from.number<std::uint64_t>());
  limits.unpacked_bytes = from.number<std::uint64_t>();
  return limits;
}

struct QuestionWriter {
  ByteWriter& to;

  void operator()(const MapQuestion& question) const {
    write_mark(Mark::map_question, to);
    write_flag(question.boundaries.has_value(), to);
    if (question.boundaries) write(*question.boundaries, to);
  }
  void operator()(const SheetQuestion& question) const {
    write_mark(Mark::sheet_question, to);
    to.text(question.file);
    to.text(question.wanted);
    write_flag(question.headings == HeadingKind::flows, to);
    write(question.limits, to);
    to.text(question.bytes);
  }
  void operator()(const WritingQuestion& question) const {
    write_mark(Mark::writing_question, to);
    write_flag(question.format == TableFormat::xlsx, to);
    write_table_content(question.table, to);
  }
};

Mark read_mark(ByteReader& from) { return static_cast<Mark>(from.below<std::uint8_t>(marks)); }

}  // namespace

void write_question(const ReaderQuestion& question, std::ostream& out) {
  ByteWriter to{out};
  to.text(version);
  to.number(question.bounds.processor_ms);
  to.number(question.bounds.memory_bytes);
  to.number(question.bounds.answer_bytes);
  std::visit(QuestionWriter{to}, question.content);
  to.finish();
}

std::optional<ReaderQuestion> read_question(std::istream& in) {
  ByteReader from{in};
  std::string of_version;
  from.text(of_version);
  if (of_version != version) return std::nullopt;
  ReaderQuestion question;
  question.bounds.processor_ms = from.number<std::uint32_t>();
  question.bounds.memory_bytes = from.number<std::uint64_t>();
  question.bounds.answer_bytes = from.number<std::uint64_t>();
  switch (read_mark(from)) {
    case Mark::map_question: {
      MapQuestion map;
      if (read_flag(from)) map.boundaries = read_source(from);
      question.content = std::move(map);
      break;
    }
    case Mark::sheet_question: {
      SheetQuestion sheet;
      from.text(sheet.file);
      from.text(sheet.wanted);
      sheet.headings = read_flag(from) ? HeadingKind::flows : HeadingKind::links;
      sheet.limits = read_limits(from);
      from.text(sheet.bytes);
      question.content = std::move(sheet);
      break;
    }
    case Mark::writing_question: {
      WritingQuestion writing;
      writing.format = read_flag(from) ? TableFormat::xlsx : TableFormat::csv;
      writing.table = read_table_content(from);
      question.content = std::move(writing);
      break;
    }
    default:
      return std::nullopt;
  }
  if (!from.finish()) return std::nullopt;
  return question;
}

void write_answer(const MapAnswer& answer, std::ostream& out) {
  ByteWriter to{out};
  write_mark(Mark::map, to);
  write_findings(answer.diagnostics, to);
  write_flag(answer.map.has_value(), to);
  if (answer.map) write_map(*answer.map, to);
  to.finish();
}

void write_answer(const SheetAnswer& answer, std::ostream& out) {
  ByteWriter to{out};
  write_mark(Mark::sheet, to);
  write_findings(answer.diagnostics, to);
  write_flag(answer.chosen.has_value(), to);
  if (answer.chosen) write_sheet(*answer.chosen, to);
  to.finish();
}

void write_answer(const WritingAnswer& answer, std::ostream& out) {
  ByteWriter to{out};
  write_mark(Mark::writing, to);
  write_flag(answer.bytes.has_value(), to);
  if (answer.bytes) to.text(*answer.bytes);
  to.finish();
}

std::optional<MapAnswer> read_map_answer(std::istream& in) {
  ByteReader from{in};
  if (read_mark(from) != Mark::map) return std::nullopt;
  MapAnswer answer;
  answer.diagnostics = read_findings(from);
  if (read_flag(from)) answer.map = read_map(from);
  if (!from.finish()) return std::nullopt;
  return answer;
}

std::optional<SheetAnswer> read_sheet_answer(std::istream& in) {
  ByteReader from{in};
  if (read_mark(from) != Mark::sheet) return std::nullopt;
  SheetAnswer answer;
  answer.diagnostics = read_findings(from);
  if (read_flag(from)) answer.chosen = read_sheet(from);
  if (!from.finish()) return std::nullopt;
  return answer;
}

std::optional<WritingAnswer> read_writing_answer(std::istream& in) {
  ByteReader from{in};
  if (read_mark(from) != Mark::writing) return std::nullopt;
  WritingAnswer answer;
  if (read_flag(from)) from.text(answer.bytes.emplace());
  if (!from.finish()) return std::nullopt;
  return answer;
}

}  // namespace kakehashi
