/// A pool of expensive, reusable objects, each used by one thread at a time.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace kakehashi {

template <typename Object>
class ObjectPool {
 public:
  /// An object of the pool, or the result of `make()` if the pool is empty. It returns to the pool as it was left when
  /// the returned pointer is destroyed.
  template <typename Make>
  [[nodiscard]] auto take(const Make& make) {
    std::unique_ptr<Object> object;
    {
      const std::lock_guard lock{mutex_};
      if (!objects_.empty()) {
        object = std::move(objects_.back());
        objects_.pop_back();
      }
    }
    if (!object) object = make();
    return std::unique_ptr<Object, Back>{object.release(), Back{this}};
  }

  void clear() { objects_.clear(); }

 private:
  struct Back {
    ObjectPool* pool;
    void operator()(Object* object) const {
      const std::lock_guard lock{pool->mutex_};
      pool->objects_.emplace_back(object);
    }
  };

  std::mutex mutex_;
  std::vector<std::unique_ptr<Object>> objects_;
};

}  // namespace kakehashi
