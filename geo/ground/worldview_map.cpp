#include "geo/ground/worldview_map.hpp"

#include <set>
#include <string_view>
#include <unordered_map>

namespace kakehashi {

namespace {

GroundLayer own_layer(BoundaryKind kind) {
  switch (kind) {
    case BoundaryKind::country:
      return GroundLayer::country;
    case BoundaryKind::region:
      return GroundLayer::region;
    case BoundaryKind::claimed:
      return GroundLayer::claimed;
    case BoundaryKind::lake:
      return GroundLayer::lake;
  }
  return GroundLayer::country;
}

/// The code of the country that a region or country belongs to; empty: unknown.
std::string_view country_of(const Boundary& boundary) {
  return boundary.kind == BoundaryKind::country ? boundary.code : boundary.country;
}

}  // namespace

WorldviewMap::WorldviewMap(const BoundarySet& set, const ClaimOwners& owners) : features_(set.boundaries.size()) {
  std::unordered_map<std::string_view, std::int32_t> by_code;
  std::unordered_map<std::string_view, std::int32_t> countries;
  std::set<std::int32_t> in_regions;  // countries whose regions the set has
  for (std::size_t i = 0; i < features_.size(); ++i) {
    const Boundary& boundary = set.boundaries[i];
    Feature& feature = features_[i];
    feature.layer = own_layer(boundary.kind);
    if (boundary.kind != BoundaryKind::country && boundary.kind != BoundaryKind::region) continue;
    feature.owner = static_cast<std::int32_t>(i);
    feature.partner = boundary.kind == BoundaryKind::region;
    if (!boundary.code.empty()) by_code.emplace(boundary.code, feature.owner);
    if (const std::string_view country = country_of(boundary); !country.empty()) {
      feature.country = countries.emplace(country, static_cast<std::int32_t>(countries.size())).first->second;
      if (feature.partner) in_regions.insert(feature.country);
    }
  }
  for (std::size_t i = 0; i < features_.size() && !owners.empty(); ++i) {
    if (set.boundaries[i].kind != BoundaryKind::claimed) continue;
    const auto named = owners.find(set.boundaries[i].code);
    const auto owner = named == owners.end() ? by_code.end() : by_code.find(named->second);
    if (owner == by_code.end()) continue;
    const std::int32_t country = at(owner->second).country;
    features_[i] = {.layer = GroundLayer::region,
                    .partner = is_partner(owner->second) || in_regions.contains(country),
                    .owner = owner->second,
                    .country = country};
  }
}

LineStyle WorldviewMap::line_style(BorderKind kind, std::int32_t left, std::int32_t right) const {
  switch (kind) {
    case BorderKind::coast:
      return is_partner(left) || is_partner(right) ? LineStyle::partner_coast : LineStyle::coast;
    case BorderKind::country:
      return LineStyle::country;
    case BorderKind::region:
      return LineStyle::region;
    case BorderKind::claimed:
      return style_of_owned(left, right);
    case BorderKind::lake:
      return LineStyle::lake;
  }
  return LineStyle::coast;
}

LineStyle WorldviewMap::style_of_owned(std::int32_t left, std::int32_t right) const {
  const auto lies = [&](GroundLayer where) {
    return (left >= 0 && layer(left) == where) || (right >= 0 && layer(right) == where);
  };
  if (lies(GroundLayer::claimed)) return LineStyle::claimed;
  if (lies(GroundLayer::lake)) return LineStyle::lake;
  if (is_known(left) && is_known(right)) {
    return at(left).country >= 0 && at(left).country == at(right).country ? LineStyle::region : LineStyle::country;
  }
  return is_partner(left) || is_partner(right) ? LineStyle::partner_coast : LineStyle::coast;
}

}  // namespace kakehashi
