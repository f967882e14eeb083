#include "geo/boundary/prepared_map.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>

namespace kakehashi {

namespace {

/// The least that each of these takes in the file: a damaged count may ask for no more memory than the file can fill.
constexpr std::size_t least_boundary_bytes = 1 + 7 * sizeof(std::uint64_t) + 2 * sizeof(double);
constexpr std::size_t least_arc_bytes = 1 + 2 * sizeof(std::int32_t) + 2 * sizeof(std::uint64_t);
constexpr std::size_t least_finding_bytes = 1 + 4 * sizeof(std::uint64_t);
constexpr std::size_t least_part_bytes = sizeof(std::uint32_t) + 4 * sizeof(double) + sizeof(std::uint64_t);
/// Changes with the format; the byte order and the size of a point are part of it.
constexpr std::string_view magic = "kakehashi map 2\n";
constexpr std::uint32_t order_mark = 0x01020304;
/// More than any map has: a damaged count must not ask for all memory.
constexpr std::uint64_t most_items = std::uint64_t{1} << 26U;

static_assert(std::is_trivially_copyable_v<Vector3> && sizeof(Vector3) == 3 * sizeof(double));

/// A sum over 64-bit words that notices what disks and interrupted writers do to files (FNV-1a, by words; not made
/// against people).
class Checksum {
 public:
  void add(const char* bytes, std::size_t count) {
    while (count > 0) {
      const std::size_t taken = std::min(count, word_.size() - filled_);
      std::memcpy(word_.data() + filled_, bytes, taken);
      filled_ += taken;
      bytes += taken;
      count -= taken;
      if (filled_ == word_.size()) finish_word();
    }
  }
  [[nodiscard]] std::uint64_t value() {
    finish_word();
    return value_;
  }

 private:
  void finish_word() {
    value_ = std::rotl(value_ ^ std::bit_cast<std::uint64_t>(word_), 29) * 0x100000001b3U;
    word_.fill(0);
    filled_ = 0;
  }
  std::array<char, 8> word_{};
  std::size_t filled_ = 0;
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}

  void bytes(const void* from, std::size_t count) {
    out_.write(static_cast<const char*>(from), static_cast<std::streamsize>(count));
    sum_.add(static_cast<const char*>(from), count);
  }
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    bytes(&value, sizeof value);
  }
  template <typename T>
  void list(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>);
    number(static_cast<std::uint64_t>(items.size()));
    bytes(items.data(), items.size() * sizeof(T));
  }
  void text(std::string_view value) {
    number(static_cast<std::uint64_t>(value.size()));
    bytes(value.data(), value.size());
  }
  void names(const std::map<std::string, std::string, std::less<>>& of) {
    number(static_cast<std::uint64_t>(of.size()));
    for (const auto& [language, name] : of) {
      text(language);
      text(name);
    }
  }
  void finish() { number(sum_.value()); }

 private:
  std::ostream& out_;
  Checksum sum_;
};

/// After the first failure everything that is read is empty.
class Reader {
 public:
  explicit Reader(std::istream& in) : in_(in) {
    in_.seekg(0, std::ios::end);
    const std::streamoff end = in_.tellg();
    left_ = end > 0 ? static_cast<std::uint64_t>(end) : 0;
    in_.seekg(0);
  }

