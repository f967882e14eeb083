/// What is shown and how: the one truth of a window, changed only by apply().
#pragma once

#include "geo/sphere/projection.hpp"

#include <optional>
#include <set>
#include <string>

namespace kakehashi {

enum class ThingKind { none, region, partnership, place, claimed, flow };

/// Something on the map that can be hovered or selected, by its id: a region or claimed area by the code of its
/// boundary, a flow by its number in its file, the others by their id in the network.
struct Thing {
  ThingKind kind = ThingKind::none;
  std::string id;

  [[nodiscard]] explicit operator bool() const { return kind != ThingKind::none; }
  friend bool operator==(const Thing&, const Thing&) = default;
};

/// Where the map is looked at from. Zoom 1 shows the whole globe in the smaller side of the picture.
struct Camera {
  double longitude_deg = 0;
  double latitude_deg = 0;
  double zoom = 1;
  friend bool operator==(const Camera&, const Camera&) = default;
};

enum class ThemeName { night, day };

/// Names on the map: in the chosen language, in the one that is at home where they stand, or both.
enum class NameChoice { chosen, own, both };

/// A part of the timeline, in years: 2017.5 is the middle of 2017.
struct YearSpan {
  double from = 0;
  double to = 0;
  [[nodiscard]] double length() const { return to - from; }
  [[nodiscard]] bool contains(double year) const { return year >= from && year < to; }
  friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

/// What a map shows: everybody who looks at the same map sees this.
struct MapView {
  Camera camera;
  ProjectionKind projection = ProjectionKind::equal_area;
  Thing selection;
  std::set<std::string> fields;   ///< Fields of co-operation to show; empty: all.
  std::optional<YearSpan> years;  ///< What the timeline shows; none: all of it.
  std::string worldview = "neutral";
  friend bool operator==(const MapView&, const MapView&) = default;
};

/// How one viewer wants to see whatever is shown.
struct Preferences {
  std::string language = "en";
  ThemeName theme = ThemeName::night;
  NameChoice names = NameChoice::chosen;
  double text_size = 1;  ///< 0.8 to 2.
  bool reduced_motion = false;
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// A map view as one viewer has it in front of them, and what only they have done to it: everything a user can change.
/// Two viewers of one map have the same `map` and a `look` of their own.
struct ViewState {
  MapView map;
  Preferences look;
  Thing hover;
  std::string search;  ///< What stands in the search box.
  bool panels = true;
  bool help = false;
  friend bool operator==(const ViewState&, const ViewState&) = default;
};

inline constexpr double min_text_size = 0.8;
inline constexpr double max_text_size = 2.0;
inline constexpr double min_zoom = 0.45;
inline constexpr double max_zoom = 900;

}  // namespace kakehashi
