#include "viewer/ui/blocks.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kakehashi {

namespace {

/// The first shade of each bar in turn: blue, brown, green, violet; dark enough for white words.
constexpr std::array bar_colors{rgb(0x2f6fa8), rgb(0x8f5a28), rgb(0x2f7d5b), rgb(0x6b5aa6)};
constexpr Rgba white = rgb(0xffffff);

struct Share {
  std::string name;
  std::string amount;
  double value = 0;
};

/// "59%", in Russian "59 %"; other units follow as words.
std::string amount_words(const CardPen& pen, const Indicator& indicator, double value) {
  const std::string number = pen.words().number(value, std::floor(value) == value ? 0 : 1);
  const std::string& unit = pen.in_language(indicator.unit);
  if (unit.empty() || unit == "%") return pen.words().format("figure.percent", {number, "%"});
  return number + "\u00a0" + unit;
}

/// The text with its spaces made such that no line ends at them.
std::string unbroken(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == ' ' ? std::string{"\u00a0"} : std::string{c};
  return result;
}

std::vector<Share> shares_of(const CardPen& pen, const Indicator& indicator) {
  std::vector<Share> shares;
  for (const IndicatorRow& row : indicator.rows) {
    if (row.values.empty() || !row.values.front() || !(*row.values.front() > 0)) continue;
    shares.push_back(
        {pen.in_language(row.name), amount_words(pen, indicator, *row.values.front()), *row.values.front()});
  }
  return shares;
}

}  // namespace

void draw_shares(CardPen& pen, const Indicator& indicator, std::size_t number) {
  const std::vector<Share> shares = shares_of(pen, indicator);
  double sum = 0;
  for (const Share& share : shares) sum += share.value;
  if (!(sum > 0)) return;

  std::string title = pen.in_language(indicator.name);
  if (indicator.total) {
    const FigureWords total = pen.words().figure(*indicator.total);
    title += " — " + unbroken(total.number + (total.unit.empty() ? "" : " " + total.unit));
  }
  pen.paragraph(title, pen.fonts().body, pen.colors().text);
  pen.gap(6);

  const float height = pen.px(28);
  const float seam = std::max(1.0F, pen.px(1));
  const Rgba first = bar_colors.at(number % bar_colors.size());
  const Rgba last = mix(first, pen.colors().card, 0.82F);
  std::string rest;
  double start = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Share& share = shares[i];
    const float from = pen.left + std::round(static_cast<float>(start / sum) * pen.width);
    start += share.value;
    const float to = pen.left + std::round(static_cast<float>(start / sum) * pen.width);
    const float step = shares.size() > 1 ? static_cast<float>(i) / static_cast<float>(shares.size() - 1) : 0;
    const Rgba fill = with_alpha(mix(first, last, std::sqrt(step)), 1);
    const bool is_first = i == 0;
    const bool is_last = i + 1 == shares.size();
    const ImDrawFlags corners = is_first && is_last ? ImDrawFlags_RoundCornersAll
                                : is_first          ? ImDrawFlags_RoundCornersLeft
                                : is_last           ? ImDrawFlags_RoundCornersRight
                                                    : ImDrawFlags_RoundCornersNone;
    const float inner_to = is_last ? to : std::max(from + 1, to - seam);
    pen.list.AddRectFilled({from, pen.y}, {inner_to, pen.y + height}, packed(fill), pen.px(5), corners);
    const std::string words = share.name + " " + share.amount;
    const Rgba ink = contrast(white, fill) >= contrast(pen.colors().text, fill) ? white : pen.colors().text;
    if (text_width(*pen.fonts().small, words) + pen.px(16) <= to - from && contrast(ink, fill) >= 4.5F) {
      pen.line_at({from + pen.px(8), CardPen::line_top(pen.y + height / 2, *pen.fonts().small)}, words,
                  pen.fonts().small, ink);
    } else {
      rest += (rest.empty() ? "" : " · ") + words;
    }
  }
  pen.y += height;
  pen.gap(4);
  pen.paragraph(rest, pen.fonts().small, pen.colors().text_faint);
  if (indicator.correction) draw_correction(pen, *indicator.correction, 0);
}

}  // namespace kakehashi
