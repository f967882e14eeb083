#include "geo/files/utf8_path.hpp"
#include "geo/opening/companion_file.hpp"
#include "geo/opening/file_content.hpp"
#include "geo/opening/file_kind.hpp"
#include "geo/text/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <system_error>

namespace kakehashi {

namespace {

namespace fs = std::filesystem;

struct Bytes {
  std::string head;
  std::string tail;
  bool whole = true;
};

std::optional<Bytes> read_ends(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  Bytes bytes;
  bytes.head.resize(recognised_bytes);
  in.read(bytes.head.data(), static_cast<std::streamsize>(recognised_bytes));
  if (in.bad() || !in.is_open()) return std::nullopt;
  bytes.head.resize(static_cast<std::size_t>(in.gcount()));
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size <= recognised_bytes || bytes.head.size() < recognised_bytes) return bytes;
  bytes.whole = false;
  bytes.tail.resize(recognised_bytes);
  in.seekg(static_cast<std::streamoff>(size - recognised_bytes));
  in.read(bytes.tail.data(), static_cast<std::streamsize>(recognised_bytes));
  bytes.tail.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  return bytes;
}

/// The beginning of a text, without a character that is cut at its end.
std::string_view without_cut_character(std::string_view head) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return head.substr(0, head.size() / 4 * 4);
  if (head.find('\0') != std::string_view::npos) return head.substr(0, head.size() / 4 * 4);
  constexpr std::size_t longest_line = 4096;
  const std::size_t line_end = head.rfind('\n');
  if (line_end != std::string_view::npos && line_end + longest_line > head.size()) return head.substr(0, line_end + 1);
  // Text in one line: whatever the encoding, a character has ended after a byte below 0x80.
  std::size_t end = head.size();
  while (end > 0 && static_cast<unsigned char>(head[end - 1]) >= 0x80) --end;
  return end > 0 ? head.substr(0, end) : head;
}

ContentKind recognise_text(std::string_view head, bool whole) {
  const auto decoded = decode_text(whole ? head : without_cut_character(head));
  if (!decoded) {
    // A few bytes that belong to no encoding do not hide what a file is meant to be.
    const auto json = recognise_json(head, whole);
    return json && json->kind != FileKind::json ? *json : ContentKind{FileKind::unknown, {}};
  }
  std::string_view text = decoded->text;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return {FileKind::empty, {}};
  if (const auto json = recognise_json(text, whole)) return *json;
  if (const auto xml = recognise_xml(text)) return *xml;
  return recognise_table(text);
}

}  // namespace

RecognisedFile recognise(const fs::path& path) {
  RecognisedFile found{FileKind::unknown, utf8_name(path), {}};
  const auto is = [&](FileKind kind, std::string_view format = {}) {
    found.kind = kind;
    found.format = format;
    return found;
  };
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found || path.empty()) return is(FileKind::missing);
  if (error) return is(FileKind::unreadable, error.message());
  if (fs::is_directory(status)) return is(FileKind::folder);
  if (!fs::is_regular_file(status)) return is(FileKind::special);
  if (const auto main_file = main_file_of(path)) {
    found.file = utf8_name(*main_file);
    return is(FileKind::boundaries);
  }
  const std::optional<Bytes> bytes = read_ends(path);
  if (!bytes) return is(FileKind::unreadable);
  if (bytes->head.empty()) return is(FileKind::empty);
  if (const auto kind = recognise_binary({bytes->head, bytes->tail, bytes->whole})) return is(kind->kind, kind->format);
  if (is_companion_name(path)) return is(FileKind::companion, "shapefile");
  const ContentKind kind = recognise_text(bytes->head, bytes->whole);
  return is(kind.kind, kind.format);
}

}  // namespace kakehashi
