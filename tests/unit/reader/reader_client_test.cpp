#include "geo/reader/reader_client.hpp"

#include "../boundary/temporary_folder.hpp"
#include "geo/workbook/workbook_sheet.hpp"

#include <gtest/gtest.h>

#include <dirent.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace kakehashi {
namespace {

constexpr const char* square = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"JP-01"},
 "geometry":{"type":"Polygon","coordinates":[[[141,42],[145,42],[145,45],[141,45],[141,42]]]}}]})";

std::string code_of(const std::vector<Diagnostic>& findings) { return findings.empty() ? "" : findings.back().code; }

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ReaderClient, MapsComeWithTheRegionsOfAFile) {
  const test::TemporaryFolder folder;
  const MapAnswer answer = read_map_apart(BoundarySource{folder.write("a.geojson", square), {}, {}, {}});
  ASSERT_TRUE(answer.map);
  EXPECT_FALSE(answer.map->outline.arcs.empty());
  int regions = 0;
  for (const Boundary& boundary : answer.map->set.boundaries) regions += boundary.kind == BoundaryKind::region ? 1 : 0;
  EXPECT_EQ(regions, 1);
}

TEST(ReaderClient, WhatIsWrongWithAFileIsToldAsEver) {
  const test::TemporaryFolder folder;
  const MapAnswer answer = read_map_apart(BoundarySource{folder.path("none.geojson"), {}, {}, {}});
  EXPECT_FALSE(answer.map);
  EXPECT_EQ(code_of(answer.diagnostics), "file-missing");
}

TEST(ReaderClient, PartsThatAreTooLargeAreRefusedBeforeAReaderIsAsked) {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", square);
  for (const char* part : {"a.dbf", "a.prj", "a.geojson-wal"}) {
    (void)folder.write(part, "");
    std::filesystem::resize_file(folder.path(part), std::uintmax_t{1} << 37U);  // sparse
    const MapAnswer answer = read_map_apart(BoundarySource{file, {}, {}, {}});
    EXPECT_FALSE(answer.map) << part;
    EXPECT_EQ(code_of(answer.diagnostics), "file-too-large") << part;
    std::filesystem::remove(folder.path(part));
  }
}

TEST(ReaderClient, ReadingIsGivenUpWhenTheWatchSaysSo) {
  const MapAnswer answer = read_map_apart(std::nullopt, [](double) { return false; });
  EXPECT_FALSE(answer.map);
  EXPECT_EQ(code_of(answer.diagnostics), "reading-given-up");
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);  // no reader is left behind
}

TEST(ReaderClient, AReaderThatIsKilledIsOneFinding) {
  // The only child of this process at that time.
  const MapAnswer answer = read_map_apart(std::nullopt, [](double) {
    const std::string children = "/proc/self/task/" + std::to_string(::getpid()) + "/children";
    pid_t child = 0;
    if (std::ifstream(children) >> child && child > 0) ::kill(child, SIGKILL);
    return true;
  });
  EXPECT_FALSE(answer.map);
  EXPECT_EQ(code_of(answer.diagnostics), "reading-broken-off");
}

TEST(ReaderClient, SheetsAreReadAsInThisProcess) {
  for (const char* name : {"merged.xlsx", "flows.xlsx", "formulas.xlsx"}) {
    const std::string bytes = bytes_of(std::string(KAKEHASHI_SOURCE_DIR "/tests/unit/table/workbooks/") + name);
    ASSERT_FALSE(bytes.empty());
    for (const HeadingKind kind : {HeadingKind::links, HeadingKind::flows}) {
      const SheetRequest request{bytes, name, {}, kind, {}};
      const SheetResult apart = sheets_apart()(request);
      const SheetResult here = read_workbook_sheet(request);
      ASSERT_EQ(apart.chosen.has_value(), here.chosen.has_value());
      EXPECT_EQ(apart.diagnostics.size(), here.diagnostics.size());
      if (!here.chosen) continue;
      ASSERT_EQ(apart.chosen->sheet.rows.size(), here.chosen->sheet.rows.size());
      for (std::size_t i = 0; i < here.chosen->sheet.rows.size(); ++i) {
        EXPECT_EQ(apart.chosen->sheet.rows[i].cells, here.chosen->sheet.rows[i].cells);
      }
      EXPECT_EQ(apart.chosen->sheet.remarks.size(), here.chosen->sheet.remarks.size());
    }
  }
}

TEST(ReaderClient, TablesBecomeFiles) {
  const Table table{"f", {"from", "to"}, {{2, {"a", "b"}}}, 1};
  const auto csv = write_table_apart(table, TableFormat::csv);
  ASSERT_TRUE(csv);
  EXPECT_NE(csv->find("from,to\na,b\n"), std::string::npos) << *csv;
  const auto xlsx = write_table_apart(table, TableFormat::xlsx);
  ASSERT_TRUE(xlsx);
  EXPECT_TRUE(xlsx->starts_with("PK"));
}

}  // namespace
}  // namespace kakehashi
