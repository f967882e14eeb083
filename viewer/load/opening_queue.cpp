#include "viewer/load/opening_queue.hpp"

#include <exception>
#include <utility>
#include "geo/parallel/start_work.hpp"

namespace kakehashi {

namespace {

OpenedFiles not_read(const std::string& name, const std::string& why) {
  Notice notice;
  notice.kind = Notice::Kind::failed;
  notice.files = {name};
  notice.findings.push_back({Severity::error, "file-unreadable", {name, why}, name, 0, 0, {}});
  OpenedFiles nothing;
  nothing.notice = std::move(notice);
  return nothing;
}

}  // namespace

void OpeningQueue::start_next(const std::function<OpenNow()>& now) {
  if (reads() || waiting_.empty()) return;
  current_ = std::move(waiting_.front());
  waiting_.pop_front();
  progress_ = current_.progress ? current_.progress : std::make_shared<JobProgress>();
  OpenNow open = now();
  open.watch = watch_of(progress_);
  result_ = Job{[read = current_.read, name = current_.name, now = std::move(open)] {
                  try {
                    return read(now);
                  } catch (const std::exception& problem) {  // a full memory: what is open stays open
                    return not_read(name, problem.what());
                  }
                },
                on_ready_};
}

void OpeningQueue::cancel() {
  if (reads() && !current_.writes) progress_->cancelled = true;
}

void OpeningQueue::finish_writing() {
  if (reads() && current_.writes) result_.wait();
  for (const OpeningJob& job : waiting_) {
    if (job.writes) (void)job.read({});
  }
  waiting_.clear();
}

std::optional<OpeningQueue::Done> OpeningQueue::take() {
  if (!reads() || !result_.is_ready()) return std::nullopt;
  OpenedFiles opened = result_.get();
  if (std::exchange(progress_, {})->cancelled) opened = {};
  return Done{std::exchange(current_, {}), std::move(opened)};
}

}  // namespace kakehashi
