#include "viewer/scene/compose.hpp"

#include "viewer/scene/map_names.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>

namespace kakehashi {

namespace {

struct Composition {
  const Document& document;
  const BoundarySet& boundaries;
  const BoundaryTable& table;
  const ViewState& state;
  const Network& network = document.network;
  const Links& links = document.links;
  const Palette& colors = palette(state.look.theme);
  std::vector<Emphasis> levels{};  ///< Of each partnership.
  MapScene scene{};
  ArcCrowd crowd{};

  void weigh() {
    levels.reserve(network.partnerships.size());
    for (std::size_t i = 0; i < network.partnerships.size(); ++i) levels.push_back(emphasis(i));
  }

  [[nodiscard]] Emphasis emphasis(std::size_t partnership) const {
    if (!passes_filters(network.partnerships[partnership], state)) return Emphasis::hidden;
    if (links.concern(partnership, state.map.selection)) return Emphasis::selected;
    if (links.concern(partnership, state.hover)) return Emphasis::hovered;
    const bool something_selected = state.map.selection.kind == ThingKind::partnership ||
                                    state.map.selection.kind == ThingKind::region ||
                                    state.map.selection.kind == ThingKind::place;
    return something_selected ? Emphasis::faint : Emphasis::normal;
  }

  void add_plain_features() {
    scene.worldview = WorldviewMap{boundaries};
    scene.fills.reserve(boundaries.boundaries.size());
    for (std::size_t i = 0; i < boundaries.boundaries.size(); ++i) scene.fills.push_back(plain_fill(i));
  }

  [[nodiscard]] Rgba plain_fill(std::size_t feature) const {
    switch (scene.worldview.layer(static_cast<std::int32_t>(feature))) {
      case GroundLayer::country:
        return colors.backdrop;
      case GroundLayer::region:
        return scene.worldview.is_partner(static_cast<std::int32_t>(feature)) ? colors.region : colors.backdrop;
      case GroundLayer::claimed:
        return colors.claimed_fill;
      case GroundLayer::lake:
        return colors.lake;
    }
    return colors.backdrop;
  }

  /// Partner regions carry the colour of their partnership; the most emphasised one counts.
  void color_partner_regions() {
    std::map<std::uint32_t, std::pair<Emphasis, Rgba>> partners;
    for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
      for (const PartyEnd& end : links.ends(i)) {
        if (end.region == nullptr) continue;
        const auto feature = table.feature(end.region_id);
        if (!feature) continue;
        const auto [known, added] = partners.try_emplace(*feature, levels[i], links.color(i));
        if (!added && levels[i] > known->second.first) known->second = {levels[i], links.color(i)};
      }
    }
    for (const auto& [feature, look] : partners) {
      const auto& [level, color] = look;
      const LinkLook& link = colors.link(level);
      scene.fills.at(feature) = mix(colors.region, color, link.fill);
      if (link.outline > 0) scene.outlines.push_back({feature, with_alpha(color, link.outline), link.outline_px});
    }
  }

  void light_up(const Thing& thing, float share, float width_px) {
    if (thing.kind != ThingKind::region && thing.kind != ThingKind::claimed) return;
    const auto feature = table.feature(thing.id);
    if (!feature) return;
    Rgba& fill = scene.fills.at(*feature);
    const bool partner = fill != colors.region && fill != colors.claimed_fill;
    const Rgba line = partner ? mix(fill, colors.label, 0.35F) : with_alpha(colors.label, 0.8F);
    fill = mix(fill, colors.text_heading, partner ? share / 2 : share);
    scene.outlines.push_back({*feature, line, width_px});
  }

