/// Makes levels of detail in the background, so that the first picture need not wait for the finest.
#pragma once

#include "geo/boundary/region_index.hpp"
#include "viewer/app/map_data.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kakehashi {

class DetailBuilder {
 public:
  /// `on_ready` is called in the builder's thread whenever something can be taken.
  explicit DetailBuilder(std::function<void()> on_ready);
  ~DetailBuilder();
  DetailBuilder(const DetailBuilder&) = delete;
  DetailBuilder& operator=(const DetailBuilder&) = delete;

  /// Starts making the index and the levels with these tolerances (radians), one after another. What was made of
  /// another map before is forgotten.
  void start(std::shared_ptr<const MapData> map, std::vector<double> tolerances_rad);

  /// A finished level, if there is one.
  [[nodiscard]] std::optional<gl::LevelGeometry> take_level();
  /// The index of regions, once it is there.
  [[nodiscard]] std::shared_ptr<const RegionIndex> take_index();

 private:
  void run(const std::stop_token& stop, const std::shared_ptr<const MapData>& map, const std::vector<double>& levels);

  std::function<void()> on_ready_;
  std::mutex mutex_;
  std::vector<gl::LevelGeometry> levels_;
  std::shared_ptr<const RegionIndex> index_;
  std::jthread thread_;
};

}  // namespace kakehashi
