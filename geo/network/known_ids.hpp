/// The ids that a document declares, so that references can be checked wherever they stand.
#pragma once

#include "geo/json/findings.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace kakehashi {

enum class IdKind {
  country,
  source,
  field,
  theme,
  place,
  region,
  organisation,
  group,
  partnership,
  indicator,
  agreement,
  event,
  fact,
  scene
};
inline constexpr std::size_t id_kind_count = 14;

/// The word for a kind in findings: "country", "source", …
[[nodiscard]] std::string_view to_string(IdKind kind);

class KnownIds {
 public:
  void reserve(IdKind kind, std::size_t count);
  /// Adds an id; false when the kind has it already.
  bool add(IdKind kind, std::string_view id);
  [[nodiscard]] bool contains(IdKind kind, std::string_view id) const;
  /// In the order of the file. The document owns the text.
  [[nodiscard]] const std::vector<std::string_view>& all(IdKind kind) const;

  void add_part(std::string_view source, std::string_view part);
  [[nodiscard]] bool has_part(std::string_view source, std::string_view part) const;
  /// The parts of a source in the order of the file.
  [[nodiscard]] const std::vector<std::string_view>& parts(std::string_view source) const;

 private:
  struct Parts {
    std::vector<std::string_view> list;
    std::unordered_set<std::string_view> set;
  };

  std::unordered_map<std::string_view, Parts> parts_;
  std::array<std::unordered_set<std::string_view>, id_kind_count> sets_;
  std::array<std::vector<std::string_view>, id_kind_count> lists_;
};

/// Collects the ids of `root`, which has to outlive `known`. Reports ids of agreements, events, facts and scenes that
/// are used twice; repeated keys are the parser's business, values of wrong types the reader's. False, with a finding,
/// when a section is too long to be read at all.
[[nodiscard]] bool collect_ids(const nlohmann::ordered_json& root, KnownIds& known, Findings& findings);

}  // namespace kakehashi
