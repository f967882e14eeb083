/// Where in a few rows of pixels there is something to be drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace kakehashi {

/// One bit for each layer of areas and for each kind of lines.
using TouchFlags = std::uint16_t;

/// Flags for each four pixels of the rows.
class TouchedBlocks {
 public:
  static constexpr int pixels = 4;
  TouchedBlocks(int width_px, int rows)
      : per_row_((static_cast<std::size_t>(width_px) + 2) / pixels + 1),
        flags_(per_row_ * static_cast<std::size_t>(rows)) {}

  /// The flags of a pixel's block, in one of the rows; those of the next row follow `per_row()` later.
  [[nodiscard]] TouchFlags* at(int row, int x) { return row_of(row) + x / pixels; }
  /// Pixels not below 0 and at most two beyond the last one.
  void touch(int row, int from_px, int to_px, TouchFlags flag) {
    TouchFlags* blocks = row_of(row);
    for (int block = from_px / pixels; block <= to_px / pixels; ++block) blocks[block] |= flag;
  }
  /// The first block of a row from `block` on that was touched; at least as many as there are when none was.
  [[nodiscard]] int next(int row, int block) {
    const TouchFlags* flags = row_of(row);
    const auto count = static_cast<int>(per_row_);
    const auto any_of_four = [flags](int first) {
      std::uint64_t four = 0;
      std::memcpy(&four, flags + first, sizeof four);
      return four != 0;
    };
    while (block + 4 <= count && !any_of_four(block)) block += 4;
    while (block < count && flags[block] == 0) ++block;
    return block;
  }
  [[nodiscard]] TouchFlags* row_of(int row) { return flags_.data() + static_cast<std::size_t>(row) * per_row_; }
  [[nodiscard]] std::size_t per_row() const { return per_row_; }

 private:
  std::size_t per_row_;
  std::vector<TouchFlags> flags_;
};

}  // namespace kakehashi
