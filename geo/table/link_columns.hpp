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
  to_lat
};
inline constexpr std::size_t link_columns = 16;

/// A heading that is understood: its column, and for texts the language ("title_ru").
struct LinkHeading {
  LinkColumn column;
  std::string language;  ///< Empty: the language of the table.
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
