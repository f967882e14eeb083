// The plainest program that draws the same map: full-detail boundaries of the regions, filled and outlined, every arc a
// ribbon 1.5 pixels wide of 64 pieces, everything drawn in every frame, no antialiasing, no names, no cards.
// Prints the line of JSON that `kakehashi bench` prints.
#include "geo/network/network_index.hpp"
#include "geo/reader/world_map.hpp"
#include "geo/sphere/great_circle.hpp"
#include "geo/sphere/view_transform.hpp"
#include "geo/table/flow_file.hpp"
#include "geo/workbook/workbook_sheet.hpp"
#include "viewer/gl/gl_objects.hpp"
#include "viewer/gl/offscreen.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/terminal/timings.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <numbers>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kakehashi;

constexpr const char* vertex_shader = R"(#version 330 core
uniform mat3 u_rotation;
uniform vec2 u_scale;
uniform vec2 u_viewport_px;
layout(location = 0) in vec3 a_position;
layout(location = 1) in vec3 a_next;
layout(location = 2) in float a_side;
vec2 project(vec3 p) {
  vec3 r = u_rotation * p;
  return r.xy * sqrt(2.0 / max(1.0 + r.z, 1e-6)) * u_scale;
}
void main() {
  vec2 here = project(a_position);
  if (a_side != 0.0) {
    vec2 way = normalize((project(a_next) - here) * u_viewport_px + 1e-6);
    here += vec2(-way.y, way.x) * (a_side * 1.5 / u_viewport_px);
  }
  gl_Position = vec4(here, 0.0, 1.0);
})";
constexpr const char* fragment_shader = R"(#version 330 core
uniform vec4 u_color;
out vec4 color;
void main() { color = u_color; })";

struct Vertex {
  float position[3];
  float next[3];
  float side;
};

Vertex vertex(Vector3 p, Vector3 next = {}, float side = 0) {
  const auto f = [](double value) { return static_cast<float>(value); };
  return {{f(p.x), f(p.y), f(p.z)}, {f(next.x), f(next.y), f(next.z)}, side};
}

/// Vertices and indices on the GPU.
class Shape {
 public:
  Shape(GLenum mode, const std::vector<Vertex>& vertices, const std::vector<std::uint32_t>& indices)
      : mode_(mode),
        count_(static_cast<GLsizei>(indices.size())),
        array_(gl::make_vertex_array()),
        vertices_(gl::make_buffer()),
        indices_(gl::make_buffer()) {
    glBindVertexArray(array_.name());
    gl::upload(vertices_, GL_ARRAY_BUFFER, std::span{vertices}, GL_STATIC_DRAW);
    gl::upload(indices_, GL_ELEMENT_ARRAY_BUFFER, std::span{indices}, GL_STATIC_DRAW);
    const auto attribute = [](GLuint number, GLint size, std::size_t offset) {
      glEnableVertexAttribArray(number);
      glVertexAttribPointer(number, size, GL_FLOAT, GL_FALSE, sizeof(Vertex), gl::byte_offset(offset));
    };
    attribute(0, 3, offsetof(Vertex, position));
    attribute(1, 3, offsetof(Vertex, next));
    attribute(2, 1, offsetof(Vertex, side));
  }
  void draw() const {
    glBindVertexArray(array_.name());
    glDrawElements(mode_, count_, GL_UNSIGNED_INT, nullptr);
  }

 private:
  GLenum mode_;
  GLsizei count_;
  gl::VertexArray array_;
  gl::Buffer vertices_;
  gl::Buffer indices_;
};

Shape fills(const OutlineMesh& mesh, const BoundarySet& set) {
  std::vector<Vertex> vertices;
  for (const auto& v : mesh.vertices) vertices.push_back(vertex({v.x, v.y, v.z}));
  std::vector<std::uint32_t> indices;
  for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
    if (set.boundaries[mesh.vertices[mesh.triangles[i]].feature].kind != BoundaryKind::region) continue;
    indices.insert(indices.end(), mesh.triangles.begin() + static_cast<std::ptrdiff_t>(i),
                   mesh.triangles.begin() + static_cast<std::ptrdiff_t>(i) + 3);
  }
  return {GL_TRIANGLES, vertices, indices};
}

Shape outlines(const OutlineMesh& mesh, const BoundarySet& set) {
  const auto is_region = [&](std::int32_t feature) {
    return feature >= 0 && set.boundaries[static_cast<std::size_t>(feature)].kind == BoundaryKind::region;
  };
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
  for (const auto& line : mesh.lines) {
    if (!is_region(line.left) && !is_region(line.right)) continue;
    for (const Vector3 p : {Vector3{line.ax, line.ay, line.az}, Vector3{line.bx, line.by, line.bz}}) {
      indices.push_back(static_cast<std::uint32_t>(vertices.size()));
      vertices.push_back(vertex(p));
    }
  }
  return {GL_LINES, vertices, indices};
}

void add_ribbon(Vector3 from, Vector3 to, std::vector<Vertex>& vertices, std::vector<std::uint32_t>& indices) {
  constexpr int pieces = 64;
  for (int i = 0; i <= pieces; ++i) {
    const Vector3 here = great_circle(from, to, static_cast<double>(i) / pieces);
    const Vector3 next = great_circle(from, to, (i + 1.0) / pieces);
    const auto first = static_cast<std::uint32_t>(vertices.size());
    vertices.push_back(vertex(here, next, -1));
    vertices.push_back(vertex(here, next, 1));
    if (i < pieces) {
      indices.insert(indices.end(), {first, first + 1, first + 2, first + 2, first + 1, first + 3});
    }
  }
}