  void bytes(void* to, std::size_t count) {
    if (!take(count)) return;
    in_.read(static_cast<char*>(to), static_cast<std::streamsize>(count));
    if (!in_) good_ = false;
    sum_.add(static_cast<const char*>(to), count);
  }
  template <typename T>
  T number() {
    T value{};
    bytes(&value, sizeof value);
    return good_ ? value : T{};
  }
  /// A count of items of at least `least_bytes` each.
  std::size_t count(std::size_t least_bytes) {
    const auto value = number<std::uint64_t>();
    if (value > most_items || value * least_bytes > left_) good_ = false;
    return good_ ? static_cast<std::size_t>(value) : 0;
  }
  template <typename T>
  void list(std::vector<T>& items) {
    items.resize(count(sizeof(T)));
    bytes(items.data(), items.size() * sizeof(T));
  }
  void text(std::string& value) {
    value.resize(count(1));
    bytes(value.data(), value.size());
  }
  void names(std::map<std::string, std::string, std::less<>>& to) {
    for (std::size_t left = count(2 * sizeof(std::uint64_t)); left > 0 && good_; --left) {
      std::string language;
      std::string name;
      text(language);
      text(name);
      to.emplace(std::move(language), std::move(name));
    }
  }
  /// A number below `end`.
  template <typename T>
  T below(std::size_t end) {
    const auto value = number<T>();
    if (static_cast<std::uint64_t>(value) >= end) good_ = false;
    return good_ ? value : T{};
  }
  void fail() { good_ = false; }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool finish() {
    const std::uint64_t expected = sum_.value();
    return number<std::uint64_t>() == expected && good_ && left_ == 0;
  }

 private:
  bool take(std::size_t count) {
    if (count > left_) good_ = false;
    if (good_) left_ -= count;
    return good_;
  }
  std::istream& in_;
  std::uint64_t left_ = 0;
  bool good_ = true;
  Checksum sum_;
};

void write_boundary(const Boundary& boundary, Writer& to) {
  to.number(static_cast<std::uint8_t>(boundary.kind));
  to.text(boundary.code);
  to.text(boundary.country);
  to.names(boundary.names);
  to.number(static_cast<std::uint64_t>(boundary.claimed_by.size()));
  for (const std::string& country : boundary.claimed_by) to.text(country);
  to.text(boundary.administered_by);
  to.text(boundary.group);
  to.names(boundary.group_names);
  to.number(boundary.label.longitude_deg);
  to.number(boundary.label.latitude_deg);
}

Boundary read_boundary(Reader& from) {
  constexpr std::size_t kinds = 4;
  Boundary boundary;
  boundary.kind = static_cast<BoundaryKind>(from.below<std::uint8_t>(kinds));
  from.text(boundary.code);
  from.text(boundary.country);
  from.names(boundary.names);
  for (std::size_t left = from.count(sizeof(std::uint64_t)); left > 0; --left) {
    from.text(boundary.claimed_by.emplace_back());
  }
  from.text(boundary.administered_by);
  from.text(boundary.group);
  from.names(boundary.group_names);
  boundary.label.longitude_deg = from.number<double>();
  boundary.label.latitude_deg = from.number<double>();
  return boundary;
}

/// Findings about boundaries are about their file as a whole: they have no lines.
void write_finding(const Diagnostic& finding, Writer& to) {
  to.number(static_cast<std::uint8_t>(finding.severity));
  to.text(finding.code);
  to.number(static_cast<std::uint64_t>(finding.arguments.size()));
  for (const std::string& argument : finding.arguments) to.text(argument);
  to.text(finding.file);
  to.number(static_cast<std::uint64_t>(finding.repeats));
}

Diagnostic read_finding(Reader& from) {
  constexpr std::size_t severities = 3;
  Diagnostic finding;
  finding.severity = static_cast<Severity>(from.below<std::uint8_t>(severities));
  from.text(finding.code);
  for (std::size_t left = from.count(sizeof(std::uint64_t)); left > 0; --left) {
    from.text(finding.arguments.emplace_back());
  }
  from.text(finding.file);
  finding.repeats = static_cast<std::size_t>(from.number<std::uint64_t>());
  return finding;
}

void write_arc(const BorderArc& arc, Writer& to) {
  to.number(static_cast<std::uint8_t>(arc.kind));
  to.number(arc.left);
  to.number(arc.right);
  to.list(arc.points);
  to.list(arc.tolerance_rad);
}

