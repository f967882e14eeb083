/// Reading the files that are opened while the window is there: work for a thread of its own.
#pragma once

#include "viewer/draw/level_parts.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/load/notice.hpp"
#include "viewer/scene/document.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kakehashi {

/// What the window shows, as far as reading other files depends on it.
struct OpenNow {
  std::shared_ptr<const MapData> map;
  std::optional<BoundarySource> boundaries;        ///< Those that `map` was made of, besides the embedded ones.
  std::optional<BoundarySource> given_boundaries;  ///< By the command line: they count before those of a network.
  bool boundaries_accepted = false;                ///< `boundaries` were offered and accepted.
  std::string network_file;                        ///< Empty: the embedded network.
  std::vector<WantedRegion> regions;               ///< Of the network.
  std::shared_ptr<const FlowMap> flows;
  std::string language;
  double tolerance_rad = 0;  ///< Of the first level of detail that a map needs.
  bool triangles = false;
  ReadingWatch watch{};  ///< Over what is read in other processes.
};

/// A map with everything that its first picture needs.
struct NewMap {
  std::shared_ptr<const MapData> map;
  std::optional<BoundarySource> boundaries;
  LevelParts level;
  std::string keep_as;                   ///< As MapLoading's.
  std::shared_ptr<const FlowMap> flows;  ///< Those that are shown, on this map.
};

struct ImportOffer {
  std::string table;
  std::optional<BoundarySource> boundaries;
  bool partial = false;  ///< Rows with mistakes are left out.
};
struct SaveOffer {
  std::string text;
  std::string file;
};
/// What the user may accept.
using Offer = std::variant<std::monostate, ImportOffer, NewMap, SaveOffer>;

/// What came of reading. What could not be read leaves its place empty; the notice says why.
struct OpenedFiles {
  SharedDocument document;
  std::optional<NewMap> map;
  std::shared_ptr<const FlowMap> flows;
  std::optional<Notice> notice;
  Offer offer;
  bool of_start = false;  ///< The boundaries that the start was to show; they have errors when there is no map.
};

/// Makes a map that was loaded ready for its first picture.
[[nodiscard]] NewMap new_map(MapLoading loading, std::optional<BoundarySource> boundaries, const OpenNow& now);

/// Recognises and reads files that were given together.
[[nodiscard]] OpenedFiles open_files(const std::vector<std::string>& files, const OpenNow& now);

/// What is told of boundaries that were to be shown from the start and have errors.
[[nodiscard]] Notice refused_boundaries(std::vector<Diagnostic> findings, const OpenNow& now);

/// Puts boundaries that the start did not wait for in the place of the embedded ones.
[[nodiscard]] OpenedFiles open_boundaries_of_start(MapLoading loading, const BoundarySource& source,
                                                   const OpenNow& now);

/// Reads the flows that the command line names; a notice only when they cannot be read.
[[nodiscard]] OpenedFiles open_flows(const std::string& file, const OpenNow& now);

/// Makes a network of a table, in memory.
[[nodiscard]] OpenedFiles import_offered(const ImportOffer& offer, const OpenNow& now);

/// Writes an imported network; never over another file.
[[nodiscard]] OpenedFiles save_offered(const SaveOffer& offer);

}  // namespace kakehashi
