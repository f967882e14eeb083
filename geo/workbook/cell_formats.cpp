#include "geo/workbook/cell_formats.hpp"

#include "geo/workbook/xml_part.hpp"

#include <unordered_map>

namespace kakehashi {
namespace {

constexpr std::size_t max_formats = 100'000;

class FormatTaker : public XmlTaker {
 public:
  explicit FormatTaker(std::vector<NumberFormat>& formats) : formats_(formats) {}

  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "cellXfs") in_cell_styles_ = true;
    if (element == "numFmt" && named_.size() < max_formats) {
      named_.insert_or_assign(attributes.number("numFmtId", 0), parse_number_format(attributes.value("formatCode")));
    }
    if (element != "xf" || !in_cell_styles_ || formats_.size() == max_formats) return;
    const std::size_t number = attributes.number("numFmtId", 0);
    const auto named = named_.find(number);
    formats_.push_back(named != named_.end() ? named->second : built_in_number_format(number));
  }
  void end(std::string_view element) override {
    if (element == "cellXfs") in_cell_styles_ = false;
  }
  void text(std::string_view /*text*/) override {}

 private:
  std::vector<NumberFormat>& formats_;
  std::unordered_map<std::size_t, NumberFormat> named_;
  bool in_cell_styles_ = false;
};

}  // namespace

ZipOutcome read_cell_formats(ZipParts& parts, std::string_view name, std::vector<NumberFormat>& formats) {
  FormatTaker taker{formats};
  return read_xml_part(parts, name, taker);
}

}  // namespace kakehashi
