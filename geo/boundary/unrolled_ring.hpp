/// Rings in a plane of longitudes and latitudes, also where they step over the antimeridian or go round a pole.
#pragma once

#include "geo/boundary/boundary_set.hpp"

namespace kakehashi {

/// True for a ring that steps over the antimeridian instead of being cut there, or goes once round a pole along it.
[[nodiscard]] bool crosses_uncut(const Ring& ring);

/// The ring with longitudes that run on beyond ±180° where it steps over the antimeridian, as it is where it does not.
/// One that goes round a pole is closed over that pole.
[[nodiscard]] Ring unrolled(const Ring& ring);

/// Halfway between the ring's westernmost and easternmost point.
[[nodiscard]] double middle_longitude(const Ring& ring);

/// Turns a ring by whole turns so that its middle lies as near as can be to a longitude.
void turn_towards(Ring& ring, double longitude_deg);

/// A longitude from −180° to 180°.
[[nodiscard]] double wrapped_longitude(double longitude_deg);

void wrap_longitudes(Ring& ring);

}  // namespace kakehashi
