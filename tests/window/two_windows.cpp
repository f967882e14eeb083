// two_windows: two windows show the default document at once, as a talk would: Japanese, at night, on the first
// monitor; Russian, by day, with larger text, on the second. Each has its own keys. Ends when one of them is closed;
// with 2 when they cannot be opened.

#include "viewer/app/view.hpp"
#include "viewer/draw/level_parts.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/visit/first_view.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

constexpr int cannot_open = 2;

/// What one window shows. The first is drawn into itself, others into a picture that they present.
struct Screen {
  std::unique_ptr<Window> window;
  std::unique_ptr<View> view;
  std::unique_ptr<gl::OffscreenPicture> picture;
};

void bind(Screen& screen) {
  const PictureSize size = screen.window->size();
  const auto width = static_cast<int>(size.width_px);
  const auto height = static_cast<int>(size.height_px);
  if (screen.picture && (screen.picture->width_px() != width || screen.picture->height_px() != height)) {
    screen.picture = gl::OffscreenPicture::create(width, height);
  }
  if (screen.picture) {
    screen.picture->bind();
  } else {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glViewport(0, 0, width, height);
  }
}

void handle(Screen& screen, const Workspace& workspace) {
  for (const WindowEvent& event : screen.window->take_events()) {
    screen.view->handle(event, workspace);
    const auto* key = std::get_if<KeyPressed>(&event);
    const auto action = key != nullptr && !screen.view->has_writing() ? screen.view->action_of(*key) : std::nullopt;
    if (action) screen.view->session().dispatch(*action);
  }
}

int run() {
  const SteadyClock clock;
  const auto glfw = Glfw::start();
  const auto files = find_fonts();
  if (!glfw || !files) return cannot_open;
  Workspace workspace = first_workspace(open_network({}), {}, {});
  workspace.map = load_map(std::nullopt).map;
  if (!workspace.map) return cannot_open;

  std::vector<Screen> screens(2);
  auto first = Window::open(**glfw, clock, "first", WindowPlace{0, 0, 1280, 720});
  if (!first) return cannot_open;
  auto second = Window::open(**glfw, clock, "second", WindowPlace{1280, 0, 1920, 1080}, first->get());
  if (!second) return cannot_open;
  screens[0].window = std::move(*first);
  screens[1].window = std::move(*second);

  FontBook fonts{*files};
  Renderer renderer{GroundMaker::automatic};
  ViewState state;
  state.look.language = "ja";
  screens[0].view = std::make_unique<View>(workspace.document, state, renderer, fonts);
  state.look.language = "ru";
  state.look.theme = ThemeName::day;
  state.look.text_size = 1.5;
  screens[1].view = std::make_unique<View>(workspace.document, state, renderer, fonts);
  screens[1].picture = gl::OffscreenPicture::create(1920, 1080);
  FontNeeds needs{workspace.document, workspace.map, {}};
  for (Screen& screen : screens) {
    screen.view->set_size(screen.window->size(), screen.window->content_scale());
    screen.view->session().set_map(workspace.map);
    screen.view->session().keep_framed({});
    needs.scales.push_back(screen.view->font_scale());
    // The detail that a picture of this size alone would have.
    const double tolerance_rad =
        first_tolerance_rad({}, *workspace.document, screen.view->state(), screen.window->size());
    renderer.levels().add(detail_level(make_level(*workspace.map, tolerance_rad, renderer.wants_triangles())));
  }
  fonts.prepare(needs, "ja", NameChoice::both);

  bool open = true;
  while (open) {
    bool still = true;
    for (Screen& screen : screens) {
      screen.view->set_size(screen.window->size(), screen.window->content_scale());
      screen.view->advance(clock.now_s());
      if (!screen.view->changing()) continue;
      bind(screen);
      for (const Action& action : screen.view->draw(workspace, {})) screen.view->session().dispatch(action);
      screen.view->pace().drawn();
      if (fonts.learn()) screen.view->pace().happened();
      if (screen.picture) {
        screen.window->present(*screen.picture);
      } else {
        screen.window->swap();
      }
      still = false;
    }
    constexpr double look_again_s = 0.02;
    (*glfw)->wait(still ? look_again_s : -1);
    for (Screen& screen : screens) {
      handle(screen, workspace);
      open = open && !screen.window->wants_to_close();
    }
  }
  return 0;
}

}  // namespace
}  // namespace kakehashi

int main() { return kakehashi::run(); }
