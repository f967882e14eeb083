#include "viewer/state/settings_keeper.hpp"

#include <string>
#include <utility>

namespace kakehashi {

namespace {

/// What is kept of a state.
SettingValues choices(const ViewState& state) {
  SettingValues values;
  for (const Setting& setting : all_settings()) values.emplace(setting.key, setting.get(state));
  return values;
}

}  // namespace

SettingsKeeper::SettingsKeeper(Settings settings, ViewState start, std::filesystem::path path)
    : path_(std::move(path)), before_(std::move(settings)), kept_(before_), start_(std::move(start)), last_(start_) {}

void SettingsKeeper::follow(const ViewState& state, const WindowPlace& place) {
  if (choices(state) == choices(last_)) return;
  if (keep(state, place)) last_ = state;
}

bool SettingsKeeper::keep(const ViewState& state, const WindowPlace& place) {
  Settings now = before_;
  for (const Setting& setting : all_settings()) {
    SettingValue value = setting.get(state);
    if (value != setting.get(start_)) now.values.insert_or_assign(std::string{setting.key}, std::move(value));
  }
  now.window = place;
  if (now == kept_) return true;
  if (!save_settings(kept_, now, path_)) return false;
  kept_ = now;
  return true;
}

}  // namespace kakehashi
