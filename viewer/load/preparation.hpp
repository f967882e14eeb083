/// What can be made ready while the window opens: boundaries, the first level of detail, fonts.
#pragma once

#include "geo/ground/ground_level.hpp"
#include "viewer/draw/font_book.hpp"
#include "viewer/load/job_progress.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/state/view_state.hpp"

#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace kakehashi {

/// Boundaries that take longer to read than a first picture may wait.
struct BoundariesToCome {
  std::shared_future<MapLoading> loading;
  std::shared_ptr<JobProgress> progress;
};

/// The outcome: everything that the first picture needs.
struct Prepared {
  std::shared_ptr<const MapData> map;  ///< Empty when the boundaries have errors.
  std::vector<Diagnostic> diagnostics;
  GroundLevel level;
  std::string keep_as;     ///< As MapLoading's.
  bool fell_back = false;  ///< The boundaries that were wanted have errors; the map is the embedded one.
  std::optional<BoundariesToCome> to_come;  ///< The map is the embedded one for the present.
};

/// What is drawn when the boundaries that are wanted have errors, or are not ready soon.
enum class OtherwiseDrawn {
  nothing,      ///< They are waited for, however long they take.
  embedded_map  ///< What takes longer than a moment comes later.
};

/// Starts loading the map in another thread: the longest work of a start. Nothing is started where the command line
/// names boundaries: how they are read depends on the network.
[[nodiscard]] std::future<MapLoading> start_loading(const std::optional<BoundarySource>& boundaries);

/// What the first picture says, and how.
struct FirstText {
  SharedDocument document;
  std::string language;
  NameChoice names = NameChoice::chosen;
  double scale = 1;  ///< Of the fonts.
};

/// Starts the rest of the work in other threads; a map with the regions of `other`, when given, takes the place of the
/// one that is being loaded, read under `watch`. `fonts`, which outlive the future, are ready when it is.
[[nodiscard]] std::future<Prepared> prepare(std::future<MapLoading> map, const std::optional<BoundarySource>& other,
                                            double tolerance_rad, FontBook& fonts, FirstText text,
                                            OtherwiseDrawn otherwise, ReadingWatch watch = {});

}  // namespace kakehashi
