#include "geo/workbook/workbook_index.hpp"

#include "geo/workbook/ooxml_text.hpp"
#include "geo/workbook/xml_part.hpp"

#include <unordered_map>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t max_sheets = 1000;

/// What a part points at: type and target by id.
struct Relationship {
  std::string type;
  std::string target;
};
using Relationships = std::unordered_map<std::string, Relationship>;

class RelationshipTaker : public XmlTaker {
 public:
  RelationshipTaker(std::string folder, Relationships& relationships)
      : folder_(std::move(folder)), relationships_(relationships) {}

  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element != "Relationship" || attributes.value("TargetMode") == "External") return;
    std::string target{attributes.value("Target")};
    target = target.starts_with('/') ? target.substr(1) : resolved(folder_ + target);
    relationships_.insert_or_assign(std::string(attributes.value("Id")),
                                    Relationship{std::string(attributes.value("Type")), std::move(target)});
    if (relationships_.size() == max_sheets * 2) stop();
  }
  void end(std::string_view /*element*/) override {}
  void text(std::string_view /*text*/) override {}

 private:
  /// Without "./" and "folder/../".
  static std::string resolved(std::string path) {
    for (std::size_t at = path.find("/../"); at != std::string::npos && at > 0; at = path.find("/../")) {
      const std::size_t before = path.rfind('/', at - 1);
      path.erase(before == std::string::npos ? 0 : before + 1, at + 4 - (before == std::string::npos ? 0 : before + 1));
    }
    for (std::size_t at = path.find("/./"); at != std::string::npos; at = path.find("/./")) path.erase(at, 2);
    return path;
  }

  std::string folder_;
  Relationships& relationships_;
};

class WorkbookTaker : public XmlTaker {
 public:
  struct Named {
    std::string name;
    std::string id;
    bool is_hidden;
  };

  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "workbookPr") from_1904 = attributes.is_true("date1904");
    if (element != "sheet" || sheets.size() == max_sheets) return;
    const std::string_view state = attributes.value("state");
    sheets.push_back({without_ooxml_escapes(attributes.value("name")), std::string(attributes.value("id")),
                      !state.empty() && state != "visible"});
  }
  void end(std::string_view /*element*/) override {}
  void text(std::string_view /*text*/) override {}

  std::vector<Named> sheets;
  bool from_1904 = false;
};

/// The relationships of a part lie in a folder beside it: xl/workbook.xml has xl/_rels/workbook.xml.rels.
ZipOutcome read_relationships(ZipParts& parts, const std::string& part, Relationships& relationships) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
  RelationshipTaker taker{folder, relationships};
  return read_xml_part(parts, folder + "_rels/" + part.substr(folder.size()) + ".rels", taker);
}

WorkbookFault kind_of_archive(const ZipParts& parts) {
  if (parts.has("xl/workbook.bin")) return WorkbookFault::binary;
  if (parts.has("content.xml") && parts.has("mimetype")) return WorkbookFault::open_document;
  return WorkbookFault::no_workbook;
}

}  // namespace

WorkbookFault fault_of(ZipOutcome outcome) {
  switch (outcome) {
    case ZipOutcome::done:
      return WorkbookFault::none;
    case ZipOutcome::too_large:
      return WorkbookFault::too_large;
    case ZipOutcome::locked:
      return WorkbookFault::locked;
    case ZipOutcome::stopped:
    case ZipOutcome::missing:
    case ZipOutcome::damaged:
      break;
  }
  return WorkbookFault::damaged;
}

bool read_workbook_index(ZipParts& parts, WorkbookIndex& index, WorkbookResult& result) {
  const auto fail = [&](WorkbookFault fault, std::string part) {
    result.fault = fault;
    result.part = std::move(part);
    return false;
  };
  Relationships package;
  (void)read_relationships(parts, {}, package);
  std::string workbook = "xl/workbook.xml";
  for (const auto& [id, relationship] : package) {
    if (relationship.type.ends_with("/officeDocument")) workbook = relationship.target;
  }
  if (!parts.has(workbook) || !workbook.ends_with(".xml")) return fail(kind_of_archive(parts), {});
  WorkbookTaker taker;
  if (const ZipOutcome outcome = read_xml_part(parts, workbook, taker); outcome != ZipOutcome::done) {
    return fail(fault_of(outcome), workbook);
  }
  if (taker.sheets.empty()) return fail(WorkbookFault::no_workbook, {});
  Relationships relationships;
  if (const ZipOutcome outcome = read_relationships(parts, workbook, relationships); outcome != ZipOutcome::done) {
    return fail(fault_of(outcome), workbook);
  }
  for (auto& [id, relationship] : relationships) {
    if (relationship.type.ends_with("/sharedStrings")) index.shared_strings = relationship.target;
    if (relationship.type.ends_with("/styles")) index.styles = relationship.target;
  }
  for (WorkbookTaker::Named& sheet : taker.sheets) {
    const auto found = relationships.find(sheet.id);
    if (found == relationships.end() || !found->second.type.ends_with("/worksheet")) continue;
    index.sheets.push_back({std::move(sheet.name), found->second.target, sheet.is_hidden});
  }
  index.from_1904 = taker.from_1904;
  return true;
}

}  // namespace kakehashi
