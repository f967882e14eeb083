#include "geo/boundary/attribute_text.hpp"

#include "geo/boundary/clean_text.hpp"
#include "geo/text/encoding.hpp"
#include "geo/text/plausible_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kakehashi {
namespace {

/// More text than this tells no more.
constexpr std::size_t enough_text = std::size_t{1} << 20U;
/// The longest character of the encodings that there are takes four bytes: so many may be left of one cut in half.
constexpr std::size_t max_rest_bytes = 3;
/// Text that looks less like words of a language is not meant.
constexpr double plausible = 0.5;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// All different texts that are not ASCII, line by line. `whole_only`: without those that their columns may have cut.
std::string gathered_text(const AttributeTable& table, bool whole_only) {
  std::string all;
  std::unordered_set<std::string_view> seen;
  const auto add = [&](std::string_view text, std::size_t width) {
    if (is_ascii(text) || all.size() > enough_text) return;
    if (whole_only && width > 0 && text.size() >= width) return;
    if (seen.insert(text).second) (all += text) += '\n';
  };
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) add(row[i], table.columns[i].width_bytes);
  }
  constexpr std::size_t name_bytes = 10;
  for (const AttributeColumn& column : table.columns) add(column.name, column.width_bytes > 0 ? name_bytes : 0);
  return all;
}

/// `text` in UTF-8; where the format cut its last character in half, without it.
std::optional<std::string> decoded(std::string_view text, const std::string& encoding) {
  if (is_ascii(text)) return std::string(text);
  for (std::size_t cut = 0; cut <= max_rest_bytes && cut < text.size(); ++cut) {
    if (auto result = decode_text(text.substr(0, text.size() - cut), encoding)) return std::move(result->text);
  }
  return std::nullopt;
}

/// True when all text can be read in an encoding, and looks as if it were meant to be; UTF-8 is nothing by chance.
bool fits(const AttributeTable& table, const std::string& encoding) {
  std::string all;
  std::unordered_set<std::string_view> seen;
  const auto add = [&](std::string_view text) {
    if (is_ascii(text) || all.size() > enough_text || !seen.insert(text).second) return true;
    const auto result = decoded(text, encoding);
    if (result) (all += *result) += '\n';
    return result.has_value();
  };
  for (const AttributeColumn& column : table.columns) {
    if (!add(column.name)) return false;
  }
  for (const auto& row : table.rows) {
    for (const std::string& cell : row) {
      if (!add(cell)) return false;
    }
  }
  return encoding == "UTF-8" || plausibility(all) >= plausible;
}

/// The encoding that the bytes themselves speak for; empty when none does.
std::string guessed_encoding(const AttributeTable& table) {
  if (fits(table, "UTF-8")) return "UTF-8";
  for (const bool whole_only : {true, false}) {
    const std::string text = gathered_text(table, whole_only);
    if (text.empty()) continue;
    const auto guess = decode_text(text);
    if (!guess) continue;
    std::string name = encoding_name(guess->encoding);
    if (name.empty()) name = guess->encoding;
    if (fits(table, name)) return name;
  }
  return {};
}

void bring_to_utf8(AttributeTable& table, const std::string& encoding) {
  std::unordered_map<std::string, std::string> known;
  const auto bring = [&](std::string& text) {
    if (is_ascii(text)) {
      text = clean_utf8(text);
      return;
    }
    const auto [at, is_new] = known.try_emplace(text);
    if (is_new) at->second = clean_utf8(decoded(text, encoding).value_or(text));
    text = at->second;
  };
  for (AttributeColumn& column : table.columns) bring(column.name);
  for (auto& row : table.rows) std::for_each(row.begin(), row.end(), bring);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 48> known_encodings{{
    {"UTF8", "UTF-8"},
    {"65001", "UTF-8"},
    {"932", "CP932"},
    {"SJIS", "CP932"},
    {"SHIFTJIS", "CP932"},
    {"MS932", "CP932"},
    {"WINDOWS31J", "CP932"},
    {"CSSHIFTJIS", "CP932"},
    {"XSJIS", "CP932"},
    {"EUCJP", "EUC-JP"},
    {"UJIS", "EUC-JP"},
    {"51932", "EUC-JP"},
    {"20932", "EUC-JP"},
    {"1251", "windows-1251"},
    {"WIN1251", "windows-1251"},
    {"866", "CP866"},
    {"DOS866", "CP866"},
    {"KOI8R", "KOI8-R"},
    {"20866", "KOI8-R"},
    {"KOI8U", "KOI8-U"},
    {"1252", "windows-1252"},
    {"WIN1252", "windows-1252"},
    {"LATIN1", "ISO-8859-1"},
    {"88591", "ISO-8859-1"},
    {"28591", "ISO-8859-1"},
    {"885915", "ISO-8859-15"},
    {"28595", "ISO-8859-5"},
    {"MACCYRILLIC", "Mac Cyrillic"},
    {"88595", "ISO-8859-5"},
    {"1250", "windows-1250"},
    {"WIN1250", "windows-1250"},
    {"88592", "ISO-8859-2"},
    {"1253", "CP1253"},
    {"1254", "CP1254"},
    {"1257", "CP1257"},
    {"1258", "CP1258"},
    {"874", "CP874"},
    {"936", "GB18030"},
    {"GBK", "GB18030"},
    {"GB2312", "GB18030"},
    {"GB18030", "GB18030"},
    {"949", "CP949"},
    {"EUCKR", "CP949"},
    {"950", "BIG5"},
    {"BIG5", "BIG5"},
    {"437", "CP437"},
    {"850", "CP850"},
    {"852", "CP852"},
}};

}  // namespace

std::string encoding_name(std::string_view written) {
  std::string plain;
  for (const char c : written) {
    if (c >= 'a' && c <= 'z') plain += static_cast<char>(c - 'a' + 'A');
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) plain += c;
  }
  std::string_view name = plain;
  for (const std::string_view prefix : {"WINDOWS", "ANSI", "OEM", "CP", "IBM", "DOS", "ISO"}) {
    const bool is_number = name.size() > prefix.size() && name[prefix.size()] >= '0' && name[prefix.size()] <= '9';
    if (name.starts_with(prefix) && is_number && name != "WINDOWS31J") {
      name.remove_prefix(prefix.size());
      break;
    }
  }
  const auto* const found = std::find_if(known_encodings.begin(), known_encodings.end(),
                                         [name](const auto& known) { return known.first == name; });
  return found == known_encodings.end() ? std::string() : std::string(found->second);
}

AttributeText decode_attributes(AttributeTable& table, const DeclaredEncoding& declared) {
  if (gathered_text(table, false).empty()) {
    bring_to_utf8(table, "UTF-8");
    return {};
  }
  AttributeText result;
  const std::string guess = guessed_encoding(table);
  // Bytes that are valid UTF-8 are nothing else, whatever is said of them.
  if (!declared.name.empty() && (guess != "UTF-8" || declared.name == "UTF-8") && fits(table, declared.name)) {
    result.encoding = declared.name;
  } else if (guess.empty()) {
    result.readable = false;
    return result;
  } else {
    result.encoding = guess;
    const bool lie = !declared.name.empty() && !declared.is_by_default && declared.name != guess;
    result.outcome = lie ? TextOutcome::declared_wrong : TextOutcome::guessed;
  }
  bring_to_utf8(table, result.encoding);
  return result;
}

}  // namespace kakehashi
