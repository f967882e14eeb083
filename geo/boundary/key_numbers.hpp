/// Consecutive numbers for 64-bit keys, in the order in which the keys first come.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// A flat hash table with linear probing; the slots hold numbers only, the keys lie in the order of their numbers.
class KeyNumbers {
 public:
  /// `expected` keys fit without growing.
  explicit KeyNumbers(std::size_t expected = 16)
      : slots_(std::bit_ceil(2 * expected + 16), none), mask_(slots_.size() - 1) {
    keys_.reserve(expected);
  }

  /// The number of `key`; the next free one when the key is new.
  std::uint32_t number(std::uint64_t key) {
    if (2 * (keys_.size() + 1) > slots_.size()) grow();
    for (std::size_t slot = hash(key) & mask_;; slot = (slot + 1) & mask_) {
      const std::uint32_t found = slots_[slot];
      if (found == none) {
        slots_[slot] = static_cast<std::uint32_t>(keys_.size());
        keys_.push_back(key);
        return slots_[slot];
      }
      if (keys_[found] == key) return found;
    }
  }

  /// Forgets all keys.
  void clear(std::size_t expected) {
    slots_.assign(std::bit_ceil(2 * expected + 16), none);
    mask_ = slots_.size() - 1;
    keys_.clear();
  }

  [[nodiscard]] std::size_t size() const { return keys_.size(); }
  [[nodiscard]] std::uint64_t key(std::uint32_t number) const { return keys_[number]; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// The mixing step of SplitMix64 (Steele, Lea and Flood 2014).
  static std::size_t hash(std::uint64_t key) {
    key = (key ^ (key >> 30u)) * 0xBF58476D1CE4E5B9u;
    key = (key ^ (key >> 27u)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>(key ^ (key >> 31u));
  }

  void grow() {
    slots_.assign(2 * slots_.size(), none);
    mask_ = slots_.size() - 1;
    for (std::uint32_t i = 0; i < keys_.size(); ++i) {
      std::size_t slot = hash(keys_[i]) & mask_;
      while (slots_[slot] != none) slot = (slot + 1) & mask_;
      slots_[slot] = i;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::size_t mask_ = 0;
  std::vector<std::uint64_t> keys_;
};

}  // namespace kakehashi
