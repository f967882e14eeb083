#include "geo/table/export_links.hpp"

#include "geo/table/cell_names.hpp"
#include "geo/table/cell_text.hpp"
#include "geo/table/end_index.hpp"
#include "geo/table/link_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

/// The language of names: the one asked for when the network has it, otherwise English, otherwise its first.
std::string language_of_names(const Network& network, std::string_view wanted) {
  for (const std::string_view language : {wanted, std::string_view{"en"}}) {
    const auto& all = network.languages;
    if (std::find(all.begin(), all.end(), language) != all.end()) return std::string(language);
  }
  return network.languages.empty() ? std::string(wanted) : network.languages.front();
}

/// As many digits as the network has, never with an exponent.
std::string degrees(double angle_deg) {
  std::string shortest = fmt::format("{}", angle_deg);
  return shortest.find('e') == std::string::npos ? shortest : fmt::format("{:.12f}", angle_deg);
}

class LinkExport {
 public:
  LinkExport(const Network& network, std::string language)
      : network_(network),
        ends_(network),
        language_(std::move(language)),
        table_(network.languages),
        fields_(language_),
        groups_(language_),
        sources_(language_),
        places_(language_) {
    for (const Field& field : network.fields) fields_.add(field.id, field.name);
    for (const Group& group : network.groups) groups_.add(group.id, group.name);
    for (const Source& source : network.sources) sources_.add(source.id, source.title);
    for (const Place& place : network.places) places_.add(place.id, place.name);
  }

  Table finish() {
    for (const Partnership& partnership : network_.partnerships) {
      if (ends_.has_two_ends(partnership)) add(partnership);
    }
    add_names();
    return table_.finish();
  }

 private:
  void add(const Partnership& partnership) {
    LinkCells& row = begin(RowKind::link, partnership);
    row.title = partnership.name;
    row.text = partnership.summary;
    add_fields(row, partnership.fields);
    add_sources(row, partnership.citations);
    if (!partnership.group.empty()) {
      row.cells[LinkColumn::group] = groups_.of(partnership.group);
      groups_used_.insert(partnership.group);
    }
    for (std::size_t i = 2; i < partnership.between.size(); ++i) {
      add_end(begin(RowKind::party, partnership), 1, partnership.between[i]);
    }
    for (const LifeStage& stage : partnership.life) {
      LinkCells& cells = begin(RowKind::stage, partnership);
      cells.cells[LinkColumn::status] = to_string(stage.status);
      add_date(cells, stage.from);
      add_sources(cells, stage.citations);
    }
    for (const Agreement& agreement : partnership.agreements) {
      LinkCells& cells = begin(RowKind::agreement, partnership);
      cells.title = agreement.title;
      cells.text = agreement.text;
      add_date(cells, agreement.date);
      add_fields(cells, agreement.fields);
      add_sources(cells, agreement.citations);
      if (agreement.planned) cells.cells[LinkColumn::planned] = "yes";
    }
  }

  LinkCells& begin(RowKind kind, const Partnership& partnership) {
    LinkCells& row = table_.begin_row(kind);
    row.cells[LinkColumn::link_id] = partnership.id;
    row.cells[LinkColumn::type] = to_string(partnership.type);
    add_end(row, 0, partnership.between[0]);
    add_end(row, 1, partnership.between[1]);
    return row;
  }

  void add_end(LinkCells& row, std::size_t side, const Party& party) {
    row.cells[side == 0 ? LinkColumn::from : LinkColumn::to] = party.region;
    if (!party.region.empty()) regions_used_.insert(party.region);
    // Without a place of its own the cells of an earlier end must not stay.
    for (const LinkColumn column : {LinkColumn::to_place, LinkColumn::to_lon, LinkColumn::to_lat}) {
      if (side == 1) row.cells.erase(column);
    }
    if (const Place* place = ends_.anchor(party)) add_place(row, side, *place);
  }

  void add_place(LinkCells& row, std::size_t side, const Place& place) {
    row.cells[side == 0 ? LinkColumn::from_place : LinkColumn::to_place] = places_.of(place.id);
    row.cells[side == 0 ? LinkColumn::from_lon : LinkColumn::to_lon] = degrees(place.longitude_deg);
    row.cells[side == 0 ? LinkColumn::from_lat : LinkColumn::to_lat] = degrees(place.latitude_deg);
    places_used_.insert(place.id);
  }

  static void add_date(LinkCells& row, const std::optional<Date>& date) {
    if (!date) return;
    row.cells[LinkColumn::date] = to_string(*date);
    if (date->fiscal_year) row.cells[LinkColumn::fiscal_year] = "yes";
  }

  void add_fields(LinkCells& row, const std::vector<std::string>& fields) {
    std::vector<std::string> names;
    names.reserve(fields.size());
    for (const std::string& id : fields) names.push_back(fields_.of(id));
    row.cells[LinkColumn::fields] = list_cell(names);
    fields_used_.insert(fields.begin(), fields.end());
  }

