#include "geo/gdal/gdal_session.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <array>
#include <mutex>
#include <utility>

namespace kakehashi {
namespace {

/// Settings of this thread: the largest GeoJSON feature in MB; no index file beside a shapefile without one; a
/// GeoPackage's own views and triggers may call harmless functions only.
constexpr std::array<std::pair<const char*, const char*>, 3> settings{{
    {"OGR_GEOJSON_MAX_OBJ_SIZE", "32"},
    {"SHAPE_RESTORE_SHX", "NO"},
    {"OGR_SQLITE_PRAGMA", "trusted_schema=0"},
}};

void CPL_STDCALL keep_message(CPLErr /*kind*/, CPLErrorNum /*number*/, const char* message) {
  constexpr std::size_t enough = 4096;
  auto& said = *static_cast<std::string*>(CPLGetErrorHandlerUserData());
  if (said.size() < enough) (said += message) += '\n';
}

CPLHTTPResult* refuse_request(const char* /*url*/, CSLConstList /*options*/, GDALProgressFunc /*progress*/,
                              void* /*progress_data*/, CPLHTTPFetchWriteFunc /*write*/, void* /*write_data*/,
                              void* /*user_data*/) {
  auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
  result->nStatus = 1;
  result->pszErrBuf = CPLStrdup("network access is blocked");
  return result;
}

void register_drivers_once() {
  static std::once_flag once;
  std::call_once(once, [] {
    CPLHTTPSetFetchCallback(refuse_request, nullptr);
    CPLSetConfigOption("GDAL_HTTP_PROXY", "127.0.0.1:9");
    OSRSetPROJEnableNetwork(FALSE);
    RegisterOGRGeoPackage();
    RegisterOGRGeoJSON();
    RegisterOGRShape();
  });
}

}  // namespace

GdalSession::GdalSession() {
  register_drivers_once();
  for (const auto& [name, value] : settings) CPLSetThreadLocalConfigOption(name, value);
  CPLPushErrorHandlerEx(keep_message, &said_);
  CPLErrorReset();
}

GdalSession::~GdalSession() {
  CPLPopErrorHandler();
  for (const auto& setting : settings) CPLSetThreadLocalConfigOption(setting.first, nullptr);
}

std::string GdalSession::last_message() const { return CPLGetLastErrorMsg(); }

bool GdalSession::has_said(std::string_view words) const { return said_.find(words) != std::string::npos; }

std::string GdalSession::last_error() const {
  return CPLGetLastErrorType() >= CE_Failure ? CPLGetLastErrorMsg() : std::string();
}

}  // namespace kakehashi
