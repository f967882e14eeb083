#include "geo/reader/reader_client.hpp"

#include "geo/boundary/file_companions.hpp"
#include "geo/boundary/file_format.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/reader/descriptor_buffer.hpp"
#include "geo/reader/reader_process.hpp"

#include <cstdint>
#include <filesystem>
#include <istream>
#include <new>
#include <system_error>
#include <utility>

namespace kakehashi {

namespace {

/// All that is read of a boundary file.
std::uint64_t size_of(const BoundarySource& source) {
  std::uint64_t size = 0;
  for (const std::filesystem::path& part : boundary_parts(utf8_path(source.file))) {
    std::error_code problem;
    const std::uintmax_t bytes = std::filesystem::file_size(part, problem);
    if (!problem) size += bytes;
  }
  return size;
}

/// Why there is no answer, about a file; empty name: about nothing that the user gave.
Diagnostic no_answer(const ReaderOutcome& outcome, const ReaderBounds& bounds, const std::string& file) {
  const auto finding = [&file](std::string code, std::string argument) {
    return Diagnostic{Severity::error, std::move(code), {file, std::move(argument)}, file, 0, 0, {}};
  };
  switch (outcome.end) {
    case ReaderEnd::given_up:
      return finding("reading-given-up", {});
    case ReaderEnd::out_of_time:
      return finding("reading-out-of-time", std::to_string(bounds.processor_ms / 1000));
    case ReaderEnd::out_of_memory:
      return finding("reading-out-of-memory", std::to_string(bounds.memory_bytes));
    case ReaderEnd::no_memory:
      return finding("out-of-memory", {});
    case ReaderEnd::not_started:
      return finding("reader-not-started", outcome.why);
    case ReaderEnd::answered:
    case ReaderEnd::broken:
      break;
  }
  return finding("reading-broken-off", {});
}

/// What a reader answers; `read` makes it of the bytes.
template <typename Answer>
std::optional<Answer> answer_of(const ReaderOutcome& outcome, std::optional<Answer> (*read)(std::istream&)) {
  if (outcome.end != ReaderEnd::answered) return std::nullopt;
  DescriptorBuffer buffer{outcome.answer.number()};
  std::istream in{&buffer};
  return read(in);
}

}  // namespace

MapAnswer read_map_apart(const std::optional<BoundarySource>& boundaries, const ReadingWatch& watch) {
  if (boundaries) {
    // Known here: the reader may not list the folder, and its time grows with these sizes.
    const BoundaryLimits limits;
    if (const auto part = too_large_part(utf8_path(boundaries->file), limits)) {
      return {std::nullopt,
              {{Severity::error,
                "file-too-large",
                {utf8_name(*part), std::to_string(limits.file_bytes)},
                boundaries->file,
                0,
                0,
                {}}}};
    }
  }
  const ReaderBounds bounds = bounds_for(boundaries ? size_of(*boundaries) : 0);
  const ReaderOutcome outcome = ask_reader({bounds, MapQuestion{boundaries}}, watch);
  if (auto answer = answer_of(outcome, read_map_answer)) return std::move(*answer);
  return {std::nullopt, {no_answer(outcome, bounds, boundaries ? boundaries->file : std::string{"boundaries.gpkg"})}};
}

SheetReader sheets_apart(ReadingWatch watch) {
  return [watch = std::move(watch)](const SheetRequest& request) -> SheetResult {
    const ReaderBounds bounds = bounds_for(request.bytes.size());
    SheetQuestion question{std::string{request.bytes}, request.file, request.wanted, request.headings, request.limits};
    const ReaderOutcome outcome = ask_reader({bounds, std::move(question)}, watch);
    if (auto answer = answer_of(outcome, read_sheet_answer)) return std::move(*answer);
    return {std::nullopt, {no_answer(outcome, bounds, request.file)}};
  };
}

std::optional<std::string> write_table_apart(const Table& table, TableFormat format) {
  std::uint64_t size = 0;
  for (const Table::Row& row : table.rows) {
    for (const std::string& cell : row.cells) size += cell.size();
  }
  const ReaderOutcome outcome = ask_reader({bounds_for(size), WritingQuestion{table, format}}, {});
  if (outcome.end == ReaderEnd::no_memory || outcome.end == ReaderEnd::not_started) throw std::bad_alloc{};
  auto answer = answer_of(outcome, read_writing_answer);
  return answer ? std::move(answer->bytes) : std::nullopt;
}

}  // namespace kakehashi
