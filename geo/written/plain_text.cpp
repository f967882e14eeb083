#include "geo/written/plain_text.hpp"

#include "geo/text/utf8.hpp"

#include <glib.h>

#include <array>
#include <memory>
#include <utility>

namespace kakehashi {
namespace {

using GText = std::unique_ptr<gchar, decltype(&g_free)>;

bool is_invisible(gunichar c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF;
}

char32_t plain(gunichar c) {
  if (g_unichar_isspace(c) != FALSE) return U' ';
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2212:
    case 0x30FC:
    case 0xFE63:
      return U'-';
    case 0x2012:
    case 0x2014:
    case 0x2015:
    case 0x2500:
      return U'–';
    case 0x223C:
    case 0x301C:
    case 0x3030:
      return U'~';
    default:
      return static_cast<char32_t>(c);
  }
}

/// What normalisation would turn into letters and spaces: signs that stand for degrees and minutes.
std::string with_plain_degrees(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs{{{"º", "°"}, {"˚", "°"}, {"´", "′"}}};
  std::string result(text);
  for (const auto& [from, to] : signs) {
    for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size())) {
      result.replace(at, from.size(), to);
    }
  }
  return result;
}

}  // namespace

std::string plain_text(std::string_view text) {
  const std::string written = with_plain_degrees(text);
  const GText normal{g_utf8_normalize(written.data(), static_cast<gssize>(written.size()), G_NORMALIZE_ALL_COMPOSE),
                     &g_free};
  if (!normal) return {};
  const GText small{g_utf8_strdown(normal.get(), -1), &g_free};
  std::string result;
  for (const gchar* at = small.get(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if (is_invisible(c)) continue;
    const char32_t character = plain(c);
    if (character == U' ' && (result.empty() || result.back() == ' ')) continue;
    append_utf8(result, character);
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace kakehashi
