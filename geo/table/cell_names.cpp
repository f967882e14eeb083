#include "geo/table/cell_names.hpp"

#include "geo/table/comparable_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kakehashi {
namespace {

/// The text on one line, without white space around it.
std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

void CellNames::add(const std::string& id, const Text& name) {
  std::string line = on_one_line(name.in(language_));
  if (line.empty() || line == "–") line = id;  // a dash stands for nothing in a cell of lines
  const std::string own = line;
  for (int again = 1; !taken_.insert(comparable_name(line)).second; ++again) {
    line = again == 1 ? fmt::format("{} ({})", own, id) : fmt::format("{} ({} {})", own, id, again);
  }
  names_.insert_or_assign(id, std::move(line));
}

const std::string& CellNames::of(const std::string& id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? id : found->second;
}

}  // namespace kakehashi
