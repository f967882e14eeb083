#include "geo/workbook/shared_strings.hpp"

#include "geo/workbook/ooxml_text.hpp"
#include "geo/workbook/rich_text.hpp"
#include "geo/workbook/xml_part.hpp"

namespace kakehashi {
namespace {

constexpr std::size_t max_texts = 1'000'000;

class StringTaker : public XmlTaker {
 public:
  explicit StringTaker(std::vector<std::string>& texts) : texts_(texts) {}

  void begin(std::string_view element, const XmlAttributes& /*attributes*/) override { rich_.begin(element); }
  void end(std::string_view element) override {
    rich_.end(element);
    if (element != "si") return;
    if (texts_.size() == max_texts) return stop();
    texts_.push_back(without_ooxml_escapes(rich_.take()));
  }
  void text(std::string_view text) override { rich_.text(text); }

 private:
  std::vector<std::string>& texts_;
  RichText rich_;
};

}  // namespace

ZipOutcome read_shared_strings(ZipParts& parts, std::string_view name, std::vector<std::string>& texts) {
  StringTaker taker{texts};
  const ZipOutcome outcome = read_xml_part(parts, name, taker);
  return taker.is_stopped() ? ZipOutcome::too_large : outcome;
}

}  // namespace kakehashi
