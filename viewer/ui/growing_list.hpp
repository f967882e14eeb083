/// Long lists on cards: no more is laid out than has been scrolled to.
#pragma once

#include "viewer/ui/card_pen.hpp"

#include <cstddef>
#include <string_view>

namespace kakehashi {

/// How much of a list is drawn. It grows when its end comes into view, so that a card of fifty thousand rows costs what
/// the rows cost that somebody has looked at.
class GrowingList {
 public:
  /// `id` is unique on the card; what has been scrolled to is remembered under it while the card's thing is selected.
  GrowingList(const CardPen& pen, std::string_view id, std::size_t total);

  /// So many from the first are to be drawn.
  [[nodiscard]] std::size_t shown() const { return shown_; }
  /// Says how many more there are, and grows when that is nearly in view. To be called when the rows are drawn.
  void finish(CardPen& pen) const;

 private:
  unsigned key_;
  std::size_t total_;
  std::size_t shown_;
};

}  // namespace kakehashi
