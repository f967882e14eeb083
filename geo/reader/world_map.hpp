/// The map that is shown, made of boundary files.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/reader/reader_messages.hpp"

#include <optional>

namespace kakehashi {

/// Reads the embedded boundaries.
[[nodiscard]] BoundaryResult load_world();

/// Makes a map of them: regions of `other`, when given, take the place of the embedded regions, and borders are joined
/// into an outline. Countries that are drawn by their regions are left out of it; the features lose their polygons to
/// it.
[[nodiscard]] MapAnswer make_map(BoundaryResult world, const std::optional<BoundarySource>& other,
                                 const ReadingProgress& progress = {});

}  // namespace kakehashi
