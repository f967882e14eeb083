#include "viewer/scene/theme_reader.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace kakehashi {

namespace {

using Json = nlohmann::json;

/// A member of a struct and what the file calls it.
template <typename Struct, typename Value>
struct Member {
  std::string_view name;
  Value Struct::*member;
};

constexpr std::array map_colors{Member<Palette, Rgba>{"space", &Palette::space},
                                Member<Palette, Rgba>{"sea_center", &Palette::sea_center},
                                Member<Palette, Rgba>{"sea_edge", &Palette::sea_edge},
                                Member<Palette, Rgba>{"graticule", &Palette::graticule},
                                Member<Palette, Rgba>{"atmosphere", &Palette::atmosphere},
                                Member<Palette, Rgba>{"backdrop", &Palette::backdrop},
                                Member<Palette, Rgba>{"backdrop_border", &Palette::backdrop_border},
                                Member<Palette, Rgba>{"region", &Palette::region},
                                Member<Palette, Rgba>{"region_border", &Palette::region_border},
                                Member<Palette, Rgba>{"coast", &Palette::coast},
                                Member<Palette, Rgba>{"coast_glow", &Palette::coast_glow},
                                Member<Palette, Rgba>{"country_border", &Palette::country_border},
                                Member<Palette, Rgba>{"claimed_fill", &Palette::claimed_fill},
                                Member<Palette, Rgba>{"claimed_hatch", &Palette::claimed_hatch},
                                Member<Palette, Rgba>{"claimed_border", &Palette::claimed_border},
                                Member<Palette, Rgba>{"lake", &Palette::lake},
                                Member<Palette, Rgba>{"lake_border", &Palette::lake_border},
                                Member<Palette, Rgba>{"label", &Palette::label},
                                Member<Palette, Rgba>{"label_faint", &Palette::label_faint},
                                Member<Palette, Rgba>{"label_halo", &Palette::label_halo},
                                Member<Palette, Rgba>{"label_sea", &Palette::label_sea},
                                Member<Palette, Rgba>{"end_core", &Palette::end_core}};
constexpr std::array card_colors{Member<Palette, Rgba>{"card", &Palette::card},
                                 Member<Palette, Rgba>{"card_border", &Palette::card_border},
                                 Member<Palette, Rgba>{"text", &Palette::text},
                                 Member<Palette, Rgba>{"text_faint", &Palette::text_faint},
                                 Member<Palette, Rgba>{"text_heading", &Palette::text_heading},
                                 Member<Palette, Rgba>{"chip", &Palette::chip},
                                 Member<Palette, Rgba>{"chip_text", &Palette::chip_text},
                                 Member<Palette, Rgba>{"chip_on", &Palette::chip_on},
                                 Member<Palette, Rgba>{"chip_on_text", &Palette::chip_on_text},
                                 Member<Palette, Rgba>{"accent", &Palette::accent},
                                 Member<Palette, Rgba>{"input", &Palette::input},
                                 Member<Palette, Rgba>{"rule", &Palette::rule},
                                 Member<Palette, Rgba>{"hover", &Palette::hover},
                                 Member<Palette, Rgba>{"tooltip", &Palette::tooltip},
                                 Member<Palette, Rgba>{"shadow", &Palette::shadow}};
constexpr std::array line_widths{Member<LineWidths, float>{"coast", &LineWidths::coast},
                                 Member<LineWidths, float>{"partner_coast", &LineWidths::partner_coast},
                                 Member<LineWidths, float>{"country", &LineWidths::country},
                                 Member<LineWidths, float>{"region", &LineWidths::region},
                                 Member<LineWidths, float>{"claimed", &LineWidths::claimed},
                                 Member<LineWidths, float>{"lake", &LineWidths::lake},
                                 Member<LineWidths, float>{"graticule", &LineWidths::graticule},
                                 Member<LineWidths, float>{"glow", &LineWidths::glow},
                                 Member<LineWidths, float>{"hatch", &LineWidths::hatch},
                                 Member<LineWidths, float>{"hatch_period", &LineWidths::hatch_period}};
constexpr std::array link_look{Member<LinkLook, float>{"alpha", &LinkLook::alpha},
                               Member<LinkLook, float>{"width_px", &LinkLook::width_px},
                               Member<LinkLook, float>{"width_unsigned_px", &LinkLook::width_unsigned_px},
                               Member<LinkLook, float>{"glow", &LinkLook::glow},
                               Member<LinkLook, float>{"casing", &LinkLook::casing},
                               Member<LinkLook, float>{"fill", &LinkLook::fill},
                               Member<LinkLook, float>{"outline", &LinkLook::outline},
                               Member<LinkLook, float>{"outline_px", &LinkLook::outline_px},
                               Member<LinkLook, float>{"end_px", &LinkLook::end_px},
                               Member<LinkLook, float>{"end_alpha", &LinkLook::end_alpha}};
constexpr std::array<std::string_view, emphases> emphasis_names{"hidden", "faint", "normal", "hovered", "selected"};

std::optional<float> read_value(const Json& json, float /*as*/) {
  if (!json.is_number()) return std::nullopt;
  const auto value = json.get<float>();
  return std::isfinite(value) && value >= 0 ? std::optional{value} : std::nullopt;
}

std::optional<Rgba> read_value(const Json& json, Rgba /*as*/) {
  if (json.is_string()) return parse_color(json.get_ref<const std::string&>());
  if (!json.is_array() || json.size() != 2 || !json[0].is_string()) return std::nullopt;
  const auto color = parse_color(json[0].get_ref<const std::string&>());
  const auto alpha = read_value(json[1], float{});
  if (!color || !alpha || *alpha > 1) return std::nullopt;
  return with_alpha(*color, *alpha);
}

class ThemeReader {
 public:
  ThemeResult read(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    const Json& top = object(json, "");
    read_members(object_in(top, "map", "map"), "map", map_colors, result_.theme);
    read_members(object_in(top, "cards", "cards"), "cards", card_colors, result_.theme);
    read_members(object_in(top, "lines_px", "lines_px"), "lines_px", line_widths, result_.theme.lines_px);
    const Json& links = object_in(top, "links", "links");
    for (std::size_t i = 0; i < emphases; ++i) {
      const std::string path = fmt::format("links.{}", emphasis_names.at(i));
      read_members(object_in(links, emphasis_names.at(i), path), path, link_look, result_.theme.links.at(i));
    }
    constexpr std::array<std::string_view, 4> sections{"map", "cards", "lines_px", "links"};
    find_unknown(top, "", [&](const std::string& name) { return contains(sections, name); });
    find_unknown(links, "links.", [&](const std::string& name) { return contains(emphasis_names, name); });
    return std::move(result_);
  }

