// Loaded before a program: no more than KAKEHASHI_THREADS threads besides the first run at a time, further ones cannot
// be started.
#include <dlfcn.h>
#include <pthread.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <memory>

namespace {

std::atomic<int> running{0};

int max_threads() {
  const char* number = std::getenv("KAKEHASHI_THREADS");
  return number != nullptr ? std::atoi(number) : 0;
}

struct Work {
  void* (*start)(void*);
  void* argument;
};

void* run(void* kept) {
  const std::unique_ptr<Work> work{static_cast<Work*>(kept)};
  void* const result = work->start(work->argument);
  --running;
  return result;
}

}  // namespace

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*),
                              void* argument) {
  using Create = int (*)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  static const auto create = reinterpret_cast<Create>(dlsym(RTLD_NEXT, "pthread_create"));
  if (running++ >= max_threads()) {
    --running;
    return EAGAIN;
  }
  auto work = std::make_unique<Work>(Work{start, argument});
  const int outcome = create(thread, attributes, run, work.get());
  if (outcome == 0) {
    (void)work.release();
  } else {
    --running;
  }
  return outcome;
}
