#include "viewer/scene/composed_scene.hpp"

#include <utility>

namespace kakehashi {

namespace {

/// Quiet names would be lost in a crowd of links.
void let_names_stand_out(MapScene& scene, const Palette& colors) {
  for (LabelItem& label : scene.labels) {
    if (label.style == LabelStyle::faint) label.color = colors.label;
  }
}

}  // namespace

void ComposedScene::follow(const SceneSource& source, const ViewState& state) {
  Shown now{source.revision, source.has_flows, state.selection, state.hover,
            state.fields,    state.language,   state.theme,     state.names};
  if (shown_ == now) return;
  MapScene scene = compose(source.document, source.boundaries, source.table, state, source.seas);
  if (source.has_flows || !scene.crowd->arcs.empty()) let_names_stand_out(scene, palette(state.theme));
  // Who has drawn a crowd knows it by its arcs' place in memory, too.
  if (*scene.crowd == *scene_->crowd) {
    scene.crowd = scene_->crowd;
  } else {
    ++crowd_revision_;
  }
  scene.labels.insert(scene.labels.end(), bundle_names_.begin(), bundle_names_.end());
  scene_ = std::make_shared<const MapScene>(std::move(scene));
  shown_ = std::move(now);
}

void ComposedScene::name_bundles(std::vector<LabelItem> names) {
  if (names == bundle_names_) return;
  auto scene = std::make_shared<MapScene>(*scene_);
  scene->labels.resize(scene->labels.size() - bundle_names_.size());
  scene->labels.insert(scene->labels.end(), names.begin(), names.end());
  scene_ = std::move(scene);
  bundle_names_ = std::move(names);
}

}  // namespace kakehashi