  void add_arcs() {
    std::vector<std::pair<Emphasis, ArcItem>> items;
    const bool crowded = network.partnerships.size() > max_single_arcs;
    for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
      const std::span<const PartyEnd> parties = links.ends(i);
      if (parties.size() < 2) continue;
      if (crowded && levels[i] < Emphasis::hovered) {
        add_to_crowd(i, parties);
        continue;
      }
      for (const ArcCurve& curve : curves(parties, links.lane(i), lift_of(network))) {
        items.emplace_back(levels[i], look_of(i));
        items.back().second.curve = curve;
      }
    }
    std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [level, item] : items) scene.arcs.push_back(item);
  }

  /// How a partnership's arcs are drawn.
  [[nodiscard]] ArcItem look_of(std::size_t partnership) const {
    const LinkLook& look = colors.link(levels[partnership]);
    const bool dashed = is_unsigned(network.partnerships[partnership]);
    return {.partnership = partnership,
            .curve = {},
            .color = with_alpha(links.color(partnership), look.alpha),
            .width_px = dashed ? look.width_unsigned_px : look.width_px,
            .glow = look.glow,
            .dashed = dashed,
            .lit = look.glow > 0 && !dashed,
            .casing = with_alpha(colors.label_halo, look.casing)};
  }

  void add_to_crowd(std::size_t partnership, std::span<const PartyEnd> parties) {
    if (parties.front().place == nullptr) return;
    const ArcItem look = look_of(partnership);
    for (const PartyEnd& other : parties.subspan(1)) {
      if (other.place == nullptr) continue;
      crowd.arcs.push_back(
          {.from = packed(parties.front().at),
           .to = packed(other.at),
           .color = bytes_of(with_alpha(look.color, look.color.a / colors.link(Emphasis::normal).alpha)),
           .width_px = look.width_px,
           .lane = static_cast<float>(links.lane(partnership)),
           .dashed = look.dashed});
      crowd.from_area.push_back(parties.front().area);
      crowd.to_area.push_back(other.area);
      crowd.partnership.push_back(static_cast<std::uint32_t>(partnership));
    }
  }

  void add_ends() {
    /// What ends at a place: the most emphasised link, and the region that it stands for.
    struct Meeting {
      Emphasis level;
      Rgba color;
      const Region* first_region = nullptr;
      const Region* last_region = nullptr;
    };
    std::unordered_map<const Place*, Meeting> meetings;
    for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
      for (const PartyEnd& end : links.ends(i)) {
        if (end.place == nullptr) continue;
        Meeting& meeting = meetings.try_emplace(end.place, Meeting{levels[i], links.color(i)}).first->second;
        if (levels[i] > meeting.level) {
          meeting.level = levels[i];
          meeting.color = links.color(i);
        }
        if (end.region == nullptr) continue;
        if (meeting.first_region == nullptr) meeting.first_region = end.region;
        meeting.last_region = end.region;
      }
    }
    for (const Place& place : network.places) {  // in the order of the file, so that pictures never change
      const auto found = meetings.find(&place);
      if (found == meetings.end() || found->second.level == Emphasis::hidden) continue;
      const Meeting& meeting = found->second;
      const Emphasis level = meeting.level;
      EndItem end{.position = unit_vector(place.longitude_deg, place.latitude_deg),
                  .place = place.id,
                  .thing = meeting.first_region == nullptr ? Thing{ThingKind::place, place.id}
                                                           : Thing{ThingKind::region, meeting.first_region->id},
                  .ring = meeting.color,
                  .core = colors.end_core};
      const LinkLook& look = colors.link(level);
      end.radius_px = look.end_px;
      end.ring.a *= look.end_alpha;
      end.core.a *= look.end_alpha;
      scene.ends.push_back(end);
      add_end_label(place, meeting.last_region, level, end.radius_px);
    }
  }

  /// A link between regions is labelled by the regions' names at its ends, one between cities by the cities'.
  void add_end_label(const Place& place, const Region* region, Emphasis level, float radius_px) {
    const bool strong = level >= Emphasis::hovered;
    const bool city = region == nullptr;
    LabelItem label{.key = city ? "place " + place.id : end_key(place),
                    .text = city ? map_name(place, state) : map_name(*region, state),
                    .anchor = unit_vector(place.longitude_deg, place.latitude_deg),
                    .style = strong && !city ? LabelStyle::strong
                             : city          ? LabelStyle::faint
                                             : LabelStyle::normal,
                    .color = strong || level == Emphasis::normal ? colors.label : colors.label_faint,
                    .importance = (strong ? 200.0F : 100.0F) - (city ? 30.0F : 0.0F),
                    .dot_radius_px = radius_px,
                    .required = strong && !city};
    scene.labels.push_back(std::move(label));
  }

  /// The key of a region's name beside the dot of a place.
  static std::string end_key(const Place& place) { return "end " + place.id; }

  void add_region_labels() {
    std::map<std::string_view, std::string> labelled;  // by region: the key of the name beside its dot
    for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
      for (const PartyEnd& end : links.ends(i)) {
        if (end.region != nullptr && end.place != nullptr) labelled.emplace(end.region_id, end_key(*end.place));
      }
    }
    for (std::uint32_t i = 0; i < boundaries.boundaries.size(); ++i) {
      const Boundary& boundary = boundaries.boundaries[i];
      if (boundary.names.empty() && boundary.code.empty()) continue;
      LabelItem label{.key = "boundary " + std::to_string(i),
                      .text = map_name(boundary, state),
                      .anchor = unit_vector(boundary.label.longitude_deg, boundary.label.latitude_deg),
                      .color = colors.label_faint,
                      .needed_radius_rad = table.radius_rad(i)};
      switch (boundary.kind) {
        case BoundaryKind::country:
          label.style = LabelStyle::country;
          label.importance = 20 + static_cast<float>(table.radius_rad(i));
          label.color = with_alpha(colors.label_faint, 0.6F);
          break;
        case BoundaryKind::region:
        case BoundaryKind::claimed:
          label.style = LabelStyle::faint;
          if (const auto found = labelled.find(boundary.code); found != labelled.end()) {
            label.instead_of = found->second;
            label.style = LabelStyle::normal;
            label.color = colors.label;
          }
          label.importance = 10 + static_cast<float>(table.radius_rad(i));
          if (state.map.selection.id == boundary.code || state.hover.id == boundary.code) {
            label.style = state.map.selection.id == boundary.code ? LabelStyle::strong : LabelStyle::normal;
            label.color = colors.label;
            label.importance = 150;
            label.needed_radius_rad = 0;
          }
          break;
        case BoundaryKind::lake:
          label.style = LabelStyle::water;
          label.color = colors.label_sea;
          label.importance = 5;
          break;
      }
      if (label.needed_radius_rad == 0 && label.importance < 100) continue;
      scene.labels.push_back(std::move(label));
    }
  }

  void add_sea_labels(std::span<const SeaName> seas) {
    for (const SeaName& sea : seas) {
      scene.labels.push_back({.key = "sea " + sea.id,
                              .text = sea.name.in(state.look.language),
                              .anchor = sea.at,
                              .style = LabelStyle::water,
                              .color = colors.label_sea,
                              .importance = 15 + static_cast<float>(sea.radius_rad),
                              .needed_radius_rad = sea.radius_rad});
    }
  }
};

}  // namespace

