#include "viewer/cli/input_files.hpp"

#include "geo/boundary/file_companions.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace kakehashi {

namespace {

using Files = std::vector<std::filesystem::path>;

/// A boundary file and everything that GDAL may read with it.
void add_boundary_files(const std::filesystem::path& file, Files& files) {
  const std::filesystem::path main_file = main_file_of_shapefile(file);
  for (const std::filesystem::path& part : {file, main_file}) {
    files.push_back(part);
    for (std::filesystem::path& companion : all_companions(part)) files.push_back(std::move(companion));
    for (const char* ending : {"-wal", "-shm", "-journal"}) files.emplace_back(part.string() + ending);
  }
  // Indexes, which stand for nothing but what is read through them.
  for (const char* ending : {".qix", ".sbn", ".sbx"}) {
    if (auto index = companion(main_file, ending)) files.push_back(std::move(*index));
  }
}

}  // namespace

std::vector<std::filesystem::path> input_files(const Options& options) {
  Files files;
  if (!options.network.empty()) files.emplace_back(options.network);
  if (!options.view.flows.empty()) files.emplace_back(options.view.flows);
  if (options.view.boundaries) add_boundary_files(options.view.boundaries->file, files);
  return files;
}

std::vector<std::filesystem::path> files_named_by(const Network& network, const std::filesystem::path& network_file) {
  Files files;
  const std::filesystem::path folder = network_file.parent_path();
  if (network.boundaries) add_boundary_files(folder / network.boundaries->file, files);
  if (!network.original) return files;
  const auto schema = network.original->find("$schema");
  if (schema != network.original->end() && schema->is_string()) files.push_back(folder / schema->get<std::string>());
  return files;
}

}  // namespace kakehashi
