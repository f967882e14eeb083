#include "viewer/gl/detail_levels.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi::gl {

namespace {

constexpr std::size_t max_levels = 6;
/// The boundary files hold no detail finer than this, about 130 m: below it their points are all taken.
constexpr double finest_rung_rad = 2e-5;
/// Two tolerances that differ by rounding are one.
constexpr double slack = 1.001;

}  // namespace

void DetailLevels::add(DetailLevel level) {
  if (levels_.empty()) first_rung_rad_ = level.ground.tolerance_rad;
  removals_ += std::erase_if(
      levels_, [&](const Level& old) { return old.detail->ground.tolerance_rad == level.ground.tolerance_rad; });
  if (levels_.size() == max_levels) {
    levels_.erase(std::min_element(levels_.begin(), levels_.end(),
                                   [](const Level& a, const Level& b) { return a.used < b.used; }));
    ++removals_;
  }
  levels_.push_back({std::make_unique<DetailLevel>(std::move(level)), pictures_});
  std::sort(levels_.begin(), levels_.end(), [](const Level& a, const Level& b) {
    return a.detail->ground.tolerance_rad > b.detail->ground.tolerance_rad;
  });
}

void DetailLevels::clear() {
  removals_ += levels_.size();
  levels_.clear();
}

double DetailLevels::rung_for(const PictureView& view) const {
  const double wanted = tolerance_for(view.transform.pixels_per_radian()) * slack;
  if (wanted < finest_rung_rad || first_rung_rad_ <= 0) return 0;
  return first_rung_rad_ * std::exp2(-std::ceil(2 * std::log2(first_rung_rad_ / wanted)) / 2);
}

std::optional<double> DetailLevels::missing_for(const PictureView& view, bool triangles) const {
  const double rung = rung_for(view);
  const bool there = std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
    const double tolerance = level.detail->ground.tolerance_rad;
    return tolerance <= rung * slack && tolerance * slack >= rung && (!triangles || level.detail->triangles != nullptr);
  });
  return there ? std::nullopt : std::optional{rung};
}

const DetailLevel* DetailLevels::best_for(const PictureView& view) {
  if (levels_.empty()) return nullptr;
  const double rung = rung_for(view) * slack;
  auto best = std::find_if(levels_.begin(), levels_.end(),
                           [&](const Level& level) { return level.detail->ground.tolerance_rad <= rung; });
  if (best == levels_.end()) best = std::prev(levels_.end());
  best->used = ++pictures_;
  return best->detail.get();
}

}  // namespace kakehashi::gl
