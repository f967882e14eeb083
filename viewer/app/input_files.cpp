#include "viewer/app/input_files.hpp"

#include <string>

namespace kakehashi {

namespace {

using Files = std::vector<std::filesystem::path>;

/// A boundary file and everything that GDAL may read with it.
void add_boundary_files(const std::filesystem::path& file, Files& files) {
  files.push_back(file);
  for (const char* ending : {"-wal", "-shm", "-journal", ".xml"}) files.emplace_back(file.string() + ending);
  const std::filesystem::path stem = std::filesystem::path{file}.replace_extension();
  for (const char* ending : {".shp", ".dbf", ".shx", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".SHP", ".DBF",
                             ".SHX", ".PRJ", ".CPG", ".QPJ", ".QIX", ".SBN", ".SBX"}) {
    files.emplace_back(stem.string() + ending);
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
  const auto schema = network.original.find("$schema");
  if (schema != network.original.end() && schema->is_string()) files.push_back(folder / schema->get<std::string>());
  return files;
}

}  // namespace kakehashi
