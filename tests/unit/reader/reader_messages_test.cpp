#include "geo/reader/reader_messages.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace kakehashi {
namespace {

template <typename Message>
std::string bytes_of(const Message& message) {
  std::ostringstream out;
  if constexpr (std::is_same_v<Message, ReaderQuestion>) {
    write_question(message, out);
  } else {
    write_answer(message, out);
  }
  return out.str();
}

template <typename Message>
std::optional<Message> read(const std::string& bytes, std::optional<Message> (*reading)(std::istream&)) {
  std::istringstream in{bytes};
  return reading(in);
}

/// Nothing comes of bytes that are cut or of which one is another.
template <typename Message>
void expect_no_trust(const std::string& bytes, std::optional<Message> (*reading)(std::istream&)) {
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(read(bytes.substr(0, size), reading)) << size;
  EXPECT_FALSE(read(bytes + "x", reading));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x41);
    EXPECT_FALSE(read(changed, reading)) << i;
  }
}

Diagnostic finding() { return {Severity::warning, "x", {"a", ""}, "f", 3, 4, "/p", 5, {6, 7}}; }

void expect_same(const Diagnostic& a, const Diagnostic& b) {
  EXPECT_EQ(std::tie(a.severity, a.code, a.arguments, a.file, a.line, a.column, a.pointer, a.repeats, a.other_lines),
            std::tie(b.severity, b.code, b.arguments, b.file, b.line, b.column, b.pointer, b.repeats, b.other_lines));
}

TEST(ReaderMessages, QuestionsAboutMapsArriveWhole) {
  const BoundarySource source{"a.gpkg", "layer", "key", {{"JP-01", {"北海道", "Hokkaido"}}, {"X", {}}}};
  const ReaderQuestion question{{7, 8, 9}, MapQuestion{source}};
  const std::string bytes = bytes_of(question);
  const auto again = read(bytes, read_question);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->bounds.processor_ms, 7U);
  EXPECT_EQ(again->bounds.memory_bytes, 8U);
  EXPECT_EQ(again->bounds.answer_bytes, 9U);
  EXPECT_EQ(std::get<MapQuestion>(again->content).boundaries, source);
  expect_no_trust(bytes, read_question);
  const auto without = read(bytes_of(ReaderQuestion{{}, MapQuestion{}}), read_question);
  ASSERT_TRUE(without);
  EXPECT_FALSE(std::get<MapQuestion>(without->content).boundaries);
}

TEST(ReaderMessages, QuestionsAboutSheetsAndTablesArriveWhole) {
  const SheetQuestion sheet{std::string("PK\0\x01", 4), "t.xlsx", "2", HeadingKind::flows, {1, 2, 3, 4, 5}};
  auto again = read(bytes_of(ReaderQuestion{{}, sheet}), read_question);
  ASSERT_TRUE(again);
  const auto& asked = std::get<SheetQuestion>(again->content);
  EXPECT_EQ(asked.bytes, sheet.bytes);
  EXPECT_EQ(asked.file, "t.xlsx");
  EXPECT_EQ(asked.wanted, "2");
  EXPECT_EQ(asked.headings, HeadingKind::flows);
  EXPECT_EQ(asked.limits.file_bytes + 10 * asked.limits.rows + 100 * asked.limits.columns + 1000 * asked.limits.cells +
                10000 * asked.limits.unpacked_bytes,
            54321U);
  const Table table{"f", {"a", "b"}, {{2, {"1", "2"}}, {4, {"3", ""}}}, 1};
  again = read(bytes_of(ReaderQuestion{{}, WritingQuestion{table, TableFormat::xlsx}}), read_question);
  ASSERT_TRUE(again);
  const auto& writing = std::get<WritingQuestion>(again->content);
  EXPECT_EQ(writing.format, TableFormat::xlsx);
  EXPECT_EQ(writing.table.columns, table.columns);
  ASSERT_EQ(writing.table.rows.size(), 2U);
  EXPECT_EQ(writing.table.rows[1].line, 4U);
  EXPECT_EQ(writing.table.rows[1].cells, table.rows[1].cells);
}

TEST(ReaderMessages, AnswersArriveWholeOrNotAtAll) {
  MapAnswer map;
  map.diagnostics = {finding()};
  map.map.emplace();
  map.map->set.key_column = "code";
  map.map->set.boundaries.resize(1);
  map.map->set.boundaries[0].code = "JP-01";
  std::string bytes = bytes_of(map);
  const auto map_again = read(bytes, read_map_answer);
  ASSERT_TRUE(map_again && map_again->map);
  EXPECT_EQ(map_again->map->set.boundaries[0].code, "JP-01");
  ASSERT_EQ(map_again->diagnostics.size(), 1U);
  expect_same(map_again->diagnostics[0], finding());
  expect_no_trust(bytes, read_map_answer);
  EXPECT_FALSE(read(bytes, read_sheet_answer));  // an answer to another question

  SheetAnswer sheet;
  sheet.diagnostics = {finding()};
  sheet.chosen =
      ChosenSheet{{"s", {{3, {"a", "b"}}}, {{CellRemark::Kind::year_as_date, 1, 2, "d", "y"}}, {5}, {6}}, true};
  bytes = bytes_of(sheet);
  const auto sheet_again = read(bytes, read_sheet_answer);
  ASSERT_TRUE(sheet_again && sheet_again->chosen);
  EXPECT_TRUE(sheet_again->chosen->is_told);
  const Sheet& got = sheet_again->chosen->sheet;
  EXPECT_EQ(got.name, "s");
  ASSERT_EQ(got.rows.size(), 1U);
  EXPECT_EQ(got.rows[0].cells, (std::vector<std::string>{"a", "b"}));
  ASSERT_EQ(got.remarks.size(), 1U);
  EXPECT_EQ(got.remarks[0].kind, CellRemark::Kind::year_as_date);
  EXPECT_EQ(got.remarks[0].shown + got.remarks[0].year, "dy");
  EXPECT_EQ(got.hidden_rows, std::vector<std::size_t>{5});
  EXPECT_EQ(got.hidden_columns, std::vector<std::size_t>{6});
  expect_no_trust(bytes, read_sheet_answer);

  const auto written = read(bytes_of(WritingAnswer{"bytes"}), read_writing_answer);
  ASSERT_TRUE(written);
  EXPECT_EQ(written->bytes, "bytes");
  const auto unwritten = read(bytes_of(WritingAnswer{}), read_writing_answer);
  ASSERT_TRUE(unwritten);
  EXPECT_FALSE(unwritten->bytes);
}

}  // namespace
}  // namespace kakehashi