 private:
  template <typename Names>
  static bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  /// `json`, or an empty object if it is none.
  const Json& object(const Json& json, std::string_view path) {
    static const Json none = Json::object();
    if (json.is_object()) return json;
    problem(path, "no object");
    return none;
  }

  const Json& object_in(const Json& parent, std::string_view name, std::string_view path) {
    static const Json missing;
    const auto found = parent.find(name);
    return object(found == parent.end() ? missing : *found, path);
  }

  template <typename Struct, typename Value, std::size_t count>
  void read_members(const Json& json, std::string_view path, const std::array<Member<Struct, Value>, count>& members,
                    Struct& into) {
    for (const Member<Struct, Value>& member : members) {
      const auto found = json.find(member.name);
      const auto value = found == json.end() ? std::nullopt : read_value(*found, Value{});
      if (value) {
        into.*member.member = *value;
      } else {
        problem(fmt::format("{}.{}", path, member.name), found == json.end() ? "missing" : "no such value");
      }
    }
    find_unknown(json, fmt::format("{}.", path), [&](const std::string& name) {
      return std::any_of(members.begin(), members.end(), [&](const auto& member) { return member.name == name; });
    });
  }

  template <typename IsKnown>
  void find_unknown(const Json& json, std::string_view prefix, IsKnown is_known) {
    for (const auto& [name, value] : json.items()) {
      if (!is_known(name)) problem(fmt::format("{}{}", prefix, name), "unknown");
    }
  }

  void problem(std::string_view path, std::string_view what) {
    result_.problems.push_back(fmt::format("{}: {}", path, what));
  }

  ThemeResult result_;
};

}  // namespace

ThemeResult read_theme(std::string_view json) { return ThemeReader{}.read(json); }

}  // namespace kakehashi
