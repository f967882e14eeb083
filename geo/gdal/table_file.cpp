#include "geo/gdal/gdal_functions.hpp"

#include "geo/boundary/clean_text.hpp"
#include "geo/boundary/utf8_path.hpp"
#include "geo/gdal/gdal_session.hpp"
#include "geo/network/utf8.hpp"
#include "geo/table/csv_lines.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <mutex>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

void register_drivers_once() {
  static std::once_flag once;
  std::call_once(once, [] {
    RegisterOGRCSV();
    RegisterOGRXLSX();
  });
}

/// A setting of this thread for as long as this lives.
class Setting {
 public:
  Setting(const char* name, const char* value) : name_(name) { CPLSetThreadLocalConfigOption(name, value); }
  ~Setting() { CPLSetThreadLocalConfigOption(name_, nullptr); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* name_;
};

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (!point.valid) return false;
    i += point.length;
  }
  return true;
}

/// A cell's text without control characters, line breaks excepted.
std::string text_of_cell(std::string_view bytes) {
  std::string text;
  for (;;) {
    const std::size_t end = bytes.find('\n');
    text += clean_utf8(bytes.substr(0, end));
    if (end == std::string_view::npos) return text;
    text += '\n';
    bytes.remove_prefix(end + 1);
  }
}

/// A file in GDAL's memory, gone with its owner.
class MemoryFile {
 public:
  explicit MemoryFile(std::string name) : name_(std::move(name)) {}
  ~MemoryFile() { VSIUnlink(name_.c_str()); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string bytes() const {
    vsi_l_offset size = 0;
    const GByte* data = VSIGetMemFileBuffer(name_.c_str(), &size, FALSE);
    return data == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(data), size);
  }

 private:
  std::string name_;
};

struct OpenTable {
  GDALDatasetUniquePtr dataset;
  std::vector<std::size_t> lines;  ///< Of the records, the heading first; empty for a workbook.
};

class TableReading {
 public:
  TableReading(const std::string& file, const TableLimits& limits) : file_(file), limits_(limits) {}

  TableResult read() {
    std::string content;
    if (!load(content)) return std::move(result_);
    const GdalSession session;
    register_drivers_once();
    const bool is_workbook = std::string_view{content}.starts_with("PK\x03\x04");
    const Setting headed{"OGR_XLSX_HEADERS", "FORCE"};
    const Setting as_text{"OGR_XLSX_FIELD_TYPES", "STRING"};
    if (!is_workbook && (content.find('\0') != std::string::npos || !is_utf8(content))) {
      refuse("table-not-utf8", {file_});
      return std::move(result_);
    }
    const MemoryFile copy{is_workbook ? "/vsimem/kakehashi-import.xlsx" : "/vsimem/kakehashi-import.csv"};
    VSIFCloseL(
        VSIFileFromMemBuffer(copy.name().c_str(), reinterpret_cast<GByte*>(content.data()), content.size(), FALSE));
    const char* const drivers[] = {is_workbook ? "XLSX" : "CSV", nullptr};
    const char* const options[] = {"AUTODETECT_TYPE=NO", "HEADERS=YES", nullptr};
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(copy.name().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                         drivers, is_workbook ? nullptr : options, nullptr));
    if (!dataset || dataset->GetLayerCount() == 0) {
      const std::string message = clean_utf8(session.last_message());
      refuse(message.empty() ? "table-format-unknown" : "file-unreadable", {file_, message});
      return std::move(result_);
    }
    read_layer(*dataset->GetLayer(0), is_workbook ? std::vector<std::size_t>{} : csv_record_lines(content));
    return std::move(result_);
  }

 private:
  void refuse(std::string code, std::vector<std::string> arguments) {
    result_.diagnostics.push_back({Severity::error, std::move(code), std::move(arguments), file_, 0, 0, {}});
  }

  bool load(std::string& content) {
    namespace fs = std::filesystem;
    const fs::path path = utf8_path(file_);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found || file_.empty()) {
      refuse("file-missing", {file_});
    } else if (error) {
      refuse("file-unreadable", {file_, error.message()});
    } else if (status.type() == fs::file_type::directory) {
      refuse("file-is-folder", {file_});
    } else if (fs::file_size(path, error) > limits_.file_bytes || error) {
      refuse("file-too-large", {file_, std::to_string(limits_.file_bytes)});
    } else {
      std::ifstream in(path, std::ios::binary);
      std::ostringstream all;
      all << in.rdbuf();
      content = std::move(all).str();
      if (!in) refuse("file-unreadable", {file_});
      if (in && content.empty()) refuse("table-empty", {file_});
    }
    return result_.diagnostics.empty();
  }

  void read_layer(OGRLayer& layer, const std::vector<std::size_t>& lines) {
    Table table;
    table.file = file_;
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    const auto columns = static_cast<std::size_t>(std::max(0, definition.GetFieldCount()));
    if (columns > limits_.columns) return refuse("table-too-wide", {std::to_string(limits_.columns)});
    for (std::size_t i = 0; i < columns; ++i) {
      table.columns.push_back(clean_utf8(definition.GetFieldDefn(static_cast<int>(i))->GetNameRef()));
    }
    layer.ResetReading();
    for (std::size_t record = 1;; ++record) {
      const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
      if (!feature) break;
      if (table.rows.size() == limits_.rows) return refuse("table-too-long", {std::to_string(limits_.rows)});
      Table::Row row;
      row.line = record < lines.size() ? lines[record] : record + 1;
      for (std::size_t i = 0; i < columns; ++i) {
        row.cells.push_back(text_of_cell(feature->GetFieldAsString(static_cast<int>(i))));
      }
      const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
      if (!blank) table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return refuse("table-empty", {file_});
    result_.table = std::move(table);
  }

  const std::string& file_;
  TableLimits limits_;
  TableResult result_;
};

}  // namespace

TableResult through_gdal::read_table(const std::string& file, const TableLimits& limits) {
  return TableReading{file, limits}.read();
}

std::optional<std::string> through_gdal::write_table(const Table& table, TableFormat format) {
  const GdalSession session;
  register_drivers_once();
  const bool is_workbook = format == TableFormat::xlsx;
  const Setting as_text{"OGR_XLSX_FIELD_TYPES", "STRING"};
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(is_workbook ? "XLSX" : "CSV");
  if (driver == nullptr) return std::nullopt;
  const MemoryFile file{is_workbook ? "/vsimem/kakehashi-export.xlsx" : "/vsimem/kakehashi-export.csv"};
  {
    const GDALDatasetUniquePtr dataset(driver->Create(file.name().c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) return std::nullopt;
    // Excel takes CSV for text in the system's old encoding unless it begins with a byte order mark.
    const char* const options[] = {"WRITE_BOM=YES", "STRING_QUOTING=IF_NEEDED", nullptr};
    OGRLayer* layer =
        dataset->CreateLayer("links", nullptr, wkbNone, is_workbook ? nullptr : const_cast<char**>(options));
    if (layer == nullptr) return std::nullopt;
    for (const std::string& column : table.columns) {
      OGRFieldDefn field(column.c_str(), OFTString);
      if (layer->CreateField(&field) != OGRERR_NONE) return std::nullopt;
    }
    for (const Table::Row& row : table.rows) {
      OGRFeature feature(layer->GetLayerDefn());
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        feature.SetField(static_cast<int>(i), row.cells[i].c_str());
      }
      if (layer->CreateFeature(&feature) != OGRERR_NONE) return std::nullopt;
    }
  }
  return file.bytes();
}

}  // namespace kakehashi
