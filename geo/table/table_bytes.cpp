#include "geo/table/table_bytes.hpp"

#include "geo/files/utf8_path.hpp"
#include "geo/text/encoding.hpp"
#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

using namespace std::string_view_literals;

/// UTF-16, as names in OLE files are written.
template <std::size_t size>
std::string wide(const char (&name)[size]) {
  std::string result;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    result += name[i];
    result += '\0';
  }
  return result;
}

bool starts_without_case(std::string_view text, std::string_view lower_case) {
  const auto equal = [](char wanted, char found) {
    return found == wanted || (found >= 'A' && found <= 'Z' && found - 'A' + 'a' == wanted);
  };
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(), equal);
}

/// What bytes are that are no text and no archive, as a word of the findings; empty when it is not known.
std::string_view kind_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return bytes.find(wide("EncryptedPackage")) != std::string_view::npos ? "workbook-locked" : "workbook-old";
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> signatures{
      {{"%PDF"sv, "pdf"},
       {"\x89PNG"sv, "picture"},
       {"\xFF\xD8\xFF"sv, "picture"},
       {"GIF8"sv, "picture"},
       {"PK\x03\x04"sv, "archive"},
       {"\x1F\x8B"sv, "archive"},
       {"SQLite format 3"sv, "database"}}};
  for (const auto& [signature, kind] : signatures) {
    if (bytes.starts_with(signature)) return kind;
  }
  return {};
}

/// Text that is written for something else than a table.
std::string_view kind_of_text(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.starts_with('{')) return "json";
  if (!text.starts_with('<')) return {};
  for (const std::string_view tag : {"<!doctype html"sv, "<html"sv, "<table"sv, "<meta"sv, "<head"sv, "<body"sv}) {
    if (starts_without_case(text, tag)) return "web-page";
  }
  return starts_without_case(text, "<?xml"sv) ? "xml"sv : ""sv;
}

Diagnostic finding(Severity severity, std::string code, std::vector<std::string> arguments, const std::string& file) {
  return {severity, std::move(code), std::move(arguments), file, 0, 0, {}};
}

bool is_plain_utf8(std::string_view bytes) {
  constexpr std::string_view escape_to_kanji = "\x1B$";  // ISO-2022-JP, which is ASCII to look at
  return bytes.find('\0') == std::string_view::npos && bytes.find(escape_to_kanji) == std::string_view::npos &&
         is_utf8(bytes);
}

/// The first byte that is not UTF-8 in a text that otherwise is: rows of another encoding pasted in, or damage. Nothing
/// when the text is not UTF-8 at all.
std::optional<std::size_t> stray_byte(std::string_view bytes) {
  // Other encodings look like UTF-8 here and there, but not in whole lines and not in most letters.
  constexpr std::size_t letters_to_a_stray_byte = 4;
  constexpr std::size_t letters_of_whole_lines = 6;
  std::optional<std::size_t> first;
  std::size_t letters = 0;
  std::size_t strays = 0;
  std::size_t letters_before_line = 0;
  std::size_t strays_before_line = 0;
  std::size_t in_whole_lines = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint point = code_point_at(bytes, i);
    if (point.valid && point.length > 1) ++letters;
    if (!point.valid) {
      ++strays;
      if (!first) first = i;
    }
    i += point.length;
    if (point.value != '\n' && point.value != '\r' && i < bytes.size()) continue;
    if (strays == strays_before_line) in_whole_lines += letters - letters_before_line;
    letters_before_line = letters;
    strays_before_line = strays;
  }
  const bool is_utf8 = letters >= letters_to_a_stray_byte * strays || in_whole_lines >= letters_of_whole_lines;
  return is_utf8 ? first : std::nullopt;
}

}  // namespace

std::optional<std::string> load_table_bytes(const std::string& file, std::size_t limit,
                                            std::vector<Diagnostic>& diagnostics) {
  namespace fs = std::filesystem;
  const auto fail = [&](std::string code, std::vector<std::string> arguments) {
    diagnostics.push_back(finding(Severity::error, std::move(code), std::move(arguments), file));
    return std::nullopt;
  };
  const fs::path path = utf8_path(file);
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (status.type() == fs::file_type::not_found || file.empty()) return fail("file-missing", {file});
  if (problem) return fail("file-unreadable", {file, problem.message()});
  if (status.type() == fs::file_type::directory) return fail("file-is-folder", {file});
  if (status.type() != fs::file_type::regular) return fail("file-unreadable", {file, ""});
  const auto size = fs::file_size(path, problem);
  if (problem) return fail("file-unreadable", {file, problem.message()});
  if (size > limit) return fail("file-too-large", {file, std::to_string(limit)});
  if (size == 0) return fail("table-empty", {file});
  std::string bytes(size, '\0');
  std::ifstream in{path, std::ios::binary};
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) return fail("file-unreadable", {file, ""});
  return bytes;
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

std::optional<std::string> table_text(std::string bytes, const std::string& file,
                                      std::vector<Diagnostic>& diagnostics) {
  const auto fail = [&](std::string code, std::vector<std::string> arguments) {
    diagnostics.push_back(finding(Severity::error, std::move(code), std::move(arguments), file));
    return std::nullopt;
  };
  if (const std::string_view kind = kind_of_bytes(bytes); !kind.empty()) {
    if (kind == "workbook-locked") return fail("workbook-locked", {file});
    return fail("table-other-kind", {file, std::string(kind)});
  }
  std::string text;
  if (is_plain_utf8(bytes)) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    text = std::move(bytes);
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  } else if (const auto stray = stray_byte(bytes)) {
    Diagnostic told = finding(Severity::error, "utf8-invalid",
                              {fmt::format("0x{:02X}", static_cast<unsigned char>(bytes[*stray]))}, file);
    const auto* const at = bytes.data() + *stray;
    told.line = static_cast<std::size_t>(std::count(std::as_const(bytes).data(), at, '\n')) + 1;
    told.column = 1;
    diagnostics.push_back(std::move(told));
    return std::nullopt;
  } else {
    auto decoded = decode_text(bytes);
    if (!decoded || decoded->text.find('\0') != std::string::npos) {
      const bool is_binary = bytes.find('\0') != std::string::npos;
      return fail(is_binary ? "table-format-unknown" : "table-encoding-unknown", {file});
    }
    diagnostics.push_back(finding(Severity::note, "table-encoding", {decoded->encoding}, file));
    text = std::move(decoded->text);
  }
  if (const std::string_view kind = kind_of_text(text); !kind.empty()) {
    return fail("table-other-kind", {file, std::string(kind)});
  }
  return text;
}

}  // namespace kakehashi
