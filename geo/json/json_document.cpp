#include "geo/json/json_document.hpp"

#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

using Object = ordered_json::object_t;

/// A container whose end is not read yet.
struct OpenContainer {
  bool is_object = false;
  Object members;
  std::vector<std::size_t> key_offsets;
  ordered_json::array_t elements;
};

/// Adds a member behind the map's back: its own insertion looks through all members for each new one, and growing
/// would copy them, as their keys are constant.
void append(Object& object, const std::string& key) {
  if (object.size() == object.capacity()) {
    Object larger;
    larger.reserve(std::max<std::size_t>(1, 2 * object.size()));
    for (auto& [name, value] : object) larger.emplace_back(name, std::move(value));
    object = std::move(larger);
  }
  object.emplace_back(key, nullptr);
}

/// The numbers of the members whose key an earlier member has, in rising order.
std::vector<std::size_t> repeated_members(const Object& members) {
  struct Entry {
    std::size_t hash;
    std::size_t number;
  };
  std::vector<Entry> entries;
  entries.reserve(members.size());
  for (const auto& [key, value] : members) entries.push_back({std::hash<std::string>()(key), entries.size()});
  std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    const int order = members.data()[a.number].first.compare(members.data()[b.number].first);
    return order != 0 ? order < 0 : a.number < b.number;
  });
  std::vector<std::size_t> repeated;
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const bool same_hash = entries[i].hash == entries[i - 1].hash;
    if (same_hash && members.data()[entries[i].number].first == members.data()[entries[i - 1].number].first) {
      repeated.push_back(entries[i].number);
    }
  }
  std::ranges::sort(repeated);
  return repeated;
}

/// `members` without those of the numbers in `left_out`, which rise.
Object without(Object& members, const std::vector<std::size_t>& left_out) {
  Object kept;
  kept.reserve(members.size() - left_out.size());
  auto next = left_out.begin();
  std::size_t number = 0;
  for (auto& [key, value] : members) {
    if (next != left_out.end() && *next == number) {
      ++next;
    } else {
      kept.emplace_back(key, std::move(value));
    }
    ++number;
  }
  return kept;
}

template <typename Number>
std::optional<Number> number_of(std::string_view written) {
  Number number{};
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (error != std::errc() || end != written.data() + written.size()) return std::nullopt;
  return number;
}

/// Of a number that cannot be stored: true when it is too near to zero for that, and not too large.
bool is_small(std::string_view written) {
  const std::size_t mark = std::min(written.find_first_of("eE"), written.size());
  const std::string_view digits = written.substr(0, mark);
  const std::size_t first = digits.find_first_of("123456789");
  if (first == std::string_view::npos) return true;
  const auto point = static_cast<std::int64_t>(std::min(digits.find('.'), digits.size()));
  std::string_view exponent = written.substr(std::min(mark + 1, written.size()));
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  if (exponent.empty()) exponent = "0";
  const auto power = number_of<std::int64_t>(exponent);
  if (!power) return exponent.starts_with('-');
  const auto place = point - static_cast<std::int64_t>(first);
  return *power < -place;
}

class DocumentBuilder {
 public:
  DocumentBuilder(std::string_view text, const JsonLimits& limits)
      : stream_(text, document_.faults, limits), fault_limit_(limits.faults) {}
  DocumentBuilder(const DocumentBuilder&) = delete;
  DocumentBuilder& operator=(const DocumentBuilder&) = delete;

  JsonDocument build() && {
    while (take(stream_.next())) {
    }
    return std::move(document_);
  }

 private:
  bool take(JsonEvent event) {
    switch (event) {
      case JsonEvent::begin_object:
      case JsonEvent::begin_array:
        open_.push_back({event == JsonEvent::begin_object, {}, {}, {}});
        return true;
      case JsonEvent::key:
        append(open_.back().members, stream_.string());
        open_.back().key_offsets.push_back(stream_.offset());
        return true;
      case JsonEvent::string:
        return place(stream_.string());
      case JsonEvent::literal:
        return place(stream_.written() == "null" ? ordered_json() : ordered_json(stream_.written() == "true"));
      case JsonEvent::number:
        return place(number());
      case JsonEvent::end_object:
        return place(finished_object());
      case JsonEvent::end_array: {
        ordered_json array(std::move(open_.back().elements));
        open_.pop_back();
        return place(std::move(array));
      }
      case JsonEvent::end:
        document_.root = std::move(root_);
        return false;
      case JsonEvent::broken:
        return false;
    }
    return false;
  }

  bool place(ordered_json value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_object) {
      open_.back().members.back().second = std::move(value);
    } else {
      open_.back().elements.push_back(std::move(value));
    }
    return true;
  }

  /// Integers that fit into 64 bits stay integers, so that they are written as they were.
  ordered_json number() {
    const std::string_view written = stream_.written();
    if (written.find_first_of(".eE") == std::string_view::npos) {
      if (const auto integer = number_of<std::int64_t>(written)) return *integer;
      if (const auto integer = number_of<std::uint64_t>(written)) return *integer;
    } else {
      if (const auto number = number_of<double>(written); number && std::isfinite(*number)) return *number;
      if (is_small(written)) return written.starts_with('-') ? -0.0 : 0.0;
    }
    document_.faults.push_back({stream_.offset(),
                                stream_.pointer(),
                                "number-out-of-range",
                                {shortened(written, quoted_characters)},
                                Severity::error});
    return 0;
  }

  ordered_json finished_object() {
    OpenContainer container = std::move(open_.back());
    open_.pop_back();
    const std::vector<std::size_t> repeated = repeated_members(container.members);
    for (const std::size_t number : repeated) {
      if (document_.faults.size() > fault_limit_) break;
      report_repeated(container.members.data()[number].first, container.key_offsets[number]);
    }
    if (!repeated.empty()) container.members = without(container.members, repeated);
    return std::move(container.members);
  }

  void report_repeated(const std::string& key, std::size_t offset) {
    std::string pointer = stream_.pointer();
    append_to_pointer(pointer, key);
    std::string name = shortened(key, quoted_characters);
    document_.faults.push_back({offset, std::move(pointer), "duplicate-key", {std::move(name)}, Severity::error});
  }

  JsonDocument document_;
  JsonStream stream_;
  std::size_t fault_limit_;
  ordered_json root_;
  std::vector<OpenContainer> open_;
};

}  // namespace

JsonDocument parse_json(std::string_view text, const JsonLimits& limits) {
  return DocumentBuilder(text, limits).build();
}

}  // namespace kakehashi
