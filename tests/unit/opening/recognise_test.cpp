#include "geo/opening/file_kind.hpp"
#include "geo/table/table.hpp"

#include "../boundary/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <tuple>

#include <sys/stat.h>

namespace kakehashi {

void PrintTo(FileKind kind, std::ostream* out) { *out << "kind " << static_cast<int>(kind); }

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;
using test::TemporaryFolder;

class Recognise : public ::testing::Test {
 protected:
  RecognisedFile of(std::string_view name, std::string_view content) const {
    return recognise(folder_.write(name, content));
  }
  FileKind kind(std::string_view content) const { return of("file", content).kind; }

  TemporaryFolder folder_;
};

std::string utf16(std::u16string_view text, bool mark, bool big_endian) {
  std::string bytes;
  const auto add = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  if (mark) add(u'\xFEFF');
  for (const char16_t unit : text) add(unit);
  return bytes;
}

TEST_F(Recognise, KnowsANetworkByItsFormatOrByItsSections) {
  EXPECT_EQ(kind(R"({"format": "kakehashi-network", "version": 1})"), FileKind::network);
  EXPECT_EQ(kind("\xEF\xBB\xBF\r\n {\"version\":1,\"format\":\"kakehashi-network\"}"), FileKind::network);
  EXPECT_EQ(kind(R"({"$schema": "kakehashi.schema.json"})"), FileKind::network);
  EXPECT_EQ(kind(R"({"title": {"en": "x"}, "partnerships": {"a": {}}})"), FileKind::network);
  EXPECT_EQ(kind(R"({"regions": {"JP-01": {}}})"), FileKind::network);
  EXPECT_EQ(kind(utf16(u"{\"format\": \"kakehashi-network\"}", true, false)), FileKind::network);
}

TEST_F(Recognise, KnowsANetworkWithAMistakeInItsText) {
  EXPECT_EQ(kind(R"({"format": "kakehashi-network", "title": {"en": 'x'}})"), FileKind::network);
  EXPECT_EQ(kind(R"({"title" "en", "format": "kakehashi-network"})"), FileKind::network);
  EXPECT_EQ(kind("{\"format\": \"kakehashi-network\", \"title\": {\"en\": \"\xFF\x81\xFE\x01\"}}"), FileKind::network);
}

TEST_F(Recognise, KnowsALongNetworkByWhatItBeginsWith) {
  const std::string places = R"({"places": {"a": {"name": {"ja": ")" + std::string(300'000, 'x');
  EXPECT_EQ(kind(places), FileKind::network);
}

