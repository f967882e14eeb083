#include "geo/json/json_stream.hpp"

#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <utility>

namespace kakehashi {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

JsonStream::JsonStream(std::string_view text, std::vector<JsonFault>& faults, const JsonLimits& limits)
    : lexer_(text, text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0, faults),
      faults_(&faults),
      limits_(limits),
      levels_(limits.depth) {}

JsonEvent JsonStream::next() {
  if (std::exchange(entering_, false)) {
    Level& level = levels_[depth_++];
    level.is_object = expecting_ == Expecting::key_or_end;
    level.entered = false;
  }
  const std::size_t known_faults = faults_->size();
  const JsonEvent event = read(lexer_.next());
  for (std::size_t i = known_faults; i < faults_->size(); ++i) (*faults_)[i].pointer = pointer();
  return event != JsonEvent::broken && faults_->size() > limits_.faults ? fail("too-many-faults") : event;
}

JsonEvent JsonStream::read(JsonToken token) {
  while (token != JsonToken::broken) {
    switch (expecting_) {
      case Expecting::nothing:
        return token == JsonToken::end ? JsonEvent::end : unexpected(token);
      case Expecting::value_or_end:
        if (token == JsonToken::end_array) return end_container(token);
        [[fallthrough]];
      case Expecting::value:
        return read_value(token);
      case Expecting::key_or_end:
        if (token == JsonToken::end_object) return end_container(token);
        [[fallthrough]];
      case Expecting::key:
        if (token != JsonToken::string) return unexpected(token);
        if (lexer_.string().size() > limits_.key_bytes) {
          return fail("key-too-long", {std::to_string(limits_.key_bytes)});
        }
        levels_[depth_ - 1].key = lexer_.string();
        levels_[depth_ - 1].entered = true;
        expecting_ = Expecting::colon;
        return JsonEvent::key;
      case Expecting::colon:
        if (token != JsonToken::colon) return unexpected(token);
        expecting_ = Expecting::value;
        break;
      case Expecting::comma_or_end:
        if (token != JsonToken::comma) return end_container(token);
        expecting_ = levels_[depth_ - 1].is_object ? Expecting::key : Expecting::value;
        break;
    }
    token = lexer_.next();
  }
  return JsonEvent::broken;
}

JsonEvent JsonStream::read_value(JsonToken token) {
  const bool is_value = token == JsonToken::begin_object || token == JsonToken::begin_array ||
                        token == JsonToken::string || token == JsonToken::number || token == JsonToken::literal;
  if (!is_value) return unexpected(token);
  if (depth_ > 0 && !levels_[depth_ - 1].is_object) {
    Level& level = levels_[depth_ - 1];
    level.index = level.entered ? level.index + 1 : 0;
    level.entered = true;
  }
  if (++values_ > limits_.values) return fail("too-many-values", {std::to_string(limits_.values)});
  if (token == JsonToken::begin_object) return begin_container(JsonEvent::begin_object);
  if (token == JsonToken::begin_array) return begin_container(JsonEvent::begin_array);
  expecting_ = depth_ == 0 ? Expecting::nothing : Expecting::comma_or_end;
  if (token == JsonToken::string) return JsonEvent::string;
  return token == JsonToken::number ? JsonEvent::number : JsonEvent::literal;
}

JsonEvent JsonStream::begin_container(JsonEvent event) {
  if (depth_ == limits_.depth) return fail("too-deep", {std::to_string(limits_.depth)});
  expecting_ = event == JsonEvent::begin_object ? Expecting::key_or_end : Expecting::value_or_end;
  entering_ = true;
  return event;
}

JsonEvent JsonStream::end_container(JsonToken token) {
  const bool is_object = levels_[depth_ - 1].is_object;
  if (token != (is_object ? JsonToken::end_object : JsonToken::end_array)) return unexpected(token);
  --depth_;
  expecting_ = depth_ == 0 ? Expecting::nothing : Expecting::comma_or_end;
  return is_object ? JsonEvent::end_object : JsonEvent::end_array;
}

JsonEvent JsonStream::unexpected(JsonToken token) {
  const bool closes = token == JsonToken::end_object || token == JsonToken::end_array;
  const bool begins = !closes && token != JsonToken::colon && token != JsonToken::comma && token != JsonToken::end;
  const bool in_object = depth_ > 0 && levels_[depth_ - 1].is_object;
  std::string expected;
  switch (expecting_) {
    case Expecting::value:
      if (closes && !in_object && depth_ > 0) return fail("syntax-trailing-comma");
      [[fallthrough]];
    case Expecting::value_or_end:
      expected = "value";
      break;
    case Expecting::key:
      if (closes) return fail("syntax-trailing-comma");
      [[fallthrough]];
    case Expecting::key_or_end:
      expected = "key";
      break;
    case Expecting::colon:
      expected = "colon";
      break;
    case Expecting::comma_or_end:
      if (begins) return fail("syntax-missing-comma");
      expected = in_object ? "comma-or-brace" : "comma-or-bracket";
      break;
    case Expecting::nothing:
      return fail("syntax-after-end");
  }
  if (token == JsonToken::end) return fail("syntax-end", {expected});
  return fail("syntax-unexpected", {shortened(lexer_.written(), quoted_characters), expected});
}

JsonEvent JsonStream::fail(std::string code, std::vector<std::string> arguments) {
  faults_->push_back({lexer_.begin(), pointer(), std::move(code), std::move(arguments), Severity::error});
  return JsonEvent::broken;
}

std::string JsonStream::pointer() const {
  std::string pointer;
  for (std::size_t i = 0; i < depth_; ++i) {
    const Level& level = levels_[i];
    if (!level.entered) break;
    if (level.is_object) {
      append_to_pointer(pointer, level.key);
    } else {
      append_to_pointer(pointer, std::to_string(level.index));
    }
  }
  return pointer;
}

void append_to_pointer(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace kakehashi
