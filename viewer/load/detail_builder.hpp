/// Makes levels of detail in the background, so that no picture waits for one.
#pragma once

#include "geo/boundary/region_index.hpp"
#include "viewer/draw/level_parts.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace kakehashi {

class DetailBuilder {
 public:
  /// `on_ready` is called in the builder's thread whenever something can be taken.
  explicit DetailBuilder(std::function<void()> on_ready);
  ~DetailBuilder();
  DetailBuilder(const DetailBuilder&) = delete;
  DetailBuilder& operator=(const DetailBuilder&) = delete;

  /// Starts making the index of a map's regions. What was made of another map before is forgotten.
  void start(std::shared_ptr<const MapData> map);
  /// Asks for the level with a tolerance (radians), after start().
  void make_level(double tolerance_rad, bool triangles);
  /// True until what was asked for has been taken; before start(), too.
  [[nodiscard]] bool busy() const;

  /// A finished level, if there is one.
  [[nodiscard]] std::optional<LevelParts> take_level();
  /// The index of regions, once it is there.
  [[nodiscard]] std::shared_ptr<const RegionIndex> take_index();

 private:
  void run(const std::stop_token& stop, const std::shared_ptr<const MapData>& map);

  std::function<void()> on_ready_;
  mutable std::mutex mutex_;
  std::condition_variable_any asked_;
  bool busy_ = true;
  struct Wish {
    double tolerance_rad = 0;
    bool triangles = false;
  };
  std::optional<Wish> wanted_;
  std::optional<LevelParts> level_;
  std::shared_ptr<const RegionIndex> index_;
  std::jthread thread_;
};

}  // namespace kakehashi
