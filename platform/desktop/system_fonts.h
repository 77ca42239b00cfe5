// The fonts a desktop system has. One of system_fonts_posix.cpp and system_fonts_windows.cpp is linked.
#pragma once

#include <memory>

#include "platform/fonts.h"

namespace goodterms {

class SystemFonts {
 public:
  SystemFonts();
  ~SystemFonts();
  SystemFonts(const SystemFonts&) = delete;
  SystemFonts& operator=(const SystemFonts&) = delete;

  // As Platform's function of this name.
  std::optional<FontFile> font_with(const FontWanted& wanted);

 private:
  struct State;
  std::unique_ptr<State> state_;  // made when it is first asked
};

}  // namespace goodterms
