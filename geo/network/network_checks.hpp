/// What can only be judged when the whole network is read.
#pragma once

#include "geo/json/findings.hpp"
#include "geo/network/network.hpp"

namespace kakehashi {

/// Warns of places whose longitude and latitude are probably swapped: as they stand they lie far from all others,
/// the other way round close to one.
void check_swapped_places(const Network& network, Findings& findings);

/// Warns of parties for which no place can be told, so that their arc has no end there, and of those that stand twice.
void check_anchors(const Network& network, Findings& findings);

/// Warns of years that hardly anyone means: before 1000, for links and agreements before 1800, or more than 30 years
/// ahead; and of links active and agreements concluded only after `today`, or after the date that the data speak of
/// when that is later.
void check_dates(const Network& network, const Moment& today, Findings& findings);

/// The day that it is where the program runs.
[[nodiscard]] Moment today();

}  // namespace kakehashi
