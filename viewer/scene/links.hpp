/// The partnerships of a network as the map and the cards need them: their ends, colours, lanes, and whom they concern.
#pragma once

#include "geo/network/network_index.hpp"
#include "geo/raster/rgba.hpp"
#include "geo/sphere/unit_vector.hpp"
#include "viewer/state/view_state.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
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

/// Made once for a network; a partnership goes by its number in the network's list. Refers to the network, which has to
/// stay as it is meanwhile.
class Links {
 public:
  explicit Links(const NetworkIndex& index);

  /// How many there are.
  [[nodiscard]] std::size_t size() const { return colors_.size(); }
  /// The number of one of the network's partnerships.
  [[nodiscard]] std::size_t number(const Partnership& partnership) const;
  [[nodiscard]] const Partnership& partnership(std::size_t number) const { return network_->partnerships[number]; }

  /// The ends of a partnership, in the order of its parties.
  [[nodiscard]] std::span<const PartyEnd> ends(std::size_t number) const;
  /// In which lane its arcs run: those between the same two areas fan out to both sides of the first.
  [[nodiscard]] double lane(std::size_t number) const { return lanes_[number]; }
  /// Its group's colour, or one of the palette that no group has. Each group has the colour that it names, or one of
  /// the palette that no other group has as long as there are enough.
  [[nodiscard]] Rgba color(std::size_t number) const { return colors_[number]; }
  [[nodiscard]] Rgba color(const Partnership& partnership) const { return colors_[number(partnership)]; }

  /// The partnerships that a region, a place or a partnership is an end of, or is itself; in the order of the network.
  [[nodiscard]] std::span<const std::uint32_t> of(const Thing& thing) const;
  /// True when `thing` is the partnership or one of its ends.
  [[nodiscard]] bool concern(std::size_t number, const Thing& thing) const;

  /// The partnerships of a group, in the order of the network.
  [[nodiscard]] std::span<const std::uint32_t> of_group(std::string_view id) const;
  /// The years in which a group's partnerships signed agreements, each once, the first one first.
  [[nodiscard]] std::span<const int> years_of_group(std::string_view id) const;

  /// Whether there are links behind which no agreement stands.
  [[nodiscard]] bool some_unsigned() const { return some_unsigned_; }
  /// How many regions are ends of links.
  [[nodiscard]] std::size_t linked_regions() const { return by_region_.size(); }

 private:
  using Numbers = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

  [[nodiscard]] static std::span<const std::uint32_t> look_up(const Numbers& numbers, std::string_view id);
  void look_up_ends(const NetworkIndex& index);
  void choose_colors();
  void fan_out();
  void collect_years();

  const Network* network_;
  std::vector<PartyEnd> ends_;
  std::vector<std::size_t> firsts_;  ///< Where each partnership's ends begin in ends_; one more at the end.
  std::vector<Rgba> colors_;
  std::vector<double> lanes_;
  Numbers by_region_;
  Numbers by_place_;
  Numbers by_id_;
  Numbers by_group_;
  std::unordered_map<std::string_view, std::vector<int>> years_by_group_;
  bool some_unsigned_ = false;
};

/// The years in which a partnership's agreements were signed, each once, the first one first.
[[nodiscard]] std::vector<int> agreement_years(const Partnership& partnership);

}  // namespace kakehashi
