/// kakehashi-reader: answers one question of kakehashi about files that others made, with GDAL and other libraries that
/// can be trusted with nothing but reading them.

#include "geo/boundary/file_companions.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/reader/confinement.hpp"
#include "geo/reader/descriptor_buffer.hpp"
#include "geo/reader/reader_messages.hpp"
#include "geo/reader/reader_process.hpp"
#include "geo/reader/world_map.hpp"
#include "geo/workbook/workbook_sheet.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <istream>
#include <new>
#include <optional>
#include <ostream>
#include <utility>
#include <variant>
#include <vector>

namespace kakehashi {

namespace {

std::optional<ReaderQuestion> question() {
  DescriptorBuffer buffer{question_descriptor};
  std::istream in{&buffer};
  return read_question(in);
}

template <typename Answer>
int tell(const Answer& answer) {
  DescriptorBuffer buffer{answer_descriptor};
  std::ostream out{&buffer};
  write_answer(answer, out);
  out.flush();
  return out ? reader_done : reader_failed;
}

/// A byte from 0 to 100 whenever it grows.
class ProgressPipe {
 public:
  void operator()(double share) {
    const auto percents = static_cast<unsigned char>(std::clamp(share * 100, 0.0, 100.0));
    if (percents <= told_) return;
    told_ = percents;
    (void)!::write(progress_descriptor, &percents, 1);
  }

 private:
  unsigned char told_ = 0;
};

/// The files that a question is about.
std::vector<std::filesystem::path> files_of(const MapQuestion& question) {
  if (!question.boundaries) return {};
  return boundary_parts(utf8_path(question.boundaries->file));
}

/// Answers a question, confined from where foreign files come in.
struct Answering {
  const ReaderBounds& bounds;

  int operator()(const MapQuestion& question) const {
    BoundaryResult world = load_world();  // our own
    if (!confine_process(bounds, files_of(question))) return reader_failed;
    return tell(make_map(std::move(world), question.boundaries, ProgressPipe{}));
  }
  int operator()(const SheetQuestion& question) const {
    if (!confine_process(bounds, {})) return reader_failed;
    return tell(
        read_workbook_sheet({question.bytes, question.file, question.wanted, question.headings, question.limits}));
  }
  int operator()(const WritingQuestion& question) const {
    if (!confine_process(bounds, {})) return reader_failed;
    return tell(WritingAnswer{write_table(question.table, question.format)});
  }
};

}  // namespace

}  // namespace kakehashi

int main() {
  // No library sees it, and none catches it.
  std::set_new_handler([] { ::_exit(kakehashi::reader_out_of_memory); });
  if (::fcntl(kakehashi::progress_descriptor, F_GETFD) < 0) {
    (void)std::fputs("kakehashi-reader is started by kakehashi, to read files in a process of its own.\n", stderr);
    return kakehashi::reader_misunderstood;
  }
  try {
    const std::optional<kakehashi::ReaderQuestion> question = kakehashi::question();
    if (!question) return kakehashi::reader_misunderstood;
    // Without destructors of libraries, which have nothing to keep.
    ::_exit(std::visit(kakehashi::Answering{question->bounds}, question->content));
  } catch (const std::bad_alloc&) {
    ::_exit(kakehashi::reader_out_of_memory);
  } catch (const std::exception&) {
    ::_exit(kakehashi::reader_failed);
  }
}
