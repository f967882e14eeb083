#include "geo/table/import_links.hpp"

#include "geo/names/region_names.hpp"
#include "geo/table/link_book.hpp"
#include "geo/table/link_row.hpp"
#include "geo/table/place_book.hpp"
#include "geo/table/section.hpp"
#include "geo/table/source_book.hpp"
#include "geo/written/field_words.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

std::string title_of(const std::string& file) {
  const std::size_t slash = file.find_last_of("/\\");
  std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  return name.substr(0, name.rfind('.'));
}

/// Builds the sections of a network file of the rows of a table.
class NetworkBuilder {
 public:
  NetworkBuilder(const BoundarySet& set, const LinkRowReader& reader, RowNotes& notes)
      : languages_(reader.languages()),
        language_(reader.language()),
        notes_(notes),
        sources_(language_),
        places_(set, languages_, language_, notes),
        links_(places_, sources_, notes) {}

  /// The number of rows that could not go in.
  std::size_t add(const std::vector<LinkRow>& rows, const ReadingProgress& progress) {
    // Names before what they stand for, so that it does not matter where in the table they are told.
    for (const RowKind kind : {RowKind::map, RowKind::source, RowKind::part, RowKind::field, RowKind::group,
                               RowKind::country, RowKind::place, RowKind::region}) {
      for (const LinkRow& row : rows) {
        if (row.kind == kind) declare(row);
      }
    }
    for (const LinkRow& row : rows) {
      if (names_something(row.kind)) continue;
      for (const std::size_t side : {0U, 1U}) places_.learn(row, side);
    }
    std::size_t left_out = 0;
    for (const LinkRow& row : rows) {
      if (progress) progress(0.5 + 0.5 * static_cast<double>(&row - rows.data()) / static_cast<double>(rows.size()));
      if (!names_something(row.kind) && !add_link(row)) ++left_out;
    }
    return left_out;
  }

  [[nodiscard]] std::size_t partnerships() const { return links_.partnerships(); }
  [[nodiscard]] std::size_t agreements() const { return links_.agreements(); }

  ordered_json finish(const std::string& title) {
    ordered_json root;
    root["$schema"] = "kakehashi.schema.json";
    root["format"] = "kakehashi-network";
    root["version"] = 1;
    if (has_map_row_) {
      root.update(map_);
    } else {
      for (const std::string& language : languages_) root["title"][language] = title;
    }
    root["languages"] = languages_;
    ordered_json partnerships = links_.finish();  // enters what it still needs into the sections
    const auto section = [&](const char* name, Section& things) {
      if (!things.empty()) root[name] = things.take();
    };
    section("countries", places_.countries());
    section("sources", sources_.section());
    section("fields", fields_.section());
    section("places", places_.places());
    section("regions", places_.regions());
    section("groups", groups_.section());
    root["partnerships"] = std::move(partnerships);
    return root;
  }

 private:
  void declare(const LinkRow& row) {
    switch (row.kind) {
      case RowKind::map:
        has_map_row_ = true;
        if (!row.title.empty()) map_["title"] = json_of(row.title);
        if (!row.text.empty()) map_["subtitle"] = json_of(row.text);
        if (!row.date.empty()) map_["as_of"] = row.date;
        if (row.fiscal_year) map_["fiscal_year"] = true;
        return;
      case RowKind::source:
      case RowKind::part:
        return sources_.declare(row);
      case RowKind::field:
        notes_.came_from("/fields/" + fields_.declare(row.fields.front(), row.title), row.line, LinkColumn::fields);
        return;
      case RowKind::group:
        notes_.came_from("/groups/" + groups_.declare(row.group, row.title), row.line, LinkColumn::group);
        return;
      default:
        return places_.declare(row, sources_);
    }
  }

  /// Usual fields are one whatever their language, named as the table first writes them.
  std::string field(const std::string& name) {
    const std::string usual(known_field(name));
    if (usual.empty()) return fields_.id_of(name, language_);
    Text names;
    for (const std::string& language : languages_) {
      const std::string_view known = known_field_name(usual, language);
      if (!known.empty()) names.by_language[language] = known;
    }
    if (may_be_written_in(language_, name)) names.by_language[language_] = name;
    return fields_.id_of_usual(name, usual, names);
  }

  bool add_link(const LinkRow& row) {
    std::vector<std::string> fields;
    for (const std::string& name : row.fields) {
      // A cell may name a field twice; a network may not.
      std::string id = field(name);
      notes_.came_from("/fields/" + id, row.line, LinkColumn::fields);
      if (std::find(fields.begin(), fields.end(), id) == fields.end()) fields.push_back(std::move(id));
    }
    std::string group;
    if (!row.group.empty()) {
      group = groups_.id_of(row.group, language_);
      notes_.came_from("/groups/" + group, row.line, LinkColumn::group);
    }
    return links_.add(row, fields, group);
  }

  std::vector<std::string> languages_;
  std::string language_;
  RowNotes& notes_;
  SourceBook sources_;
  PlaceBook places_;
  LinkBook links_;
  NamedThings fields_{"field"};
  NamedThings groups_{"group"};
  ordered_json map_ = ordered_json::object();
  bool has_map_row_ = false;
};

}  // namespace

ImportResult import_links(const Table& table, const BoundarySet& set, const ImportOptions& options) {
  ImportResult result;
  const RegionNames regions{set, options.region_aliases};
  LinkRowReader reader{table, set, regions, options.language, result.diagnostics};
  if (!reader.is_usable()) return result;
  RowNotes notes{table.file, reader, result.diagnostics};
  std::vector<LinkRow> rows;
  for (const Table::Row& row : table.rows) {
    if (options.progress) {
      const auto read = static_cast<double>(&row - table.rows.data());
      options.progress(0.5 * read / static_cast<double>(table.rows.size()));
    }
    if (auto link = reader.read(row)) rows.push_back(std::move(*link));
  }
  NetworkBuilder builder{set, reader, notes};
  result.rows = rows.size() - builder.add(rows, options.progress);
  result.rows_left_out = table.rows.size() - result.rows;
  result.partnerships = builder.partnerships();
  result.agreements = builder.agreements();
  const bool usable = result.rows > 0 && (options.partial || !has_errors(result.diagnostics));
  if (usable) result.network = builder.finish(title_of(table.file));
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  result.origins = std::move(notes.origins());
  return result;
}

std::vector<Diagnostic> in_rows_of(const Table& table, const RowOrigins& origins, std::vector<Diagnostic> findings) {
  std::vector<Diagnostic> placed;
  // A row may stand in several places of the network: what is wrong with its date is told once.
  std::set<std::tuple<std::size_t, std::string, std::string, std::vector<std::string>>> told;
  for (Diagnostic& finding : findings) {
    // That a source is missing is said of what has none.
    const RowOrigin* const origin =
        origins.find(finding.code == "source-missing" ? finding.pointer + "/source" : finding.pointer);
    if (origin != nullptr) {
      finding.file = table.file;
      finding.line = origin->line;
      finding.column = 1;
      finding.pointer = origin->heading;
      if (!told.emplace(finding.line, finding.code, finding.pointer, finding.arguments).second) continue;
    }
    placed.push_back(std::move(finding));
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  return placed;
}

}  // namespace kakehashi
