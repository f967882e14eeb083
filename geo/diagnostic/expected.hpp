/// A value, or why there is none.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace kakehashi {

/// The result of what can fail: a value, or the finding that says why there is none.
template <typename Value>
using Expected = tl::expected<Value, Diagnostic>;

/// What a function that returns an Expected returns if it fails: an error about no file.
[[nodiscard]] inline tl::unexpected<Diagnostic> failure(std::string code, std::vector<std::string> arguments = {}) {
  return tl::unexpected<Diagnostic>{Diagnostic{Severity::error, std::move(code), std::move(arguments)}};
}

}  // namespace kakehashi
