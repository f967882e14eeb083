#include "viewer/scene/timeline.hpp"

#include <algorithm>

namespace kakehashi {

std::vector<TimelineItem> timeline_of(const NetworkIndex& index, const Links& links) {
  const Network& network = index.network();
  std::vector<TimelineItem> items;
  const auto add = [&](const Partnership& partnership, const auto& dated, bool agreement) {
    if (!dated.date) return;
    const auto number = static_cast<std::uint32_t>(links.number(partnership));
    items.push_back({number, &*dated.date, &dated.title, agreement, dated.planned, dated.date->first.year_fraction()});
  };
  for (const Partnership& partnership : network.partnerships) {
    for (const Agreement& agreement : partnership.agreements) add(partnership, agreement, true);
    for (const Event& event : partnership.events) add(partnership, event, false);
  }
  for (const Event& event : network.events) {
    if (event.partnerships.empty()) continue;
    if (const Partnership* partnership = index.partnership(event.partnerships.front())) add(*partnership, event, false);
  }
  std::stable_sort(items.begin(), items.end(), [](const TimelineItem& a, const TimelineItem& b) {
    return a.agreement != b.agreement ? a.agreement : a.year < b.year;
  });
  return items;
}

}  // namespace kakehashi
