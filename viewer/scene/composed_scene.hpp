/// The composed map, kept for as long as nothing that it shows has changed.
#pragma once

#include "viewer/scene/compose.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace kakehashi {

/// What a map is composed of, besides the state.
struct SceneSource {
  const Document& document;
  const BoundarySet& boundaries;
  const BoundaryTable& table;
  std::uint64_t revision = 0;      ///< Another one for every other network, map or flows.
  const FlowMap* flows = nullptr;  ///< Links without a document that are drawn, too.
  std::span<const SeaName> seas;
};

class ComposedScene {
 public:
  /// Composes the map if the source's revision or what it shows of the state has changed. The camera is no part of it.
  void follow(const SceneSource& source, const ViewState& state);
  /// Puts names of bundles after the map's own, in the place of those before.
  void name_bundles(std::vector<LabelItem> names);

  /// Never changed after it has been given out.
  [[nodiscard]] const std::shared_ptr<const MapScene>& scene() const { return scene_; }
  /// Another one for every other crowd of links.
  [[nodiscard]] std::size_t crowd_revision() const { return crowd_revision_; }

 private:
  /// What of the state is seen on the map.
  struct Shown {
    std::uint64_t revision = 0;
    bool has_flows = false;
    Thing selection;
    Thing hover;
    std::set<std::string> fields;
    std::string language;
    ThemeName theme = ThemeName::night;
    NameChoice names = NameChoice::chosen;
    friend bool operator==(const Shown&, const Shown&) = default;
  };

  std::optional<Shown> shown_;
  std::shared_ptr<const MapScene> scene_ = std::make_shared<const MapScene>();
  std::vector<LabelItem> bundle_names_;
  std::size_t crowd_revision_ = 0;
};

}  // namespace kakehashi
