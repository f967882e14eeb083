#include "viewer/scene/sea_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace kakehashi {

namespace {

constexpr double earth_radius_km = 6371;
enum Column : std::size_t { id, lon, lat, radius_km, ja, ru, en, columns };

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::vector<SeaName> read_sea_names(std::string_view table) {
  std::vector<SeaName> names;
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string_view, columns> cells{};
    std::size_t count = 0;
    for (; count < columns && !line.empty(); ++count) {
      cells.at(count) = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), cells.at(count).size() + 1));
    }
    if (count < columns) continue;
    SeaName name{.id = std::string{cells[id]},
                 .name = {},
                 .at = unit_vector(number(cells[lon]), number(cells[lat])),
                 .radius_rad = number(cells[radius_km]) / earth_radius_km};
    name.name.by_language = {
        {"ja", std::string{cells[ja]}}, {"ru", std::string{cells[ru]}}, {"en", std::string{cells[en]}}};
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace kakehashi
