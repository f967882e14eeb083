#include "viewer/ui/hover_words.hpp"

#include "geo/sphere/geodesic.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/ui/blocks.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <span>

namespace kakehashi {

namespace {

/// "active · 6,940 km".
std::string line_of(const Document& document, const Partnership& partnership, const Catalog& words) {
  const std::string& line = words.status(partnership.status());
  const std::string distance = distance_words(document, partnership, words);
  return distance.empty() ? line : line + " · " + distance;
}

/// What a flow's row says, and how many lie here.
std::optional<HoverWords> flow_words(const Thing& thing, std::size_t things_here, const FlowMap* flows,
                                     const Catalog& words) {
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(thing.id.data(), thing.id.data() + thing.id.size(), number);
  if (flows == nullptr || problem != std::errc{} || number >= flows->flows.arcs.size()) return std::nullopt;
  const Flows& rows = flows->flows;
  const std::string& category = rows.categories[rows.category[number]];
  const Vector3 from = unpacked(rows.arcs[number].from);
  const Vector3 to = unpacked(rows.arcs[number].to);
  HoverWords hover{.thing = thing,
                   .title = category.empty() ? words.plural("hover.flows", 1) : category,
                   .line = words.number(rows.weights[number], rows.weights[number] < 10 ? 1 : 0) + " · " +
                           words.distance_km(geodesic_distance_km(longitude_deg(from), latitude_deg(from),
                                                                  longitude_deg(to), latitude_deg(to))),
                   .color = flow_color(rows.category[number])};
  if (things_here > 1) hover.line += "\n" + words.plural("hover.flows", static_cast<long long>(things_here));
  return hover;
}

}  // namespace

std::string name_of(const Thing& thing, const Document& document, const BoundarySet& boundaries, const Catalog& words) {
  switch (thing.kind) {
    case ThingKind::none:
    case ThingKind::flow:
      return {};
    case ThingKind::partnership:
      if (const Partnership* partnership = document.index.partnership(thing.id))
        return words.title(document.index, *partnership);
      return thing.id;
    case ThingKind::place:
      if (const Place* place = document.index.place(thing.id)) return place->name.in(words.language());
      return thing.id;
    case ThingKind::region:
      if (const Region* region = document.index.region(thing.id)) return region->name.in(words.language());
      [[fallthrough]];
    case ThingKind::claimed:
      if (const Boundary* boundary = find_boundary(boundaries, thing)) return boundary->name(words.language());
      return thing.id;
  }
  return thing.id;
}

std::optional<HoverWords> hover_words(const Thing& thing, std::size_t things_here, const Document& document,
                                      const BoundarySet& boundaries, const FlowMap* flows, const Catalog& words) {
  if (!thing) return std::nullopt;
  if (thing.kind == ThingKind::flow) return flow_words(thing, things_here, flows, words);
  HoverWords hover{.thing = thing, .title = name_of(thing, document, boundaries, words), .line = {}, .color = {}};
  if (const Partnership* partnership =
          thing.kind == ThingKind::partnership ? document.index.partnership(thing.id) : nullptr) {
    hover.color = document.links.color(*partnership);
    hover.line = line_of(document, *partnership, words);
  } else {
    const std::span<const std::uint32_t> links = document.links.of(thing);
    if (!links.empty()) hover.color = document.links.color(links.front());
    if (thing.kind == ThingKind::claimed) {
      hover.line = words("legend.claimed");
    } else if (!links.empty()) {
      hover.line = words.plural("card.partner_count", static_cast<long long>(links.size()));
    }
  }
  if (things_here > 1) {
    if (!hover.line.empty()) hover.line += "\n";
    hover.line += words.plural("hover.click_again", static_cast<long long>(things_here));
  }
  return hover;
}

}  // namespace kakehashi
