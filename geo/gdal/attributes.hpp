/// Which columns of a layer hold codes, names and label places.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class OGRFeature;
class OGRFeatureDefn;

namespace kakehashi {

/// The columns that matter, found once for a layer.
class Attributes {
 public:
  /// `key` empty: the first that exists of the usual ones.
  Attributes(const OGRFeatureDefn& columns, std::string_view key);

  /// False when the layer has no column `key`; without a wish for one a layer may lack codes.
  [[nodiscard]] bool has_key() const { return code_ >= 0; }
  [[nodiscard]] std::string known_columns() const;

  /// Everything but the polygons. The label's place is empty when the layer gives none.
  [[nodiscard]] std::optional<LonLat> read(const OGRFeature& feature, Boundary& boundary) const;

 private:
  using LanguageColumn = std::pair<std::string, int>;

  const OGRFeatureDefn& columns_;
  int code_ = -1;
  int country_ = -1;
  int administered_by_ = -1;
  int claimed_by_ = -1;
  int group_ = -1;
  int label_longitude_ = -1;
  int label_latitude_ = -1;
  std::vector<LanguageColumn> names_;
  std::vector<LanguageColumn> group_names_;
};

}  // namespace kakehashi
