// The window draws only what changed; what is seen is the same as if all of it were drawn anew.
#include <random>

#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

// Mouse, wheel and keys at random, as somebody without a plan would use them.
void do_something(std::mt19937& random, const ScreenSize& size) {
  constexpr ImGuiKey keys[] = {ImGuiKey_Tab,       ImGuiKey_DownArrow, ImGuiKey_UpArrow, ImGuiKey_LeftArrow,
                               ImGuiKey_Backspace, ImGuiKey_Enter,     ImGuiKey_Escape};
  ImGuiIO& io = ImGui::GetIO();
  const auto below = [&](int limit) {
    return static_cast<float>(random() % static_cast<unsigned int>(limit));
  };
  switch (random() % 8) {
    case 0:
      io.AddMouseButtonEvent(0, true);
      break;
    case 1:
    case 2:
      io.AddMouseButtonEvent(0, false);
      break;
    case 3:
      io.AddMouseWheelEvent(0, random() % 2 == 0 ? 1.0F : -1.0F);
      break;
    case 4: {
      const ImGuiKey key = keys[random() % std::size(keys)];
      io.AddKeyEvent(key, true);
      io.AddKeyEvent(key, false);
      break;
    }
    case 5:
      io.AddInputCharacter(static_cast<unsigned int>('a' + random() % 26));
      break;
    default:
      io.AddMousePosEvent(below(size.width), below(size.height));
  }
}

}  // namespace

TEST_CASE_FIXTURE(AppFixture,
                  "after a thousand random events the window shows what a whole new drawing would") {
  sign();
  file(northwind_labs());
  CaseFacts other = northwind_labs();
  other.company.name = "Harbor & Lane";
  file_sent(other);
  const ScreenSize size{440, 380, 1};
  open(size);
  window->keep_picture();
  std::mt19937 random(11);
  int different = 0;
  for (int i = 0; i < 1000; ++i) {
    do_something(random, size);
    window->frame();
    // What went wrong stays so until it is drawn again; all of it is looked at now and then.
    if (i % 10 == 9 && window->kept_picture().pixels != window->picture().pixels) ++different;
  }
  CHECK(different == 0);
}
