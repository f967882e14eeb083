/// The colours of partnerships.
#pragma once

#include "geo/network/network.hpp"
#include "geo/raster/rgba.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Each group has the colour that it names, or one of the palette that no other group has as long as there are enough;
/// a partnership without a group has one that no group has. Refers to the network.
class LinkColors {
 public:
  explicit LinkColors(const Network& network);

  /// The colour of partnership number `index`.
  [[nodiscard]] Rgba of(std::size_t index) const;

 private:
  /// The palette's colour with a number or, when it is taken, the next that is not.
  [[nodiscard]] Rgba free_color(std::size_t number) const;

  const Network* network_;
  std::unordered_map<std::string_view, Rgba> groups_;
  std::vector<Rgba> taken_;
};

}  // namespace kakehashi
