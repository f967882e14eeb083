#include "geo/gdal/region_builder.hpp"

#include "geo/boundary/attribute_text.hpp"
#include "geo/boundary/boundary_columns.hpp"
#include "geo/boundary/clean_text.hpp"
#include "geo/boundary/file_companions.hpp"
#include "geo/boundary/label_place.hpp"
#include "geo/boundary/united_regions.hpp"
#include "geo/files/utf8_path.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace kakehashi {
namespace {

/// The first of many names, with "…" for the rest.
std::string listed(const std::vector<std::string>& names, std::size_t max_names) {
  std::string out = fmt::format(
      "{}",
      fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(max_names, names.size())), ", "));
  if (names.size() > max_names) out += ", …";
  return out;
}

class RegionBuilding {
 public:
  RegionBuilding(LayerFeatures features, const RegionFile& file, const RegionNaming& naming,
                 std::vector<Diagnostic>& diagnostics)
      : features_(std::move(features)), file_(file), naming_(naming), diagnostics_(diagnostics) {}

  BoundarySet build() {
    if (!read_text() || !check_numbers() || !find_key()) return {};
    if (file_.crs.state == CrsState::unknown && is_shapefile()) {
      find(Severity::note, "crs-assumed", {companion_name(".prj")});
    }
    BoundarySet set;
    set.boundaries = boundaries();
    if (key_) set.key_column = features_.attributes.columns[key_->column].name;
    tell_of_shared_codes(unite_regions(set.boundaries));
    tell_of_missing_regions(set);
    return set;
  }

 private:
  void find(Severity severity, std::string code, std::vector<std::string> arguments) {
    Diagnostic finding;
    finding.severity = severity;
    finding.code = std::move(code);
    finding.arguments = std::move(arguments);
    finding.file = file_.source.file;
    diagnostics_.push_back(std::move(finding));
  }

  [[nodiscard]] bool is_shapefile() const { return file_.file.driver == "ESRI Shapefile"; }
  [[nodiscard]] std::string companion_name(const char* ending) const {
    return utf8_name(utf8_path(file_.file.absolute_path).filename().replace_extension(ending));
  }

  /// Brings the attributes to UTF-8; false when their encoding cannot be told.
  bool read_text() {
    ShapefileEncoding says;
    if (is_shapefile()) {
      says = encoding_of_shapefile(utf8_path(file_.file.absolute_path));
    } else {
      says.declared.name = "UTF-8";
    }
    const AttributeText text = decode_attributes(features_.attributes, says.declared);
    if (!file_.json_encoding.empty()) find(Severity::warning, "text-not-utf8", {file_.json_encoding});
    if (!text.readable) {
      if (is_shapefile()) {
        find(Severity::error, "text-unclear", {companion_name(".cpg")});
      } else {
        find(Severity::error, "text-unclear-utf8", {});
      }
      return false;
    }
    if (text.outcome == TextOutcome::as_declared) return true;
    if (!is_shapefile()) {
      find(Severity::warning, "text-not-utf8", {text.encoding});
    } else if (text.outcome == TextOutcome::declared_wrong) {
      find(Severity::warning, "text-declared-wrong",
           {text.encoding, says.declared.name, utf8_name(says.says.filename())});
    } else {
      find(Severity::note, "text-guessed", {text.encoding, companion_name(".cpg")});
    }
    return true;
  }

  /// What the numbers of the whole file say against its coordinate system; false when they cannot be right.
  bool check_numbers() {
    const CoordinateNumbers& numbers = features_.numbers;
    const std::string x = fmt::format("{:.10g}", numbers.example_x());
    const std::string y = fmt::format("{:.10g}", numbers.example_y());
    const LayerCrs& crs = file_.crs;
    if (crs.state == CrsState::other && !crs.is_geographic) {
      if (!numbers.may_all_be_degrees()) return true;
      find(Severity::error, "numbers-degrees-not-metres", {crs.name});
      return false;
    }
    switch (numbers.look()) {
      case NumbersLook::degrees:
        return true;
      case NumbersLook::swapped:
        find(Severity::error, "numbers-swapped", {x, y});
        return false;
      case NumbersLook::scaled_degrees:
        find(Severity::error, "numbers-scaled", {x, y});
        return false;
      case NumbersLook::metres:
        break;
    }
    if (crs.state == CrsState::unknown && is_shapefile()) {
      find(Severity::error, "numbers-metres-no-prj", {x, y, companion_name(".prj")});
    } else if (crs.state == CrsState::unknown || file_.file.driver == "GeoJSON") {
      find(Severity::error, "numbers-metres-no-crs", {x, y});
    } else {
      find(Severity::error, "numbers-metres-not-degrees", {x, y, crs.name});
    }
    return false;
  }

  /// False when the attribute that somebody asked for does not exist.
  bool find_key() {
    const AttributeTable& table = features_.attributes;
    const std::vector<WantedRegion>& wanted = file_.source.regions;
    if (!file_.source.key.empty()) {
      const auto column = column_named(table, file_.source.key);
      if (!column) {
        std::vector<std::string> names;
        for (const AttributeColumn& known : table.columns) names.push_back(known.name);
        find(Severity::error, "key-unknown", {file_.source.key, listed(names, names.size())});
        return false;
      }
      key_ = region_key_in(table, *column, wanted, naming_);
      return true;
    }
    key_ = find_region_key(table, wanted, naming_);
    if (!key_) return true;
    const std::string& name = table.columns[key_->column].name;
    const std::vector<std::string> others = BoundaryColumns{table}.unused(key_->column);
    constexpr std::size_t max_listed = 12;
    if (key_->by_name) {
      find(Severity::note, "key-by-name", {name, listed(others, max_listed)});
    } else if (!others.empty() && name != "code") {
      find(Severity::note, "key-chosen", {name, listed(others, max_listed)});
    }
    return true;
  }

