/// The ends of all partnerships, looked up once: what a frame asks of every link must not search the document each
/// time.
#pragma once

#include "geo/network/network.hpp"
#include "geo/sphere/unit_vector.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/state/view_state.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kakehashi {

/// One party of a partnership.
struct PartyEnd {
  const Place* place = nullptr;    ///< Where its arc ends; nullptr when that cannot be told.
  const Region* region = nullptr;  ///< The region that is the party; nullptr when a place is.
  std::string_view region_id;      ///< The party's region, or the one its place lies in; may be empty.
  Vector3 at{};                    ///< Of its place.
  std::uint32_t area = 0;          ///< A number for its region, or for its place where it has none.
};

/// Refers to a network, which has to stay as it is meanwhile.
class PartyEnds {
 public:
  explicit PartyEnds(const Network& network);

  /// The ends of the partnership with this index, in the order of its parties.
  [[nodiscard]] std::span<const PartyEnd> of(std::size_t partnership) const;
  /// In which lane the partnership's arcs run: those between the same two areas fan out to both sides of the first.
  [[nodiscard]] double lane(std::size_t partnership) const { return lanes_[partnership]; }
  /// The network that was looked up.
  [[nodiscard]] const Network* network() const { return network_; }
  /// As color_of().
  [[nodiscard]] Rgba color(std::size_t partnership) const { return colors_[partnership]; }
  /// As kakehashi::concerns().
  [[nodiscard]] bool concerns(std::size_t partnership, const Thing& thing) const;

 private:
  void fan_out();

  const Network* network_;
  std::vector<PartyEnd> ends_;
  std::vector<std::size_t> firsts_;  ///< Where each partnership's ends begin in ends_; one more at the end.
  std::vector<Rgba> colors_;
  std::vector<double> lanes_;
};

}  // namespace kakehashi
