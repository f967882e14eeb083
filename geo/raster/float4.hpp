/// Four floats at once: the processor's own vectors where they are known, an array elsewhere.
#pragma once

#if defined(__SSE2__) || defined(_M_X64)
#define KAKEHASHI_FLOAT4_SSE 1
#include <emmintrin.h>
#else
#define KAKEHASHI_FLOAT4_SSE 0
#endif

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kakehashi {

class Float4 {
 public:
#if KAKEHASHI_FLOAT4_SSE
  explicit Float4(float all) : lanes_(_mm_set1_ps(all)) {}
  Float4(float a, float b, float c, float d) : lanes_(_mm_setr_ps(a, b, c, d)) {}
  [[nodiscard]] static Float4 load(const float* from) { return Float4{_mm_loadu_ps(from)}; }
  void store(float* to) const { _mm_storeu_ps(to, lanes_); }
  friend Float4 operator+(Float4 a, Float4 b) { return Float4{_mm_add_ps(a.lanes_, b.lanes_)}; }
  friend Float4 operator-(Float4 a, Float4 b) { return Float4{_mm_sub_ps(a.lanes_, b.lanes_)}; }
  friend Float4 operator*(Float4 a, Float4 b) { return Float4{_mm_mul_ps(a.lanes_, b.lanes_)}; }
  friend Float4 operator/(Float4 a, Float4 b) { return Float4{_mm_div_ps(a.lanes_, b.lanes_)}; }
  /// The logarithm to base 2 of lanes above 0, within 0.001: the exponent, and a cubic for the fraction.
  [[nodiscard]] Float4 log2() const {
    const __m128i bits = _mm_castps_si128(lanes_);
    const Float4 exponent{_mm_cvtepi32_ps(_mm_sub_epi32(_mm_srli_epi32(bits, 23), _mm_set1_epi32(127)))};
    const __m128i fraction = _mm_or_si128(_mm_and_si128(bits, _mm_set1_epi32(0x7fffff)), _mm_set1_epi32(0x3f800000));
    const Float4 m{_mm_castsi128_ps(fraction)};
    const Float4 cubic =
        ((m * Float4{0.1582487F} - Float4{1.0518750F}) * m + Float4{3.0478842F}) * m - Float4{2.1536207F};
    return exponent + cubic;
  }
  [[nodiscard]] Float4 sqrt() const { return Float4{_mm_sqrt_ps(lanes_)}; }
  /// Each lane as a whole number, rounded to the nearest.
  void store_rounded(std::int32_t* to) const {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm_cvtps_epi32(lanes_));
  }
  /// The four lanes, 0 to 255, rounded and clamped, as bytes; the first is the lowest.
  [[nodiscard]] std::uint32_t bytes() const {
    const __m128i words = _mm_packs_epi32(_mm_cvtps_epi32(lanes_), _mm_setzero_si128());
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_packus_epi16(words, words)));
  }
  /// Four bytes, the lowest first, as 0 to 255.
  [[nodiscard]] static Float4 of_bytes(std::uint32_t bytes) {
    const __m128i zero = _mm_setzero_si128();
    const __m128i words = _mm_unpacklo_epi8(_mm_cvtsi32_si128(static_cast<int>(bytes)), zero);
    return Float4{_mm_cvtepi32_ps(_mm_unpacklo_epi16(words, zero))};
  }
  /// True when a lane is not 0.
  [[nodiscard]] bool any() const { return _mm_movemask_ps(_mm_cmpneq_ps(lanes_, _mm_setzero_ps())) != 0; }
  /// Each lane no less than 0 and no more than 1.
  [[nodiscard]] Float4 clamped() const {
    return Float4{_mm_min_ps(_mm_max_ps(lanes_, _mm_setzero_ps()), _mm_set1_ps(1))};
  }
  [[nodiscard]] Float4 abs() const { return Float4{_mm_andnot_ps(_mm_set1_ps(-0.0F), lanes_)}; }
  /// Each lane the greater, or the smaller, of two.
  [[nodiscard]] friend Float4 max(Float4 a, Float4 b) { return Float4{_mm_max_ps(a.lanes_, b.lanes_)}; }
  [[nodiscard]] friend Float4 min(Float4 a, Float4 b) { return Float4{_mm_min_ps(a.lanes_, b.lanes_)}; }
  /// The first lane.
  [[nodiscard]] float first() const { return _mm_cvtss_f32(lanes_); }
  /// The last lane.
  [[nodiscard]] float last() const { return _mm_cvtss_f32(_mm_shuffle_ps(lanes_, lanes_, 0xff)); }
  /// Lane `lane` in all four.
  template <int lane>
  [[nodiscard]] Float4 broadcast() const {
    return Float4{_mm_shuffle_ps(lanes_, lanes_, lane * 0x55)};
  }

  /// Four pixels of four bytes, as of_bytes() of each.
  [[nodiscard]] static std::array<Float4, 4> of_pixels(const std::uint32_t* pixels) {
    const __m128i zero = _mm_setzero_si128();
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(pixels));
    const __m128i low = _mm_unpacklo_epi8(bytes, zero);
    const __m128i high = _mm_unpackhi_epi8(bytes, zero);
    return {Float4{_mm_cvtepi32_ps(_mm_unpacklo_epi16(low, zero))},
            Float4{_mm_cvtepi32_ps(_mm_unpackhi_epi16(low, zero))},
            Float4{_mm_cvtepi32_ps(_mm_unpacklo_epi16(high, zero))},
            Float4{_mm_cvtepi32_ps(_mm_unpackhi_epi16(high, zero))}};
  }
  /// bytes() of four pixels.
  static void store_pixels(const std::array<Float4, 4>& colors, std::uint32_t* pixels) {
    const __m128i low = _mm_packs_epi32(_mm_cvtps_epi32(colors[0].lanes_), _mm_cvtps_epi32(colors[1].lanes_));
    const __m128i high = _mm_packs_epi32(_mm_cvtps_epi32(colors[2].lanes_), _mm_cvtps_epi32(colors[3].lanes_));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(pixels), _mm_packus_epi16(low, high));
  }
  /// The lowest bytes of four pixels, then the next ones and so on, as 0 to 255.
  [[nodiscard]] static std::array<Float4, 4> channels_of(const std::uint32_t* pixels) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(pixels));
    const __m128i lowest = _mm_set1_epi32(255);
    return {Float4{_mm_cvtepi32_ps(_mm_and_si128(bytes, lowest))},
            Float4{_mm_cvtepi32_ps(_mm_and_si128(_mm_srli_epi32(bytes, 8), lowest))},
            Float4{_mm_cvtepi32_ps(_mm_and_si128(_mm_srli_epi32(bytes, 16), lowest))},
            Float4{_mm_cvtepi32_ps(_mm_srli_epi32(bytes, 24))}};
  }
  /// The opposite, rounded and clamped.
  static void store_channels(const std::array<Float4, 4>& channels, std::uint32_t* pixels) {
    const auto level = [&](std::size_t i) {
      return _mm_cvtps_epi32(_mm_min_ps(_mm_max_ps(channels[i].lanes_, _mm_setzero_ps()), _mm_set1_ps(255)));
    };
    const __m128i low = _mm_or_si128(level(0), _mm_slli_epi32(level(1), 8));
    const __m128i high = _mm_or_si128(_mm_slli_epi32(level(2), 16), _mm_slli_epi32(level(3), 24));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(pixels), _mm_or_si128(low, high));
  }

 private:
  explicit Float4(__m128 lanes) : lanes_(lanes) {}
  __m128 lanes_;
