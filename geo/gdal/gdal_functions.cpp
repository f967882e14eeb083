#include "geo/gdal/gdal_functions.hpp"

#if defined(_WIN32)
#define KAKEHASHI_EXPORT __declspec(dllexport)
#else
#define KAKEHASHI_EXPORT __attribute__((visibility("default")))
#endif

extern "C" KAKEHASHI_EXPORT const kakehashi::GdalFunctions* kakehashi::kakehashi_gdal_functions() {
  static const kakehashi::GdalFunctions functions{kakehashi::through_gdal::load_boundaries,
                                                  kakehashi::through_gdal::load_embedded_boundaries,
                                                  kakehashi::read_workbook, kakehashi::through_gdal::write_table};
  return &functions;
}
