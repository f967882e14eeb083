/// Things that are dear to make and that threads use one at a time: taken, used, put back for whoever comes next.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace kakehashi {

template <typename Thing>
class Spares {
 public:
  /// A spare thing, or what `make` returns when there is none. It comes back by itself, as it was left.
  template <typename Make>
  [[nodiscard]] auto take(const Make& make) {
    std::unique_ptr<Thing> thing;
    {
      const std::lock_guard lock{mutex_};
      if (!things_.empty()) {
        thing = std::move(things_.back());
        things_.pop_back();
      }
    }
    if (!thing) thing = make();
    return std::unique_ptr<Thing, Back>{thing.release(), Back{this}};
  }

  void clear() { things_.clear(); }

 private:
  struct Back {
    Spares* spares;
    void operator()(Thing* thing) const {
      const std::lock_guard lock{spares->mutex_};
      spares->things_.emplace_back(thing);
    }
  };

  std::mutex mutex_;
  std::vector<std::unique_ptr<Thing>> things_;
};

}  // namespace kakehashi
