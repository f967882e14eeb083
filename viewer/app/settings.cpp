#include "viewer/app/settings.hpp"

#include "viewer/output/whole_file.hpp"

#include <glib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kakehashi {

namespace {

using Json = nlohmann::json;

constexpr int least_window_px = 200;
/// Beyond what X and any screen can do; what the screens of today can is known when the window opens.
constexpr int greatest_window_px = 32000;

std::optional<WindowPlace> read_window(const Json& file) {
  const auto found = file.find("window");
  if (found == file.end() || !found->is_object()) return std::nullopt;
  WindowPlace place;
  const auto number = [&](const char* key, int& value, int least) {
    const auto member = found->find(key);
    if (member == found->end() || !member->is_number_integer()) return;
    const auto wide = member->get<long long>();
    value = static_cast<int>(std::clamp<long long>(wide, least, greatest_window_px));
  };
  number("x", place.x, -greatest_window_px);
  number("y", place.y, -greatest_window_px);
  number("width", place.width, least_window_px);
  number("height", place.height, least_window_px);
  return place;
}

}  // namespace

std::filesystem::path settings_path() {
  return std::filesystem::path{g_get_user_config_dir()} / "kakehashi" / "settings.json";
}

Settings load_settings(const std::filesystem::path& path) {
  Settings settings;
  std::ifstream stream{path};
  if (!stream) return settings;
  std::ostringstream text;
  text << stream.rdbuf();
  const Json file = Json::parse(text.str(), nullptr, false);
  if (!file.is_object()) return settings;
  const auto text_of = [&](const char* key) -> std::string {
    const auto found = file.find(key);
    return found != file.end() && found->is_string() ? found->get<std::string>() : std::string{};
  };
  const std::string language = text_of("language");
  if (language == "ja" || language == "ru" || language == "en") settings.language = language;
  const std::string names = text_of("names");
  if (names == "chosen") settings.names = NameChoice::chosen;
  if (names == "own") settings.names = NameChoice::own;
  if (names == "both") settings.names = NameChoice::both;
  const std::string theme = text_of("theme");
  if (theme == "night") settings.theme = ThemeName::night;
  if (theme == "day") settings.theme = ThemeName::day;
  const std::string projection = text_of("projection");
  if (projection == "globe") settings.projection = ProjectionKind::globe;
  if (projection == "equal-area") settings.projection = ProjectionKind::equal_area;
  if (projection == "stereographic") settings.projection = ProjectionKind::stereographic;
  if (const auto found = file.find("text_size"); found != file.end() && found->is_number()) {
    settings.text_size = std::clamp(found->get<double>(), least_text_size, greatest_text_size);
  }
  if (const auto found = file.find("reduced_motion"); found != file.end() && found->is_boolean()) {
    settings.reduced_motion = found->get<bool>();
  }
  settings.window = read_window(file);
  return settings;
}

bool save_settings(const Settings& settings, const std::filesystem::path& path) {
  Json file = Json::object();
  if (settings.language) file["language"] = *settings.language;
  if (settings.names) {
    file["names"] = *settings.names == NameChoice::own    ? "own"
                    : *settings.names == NameChoice::both ? "both"
                                                          : "chosen";
  }
  if (settings.theme) file["theme"] = *settings.theme == ThemeName::night ? "night" : "day";
  if (settings.text_size) file["text_size"] = *settings.text_size;
  if (settings.projection) {
    file["projection"] = *settings.projection == ProjectionKind::globe           ? "globe"
                         : *settings.projection == ProjectionKind::stereographic ? "stereographic"
                                                                                 : "equal-area";
  }
  if (settings.reduced_motion) file["reduced_motion"] = *settings.reduced_motion;
  if (settings.window) {
    file["window"] = {{"x", settings.window->x},
                      {"y", settings.window->y},
                      {"width", settings.window->width},
                      {"height", settings.window->height}};
  }
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  return !write_whole_file(path, file.dump(2) + "\n");
}

}  // namespace kakehashi
