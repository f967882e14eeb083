#include "geo/written/calendar_words.hpp"

#include <algorithm>
#include <array>

namespace kakehashi {
namespace {

/// English and Russian, short and whole, with the Russian cases that dates take, and the Roman number.
struct Month {
  std::array<std::string_view, 7> names;
};

constexpr std::array months{Month{{"jan", "january", "янв", "январь", "января", "январе", "i"}},
                            Month{{"feb", "february", "фев", "февраль", "февраля", "феврале", "ii"}},
                            Month{{"mar", "march", "мар", "март", "марта", "марте", "iii"}},
                            Month{{"apr", "april", "апр", "апрель", "апреля", "апреле", "iv"}},
                            Month{{"may", "may", "май", "май", "мая", "мае", "v"}},
                            Month{{"jun", "june", "июн", "июнь", "июня", "июне", "vi"}},
                            Month{{"jul", "july", "июл", "июль", "июля", "июле", "vii"}},
                            Month{{"aug", "august", "авг", "август", "августа", "августе", "viii"}},
                            Month{{"sep", "september", "сен", "сентябрь", "сентября", "сентябре", "ix"}},
                            Month{{"oct", "october", "окт", "октябрь", "октября", "октябре", "x"}},
                            Month{{"nov", "november", "ноя", "ноябрь", "ноября", "ноябре", "xi"}},
                            Month{{"dec", "december", "дек", "декабрь", "декабря", "декабре", "xii"}}};

struct Alias {
  std::string_view word;
  int number;
};

constexpr std::array more_months{Alias{"sept", 9}, Alias{"сент", 9}, Alias{"нояб", 11}, Alias{"февр", 2}};

constexpr std::array weekdays{
    Alias{"sun", 0},         Alias{"sunday", 0},   Alias{"вс", 0},        Alias{"вск", 0},     Alias{"воскресенье", 0},
    Alias{"日曜日", 0},      Alias{"日曜", 0},     Alias{"mon", 1},       Alias{"monday", 1},  Alias{"пн", 1},
    Alias{"понедельник", 1}, Alias{"月曜日", 1},   Alias{"月曜", 1},      Alias{"tue", 2},     Alias{"tues", 2},
    Alias{"tuesday", 2},     Alias{"вт", 2},       Alias{"вторник", 2},   Alias{"火曜日", 2},  Alias{"火曜", 2},
    Alias{"火", 2},          Alias{"wed", 3},      Alias{"wednesday", 3}, Alias{"ср", 3},      Alias{"среда", 3},
    Alias{"水曜日", 3},      Alias{"水曜", 3},     Alias{"水", 3},        Alias{"thu", 4},     Alias{"thur", 4},
    Alias{"thurs", 4},       Alias{"thursday", 4}, Alias{"чт", 4},        Alias{"четверг", 4}, Alias{"木曜日", 4},
    Alias{"木曜", 4},        Alias{"木", 4},       Alias{"fri", 5},       Alias{"friday", 5},  Alias{"пт", 5},
    Alias{"пятница", 5},     Alias{"金曜日", 5},   Alias{"金曜", 5},      Alias{"金", 5},      Alias{"sat", 6},
    Alias{"saturday", 6},    Alias{"сб", 6},       Alias{"суббота", 6},   Alias{"土曜日", 6},  Alias{"土曜", 6},
    Alias{"土", 6}};

constexpr std::array<std::string_view, 26> fillers{
    "г",  "гг", "год", "года", "году", "годы", "годов", "годах", "of",   "the", "on",    "в",  "во",
    "st", "nd", "rd",  "th",   "го",   "ого",  "year",  "西暦",  "付け", "付",  "dated", "от", "ad"};

constexpr std::array<std::string_view, 68> approximations{"spring", "summer", "autumn", "fall",      "winter",
                                                          "early",  "late",   "mid",    "circa",     "ca",
                                                          "c",      "about",  "around", "approx",    "approximately",
                                                          "весна",  "весной", "весны",  "лето",      "летом",
                                                          "лета",   "осень",  "осенью", "осени",     "зима",
                                                          "зимой",  "зимы",   "около",  "примерно",  "приблизительно",
                                                          "ок",     "начало", "начале", "середина",  "середине",
                                                          "конец",  "конце",  "первая", "половина",  "половине",
                                                          "春",     "夏",     "秋",     "冬",        "頃",
                                                          "ころ",   "ごろ",   "上旬",   "中旬",      "下旬",
                                                          "初旬",   "初頭",   "前半",   "後半",      "上半期",
                                                          "下半期", "半ば",   "中頃",   "末",        "初め",
                                                          "はじめ", "約",     "half",   "beginning", "end",
                                                          "middle", "初",     "半期"};

std::optional<int> number_of(auto& aliases, std::string_view word) {
  const auto* const found =
      std::find_if(aliases.begin(), aliases.end(), [word](const Alias& alias) { return alias.word == word; });
  return found == aliases.end() ? std::nullopt : std::optional{found->number};
}

bool is_in(auto& words, std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

}  // namespace

std::optional<int> month_named(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (is_in(months[i].names, word)) return static_cast<int>(i) + 1;
  }
  return number_of(more_months, word);
}

std::optional<int> weekday_named(std::string_view word) { return number_of(weekdays, word); }

bool is_filler(std::string_view word) { return is_in(fillers, word); }

bool is_approximate(std::string_view word) { return is_in(approximations, word); }

}  // namespace kakehashi
