/// Four floats at once: the processor's own vectors where they are known, an array elsewhere.
#pragma once

#if defined(__SSE2__) || defined(_M_X64)
#define KAKEHASHI_QUAD_SSE 1
#include <emmintrin.h>
#else
#define KAKEHASHI_QUAD_SSE 0
#endif

#include <array>

namespace kakehashi {

class Quad {
 public:
#if KAKEHASHI_QUAD_SSE
  explicit Quad(float all) : lanes_(_mm_set1_ps(all)) {}
  Quad(float a, float b, float c, float d) : lanes_(_mm_setr_ps(a, b, c, d)) {}
  [[nodiscard]] static Quad load(const float* from) { return Quad{_mm_loadu_ps(from)}; }
  void store(float* to) const { _mm_storeu_ps(to, lanes_); }
  friend Quad operator+(Quad a, Quad b) { return Quad{_mm_add_ps(a.lanes_, b.lanes_)}; }
  friend Quad operator-(Quad a, Quad b) { return Quad{_mm_sub_ps(a.lanes_, b.lanes_)}; }
  friend Quad operator*(Quad a, Quad b) { return Quad{_mm_mul_ps(a.lanes_, b.lanes_)}; }
  /// Each lane no less than 0 and no more than 1.
  [[nodiscard]] Quad cut() const { return Quad{_mm_min_ps(_mm_max_ps(lanes_, _mm_setzero_ps()), _mm_set1_ps(1))}; }
  /// Lane `lane` in all four.
  template <int lane>
  [[nodiscard]] Quad spread() const {
    return Quad{_mm_shuffle_ps(lanes_, lanes_, lane * 0x55)};
  }

 private:
  explicit Quad(__m128 lanes) : lanes_(lanes) {}
  __m128 lanes_;
#else
  explicit Quad(float all) : lanes_{all, all, all, all} {}
  Quad(float a, float b, float c, float d) : lanes_{a, b, c, d} {}
  [[nodiscard]] static Quad load(const float* from) { return {from[0], from[1], from[2], from[3]}; }
  void store(float* to) const {
    for (std::size_t i = 0; i < 4; ++i) to[i] = lanes_[i];
  }
  friend Quad operator+(Quad a, const Quad& b) {
    return a.with(b, [](float x, float y) { return x + y; });
  }
  friend Quad operator-(Quad a, const Quad& b) {
    return a.with(b, [](float x, float y) { return x - y; });
  }
  friend Quad operator*(Quad a, const Quad& b) {
    return a.with(b, [](float x, float y) { return x * y; });
  }
  [[nodiscard]] Quad cut() const {
    Quad result = *this;
    for (float& lane : result.lanes_) lane = lane < 0 ? 0 : lane > 1 ? 1 : lane;
    return result;
  }
  template <int lane>
  [[nodiscard]] Quad spread() const {
    return Quad{lanes_[lane]};
  }

 private:
  template <typename Operation>
  [[nodiscard]] Quad with(const Quad& other, Operation operation) {
    for (std::size_t i = 0; i < 4; ++i) lanes_[i] = operation(lanes_[i], other.lanes_[i]);
    return *this;
  }
  std::array<float, 4> lanes_;
#endif
};

}  // namespace kakehashi
