#include "geo/network/network_json.hpp"

#include "geo/files/input_bytes.hpp"
#include "geo/json/findings.hpp"
#include "geo/json/json_document.hpp"
#include "geo/network/network_reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

NetworkResult refused(std::string_view file, std::string code, std::vector<std::string> arguments) {
  NetworkResult result;
  result.diagnostics.push_back({Severity::error, std::move(code), std::move(arguments), std::string(file), 0, 0, {}});
  return result;
}

/// UTF-16 and UTF-32 begin with a byte order mark of their own, or have zeros between their letters.
bool is_wide_text(std::string_view text) {
  const std::string_view head = text.substr(0, 4);
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") || head.find('\0') != std::string_view::npos;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

NetworkResult read_network(std::string_view text, std::string_view name) {
  const JsonLimits limits;
  if (text.size() > limits.bytes)
    return refused(name, "file-too-large", {std::string(name), std::to_string(limits.bytes)});
  if (is_blank(text)) return refused(name, "file-empty", {std::string(name)});
  if (is_wide_text(text)) return refused(name, "encoding-not-utf8", {});

  JsonDocument document = parse_json(text, limits);
  NetworkResult result;
  Findings findings;
  if (document.root) result.network = read_root(*document.root, findings);
  const auto is_error = [](const JsonFault& fault) { return fault.severity == Severity::error; };
  const bool sound = std::ranges::none_of(document.faults, is_error) && !findings.has_errors();
  if (!sound) {
    result.network.reset();
    document.root.reset();
  }
  if (result.network)
    result.network->original = std::make_shared<const nlohmann::ordered_json>(std::move(*document.root));
  if (text.starts_with(byte_order_mark)) document.faults.push_back({0, {}, "byte-order-mark", {}, Severity::note});
  result.diagnostics = findings.placed(text, name, document.faults);
  return result;
}

NetworkResult load_network(const std::filesystem::path& path) {
  const std::string name = path.string();
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return refused(name, "file-missing", {name});
  if (error) return refused(name, "file-unreadable", {name, error.message()});
  if (std::filesystem::is_directory(status)) return refused(name, "file-is-folder", {name});

  const JsonLimits limits;
  const InputBytes input = read_input(path, limits.bytes);
  if (input.is_silent) return refused(name, "pipe-silent", {name});
  if (!input.bytes) return refused(name, "file-unreadable", {name, input.problem.message()});
  return read_network(*input.bytes, name);
}

std::string write_network(const Network& network) {
  using nlohmann::ordered_json;
  if (!network.original) return "{}\n";
  return network.original->dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace kakehashi
