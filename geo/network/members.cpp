#include "geo/network/members.hpp"

#include "geo/json/json_stream.hpp"
#include "geo/text/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;
using Type = ordered_json::value_t;

constexpr std::size_t excerpt_characters = 60;
/// What JSON has instead of comments, by the name that JSON Schema gives them.
constexpr std::string_view comment_key = "$comment";

/// The word for a type in findings.
std::string_view type_word(Type type) {
  switch (type) {
    case Type::object:
      return "object";
    case Type::array:
      return "array";
    case Type::string:
      return "string";
    case Type::boolean:
      return "boolean";
    case Type::number_integer:
    case Type::number_unsigned:
    case Type::number_float:
      return "number";
    default:
      return "null";
  }
}

const std::string& string_of(const Node& node) { return node.json().get_ref<const std::string&>(); }

std::string_view code_of(DateFault fault) {
  switch (fault) {
    case DateFault::impossible:
      return "date-impossible";
    case DateFault::backwards:
      return "date-backwards";
    default:
      return "date-malformed";
  }
}

std::optional<Date> read_date(const Node& node, Reading& reading) {
  if (!node.json().is_string()) {
    report_type(node, reading, "date");
    return std::nullopt;
  }
  const DateFault fault = date_fault(string_of(node));
  if (fault == DateFault::none) return parse_date(string_of(node));
  report(node, reading, Severity::error, std::string(code_of(fault)), {excerpt(string_of(node))});
  return std::nullopt;
}

Text read_text(const Node& node, Reading& reading) {
  Text text;
  if (!node.json().is_object()) {
    report_type(node, reading, "text");
    return text;
  }
  for (const auto& [language, value] : node.json().get_ref<const ordered_json::object_t&>()) {
    const Node translation(node, language, value);
    if (!value.is_string()) {
      report_type(translation, reading, "string");
    } else if (!string_of(translation).empty()) {
      text.by_language.emplace(language, string_of(translation));
    }
    const auto& expected = reading.languages;
    if (!expected.empty() && std::ranges::find(expected, language) == expected.end()) {
      report(translation, reading, Severity::warning, "language-undeclared",
             {excerpt(language), reading.advice.nearest(language, expected)}, FoundAt::key);
    }
  }
  std::vector<std::string_view> missing;
  for (const std::string& language : reading.languages) {
    const auto entry = node.json().find(language);
    const bool wrong = entry != node.json().end() && !entry->is_string();
    if (!wrong && !text.by_language.contains(language)) missing.emplace_back(language);
  }
  if (!missing.empty()) {
    report(node, reading, Severity::warning, "translation-missing", {fmt::format("{}", fmt::join(missing, ", "))});
  }
  return text;
}

}  // namespace

std::string Node::pointer() const {
  std::string pointer = parent_ == nullptr ? std::string() : parent_->pointer();
  if (parent_ != nullptr) append_to_pointer(pointer, is_element_ ? std::to_string(index_) : std::string(key_));
  return pointer;
}

Members::Members(const Node& node, Reading& reading) : node_(&node), reading_(&reading) {
  if (!node.json().is_object()) report_type(node, reading, "object");
}

std::optional<Node> Members::find(std::string_view name, Need need) {
  asked_.push_back(name);
  if (!node_->json().is_object()) return std::nullopt;
  for (const auto& [key, value] : node_->json().get_ref<const ordered_json::object_t&>()) {
    if (key == name) return Node(*node_, key, value);
  }
  if (need == Need::required) report(Severity::error, "member-missing", {std::string(name)});
  return std::nullopt;
}

std::optional<Node> Members::find_of_type(std::string_view name, Type type, Need need) {
  std::optional<Node> found = find(name, need);
  if (!found || found->json().type() == type) return found;
  report_type(*found, *reading_, type_word(type));
  return std::nullopt;
}

Text Members::text(std::string_view name, Need need) {
  const auto found = find(name, need);
  return found ? read_text(*found, *reading_) : Text();
}

std::string Members::string(std::string_view name, Need need) {
  const auto found = find_of_type(name, Type::string, need);
  return found ? string_of(*found) : std::string();
}

std::optional<double> Members::number(std::string_view name, Need need) {
  const auto found = find(name, need);
  if (!found) return std::nullopt;
  if (found->json().is_number()) return found->json().get<double>();
  report_type(*found, *reading_, "number");
  return std::nullopt;
}

bool Members::flag(std::string_view name) {
  const auto found = find_of_type(name, Type::boolean, Need::optional);
  return found && found->json().get<bool>();
}

