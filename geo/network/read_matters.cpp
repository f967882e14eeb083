#include "geo/network/read_items.hpp"
#include "geo/network/read_sections.hpp"

#include <cmath>
#include <string>

namespace kakehashi {
namespace {

/// Anything that a scene may show.
constexpr std::initializer_list<IdKind> any_kind = {
    IdKind::partnership, IdKind::region, IdKind::place,     IdKind::organisation, IdKind::group, IdKind::theme,
    IdKind::field,       IdKind::event,  IdKind::agreement, IdKind::indicator,    IdKind::fact,  IdKind::country};

SceneCamera read_camera(const Node& node, Reading& reading) {
  Members members(node, reading);
  SceneCamera camera;
  const LonLat center = read_lon_lat(members);
  camera.longitude_deg = center.longitude_deg;
  camera.latitude_deg = center.latitude_deg;
  camera.zoom = members.number("zoom").value_or(1);
  if (!(camera.zoom > 0)) report(*members.find("zoom"), reading, Severity::error, "number-not-positive", {});
  members.note_unknown();
  return camera;
}

int read_theme_number(Members& members) {
  constexpr int max_number = 999'999;
  const auto number = members.number("number");
  if (!number) return 0;
  const Node node = *members.find("number");
  if (*number != std::trunc(*number)) {
    report_type(node, members.reading(), "integer");
  } else if (*number < 1) {
    report(node, members.reading(), Severity::error, "number-not-positive");
  } else if (*number > max_number) {
    report(node, members.reading(), Severity::error, "number-too-large", {std::to_string(max_number)});
  } else {
    return static_cast<int>(*number);
  }
  return 0;
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

}  // namespace

Field read_field(const Node& node, Reading& reading) {
  Members members(node, reading);
  Field field;
  field.id = node.key();
  field.name = members.text("name", Need::required);
  members.note_unknown();
  return field;
}

Theme read_theme(const Node& node, Reading& reading) {
  Members members(node, reading);
  Theme theme;
  theme.id = node.key();
  theme.number = read_theme_number(members);
  theme.name = members.text("name", Need::required);
  theme.text = members.text("text");
  theme.citations = read_citations(members);
  members.note_unknown();
  return theme;
}

Source read_source(const Node& node, Reading& reading) {
  Members members(node, reading);
  Source source;
  source.id = node.key();
  source.title = members.text("title", Need::required);
  source.publisher = members.text("publisher");
  source.date = members.date("date");
  source.url = members.string("url");
  const auto url = members.find("url");
  if (url && url->json().is_string() && !is_web_address(source.url)) {
    report(*url, reading, Severity::error, "url-malformed", {excerpt(source.url)});
  }
  members.each_entry("parts", [&](const Node& part) {
    check_own_id(part, reading, part.key(), FoundAt::key);
    Members inner(part, reading);
    source.parts.push_back({std::string(part.key()), inner.text("title", Need::required)});
    inner.note_unknown();
  });
  members.note_unknown();
  return source;
}

Scene read_scene(const Node& node, Reading& reading) {
  Members members(node, reading);
  Scene scene;
  scene.id = members.own_id(Need::required);
  scene.title = members.text("title", Need::required);
  scene.text = members.text("text");
  scene.notes = members.text("notes");
  scene.focus = members.id("focus", any_kind);
  if (const auto camera = members.find("camera")) scene.camera = read_camera(*camera, reading);
  scene.duration_s = members.number("duration_s").value_or(0);
  if (scene.duration_s < 0) report(*members.find("duration_s"), reading, Severity::error, "number-negative", {});
  members.note_unknown();
  return scene;
}

}  // namespace kakehashi
