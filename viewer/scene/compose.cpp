#include "viewer/scene/compose.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kakehashi {

namespace {

enum class Emphasis { hidden, faint, normal, hovered, selected };

struct Composition {
  const Network& network;
  const BoundarySet& boundaries;
  const BoundaryTable& table;
  const ViewState& state;
  const Palette& colors = palette(state.theme);
  MapScene scene{};

  [[nodiscard]] Emphasis emphasis(const Partnership& partnership) const {
    if (!passes_filters(partnership, state)) return Emphasis::hidden;
    if (concerns(network, partnership, state.selection)) return Emphasis::selected;
    if (concerns(network, partnership, state.hover)) return Emphasis::hovered;
    const bool something_selected = state.selection.kind == ThingKind::partnership ||
                                    state.selection.kind == ThingKind::region ||
                                    state.selection.kind == ThingKind::place;
    return something_selected ? Emphasis::faint : Emphasis::normal;
  }

  void add_plain_features() {
    scene.features.reserve(boundaries.boundaries.size());
    for (const Boundary& boundary : boundaries.boundaries) {
      switch (boundary.kind) {
        case BoundaryKind::country:
          scene.features.push_back({colors.backdrop, false});
          break;
        case BoundaryKind::region:
          scene.features.push_back({colors.region, false});
          break;
        case BoundaryKind::claimed:
          scene.features.push_back({colors.claimed_fill, true});
          break;
        case BoundaryKind::lake:
          scene.features.push_back({colors.lake, false});
          break;
      }
    }
  }

  /// Partner regions carry the colour of their partnership; the most emphasised one counts.
  void color_partner_regions() {
    std::map<std::uint32_t, std::pair<Emphasis, Rgba>> partners;
    for (const Partnership& partnership : network.partnerships) {
      const Emphasis level = emphasis(partnership);
      for (const Party& party : partnership.between) {
        const auto feature = table.feature(region_of(network, party));
        if (!feature || party.region.empty()) continue;
        const auto [known, added] = partners.try_emplace(*feature, level, color_of(network, partnership));
        if (!added && level > known->second.first) known->second = {level, color_of(network, partnership)};
      }
    }
    for (const auto& [feature, look] : partners) {
      const auto& [level, color] = look;
      const float share = level == Emphasis::selected  ? std::min(1.0F, colors.partner_fill * 1.55F)
                          : level == Emphasis::hovered ? std::min(1.0F, colors.partner_fill * 1.3F)
                          : level == Emphasis::normal  ? colors.partner_fill
                          : level == Emphasis::faint   ? colors.partner_fill_faint
                                                       : 0.06F;
      scene.features.at(feature).fill = mix(colors.region, color, share);
      if (level == Emphasis::hidden) continue;
      const float alpha = level == Emphasis::faint ? 0.45F : level == Emphasis::normal ? 0.8F : 1.0F;
      scene.outlines.push_back({feature, with_alpha(color, alpha), level >= Emphasis::hovered ? 2.0F : 1.4F});
    }
  }

  void light_up(const Thing& thing, float share, float width_px) {
    if (thing.kind != ThingKind::region && thing.kind != ThingKind::claimed) return;
    const auto feature = table.feature(thing.id);
    if (!feature) return;
    Rgba& fill = scene.features.at(*feature).fill;
    const bool partner = fill != colors.region && fill != colors.claimed_fill;
    const Rgba line = partner ? mix(fill, colors.label, 0.35F) : with_alpha(colors.label, 0.8F);
    fill = mix(fill, colors.text_heading, partner ? share / 2 : share);
    scene.outlines.push_back({*feature, line, width_px});
  }

