/// Files are read one after another in a thread of their own, so that the window answers meanwhile.
#pragma once

#include "geo/parallel/job.hpp"
#include "viewer/load/job_progress.hpp"
#include "viewer/load/opened_files.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kakehashi {

/// Something to be read.
struct OpeningJob {
  std::function<OpenedFiles(const OpenNow& now)> read;
  std::string name;                         ///< Of what is read, as the user is told.
  bool of_start = false;                    ///< The command line asked for it.
  bool reported = false;                    ///< What is wrong with it has been printed.
  bool writes = false;                      ///< A file is written, not read: the program must not end before.
  std::shared_ptr<JobProgress> progress{};  ///< Of reading that has begun already; empty: it begins with the job.
};

class OpeningQueue {
 public:
  /// `on_ready` is called in the thread that reads, when something has been read.
  explicit OpeningQueue(std::function<void()> on_ready) : on_ready_(std::move(on_ready)) {}

  void add(OpeningJob job) { waiting_.push_back(std::move(job)); }

  /// Starts the job whose turn it is, if none is under way. `now` tells what is shown at that time: a job may depend on
  /// what the one before it has opened.
  void start_next(const std::function<OpenNow()>& now);

  /// The job under way and what came of it, once it has been read.
  struct Done {
    OpeningJob job;
    OpenedFiles opened;
  };
  [[nodiscard]] std::optional<Done> take();

  /// Gives up what is being read, if that is possible: nothing comes of it, neither a change nor a notice. What is
  /// being written is written to the end.
  void cancel();

  /// Waits until everything is written that is to be written.
  void finish_writing();

  [[nodiscard]] bool reads() const { return result_.valid(); }
  /// What is being read; empty when nothing is.
  [[nodiscard]] const std::string& name() const { return current_.name; }
  /// How much of it has been read, from 0 to 1; 0 also when nobody can tell.
  [[nodiscard]] double share() const { return progress_ ? progress_->share.load() : 0; }

 private:
  std::function<void()> on_ready_;
  std::deque<OpeningJob> waiting_;
  OpeningJob current_;
  std::shared_ptr<JobProgress> progress_;  ///< Of the job under way.
  Job<OpenedFiles> result_;
};

}  // namespace kakehashi