  std::vector<Boundary> boundaries() {
    const AttributeTable& table = features_.attributes;
    const BoundaryColumns columns(table);
    std::vector<std::string> codes(table.rows.size());
    if (key_) codes = region_codes(table, *key_, file_.source.regions, naming_);
    std::vector<Boundary> out;
    std::vector<std::string> nameless;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      FeatureShape& shape = features_.shapes[i];
      const std::string name = codes[i].empty() ? std::to_string(shape.number) : codes[i];
      if (!check_shape(shape, name)) continue;
      Boundary boundary;
      boundary.code = codes[i];
      boundary.polygons = std::move(shape.polygons);
      if (boundary.code.empty()) nameless.push_back(std::to_string(shape.number));
      const std::optional<LonLat> label = columns.read(i, boundary);
      boundary.label = label ? *label : label_place(boundary.polygons);
      out.push_back(std::move(boundary));
    }
    constexpr std::size_t max_listed = 5;
    if (!nameless.empty()) {
      find(Severity::warning, "boundary-code-missing",
           {listed(nameless, max_listed), nameless.size() > 1 ? std::to_string(nameless.size()) : ""});
    }
    if (!crossing_.empty()) {
      find(Severity::warning, "rings-cross", {listed(crossing_, max_listed), std::to_string(crossing_.size())});
    }
    if (!short_.empty()) {
      find(Severity::warning, "ring-too-short",
           {listed(short_, max_listed), short_.size() > 1 ? std::to_string(short_.size()) : ""});
    }
    return out;
  }

  /// Finds what is wrong with a feature's polygons; false when it has none that can be used.
  bool check_shape(const FeatureShape& shape, const std::string& name) {
    const ShapeFindings& findings = shape.findings;
    if (const auto& bad = findings.bad_coordinate) {
      if (bad->finite) {
        find(Severity::error, "coordinate-out-of-range",
             {name, fmt::format("{:.6g}", bad->place.longitude_deg), fmt::format("{:.6g}", bad->place.latitude_deg)});
      } else if (file_.crs.to_wgs84) {
        find(Severity::error, "coordinate-not-transformed", {name, file_.crs.name});
      } else {
        find(Severity::error, "coordinate-not-finite", {name});
      }
      return false;
    }
    if (findings.is_tangled) {
      find(Severity::error, "rings-tangled", {name});
      return false;
    }
    if (findings.has_short_ring) short_.push_back(name);
    if (findings.crosses) crossing_.push_back(name);
    return !shape.polygons.empty();
  }

  void tell_of_shared_codes(const std::vector<SharedCode>& shared) {
    if (shared.empty()) return;
    constexpr std::size_t max_listed = 5;
    std::vector<std::string> words;
    words.reserve(shared.size());
    for (const SharedCode& code : shared) words.push_back(fmt::format("{} ({})", code.code, code.features));
    find(Severity::note, "boundary-codes-shared", {listed(words, max_listed), std::to_string(shared.size())});
  }

  /// Where none of the regions that are looked for is there, one line says what is there instead.
  void tell_of_missing_regions(const BoundarySet& set) {
    const std::vector<WantedRegion>& wanted = file_.source.regions;
    if (wanted.empty() || set.boundaries.empty() || has_errors(diagnostics_)) return;
    const bool any = std::any_of(set.boundaries.begin(), set.boundaries.end(), [&](const Boundary& boundary) {
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const WantedRegion& region) { return region.code == boundary.code; });
    });
    if (any) return;
    constexpr std::size_t max_listed = 5;
    std::vector<std::string> codes;
    for (const Boundary& boundary : set.boundaries) {
      if (!boundary.code.empty()) codes.push_back(boundary.code);
    }
    std::vector<std::string> others;
    for (const AttributeColumn& column : features_.attributes.columns) {
      if (column.name != set.key_column) others.push_back(column.name);
    }
    constexpr std::size_t max_columns = 12;
    find(Severity::warning, "regions-none-there",
         {set.key_column, listed(codes, max_listed), listed(others, max_columns)});
  }

  LayerFeatures features_;
  const RegionFile& file_;
  const RegionNaming& naming_;
  std::vector<Diagnostic>& diagnostics_;
  std::optional<RegionKey> key_;
  std::vector<std::string> crossing_;
  std::vector<std::string> short_;
};

}  // namespace

BoundarySet build_regions(LayerFeatures features, const RegionFile& file, const RegionNaming& naming,
                          std::vector<Diagnostic>& diagnostics) {
  return RegionBuilding{std::move(features), file, naming, diagnostics}.build();
}

bool check_crs(const RegionFile& file, std::vector<Diagnostic>& diagnostics) {
  const std::string prj = utf8_name(utf8_path(file.file.absolute_path).filename().replace_extension(".prj"));
  const bool is_shapefile = file.file.driver == "ESRI Shapefile";
  const auto refuse = [&](const char* code, const std::string& name) {
    Diagnostic finding;
    finding.code = code;
    finding.arguments = {name};
    finding.file = file.source.file;
    diagnostics.push_back(std::move(finding));
    return false;
  };
  if (file.crs.state == CrsState::local) return refuse("crs-local", file.crs.name);
  if (file.crs.state != CrsState::unreadable) return true;
  return refuse("crs-unreadable", is_shapefile && file.crs.name.empty() ? prj : file.crs.name);
}

}  // namespace kakehashi
