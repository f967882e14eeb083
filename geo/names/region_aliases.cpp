#include "geo/names/region_aliases.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kakehashi {
namespace {

std::string_view take_until(std::string_view& rest, std::string_view sign) {
  const std::size_t end = std::min(rest.find(sign), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + sign.size(), rest.size()));
  return part;
}

}  // namespace

std::vector<RegionAliases> parse_region_aliases(std::string_view table) {
  std::vector<RegionAliases> all;
  while (!table.empty()) {
    std::string_view line = take_until(table, "\n");
    if (line.empty() || line.starts_with('#')) continue;
    RegionAliases row;
    row.code = take_until(line, "\t");
    row.kind = take_until(line, "\t");
    row.system = take_until(line, "\t");
    while (!line.empty()) row.names.push_back(take_until(line, "; "));
    if (!row.names.empty()) all.push_back(std::move(row));
  }
  return all;
}

}  // namespace kakehashi
