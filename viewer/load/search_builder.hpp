/// Makes what is open ready to be searched, in the background.
#pragma once

#include "geo/parallel/job.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/map_data.hpp"
#include "viewer/ui/search.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace kakehashi {

class SearchBuilder {
 public:
  /// `on_ready` is called in another thread when something can be searched.
  explicit SearchBuilder(std::function<void()> on_ready) : on_ready_(std::move(on_ready)) {}

  /// Goes on to another document or map; what was made of those before is forgotten.
  void follow(SharedDocument document, std::shared_ptr<const MapData> map);
  /// The search in what is open; nullptr until it is ready.
  [[nodiscard]] Search* search();
  /// True while names are being made ready.
  [[nodiscard]] bool busy() const { return building_.valid(); }

 private:
  void start();

  std::function<void()> on_ready_;
  SharedDocument document_;
  std::shared_ptr<const MapData> map_;
  bool outdated_ = false;  ///< What is being built is of something that is no longer shown.
  Job<std::shared_ptr<const SearchIndex>> building_;
  std::optional<Search> search_;
};

}  // namespace kakehashi
