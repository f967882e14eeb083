#include "viewer/platform/x_server.hpp"

#if defined(KAKEHASHI_X11)
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#endif

namespace kakehashi {

#if defined(KAKEHASHI_X11)
namespace {

struct Disconnect {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
struct Free {
  void operator()(unsigned char* data) const { XFree(data); }
};

int print_error(Display* display, XErrorEvent* error) {
  std::array<char, 200> words{};
  XGetErrorText(display, error->error_code, words.data(), static_cast<int>(words.size()));
  (void)std::fprintf(stderr, "kakehashi: X: %s (request %d)\n", words.data(), error->request_code);
  return 0;
}

int ignore_error(Display* /*display*/, XErrorEvent* /*error*/) { return 0; }

/// The window that a property names.
std::optional<::Window> window_of(Display* display, ::Window holder, Atom property) {
  Atom type = None;
  int format = 0;
  unsigned long count = 0;
  unsigned long more = 0;
  unsigned char* data = nullptr;
  const int outcome =
      XGetWindowProperty(display, holder, property, 0, 1, False, XA_WINDOW, &type, &format, &count, &more, &data);
  const std::unique_ptr<unsigned char, Free> owned{data};
  if (outcome != Success || type != XA_WINDOW || count != 1 || data == nullptr) return std::nullopt;
  return *reinterpret_cast<const ::Window*>(data);
}

}  // namespace

void survive_x_errors() {
  const std::unique_ptr<Display, Disconnect> display{XOpenDisplay(nullptr)};
  if (!display) return;
  XSetErrorHandler(ignore_error);
  const ::Window root = DefaultRootWindow(display.get());
  const Atom mark = XInternAtom(display.get(), "_NET_SUPPORTING_WM_CHECK", True);
  if (mark != None) {
    const auto named = window_of(display.get(), root, mark);
    // The window of a manager that runs names itself.
    if (named && window_of(display.get(), *named, mark) != named) XDeleteProperty(display.get(), root, mark);
    XSync(display.get(), False);
  }
  XSetErrorHandler(print_error);
}
#else
void survive_x_errors() {}
#endif

}  // namespace kakehashi
