#include "viewer/files/output_target.hpp"

#include "viewer/files/write_problem.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace kakehashi {

namespace {

namespace fs = std::filesystem;

OutputExamination failed(Diagnostic problem) { return {std::nullopt, std::move(problem)}; }

/// A path without links; empty when there is no such thing, errno then says why.
fs::path real_path(const fs::path& path) {
  const std::unique_ptr<char, decltype(&std::free)> real{::realpath(path.c_str(), nullptr), &std::free};
  return real ? fs::path{real.get()} : fs::path{};
}

bool may_write(const fs::path& path, int mode) { return ::faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0; }

/// The number of an own descriptor that a name in a folder without links stands for.
std::optional<int> own_descriptor(const fs::path& folder, const std::string& file) {
  if (folder != real_path("/proc/self/fd") && folder != real_path("/proc/thread-self/fd")) return std::nullopt;
  int number = -1;
  const auto [end, error] = std::from_chars(file.data(), file.data() + file.size(), number);
  return error == std::errc{} && end == file.data() + file.size() ? std::optional{number} : std::nullopt;
}

Diagnostic folder_problem(const std::string& name, const fs::path& folder, int error) {
  if (error == ENOENT) return output_problem("output-folder-missing", name, folder.string());
  if (error == ENOTDIR) return output_problem("output-folder-is-none", name, folder.string());
  if (error == EACCES || error == EPERM) return output_problem("output-folder-closed", name, folder.string());
  return write_problem(name, error);
}

/// Where a name leads, link by link, whether or not something is there.
struct Place {
  fs::path folder;
  fs::path file;
  std::optional<int> descriptor;
  std::optional<Diagnostic> problem;
};

Place find_place(const std::string& name) {
  constexpr int max_links = 40;  // as many as Linux follows
  fs::path path{name};
  for (int link = 0; link <= max_links; ++link) {
    Place place;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
    place.folder = real_path(folder);
    std::error_code none;
    if (place.folder.empty() || !fs::is_directory(place.folder, none)) {
      place.problem = folder_problem(name, folder, place.folder.empty() ? errno : ENOTDIR);
      return place;
    }
    place.file = path.filename();
    place.descriptor = own_descriptor(place.folder, place.file.string());
    if (place.descriptor || !fs::is_symlink(fs::symlink_status(place.folder / place.file, none))) return place;
    const fs::path next = fs::read_symlink(place.folder / place.file, none);
    path = place.folder / next;
  }
  Place ring;
  ring.problem = write_problem(name, ELOOP);
  return ring;
}

OutputExamination examine_descriptor(const std::string& name, int number) {
  const int flags = ::fcntl(number, F_GETFL);
  if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) return failed(write_problem(name, EBADF));
  OutputTarget target;
  target.name = name;
  target.kind = OutputTarget::Kind::descriptor;
  target.descriptor = number;
  target.identity = identity_of(number);
  return {std::move(target), {}};
}

OutputExamination examine_new_file(OutputTarget target) {
  if (target.file.empty()) return failed(write_problem(target.name, EISDIR));  // the name ends in a slash
  if (!may_write(target.folder, W_OK | X_OK)) return failed(folder_problem(target.name, target.folder, errno));
  return {std::move(target), {}};
}

OutputExamination examine_file(OutputTarget target, const struct stat& status) {
  target.kind = OutputTarget::Kind::file;
  target.identity = identity_of(status);
  target.size = static_cast<std::uintmax_t>(status.st_size);
  // A link of another process's descriptor may lead to a file that has lost its name.
  if (identity_of(target.folder / target.file) != target.identity) return failed(write_problem(target.name, ESTALE));
  if (!may_write(target.folder / target.file, W_OK)) {
    const bool by_mode = errno == EACCES || errno == EPERM;
    return failed(by_mode ? output_problem("output-write-protected", target.name) : write_problem(target.name, errno));
  }
  constexpr mode_t writable_by_any = S_IWUSR | S_IWGRP | S_IWOTH;
  if ((status.st_mode & writable_by_any) == 0) return failed(output_problem("output-write-protected", target.name));
  return {std::move(target), {}};
}

}  // namespace

OutputExamination examine_output(const std::string& name) {
  if (name.empty()) return failed(output_problem("output-name-missing", name));
  if (name == "-") return examine_descriptor(name, STDOUT_FILENO);
  Place place = find_place(name);
  if (place.descriptor) return examine_descriptor(name, *place.descriptor);

  OutputTarget target;
  target.name = name;
  target.folder = std::move(place.folder);
  target.file = std::move(place.file);
  // The kernel has the last word: it refuses links that somebody else laid into a folder for all.
  struct stat status {};
  if (::stat(name.c_str(), &status) != 0) {
    const int error = errno;
    if (place.problem && error != ENAMETOOLONG) return failed(*place.problem);
    return error == ENOENT ? examine_new_file(std::move(target)) : failed(write_problem(name, error));
  }
  if (S_ISDIR(status.st_mode)) return failed(write_problem(name, EISDIR));
  if (S_ISSOCK(status.st_mode)) return failed(output_problem("output-is-socket", name));
  if (S_ISREG(status.st_mode)) return place.problem ? failed(*place.problem) : examine_file(std::move(target), status);
  if (!may_write(name, W_OK)) return failed(write_problem(name, errno));
  target.kind = OutputTarget::Kind::stream;
  target.identity = identity_of(status);
  return {std::move(target), {}};
}

bool goes_to_standard_output(const OutputTarget& target) {
  struct stat out {};
  struct stat there {};
  if (::fstat(STDOUT_FILENO, &out) != 0) return false;
  const bool open = target.kind == OutputTarget::Kind::descriptor;
  if ((open ? ::fstat(target.descriptor, &there) : ::stat(target.name.c_str(), &there)) != 0) return false;
  return out.st_dev == there.st_dev && out.st_ino == there.st_ino;
}

}  // namespace kakehashi
