#include "viewer/visit/keys.hpp"

#include "viewer/words/catalog.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace kakehashi {

namespace {

constexpr double pan_share = 0.12;
constexpr double key_zoom = 1.35;
constexpr double text_step = 0.1;

void pan(Session& session, double right, double down) {
  const PictureSize size = session.size();
  const double step = std::min(size.width_px, size.height_px) * pan_share;
  const PixelPoint middle{size.width_px / 2, size.height_px / 2};
  const PixelPoint to{middle.x - right * step, middle.y - down * step};
  session.dispatch(SetCamera{dragged(session.state().camera, middle, to, size, session.projection())});
}

/// The partnership `by` places after the selected one, in the order of the file.
void step_through(Session& session, std::ptrdiff_t by) {
  const Network& network = session.document().network;
  const auto count = static_cast<std::ptrdiff_t>(network.partnerships.size());
  if (count == 0) return;
  const auto selected =
      std::find_if(network.partnerships.begin(), network.partnerships.end(),
                   [&](const Partnership& partnership) { return partnership.id == session.state().selection.id; });
  std::ptrdiff_t next = by > 0 ? 0 : count - 1;
  if (selected != network.partnerships.end()) next = (selected - network.partnerships.begin() + by + count) % count;
  session.dispatch(Select{{ThingKind::partnership, network.partnerships[static_cast<std::size_t>(next)].id}});
}

void next_language(Session& session) {
  const auto languages = Catalog::languages();
  const auto now = std::find(languages.begin(), languages.end(), session.state().language);
  const bool last = now == languages.end() || now + 1 == languages.end();
  session.dispatch(SetLanguage{std::string{last ? languages.front() : *(now + 1)}});
}

NameChoice next(NameChoice names) {
  switch (names) {
    case NameChoice::chosen:
      return NameChoice::own;
    case NameChoice::own:
      return NameChoice::both;
    case NameChoice::both:
      break;
  }
  return NameChoice::chosen;
}

void escape(Session& session) {
  if (session.state().help) {
    session.dispatch(SetHelp{false});
  } else if (!session.state().search.empty()) {
    session.dispatch(SetSearch{});
  } else {
    session.dispatch(ClearSelection{});
  }
}

bool press_with_control(int key, Session& session) {
  const double text_size = session.state().text_size;
  switch (key) {
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD:
      session.dispatch(SetTextSize{text_size + text_step});
      return true;
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT:
      session.dispatch(SetTextSize{text_size - text_step});
      return true;
    case GLFW_KEY_0:
    case GLFW_KEY_KP_0:
      session.dispatch(SetTextSize{1});
      return true;
    case GLFW_KEY_Q:
    case GLFW_KEY_W:
      session.dispatch(Quit{});
      return true;
    default:
      return false;
  }
}

}  // namespace

bool press_key(int key, int modifiers, Session& session) {
  const ViewState& state = session.state();
  if ((modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0) return press_with_control(key, session);
  const bool alt = (modifiers & GLFW_MOD_ALT) != 0;
  switch (key) {
    case GLFW_KEY_LEFT:
      alt ? session.dispatch(Back{}) : pan(session, -1, 0);
      return true;
    case GLFW_KEY_RIGHT:
      alt ? session.dispatch(Forward{}) : pan(session, 1, 0);
      return true;
    case GLFW_KEY_UP:
      pan(session, 0, -1);
      return true;
    case GLFW_KEY_DOWN:
      pan(session, 0, 1);
      return true;
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD:
      session.dispatch(ZoomBy{key_zoom});
      return true;
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT:
      session.dispatch(ZoomBy{1 / key_zoom});
      return true;
    case GLFW_KEY_HOME:
      session.dispatch(FrameAll{});
      return true;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      if (state.selection) session.dispatch(FlyTo{state.selection});
      return true;
    case GLFW_KEY_TAB:
      step_through(session, (modifiers & GLFW_MOD_SHIFT) != 0 ? -1 : 1);
      return true;
    case GLFW_KEY_ESCAPE:
      escape(session);
      return true;
    case GLFW_KEY_G:
      session.dispatch(SetProjection{state.projection == ProjectionKind::globe ? ProjectionKind::equal_area
                                                                               : ProjectionKind::globe});
      return true;
    case GLFW_KEY_L:
      next_language(session);
      return true;
    case GLFW_KEY_N:
      session.dispatch(SetNames{next(state.names)});
      return true;
    case GLFW_KEY_T:
      session.dispatch(SetTheme{state.theme == ThemeName::night ? ThemeName::day : ThemeName::night});
      return true;
    case GLFW_KEY_P:
      session.dispatch(SetPanels{!state.panels});
      return true;
    case GLFW_KEY_M:
      session.dispatch(SetReducedMotion{!state.reduced_motion});
      return true;
    case GLFW_KEY_F1:
      session.dispatch(SetHelp{!state.help});
      return true;
    default:
      return false;
  }
}

}  // namespace kakehashi
