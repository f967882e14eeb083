// Drops files onto a window, as a file manager does: the source's side of XDND (freedesktop.org, version 5).
//
//   drop_files WINDOW FILE…
//
// Ends with 0 when the window has taken the files, with 1 when it has not within ten seconds.

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace {

using Clock = std::chrono::steady_clock;

struct CloseDisplay {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

/// The file as a URI; every byte that is not plain is escaped.
std::string uri_of(const std::string& file) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = "file://";
  for (const char c : std::filesystem::absolute(file).string()) {
    if (plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      std::array<char, 4> escaped{};
      std::snprintf(escaped.data(), escaped.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      uri += escaped.data();
    }
  }
  return uri;
}

class Source {
 public:
  Source(Display* display, Window target, std::string uris)
      : display_(display),
        target_(target),
        uris_(std::move(uris)),
        window_(XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0)) {
    XSetSelectionOwner(display_, atom("XdndSelection"), window_, CurrentTime);
  }

  bool drop() {
    constexpr long version = 5;
    send("XdndEnter", version << 24, static_cast<long>(atom("text/uri-list")), 0, 0);
    constexpr long at = (200L << 16) | 200L;
    send("XdndPosition", 0, at, CurrentTime, static_cast<long>(atom("XdndActionCopy")));
    if (!wait_for("XdndStatus")) return false;
    send("XdndDrop", 0, CurrentTime, 0, 0);
    return wait_for("XdndFinished");
  }

 private:
  Atom atom(const char* name) { return XInternAtom(display_, name, False); }

  void send(const char* type, long first, long second, long third, long fourth) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = target_;
    event.xclient.message_type = atom(type);
    event.xclient.format = 32;
    const std::array<long, 5> data{static_cast<long>(window_), first, second, third, fourth};
    for (std::size_t i = 0; i < data.size(); ++i) event.xclient.data.l[i] = data.at(i);
    XSendEvent(display_, target_, False, NoEventMask, &event);
    XFlush(display_);
  }

  /// Answers what the window asks meanwhile.
  bool wait_for(const char* type) {
    const Atom wanted = atom(type);
    const auto until = Clock::now() + std::chrono::seconds{10};
    while (Clock::now() < until) {
      while (XPending(display_) > 0) {
        XEvent event{};
        XNextEvent(display_, &event);
        if (event.type == SelectionRequest) hand_over(event.xselectionrequest);
        if (event.type == ClientMessage && event.xclient.message_type == wanted) return true;
      }
      pollfd connection{ConnectionNumber(display_), POLLIN, 0};
      poll(&connection, 1, 50);
    }
    std::fprintf(stderr, "drop_files: no %s came\n", type);
    return false;
  }

  void hand_over(const XSelectionRequestEvent& request) {
    XChangeProperty(display_, request.requestor, request.property, request.target, 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(uris_.data()), static_cast<int>(uris_.size()));
    XEvent event{};
    event.xselection.type = SelectionNotify;
    event.xselection.requestor = request.requestor;
    event.xselection.selection = request.selection;
    event.xselection.target = request.target;
    event.xselection.property = request.property;
    event.xselection.time = request.time;
    XSendEvent(display_, request.requestor, False, NoEventMask, &event);
    XFlush(display_);
  }

  Display* display_;
  Window target_;
  std::string uris_;
  Window window_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: drop_files WINDOW FILE...\n", stderr);
    return 2;
  }
  const std::unique_ptr<Display, CloseDisplay> display{XOpenDisplay(nullptr)};
  if (!display) {
    std::fputs("drop_files: no display\n", stderr);
    return 1;
  }
  std::string uris;
  for (int i = 2; i < argc; ++i) uris += uri_of(argv[i]) + "\r\n";
  Source source{display.get(), std::strtoul(argv[1], nullptr, 0), std::move(uris)};
  return source.drop() ? 0 : 1;
}
