#include "geo/diagnostic/plain_output.hpp"

#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kakehashi {

std::vector<std::string> plain_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    std::string line{text.substr(0, end)};
    if (line.ends_with('\r')) line.pop_back();
    std::replace(line.begin(), line.end(), '\t', ' ');
    lines.push_back(without_control_characters(line));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string plain_json(std::string_view json) {
  std::string plain;
  plain.reserve(json.size());
  for (std::size_t i = 0; i < json.size();) {
    const CodePoint point = code_point_at(json, i);
    // Those before the space JSON has escaped already, except between values.
    if (point.value > ' ' && is_control_character(point.value)) {
      plain += fmt::format("\\u{:04x}", static_cast<unsigned>(point.value));
    } else {
      plain.append(json, i, point.length);
    }
    i += point.length;
  }
  return plain;
}

}  // namespace kakehashi
