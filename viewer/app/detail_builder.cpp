#include "viewer/app/detail_builder.hpp"

#include <utility>

namespace kakehashi {

DetailBuilder::DetailBuilder(std::function<void()> on_ready) : on_ready_(std::move(on_ready)) {}

DetailBuilder::~DetailBuilder() = default;

void DetailBuilder::start(std::shared_ptr<const MapData> map, std::vector<double> tolerances_rad) {
  thread_ = {};
  levels_.clear();
  index_.reset();
  thread_ = std::jthread{[this, map = std::move(map), levels = std::move(tolerances_rad)](const std::stop_token& stop) {
    run(stop, map, levels);
  }};
}

void DetailBuilder::run(const std::stop_token& stop, const std::shared_ptr<const MapData>& map,
                        const std::vector<double>& levels) {
  auto index = std::make_shared<const RegionIndex>(map->outline, map->set);
  {
    const std::lock_guard lock{mutex_};
    index_ = std::move(index);
  }
  on_ready_();
  for (const double tolerance_rad : levels) {
    if (stop.stop_requested()) return;
    gl::LevelGeometry level = make_level(*map, tolerance_rad);
    {
      const std::lock_guard lock{mutex_};
      levels_.push_back(std::move(level));
    }
    on_ready_();
  }
}

std::optional<gl::LevelGeometry> DetailBuilder::take_level() {
  const std::lock_guard lock{mutex_};
  if (levels_.empty()) return std::nullopt;
  gl::LevelGeometry level = std::move(levels_.front());
  levels_.erase(levels_.begin());
  return level;
}

std::shared_ptr<const RegionIndex> DetailBuilder::take_index() {
  const std::lock_guard lock{mutex_};
  return std::exchange(index_, nullptr);
}

}  // namespace kakehashi
