#include "geo/gdal/gdal_functions.hpp"

#if defined(KAKEHASHI_GDAL_MODULE)
#include <dlfcn.h>
#endif

namespace kakehashi {

namespace {

GdalAccess load() {
#if defined(KAKEHASHI_GDAL_MODULE)
  // Found by the program's own run path. Never closed: libraries below GDAL keep threads and handlers.
  void* module = dlopen(KAKEHASHI_GDAL_MODULE, RTLD_NOW | RTLD_LOCAL);
  void* entry = module != nullptr ? dlsym(module, "kakehashi_gdal_functions") : nullptr;
  if (entry == nullptr) {
    const char* why = dlerror();
    return {nullptr, why != nullptr ? why : KAKEHASHI_GDAL_MODULE};
  }
  return {reinterpret_cast<decltype(&kakehashi_gdal_functions)>(entry)(), {}};
#else
  return {kakehashi_gdal_functions(), {}};
#endif
}

}  // namespace

const GdalAccess& gdal_access() {
  static const GdalAccess access = load();
  return access;
}

}  // namespace kakehashi
