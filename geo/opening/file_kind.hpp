/// What a file is, by what it holds: its name counts only where its content says nothing.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kakehashi {

enum class FileKind {
  network,      ///< A network file, or JSON that evidently is meant to be one.
  link_table,   ///< Text whose headings name both ends of a link.
  flow_table,   ///< Text whose headings name the positions of both ends.
  table,        ///< Another table in text.
  workbook,     ///< An Excel workbook (.xlsx); what its sheets hold is known only when it is read.
  boundaries,   ///< GeoPackage, GeoJSON or shapefile.
  companion,    ///< Part of a shapefile or GeoPackage whose main file is not there.
  other_map,    ///< A map in a format that is not read (KML, TopoJSON, …).
  other_table,  ///< A table in a format that is not read (.xls, .ods, …).
  json,         ///< JSON of another kind.
  picture,
  document,  ///< PDF, Word, a web page, …
  archive,
  database,
  text,
  unknown,
  empty,
  folder,
  missing,
  special,  ///< A device, a pipe or a socket: never opened, as reading it may never end.
  unreadable,
};

struct RecognisedFile {
  FileKind kind = FileKind::unknown;
  std::string file;    ///< What is to be opened, UTF-8: for a part of a shapefile its .shp.
  std::string format;  ///< The name of the format where people know one ("PNG", "TopoJSON"); why it is unreadable.
};

/// How much of a file is looked at: this many bytes of its beginning and of its end.
inline constexpr std::size_t recognised_bytes = std::size_t{64} << 10U;

/// Recognises a file. Reads a bounded part of regular files only, so that it returns at once whatever is given.
[[nodiscard]] RecognisedFile recognise(const std::filesystem::path& path);

}  // namespace kakehashi
