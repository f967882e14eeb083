/// Fade-in and fade-out of labels.
#pragma once

#include "viewer/scene/label_layout.hpp"

#include <map>
#include <string>
#include <vector>

namespace kakehashi {

/// A name as it is drawn.
struct ShownLabel {
  std::string text;
  LabelStyle style = LabelStyle::normal;
  Rgba color;
  PixelPoint upper_left;
  float opacity = 1;
};

class LabelFade {
 public:
  /// The names to be drawn `seconds` after those of the last call: those that were placed, new ones fainter, and those
  /// that have gone, still where they stood on the map unless another name stands there now. The first ones of all are
  /// there at once.
  [[nodiscard]] std::vector<ShownLabel> update(const MapScene& scene, const std::vector<PlacedLabel>& placed,
                                               const ViewTransform& view, double seconds);
  /// Whether another call will show something else in the same view.
  [[nodiscard]] bool fading() const { return fading_; }

 private:
  struct Known {
    ShownLabel label;
    Vector3 anchor;
    PictureSize size;
    PixelPoint from_anchor;  ///< Where its upper left corner is, seen from the anchor, pixels.
    bool placed = true;
  };
  std::map<std::string, Known, std::less<>> known_;
  bool fading_ = false;
  bool first_ = true;
};

}  // namespace kakehashi
