#include "viewer/load/detail_builder.hpp"

#include <new>
#include <utility>

namespace kakehashi {

DetailBuilder::DetailBuilder(std::function<void()> on_ready) : on_ready_(std::move(on_ready)) {}

DetailBuilder::~DetailBuilder() = default;

void DetailBuilder::start(std::shared_ptr<const MapData> map) {
  thread_ = {};
  wanted_.reset();
  level_.reset();
  index_.reset();
  busy_ = false;
  thread_ = std::jthread{[this, map = std::move(map)](const std::stop_token& stop) {
    try {
      run(stop, map);
    } catch (const std::bad_alloc&) {  // the map goes without more detail
    }
  }};
}

void DetailBuilder::run(const std::stop_token& stop, const std::shared_ptr<const MapData>& map) {
  /// The index refers to the map's outline: whoever holds the one holds the other.
  struct Indexed {
    std::shared_ptr<const MapData> map;
    RegionIndex index;
  };
  const auto indexed = std::make_shared<const Indexed>(Indexed{map, RegionIndex{map->outline, map->set}});
  {
    const std::lock_guard lock{mutex_};
    index_ = {indexed, &indexed->index};
  }
  on_ready_();
  std::unique_lock lock{mutex_};
  while (asked_.wait(lock, stop, [this] { return wanted_.has_value(); })) {
    const Wish wish = *std::exchange(wanted_, std::nullopt);
    lock.unlock();
    LevelParts level = kakehashi::make_level(*map, wish.tolerance_rad, wish.triangles);
    lock.lock();
    level_ = std::move(level);
    lock.unlock();
    on_ready_();
    lock.lock();
  }
}

void DetailBuilder::make_level(double tolerance_rad, bool triangles) {
  {
    const std::lock_guard lock{mutex_};
    busy_ = true;
    wanted_ = {tolerance_rad, triangles};
  }
  asked_.notify_all();
}

bool DetailBuilder::busy() const {
  const std::lock_guard lock{mutex_};
  return busy_;
}

std::optional<LevelParts> DetailBuilder::take_level() {
  const std::lock_guard lock{mutex_};
  if (level_) busy_ = false;
  return std::exchange(level_, std::nullopt);
}

std::shared_ptr<const RegionIndex> DetailBuilder::take_index() {
  const std::lock_guard lock{mutex_};
  return std::exchange(index_, nullptr);
}

}  // namespace kakehashi
