/// Where names stand: without overlap with each other, with dots or with cards.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/map_scene.hpp"

#include <functional>
#include <vector>

namespace kakehashi {

/// A name at its place.
struct PlacedLabel {
  std::size_t item = 0;   ///< Index in MapScene::labels.
  PixelPoint upper_left;  ///< Of the text.
};

/// Width and height of a text in a style, pixels.
using MeasureText = std::function<PictureSize(const std::string& text, LabelStyle style)>;

/// What names must keep clear of.
struct LabelObstacles {
  std::vector<PictureRect> cards;
  std::vector<std::vector<PixelPoint>> arcs;  ///< Avoided where there is a choice.
};

/// Places the labels of a scene by their importance. A name beside a dot tries eight positions around it and takes the
/// one that crosses the fewest arcs; the others stand on their anchor or not at all.
[[nodiscard]] std::vector<PlacedLabel> place_labels(const MapScene& scene, const ViewTransform& view, PictureSize size,
                                                    double scale, const LabelObstacles& obstacles,
                                                    const MeasureText& measure);

}  // namespace kakehashi
