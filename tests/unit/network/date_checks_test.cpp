#include "geo/network/network_checks.hpp"
#include "geo/network/network_json.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Moment mid_2026{2026, 6, 15};

/// "POINTER CODE ARGUMENT…" of each finding about a link with a stage and an agreement.
std::vector<std::string> told(Network network) {
  Findings findings;
  check_dates(network, mid_2026, findings);
  std::vector<std::string> lines;
  for (const Diagnostic& d : findings.placed("{}", "n.json", {})) {
    std::string line = d.pointer + " " + d.code;
    for (const std::string& argument : d.arguments) line += " " + argument;
    lines.push_back(std::move(line));
  }
  return lines;
}

Network dated(const char* stage, const char* agreement, Status status = Status::active) {
  Network network;
  Partnership& link = network.partnerships.emplace_back();
  link.id = "x";
  link.life.push_back({status, parse_date(stage), {}});
  link.agreements.emplace_back();
  link.agreements.back().date = parse_date(agreement);
  return network;
}

TEST(DateChecks, YearsThatNobodyMeansAreWarnings) {
  EXPECT_THAT(told(dated("1990", "1998-05")), IsEmpty());
  EXPECT_THAT(told(dated("0017-04-26", "1017")),
              ElementsAre("/partnerships/x/life/0/from date-implausible 17",
                          "/partnerships/x/agreements/0/date date-implausible 1017"));
  EXPECT_THAT(told(dated("2107", "1990/2107")), ElementsAre("/partnerships/x/life/0/from date-implausible 2107",
                                                            "/partnerships/x/agreements/0/date date-implausible 2107"));
  Network network;
  network.sources.push_back({"s", {}, {}, parse_date("1017"), {}, {}});
  network.events.emplace_back();
  network.events.back().date = parse_date("0999");
  EXPECT_THAT(told(network), ElementsAre("/events/0/date date-implausible 999"));
}

TEST(DateChecks, WhatIsToComeIsNeitherActiveNorConcluded) {
  EXPECT_THAT(told(dated("2026-06", "2026")), IsEmpty()) << "this month may have begun";
  EXPECT_THAT(told(dated("2026-07", "2027-01-01")),
              ElementsAre("/partnerships/x/life/0/from stage-in-future active 2026-07",
                          "/partnerships/x/agreements/0/date agreement-in-future 2027-01-01"));
  Network planned = dated("2027", "2027", Status::proposed);
  planned.partnerships[0].agreements[0].planned = true;
  EXPECT_THAT(told(planned), IsEmpty());
  Network later = dated("2027", "2027");
  later.as_of = parse_date("2028");
  EXPECT_THAT(told(later), IsEmpty()) << "the data speak of a later date";
}

}  // namespace
}  // namespace kakehashi
