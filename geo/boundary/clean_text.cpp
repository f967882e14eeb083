#include "geo/boundary/clean_text.hpp"

#include "geo/text/utf8.hpp"

namespace kakehashi {

std::string clean_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint next = code_point_at(bytes, i);
    const bool control = next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0);
    if (!next.valid) {
      out += "\xEF\xBF\xBD";
    } else if (!control) {
      out += bytes.substr(i, next.length);
    }
    i += next.length;
  }
  return out;
}

}  // namespace kakehashi
