// Whatever lies in the settings file, reading it gives settings that a window can be opened with, and saving keeps
// them.
#include "fuzz_file.hpp"
#include "require.hpp"
#include "viewer/state/settings.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kakehashi::test::require;
  static const kakehashi::test::FuzzFolder folder;
  const std::filesystem::path path = folder.write("settings.json", {reinterpret_cast<const char*>(data), size});
  const auto [settings, findings] = kakehashi::load_settings(path);
  for (const kakehashi::Diagnostic& finding : findings) require(!to_line(finding, "ja").empty(), "no words");
  for (const auto& [key, value] : settings.values) {
    const kakehashi::Setting* const setting = kakehashi::find_setting(key);
    require(setting != nullptr && fitting(*setting, value) == value, "a value that its setting cannot have");
  }
  if (settings.window) require(settings.window->width > 0 && settings.window->height > 0, "a window without an inside");
  kakehashi::Settings changed = settings;
  const bool day = settings.values.contains("theme") && settings.values.at("theme") == kakehashi::SettingValue{"day"};
  changed.values["theme"] = day ? "night" : "day";
  require(kakehashi::save_settings(settings, changed, path), "settings that cannot be saved");
  require(kakehashi::load_settings(path).settings.values.at("theme") == changed.values.at("theme"),
          "saved settings that are lost");
  std::filesystem::remove(kakehashi::damaged_settings(path));
  return 0;
}
