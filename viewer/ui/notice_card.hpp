/// What the card about files says, in the chosen language.
#pragma once

#include <string>
#include <vector>

namespace kakehashi {

struct NoticeCard {
  enum class Tone { done, remarks, failed, question };
  Tone tone = Tone::done;
  std::string heading;
  std::string about;               ///< Which files it is about; may be empty.
  std::vector<std::string> lines;  ///< Findings, one each.
  std::string more;                ///< How many there are besides; empty: none.
  std::string note;                ///< What follows from it; may be empty.
  std::string accept;              ///< Words on the button that accepts an offer; empty: nothing is offered.
  std::string decline;             ///< Words on the button beside it.
};

}  // namespace kakehashi
