#include "geo/table/export_links.hpp"

#include "geo/table/link_columns.hpp"
#include "geo/written/field_words.hpp"
#include "geo/written/list_parts.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace kakehashi {
namespace {

class LinkTable {
 public:
  LinkTable(const Network& network, std::string_view language) : network_(network), language_(language) {
    for (std::size_t i = 0; i < link_columns; ++i) {
      const auto column = static_cast<LinkColumn>(i);
      if (column == LinkColumn::title || column == LinkColumn::text) {
        for (const std::string& code : network.languages) {
          table_.columns.push_back(std::string(to_string(column)) + "_" + code);
        }
      } else {
        table_.columns.emplace_back(to_string(column));
      }
    }
  }

  Table finish() {
    for (const Partnership& partnership : network_.partnerships) {
      for (std::size_t other = 1; other < partnership.between.size(); ++other) add(partnership, other);
    }
    return std::move(table_);
  }

 private:
  void add(const Partnership& partnership, std::size_t other) {
    if (partnership.agreements.empty()) {
      const auto& life = partnership.life;
      const bool dated = !life.empty() && life.front().from;
      push(partnership, other, dated ? to_string(*life.front().from) : std::string(), {}, partnership.summary,
           partnership.fields, partnership.citations);
    }
    for (const Agreement& agreement : partnership.agreements) {
      push(partnership, other, agreement.date ? to_string(*agreement.date) : std::string(), agreement.title,
           agreement.text, agreement.fields.empty() ? partnership.fields : agreement.fields,
           agreement.citations.empty() ? partnership.citations : agreement.citations);
    }
  }

  void push(const Partnership& partnership, std::size_t other, const std::string& date, const Text& title,
            const Text& text, const std::vector<std::string>& fields, const std::vector<Citation>& citations) {
    Table::Row row;
    const std::array<const Party*, 2> ends{&partnership.between.front(), &partnership.between[other]};
    for (std::size_t i = 0; i < link_columns; ++i) {
      const auto column = static_cast<LinkColumn>(i);
      if (column == LinkColumn::title || column == LinkColumn::text) {
        const Text& texts = column == LinkColumn::title ? title : text;
        for (const std::string& code : network_.languages) {
          const auto found = texts.by_language.find(code);
          row.cells.push_back(found == texts.by_language.end() ? std::string() : found->second);
        }
        continue;
      }
      row.cells.push_back(cell(column, partnership, ends, date, fields, citations));
    }
    table_.rows.push_back(std::move(row));
  }

  [[nodiscard]] std::string cell(LinkColumn column, const Partnership& partnership,
                                 const std::array<const Party*, 2>& ends, const std::string& date,
                                 const std::vector<std::string>& fields, const std::vector<Citation>& citations) const {
    switch (column) {
      case LinkColumn::from:
        return ends[0]->region;
      case LinkColumn::to:
        return ends[1]->region;
      case LinkColumn::date:
        return date;
      case LinkColumn::type:
        return std::string(to_string(partnership.type));
      case LinkColumn::status:
        return std::string(to_string(partnership.status()));
      case LinkColumn::fields:
        return names_of_fields(fields);
      case LinkColumn::source:
        return citations.empty() ? std::string() : name_of_source(citations.front());
      case LinkColumn::group: {
        const Group* group = network_.group(partnership.group);
        return group == nullptr ? std::string() : group->name.in(language_);
      }
      case LinkColumn::from_place:
        return place_of(*ends[0], [&](const Place& place) { return place.name.in(language_); });
      case LinkColumn::from_lon:
        return place_of(*ends[0], [](const Place& place) { return fmt::format("{}", place.longitude_deg); });
      case LinkColumn::from_lat:
        return place_of(*ends[0], [](const Place& place) { return fmt::format("{}", place.latitude_deg); });
      case LinkColumn::to_place:
        return place_of(*ends[1], [&](const Place& place) { return place.name.in(language_); });
      case LinkColumn::to_lon:
        return place_of(*ends[1], [](const Place& place) { return fmt::format("{}", place.longitude_deg); });
      case LinkColumn::to_lat:
        return place_of(*ends[1], [](const Place& place) { return fmt::format("{}", place.latitude_deg); });
      case LinkColumn::title:
      case LinkColumn::text:
        break;
    }
    return {};
  }

  template <typename Tell>
  [[nodiscard]] std::string place_of(const Party& party, Tell tell) const {
    const Place* place = network_.anchor(party);
    return place == nullptr ? std::string() : tell(*place);
  }

  [[nodiscard]] std::string names_of_fields(const std::vector<std::string>& fields) const {
    std::vector<std::string> names;
    for (const std::string& id : fields) {
      const Field* field = network_.field(id);
      names.push_back(field == nullptr ? id : field->name.in(language_));
    }
    return joined_list(names, whole_field_names());
  }

  [[nodiscard]] std::string name_of_source(const Citation& citation) const {
    const Source* source = network_.source(citation.source);
    return source == nullptr ? citation.source : source->title.in(language_);
  }

  const Network& network_;
  std::string_view language_;
  Table table_;
};

}  // namespace

Table export_links(const Network& network, std::string_view language) { return LinkTable{network, language}.finish(); }

}  // namespace kakehashi
