#include "viewer/state/action.hpp"

#include <algorithm>

namespace kakehashi {

namespace {

struct Change {
  ViewState& state;

  void operator()(const Select& action) const { state.map.selection = action.thing; }
  void operator()(const FlyTo& action) const { state.map.selection = action.thing; }
  void operator()(const ClearSelection&) const { state.map.selection = {}; }
  void operator()(const Hover& action) const { state.hover = action.thing; }
  void operator()(const SetCamera& action) const {
    state.map.camera = action.camera;
    state.map.camera.latitude_deg = std::clamp(state.map.camera.latitude_deg, -90.0, 90.0);
    state.map.camera.longitude_deg = std::remainder(state.map.camera.longitude_deg, 360.0);
    state.map.camera.zoom = std::clamp(state.map.camera.zoom, min_zoom, max_zoom);
  }
  void operator()(const ToggleField& action) const {
    if (!state.map.fields.insert(action.field).second) state.map.fields.erase(action.field);
  }
  void operator()(const ClearFields&) const { state.map.fields.clear(); }
  void operator()(const SetSearch& action) const { state.search = action.text; }
  void operator()(const SetYears& action) const { state.map.years = action.years; }
  void operator()(const SetSetting& action) const {
    const Setting* const setting = find_setting(action.key);
    if (setting == nullptr) return;
    if (const auto value = fitting(*setting, action.value)) setting->set(state, *value);
  }
  void operator()(const SetPanels& action) const { state.panels = action.visible; }
  void operator()(const SetHelp& action) const { state.help = action.open; }
  void operator()(const FrameAll&) const {}
  void operator()(const ZoomBy&) const {}
  void operator()(const AcceptOffer&) const {}
  void operator()(const DismissNotice&) const {}
  void operator()(const CancelReading&) const {}
  void operator()(const Back&) const {}
  void operator()(const Forward&) const {}
  void operator()(const ToggleFullScreen&) const {}
  void operator()(const Quit&) const {}
};

}  // namespace

ViewState apply(ViewState state, const Action& action) {
  std::visit(Change{state}, action);
  return state;
}

}  // namespace kakehashi
