#include "viewer/scene/covered_pixels.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

CoveredPixels::CoveredPixels(PictureSize size)
    : width_px_(static_cast<int>(std::max(0.0, size.width_px))),
      height_px_(static_cast<int>(std::max(0.0, size.height_px))),
      words_a_row_(static_cast<std::size_t>((width_px_ + word_bits - 1) / word_bits)),
      bits_(words_a_row_ * static_cast<std::size_t>(height_px_)) {}

void CoveredPixels::add(const PictureRect& rect) {
  const auto clamped = [](double position, int limit) {
    return static_cast<int>(std::clamp(position, 0.0, static_cast<double>(limit)));
  };
  const int left = clamped(std::ceil(rect.left), width_px_);
  const int right = clamped(std::floor(rect.right), width_px_);
  if (left >= right) return;
  const auto first = static_cast<std::size_t>(left / word_bits);
  const auto last = static_cast<std::size_t>((right - 1) / word_bits);
  const Word from_left = ~Word{0} << static_cast<unsigned>(left % word_bits);
  const Word to_right = ~Word{0} >> static_cast<unsigned>(word_bits - 1 - (right - 1) % word_bits);
  const int bottom = clamped(std::floor(rect.bottom), height_px_);
  for (int row = clamped(std::ceil(rect.top), height_px_); row < bottom; ++row) {
    Word* const words = &bits_[static_cast<std::size_t>(row) * words_a_row_];
    for (std::size_t i = first; i <= last; ++i) {
      words[i] |= (i == first ? from_left : ~Word{0}) & (i == last ? to_right : ~Word{0});
    }
  }
}

/// Each pixel takes what the one so many columns to its right has, too.
void CoveredPixels::join_with_right(std::size_t columns) {
  const std::size_t words = columns / word_bits;
  const std::size_t shift = columns % word_bits;
  for (std::size_t row = 0; row < bits_.size(); row += words_a_row_) {
    for (std::size_t i = 0; i + words < words_a_row_; ++i) {
      const std::size_t from = row + i + words;
      Word right = bits_[from] >> shift;
      if (shift > 0 && i + words + 1 < words_a_row_) right |= bits_[from + 1] << (word_bits - shift);
      bits_[row + i] |= right;
    }
  }
}

void CoveredPixels::join_with_lower(std::size_t rows) {
  const std::size_t distance = rows * words_a_row_;
  for (std::size_t i = 0; i + distance < bits_.size(); ++i) bits_[i] |= bits_[i + distance];
}

CoveredPixels CoveredPixels::blocked_for(PictureSize rect) const {
  CoveredPixels blocked = *this;
  // A rectangle touches at least so many pixels, wherever in the first one it begins. Twice as many at each step.
  const auto touched = [](double side) { return static_cast<std::size_t>(std::max(1.0, std::ceil(side))); };
  const std::size_t columns = touched(rect.width_px);
  for (std::size_t joined = 1; joined < columns;) {
    const std::size_t more = std::min(joined, columns - joined);
    blocked.join_with_right(more);
    joined += more;
  }
  const std::size_t rows = touched(rect.height_px);
  for (std::size_t joined = 1; joined < rows;) {
    const std::size_t more = std::min(joined, rows - joined);
    blocked.join_with_lower(more);
    joined += more;
  }
  return blocked;
}

bool CoveredPixels::has(double x, double y) const {
  if (!(x >= 0 && y >= 0 && x < width_px_ && y < height_px_)) return false;
  const auto column = static_cast<std::size_t>(x);
  const Word word = bits_[static_cast<std::size_t>(y) * words_a_row_ + column / word_bits];
  return (word >> (column % word_bits) & 1U) != 0;
}

}  // namespace kakehashi
