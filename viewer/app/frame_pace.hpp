/// When the next frame is due.
#pragma once

#include <algorithm>
#include <optional>

namespace kakehashi {

inline constexpr double lights_s = 1.0 / 30;  ///< Between two frames in which only lights move.
inline constexpr double reading_s = 0.05;     ///< Between two looks whether files have been read.
inline constexpr double blink_s = 0.4;        ///< Of the cursor in a text.

/// How many frames a view still wants although nothing more happens.
class FramePace {
 public:
  /// Something has happened: the cards settle a new layout within a few frames.
  void happened() { wanted_ = frames_after_event; }
  /// At least so many more.
  void want(int frames) { wanted_ = std::max(wanted_, frames); }
  /// One has been drawn.
  void drawn() { wanted_ = std::max(0, wanted_ - 1); }
  [[nodiscard]] int wanted() const { return wanted_; }

 private:
  static constexpr int frames_after_event = 3;
  int wanted_ = frames_after_event;
};

/// What keeps a window from resting.
struct Unrest {
  bool visible = true;                    ///< Nobody sees what an invisible one draws.
  bool changing = false;                  ///< The next frame differs from the last one.
  bool lights = false;                    ///< Lights run over a picture that rests.
  bool writing = false;                   ///< A text cursor blinks.
  bool reading = false;                   ///< Files are being read.
  std::optional<double> notice_rest_s{};  ///< So long a notice still stands.
};

/// How many seconds to wait for the next event before a frame is drawn: below 0: not at all; 0: for as long as it
/// takes.
[[nodiscard]] inline double patience_s(const Unrest& unrest) {
  constexpr double do_not_wait = -1;
  constexpr double for_ever = 0;
  if (!unrest.visible) return for_ever;
  if (unrest.changing) return do_not_wait;
  if (unrest.lights) return lights_s;
  if (unrest.writing) return blink_s;
  if (unrest.reading) return reading_s;
  if (unrest.notice_rest_s) return std::max(reading_s, *unrest.notice_rest_s);
  return for_ever;
}

}  // namespace kakehashi