  void add_arcs() {
    std::map<std::pair<std::string_view, std::string_view>, int> links_between;
    std::vector<std::pair<Emphasis, ArcItem>> items;
    for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
      const Partnership& partnership = network.partnerships[i];
      if (partnership.between.size() < 2) continue;
      auto pair = std::pair{region_of(network, partnership.between[0]), region_of(network, partnership.between[1])};
      if (pair.second < pair.first) std::swap(pair.first, pair.second);
      const int number = links_between[pair]++;
      const int step = (number + 1) / 2;
      const double lane = number % 2 == 1 ? -step : step;

      const Emphasis level = emphasis(partnership);
      const Rgba color = color_of(network, partnership);
      for (const ArcCurve& curve : curves(network, partnership, lane)) {
        ArcItem item{.partnership = i, .curve = curve, .color = color, .dashed = is_unsigned(partnership)};
        switch (level) {
          case Emphasis::hidden:
            item.color.a = 0.10F;
            item.width_px = 1.2F;
            break;
          case Emphasis::faint:
            item.color.a = colors.arc_faint;
            item.width_px = 1.6F;
            break;
          case Emphasis::normal:
            item.color.a = 0.92F;
            item.width_px = 2.2F;
            break;
          case Emphasis::hovered:
            item.width_px = 3.2F;
            item.glow = 0.55F;
            item.casing = with_alpha(colors.label_halo, 0.6F);
            break;
          case Emphasis::selected:
            item.width_px = item.dashed ? 2.8F : 3.8F;
            item.glow = 1;
            item.casing = with_alpha(colors.label_halo, 0.6F);
            break;
        }
        items.emplace_back(level, item);
      }
    }
    std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [level, item] : items) scene.arcs.push_back(item);
  }

  void add_ends() {
    std::map<const Place*, std::pair<Emphasis, const Partnership*>> ends;
    for (const Partnership& partnership : network.partnerships) {
      for (const Party& party : partnership.between) {
        const Place* place = network.anchor(party);
        if (place == nullptr) continue;
        const Emphasis level = emphasis(partnership);
        const auto [known, added] = ends.try_emplace(place, level, &partnership);
        if (!added && level > known->second.first) known->second = {level, &partnership};
      }
    }
    for (const Place& place : network.places) {  // in the order of the file, so that pictures never change
      const auto found = ends.find(&place);
      if (found == ends.end() || found->second.first == Emphasis::hidden) continue;
      const auto [level, partnership] = found->second;
      EndItem end{.position = unit_vector(place.longitude_deg, place.latitude_deg),
                  .place = place.id,
                  .ring = color_of(network, *partnership),
                  .core = colors.end_core};
      end.radius_px = level >= Emphasis::hovered ? 7.0F : 5.0F;
      if (level == Emphasis::faint) end.ring.a = end.core.a = 0.75F;
      scene.ends.push_back(end);
      add_end_label(place, level, end.radius_px);
    }
  }

  /// A link between regions is labelled by the regions' names at its ends, one between cities by the cities'.
  void add_end_label(const Place& place, Emphasis level, float radius_px) {
    const Region* region = nullptr;
    for (const Partnership& other : network.partnerships) {
      for (const Party& party : other.between) {
        if (network.anchor(party) == &place && !party.region.empty()) region = network.region(party.region);
      }
    }
    const bool strong = level >= Emphasis::hovered;
    const bool city = region == nullptr;
    LabelItem label{.text = city ? place.name.in(state.language) : region->name.in(state.language),
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

  void add_region_labels() {
    std::set<std::string_view> labelled;
    for (const Partnership& partnership : network.partnerships) {
      for (const Party& party : partnership.between) {
        if (!party.region.empty() && network.anchor(party) != nullptr) labelled.insert(party.region);
      }
    }
    for (std::uint32_t i = 0; i < boundaries.boundaries.size(); ++i) {
      const Boundary& boundary = boundaries.boundaries[i];
      if (boundary.names.empty() && boundary.code.empty()) continue;
      LabelItem label{.text = boundary.name(state.language),
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
          if (labelled.contains(boundary.code)) continue;
          label.style = LabelStyle::faint;
          label.importance = 10 + static_cast<float>(table.radius_rad(i));
          if (state.selection.id == boundary.code || state.hover.id == boundary.code) {
            label.style = state.selection.id == boundary.code ? LabelStyle::strong : LabelStyle::normal;
            label.color = colors.label;
            label.importance = 150;
            label.needed_radius_rad = 0;
          }
          break;
        case BoundaryKind::lake:
          label.style = LabelStyle::faint;
          label.color = colors.label_sea;
          label.importance = 5;
          break;
      }
      if (label.needed_radius_rad == 0 && label.importance < 100) continue;
      scene.labels.push_back(std::move(label));
    }
  }
};

}  // namespace

std::vector<ArcCurve> curves(const Network& network, const Partnership& partnership, double lane) {
  std::vector<ArcCurve> result;
  if (partnership.between.size() < 2) return result;
  const Place* first = network.anchor(partnership.between.front());
  if (first == nullptr) return result;
  for (std::size_t i = 1; i < partnership.between.size(); ++i) {
    const Place* other = network.anchor(partnership.between[i]);
    if (other == nullptr) continue;
    result.emplace_back(unit_vector(first->longitude_deg, first->latitude_deg),
                        unit_vector(other->longitude_deg, other->latitude_deg), lane);
  }
  return result;
}

MapScene compose(const Network& network, const BoundarySet& boundaries, const BoundaryTable& table,
                 const ViewState& state) {
  Composition composition{network, boundaries, table, state};
  composition.add_plain_features();
  composition.color_partner_regions();
  composition.light_up(state.selection, 0.10F, 2.0F);
  if (state.hover != state.selection) composition.light_up(state.hover, 0.07F, 1.4F);
  composition.add_arcs();
  composition.add_ends();
  composition.add_region_labels();
  return std::move(composition.scene);
}

}  // namespace kakehashi
