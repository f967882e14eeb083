#include "geo/network/network.hpp"

#include "geo/network/vocabulary.hpp"

#include <algorithm>

namespace kakehashi {
namespace {

/// The place of `word` in `words`, as the enumerator that has this number.
template <typename Enum>
std::optional<Enum> enumerator(std::span<const std::string_view> words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_string(PartnershipType type) { return partnership_types()[static_cast<std::size_t>(type)]; }
std::string_view to_string(Status status) { return statuses()[static_cast<std::size_t>(status)]; }

std::optional<PartnershipType> parse_partnership_type(std::string_view word) {
  return enumerator<PartnershipType>(partnership_types(), word);
}

std::optional<Status> parse_status(std::string_view word) { return enumerator<Status>(statuses(), word); }

Status Partnership::status() const { return life.empty() ? Status::proposed : life.back().status; }

}  // namespace kakehashi
