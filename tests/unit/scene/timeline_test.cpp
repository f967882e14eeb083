#include "viewer/scene/timeline.hpp"

#include "viewer/scene/document.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

TEST(Timeline, HasAgreementsBeforeEventsEachInOrderOfTime) {
  Network network;
  Partnership& link = network.partnerships.emplace_back();
  link.id = "link";
  const auto agreement = [&](const char* date) { link.agreements.emplace_back().date = parse_date(date); };
  agreement("2010");
  agreement("1990-05");
  link.agreements.emplace_back();  // without a date
  link.events.emplace_back().date = parse_date("1980");
  Event of_both = link.events.front();
  of_both.date = parse_date("1970");
  of_both.partnerships = {"link"};
  network.events.push_back(of_both);
  of_both.partnerships = {"unknown"};
  network.events.push_back(of_both);
  of_both.partnerships.clear();
  network.events.push_back(of_both);
  const Document document{std::move(network)};
  std::vector<std::string> dates;
  for (const TimelineItem& item : document.timeline) {
    dates.push_back((item.agreement ? "agreement " : "event ") + to_string(*item.date));
    EXPECT_EQ(item.partnership, 0U);
  }
  EXPECT_EQ(dates, (std::vector<std::string>{"agreement 1990-05", "agreement 2010", "event 1970", "event 1980"}));
}

}  // namespace
}  // namespace kakehashi
