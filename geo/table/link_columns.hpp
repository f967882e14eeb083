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

/// What a heading means; letters' case, spaces and underscores do not matter, English, Japanese and Russian are known.
[[nodiscard]] std::optional<LinkHeading> parse_link_heading(std::string_view heading);

/// The English heading, as the export writes it.
[[nodiscard]] std::string_view to_string(LinkColumn column);

}  // namespace kakehashi
