/// Keeps what a user chooses for the next start.
#pragma once

#include "viewer/app/settings.hpp"

namespace kakehashi {

class SettingsKeeper {
 public:
  /// `start`: the state in which the program began. What the command line asked for counts for this time only, so that
  /// only what differs from it is kept.
  SettingsKeeper(Settings settings, ViewState start);

  /// Keeps choices at once when there are new ones, so that nothing is lost when the display goes away.
  void follow(const ViewState& state, const WindowPlace& place);
  /// Keeps choices and the window's place.
  void keep(const ViewState& state, const WindowPlace& place);

 private:
  Settings before_;  ///< What was kept when the program began.
  Settings kept_;
  ViewState start_;
  ViewState last_;
};

}  // namespace kakehashi
