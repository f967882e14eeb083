/// Arcs between the same two areas, gathered: what is drawn where pixels or time run out.
#pragma once

#include "geo/arcs/arc_field.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// Gathered arcs. None is dropped: every arc is a member of exactly one bundle.
class Bundles {
 public:
  Bundles() = default;
  /// `from_area` and `to_area` number the areas in which each arc's ends lie. Arcs to and fro are one bundle.
  Bundles(std::span<const FieldArc> arcs, std::span<const std::uint32_t> from_area,
          std::span<const std::uint32_t> to_area);

  /// One arc a bundle: from the mean of its members' ends to the mean of the others', in the colour of most of them, as
  /// wide as width_px() says. The largest bundles come last, to be drawn on top.
  [[nodiscard]] const ArcField& arcs() const { return arcs_; }
  [[nodiscard]] std::size_t count() const { return arcs_.size(); }
  /// The numbers of a bundle's arcs, ascending.
  [[nodiscard]] std::span<const std::uint32_t> members(std::size_t bundle) const;

  /// The width of a bundle of `members` at 1080p, pixels: a step wider each time the number doubles.
  [[nodiscard]] static float width_px(std::size_t members);

 private:
  ArcField arcs_;
  std::vector<std::uint32_t> members_;
  std::vector<std::size_t> begins_;  ///< Where each bundle's members begin; one more at the end.
};

/// So many arcs can be drawn in every frame while the view moves.
inline constexpr std::size_t max_arcs_moving = 2000;

/// The bundles by area, or, when there would be more than `max_bundles` of them, by the smallest squares of 5° to 30°
/// that give fewer.
[[nodiscard]] Bundles gather(std::span<const FieldArc> arcs, std::span<const std::uint32_t> from_area,
                             std::span<const std::uint32_t> to_area, std::size_t max_bundles);

}  // namespace kakehashi
