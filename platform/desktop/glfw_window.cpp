#include "platform/desktop/glfw_window.h"

// GLFW is told to bring no OpenGL header: Dear ImGui's backend and kept_image.h look up what they call.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <cfloat>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace goodterms {
namespace {

struct Size {
  int width = 0, height = 0;
};

Size size_in_pixels(GLFWwindow* window) {
  Size size;
  glfwGetFramebufferSize(window, &size.width, &size.height);
  return size;
}

Size size_on_screen(GLFWwindow* window) {
  Size size;
  glfwGetWindowSize(window, &size.width, &size.height);
  return size;
}

// Pixels per screen coordinate: 1 on X11 and Windows, and on Wayland what the person has set there.
float pixels_per_coordinate(GLFWwindow* window) {
  const Size screen = size_on_screen(window);
  const Size pixels = size_in_pixels(window);
  return screen.width > 0 && pixels.width > 0
             ? static_cast<float>(pixels.width) / static_cast<float>(screen.width)
             : 1.0F;
}

// Pixels per point. Systems that do not know say 0 or nonsense.
float scale_of(GLFWwindow* window) {
  float across = 1;
  float down = 1;
  glfwGetWindowContentScale(window, &across, &down);
  return std::isfinite(across) && across >= 0.5F && across <= 8.0F ? across : 1.0F;
}

std::vector<MonitorArea> monitor_areas() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<MonitorArea> areas;
  for (int i = 0; i < count; ++i) {
    MonitorArea area;
    glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
    areas.push_back(area);
  }
  return areas;
}

// Where windows learn nothing of their place, and icons come from the desktop entry.
bool is_on_wayland() {
  return glfwGetPlatform() == GLFW_PLATFORM_WAYLAND;
}

std::string last_glfw_error() {
  const char* description = nullptr;
  const int code = glfwGetError(&description);
  return description != nullptr ? std::to_string(code) + ": " + description : "";
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && value[0] != '\0';
}

// Brings the window system up. Left to itself GLFW also looks for a Wayland screen nobody named, and its
// library complains on the terminal when there is none.
bool start_window_system() {
  glfwInitHint(GLFW_COCOA_CHDIR_RESOURCES, GLFW_FALSE);
  if (glfwPlatformSupported(GLFW_PLATFORM_X11) != 0 && !is_set("WAYLAND_DISPLAY")) {
    if (!is_set("DISPLAY")) return false;
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
  }
  return glfwInit() != GLFW_FALSE;
}

void hint_for_context() {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);  // macOS gives no other
  glfwWindowHint(GLFW_DEPTH_BITS, 0);                     // nothing here has a depth
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);  // sizes are in points
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "goodterms");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "goodterms");
  glfwWindowHintString(GLFW_WAYLAND_APP_ID, "goodterms");
}

void set_icons(GLFWwindow* window, const std::vector<WindowIcon>& icons) {
  if (icons.empty() || is_on_wayland()) return;
  std::vector<GLFWimage> images;
  for (const WindowIcon& icon : icons) {
    images.push_back({icon.width, icon.height, const_cast<unsigned char*>(icon.rgba.data())});
  }
  glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

}  // namespace

Result<void> GlfwWindow::reach_screen() {
  if (start_window_system()) return {};
  return failure(ErrorCode::not_found, "error.window.no-screen", {}, last_glfw_error());
}

Result<std::unique_ptr<GlfwWindow>> GlfwWindow::open(const std::string& title, const WindowMemory& memory,
                                                     const std::vector<WindowIcon>& icons) {
  TRY_DONE(reach_screen());
  std::unique_ptr<GlfwWindow> window(new GlfwWindow);
  hint_for_context();
  window->choose_place(memory);
  window->window_ =
      glfwCreateWindow(window->memory_.width, window->memory_.height, title.c_str(), nullptr, nullptr);
  if (window->window_ == nullptr) {
    return failure(ErrorCode::not_found, "error.window.no-opengl", {}, last_glfw_error());
  }
  window->title_ = title;
  set_icons(window->window_, icons);
  window->note_size_limits();
  glfwMakeContextCurrent(window->window_);
  // On Wayland the swap of a window that nobody sees would wait until somebody does, and nothing tears
  // anyway.
  glfwSwapInterval(is_on_wayland() ? 0 : 1);
  window->set_up_imgui();
  if (!window->backends_ready_) {
    return failure(ErrorCode::not_found, "error.window.no-drawing");
  }
  window->install_callbacks();
  return window;
}

