/// Workbooks for tests, written part by part.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kakehashi::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive of the parts.
std::string package_of(const Parts& parts);

struct SheetXml {
  std::string name;
  std::string rows;             ///< Inside <sheetData>.
  std::string state = {};       ///< "hidden", "veryHidden".
  std::string after_rows = {};  ///< What follows <sheetData>.
};

/// What a workbook is made of.
struct WorkbookXml {
  std::vector<SheetXml> sheets;
  std::string texts = {};       ///< Inside <sst>.
  std::string styles = {};      ///< Inside <styleSheet>.
  std::string properties = {};  ///< Before <sheets>.
};

Parts parts_of(const WorkbookXml& workbook);
std::string bytes_of(const WorkbookXml& workbook);

}  // namespace kakehashi::test