std::string Members::word(std::string_view name, std::span<const std::string_view> words, Need need) {
  const auto found = find_of_type(name, Type::string, need);
  if (!found) return {};
  const std::string& word = string_of(*found);
  if (std::ranges::find(words, word) != words.end()) return word;
  kakehashi::report(*found, *reading_, Severity::error, "value-unknown",
                    {excerpt(word), fmt::format("{}", fmt::join(words, ", ")), reading_->advice.nearest(word, words)});
  return {};
}

std::optional<Date> Members::date(std::string_view name, Need need) {
  const auto found = find(name, need);
  const bool fiscal_year = flag("fiscal_year");
  if (!found) return std::nullopt;
  std::optional<Date> date = read_date(*found, *reading_);
  if (date) date->fiscal_year = fiscal_year;
  return date;
}

std::string Members::id(std::string_view name, std::initializer_list<IdKind> kinds, Need need) {
  const auto found = find_of_type(name, Type::string, need);
  if (!found) return {};
  check_id(*found, *reading_, kinds);
  return string_of(*found);
}

std::vector<std::string> Members::ids(std::string_view name, std::initializer_list<IdKind> kinds) {
  std::vector<std::string> ids;
  std::unordered_set<std::string_view> listed;
  each_element(name, [&](const Node& node) {
    if (!node.json().is_string()) {
      report_type(node, *reading_, "string");
      return;
    }
    check_id(node, *reading_, kinds);
    if (!listed.insert(string_of(node)).second) {
      kakehashi::report(node, *reading_, Severity::error, "listed-twice", {excerpt(string_of(node))});
    }
    ids.push_back(string_of(node));
  });
  return ids;
}

std::string Members::own_id(Need need) {
  const auto found = find_of_type("id", Type::string, need);
  if (!found) return {};
  check_own_id(*found, *reading_, string_of(*found), FoundAt::value);
  return string_of(*found);
}

std::string Members::filled_string(std::string_view name, Need need) {
  const auto found = find_of_type(name, Type::string, need);
  if (!found) return {};
  if (string_of(*found).empty()) kakehashi::report(*found, *reading_, Severity::error, "text-empty");
  return string_of(*found);
}

void Members::report(Severity severity, std::string code, std::vector<std::string> arguments) const {
  kakehashi::report(*node_, *reading_, severity, std::move(code), std::move(arguments));
}

void Members::note_unknown() const {
  if (!node_->json().is_object()) return;
  for (const auto& [key, value] : node_->json().get_ref<const ordered_json::object_t&>()) {
    if (key == comment_key || std::ranges::find(asked_, key) != asked_.end()) continue;
    kakehashi::report(Node(*node_, key, value), *reading_, Severity::note, "member-unknown",
                      {excerpt(key), reading_->advice.nearest(key, asked_)}, FoundAt::key);
  }
}

void report(const Node& node, Reading& reading, Severity severity, std::string code, std::vector<std::string> arguments,
            FoundAt at) {
  // The way to a value is long to write; it is not written for findings that nobody gets to see.
  std::string pointer = reading.findings.is_full(severity) ? std::string() : node.pointer();
  reading.findings.add(severity, std::move(pointer), std::move(code), std::move(arguments), at);
}

void report_type(const Node& node, Reading& reading, std::string_view expected) {
  report(node, reading, Severity::error, "wrong-type",
         {std::string(expected), std::string(type_word(node.json().type()))});
}

void check_own_id(const Node& node, Reading& reading, std::string_view id, FoundAt at) {
  const auto is_letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  const auto is_allowed = [&](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; };
  if (!id.empty() && is_letter_or_digit(id.front()) && std::ranges::all_of(id, is_allowed)) return;
  report(node, reading, Severity::error, "id-malformed", {excerpt(id)}, at);
}

void check_id(const Node& node, Reading& reading, std::initializer_list<IdKind> kinds) {
  const std::string& id = string_of(node);
  for (const IdKind kind : kinds) {
    if (reading.known.contains(kind, id)) return;
  }
  std::string nearest;
  for (const IdKind kind : kinds) {
    if (nearest.empty()) nearest = reading.advice.nearest(id, reading.known.all(kind));
  }
  const std::string_view word = kinds.size() == 1 ? to_string(*kinds.begin()) : "thing";
  report(node, reading, Severity::error, "id-unknown", {std::string(word), excerpt(id), nearest});
}

std::string excerpt(std::string_view text) { return shortened(text, excerpt_characters); }

}  // namespace kakehashi
