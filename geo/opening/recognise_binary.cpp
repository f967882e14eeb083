#include "geo/opening/file_content.hpp"

#include <array>
#include <cstddef>

namespace kakehashi {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  ContentKind kind;
};

constexpr std::array signatures{
    Signature{"\x89PNG\r\n\x1a\n"sv, 0, {FileKind::picture, "PNG"}},
    Signature{"\xFF\xD8\xFF"sv, 0, {FileKind::picture, "JPEG"}},
    Signature{"GIF87a"sv, 0, {FileKind::picture, "GIF"}},
    Signature{"GIF89a"sv, 0, {FileKind::picture, "GIF"}},
    Signature{"WEBP"sv, 8, {FileKind::picture, "WebP"}},
    Signature{"ftypheic"sv, 4, {FileKind::picture, "HEIC"}},
    Signature{"ftypmif1"sv, 4, {FileKind::picture, "HEIF"}},
    Signature{"ftypavif"sv, 4, {FileKind::picture, "AVIF"}},
    Signature{"II*\0"sv, 0, {FileKind::picture, "TIFF"}},
    Signature{"MM\0*"sv, 0, {FileKind::picture, "TIFF"}},
    Signature{"II+\0"sv, 0, {FileKind::picture, "TIFF"}},
    Signature{"MM\0+"sv, 0, {FileKind::picture, "TIFF"}},
    Signature{"8BPS\0\1"sv, 0, {FileKind::picture, "Photoshop"}},
    Signature{"\0\0\1\0"sv, 0, {FileKind::picture, "ICO"}},
    Signature{"%PDF-"sv, 0, {FileKind::document, "PDF"}},
    Signature{"%!PS-Adobe"sv, 0, {FileKind::document, "PostScript"}},
    Signature{"{\\rtf"sv, 0, {FileKind::document, "RTF"}},
    Signature{"fgb\3"sv, 0, {FileKind::other_map, "FlatGeobuf"}},
    Signature{"\x1E{"sv, 0, {FileKind::other_map, "GeoJSONSeq"}},
    Signature{"7z\xBC\xAF\x27\x1C"sv, 0, {FileKind::archive, "7z"}},
    Signature{"Rar!\x1A\x07"sv, 0, {FileKind::archive, "RAR"}},
    Signature{"\x1F\x8B\x08"sv, 0, {FileKind::archive, "gzip"}},
    Signature{"1AY&SY"sv, 4, {FileKind::archive, "bzip2"}},
    Signature{"\xFD"
              "7zXZ\0"sv,
              0,
              {FileKind::archive, "xz"}},
    Signature{"\x28\xB5\x2F\xFD"sv, 0, {FileKind::archive, "zstd"}},
    Signature{"ustar"sv, 257, {FileKind::archive, "tar"}},
    Signature{"\x37\x7F\x06\x82"sv, 0, {FileKind::companion, "GeoPackage"}},
    Signature{"\x37\x7F\x06\x83"sv, 0, {FileKind::companion, "GeoPackage"}},
    Signature{"\xD9\xD5\x05\xF9\x20\xA1\x63\xD7"sv, 0, {FileKind::companion, "GeoPackage"}}};

bool has_at(std::string_view bytes, std::size_t offset, std::string_view wanted) {
  return bytes.size() >= offset + wanted.size() && bytes.substr(offset, wanted.size()) == wanted;
}

/// Names of members stand in the local headers at the beginning of a ZIP file and in its directory at the end.
ContentKind kind_of_zip(const FileEnds& ends) {
  const auto holds = [&](std::string_view name) {
    return ends.head.find(name) != std::string_view::npos || ends.tail.find(name) != std::string_view::npos;
  };
  if (holds("xl/workbook.bin")) return {FileKind::other_table, "xlsb"};
  if (holds("xl/workbook.xml")) return {FileKind::workbook, "Excel"};
  if (holds("word/document.xml")) return {FileKind::document, "Word"};
  if (holds("ppt/presentation.xml")) return {FileKind::document, "PowerPoint"};
  if (holds("opendocument.spreadsheet")) return {FileKind::other_table, "OpenDocument"};
  if (holds("opendocument.text") || holds("opendocument.presentation")) return {FileKind::document, "OpenDocument"};
  if (holds("Index/Document.iwa")) return {FileKind::document, "iWork"};
  if (holds("doc.kml") || holds(".kml")) return {FileKind::other_map, "KMZ"};
  return {FileKind::archive, "ZIP"};
}

/// Streams of old Office documents are named in UTF-16.
ContentKind kind_of_compound_file(const FileEnds& ends) {
  const auto holds = [&](std::string_view name) {
    return ends.head.find(name) != std::string_view::npos || ends.tail.find(name) != std::string_view::npos;
  };
  if (holds("W\0o\0r\0k\0b\0o\0o\0k\0"sv) || holds("B\0o\0o\0k\0\0\0"sv)) return {FileKind::other_table, "xls"};
  // A workbook that is locked by a password lies in such a file, too.
  return {FileKind::document, "Office"};
}

ContentKind kind_of_sqlite(std::string_view head) {
  constexpr std::size_t application_id = 68;
  const bool declared = has_at(head, application_id, "GPKG") || has_at(head, application_id, "GP1");
  // The application is not always entered; the schema stands on the first page.
  if (declared || head.find("gpkg_contents") != std::string_view::npos) return {FileKind::boundaries, "GeoPackage"};
  return {FileKind::database, "SQLite"};
}

bool is_bitmap(std::string_view head) {
  constexpr std::size_t reserved = 6;
  return has_at(head, 0, "BM") && has_at(head, reserved, "\0\0\0\0"sv);
}

}  // namespace

std::optional<ContentKind> recognise_binary(const FileEnds& ends) {
  const std::string_view head = ends.head;
  for (const Signature& signature : signatures) {
    if (has_at(head, signature.offset, signature.bytes)) return signature.kind;
  }
  if (head.starts_with("PK\3\4") || head.starts_with("PK\5\6")) return kind_of_zip(ends);
  if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_of_compound_file(ends);
  if (head.starts_with("SQLite format 3\0"sv)) return kind_of_sqlite(head);
  if (head.starts_with("PAR1") && ends.tail.ends_with("PAR1")) return ContentKind{FileKind::other_map, "GeoParquet"};
  if (is_bitmap(head)) return ContentKind{FileKind::picture, "BMP"};
  if (head.starts_with("\x00\x00\x27\x0A"sv)) {
    // The index begins with the same header; its first entry says where the first shape lies: 50 words on.
    constexpr std::size_t header_bytes = 100;
    const bool index = has_at(head, header_bytes, "\0\0\0\x32"sv);
    return ContentKind{index ? FileKind::companion : FileKind::boundaries, "shapefile"};
  }
  return std::nullopt;
}

}  // namespace kakehashi
