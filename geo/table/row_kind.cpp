#include "geo/table/row_kind.hpp"

#include "geo/table/comparable_name.hpp"

#include <algorithm>
#include <array>

namespace kakehashi {
namespace {

using std::string_view_literals::operator""sv;

struct Words {
  RowKind kind;
  std::string_view en, ja, ru;
};

constexpr std::array kinds{Words{RowKind::link, "link", "連携", "связь"},
                           Words{RowKind::stage, "stage", "段階", "этап"},
                           Words{RowKind::agreement, "agreement", "協定", "соглашение"},
                           Words{RowKind::party, "party", "当事者", "участник"},
                           Words{RowKind::map, "map", "地図", "карта"},
                           Words{RowKind::country, "country", "国", "страна"},
                           Words{RowKind::region, "region", "地域", "регион"},
                           Words{RowKind::place, "place", "地点", "место"},
                           Words{RowKind::field, "field", "分野", "сфера"},
                           Words{RowKind::group, "group", "グループ", "группа"},
                           Words{RowKind::source, "source", "出典", "источник"},
                           Words{RowKind::part, "part", "出典の部分", "часть"}};

}  // namespace

std::string_view to_string(RowKind kind) {
  const auto* const found = std::find_if(kinds.begin(), kinds.end(), [&](const Words& w) { return w.kind == kind; });
  return found == kinds.end() ? std::string_view() : found->en;
}

std::optional<RowKind> parse_row_kind(std::string_view word) {
  const std::string key = comparable_name(word);
  const auto* const found = std::find_if(kinds.begin(), kinds.end(),
                                         [&](const Words& w) { return key == w.en || key == w.ja || key == w.ru; });
  return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::string row_kind_words() {
  std::string words;
  for (const Words& w : kinds) words += (words.empty() ? "" : ", ") + std::string(w.en);
  return words;
}

bool names_something(RowKind kind) { return kind >= RowKind::map; }

std::optional<bool> parse_flag(std::string_view word) {
  constexpr std::array yes{"yes"sv,  "y"sv, "true"sv, "1"sv,    "x"sv,  "+"sv, "✓"sv,    "✔"sv,
                           "はい"sv, "○"sv, "〇"sv,   "予定"sv, "да"sv, "д"sv, "план"sv, "planned"sv};
  constexpr std::array no{"no"sv, "n"sv, "false"sv, "0"sv, "-"sv, "–"sv, "いいえ"sv, "×"sv, "нет"sv, "н"sv};
  const std::string key = comparable_name(word);
  if (key.empty() || std::find(no.begin(), no.end(), key) != no.end()) return false;
  if (std::find(yes.begin(), yes.end(), key) != yes.end()) return true;
  return std::nullopt;
}

}  // namespace kakehashi
