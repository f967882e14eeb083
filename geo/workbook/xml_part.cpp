#include "geo/workbook/xml_part.hpp"

#include <expat.h>

#include <charconv>
#include <memory>
#include <system_error>
#include <type_traits>

namespace kakehashi {
namespace {

constexpr int max_depth = 100;
constexpr char namespace_end = '|';

std::string_view local_name(std::string_view name) {
  const std::size_t separator = name.rfind(namespace_end);
  return separator == std::string_view::npos ? name : name.substr(separator + 1);
}

/// What the callbacks of expat are given.
struct Parsing {
  XML_Parser parser = nullptr;
  XmlTaker* taker = nullptr;
  int depth = 0;
  bool refused = false;

  void refuse() {
    refused = true;
    XML_StopParser(parser, XML_FALSE);
  }
  void stop_if_wanted() const {
    if (taker->is_stopped()) XML_StopParser(parser, XML_FALSE);
  }
};

void on_begin(void* data, const char* name, const char** attributes) {
  auto& parsing = *static_cast<Parsing*>(data);
  if (++parsing.depth > max_depth) return parsing.refuse();
  parsing.taker->begin(local_name(name), XmlAttributes{attributes});
  parsing.stop_if_wanted();
}

void on_end(void* data, const char* name) {
  auto& parsing = *static_cast<Parsing*>(data);
  --parsing.depth;
  if (parsing.refused || parsing.taker->is_stopped()) return;  // expat still reports the end of an empty element
  parsing.taker->end(local_name(name));
  parsing.stop_if_wanted();
}

void on_text(void* data, const char* text, int size) {
  static_cast<Parsing*>(data)->taker->text({text, static_cast<std::size_t>(size)});
}

void on_document_type(void* data, const char* /*name*/, const char* /*system_id*/, const char* /*public_id*/,
                      int /*has_internal_subset*/) {
  static_cast<Parsing*>(data)->refuse();
}

}  // namespace

std::string_view XmlAttributes::value(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (local_name(pair[0]) == name) return pair[1];
  }
  return {};
}

bool XmlAttributes::is_true(std::string_view name) const {
  const std::string_view written = value(name);
  return written == "1" || written == "true" || written == "on";
}

std::size_t XmlAttributes::number(std::string_view name, std::size_t otherwise) const {
  const std::string_view written = value(name);
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), number);
  return problem == std::errc{} && end == written.data() + written.size() ? number : otherwise;
}

ZipOutcome read_xml_part(ZipParts& parts, std::string_view name, XmlTaker& taker) {
  using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)>;
  const Parser parser{XML_ParserCreateNS(nullptr, namespace_end), &XML_ParserFree};
  if (!parser) return ZipOutcome::damaged;
  Parsing parsing{parser.get(), &taker};
  XML_SetUserData(parser.get(), &parsing);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
  bool is_well_formed = true;
  const ZipOutcome outcome = parts.read(name, [&](std::string_view piece) {
    is_well_formed = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), 0) == XML_STATUS_OK;
    return is_well_formed;
  });
  if (taker.is_stopped()) return ZipOutcome::done;
  if (outcome == ZipOutcome::stopped) return ZipOutcome::damaged;
  if (outcome != ZipOutcome::done) return outcome;
  return XML_Parse(parser.get(), "", 0, 1) == XML_STATUS_OK ? ZipOutcome::done : ZipOutcome::damaged;
}

}  // namespace kakehashi
