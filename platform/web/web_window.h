// The window in a page: a canvas that WebGL 2 draws on, and Dear ImGui fed with what the page's scripts tell.
// The page asks for each frame; when it does, frame() says when the next is wanted.
#pragma once

#include <imgui.h>

#include <memory>
#include <optional>
#include <string>

#include "platform/kept_image.h"
#include "platform/platform.h"

namespace goodterms {

class WebWindow {
 public:
  // On the page's canvas. Errors: not_found without WebGL 2; those of WindowClient::start().
  static Result<std::unique_ptr<WebWindow>> open(Platform& platform, WindowClient& client);
  ~WebWindow();
  WebWindow(const WebWindow&) = delete;
  WebWindow& operator=(const WebWindow&) = delete;

  // Of the canvas in pixels, and pixels per point.
  void resize(int width, int height, float scale);

  // Events, in pixels of the canvas. Something has happened, and frames are drawn.
  enum class Pointer : std::uint8_t { mouse, touch };
  void point_at(float x, float y, Pointer pointer);
  void press(int button, bool down);
  void point_nowhere();                   // a finger that left, a mouse outside
  void scroll(float across, float down);  // in steps of a wheel
  void hold_modifiers(bool control, bool shift, bool alt, bool meta);
  void press_key(std::string_view code, bool down);  // as KeyboardEvent.code names it
  void type(const char* text);
  void tap_key(ImGuiKey key, ImGuiKeyChord modifiers);
  void use_item(ImGuiID id);  // as by a key, wherever it is; in the next frame
  void focus(bool has_focus);
  ImGuiID writes_in() const;  // the item that has the caret and takes text; 0: none
  void something_happened() { owed_frames_ = frames_after_event; }

  // One frame, and what the client does after it. Returns after how many seconds it wants the next: 0 at
  // once, nothing: when something happens. Hidden, nothing is drawn and only the client's work goes on.
  std::optional<double> frame(double seconds, bool hidden);
  // Frames until what happened has been taken in, at most so many: within an event, where a browser lets the
  // page do what it does for nobody else, such as showing the soft keyboard. Stops where something is to be
  // saved first.
  void settle(double seconds, int most_frames);

  // The graphics card let go of everything: it is made anew.
  void context_lost();
  void context_restored();

 private:
  static constexpr int frames_after_event = 2;  // one to take it in, one to show what came of it

  WebWindow(Platform& platform, WindowClient& client);
  bool set_up();
  void draw(double seconds);
  void tell_page();

  Platform& platform_;
  WindowClient& client_;
  ImGuiContext* context_ = nullptr;
  std::intptr_t graphics_ = 0;  // em++'s handle of the WebGL context
  bool backend_ready_ = false;
  KeptImage image_;
  bool resized_ = false;
  int width_ = 0, height_ = 0;
  float scale_ = 1;
  double last_frame_ = 0;
  int owed_frames_ = frames_after_event;
  Pointer pointer_ = Pointer::mouse;
  // What the page was told last.
  std::string title_;
  int cursor_ = ImGuiMouseCursor_Arrow;
  bool wants_text_ = false;
  float text_x_ = 0, text_y_ = 0;
};

}  // namespace goodterms
