#include "viewer/scene/composed_scene.hpp"

#include "geo/arcs/bundles.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace kakehashi {

namespace {

/// Quiet names would be lost in a crowd of links.
void let_names_stand_out(MapScene& scene, const Palette& colors) {
  for (LabelItem& label : scene.labels) {
    if (label.style == LabelStyle::faint) label.color = colors.label;
  }
}

/// Puts names, which stand in the order of their importance, among others that do.
void add_names(std::vector<LabelItem>& labels, const std::vector<LabelItem>& names) {
  const auto count = static_cast<std::ptrdiff_t>(labels.size());
  labels.insert(labels.end(), names.begin(), names.end());
  std::inplace_merge(labels.begin(), labels.begin() + count, labels.end(), is_more_important);
}

}  // namespace

void ComposedScene::follow(const SceneSource& source, const ViewState& state) {
  Shown now{source.revision,  source.flows != nullptr, state.map.selection, state.hover,
            state.map.fields, state.look.language,     state.look.theme,    state.look.names};
  if (shown_ == now) return;
  MapScene scene = compose(source.document, source.boundaries, source.table, state, source.seas);
  if (source.flows != nullptr || !scene.crowd->arcs.empty()) let_names_stand_out(scene, palette(state.look.theme));
  scene.legend = legend_of(source.document, scene.worldview, state.look.language, source.flows,
                           scene.crowd->arcs.size() > max_arcs_moving);
  // Who has drawn a crowd knows it by its arcs' place in memory, too.
  if (*scene.crowd == *scene_->crowd) {
    scene.crowd = scene_->crowd;
  } else {
    ++crowd_revision_;
  }
  add_names(scene.labels, bundle_names_);
  scene_ = std::make_shared<const MapScene>(std::move(scene));
  shown_ = std::move(now);
}

void ComposedScene::name_bundles(std::vector<LabelItem> names) {
  std::stable_sort(names.begin(), names.end(), is_more_important);
  if (names == bundle_names_) return;
  auto scene = std::make_shared<MapScene>(*scene_);
  std::unordered_set<std::string_view> before;
  for (const LabelItem& name : bundle_names_) before.insert(name.key);
  std::erase_if(scene->labels, [&](const LabelItem& label) { return before.contains(label.key); });
  add_names(scene->labels, names);
  scene_ = std::move(scene);
  bundle_names_ = std::move(names);
}

}  // namespace kakehashi
