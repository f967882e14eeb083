/// What can be made ready while the window opens: boundaries, the first level of detail, fonts.
#pragma once

#include "viewer/app/font_book.hpp"
#include "viewer/app/map_data.hpp"

#include <future>
#include <memory>
#include <vector>

namespace kakehashi {

/// The outcome: everything that the first picture needs.
struct Prepared {
  std::shared_ptr<const MapData> map;  ///< Empty when the boundaries have errors.
  std::vector<Diagnostic> diagnostics;
  gl::LevelGeometry level;
};

/// Starts the work in other threads. `fonts`, `words` and `network` outlive the future. The fonts are ready when
/// the future is.
[[nodiscard]] std::future<Prepared> prepare(const std::optional<BoundarySource>& boundaries, double tolerance_rad,
                                            FontBook& fonts, const Catalog& words, const Network& network,
                                            double font_scale);

}  // namespace kakehashi
