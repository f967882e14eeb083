/// Where names stand: without overlap with each other, with dots or with cards.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/map_scene.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kakehashi {

/// A name at its place.
struct PlacedLabel {
  std::size_t item = 0;   ///< Index in MapScene::labels.
  PixelPoint upper_left;  ///< Of the text.
  PictureSize size;       ///< Of the text, pixels.
  std::uint8_t side = 0;  ///< Which of the positions around its dot; 0 for those that stand on their anchor.
};

/// On which side each name stood, by its key: names that stood before keep their place as long as they can, so that
/// nothing flickers while the map moves.
using LabelMemory = std::unordered_map<std::string, std::uint8_t>;

/// Width and height of a text in a style, pixels.
using MeasureText = std::function<PictureSize(const std::string& text, LabelStyle style)>;

/// What names must keep clear of.
struct LabelObstacles {
  std::vector<PictureRect> cards;
  std::vector<std::vector<PixelPoint>> arcs;  ///< Avoided where there is a choice.
};

/// Places the labels of a scene by their importance. A name beside a dot tries eight positions around it and takes the
/// one that crosses the fewest arcs; the others stand on their anchor or not at all. A name that is in `before` goes
/// before others of about its importance, needs a little less room, and changes its side only where much is won.
[[nodiscard]] std::vector<PlacedLabel> place_labels(const MapScene& scene, const ViewTransform& view, PictureSize size,
                                                    double scale, const LabelObstacles& obstacles,
                                                    const MeasureText& measure, const LabelMemory& before = {});

/// The same for names that are known by their index in MapScene::labels, with the side on which each stood.
using StoodLabels = std::vector<std::pair<std::size_t, std::uint8_t>>;
[[nodiscard]] std::vector<PlacedLabel> place_labels(const MapScene& scene, const ViewTransform& view, PictureSize size,
                                                    double scale, const LabelObstacles& obstacles,
                                                    const MeasureText& measure, const StoodLabels& before);

/// What there is to be remembered of placed labels: for the next scene, and for the next frame of the same one.
[[nodiscard]] LabelMemory memory_of(const MapScene& scene, const std::vector<PlacedLabel>& placed);
[[nodiscard]] StoodLabels stood_of(const std::vector<PlacedLabel>& placed);

}  // namespace kakehashi
