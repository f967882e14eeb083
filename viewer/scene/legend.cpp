#include "viewer/scene/legend.hpp"

#include <algorithm>
#include <cstddef>

namespace kakehashi {

namespace {

/// The categories that have a row: the first ones, and only if they have names.
void add_categories(std::vector<LegendItem>& legend, const FlowMap& flows) {
  constexpr std::size_t max_categories = 8;
  const std::vector<std::string>& categories = flows.flows.categories;
  if (categories.size() == 1 && categories.front().empty()) return;
  for (std::size_t i = 0; i < std::min(max_categories, categories.size()); ++i) {
    legend.push_back({.kind = LegendItem::Kind::flows, .text = categories[i], .color = flow_color(i)});
  }
}

bool has_hatching(const WorldviewMap& worldview) {
  for (std::size_t i = 0; i < worldview.size(); ++i) {
    if (worldview.is_hatched(i)) return true;
  }
  return false;
}

}  // namespace

std::vector<LegendItem> legend_of(const Document& document, const WorldviewMap& worldview, const std::string& language,
                                  const FlowMap* flows, bool links_gathered) {
  std::vector<LegendItem> legend;
  for (const Group& group : document.network.groups) {
    const auto links = document.links.of_group(group.id);
    if (links.empty()) continue;
    const auto years = document.links.years_of_group(group.id);
    legend.push_back({.kind = LegendItem::Kind::group,
                      .id = group.id,
                      .text = group.name.in(language),
                      .years = {years.begin(), years.end()},
                      .color = document.links.color(links.front())});
  }
  if (flows != nullptr) add_categories(legend, *flows);
  if (links_gathered || (flows != nullptr && flows->flows.arcs.size() > max_arcs_moving)) {
    legend.push_back({.kind = LegendItem::Kind::gathered});
  }
  if (document.links.some_unsigned()) legend.push_back({.kind = LegendItem::Kind::unsigned_links});
  if (has_hatching(worldview)) legend.push_back({.kind = LegendItem::Kind::claimed});
  return legend;
}

}  // namespace kakehashi
