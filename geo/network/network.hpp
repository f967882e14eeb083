/// The document: a network of partnerships between regions. A plain value; see docs/network-format.md.
#pragma once

#include "geo/text/date.hpp"
#include "geo/text/text.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kakehashi {

/// Where a fact comes from: a source of the network and a part of it.
struct Citation {
  std::string source;  ///< Id of a Source.
  std::string part;    ///< Key of that source's parts; may be empty.
  std::string at;      ///< Free text; may be empty.
};

/// What a source says wrongly or unclearly, and why the fact differs from it.
struct Correction {
  std::string stated;
  Text why;
};

/// A number with its unit and what it counts. `unit` is one of the ids listed in docs/network-format.md.
struct Figure {
  double value = 0;
  std::string unit;
  Text label;
  bool approximate = false;
  std::vector<Citation> citations;
  std::optional<Correction> correction;
};

struct Agreement {
  std::string id;
  std::optional<Date> date;
  Text title;
  Text text;
  std::vector<std::string> fields;
  std::string signed_at;  ///< Id of a Place; may be empty.
  bool planned = false;
  std::vector<Citation> citations;
  std::optional<Correction> correction;
};

struct Event {
  std::string id;
  std::optional<Date> date;
  std::string kind;
  Text title;
  Text text;
  std::string place;  ///< Id of a Place; may be empty.
  std::vector<std::string> fields;
  std::vector<std::string> themes;
  std::vector<std::string> partnerships;
  std::vector<Figure> figures;
  bool planned = false;
  std::vector<Citation> citations;
  std::optional<Correction> correction;
};

struct Fact {
  std::string id;
  Text text;
  std::optional<Date> date;
  std::vector<std::string> about;
  std::vector<Figure> figures;
  std::vector<Citation> citations;
  std::optional<Correction> correction;
};

struct SourcePart {
  std::string id;
  Text title;
};

struct Source {
  std::string id;
  Text title;
  Text publisher;
  std::optional<Date> date;
  std::string url;
  std::vector<SourcePart> parts;  ///< In the order of the file.
};

struct Country {
  std::string id;  ///< ISO 3166-1 alpha-2.
  Text name;
};

struct Field {
  std::string id;
  Text name;
};

struct Theme {
  std::string id;
  int number = 0;
  Text name;
  Text text;
  std::vector<Citation> citations;
};

struct Place {
  std::string id;
  Text name;
  std::string kind;
  double longitude_deg = 0;
  double latitude_deg = 0;
  std::string region;  ///< Id of a Region or any ISO 3166-2 code; may be empty.
  Text text;
  std::vector<Citation> citations;
};

struct Region {
  std::string id;  ///< ISO 3166-2, the key of its boundary.
  Text name;
  Text kind;
  std::string country;
  std::string capital;  ///< Id of a Place; may be empty.
  Text text;
  std::vector<Figure> figures;
  std::vector<Fact> facts;
};

struct Organisation {
  std::string id;
  Text name;
  Text text;
  std::string kind;
  std::string place;  ///< Id of a Place; may be empty.
  std::optional<Date> date;
  std::vector<Citation> citations;
};

/// One side of a partnership: a region, or a place when a city is the partner.
struct Party {
  std::string region;  ///< Id of a Region; empty when a place is the partner.
  std::string place;   ///< Id of the Place where the arc ends; empty: the region's capital.
};

enum class PartnershipType { sister, friendship, economic, sectoral, talks };
enum class Status { proposed, talks, active, dormant, suspended, ended, restored };

/// The words that the network file uses; std::nullopt if a word is none of them.
[[nodiscard]] std::string_view to_string(PartnershipType type);
[[nodiscard]] std::string_view to_string(Status status);
[[nodiscard]] std::optional<PartnershipType> parse_partnership_type(std::string_view word);
[[nodiscard]] std::optional<Status> parse_status(std::string_view word);

struct LifeStage {
  Status status = Status::active;
  std::optional<Date> from;
  std::vector<Citation> citations;
};

struct Partnership {
  std::string id;
  Text name;  ///< Empty: named by its parties.
  std::vector<Party> between;
  std::string group;  ///< Id of a Group; may be empty.
  PartnershipType type = PartnershipType::friendship;
  std::vector<LifeStage> life;
  Text summary;
  std::vector<std::string> fields;
  std::vector<std::string> themes;
  std::vector<Agreement> agreements;
  std::vector<Event> events;
  std::vector<Figure> figures;
  std::vector<std::string> organisations;
  std::vector<Citation> citations;

  /// The last stage of its life; `proposed` when none is given.
  [[nodiscard]] Status status() const;
};

/// Partnerships that share a colour and a line in the legend.
struct Group {
  std::string id;
  Text name;
  std::string color;  ///< "#rrggbb"; empty: the palette supplies one.
};

struct IndicatorColumn {
  Text name;
  std::optional<Date> date;
  Text note;
};

struct IndicatorRow {
  Text name;
  std::vector<std::optional<double>> values;
  Text note;
};

struct Indicator {
  std::string id;
  std::string kind;  ///< shares, series, table or values.
  Text name;
  Text unit;
  Text text;
  std::string period;
  std::optional<Figure> total;
  std::vector<IndicatorColumn> columns;
  std::vector<IndicatorRow> rows;
  std::vector<Citation> citations;
  std::optional<Correction> correction;
};

struct SceneCamera {
  double longitude_deg = 0;
  double latitude_deg = 0;
  double zoom = 1;
};

/// One step of a talk.
struct Scene {
  std::string id;
  Text title;
  Text text;
  Text notes;
  std::string focus;  ///< Id of anything; may be empty.
  std::optional<SceneCamera> camera;
  double duration_s = 0;
};

/// A file beside the network that holds the shapes of its regions.
struct BoundaryReference {
  std::string file;   ///< Relative to the network file.
  std::string layer;  ///< May be empty.
  std::string key;    ///< The attribute with the regions' codes; may be empty.
};

/// Everything a map tells. Every list keeps the order of the file; NetworkIndex finds things by their ids.
struct Network {  // NOLINT(bugprone-exception-escape): ordered_json moves without throwing, but does not say so
  Text title;
  Text subtitle;
  std::optional<Date> as_of;
  std::optional<BoundaryReference> boundaries;  ///< None: those that the program carries.
  std::vector<std::string> languages;
  std::vector<Country> countries;
  std::vector<Source> sources;
  std::vector<Field> fields;
  std::vector<Theme> themes;
  std::vector<Place> places;
  std::vector<Region> regions;
  std::vector<Organisation> organisations;
  std::vector<Group> groups;
  std::vector<Partnership> partnerships;
  std::vector<Event> events;
  std::vector<Fact> facts;
  std::vector<Indicator> indicators;
  std::vector<Scene> scenes;

  /// The file as it was read, so that members the program does not know survive saving; null for one that was not
  /// read from a file.
  std::shared_ptr<const nlohmann::ordered_json> original;
};

}  // namespace kakehashi