TEST_F(Recognise, KnowsGeoJson) {
  EXPECT_EQ(kind(R"({"type": "FeatureCollection", "features": []})"), FileKind::boundaries);
  EXPECT_EQ(kind(R"({"features":[{"type":"Feature","geometry":null}],"type":"FeatureCollection"})"),
            FileKind::boundaries);
  EXPECT_EQ(kind(R"({"type": "MultiPolygon", "coordinates": []})"), FileKind::boundaries);
  EXPECT_EQ(kind(R"({"type":"Feature","geometry":{"type":"Polygon","coordinates":[]},"properties":{}})"),
            FileKind::boundaries);
  // In one line, of which only the beginning is looked at.
  std::string line = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":"県"},)"
                     R"("geometry":{"type":"Polygon","coordinates":[[)";
  while (line.size() < 200'000) line += "[140.123456,35.123456],";
  EXPECT_EQ(kind(line), FileKind::boundaries);
  std::string type_last = R"({"features":[{"properties":{},"geometry":{"coordinates":[[)";
  while (type_last.size() < 200'000) type_last += "[140.123456,35.123456],";
  EXPECT_EQ(kind(type_last), FileKind::boundaries);
  // A name in CP932 does not hide what it is.
  EXPECT_EQ(kind("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":"
                 "\"\x96\x6B\x8A\x43\x93\xB9\x82\xCC\x92\x6E\x90\x7D\"},\"geometry\":null}]}"),
            FileKind::boundaries);
}

TEST_F(Recognise, TellsMapsInOtherFormats) {
  const RecognisedFile topology = of("a", R"({"type":"Topology","objects":{},"arcs":[]})");
  EXPECT_EQ(topology.kind, FileKind::other_map);
  EXPECT_EQ(topology.format, "TopoJSON");
  const RecognisedFile lines = of("a",
                                  "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}\n"
                                  "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}\n");
  EXPECT_EQ(lines.kind, FileKind::other_map);
  EXPECT_EQ(lines.format, "GeoJSONSeq");
  EXPECT_EQ(of("a", "\x1E{\"type\":\"Feature\"}\n").format, "GeoJSONSeq");
  EXPECT_EQ(of("a", R"({"displayFieldName":"","geometryType":"esriGeometryPolygon","features":[]})").format,
            "Esri JSON");
  EXPECT_EQ(of("a", "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"/>").format, "KML");
  EXPECT_EQ(of("a", "fgb\3\0\0\0"sv).format, "FlatGeobuf");
  EXPECT_EQ(of("a", "PK\3\4................................doc.kml").format, "KMZ");
}

TEST_F(Recognise, NamesPicturesDocumentsAndArchivesByTheirSignatures) {
  const std::string tar_head = std::string(257, '\0') + "ustar\0"s + "00";
  const std::tuple<std::string, FileKind, const char*> files[] = {
      {"\x89PNG\r\n\x1A\n....", FileKind::picture, "PNG"},
      {"\xFF\xD8\xFF\xE0....", FileKind::picture, "JPEG"},
      {"GIF87a..", FileKind::picture, "GIF"},
      {"GIF89a..", FileKind::picture, "GIF"},
      {"RIFF\x10\0\0\0WEBPVP8 "s, FileKind::picture, "WebP"},
      {"\0\0\0\x18"s + "ftypheic....", FileKind::picture, "HEIC"},
      {"\0\0\0\x18"s + "ftypmif1....", FileKind::picture, "HEIF"},
      {"\0\0\0\x1C"s + "ftypavif....", FileKind::picture, "AVIF"},
      {"II*\0...."s, FileKind::picture, "TIFF"},
      {"MM\0*...."s, FileKind::picture, "TIFF"},
      {"II+\0...."s, FileKind::picture, "TIFF"},
      {"MM\0+...."s, FileKind::picture, "TIFF"},
      {"8BPS\0\1...."s, FileKind::picture, "Photoshop"},
      {"\0\0\1\0...."s, FileKind::picture, "ICO"},
      {"%PDF-1.7\n", FileKind::document, "PDF"},
      {"%!PS-Adobe-3.0\n", FileKind::document, "PostScript"},
      {"{\\rtf1 }", FileKind::document, "RTF"},
      {"7z\xBC\xAF\x27\x1C....", FileKind::archive, "7z"},
      {"Rar!\x1A\x07\1\0"s, FileKind::archive, "RAR"},
      {"\x1F\x8B\x08....", FileKind::archive, "gzip"},
      {"BZh91AY&SY....", FileKind::archive, "bzip2"},
      {"\xFD"
       "7zXZ\0...."s,
       FileKind::archive, "xz"},
      {"\x28\xB5\x2F\xFD....", FileKind::archive, "zstd"},
      {tar_head, FileKind::archive, "tar"},
      {"\x37\x7F\x06\x82....", FileKind::companion, "GeoPackage"}};
  for (const auto& [content, expected, format] : files) {
    const RecognisedFile file = of("a", content);
    EXPECT_EQ(file.kind, expected) << format;
    EXPECT_EQ(file.format, format);
  }
}

TEST_F(Recognise, LeavesOtherJsonAlone) {
  EXPECT_EQ(kind("{}"), FileKind::json);
  EXPECT_EQ(kind("[1, 2]"), FileKind::json);
  EXPECT_EQ(kind(R"({"name": "package", "version": "1.0.0"})"), FileKind::json);
  EXPECT_EQ(kind("{\"a\":1}\n{\"a\":2}\n"), FileKind::json);
}

TEST_F(Recognise, KnowsTablesOfLinksByTheirHeadings) {
  EXPECT_EQ(kind("from,to,date,title\nJP-01,RU-SAK,1998,Treaty\n"), FileKind::link_table);
  EXPECT_EQ(kind("from;to;date\r\nJP-01;RU-SAK;1998\r\n"), FileKind::link_table);
  EXPECT_EQ(kind("from\tto\nJP-01\tRU-SAK\n"), FileKind::link_table);
  EXPECT_EQ(kind("\xEF\xBB\xBF\"from\",\"to\"\n"), FileKind::link_table);
  EXPECT_EQ(kind("地域1,地域2,日付\n北海道,サハリン州,1998\n"), FileKind::link_table);
  EXPECT_EQ(kind("Links of our office,,\n,,\nfrom,to,date\nJP-01,RU-SAK,1998\n"), FileKind::link_table);
  EXPECT_EQ(kind("sep=;\nfrom;to\nJP-01;RU-SAK\n"), FileKind::link_table);
  EXPECT_EQ(kind("from|to|date\nJP-01|RU-SAK|1998\n"), FileKind::link_table);
  EXPECT_EQ(kind("source,target,date\nJP-01,RU-SAK,1998\n"), FileKind::link_table);
  EXPECT_EQ(kind(utf16(u"from\tto\tdate\r\nJP-01\tRU-SAK\t1998\r\n", true, false)), FileKind::link_table);
  EXPECT_EQ(kind(utf16(u"from\tto\tdate\r\nJP-01\tRU-SAK\t1998\r\n", true, true)), FileKind::link_table);
  EXPECT_EQ(kind("\x92\x6E\x88\xE6"
                 "1,\x92\x6E\x88\xE6"
                 "2,\x93\xFA\x95\x74\n"
                 "\x96\x6B\x8A\x43\x93\xB9,\x83\x54\x83\x6E\x83\x8A\x83\x93\x8F\x42,1998\n"),
            FileKind::link_table);  // CP932
  EXPECT_EQ(kind("\xF0\xE5\xE3\xE8\xEE\xED"
                 "1;\xF0\xE5\xE3\xE8\xEE\xED"
                 "2;\xE4\xE0\xF2\xE0\n"
                 "\xD5\xEE\xEA\xEA\xE0\xE9\xE4\xEE;\xD1\xE0\xF5\xE0\xEB\xE8\xED\xF1\xEA\xE0\xFF "
                 "\xEE\xE1\xEB\xE0\xF1\xF2\xFC;1998\n"),
            FileKind::link_table);  // windows-1251
}

TEST_F(Recognise, KnowsFlowsBeforeLinks) {
  EXPECT_EQ(kind("lon1,lat1,lon2,lat2\n1,2,3,4\n"), FileKind::flow_table);
  EXPECT_EQ(kind("Lat1;Lon1;LAT2;lon2;weight\n1;2;3;4;5\n"), FileKind::flow_table);
  EXPECT_EQ(kind("from,to,lon1,lat1,lon2,lat2\na,b,1,2,3,4\n"), FileKind::flow_table);
  EXPECT_EQ(kind(utf16(u"lon1\tlat1\tlon2\tlat2\n1\t2\t3\t4\n", true, false)), FileKind::flow_table);
}

TEST_F(Recognise, TellsOtherTablesFromText) {
  EXPECT_EQ(kind("name,age\nAnna,30\nBoris,40\n"), FileKind::table);
  EXPECT_EQ(kind("Dear colleagues,\n\nplease find the list here.\nYours, Anna\n"), FileKind::text);
  EXPECT_EQ(kind("one word"), FileKind::text);
  EXPECT_EQ(kind("from here to there, and back\n"), FileKind::text);
}

TEST_F(Recognise, KnowsWorkbooksAndOtherOfficeFiles) {
  Table table;
  table.columns = {"from", "to"};
  table.rows = {{1, {"JP-01", "RU-SAK"}}};
  const auto workbook = write_table(table, TableFormat::xlsx);
  ASSERT_TRUE(workbook);
  EXPECT_EQ(kind(*workbook), FileKind::workbook);
  // The names stand at the end, too, where a picture comes first.
  EXPECT_EQ(kind("PK\3\4" + std::string(200'000, '\1') + "xl/workbook.xml" + std::string(100, '\0')),
            FileKind::workbook);
  EXPECT_EQ(of("a", "PK\3\4...word/document.xml").format, "Word");
  EXPECT_EQ(kind("PK\3\4...mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), FileKind::other_table);
  EXPECT_EQ(kind("PK\3\4...readme.txt"), FileKind::archive);
  EXPECT_EQ(kind("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1........W\0o\0r\0k\0b\0o\0o\0k\0"sv), FileKind::other_table);
}

TEST_F(Recognise, KnowsPicturesDocumentsAndArchives) {
  EXPECT_EQ(of("a.csv", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv).format, "PNG");
  EXPECT_EQ(kind("\xFF\xD8\xFF\xE0"), FileKind::picture);
  EXPECT_EQ(kind("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), FileKind::picture);
  EXPECT_EQ(kind("%PDF-1.7\n%\xE2\xE3\xCF\xD3"), FileKind::document);
  EXPECT_EQ(kind("<!DOCTYPE html>\n<html><body><svg/></body></html>"), FileKind::document);
  EXPECT_EQ(kind("\x1F\x8B\x08\0\0"sv), FileKind::archive);
  EXPECT_EQ(kind("7z\xBC\xAF\x27\x1C"), FileKind::archive);
  EXPECT_EQ(kind("\x7F"
                 "ELF\2\1\1\0\0\0\0\0\0\0\xFF\xFE\xFD\1\2\3"sv),
            FileKind::unknown);
}

TEST_F(Recognise, KnowsGeoPackagesAmongDatabases) {
  std::string database("SQLite format 3\0"sv);
  database.resize(100, '\0');
  EXPECT_EQ(kind(database + "CREATE TABLE gpkg_contents"), FileKind::boundaries);
  EXPECT_EQ(kind(database + "CREATE TABLE photos"), FileKind::database);
  database.replace(68, 4, "GPKG");
  EXPECT_EQ(kind(database), FileKind::boundaries);
}

TEST_F(Recognise, CountsEveryPartOfAShapefileAsItsMainFile) {
  std::string header("\0\0\x27\x0A"sv);
  header.resize(100, '\0');
  const std::string main_file = folder_.write("regions.shp", header + "\0\0\0\1"s);
  for (const char* part : {"regions.dbf", "regions.shx", "regions.prj", "regions.CPG", "regions.shp.xml"}) {
    const RecognisedFile found = of(part, "anything");
    EXPECT_EQ(found.kind, FileKind::boundaries) << part;
    EXPECT_EQ(found.file, main_file) << part;
  }
  EXPECT_EQ(recognise(main_file).kind, FileKind::boundaries);
  EXPECT_EQ(of("alone.dbf", "\x03\x7A\1\1").kind, FileKind::companion);
  EXPECT_EQ(of("alone.shx", header + "\0\0\0\x32"s).kind, FileKind::companion);
  EXPECT_EQ(of("alone.prj", "GEOGCS[\"WGS 84\"]").kind, FileKind::companion);
}

TEST_F(Recognise, CountsALogAsItsDatabase) {
  std::string database("SQLite format 3\0"sv);
  database += "gpkg_contents";
  const std::string main_file = folder_.write("map.gpkg", database);
  EXPECT_EQ(of("map.gpkg-wal", "\x37\x7F\x06\x82").file, main_file);
  EXPECT_EQ(of("other.gpkg-wal", "\x37\x7F\x06\x82").kind, FileKind::companion);
}

TEST_F(Recognise, TellsWhatIsNoFile) {
  EXPECT_EQ(recognise("").kind, FileKind::missing);
  EXPECT_EQ(recognise(folder_.path("missing.json")).kind, FileKind::missing);
  EXPECT_EQ(recognise(folder_.path("")).kind, FileKind::folder);
  EXPECT_EQ(recognise("/dev/zero").kind, FileKind::special);
  const std::string pipe = folder_.path("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(recognise(pipe).kind, FileKind::special);
  EXPECT_EQ(kind(""), FileKind::empty);
  EXPECT_EQ(kind("\xEF\xBB\xBF"), FileKind::empty);
  EXPECT_EQ(kind(" \r\n\t\n"), FileKind::empty);
}

TEST_F(Recognise, SurvivesWhateverIsCutOff) {
  const std::string whole = R"({"format": "kakehashi-network", "title": {"ja": "地図"}, "places": {}})";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const FileKind found = kind(std::string_view{whole}.substr(0, length));
    EXPECT_TRUE(found == FileKind::network || found == FileKind::json || found == FileKind::empty ||
                found == FileKind::text || found == FileKind::unknown)
        << length;
  }
}

}  // namespace
}  // namespace kakehashi
