/// The members of a JSON object, asked for one by one; whatever is wrong with them becomes a finding.
#pragma once

#include "geo/json/findings.hpp"
#include "geo/network/known_ids.hpp"
#include "geo/text/date.hpp"
#include "geo/text/spelling.hpp"
#include "geo/text/text.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// What one reading of a document shares.
struct Reading {
  Findings& findings;
  const KnownIds& known;
  std::vector<std::string> languages;  ///< Those that every text should have.
  SpellingAdvice advice;
};

/// A value and the way to it. The parent has to outlive it.
class Node {
 public:
  explicit Node(const nlohmann::ordered_json& root) : json_(&root) {}
  Node(const Node& parent, std::string_view key, const nlohmann::ordered_json& value)
      : parent_(&parent), key_(key), json_(&value) {}
  Node(const Node& parent, std::size_t index, const nlohmann::ordered_json& value)
      : parent_(&parent), index_(index), is_element_(true), json_(&value) {}

  [[nodiscard]] const nlohmann::ordered_json& json() const { return *json_; }
  [[nodiscard]] std::string_view key() const { return key_; }
  [[nodiscard]] std::string pointer() const;

 private:
  const Node* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  bool is_element_ = false;
  const nlohmann::ordered_json* json_;
};

enum class Need { optional, required };

class Members {
 public:
  /// Reports a value that is not an object; it then has no members, and none is reported as missing.
  Members(const Node& node, Reading& reading);
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  [[nodiscard]] const Node& node() const { return *node_; }
  [[nodiscard]] Reading& reading() const { return *reading_; }

  /// The member of this name. Every name asked for counts as known.
  std::optional<Node> find(std::string_view name, Need need = Need::optional);

  Text text(std::string_view name, Need need = Need::optional);
  std::string string(std::string_view name, Need need = Need::optional);
  std::optional<double> number(std::string_view name, Need need = Need::optional);
  bool flag(std::string_view name);
  /// One of a list of words.
  std::string word(std::string_view name, std::span<const std::string_view> words, Need need = Need::optional);
  /// With the member "fiscal_year" beside it.
  std::optional<Date> date(std::string_view name, Need need = Need::optional);
  /// The id of something of one of these kinds.
  std::string id(std::string_view name, std::initializer_list<IdKind> kinds, Need need = Need::optional);
  std::vector<std::string> ids(std::string_view name, std::initializer_list<IdKind> kinds);
  /// The id that an item of a list gives itself as its member "id".
  std::string own_id(Need need = Need::optional);
  /// A text in no language; an empty one is reported.
  std::string filled_string(std::string_view name, Need need = Need::optional);

  /// Calls `read` with the Node of each element of an array.
  template <typename Read>
  void each_element(std::string_view name, Read read, Need need = Need::optional) {
    const auto array = find_of_type(name, nlohmann::ordered_json::value_t::array, need);
    if (!array) return;
    for (std::size_t i = 0; i < array->json().size() && !is_given_up(); ++i) read(Node(*array, i, array->json()[i]));
  }

  /// Calls `read` with the Node of each member of an object; its key is the id.
  template <typename Read>
  void each_entry(std::string_view name, Read read) {
    const auto object = find_of_type(name, nlohmann::ordered_json::value_t::object, Need::optional);
    if (!object) return;
    for (const auto& [key, value] : object->json().get_ref<const nlohmann::ordered_json::object_t&>()) {
      if (!is_given_up()) read(Node(*object, key, value));
    }
  }

  void report(Severity severity, std::string code, std::vector<std::string> arguments = {}) const;

  /// Notes the members that nobody has asked for, comments ("$comment") excepted. To be called when all others have
  /// been read.
  void note_unknown() const;

 private:
  /// True after so many errors that reading on would tell nobody anything.
  [[nodiscard]] bool is_given_up() const { return reading_->findings.is_full(Severity::error); }
  std::optional<Node> find_of_type(std::string_view name, nlohmann::ordered_json::value_t type, Need need);

  const Node* node_;
  Reading* reading_;
  std::vector<std::string_view> asked_;
};

void report(const Node& node, Reading& reading, Severity severity, std::string code,
            std::vector<std::string> arguments = {}, FoundAt at = FoundAt::value);
void report_type(const Node& node, Reading& reading, std::string_view expected);

/// Reports an id, given at `node`, that is not made of lower-case letters, digits, hyphens and dots.
void check_own_id(const Node& node, Reading& reading, std::string_view id, FoundAt at);

/// Reports an id that is none of these kinds.
void check_id(const Node& node, Reading& reading, std::initializer_list<IdKind> kinds);

/// A value from the file as findings quote it: not too long.
[[nodiscard]] std::string excerpt(std::string_view text);

}  // namespace kakehashi
