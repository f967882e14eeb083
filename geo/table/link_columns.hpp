/// The columns of a table of links: what the heading of each means.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

enum class LinkColumn {
  from,
  to,
  date,
  type,
  status,
  fields,
  title,
  text,
  source,
  group,
  from_place,
  from_lon,
  from_lat,
  to_place,
  to_lon,
  to_lat,
  row_kind,     ///< What the row tells, where not a link with what belongs to it; see RowKind.
  link_id,      ///< Rows with the same one tell of one partnership.
  fiscal_year,  ///< Whether the date is a Japanese fiscal year.
  planned,      ///< Whether the agreement is only planned.
  source_part,  ///< Lines that belong to those of `source`.
  source_at,
  source_url
};
inline constexpr std::size_t link_columns = 23;

/// A heading that is understood: its column, and for texts the language ("title_ru").
struct LinkHeading {
  LinkColumn column;
  std::string language;  ///< Empty: the language of the table. A BCP 47 tag: "title_ru", "text_zh-Hans".
};

/// What a heading means; case, width, accents, spaces and punctuation do not matter, English, Japanese and Russian are
/// known. A text's language stands behind its heading: "title_ru", "名称（日本語）", "Название (рус.)".
[[nodiscard]] std::optional<LinkHeading> parse_link_heading(std::string_view heading);

/// The headings of one row together: "source" is where a link begins when "target" stands beside it, otherwise where a
/// fact comes from.
[[nodiscard]] std::vector<std::optional<LinkHeading>> parse_link_headings(std::span<const std::string> headings);

/// The English heading, as the export writes it.
[[nodiscard]] std::string_view to_string(LinkColumn column);

}  // namespace kakehashi
