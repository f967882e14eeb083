/// What is remembered from one start to the next, in the XDG config folder.
#pragma once

#include "viewer/scene/view_state.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace kakehashi {

struct WindowPlace {
  int x = 0;
  int y = 0;
  int width = 1280;
  int height = 720;
  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct Settings {
  std::optional<std::string> language;
  std::optional<NameChoice> names;
  std::optional<ThemeName> theme;
  std::optional<double> text_size;
  std::optional<ProjectionKind> projection;
  std::optional<bool> reduced_motion;
  std::optional<WindowPlace> window;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/kakehashi/settings.json, or ~/.config/kakehashi/settings.json.
[[nodiscard]] std::filesystem::path settings_path();

/// Reads the settings; a missing or broken file gives none, its single broken values are left out.
[[nodiscard]] Settings load_settings(const std::filesystem::path& path);

/// Writes the settings, whole or not at all. False when that is impossible (a read-only home): never fatal.
bool save_settings(const Settings& settings, const std::filesystem::path& path);

}  // namespace kakehashi
