#include "geo/opening/refusal.hpp"

#include "geo/files/utf8_path.hpp"

#include <utility>

namespace kakehashi {

namespace {

Diagnostic finding(std::string code, std::vector<std::string> arguments, const std::string& file) {
  return {Severity::error, std::move(code), std::move(arguments), file, 0, 0, {}};
}

/// The code for a kind; empty for kinds that are opened.
std::string_view code_for(FileKind kind) {
  switch (kind) {
    case FileKind::network:
      return "file-is-network";
    case FileKind::link_table:
    case FileKind::table:
    case FileKind::workbook:
      return "file-is-table";
    case FileKind::flow_table:
      return "file-is-flows";
    case FileKind::boundaries:
      return "file-is-boundaries";
    case FileKind::companion:
      return "file-is-part";
    case FileKind::other_map:
      return "file-is-other-map";
    case FileKind::other_table:
      return "file-is-other-table";
    case FileKind::json:
      return "file-is-json";
    case FileKind::picture:
      return "file-is-picture";
    case FileKind::document:
      return "file-is-document";
    case FileKind::archive:
      return "file-is-archive";
    case FileKind::database:
      return "file-is-database";
    case FileKind::text:
      return "file-is-text";
    case FileKind::empty:
      return "file-holds-nothing";
    case FileKind::folder:
      return "folder-unclear";
    case FileKind::missing:
      return "file-missing";
    case FileKind::special:
      return "file-is-special";
    case FileKind::unreadable:
      return "file-unreadable";
    case FileKind::unknown:
      break;
  }
  return "file-kind-unknown";
}

bool is_table(FileKind kind) {
  return kind == FileKind::link_table || kind == FileKind::table || kind == FileKind::workbook;
}

}  // namespace

Diagnostic refusal(const RecognisedFile& file) {
  return finding(std::string(code_for(file.kind)), {base_name(file.file), file.format}, file.file);
}

std::optional<Diagnostic> wrong_kind(const RecognisedFile& file, FileKind expected) {
  switch (file.kind) {
    case FileKind::json:
    case FileKind::text:
    case FileKind::unknown:
    case FileKind::empty:
    case FileKind::folder:
    case FileKind::missing:
    case FileKind::special:
    case FileKind::unreadable:
      return std::nullopt;
    default:
      break;
  }
  if (file.kind == expected || (is_table(file.kind) && is_table(expected))) return std::nullopt;
  return finding(std::string(code_for(file.kind)), {file.file, file.format}, file.file);
}

}  // namespace kakehashi
