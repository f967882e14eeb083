/// Where names stand from frame to frame.
#pragma once

#include "viewer/scene/label_layout.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kakehashi {

/// What the place of names depends on.
struct LabelView {
  std::shared_ptr<const MapScene> scene;
  ViewTransform view;
  PictureSize size;
  double scale = 1;
  std::vector<PictureRect> cards;
  std::uint64_t fonts = 0;  ///< Differs whenever texts are of another size.
};

class LabelPlacement {
 public:
  /// The names that stand, after those of the call before; as place_labels() has them. They are placed anew only where
  /// something has changed. In a picture of another size they stand where they would if it had been that size from the
  /// beginning.
  const std::vector<PlacedLabel>& place(LabelView now, const std::vector<std::vector<PixelPoint>>& arcs,
                                        const MeasureText& measure);

 private:
  std::optional<LabelView> last_;
  bool settled_ = false;  ///< Placing them once more would change nothing.
  std::vector<PlacedLabel> placed_;
};

}  // namespace kakehashi