double lift_of(const Network& network) { return network.partnerships.size() > max_single_arcs ? 0 : 1; }

std::vector<ArcCurve> curves(std::span<const PartyEnd> parties, double lane, double lift) {
  std::vector<ArcCurve> result;
  if (parties.size() < 2 || parties.front().place == nullptr) return result;
  for (const PartyEnd& other : parties.subspan(1)) {
    if (other.place == nullptr) continue;
    result.emplace_back(parties.front().at, other.at, lane, lift);
  }
  return result;
}

MapScene compose(const Document& document, const BoundarySet& boundaries, const BoundaryTable& table,
                 const ViewState& state, std::span<const SeaName> seas) {
  Composition composition{document, boundaries, table, state};
  composition.weigh();
  composition.add_plain_features();
  composition.color_partner_regions();
  composition.light_up(state.map.selection, 0.10F, 2.0F);
  if (state.hover != state.map.selection) composition.light_up(state.hover, 0.07F, 1.4F);
  composition.add_arcs();
  composition.scene.crowd = std::make_shared<const ArcCrowd>(std::move(composition.crowd));
  composition.add_ends();
  composition.add_region_labels();
  composition.add_sea_labels(seas);
  std::stable_sort(composition.scene.labels.begin(), composition.scene.labels.end(), is_more_important);
  return std::move(composition.scene);
}

}  // namespace kakehashi
