/// A JSON text as a row of events, within limits, each with its place and its JSON pointer.
#pragma once

#include "geo/json/json_lexer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// How large a text may be. What is deeper or longer is refused before anything is built from it.
struct JsonLimits {
  std::size_t bytes = std::size_t{64} << 20U;
  std::size_t depth = 64;
  std::size_t values = 2'000'000;
  std::size_t key_bytes = 1024;
  std::size_t faults = 1000;
};

enum class JsonEvent {
  begin_object,
  end_object,
  begin_array,
  end_array,
  key,
  string,
  number,
  literal,
  end,    ///< The document is complete.
  broken  ///< The last fault says why there is no going on.
};

/// Reads events off a text. Takes memory for one path through the document only, however large the text.
class JsonStream {
 public:
  /// `faults` receives the mistakes; those that end in `broken` and those that do not.
  JsonStream(std::string_view text, std::vector<JsonFault>& faults, const JsonLimits& limits = {});

  JsonEvent next();

  /// Where the key or value of the last event begins.
  [[nodiscard]] std::size_t offset() const { return lexer_.begin(); }
  /// The number or literal of the last event as it is written.
  [[nodiscard]] std::string_view written() const { return lexer_.written(); }
  /// The key or string of the last event.
  [[nodiscard]] const std::string& string() const { return lexer_.string(); }
  /// The JSON pointer of the member or value of the last event.
  [[nodiscard]] std::string pointer() const;

 private:
  enum class Expecting { value, value_or_end, key, key_or_end, colon, comma_or_end, nothing };

  struct Level {
    bool is_object = false;
    bool entered = false;  ///< True once the place of a member or an element is known.
    std::string key;
    std::size_t index = 0;
  };

  JsonEvent read(JsonToken token);
  JsonEvent read_value(JsonToken token);
  JsonEvent begin_container(JsonEvent event);
  JsonEvent end_container(JsonToken token);
  JsonEvent unexpected(JsonToken token);
  JsonEvent fail(std::string code, std::vector<std::string> arguments = {});

  JsonLexer lexer_;
  std::vector<JsonFault>* faults_;
  JsonLimits limits_;
  std::vector<Level> levels_;  ///< One longer than the depth so far, so that keys keep their memory.
  std::size_t depth_ = 0;
  std::size_t values_ = 0;
  bool entering_ = false;  ///< True after the begin of a container, which the next event is inside.
  Expecting expecting_ = Expecting::value;
};

/// One part of a JSON pointer, preceded by "/", with its "~" and "/" escaped (RFC 6901).
void append_to_pointer(std::string& pointer, std::string_view key);

}  // namespace kakehashi
