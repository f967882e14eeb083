#include "viewer/state/settings.hpp"

#include "geo/files/input_bytes.hpp"
#include "viewer/files/folder_lock.hpp"
#include "viewer/files/whole_file.hpp"

#include <glib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

namespace kakehashi {

namespace {

using Json = nlohmann::json;

constexpr int min_window_px = 200;
/// Beyond what X and any screen can do; what the screens of today can is known when the window opens.
constexpr int max_window_px = 32000;
/// A thousand times what the program writes.
constexpr std::size_t max_file_bytes = std::size_t{1} << 20U;

/// A member of the file as a value of a setting; std::nullopt for what no setting can be.
std::optional<SettingValue> value_of(const Json& member) {
  if (member.is_boolean()) return member.get<bool>();
  if (member.is_number()) return member.get<double>();
  if (member.is_string()) return member.get<std::string>();
  return std::nullopt;
}

/// The members of a settings file, read one by one; each that makes no sense is noted.
class Members {
 public:
  explicit Members(const Json& file) : file_(file) {}

  void setting(const Setting& setting, SettingValues& to) {
    const auto found = file_.find(setting.key);
    if (found == file_.end()) return;
    const std::optional<SettingValue> written = value_of(*found);
    if (auto value = written ? fitting(setting, *written) : std::nullopt) {
      to.insert_or_assign(std::string{setting.key}, std::move(*value));
    } else {
      senseless_.emplace_back(setting.key);
    }
  }

  void window(std::optional<WindowPlace>& to) {
    const auto found = file_.find("window");
    if (found == file_.end()) return;
    if (!found->is_object()) {
      senseless_.emplace_back("window");
      return;
    }
    WindowPlace place;
    const auto pixels = [&](const char* key, int& value, int min) {
      const auto member = found->find(key);
      if (member == found->end()) return;
      if (!member->is_number()) {
        senseless_.emplace_back(std::string{"window/"} + key);
        return;
      }
      const double wide = std::clamp<double>(member->get<double>(), min, max_window_px);
      value = static_cast<int>(wide);
    };
    pixels("x", place.x, -max_window_px);
    pixels("y", place.y, -max_window_px);
    pixels("width", place.width, min_window_px);
    pixels("height", place.height, min_window_px);
    to = place;
  }

  [[nodiscard]] const std::vector<std::string>& senseless() const { return senseless_; }

 private:
  const Json& file_;
  std::vector<std::string> senseless_;
};

/// What lies in a settings file.
struct FileContent {
  bool is_there = false;
  std::string text;          ///< As far as it can be read.
  std::optional<Json> json;  ///< An object; none: the file is damaged.
};

FileContent content_of(const std::filesystem::path& path) {
  FileContent content;
  std::error_code problem;
  const std::filesystem::file_status status = std::filesystem::status(path, problem);
  content.is_there = std::filesystem::exists(status);
  // A pipe would be waited for.
  if (!std::filesystem::is_regular_file(status)) return content;
  const InputBytes input = read_input(path, max_file_bytes);
  if (!input.bytes || input.bytes->size() > max_file_bytes) return content;
  content.text = *input.bytes;
  // As a crash of the machine leaves them: nothing that could be lost.
  if (content.text.find_first_not_of(" \t\r\n") == std::string::npos) content.json = Json::object();
  if (content.json) return content;
  // Deep nesting is no setting either, and would be taken apart level by level.
  constexpr int deepest = 8;
  const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
  if (Json json = Json::parse(content.text, shallow, false); json.is_object()) content.json = std::move(json);
  return content;
}

Json json_of(const Settings& settings) {
  Json file = Json::object();
  for (const auto& [key, value] : settings.values) {
    std::visit([&, &name = key](const auto& plain) { file[name] = plain; }, value);
  }
  if (settings.window) {
    file["window"] = {{"x", settings.window->x},
                      {"y", settings.window->y},
                      {"width", settings.window->width},
                      {"height", settings.window->height}};
  }
  return file;
}

}  // namespace

std::filesystem::path settings_path() {
  return std::filesystem::path{g_get_user_config_dir()} / "kakehashi" / "settings.json";
}

std::filesystem::path damaged_settings(std::filesystem::path path) { return path += ".damaged"; }

LoadedSettings load_settings(const std::filesystem::path& path) {
  LoadedSettings loaded;
  const FileContent content = content_of(path);
  if (!content.is_there) return loaded;
  if (!content.json) {
    loaded.findings.push_back({Severity::warning,
                               "settings-damaged",
                               {path.string(), damaged_settings(path).string()},
                               path.string(),
                               0,
                               0,
                               {}});
    return loaded;
  }
  Members members{*content.json};
  for (const Setting& setting : all_settings()) members.setting(setting, loaded.settings.values);
  members.window(loaded.settings.window);
  for (const std::string& key : members.senseless()) {
    loaded.findings.push_back(
        {Severity::warning, "settings-value", {key, path.string()}, path.string(), 0, 0, "/" + key});
  }
  return loaded;
}

bool save_settings(const Settings& before, const Settings& now, const std::filesystem::path& path) {
  std::error_code ignored;
  std::filesystem::create_directories(path.parent_path(), ignored);
  const FolderLock lock{path.parent_path()};  // another window saves before or after, not in between
  FileContent content = content_of(path);
  if (content.is_there && !content.json) {
    if (content.text.empty() || write_whole_file(damaged_settings(path), content.text)) return false;
  }
  Json file = content.json ? std::move(*content.json) : Json::object();
  const Json was = json_of(before);
  const Json is = json_of(now);
  for (const auto& [key, value] : is.items()) {
    if (!was.contains(key) || was[key] != value) file[key] = value;
  }
  for (const auto& [key, value] : was.items()) {
    if (!is.contains(key)) file.erase(key);
  }
  return !write_whole_file(path, file.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace kakehashi
