/// What is remembered from one start to the next, in the XDG config folder.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "viewer/state/setting.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

struct WindowPlace {
  int x = 0;
  int y = 0;
  int width = 1280;
  int height = 720;
  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct Settings {
  SettingValues values;
  std::optional<WindowPlace> window;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/kakehashi/settings.json, or ~/.config/kakehashi/settings.json.
[[nodiscard]] std::filesystem::path settings_path();

struct LoadedSettings {
  Settings settings;
  std::vector<Diagnostic> findings;  ///< A file or values that make no sense.
};

/// Reads the settings. A missing file gives none, nor does one that is no regular file, too large or damaged; single
/// values that make no sense are left out, sizes of the window that no screen has are made to fit.
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& path);

/// Writes what differs between two settings into the file, whole or not at all, and leaves alone whatever else the file
/// holds: another window may have changed it meanwhile, or another version of the program. A file that cannot be read
/// is kept beside it as damaged_settings(). False when writing is impossible (a read-only home): never fatal.
bool save_settings(const Settings& before, const Settings& now, const std::filesystem::path& path);

/// Where a settings file that cannot be read is kept.
[[nodiscard]] std::filesystem::path damaged_settings(std::filesystem::path path);

}  // namespace kakehashi
