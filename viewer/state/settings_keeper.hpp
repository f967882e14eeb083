/// Keeps what a user chooses for the next start.
#pragma once

#include "viewer/state/settings.hpp"

#include <filesystem>

namespace kakehashi {

class SettingsKeeper {
 public:
  /// `start`: the state in which the program began. What the command line asked for counts for this time only, so that
  /// only what differs from it is kept.
  SettingsKeeper(Settings settings, ViewState start, std::filesystem::path path = settings_path());

  /// Keeps choices at once when there are new ones, so that nothing is lost when the display goes away.
  void follow(const ViewState& state, const WindowPlace& place);
  /// Keeps choices and the window's place. False when they could not be written: they are tried again.
  bool keep(const ViewState& state, const WindowPlace& place);

 private:
  std::filesystem::path path_;
  Settings before_;  ///< What was kept when the program began.
  Settings kept_;    ///< What the file holds, as far as this window has written it.
  ViewState start_;
  ViewState last_;
};

}  // namespace kakehashi