/// All arcs, in as many buffers as it takes: drivers have limits to the size of one.
std::vector<Shape> ribbons(const Network& network, const Flows& flows) {
  constexpr std::size_t arcs_in_buffer = 50'000;
  std::vector<Shape> shapes;
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
  const auto finish = [&] {
    if (!indices.empty()) shapes.emplace_back(GL_TRIANGLES, vertices, indices);
    vertices.clear();
    indices.clear();
  };
  for (std::size_t i = 0; i < flows.arcs.size(); ++i) {
    if (i % arcs_in_buffer == 0) finish();
    add_ribbon(unpacked(flows.arcs[i].from), unpacked(flows.arcs[i].to), vertices, indices);
  }
  const NetworkIndex index{network};
  for (const Partnership& partnership : network.partnerships) {
    const Place* from = index.anchor(partnership.between.front());
    const Place* to = index.anchor(partnership.between.back());
    if (from == nullptr || to == nullptr) continue;
    add_ribbon(unit_vector(from->longitude_deg, from->latitude_deg), unit_vector(to->longitude_deg, to->latitude_deg),
               vertices, indices);
  }
  finish();
  return shapes;
}

GLuint compiled(GLenum kind, const char* text) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  return shader;
}

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int main(int argc, char** argv) {
  int width = 1280;
  int height = 720;
  int frames = 60;
  std::string network_file;
  Flows flows;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string value = argv[i + 1];
    if (name == "--frames") frames = std::stoi(value);
    if (name == "--network") network_file = value;
    if (name == "--arcs") {
      FlowResult read = load_flows(value, read_workbook_sheet);
      if (!read.flows) return 1;
      flows = std::move(*read.flows);
    }
    if (name == "--size") {
      width = std::stoi(value);
      height = std::stoi(value.substr(value.find('x') + 1));
    }
  }
  const NetworkResult network = open_network(network_file);
  BoundaryResult world = load_world();
  const auto context = gl::OffscreenContext::create();
  if (!network.network || !world.set || !context) return 1;
  const OutlineMesh mesh = build_mesh(build_outline(*world.set), *world.set, 0);
  const Shape fill = fills(mesh, *world.set);
  const Shape outline = outlines(mesh, *world.set);
  const std::vector<Shape> arcs = ribbons(*network.network, flows);
  const auto picture = gl::OffscreenPicture::create(width, height);
  if (!picture) return 1;
  const GLuint program = glCreateProgram();
  glAttachShader(program, compiled(GL_VERTEX_SHADER, vertex_shader));
  glAttachShader(program, compiled(GL_FRAGMENT_SHADER, fragment_shader));
  glLinkProgram(program);
  glUseProgram(program);
  glUniform2f(glGetUniformLocation(program, "u_viewport_px"), static_cast<float>(width), static_cast<float>(height));
  picture->bind();
  glViewport(0, 0, width, height);

  const auto draw = [&](double share) {
    const double begin = now_ms();
    const double angle = 2 * std::numbers::pi * share;
    const double pixels_per_radian = 620.0 * height / 720 * (1 + 0.35 * std::sin(angle / 2));
    const ViewTransform view{92 + 12 * std::sin(angle), 56 + 4 * std::sin(2 * angle), pixels_per_radian, {}, {}};
    std::vector<float> rotation;
    for (const auto member : {&Vector3::x, &Vector3::y, &Vector3::z}) {
      for (const Vector3& row : view.rows()) rotation.push_back(static_cast<float>(row.*member));
    }
    glUniformMatrix3fv(glGetUniformLocation(program, "u_rotation"), 1, GL_FALSE, rotation.data());
    glUniform2f(glGetUniformLocation(program, "u_scale"), static_cast<float>(2 * pixels_per_radian / width),
                static_cast<float>(2 * pixels_per_radian / height));
    const GLint color = glGetUniformLocation(program, "u_color");
    glClearColor(0.02F, 0.04F, 0.09F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glUniform4f(color, 0.13F, 0.19F, 0.32F, 1);
    fill.draw();
    glUniform4f(color, 0.25F, 0.35F, 0.55F, 1);
    outline.draw();
    glUniform4f(color, 0.96F, 0.7F, 0.2F, 1);
    for (const Shape& shape : arcs) shape.draw();
    glFinish();
    return now_ms() - begin;
  };
  draw(0);
  const double first_frame_ms = Timings::since_process_start_ms();
  std::vector<double> times;
  for (int i = 0; i < frames; ++i) times.push_back(draw(static_cast<double>(i + 1) / frames));
  std::sort(times.begin(), times.end());
  const nlohmann::ordered_json json{
      {"program", "naive"},
      {"renderer", reinterpret_cast<const char*>(glGetString(GL_RENDERER))},
      {"n", flows.arcs.empty() ? network.network->partnerships.size() : flows.arcs.size()},
      {"size", std::to_string(width) + "x" + std::to_string(height)},
      {"first_frame_ms", first_frame_ms},
      {"frame_ms_median", times[times.size() / 2]},
      {"frame_ms_p95", times[times.size() * 95 / 100]}};
  std::cout << json.dump() << '\n';
  return 0;
}
