#include "geo/table/table.hpp"

#include "geo/gdal/gdal_session.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <mutex>
#include <utility>

namespace kakehashi {
namespace {

void register_table_drivers_once() {
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

/// A file in GDAL's memory, gone with its owner.
class WrittenFile {
 public:
  explicit WrittenFile(std::string name) : name_(std::move(name)) {}
  ~WrittenFile() { VSIUnlink(name_.c_str()); }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string bytes() const {
    vsi_l_offset size = 0;
    const GByte* data = VSIGetMemFileBuffer(name_.c_str(), &size, FALSE);
    return data == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(data), size);
  }

 private:
  std::string name_;
};

}  // namespace

std::optional<std::string> write_table(const Table& table, TableFormat format) {
  const GdalSession session;
  register_table_drivers_once();
  const bool is_workbook = format == TableFormat::xlsx;
  const Setting as_text{"OGR_XLSX_FIELD_TYPES", "STRING"};
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(is_workbook ? "XLSX" : "CSV");
  if (driver == nullptr) return std::nullopt;
  const WrittenFile file{is_workbook ? "/vsimem/kakehashi-export.xlsx" : "/vsimem/kakehashi-export.csv"};
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
