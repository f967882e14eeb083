/// How one worldview shows the features of a boundary set: whose land a claimed area is, and how its borders look.
///
/// Levels of detail know only which features lie beside a border. What that means is looked up here while a picture is
/// drawn, so that another worldview costs one frame and no level is built again.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/outline.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kakehashi {

/// How border lines are told apart when drawn.
enum class LineStyle : std::uint8_t { coast, partner_coast, country, region, claimed, lake, graticule };
inline constexpr std::size_t line_styles = 7;

/// What covers what: a later layer takes the place of an earlier one, and a lake lies on all of them. What lies in the
/// layer `claimed` is hatched.
enum class GroundLayer : std::uint8_t { country, region, claimed, lake };
inline constexpr std::size_t ground_layers = 4;

/// By code of a claimed area: the code of the region or country that it belongs to.
using ClaimOwners = std::map<std::string, std::string, std::less<>>;

class WorldviewMap {
 public:
  /// Of no features.
  WorldviewMap() = default;
  /// A worldview in which claimed areas belong to their owners; those without one, or with an owner that the set does
  /// not have, belong to nobody and are hatched. Without owners it is the neutral worldview.
  explicit WorldviewMap(const BoundarySet& set, const ClaimOwners& owners = {});

  [[nodiscard]] std::size_t size() const { return features_.size(); }

  /// The layer of a feature (index in the set); that of countries for one that is not in the set.
  [[nodiscard]] GroundLayer layer(std::int32_t feature) const {
    return is_known(feature) ? at(feature).layer : GroundLayer::country;
  }
  /// Whether a feature is a claimed area without an owner.
  [[nodiscard]] bool is_hatched(std::size_t feature) const {
    return layer(static_cast<std::int32_t>(feature)) == GroundLayer::claimed;
  }
  /// The region or country (index in the set) that a feature belongs to: regions and countries to themselves, claimed
  /// areas to their owner. −1: to nobody, or the feature is a lake.
  [[nodiscard]] std::int32_t owner(std::size_t feature) const { return features_[feature].owner; }

  /// Whether a feature is a region, or claimed land of a country whose regions the set has.
  [[nodiscard]] bool is_partner(std::int32_t feature) const { return is_known(feature) && at(feature).partner; }
  /// How the border between two features is drawn; −1: none (sea).
  [[nodiscard]] LineStyle line_style(BorderKind kind, std::int32_t left, std::int32_t right) const;

  friend bool operator==(const WorldviewMap&, const WorldviewMap&) = default;

 private:
  struct Feature {
    GroundLayer layer = GroundLayer::country;
    bool partner = false;  ///< See is_partner().
    std::int32_t owner = -1;
    std::int32_t country = -1;  ///< A number that features of the same country share; −1: of no known country.
    friend bool operator==(const Feature&, const Feature&) = default;
  };

  [[nodiscard]] bool is_known(std::int32_t feature) const {
    return feature >= 0 && static_cast<std::size_t>(feature) < features_.size();
  }
  [[nodiscard]] const Feature& at(std::int32_t feature) const { return features_[static_cast<std::size_t>(feature)]; }
  [[nodiscard]] LineStyle style_of_owned(std::int32_t left, std::int32_t right) const;

  std::vector<Feature> features_;  ///< By index in the set.
};

}  // namespace kakehashi
