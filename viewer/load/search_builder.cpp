#include "viewer/load/search_builder.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "geo/parallel/start_work.hpp"

#include <utility>

namespace kakehashi {

void SearchBuilder::follow(SharedDocument document, std::shared_ptr<const MapData> map) {
  if (document == document_ && map == map_) return;
  document_ = std::move(document);
  map_ = std::move(map);
  search_.reset();
  outdated_ = building_.valid();
  if (!outdated_) start();
}

void SearchBuilder::start() {
  outdated_ = false;
  building_ =
      Job{[document = document_, map = map_] {
            // The names of the map stay for as long as somebody searches them.
            const std::shared_ptr<const BoundarySet> boundaries =
                map ? std::shared_ptr<const BoundarySet>{map, &map->set} : std::make_shared<const BoundarySet>();
            auto index = std::make_shared<const SearchIndex>(document, boundaries,
                                                             embedded_file("data/region-names.tsv").value_or(""));
            return index;
          },
          on_ready_};
}

Search* SearchBuilder::search() {
  if (building_.is_ready()) {
    auto index = building_.get();
    if (outdated_) {
      start();
    } else {
      search_.emplace(std::move(index));
    }
  }
  return search_ ? &*search_ : nullptr;
}

}  // namespace kakehashi
