#include "viewer/state/settings_keeper.hpp"

#include <tuple>
#include <utility>

namespace kakehashi {

namespace {

/// What is kept of a state.
auto choices(const ViewState& state) {
  return std::tie(state.language, state.names, state.theme, state.text_size, state.projection, state.reduced_motion);
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
  if (state.language != start_.language) now.language = state.language;
  if (state.names != start_.names) now.names = state.names;
  if (state.theme != start_.theme) now.theme = state.theme;
  if (state.text_size != start_.text_size) now.text_size = state.text_size;
  if (state.projection != start_.projection) now.projection = state.projection;
  if (state.reduced_motion != start_.reduced_motion) now.reduced_motion = state.reduced_motion;
  now.window = place;
  if (now == kept_) return true;
  if (!save_settings(kept_, now, path_)) return false;
  kept_ = now;
  return true;
}

}  // namespace kakehashi
