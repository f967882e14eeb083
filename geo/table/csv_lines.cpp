#include "geo/table/csv_lines.hpp"

namespace kakehashi {

std::vector<std::size_t> csv_record_lines(std::string_view text) {
  std::vector<std::size_t> lines;
  std::size_t line = 1;
  bool quoted = false;
  bool in_record = false;
  for (const char c : text) {
    if (!in_record && c != '\n' && c != '\r') {
      in_record = true;
      lines.push_back(line);
    }
    if (c == '"') quoted = !quoted;  // a doubled one changes nothing in the end
    if (c != '\n') continue;
    ++line;
    if (!quoted) in_record = false;
  }
  return lines;
}

}  // namespace kakehashi
