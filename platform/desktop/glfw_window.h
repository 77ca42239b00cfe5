// One GLFW window with its OpenGL and Dear ImGui contexts, everything in pixels. run_window()'s own part; the
// app does not see it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/desktop/key_order.h"
#include "platform/desktop/window.h"
#include "platform/desktop/window_memory.h"
#include "platform/kept_image.h"
#include "platform/platform.h"

struct GLFWwindow;
struct ImGuiContext;

namespace goodterms {

class GlfwWindow {
 public:
  // The window system, before the first window. Errors: not_found, with a sentence for the person.
  static Result<void> reach_screen();

  // A window that is not shown yet. Errors: those of reach_screen(); not_found without OpenGL 3.3.
  static Result<std::unique_ptr<GlfwWindow>> open(const std::string& title, const WindowMemory& memory,
                                                  const std::vector<WindowIcon>& icons);
  ~GlfwWindow();
  GlfwWindow(const GlfwWindow&) = delete;
  GlfwWindow& operator=(const GlfwWindow&) = delete;

  GLFWwindow* handle() { return window_; }
  void show();
  void set_title(const std::string& title);

  // Seconds since the program brought up the window system.
  double seconds() const;
  int monitor_rate() const;  // frames a second of the monitor the window is likely on; 0: not known

  // Called while the system keeps an event call from returning, and wants the window drawn.
  void set_redraw(std::function<void()> redraw) { redraw_ = std::move(redraw); }

  void wait_for_event();
  void wait_for_event(double seconds);
  void poll_events();
  bool take_something_happened();  // since the last call, that concerns what is drawn

  bool is_hidden() const;  // as an icon, or without any area
  bool close_requested() const;
  void keep_open();
  bool take_focus_gained();  // since the last call
  std::vector<std::string> take_dropped();

  // Dear ImGui takes in what cannot have happened at once, such as a press and its release, a frame each.
  bool events_wait_for_a_frame() const;

  // One frame, not shown yet.
  void draw_frame(const std::function<void(const WindowFrame&)>& draw);
  // The frame that was drawn last: on the screen, where it differs from what is there.
  void show_frame();

  // Size and place as they are, for the next time.
  WindowMemory memory();

 private:
  GlfwWindow() = default;
  void choose_place(const WindowMemory& memory);
  void set_up_imgui();
  void install_callbacks();
  void note_size_limits();
  void note_place();
  static GlfwWindow& of(GLFWwindow* window);
  void take_key(const KeyEvent& event);
  void redraw_now();

  GLFWwindow* window_ = nullptr;
  ImGuiContext* context_ = nullptr;
  bool backends_ready_ = false;
  std::string title_;
  WindowMemory memory_;
  std::function<void()> redraw_;
  KeyOrder key_order_;
  std::unique_ptr<KeptImage> image_;
  bool uncovered_ = false;  // the system wants it shown again
  bool something_happened_ = false;
  bool focus_gained_ = false;
  std::vector<std::string> dropped_;
  float limits_scale_ = 0;  // for which the size limits were set
};

}  // namespace goodterms