  void add_sources(LinkCells& row, const std::vector<Citation>& citations) {
    std::vector<std::string> names;
    std::vector<std::string> parts;
    std::vector<std::string> places;
    for (const Citation& citation : citations) {
      names.push_back(sources_.of(citation.source));
      parts.push_back(citation.part);
      places.push_back(citation.at);
      parts_used_.insert({citation.source, citation.part});
    }
    row.cells[LinkColumn::source] = cell_of_lines(names);
    row.cells[LinkColumn::source_part] = cell_of_lines(parts);
    row.cells[LinkColumn::source_at] = cell_of_lines(places);
  }

  /// What the rows above mention, in all languages.
  void add_names() {
    for (const Region& region : network_.regions) {
      if (!region.capital.empty() && regions_used_.contains(region.id)) places_used_.insert(region.capital);
    }
    for (const Place& place : network_.places) {
      if (!places_used_.contains(place.id)) continue;
      add_named_place(place);
      regions_used_.insert(place.region);
    }
    for (const Region& region : network_.regions) {
      if (regions_used_.contains(region.id)) add_region(region);
    }
    for (const Country& country : network_.countries) {
      if (countries_used_.contains(country.id)) add_name(RowKind::country, LinkColumn::from, country.id, country.name);
    }
    for (const Field& field : network_.fields) {
      if (!fields_used_.contains(field.id)) continue;
      add_name(RowKind::field, LinkColumn::fields, list_cell({fields_.of(field.id)}), field.name);
    }
    for (const Group& group : network_.groups) {
      if (groups_used_.contains(group.id))
        add_name(RowKind::group, LinkColumn::group, groups_.of(group.id), group.name);
    }
    for (const Source& source : network_.sources) add_source(source);
    LinkCells& row = table_.begin_row(RowKind::map);
    row.title = network_.title;
    row.text = network_.subtitle;
    add_date(row, network_.as_of);
  }

  /// What a cell of other rows stands for.
  void add_name(RowKind kind, LinkColumn column, std::string cell, const Text& name) {
    LinkCells& row = table_.begin_row(kind);
    row.cells[column] = std::move(cell);
    row.title = name;
  }

  void add_named_place(const Place& place) {
    LinkCells& row = table_.begin_row(RowKind::place);
    row.cells[LinkColumn::from] = place.region;
    add_place(row, 0, place);
    row.cells[LinkColumn::type] = place.kind;
    row.title = place.name;
    row.text = place.text;
    add_sources(row, place.citations);
  }

  void add_region(const Region& region) {
    LinkCells& row = table_.begin_row(RowKind::region);
    row.cells[LinkColumn::from] = region.id;
    row.cells[LinkColumn::to] = region.country;
    if (const Place* capital = ends_.place(region.capital)) add_place(row, 0, *capital);
    row.title = region.name;
    row.text = region.text;
    countries_used_.insert(region.country);
  }

  void add_source(const Source& source) {
    const auto is_cited = [&](const std::pair<std::string, std::string>& cited) { return cited.first == source.id; };
    if (std::none_of(parts_used_.begin(), parts_used_.end(), is_cited)) return;
    LinkCells& row = table_.begin_row(RowKind::source);
    row.cells[LinkColumn::source] = sources_.of(source.id);
    row.cells[LinkColumn::source_url] = source.url;
    row.title = source.title;
    row.text = source.publisher;
    add_date(row, source.date);
    for (const SourcePart& part : source.parts) {
      if (!parts_used_.contains({source.id, part.id})) continue;
      LinkCells& cells = table_.begin_row(RowKind::part);
      cells.cells[LinkColumn::source] = sources_.of(source.id);
      cells.cells[LinkColumn::source_part] = part.id;
      cells.title = part.title;
    }
  }

  const Network& network_;
  EndIndex ends_;
  std::string language_;
  LinkTable table_;
  CellNames fields_, groups_, sources_, places_;
  std::set<std::string> fields_used_, groups_used_, places_used_, regions_used_, countries_used_;
  std::set<std::pair<std::string, std::string>> parts_used_;  ///< Of sources; an empty part for the source alone.
};

}  // namespace

Table export_links(const Network& network, std::string_view language) {
  return LinkExport{network, language_of_names(network, language)}.finish();
}

Table as_written(Table table, TableFormat format) {
  constexpr std::array numbers{LinkColumn::from_lon, LinkColumn::from_lat, LinkColumn::to_lon, LinkColumn::to_lat};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto heading = parse_link_heading(table.columns[i]);
    if (heading && std::find(numbers.begin(), numbers.end(), heading->column) != numbers.end()) continue;
    for (Table::Row& row : table.rows) {
      std::string& cell = row.cells[i];
      cell = plain_cell(cell);
      cell = format == TableFormat::csv ? guarded_cell(std::move(cell)) : text_cell(std::move(cell));
    }
  }
  return table;
}

}  // namespace kakehashi
