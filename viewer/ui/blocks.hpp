/// What the cards of things are put together from: dated rows, figures, shares, partners.
#pragma once

#include "viewer/ui/card_pen.hpp"

#include <span>
#include <string>
#include <vector>

namespace kakehashi {

/// A row of a history: an agreement or an event. It refers to the network.
struct DatedRow {
  const Date* date = nullptr;  ///< May be missing.
  const Text* title = nullptr;
  const Text* text = nullptr;                        ///< May be missing.
  const std::vector<std::string>* fields = nullptr;  ///< Named where there is no text.
  bool strong = false;                               ///< An agreement.
  bool planned = false;
  const Correction* correction = nullptr;
  Thing thing;  ///< What a click on the row selects; none: nothing.
};

/// Agreements and events of a partnership, by date; those without one at the end.
[[nodiscard]] std::vector<DatedRow> history_of(const Network& network, const Partnership& partnership);

void draw_dated_rows(CardPen& pen, std::span<const DatedRow> rows);

/// Numbers, large, with their units and captions, two side by side where they fit.
void draw_figures(CardPen& pen, std::span<const Figure> figures);

/// An indicator of kind "shares" as one divided bar.
void draw_shares(CardPen& pen, const Indicator& indicator, std::size_t number);

/// The partnerships that a thing is an end of, in the order of the network.
[[nodiscard]] std::vector<const Partnership*> partnerships_of(const Document& document, const Thing& thing);

/// Partnerships of a thing: the other side's name, since when, and how. A click selects the partnership.
void draw_partners(CardPen& pen, std::span<const Partnership* const> partnerships, const Thing& from);

/// A remark on what a source says, beside a thin line.
void draw_correction(CardPen& pen, const Correction& correction, float indent_px);

/// A section of organisations; nothing when there are none.
void draw_organisations(CardPen& pen, std::span<const Organisation* const> organisations);

/// Facts as paragraphs.
void draw_facts(CardPen& pen, std::span<const Fact* const> facts);

/// The distance between the two ends; nothing unless there are exactly two known ones.
[[nodiscard]] std::string distance_words(const Document& document, const Partnership& partnership,
                                         const Catalog& words);

/// "1990 / 1998".
[[nodiscard]] std::string years_words(std::span<const int> years);

/// A heading with the distance that parts of a card keep from each other.
void begin_section(CardPen& pen, std::string_view heading);

/// Parts of a line, joined with dots.
[[nodiscard]] std::string joined(std::span<const std::string> parts, std::string_view between = " · ");

}  // namespace kakehashi
