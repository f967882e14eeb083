#include "package.hpp"

#include <zip.h>

#include <stdexcept>

namespace kakehashi::test {
namespace {

const std::string declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";
const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string cells = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string relations = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kind + "/" + type + "\" Target=\"" + target + "\"/>";
}

}  // namespace

std::string package_of(const Parts& parts) {
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &problem);
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &problem);
  if (archive == nullptr) throw std::runtime_error("no archive can be made");
  zip_source_keep(memory);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) throw std::runtime_error(name);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("the archive cannot be closed");
  zip_source_open(memory);
  zip_source_seek(memory, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(memory)), '\0');
  zip_source_seek(memory, 0, SEEK_SET);
  zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  zip_source_free(memory);
  return bytes;
}

Parts parts_of(const WorkbookXml& workbook) {
  Parts parts;
  std::string sheets;
  std::string links = relation("s", "styles", "styles.xml") + relation("t", "sharedStrings", "/xl/sharedStrings.xml");
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const SheetXml& sheet = workbook.sheets[i];
    const std::string number = std::to_string(i + 1);
    const std::string state = sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"";
    sheets += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\"" + state + " r:id=\"r" + number + "\"/>";
    links += relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    parts.emplace_back("xl/worksheets/sheet" + number + ".xml", declaration + "<worksheet xmlns=\"" + cells + "\">" +
                                                                    "<sheetData>" + sheet.rows + "</sheetData>" +
                                                                    sheet.after_rows + "</worksheet>");
  }
  parts.emplace_back("_rels/.rels", declaration + "<Relationships xmlns=\"" + relations + "\">" +
                                        relation("w", "officeDocument", "xl/workbook.xml") + "</Relationships>");
  parts.emplace_back("xl/workbook.xml", declaration + "<workbook xmlns=\"" + cells + "\" xmlns:r=\"" + kind + "\">" +
                                            workbook.properties + "<sheets>" + sheets + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels",
                     declaration + "<Relationships xmlns=\"" + relations + "\">" + links + "</Relationships>");
  parts.emplace_back("xl/sharedStrings.xml", declaration + "<sst xmlns=\"" + cells + "\">" + workbook.texts + "</sst>");
  parts.emplace_back("xl/styles.xml",
                     declaration + "<styleSheet xmlns=\"" + cells + "\">" + workbook.styles + "</styleSheet>");
  return parts;
}

std::string bytes_of(const WorkbookXml& workbook) { return package_of(parts_of(workbook)); }

}  // namespace kakehashi::test