BorderArc read_arc(Reader& from, std::size_t features) {
  constexpr std::size_t kinds = 5;
  BorderArc arc;
  arc.kind = static_cast<BorderKind>(from.below<std::uint8_t>(kinds));
  for (std::int32_t* side : {&arc.left, &arc.right}) {
    *side = from.number<std::int32_t>();
    if (*side < -1 || (*side >= 0 && static_cast<std::size_t>(*side) >= features)) from.fail();
  }
  from.list(arc.points);
  from.list(arc.tolerance_rad);
  if (arc.points.empty() || arc.points.size() != arc.tolerance_rad.size()) from.fail();
  return arc;
}

void write_part(const OutlinePart& part, Writer& to) {
  to.number(part.feature);
  to.bytes(&part.center, sizeof part.center);
  to.number(part.radius_rad);
  to.number(static_cast<std::uint64_t>(part.rings.size()));
  for (const ArcRing& ring : part.rings) to.list(ring.arcs);
}

OutlinePart read_part(Reader& from, std::size_t features, std::size_t arcs) {
  OutlinePart part;
  part.feature = from.below<std::uint32_t>(features);
  from.bytes(&part.center, sizeof part.center);
  part.radius_rad = from.number<double>();
  for (std::size_t left = from.count(sizeof(std::uint64_t)); left > 0 && from.good(); --left) {
    std::vector<std::int32_t>& ring = part.rings.emplace_back().arcs;
    from.list(ring);
    for (const std::int32_t arc : ring) {
      if (static_cast<std::size_t>(arc >= 0 ? arc : ~arc) >= arcs) from.fail();
    }
  }
  return part;
}

}  // namespace

void write_prepared(const PreparedMap& map, std::string_view key, std::ostream& out) {
  Writer to{out};
  to.bytes(magic.data(), magic.size());
  to.number(order_mark);
  to.text(key);
  to.number(static_cast<std::uint64_t>(map.set.boundaries.size()));
  for (const Boundary& boundary : map.set.boundaries) write_boundary(boundary, to);
  to.text(map.set.key_column);
  to.number(static_cast<std::uint64_t>(map.findings.size()));
  for (const Diagnostic& finding : map.findings) write_finding(finding, to);
  to.number(static_cast<std::uint64_t>(map.outline.arcs.size()));
  for (const BorderArc& arc : map.outline.arcs) write_arc(arc, to);
  to.number(static_cast<std::uint64_t>(map.outline.parts.size()));
  for (const OutlinePart& part : map.outline.parts) write_part(part, to);
  to.finish();
}

std::optional<PreparedMap> read_prepared(std::istream& in, std::string_view key) {
  Reader from{in};
  std::string begin(magic.size(), '\0');
  from.bytes(begin.data(), begin.size());
  if (begin != magic || from.number<std::uint32_t>() != order_mark) return std::nullopt;
  std::string its_key;
  from.text(its_key);
  if (its_key != key) return std::nullopt;
  PreparedMap map;
  const std::size_t features = from.count(least_boundary_bytes);
  map.set.boundaries.reserve(features);
  for (std::size_t i = 0; i < features && from.good(); ++i) map.set.boundaries.push_back(read_boundary(from));
  from.text(map.set.key_column);
  const std::size_t findings = from.count(least_finding_bytes);
  for (std::size_t i = 0; i < findings && from.good(); ++i) map.findings.push_back(read_finding(from));
  const std::size_t arcs = from.count(least_arc_bytes);
  map.outline.arcs.reserve(arcs);
  for (std::size_t i = 0; i < arcs && from.good(); ++i) map.outline.arcs.push_back(read_arc(from, features));
  const std::size_t parts = from.count(least_part_bytes);
  map.outline.parts.reserve(parts);
  for (std::size_t i = 0; i < parts && from.good(); ++i) map.outline.parts.push_back(read_part(from, features, arcs));
  if (!from.finish()) return std::nullopt;
  return map;
}

}  // namespace kakehashi
