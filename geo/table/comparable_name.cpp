#include "geo/table/comparable_name.hpp"

#include <glib.h>

#include <array>
#include <memory>

namespace kakehashi {
namespace {

using GText = std::unique_ptr<gchar, decltype(&g_free)>;

}  // namespace

std::string comparable_name(std::string_view name) {
  if (name.starts_with("https://") || name.starts_with("http://")) return std::string(name);
  const auto length = static_cast<gssize>(name.size());
  const GText normal{g_utf8_normalize(name.data(), length, G_NORMALIZE_ALL_COMPOSE), &g_free};
  if (!normal) return std::string(name);
  const GText folded{g_utf8_casefold(normal.get(), -1), &g_free};
  std::string key;
  bool gap = false;
  for (const gchar* at = folded.get(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (g_unichar_isspace(letter) != FALSE) {
      gap = !key.empty();
      continue;
    }
    if (gap) key += ' ';
    gap = false;
    std::array<char, 6> bytes{};
    key.append(bytes.data(), static_cast<std::size_t>(g_unichar_to_utf8(letter, bytes.data())));
  }
  return key;
}

}  // namespace kakehashi
