// From the window that has just opened to its first picture.
#include "viewer/app/main_window.hpp"

#include "viewer/gl/limits.hpp"
#include "viewer/load/unknown_regions.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/platform/spare_memory.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/visit/first_state.hpp"
#include "viewer/visit/first_view.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace kakehashi {

MainWindow::MainWindow(const WindowOptions& options, Settings settings, ViewState state, Belongings belongings,
                       Platform platform, Window& window)
    : options_(options),
      settings_(std::move(settings), state),
      platform_(platform),
      window_(window),
      workspace_(std::move(belongings.workspace)),
      fonts_(std::move(belongings.fonts)),
      start_(std::move(state)),
      timings_(options.timings),
      renderer_(options.view.ground),
      view_(workspace_.document, start_, renderer_, *fonts_, window.clipboard()) {
  if (belongings.refused) opener_.open_refused(options.network);
  follow_size();
}

bool MainWindow::receive(Prepared prepared) {
  report(prepared.diagnostics, start_.look.language);
  if (!prepared.map) return false;
  follow_size();  // the window may have become larger or smaller since it opened
  fonts_->set_max_texture_px(gl::limits().max_texture_px);
  workspace_.map = std::move(prepared.map);
  keep_as_ = std::move(prepared.keep_as);
  view_.session().set_map(workspace_.map);
  const bool complete = !prepared.to_come;
  if (prepared.to_come) {
    opener_.show_later(std::move(*prepared.to_come), *std::exchange(workspace_.boundaries, std::nullopt));
  } else if (prepared.fell_back) {
    Notice notice = refused_boundaries(std::move(prepared.diagnostics), open_now(workspace_));
    go_without_boundaries(workspace_, view_.session());
    opener_.tell_of_start(std::move(notice), platform_.clock.now_s());
  }
  point_at(asked_things().state);
  if (complete) tell_what_is_missing();
  first_tolerance_rad_ = prepared.level.tolerance_rad;
  renderer_.levels().add({std::move(prepared.level), nullptr});
  return true;
}

MainWindow::AskedThings MainWindow::asked_things() const {
  AskedThings asked{start_, {}};
  asked.unknown = set_things(asked.state, options_.view, *workspace_.document, workspace_.map->set);
  return asked;
}

/// Points the camera at what is asked for.
void MainWindow::point_at(const ViewState& asked) {
  const Thing framed = asked.map.selection.kind == ThingKind::partnership ? Thing{} : asked.map.selection;
  view_.session().keep_framed(framed, [this](Camera camera) { return asked_camera(camera, options_.view); });
  if (asked.map.selection) view_.session().dispatch(Select{asked.map.selection});
  if (asked.hover) view_.session().dispatch(Hover{asked.hover});
}

/// Tells what the map and the network lack of what is asked for.
void MainWindow::tell_what_is_missing() {
  report(missing_boundaries(workspace_.document->network, workspace_.map->set, workspace_.document->file),
         start_.look.language);
  std::vector<Diagnostic> unknown = asked_things().unknown;
  if (unknown.empty() || opener_.start_failed()) return;  // it may stand in what could not be opened
  report_errors(unknown, start_.look.language);
  Notice notice;
  notice.kind = Notice::Kind::not_found;
  notice.findings = std::move(unknown);
  opener_.tell_of_start(std::move(notice), platform_.clock.now_s());
}

/// Work deferred until the first frame has been shown: until then the processor belongs to that frame.
void MainWindow::finish_start() {
  started_ = true;
  details_.start(workspace_.map);
  searches_.follow(workspace_.document, workspace_.map);
  if (!options_.view.flows.empty()) opener_.draw_flows(options_.view.flows);
  workspace_.keeping = keep_prepared(workspace_.map, std::exchange(keep_as_, {}));
  trim_memory();
}

}  // namespace kakehashi
