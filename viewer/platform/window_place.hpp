/// Where a remembered window stands on the screens of today.
#pragma once

#include "viewer/state/settings.hpp"

#include <span>

namespace kakehashi {

/// The part of a monitor in which windows may stand, in the units of window places.
struct MonitorArea {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

/// `place`, no wider and no higher than all monitors together; where it was, it begins at their edge. Without monitors
/// it stays as it is.
[[nodiscard]] WindowPlace within_monitors(WindowPlace place, std::span<const MonitorArea> monitors);

/// True when enough of a place is in view for a hand to take hold of it.
[[nodiscard]] bool on_a_monitor(const WindowPlace& place, std::span<const MonitorArea> monitors);

}  // namespace kakehashi
