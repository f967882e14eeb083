/// XML as a stream of events.
#pragma once

#include "geo/workbook/zip_parts.hpp"

#include <string_view>

namespace kakehashi {

/// The attributes of an element; names without their namespace.
class XmlAttributes {
 public:
  /// As expat gives them: names and values in turn, a null pointer at the end.
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  /// Empty when there is none.
  [[nodiscard]] std::string_view value(std::string_view name) const;
  [[nodiscard]] bool is_true(std::string_view name) const;  ///< "1", "true" or "on".
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t otherwise) const;

 private:
  const char** pairs_;
};

/// Takes the events of a part; names without their namespace.
class XmlTaker {
 public:
  XmlTaker() = default;
  XmlTaker(const XmlTaker&) = delete;
  XmlTaker& operator=(const XmlTaker&) = delete;
  virtual ~XmlTaker() = default;
  virtual void begin(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  virtual void text(std::string_view text) = 0;

  void stop() { stopped_ = true; }  ///< Nothing more is wanted.
  [[nodiscard]] bool is_stopped() const { return stopped_; }

 private:
  bool stopped_ = false;
};

/// Reads a part of a package. XML that is not well-formed, that declares a document type (entities) or whose elements
/// are nested more deeply than in any workbook is `damaged`.
[[nodiscard]] ZipOutcome read_xml_part(ZipParts& parts, std::string_view name, XmlTaker& taker);

}  // namespace kakehashi
