/// What GDAL calls differently in its versions from 3.6 to 3.13. Nothing else looks at its version.
#pragma once

#include <gdal_version.h>
#include <ogr_spatialref.h>

#include <cstddef>
#include <span>

namespace kakehashi {

#if GDAL_VERSION_NUM >= GDAL_COMPUTE_VERSION(3, 10, 0)
using TransformCount = std::size_t;
#else
using TransformCount = int;
#endif

/// Brings points, as many as there are x, into another coordinate system; `success` tells of each whether it could be.
inline void transform(OGRCoordinateTransformation& transformation, std::span<double> x, std::span<double> y,
                      std::span<int> success) {
  transformation.Transform(static_cast<TransformCount>(x.size()), x.data(), y.data(), nullptr, nullptr, success.data());
}

}  // namespace kakehashi
