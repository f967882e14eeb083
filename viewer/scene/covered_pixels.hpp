/// Where a picture is covered, as bits: many questions whether something finds room are answered by one of them.
#pragma once

#include "viewer/scene/camera_view.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// The pixels of a picture that are covered wholly by one of some rectangles.
class CoveredPixels {
 public:
  explicit CoveredPixels(PictureSize size);

  void add(const PictureRect& rect);

  /// The pixels from which a rectangle of a size, pixels, to the right and down has an area in common with a covered
  /// one: with its upper left corner anywhere in such a pixel it overlaps what covers that one.
  [[nodiscard]] CoveredPixels blocked_for(PictureSize rect) const;

  /// Whether the pixel that a point lies in is one of them; false outside the picture.
  [[nodiscard]] bool has(double x, double y) const;

 private:
  using Word = std::uint64_t;
  static constexpr int word_bits = 64;
  void join_with_right(std::size_t columns);
  void join_with_lower(std::size_t rows);

  int width_px_;
  int height_px_;
  std::size_t words_a_row_;
  std::vector<Word> bits_;
};

}  // namespace kakehashi
