#include "geo/table/link_life.hpp"

#include "geo/text/date.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace kakehashi {
namespace {

std::optional<Moment> beginning(const WrittenStage& stage) {
  const auto date = parse_date(stage.date);
  return date ? std::optional{date->first} : std::nullopt;
}

/// Stages that follow each other in the table, the first of them dated where any is.
struct Chain {
  std::optional<Moment> from;
  std::vector<WrittenStage> stages;
};

std::vector<WrittenStage> ordered_by_date(std::vector<WrittenStage> rows) {
  std::vector<Chain> chains;
  for (WrittenStage& row : rows) {
    const auto from = beginning(row);
    const bool follows = !from && row.is_stage && !chains.empty();
    if (!follows) chains.push_back({from, {}});
    chains.back().stages.push_back(std::move(row));
  }
  // As far as their precision tells (2016 may be after 2016-05) they may stand in order already.
  std::optional<Moment> latest;
  bool in_order = true;
  for (const Chain& chain : chains) {
    in_order = in_order && !(latest && chain.from && is_before(*chain.from, *latest));
    if (chain.from) latest = chain.from;
  }
  if (!in_order) {
    std::stable_sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) { return a.from < b.from; });
  }
  std::vector<WrittenStage> stages;
  for (Chain& chain : chains) std::move(chain.stages.begin(), chain.stages.end(), std::back_inserter(stages));
  return stages;
}

bool has_status(const std::vector<WrittenStage>& stages, const std::string& status) {
  return std::any_of(stages.begin(), stages.end(), [&](const WrittenStage& stage) { return stage.status == status; });
}

}  // namespace

WrittenLife life_of(std::vector<WrittenStage> rows) {
  const bool told = std::any_of(rows.begin(), rows.end(), [](const WrittenStage& row) { return row.is_stage; });
  std::vector<WrittenStage> placed;
  std::vector<WrittenStage> undated;
  for (WrittenStage& row : rows) {
    if (told && !row.is_stage && !row.has_status) continue;
    (row.is_stage || !row.date.empty() ? placed : undated).push_back(std::move(row));
  }
  WrittenLife life;
  for (WrittenStage& stage : ordered_by_date(std::move(placed))) {
    const bool again = !life.stages.empty() && life.stages.back().status == stage.status;
    if (stage.is_stage || !again) life.stages.push_back(std::move(stage));
  }
  const std::size_t dated = life.stages.size();
  for (WrittenStage& stage : undated) {
    if (has_status(life.stages, stage.status)) continue;
    if (!stage.has_status && dated > 0) continue;
    // A link that a row merely mentions is active until a row says what it is.
    if (!life.stages.empty() && !life.stages.back().has_status && dated == 0) life.stages.pop_back();
    if (dated > 0) life.undated.push_back(stage.line);
    life.stages.push_back(std::move(stage));
  }
  return life;
}

}  // namespace kakehashi
