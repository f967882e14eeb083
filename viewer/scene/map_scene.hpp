/// What is visible, in order and with colours: the one description that every output draws.
#pragma once

#include "geo/arcs/arc_curve.hpp"
#include "geo/arcs/arc_field.hpp"
#include "geo/ground/worldview_map.hpp"
#include "viewer/scene/legend.hpp"
#include "viewer/scene/palette.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kakehashi {

/// The outline of a feature drawn above the map.
struct AccentOutline {
  std::uint32_t feature = 0;
  Rgba color;
  float width_px = 1;  ///< At 1080p.
};

/// One drawn link.
struct ArcItem {
  std::size_t partnership = 0;  ///< Index in the network.
  ArcCurve curve;
  Rgba color;
  float width_px = 2;  ///< At its middle, at 1080p.
  float glow = 0;      ///< 0: none, 1: that of a selected link.
  bool dashed = false;
  bool lit = false;         ///< Lights run along it.
  Rgba casing{0, 0, 0, 0};  ///< A thin edge that sets the arc off from fills of its own colour.
};

/// The ringed dot at the end of a link.
struct EndItem {
  Vector3 position;
  std::string place;  ///< Id in the network.
  Thing thing;        ///< What it stands for: the region whose party ends there, or the place.
  Rgba ring;
  Rgba core;
  float radius_px = 5;  ///< At 1080p.
};

enum class LabelStyle { strong, normal, faint, country, water };
inline constexpr std::size_t label_styles = 5;

/// A name that wants to stand on the map.
struct LabelItem {
  std::string key;  ///< The same for the same thing in every frame and language, and for no other.
  std::string text;
  std::string instead_of{};  ///< Key of another name of the same thing: this one is placed only where that one is not.
  Vector3 anchor;
  LabelStyle style = LabelStyle::normal;
  Rgba color;
  float importance = 0;          ///< Greater ones are placed first.
  float dot_radius_px = 0;       ///< Above 0: stands beside a dot of that size; 0: centred on the anchor.
  double needed_radius_rad = 0;  ///< Above 0: only where a cap of this radius is wide enough for the text.
  bool required = false;         ///< Placed even where nothing is free.
  friend bool operator==(const LabelItem&, const LabelItem&) = default;
};

/// The order in which names are placed.
[[nodiscard]] inline bool is_more_important(const LabelItem& a, const LabelItem& b) {
  return a.importance > b.importance;
}

/// Links that are too many to be drawn one by one.
struct ArcCrowd {
  ArcField arcs;
  std::vector<std::uint32_t> from_area;  ///< Of each arc: a number for the area where it begins.
  std::vector<std::uint32_t> to_area;
  std::vector<std::uint32_t> partnership;  ///< Of each arc: index in the network.
  friend bool operator==(const ArcCrowd&, const ArcCrowd&) = default;
};

/// A whole map, independent of the camera.
struct MapScene {
  std::vector<Rgba> fills;  ///< By index in the boundary set.
  WorldviewMap worldview;   ///< What the features and borders stand for.
  std::vector<AccentOutline> outlines;
  std::vector<ArcItem> arcs;  ///< The emphasised ones last.
  /// When there are many links, those that nothing emphasises are here instead. Never null.
  std::shared_ptr<const ArcCrowd> crowd = std::make_shared<const ArcCrowd>();
  std::vector<EndItem> ends;
  std::vector<LabelItem> labels;  ///< The most important ones first.
  std::vector<LegendItem> legend;
};

}  // namespace kakehashi
