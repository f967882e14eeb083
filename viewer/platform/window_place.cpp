#include "viewer/platform/window_place.hpp"

#include <algorithm>

namespace kakehashi {

WindowPlace within_monitors(WindowPlace place, std::span<const MonitorArea> monitors) {
  if (monitors.empty()) return place;
  int left = monitors.front().x;
  int top = monitors.front().y;
  int right = left + monitors.front().width;
  int bottom = top + monitors.front().height;
  for (const MonitorArea& monitor : monitors) {
    left = std::min(left, monitor.x);
    top = std::min(top, monitor.y);
    right = std::max(right, monitor.x + monitor.width);
    bottom = std::max(bottom, monitor.y + monitor.height);
  }
  const bool too_wide = place.width > right - left;
  const bool too_high = place.height > bottom - top;
  if (too_wide) {
    place.width = right - left;
    place.x = left;
  }
  if (too_high) {
    place.height = bottom - top;
    place.y = top;
  }
  return place;
}

bool on_a_monitor(const WindowPlace& place, std::span<const MonitorArea> monitors) {
  return std::any_of(monitors.begin(), monitors.end(), [&](const MonitorArea& monitor) {
    constexpr int handle_px = 60;
    return place.x + handle_px < monitor.x + monitor.width && place.x + place.width - handle_px > monitor.x &&
           place.y >= monitor.y - 5 && place.y + handle_px < monitor.y + monitor.height;
  });
}

}  // namespace kakehashi
