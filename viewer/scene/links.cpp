#include "viewer/scene/links.hpp"

#include "viewer/scene/palette.hpp"
#include "viewer/scene/relations.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {

namespace {

/// Colours of groups and of partnerships without one.
class ColorChoice {
 public:
  explicit ColorChoice(const Network& network) {
    for (const Group& group : network.groups) {
      if (const auto color = parse_color(group.color)) taken_.push_back(*color);
    }
    for (std::size_t i = 0; i < network.groups.size(); ++i) {
      const auto own = parse_color(network.groups[i].color);
      const Rgba color = own ? *own : free_color(i);
      groups_.emplace(network.groups[i].id, color);
      if (!own) taken_.push_back(color);
    }
  }

  [[nodiscard]] Rgba of(const Partnership& partnership, std::size_t number) const {
    const auto group = groups_.find(partnership.group);
    return group != groups_.end() ? group->second : free_color(number);
  }

 private:
  /// The palette's colour with a number or, when it is taken, the next that is not.
  [[nodiscard]] Rgba free_color(std::size_t number) const {
    for (std::size_t i = 0; i < group_colors; ++i) {
      const Rgba color = group_color(number + i);
      if (std::find(taken_.begin(), taken_.end(), color) == taken_.end()) return color;
    }
    return group_color(number);
  }

  std::unordered_map<std::string_view, Rgba> groups_;
  std::vector<Rgba> taken_;
};

}  // namespace

Links::Links(const NetworkIndex& index) : network_(&index.network()) {
  look_up_ends(index);
  choose_colors();
  fan_out();
  collect_years();
}

void Links::look_up_ends(const NetworkIndex& index) {
  std::unordered_map<std::string_view, std::uint32_t> areas;
  const auto area_of = [&](std::string_view id) {
    return areas.emplace(id, static_cast<std::uint32_t>(areas.size())).first->second;
  };
  const auto add = [](Numbers& numbers, std::string_view id, std::size_t number) {
    std::vector<std::uint32_t>& of_id = numbers[id];
    const auto added = static_cast<std::uint32_t>(number);
    if (of_id.empty() || of_id.back() != added) of_id.push_back(added);
  };
  firsts_.reserve(network_->partnerships.size() + 1);
  for (std::size_t i = 0; i < network_->partnerships.size(); ++i) {
    const Partnership& partnership = network_->partnerships[i];
    firsts_.push_back(ends_.size());
    add(by_id_, partnership.id, i);
    if (!partnership.group.empty()) add(by_group_, partnership.group, i);
    some_unsigned_ = some_unsigned_ || is_unsigned(partnership);
    for (const Party& party : partnership.between) {
      PartyEnd end;
      end.region = index.region(party.region);
      end.place = index.anchor(party);
      end.region_id = party.region;
      if (party.region.empty() && end.place != nullptr) end.region_id = end.place->region;
      if (end.place != nullptr) end.at = unit_vector(end.place->longitude_deg, end.place->latitude_deg);
      end.area = area_of(!end.region_id.empty() ? end.region_id : std::string_view{party.place});
      if (!end.region_id.empty()) add(by_region_, end.region_id, i);
      if (end.place != nullptr) add(by_place_, end.place->id, i);
      ends_.push_back(end);
    }
  }
  firsts_.push_back(ends_.size());
}

void Links::choose_colors() {
  const ColorChoice choice{*network_};
  colors_.reserve(network_->partnerships.size());
  for (std::size_t i = 0; i < network_->partnerships.size(); ++i) {
    colors_.push_back(choice.of(network_->partnerships[i], i));
  }
}

void Links::fan_out() {
  /// Lanes to either side; when there are more links, they lie closer.
  constexpr double max_lanes = 8;
  const std::size_t count = firsts_.size() - 1;
  std::unordered_map<std::uint64_t, std::size_t> links_between;
  std::vector<std::uint64_t> pairs(count);
  std::vector<std::size_t> numbers(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::span<const PartyEnd> parties = ends(i);
    if (parties.size() < 2) continue;
    const auto [low, high] = std::minmax(parties[0].area, parties[1].area);
    pairs[i] = std::uint64_t{low} << 32U | high;
    numbers[i] = links_between[pairs[i]]++;
  }
  lanes_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto lane = (numbers[i] + 1) / 2;
    const auto step = static_cast<double>(lane);
    const double farthest = std::floor(static_cast<double>(links_between[pairs[i]]) / 2);
    const double closeness = farthest > max_lanes ? max_lanes / farthest : 1;
    lanes_[i] = (numbers[i] % 2 == 1 ? -step : step) * closeness;
  }
}

std::size_t Links::number(const Partnership& partnership) const {
  return static_cast<std::size_t>(&partnership - network_->partnerships.data());
}

std::span<const PartyEnd> Links::ends(std::size_t number) const {
  return std::span{ends_}.subspan(firsts_[number], firsts_[number + 1] - firsts_[number]);
}

std::span<const std::uint32_t> Links::look_up(const Numbers& numbers, std::string_view id) {
  const auto found = numbers.find(id);
  return found == numbers.end() ? std::span<const std::uint32_t>{} : std::span{found->second};
}

std::span<const std::uint32_t> Links::of_group(std::string_view id) const { return look_up(by_group_, id); }

std::span<const int> Links::years_of_group(std::string_view id) const {
  const auto found = years_by_group_.find(id);
  return found != years_by_group_.end() ? std::span<const int>{found->second} : std::span<const int>{};
}

void Links::collect_years() {
  for (const auto& [group, numbers] : by_group_) {
    std::vector<int>& years = years_by_group_[group];
    for (const std::uint32_t number : numbers) {
      const std::vector<int> more = agreement_years(partnership(number));
      years.insert(years.end(), more.begin(), more.end());
    }
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
  }
}

std::vector<int> agreement_years(const Partnership& partnership) {
  std::vector<int> years;
  for (const Agreement& agreement : partnership.agreements) {
    if (!agreement.planned && agreement.date) years.push_back(agreement.date->first.year);
  }
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

std::span<const std::uint32_t> Links::of(const Thing& thing) const {
  const auto in = [&](const Numbers& numbers) { return look_up(numbers, thing.id); };
  switch (thing.kind) {
    case ThingKind::partnership:
      return in(by_id_);
    case ThingKind::region:
      return in(by_region_);
    case ThingKind::place:
      return in(by_place_);
    case ThingKind::claimed:
    case ThingKind::flow:
    case ThingKind::none:
      return {};
  }
  return {};
}

bool Links::concern(std::size_t number, const Thing& thing) const {
  const std::span<const std::uint32_t> numbers = of(thing);
  return std::binary_search(numbers.begin(), numbers.end(), static_cast<std::uint32_t>(number));
}

}  // namespace kakehashi
