#include "geo/written/field_words.hpp"

#include "geo/text/utf8.hpp"
#include "geo/written/plain_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kakehashi {
namespace {

struct Field {
  std::string_view id;
  std::string_view english;
  std::string_view japanese;
  std::string_view russian;
  std::string_view others;  ///< In small letters, set apart by |.
};

/// The ids are those of the default network.
constexpr std::array fields{
    Field{"economy", "Economy & trade", "経済・貿易", "Экономика и торговля",
          "economy|economics|economy and trade|経済|経済貿易|экономика"},
    Field{"culture", "Culture", "文化", "Культура", "cultural|文化交流|культурный обмен"},
    Field{"academia", "Science & technology", "学術・技術", "Наука и технологии",
          "science and technology|学術技術|наука и техника"},
    Field{"sports", "Sports", "スポーツ", "Спорт", "sport|スポーツ交流"},
    Field{"tourism", "Tourism", "観光", "Туризм", "観光交流"},
    Field{"food", "Food & farming", "食・農水産", "Продовольствие", "food and farming"},
    Field{"energy", "Energy", "エネルギー", "Энергетика", ""},
    Field{"society", "Society", "社会", "Социальная сфера", ""},
    Field{"health", "Health", "医療・健康", "Здоровье", "医療|здравоохранение|healthcare|health care|медицина"},
    Field{"environment", "Environment & cities", "環境・まちづくり", "Экология и города", "environment|環境|экология"},
    Field{"people", "People", "人的交流", "Гуманитарные обмены", "people-to-people|people to people"},
    Field{"transport", "Transport", "交通", "Транспорт", "transportation|交通運輸"},
    Field{"education", "Education", "教育", "Образование", "教育交流"},
    Field{"agriculture", "Agriculture", "農業", "Сельское хозяйство", "farming"},
    Field{"youth", "Youth", "青少年交流", "Молодёжные обмены", "youth exchange|青少年|молодежь|молодёжь"},
    Field{"fisheries", "Fisheries", "水産業", "Рыболовство", "fishing|水産|рыбное хозяйство"}};

using Ids = std::unordered_map<std::string, std::string_view>;

Ids ids_by_name() {
  Ids ids;
  for (const Field& field : fields) {
    for (const std::string_view name : {field.id, field.english, field.japanese, field.russian}) {
      ids.emplace(plain_text(name), field.id);
    }
    for (std::string_view rest = field.others; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      ids.emplace(plain_text(rest.substr(0, end)), field.id);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return ids;
}

}  // namespace

std::string_view known_field(std::string_view name) {
  static const Ids ids = ids_by_name();
  const auto found = ids.find(plain_text(name));
  return found == ids.end() ? std::string_view() : found->second;
}

std::string_view known_field_name(std::string_view id, std::string_view language) {
  const auto* const field = std::find_if(fields.begin(), fields.end(), [id](const Field& f) { return f.id == id; });
  if (field == fields.end()) return {};
  if (language == "en") return field->english;
  if (language == "ja") return field->japanese;
  if (language == "ru") return field->russian;
  return {};
}

bool may_be_written_in(std::string_view language, std::string_view name) {
  const std::u32string letters = to_code_points(name);
  const auto any = [&](char32_t first, char32_t last) {
    return std::any_of(letters.begin(), letters.end(), [=](char32_t c) { return c >= first && c <= last; });
  };
  const bool cyrillic = any(0x400, 0x52F);
  const bool japanese = any(0x3040, 0x9FFF);
  if (language == "en") return !cyrillic && !japanese;
  if (language == "ru") return !japanese;
  return language != "ja" || !cyrillic;
}

const std::vector<std::string>& whole_field_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> whole;
    for (const Field& field : fields) {
      if (field.japanese.find("・") != std::string_view::npos) whole.emplace_back(field.japanese);
    }
    return whole;
  }();
  return names;
}

}  // namespace kakehashi
