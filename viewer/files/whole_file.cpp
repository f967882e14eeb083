#include "viewer/files/whole_file.hpp"

#include "viewer/files/draft_file.hpp"
#include "viewer/files/file_attributes.hpp"
#include "viewer/files/overwrite.hpp"
#include "viewer/files/write_all.hpp"
#include "viewer/files/write_problem.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace kakehashi {

namespace {

/// True for errors that forbid replacing a file by another, while its content may still be changed: the folder of
/// somebody else, a file in a folder for all, a file that something is mounted on.
bool forbids_replacing(int error) { return error == EACCES || error == EPERM || error == EBUSY || error == EROFS; }

/// Replaces a file by a new one with its attributes. Returns 0 or the error number.
int replace_file(int folder, const std::string& name, const struct stat& status, std::string_view content) {
  constexpr mode_t for_owner = 0600;  // nobody else reads it before it has the old file's mode
  auto draft = DraftFile::create(folder, for_owner);
  if (!draft) return errno;
  const Descriptor old{::openat(folder, name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
  if (const int error = copy_attributes(status, old.number(), draft->descriptor())) {
    return error == EINVAL ? EPERM : error;  // an owner that this user namespace does not know
  }
  if (const int error = draft->fill(content)) return error;
  return draft->publish_over(name);
}

int write_new_file(int folder, const std::string& name, std::string_view content) {
  constexpr mode_t for_all = 0666;  // less the umask
  auto draft = DraftFile::create(folder, for_all);
  if (!draft) return errno;
  if (const int error = draft->fill(content)) return error;
  return draft->publish_as_new(name);
}

Overwriting write_over(int folder, const std::string& name, const struct stat& status, std::string_view content) {
  if (status.st_nlink > 1) return overwrite_in_place(folder, name, content);
  const int error = replace_file(folder, name, status, content);
  return forbids_replacing(error) ? overwrite_in_place(folder, name, content) : Overwriting{error, {}};
}

std::optional<Diagnostic> write_file(const OutputTarget& target, std::string_view content, Replace replace) {
  const Descriptor folder{::open(target.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!folder) return write_problem(target.name, errno);
  const std::string name = target.file.string();
  struct stat status {};
  const bool there = ::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (there && (!S_ISREG(status.st_mode) || (replace != Replace::anything && identity_of(status) != target.identity))) {
    return write_problem(target.name, EEXIST);
  }
  const Overwriting done = there ? write_over(folder.number(), name, status, content)
                                 : Overwriting{write_new_file(folder.number(), name, content), {}};
  if (!there && done.error == EEXIST && replace == Replace::anything) return write_file(target, content, replace);
  if (!done.old_lies.empty()) {
    return output_problem("output-half-written", target.name, (target.folder / done.old_lies).string());
  }
  if (done.error != 0) return write_problem(target.name, done.error);
  (void)::fsync(folder.number());  // some file systems cannot; the file itself is synced
  return std::nullopt;
}

std::optional<Diagnostic> write_stream(const OutputTarget& target, std::string_view content) {
  const Descriptor stream{::open(target.name.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY)};
  const int error = stream ? write_all(stream.number(), content) : errno;
  return error != 0 ? std::optional{write_problem(target.name, error)} : std::nullopt;
}

}  // namespace

std::optional<Diagnostic> write_output(const OutputTarget& target, std::string_view content, Replace replace) {
  if (target.is_file()) return write_file(target, content, replace);
  if (target.kind == OutputTarget::Kind::stream) return write_stream(target, content);
  const int error = write_all(target.descriptor, content);
  return error != 0 ? std::optional{write_problem(target.name, error)} : std::nullopt;
}

std::optional<Diagnostic> write_whole_file(const std::filesystem::path& file, std::string_view content) {
  OutputExamination output = examine_output(file.string());
  if (!output.target) return std::move(output.problem);
  std::error_code none;
  if (std::filesystem::is_fifo(file, none)) return write_problem(output.target->name, ENXIO);
  return write_output(*output.target, content, Replace::anything);
}

}  // namespace kakehashi
