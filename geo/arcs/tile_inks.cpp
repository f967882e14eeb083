#include "geo/arcs/tile_inks.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace kakehashi {

namespace {

constexpr int width = TileGrid::tile_width_px;
constexpr int height = TileGrid::tile_height_px;
constexpr std::size_t wells = 12;
constexpr TouchFlags rest_flag = 1U << wells;
static_assert(width % TouchedBlocks::pixels == 0);

}  // namespace

TileInks::TileInks() : touched_(width, height) {
  for (std::size_t well = 0; well < wells; ++well) {
    covered_.emplace_back(width, height, static_cast<TouchFlags>(1U << well));
  }
}

std::size_t TileInks::well_of(const Ink& ink) {
  const auto known = std::find(inks_.begin(), inks_.end(), ink);
  if (known != inks_.end()) return static_cast<std::size_t>(known - inks_.begin());
  if (inks_.size() == wells) empty_wells();
  inks_.push_back(ink);
  return inks_.size() - 1;
}

void TileInks::add(const TilePiece& piece, float half_width_px, const Ink& ink) {
  constexpr float px = 1 / TilePiece::units_per_px;
  covered_[well_of(ink)].add(static_cast<float>(piece.x0) * px, static_cast<float>(piece.y0) * px,
                             static_cast<float>(piece.x1) * px, static_cast<float>(piece.y1) * px, half_width_px,
                             touched_);
}

void TileInks::empty_wells() {
  auto rest = std::make_unique<TileSums>();
  std::vector<std::pair<int, int>> places;
  pour([&](int row, int x, const FourSums& sums) {
    rest->add(row, x, sums);
    places.emplace_back(row, x);
  });
  for (const auto& [row, x] : places) *touched_.at(row, x) = rest_flag;
  rest_ = std::move(rest);
}

FourSums TileInks::take(int row, int x, TouchFlags flags) {
  FourSums sums;
  for (unsigned left = flags & (rest_flag - 1U); left != 0; left &= left - 1) {
    const auto well = static_cast<std::size_t>(std::countr_zero(left));
    const Ink& ink = inks_[well];
    const Float4 share = covered_[well].take(row, x) * Float4{static_cast<float>(ink[3]) / 255};
    const auto channel = [&](std::uint8_t level) { return share * Float4{static_cast<float>(level) / 255}; };
    sums.red = sums.red + channel(ink[0]);
    sums.green = sums.green + channel(ink[1]);
    sums.blue = sums.blue + channel(ink[2]);
    sums.weight = sums.weight + share;
  }
  return (flags & rest_flag) != 0 ? sums + rest_->at(row, x) : sums;
}

}  // namespace kakehashi