GlfwWindow::~GlfwWindow() {
  if (backends_ready_) {
    ImGui::SetCurrentContext(context_);
    image_.reset();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
  }
  if (context_ != nullptr) ImGui::DestroyContext(context_);
  if (window_ != nullptr) glfwDestroyWindow(window_);
  glfwTerminate();
}

void GlfwWindow::choose_place(const WindowMemory& memory) {
  float scale = 1;
  float down = 1;
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  if (monitor != nullptr && !is_on_wayland()) glfwGetMonitorContentScale(monitor, &scale, &down);
  memory_ = fitted_to_monitors(memory, monitor_areas(), scale > 0 ? scale : 1.0F);
  if (memory_.position && !is_on_wayland()) {
    glfwWindowHint(GLFW_POSITION_X, memory_.position->x);
    glfwWindowHint(GLFW_POSITION_Y, memory_.position->y);
  }
  glfwWindowHint(GLFW_MAXIMIZED, memory_.maximised ? GLFW_TRUE : GLFW_FALSE);
}

void GlfwWindow::set_up_imgui() {
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a caret that blinks never lets the loop sleep
  if (!ImGui_ImplGlfw_InitForOpenGL(window_, false)) return;
  if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
    ImGui_ImplGlfw_Shutdown();
    return;
  }
  GlFunctions functions;
  if (!functions.load([](const char* name) { return glfwGetProcAddress(name); })) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    return;
  }
  image_ = std::make_unique<KeptImage>(functions);
  backends_ready_ = true;
}

void GlfwWindow::install_callbacks() {
  glfwSetWindowUserPointer(window_, this);
  // Dear ImGui's own callbacks are called from ours, because it is fed in pixels and GLFW counts the mouse in
  // screen coordinates.
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
    of(window).something_happened_ = true;
    of(window).focus_gained_ = focused != 0;
    of(window).image_->renew();
    ImGui_ImplGlfw_WindowFocusCallback(window, focused);
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    of(window).something_happened_ = true;
    ImGui_ImplGlfw_CursorEnterCallback(window, entered);
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
    of(window).something_happened_ = true;
    const double scale = pixels_per_coordinate(window);
    ImGui_ImplGlfw_CursorPosCallback(window, x * scale, y * scale);
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int modifiers) {
    of(window).something_happened_ = true;
    ImGui_ImplGlfw_MouseButtonCallback(window, button, action, modifiers);
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* window, double across, double down) {
    of(window).something_happened_ = true;
    ImGui_ImplGlfw_ScrollCallback(window, across, down);
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int code, int action, int modifiers) {
    of(window).something_happened_ = true;
    of(window).take_key({key, code, action, modifiers});
  });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int character) {
    of(window).something_happened_ = true;
    ImGui_ImplGlfw_CharCallback(window, character);
  });
  // At once: what the larger window shows until then is whatever the system fills it with.
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) { of(window).redraw_now(); });
  glfwSetWindowContentScaleCallback(
      window_, [](GLFWwindow* window, float, float) { of(window).something_happened_ = true; });
  glfwSetWindowIconifyCallback(window_,
                               [](GLFWwindow* window, int) { of(window).something_happened_ = true; });
  glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
    of(window).something_happened_ = true;
    of(window).dropped_.insert(of(window).dropped_.end(), paths, paths + count);
  });
  glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) { of(window).something_happened_ = true; });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { of(window).redraw_now(); });
}

void GlfwWindow::take_key(const KeyEvent& event) {
  const bool is_modifier = event.key >= GLFW_KEY_LEFT_SHIFT && event.key <= GLFW_KEY_RIGHT_SUPER;
  if (key_order_.keeps(event, is_modifier, event.action == GLFW_RELEASE)) return;
  ImGui_ImplGlfw_KeyCallback(window_, event.key, event.code, event.action, event.modifiers);
}

