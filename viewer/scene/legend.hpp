/// What the legend says of a map.
#pragma once

#include "geo/ground/worldview_map.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/flow_map.hpp"

#include <string>
#include <vector>

namespace kakehashi {

/// A row of the legend.
struct LegendItem {
  enum class Kind {
    group,           ///< A group of links, by colour.
    flows,           ///< A category of flows, by colour.
    gathered,        ///< Width says how many links a line stands for.
    unsigned_links,  ///< Dashes: no agreement in force.
    claimed          ///< Hatching: claimed by more than one state.
  };
  Kind kind = Kind::group;
  std::string id{};          ///< Of a group.
  std::string text{};        ///< Of a group or category; the other kinds have words of their own.
  std::vector<int> years{};  ///< Of a group: when its agreements were made, ascending.
  Rgba color{};              ///< Of a group or category.
  friend bool operator==(const LegendItem&, const LegendItem&) = default;
};

/// The rows, in order. `flows` may be nullptr; `links_gathered`: the document's links are too many to be drawn one by
/// one while the map moves.
[[nodiscard]] std::vector<LegendItem> legend_of(const Document& document, const WorldviewMap& worldview,
                                                const std::string& language, const FlowMap* flows, bool links_gathered);

}  // namespace kakehashi
