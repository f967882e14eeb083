#include "small_world.hpp"

#include <utility>

namespace kakehashi::test {

BoundarySet small_world() {
  BoundarySet set;
  const auto add = [&](BoundaryKind kind, const char* code, const char* country, const char* ja, const char* ru,
                       const char* en, double lon, double lat) {
    Boundary boundary;
    boundary.kind = kind;
    boundary.code = code;
    boundary.country = country;
    boundary.names = {{"ja", ja}, {"ru", ru}, {"en", en}};
    boundary.label = {lon, lat};
    set.boundaries.push_back(std::move(boundary));
  };
  add(BoundaryKind::country, "JP", "JP", "日本", "Япония", "Japan", 138, 36);
  add(BoundaryKind::country, "RU", "RU", "ロシア", "Россия", "Russia", 90, 60);
  add(BoundaryKind::region, "JP-04", "JP", "宮城県", "Мияги", "Miyagi", 140.9, 38.4);
  add(BoundaryKind::region, "JP-13", "JP", "東京都", "Токио", "Tokyo", 139.4, 35.7);
  add(BoundaryKind::region, "JP-26", "JP", "京都府", "Киото", "Kyoto", 135.4, 35.2);
  add(BoundaryKind::region, "JP-01", "JP", "北海道", "Хоккайдо", "Hokkaido", 142.8, 43.4);
  add(BoundaryKind::region, "RU-NIZ", "RU", "ニジェゴロド州", "Нижегородская область", "Nizhny Novgorod Oblast", 44.5,
      56.2);
  add(BoundaryKind::region, "RU-ALT", "RU", "アルタイ地方", "Алтайский край", "Altai Krai", 82.9, 52.7);
  add(BoundaryKind::region, "RU-AL", "RU", "アルタイ共和国", "Республика Алтай", "Altai Republic", 86.9, 50.7);
  return set;
}

Table table_of(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows) {
  Table table;
  table.file = "links.csv";
  table.columns = std::move(columns);
  for (auto& cells : rows) table.rows.push_back({table.rows.size() + 2, std::move(cells)});
  return table;
}

}  // namespace kakehashi::test