void GlfwWindow::redraw_now() {
  something_happened_ = true;
  uncovered_ = true;
  if (redraw_ && !is_hidden()) redraw_();
}

GlfwWindow& GlfwWindow::of(GLFWwindow* window) {
  return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
}

void GlfwWindow::show() {
  glfwShowWindow(window_);
}

void GlfwWindow::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  glfwSetWindowTitle(window_, title.c_str());
}

double GlfwWindow::seconds() const {
  return glfwGetTime();
}

int GlfwWindow::monitor_rate() const {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  return mode != nullptr ? mode->refreshRate : 0;
}

void GlfwWindow::wait_for_event() {
  glfwWaitEvents();
}

void GlfwWindow::wait_for_event(double seconds) {
  glfwWaitEventsTimeout(seconds);
}

void GlfwWindow::poll_events() {
  glfwPollEvents();
}

bool GlfwWindow::take_something_happened() {
  return std::exchange(something_happened_, false);
}

bool GlfwWindow::is_hidden() const {
  const Size pixels = size_in_pixels(window_);
  return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) != 0 || pixels.width <= 0 || pixels.height <= 0;
}

bool GlfwWindow::close_requested() const {
  return glfwWindowShouldClose(window_) != 0;
}

void GlfwWindow::keep_open() {
  glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

std::vector<std::string> GlfwWindow::take_dropped() {
  return std::exchange(dropped_, {});
}

bool GlfwWindow::take_focus_gained() {
  return std::exchange(focus_gained_, false);
}

bool GlfwWindow::events_wait_for_a_frame() const {
  return !context_->InputEventsQueue.empty();
}

void GlfwWindow::draw_frame(const std::function<void(const WindowFrame&)>& draw) {
  const Size pixels = size_in_pixels(window_);
  const WindowFrame frame{pixels.width, pixels.height, scale_of(window_), seconds()};
  note_size_limits();
  note_place();
  ImGui::SetCurrentContext(context_);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(pixels.width), static_cast<float>(pixels.height)};
  io.DisplayFramebufferScale = {1, 1};
  // Outside the window the backend asks for the mouse itself, and would tell it in screen coordinates.
  const bool outside = glfwGetWindowAttrib(window_, GLFW_HOVERED) == 0;
  if (outside && pixels_per_coordinate(window_) != 1.0F) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  ImGui::NewFrame();
  draw(frame);
  ImGui::Render();
  for (const KeyEvent& event : key_order_.after_frame())
    take_key(event);
}

void GlfwWindow::show_frame() {
  ImGui::SetCurrentContext(context_);
  ImDrawData* data = ImGui::GetDrawData();
  if (data == nullptr) return;
  const auto shown = image_->draw(*data, std::exchange(uncovered_, false), ImGui_ImplOpenGL3_RenderDrawData);
  if (shown == KeptImage::Shown::changed) glfwSwapBuffers(window_);
}

// Points are pixels over the scale; GLFW counts in screen coordinates.
void GlfwWindow::note_size_limits() {
  const float coordinates_per_point = scale_of(window_) / pixels_per_coordinate(window_);
  if (coordinates_per_point == limits_scale_) return;
  limits_scale_ = coordinates_per_point;
  const auto on_screen = [&](int points) {
    return static_cast<int>(std::lround(static_cast<float>(points) * coordinates_per_point));
  };
  glfwSetWindowSizeLimits(window_, on_screen(least_window_width), on_screen(least_window_height),
                          GLFW_DONT_CARE, GLFW_DONT_CARE);
}

WindowMemory GlfwWindow::memory() {
  note_place();  // it may have been moved since the last frame
  return memory_;
}

void GlfwWindow::note_place() {
  memory_.maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != 0;
  if (memory_.maximised || is_hidden()) return;
  const Size pixels = size_in_pixels(window_);
  const auto in_points = [scale = scale_of(window_)](int length) {
    return static_cast<int>(std::lround(static_cast<float>(length) / scale));
  };
  memory_.width = in_points(pixels.width);
  memory_.height = in_points(pixels.height);
  if (is_on_wayland()) return;
  WindowPosition position;
  glfwGetWindowPos(window_, &position.x, &position.y);
  memory_.position = position;
}

}  // namespace goodterms
