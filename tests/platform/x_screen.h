// A screen of the tests' own: Xvfb on a display nobody uses, and hands and eyes on it.
#pragma once

#include <string>
#include <vector>

#include "tests/platform/environment.h"
#include "tests/platform/held_program.h"

class XScreen {
 public:
  explicit XScreen(const std::string& size = "1400x1000x24");

  bool works() const { return !display_.empty(); }
  std::string display() const { return ":" + display_; }

  // Of the window with this title, once it is seen; empty when it never is.
  std::string window(const std::string& title) const;

  // What a person does. The window has the keyboard first: there is no window manager to give it.
  void focus(const std::string& window) const;
  void click(const std::string& window, const std::string& x, const std::string& y) const;
  void type(const std::string& text, int milliseconds_a_key = 12) const;
  void point_at(const std::string& window, const std::string& x, const std::string& y) const;
  void press(const std::string& chord) const;  // as xdotool names keys: "ctrl+n"
  std::string focused_window() const;

  // What of the window is seen: colours 0xRRGGBB, row by row. Empty where it is smaller than that.
  std::vector<unsigned long> picture(const std::string& window, int width, int height) const;

  // What a window manager does when the person closes a window.
  void ask_to_close(const std::string& window) const;
  // What the person's settings say about the size of things: 96 is one pixel per point.
  void set_dots_per_inch(int dots) const;

 private:
  HeldProgram server_;
  std::string display_;
};
