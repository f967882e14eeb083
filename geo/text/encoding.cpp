#include "geo/text/encoding.hpp"

#include "geo/text/plausible_text.hpp"
#include "geo/text/utf8.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>

namespace kakehashi {
namespace {

/// An encoding by its names: ours and those of the iconv implementations.
struct Encoding {
  const char* name;
  std::array<const char*, 2> iconv;
};

/// Of equally plausible readings the first counts.
constexpr std::array candidates{Encoding{"CP932", {"CP932", "SHIFT_JIS"}},
                                Encoding{"EUC-JP", {"EUC-JP-MS", "EUC-JP"}},
                                Encoding{"windows-1251", {"CP1251", "WINDOWS-1251"}},
                                Encoding{"KOI8-R", {"KOI8-R", "KOI8-R"}},
                                Encoding{"CP866", {"CP866", "IBM866"}},
                                Encoding{"Mac Cyrillic", {"MAC-CYRILLIC", "MACCYRILLIC"}},
                                Encoding{"windows-1252", {"CP1252", "WINDOWS-1252"}},
                                Encoding{"windows-1250", {"CP1250", "WINDOWS-1250"}}};

/// A reading that is less plausible than this is no reading.
constexpr double min_plausibility = 0.5;

std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
  gsize written = 0;
  GError* error = nullptr;
  const std::unique_ptr<gchar, decltype(&g_free)> text{
      g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8", encoding, nullptr, &written, &error),
      &g_free};
  g_clear_error(&error);
  if (!text) return std::nullopt;
  return std::string(text.get(), written);
}

std::optional<std::string> converted(std::string_view bytes, const Encoding& encoding) {
  for (const char* name : encoding.iconv) {
    if (auto text = converted(bytes, name)) return text;
  }
  return std::nullopt;
}

std::string without_mark(std::string text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  return text;
}

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// The lines that hold letters beyond ASCII, until there is enough to judge by: no encoding considered has a line break
/// inside a letter.
std::string sample_of(std::string_view bytes) {
  constexpr std::size_t enough = 16 * 1024;
  std::string sample;
  for (std::size_t begin = 0; begin < bytes.size() && sample.size() < enough;) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    if (std::any_of(line.begin(), line.end(), is_beyond_ascii)) {
      sample += line;
      sample += '\n';
    }
    begin = end + 1;
  }
  return sample;
}

/// UTF-16 and UTF-32 by their byte order mark, or UTF-16 by the zeros that ASCII letters, digits and separators leave.
const char* wide_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  constexpr std::size_t looked_at = 4096;
  if (bytes.size() < 2 || bytes.size() % 2 != 0) return nullptr;
  std::array<std::size_t, 2> zeros{};
  const std::size_t n = std::min(bytes.size(), looked_at);
  for (std::size_t i = 0; i < n; ++i) {
    if (bytes[i] == '\0') ++zeros.at(i % 2);
  }
  const std::size_t pairs = n / 2;
  constexpr std::size_t one_in = 5;
  if (zeros[1] * one_in >= pairs && zeros[0] == 0) return "UTF-16LE";
  if (zeros[0] * one_in >= pairs && zeros[1] == 0) return "UTF-16BE";
  return nullptr;
}

bool has_forbidden_control(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A' && c != '\x1B';
  });
}

std::optional<DecodedText> decode_wide(std::string_view bytes, const char* encoding) {
  auto text = converted(bytes, encoding);
  if (!text) return std::nullopt;
  *text = without_mark(std::move(*text));
  if (has_forbidden_control(*text)) return std::nullopt;
  return DecodedText{std::move(*text), encoding, 1};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const char* end = nullptr;
    if (g_utf8_validate(bytes.data(), static_cast<gssize>(bytes.size()), &end) != FALSE) return true;
    bytes.remove_prefix(static_cast<std::size_t>(end - bytes.data()));
    if (bytes.empty() || bytes.front() != '\0') return false;
    bytes.remove_prefix(1);
  }
  return true;
}

std::optional<DecodedText> decode_text(std::string_view bytes) {
  if (const char* wide = wide_encoding(bytes)) return decode_wide(bytes, wide);
  if (has_forbidden_control(bytes)) return std::nullopt;
  constexpr std::string_view escape_to_kanji = "\x1B$";
  if (bytes.find(escape_to_kanji) != std::string_view::npos &&
      std::none_of(bytes.begin(), bytes.end(), is_beyond_ascii)) {
    return decode_text(bytes, "ISO-2022-JP");
  }
  if (is_utf8(bytes)) return DecodedText{without_mark(std::string(bytes)), "UTF-8", 1};
  const std::string sample = sample_of(bytes);
  const Encoding* best = nullptr;
  double best_plausibility = min_plausibility;
  for (const Encoding& candidate : candidates) {
    const auto text = converted(sample, candidate);
    const double mark = text ? plausibility(*text) : 0;
    if (mark > best_plausibility) {
      best_plausibility = mark;
      best = &candidate;
    }
  }
  if (best == nullptr) return std::nullopt;
  auto text = converted(bytes, *best);
  if (!text) return std::nullopt;
  return DecodedText{std::move(*text), best->name, best_plausibility};
}

std::optional<DecodedText> decode_text(std::string_view bytes, const std::string& encoding) {
  if (encoding.empty() || encoding == "UTF-8") {
    if (!is_utf8(bytes)) return std::nullopt;
    std::string text = without_mark(std::string(bytes));
    const double mark = plausibility(text);
    return DecodedText{std::move(text), "UTF-8", mark};
  }
  const auto* const known = std::find_if(candidates.begin(), candidates.end(),
                                         [&](const Encoding& candidate) { return encoding == candidate.name; });
  auto text = known != candidates.end() ? converted(bytes, *known) : converted(bytes, encoding.c_str());
  if (!text) return std::nullopt;
  const double mark = plausibility(*text);
  return DecodedText{without_mark(std::move(*text)), encoding, mark};
}

}  // namespace kakehashi
