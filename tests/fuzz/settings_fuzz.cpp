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
  if (settings.text_size) {
    require(*settings.text_size >= kakehashi::least_text_size && *settings.text_size <= kakehashi::greatest_text_size,
            "a size of text that cannot be read");
  }
  if (settings.window) require(settings.window->width > 0 && settings.window->height > 0, "a window without an inside");
  kakehashi::Settings changed = settings;
  changed.theme = settings.theme == kakehashi::ThemeName::day ? kakehashi::ThemeName::night : kakehashi::ThemeName::day;
  require(kakehashi::save_settings(settings, changed, path), "settings that cannot be saved");
  require(kakehashi::load_settings(path).settings.theme == changed.theme, "saved settings that are lost");
  std::filesystem::remove(kakehashi::damaged_settings(path));
  return 0;
}
