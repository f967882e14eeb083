#include "viewer/output/output_format.hpp"

#include "viewer/files/write_problem.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace kakehashi {

namespace {

struct FormatEndings {
  OutputFormat format;
  std::string_view name;
  std::array<std::string_view, 2> endings;  ///< The second may be empty.
};

constexpr std::array<FormatEndings, 5> all_formats{{{OutputFormat::png, "png", {".png", ""}},
                                                    {OutputFormat::network, "json", {".json", ""}},
                                                    {OutputFormat::csv, "csv", {".csv", ""}},
                                                    {OutputFormat::xlsx, "xlsx", {".xlsx", ""}},
                                                    {OutputFormat::geojson, "geojson", {".geojson", ".json"}}}};

const FormatEndings& endings_of(OutputFormat format) {
  return *std::ranges::find(all_formats, format, &FormatEndings::format);
}

/// The ending of a name in small letters; empty when it has none.
std::string ending_of(const std::string& name) {
  std::string ending = std::filesystem::path{name}.extension().string();
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending == "." ? std::string{} : ending;
}

bool ends_as(const std::string& ending, OutputFormat format) {
  return std::ranges::find(endings_of(format).endings, ending) != endings_of(format).endings.end();
}

std::string list_endings(std::span<const OutputFormat> formats) {
  std::string list;
  for (const OutputFormat format : formats) {
    for (const std::string_view ending : endings_of(format).endings) {
      if (!ending.empty()) list += (list.empty() ? "" : ", ") + std::string{ending};
    }
  }
  return list;
}

}  // namespace

FormatChoice choose_format(const std::string& name, std::span<const OutputFormat> possible, std::string_view asked) {
  const std::string ending = ending_of(name);
  std::optional<OutputFormat> chosen;
  for (const OutputFormat format : possible) {
    if (!asked.empty() ? endings_of(format).name == asked : ends_as(ending, format) && !ending.empty()) chosen = format;
  }
  if (!chosen && ending.empty() && asked.empty()) {
    if (possible.size() > 1) return {std::nullopt, output_problem("output-format-missing", name)};
    chosen = possible.front();
  }
  if (!chosen) return {std::nullopt, output_problem("output-format-unknown", name, list_endings(possible))};
  if (!ending.empty() && !ends_as(ending, *chosen)) {
    return {std::nullopt, output_problem("output-format-unknown", name, list_endings({&*chosen, 1}))};
  }
  return {chosen, {}};
}

}  // namespace kakehashi
