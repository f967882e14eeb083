/// Whether reading a GeoPackage runs nothing that its author wrote.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <optional>
#include <string>

namespace kakehashi {

/// What makes a GeoPackage unfit to be read: a view among its layers or in the place of the format's own tables (a view
/// is a program that may never end), a virtual table other than a spatial index (it may stand for any file of the
/// machine), a column that is computed. Views that are no layers are never looked at, triggers only act when a file is
/// changed: both may be there. `file` names it as the user does. A damaged database is one of the findings, too.
[[nodiscard]] std::optional<Diagnostic> unfit_schema(const std::string& absolute_path, const std::string& file);

}  // namespace kakehashi
