/// Asks a question of kakehashi-reader, and sees to it that it ends.
#pragma once

#include "geo/reader/open_descriptor.hpp"
#include "geo/reader/reader_messages.hpp"
#include "geo/reader/reading_watch.hpp"

#include <cstdint>
#include <string>

namespace kakehashi {

/// How a reader ended.
enum class ReaderEnd : std::uint8_t {
  answered,       ///< It said that it is done; whether the answer is whole is seen when it is read.
  given_up,       ///< By the watch.
  out_of_time,    ///< It used more time than it may.
  out_of_memory,  ///< It used more memory than it may.
  no_memory,      ///< The system had none to give.
  broken,         ///< It ended in another way: by a signal, or without an answer.
  not_started     ///< The program is missing, or there is no room for another process.
};

struct ReaderOutcome {
  ReaderEnd end = ReaderEnd::broken;
  OpenDescriptor answer;  ///< An unnamed file.
  std::string why;        ///< What the system says about a program that could not be started.
};

/// Starts a reader for one question and waits. The reader ends with this process, too.
[[nodiscard]] ReaderOutcome ask_reader(const ReaderQuestion& question, const ReadingWatch& watch);

/// Codes with which a reader ends.
inline constexpr int reader_done = 0;
inline constexpr int reader_misunderstood = 2;  ///< The question was none.
inline constexpr int reader_out_of_memory = 3;
inline constexpr int reader_failed = 4;  ///< The answer could not be written, or no limits could be set.

/// Where a reader finds what: the question, the answer, and a pipe for its progress.
inline constexpr int question_descriptor = 0;
inline constexpr int answer_descriptor = 1;
inline constexpr int progress_descriptor = 3;

}  // namespace kakehashi
