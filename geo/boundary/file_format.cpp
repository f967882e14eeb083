#include "geo/boundary/file_format.hpp"

#include "geo/boundary/file_companions.hpp"
#include "geo/files/utf8_path.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

using namespace std::string_view_literals;
namespace fs = std::filesystem;

constexpr std::size_t looked_at = 4096;

/// Letters of text in UTF-8 or, by leaving out zeros, in UTF-16.
std::string plain(std::string_view bytes) {
  for (const std::string_view mark : {"\xEF\xBB\xBF"sv, "\xFF\xFE"sv, "\xFE\xFF"sv}) {
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  }
  std::string out(bytes);
  std::erase_if(out, [](char c) { return c == '\0' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
  return out;
}

bool is_shapefile(std::string_view bytes) { return bytes.starts_with("\x00\x00\x27\x0A"sv); }

/// The driver for what a file begins with; empty when it is none of ours.
std::string driver_for(std::string_view bytes) {
  if (bytes.starts_with("SQLite format 3\0"sv)) return "GPKG";
  if (is_shapefile(bytes)) return "ESRI Shapefile";
  return plain(bytes).starts_with('{') ? "GeoJSON" : "";
}

bool has_ending(const fs::path& path, std::initializer_list<std::string_view> endings) {
  std::string ending = utf8_name(path.extension());
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::string beginning(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string begin(looked_at, '\0');
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(in.bad() ? 0 : static_cast<std::size_t>(in.gcount()));
  return begin;
}

/// True when a second JSON value follows the first line: one feature a line.
bool holds_several_values(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  constexpr std::size_t longest_line = std::size_t{32} << 20U;
  std::string last_letters;
  char c = '\0';
  for (std::size_t i = 0; i < longest_line && in.get(c) && c != '\n'; ++i) {
    if (c > ' ') last_letters = c;
  }
  in >> std::ws;
  return last_letters == "}" && in.get(c) && (c == '{' || c == '\x1E');
}

class Examination {
 public:
  Examination(const std::string& file, const BoundaryLimits& limits, std::vector<Diagnostic>& diagnostics)
      : file_(file), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<KnownFile> known() {
    fs::path path = utf8_path(file_);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found || file_.empty()) return refuse("file-missing");
    if (error) return refuse("file-unreadable", error.message());
    if (status.type() == fs::file_type::directory) return refuse("file-is-folder");
    if (status.type() != fs::file_type::regular) return refuse("boundaries-from-pipe");
    if (has_ending(path, {".shp", ".shx", ".dbf", ".prj", ".cpg"})) path = main_file_of_shapefile(path);
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return refuse("file-unreadable", error.message());
    if (size == 0) return refuse("boundaries-empty");
    if (const auto part = too_large_part(path, limits_)) {
      return refuse_part(utf8_name(*part), "file-too-large", std::to_string(limits_.file_bytes));
    }
    const std::string begin = beginning(path);
    if (begin.empty()) return refuse("file-unreadable");
    std::string driver = driver_for(begin);
    const std::string_view foreign = foreign_format(begin);
    if (!foreign.empty())
      return refuse(is_archive(begin) ? "boundaries-packed" : "format-foreign", std::string(foreign));
    if (driver == "GeoJSON" && holds_several_values(path)) return refuse("format-foreign", "GeoJSON Lines");
    if (has_ending(path, {".shx", ".dbf", ".prj", ".cpg"})) return refuse("shapefile-part-missing", ".shp");
    if (driver.empty()) return refuse("format-unknown");
    if (driver == "ESRI Shapefile") {
      for (const char* part : {".shx", ".dbf"}) {
        if (!companion(path, part)) return refuse("shapefile-part-missing", part);
      }
    }
    const fs::path absolute = fs::absolute(path, error);
    if (error) return refuse("file-unreadable", error.message());
    return KnownFile{utf8_name(absolute), std::move(driver)};
  }

 private:
  std::optional<KnownFile> refuse(const char* code, const std::string& detail = {}) {
    return refuse_part(file_, code, detail);
  }

  std::optional<KnownFile> refuse_part(const std::string& part, const char* code, const std::string& detail) {
    Diagnostic finding;
    finding.code = code;
    finding.arguments = {part};
    finding.file = file_;
    if (!detail.empty()) finding.arguments.push_back(detail);
    diagnostics_.push_back(std::move(finding));
    return std::nullopt;
  }

  const std::string& file_;
  const BoundaryLimits& limits_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

std::optional<fs::path> too_large_part(const fs::path& file, const BoundaryLimits& limits) {
  for (const fs::path& part : boundary_parts(file)) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(part, error);
    if (!error && size > limits.file_bytes) return part;
  }
  return std::nullopt;
}

std::optional<KnownFile> examine_file(const std::string& file, const BoundaryLimits& limits,
                                      std::vector<Diagnostic>& diagnostics) {
  return Examination{file, limits, diagnostics}.known();
}

bool is_archive(std::string_view begin) {
  return begin.starts_with("PK\x03\x04"sv) || begin.starts_with("\x1F\x8B"sv) || begin.starts_with("7z\xBC\xAF"sv) ||
         begin.starts_with("Rar!"sv) || begin.starts_with("BZh"sv) ||
         begin.starts_with(
             "\xFD"
             "7zXZ"sv) ||
         begin.starts_with("\x28\xB5\x2F\xFD"sv) || (begin.size() > 262 && begin.substr(257, 5) == "ustar"sv);
}

std::string_view foreign_format(std::string_view begin) {
  if (begin.starts_with("PK\x03\x04"sv)) {
    const auto holds = [begin](std::string_view name) { return begin.find(name) != std::string_view::npos; };
    if (holds("[Content_Types].xml") || holds("xl/")) return "Excel";
    return holds(".kml") ? "KMZ" : "ZIP";
  }
  if (begin.starts_with("\x1F\x8B"sv)) return "gzip";
  if (begin.starts_with("7z\xBC\xAF"sv)) return "7z";
  if (is_archive(begin)) return begin.starts_with("Rar!"sv) ? "RAR" : "TAR/bzip2/xz/zstd";
  if (begin.starts_with("fgb\x03"sv)) return "FlatGeobuf";
  if (begin.starts_with("PAR1"sv)) return "GeoParquet";
  if (begin.starts_with("PMTiles"sv)) return "PMTiles";
  if (begin.starts_with("!table"sv)) return "MapInfo TAB";
  if (begin.starts_with("\x1E"sv)) return "GeoJSON Text Sequence";
  if (begin.find("OSMHeader"sv) < 64) return "OpenStreetMap PBF";
  const std::string text = plain(begin);
  const auto holds = [&text](std::string_view what) { return text.find(what) != std::string::npos; };
  if (text.starts_with('<')) {
    if (holds("<kml") || holds("opengis.net/kml")) return "KML";
    if (holds("<OGRVRT")) return "";
    if (holds("opengis.net/gml") || holds("<gml:") || holds("FeatureCollection")) return "GML";
    if (holds("<osm")) return "OpenStreetMap XML";
    if (holds("<gpx")) return "GPX";
    if (holds("<svg")) return "SVG";
    return "";
  }
  if (text.starts_with("VERSION") || text.starts_with("Version"))
    return holds("ELIMITER") || holds("olumns") ? "MapInfo MIF" : "";
  if (!text.starts_with('{')) return "";
  if (holds("\"type\":\"Topology\"")) return "TopoJSON";
  if (holds("\"esriGeometryPolygon\"") || holds("\"rings\":[")) return "Esri JSON";
  if (holds("\"format\":\"kakehashi-network\"")) return "Kakehashi JSON";
  return "";
}

}  // namespace kakehashi