#else
  explicit Float4(float all) : lanes_{all, all, all, all} {}
  Float4(float a, float b, float c, float d) : lanes_{a, b, c, d} {}
  [[nodiscard]] static Float4 load(const float* from) { return {from[0], from[1], from[2], from[3]}; }
  void store(float* to) const {
    for (std::size_t i = 0; i < 4; ++i) to[i] = lanes_[i];
  }
  friend Float4 operator+(Float4 a, const Float4& b) {
    return a.with(b, [](float x, float y) { return x + y; });
  }
  friend Float4 operator-(Float4 a, const Float4& b) {
    return a.with(b, [](float x, float y) { return x - y; });
  }
  friend Float4 operator*(Float4 a, const Float4& b) {
    return a.with(b, [](float x, float y) { return x * y; });
  }
  [[nodiscard]] friend Float4 max(Float4 a, Float4 b) {
    return a.with(b, [](float x, float y) { return std::max(x, y); });
  }
  [[nodiscard]] friend Float4 min(Float4 a, Float4 b) {
    return a.with(b, [](float x, float y) { return std::min(x, y); });
  }
  [[nodiscard]] Float4 abs() const {
    Float4 result = *this;
    for (float& lane : result.lanes_) lane = std::abs(lane);
    return result;
  }
  [[nodiscard]] Float4 clamped() const {
    Float4 result = *this;
    for (float& lane : result.lanes_) lane = lane < 0 ? 0 : lane > 1 ? 1 : lane;
    return result;
  }
  friend Float4 operator/(Float4 a, const Float4& b) {
    return a.with(b, [](float x, float y) { return x / y; });
  }
  [[nodiscard]] Float4 log2() const {
    Float4 result = *this;
    for (float& lane : result.lanes_) lane = std::log2(lane);
    return result;
  }
  [[nodiscard]] Float4 sqrt() const {
    Float4 result = *this;
    for (float& lane : result.lanes_) lane = std::sqrt(lane);
    return result;
  }
  void store_rounded(std::int32_t* to) const {
    for (std::size_t i = 0; i < 4; ++i) to[i] = static_cast<std::int32_t>(std::nearbyint(lanes_[i]));
  }
  [[nodiscard]] std::uint32_t bytes() const {
    std::uint32_t result = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      result |= static_cast<std::uint32_t>(std::nearbyint(std::clamp(lanes_[i], 0.0F, 255.0F))) << (8 * i);
    }
    return result;
  }
  [[nodiscard]] static Float4 of_bytes(std::uint32_t bytes) {
    const auto lane = [bytes](unsigned shift) { return static_cast<float>(bytes >> shift & 255U); };
    return {lane(0), lane(8), lane(16), lane(24)};
  }
  [[nodiscard]] bool any() const {
    return std::any_of(lanes_.begin(), lanes_.end(), [](float lane) { return lane != 0; });
  }
  template <int lane>
  [[nodiscard]] Float4 broadcast() const {
    return Float4{lanes_[lane]};
  }
  [[nodiscard]] float first() const { return lanes_[0]; }
  [[nodiscard]] float last() const { return lanes_[3]; }

  [[nodiscard]] static std::array<Float4, 4> of_pixels(const std::uint32_t* pixels) {
    return {of_bytes(pixels[0]), of_bytes(pixels[1]), of_bytes(pixels[2]), of_bytes(pixels[3])};
  }
  static void store_pixels(const std::array<Float4, 4>& colors, std::uint32_t* pixels) {
    for (std::size_t i = 0; i < 4; ++i) pixels[i] = colors[i].bytes();
  }
  [[nodiscard]] static std::array<Float4, 4> channels_of(const std::uint32_t* pixels) {
    return turned(of_pixels(pixels));
  }
  static void store_channels(const std::array<Float4, 4>& channels, std::uint32_t* pixels) {
    store_pixels(turned(channels), pixels);
  }

 private:
  [[nodiscard]] static std::array<Float4, 4> turned(const std::array<Float4, 4>& rows) {
    const auto column = [&](std::size_t i) {
      return Float4{rows[0].lanes_[i], rows[1].lanes_[i], rows[2].lanes_[i], rows[3].lanes_[i]};
    };
    return {column(0), column(1), column(2), column(3)};
  }
  template <typename Operation>
  [[nodiscard]] Float4 with(const Float4& other, Operation operation) {
    for (std::size_t i = 0; i < 4; ++i) lanes_[i] = operation(lanes_[i], other.lanes_[i]);
    return *this;
  }
  std::array<float, 4> lanes_;
#endif
};

}  // namespace kakehashi
