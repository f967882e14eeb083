/// Rings that a file cuts at the antimeridian, joined again.
#pragma once

#include "geo/boundary/vertex_rings.hpp"

namespace kakehashi {

/// Edges of one feature that run along ±180° and lie on each other in opposite directions are taken out, split at the
/// vertices of both sides where these differ; what they held together becomes one ring and one part. A cut that runs
/// into a pole closes round the pole. Other edges along ±180° stay.
[[nodiscard]] VertexRings join_at_antimeridian(VertexRings rings, const VertexTable& table);

}  // namespace kakehashi
