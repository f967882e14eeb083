/// The life of a partnership from the rows of a table.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kakehashi {

struct WrittenStage {
  std::string status;
  std::string date;  ///< Canonical; may be empty.
  bool fiscal_year = false;
  nlohmann::ordered_json citations;
  std::size_t line = 0;
  bool has_status = false;  ///< False: the status is what links have when nobody says.
  bool is_stage = false;    ///< From a row of RowKind::stage, which stands where it belongs.
};

struct WrittenLife {
  std::vector<WrittenStage> stages;  ///< As the network file has them.
  std::vector<std::size_t> undated;  ///< Lines of stages that were taken for the latest for want of a date.
};

/// Stages in order of date. Rows that say nothing new about the status make none: of equal ones the earliest counts.
/// A status without a date counts when no dated row has it, as the latest; stages told in rows of their own are all
/// kept, undated ones after the one that stands above them.
[[nodiscard]] WrittenLife life_of(std::vector<WrittenStage> rows);

}  // namespace kakehashi
