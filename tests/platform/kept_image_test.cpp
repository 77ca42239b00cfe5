// What a window keeps of its picture on the graphics card, on a card of the test's: one that works, one that
// gives no room, and one whose memory is lost.
#include "platform/kept_image.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <string>

#include "platform/headless/headless_screen.h"
#include "platform/headless/rasterizer.h"

using namespace goodterms;

namespace {

constexpr int width = 160, height = 120;

// The part of OpenGL that the image uses, in plain pictures. Rows count from the top here; the image gives
// them from below.
struct Card {
  std::map<unsigned int, std::optional<Picture>> renderbuffers;
  std::map<unsigned int, unsigned int> framebuffers;  // and what is attached to them
  Picture window{width, height};
  unsigned int next_name = 1, bound_renderbuffer = 0, draws_into = 0, reads_from = 0;
  std::optional<PixelArea> scissor;
  PixelArea scissor_area;
  std::uint8_t color[4] = {};
  bool gives_room = true;
  int errors = 0;  // names that are not known
  int renders = 0, made = 0;
  std::int64_t pixels_rendered = 0;

  static Card*& present() {
    static Card* card = nullptr;
    return card;
  }
  Card() { present() = this; }
  ~Card() { present() = nullptr; }
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  Picture& target(unsigned int framebuffer) {
    if (framebuffer == 0) return window;
    auto& kept = renderbuffers[framebuffers[framebuffer]];
    if (!kept) kept.emplace(width, height);
    return *kept;
  }
  // Everything on it is gone, the names with it, as when a card is reset.
  void lose() {
    renderbuffers.clear();
    framebuffers.clear();
    bound_renderbuffer = draws_into = reads_from = 0;
  }

  GlFunctions functions() const;
};

unsigned int new_name() {
  return Card::present()->next_name++;
}

GlFunctions Card::functions() const {
  GlFunctions gl;
  gl.bind_framebuffer = [](unsigned int target, unsigned int name) {
    Card& card = *present();
    if (name != 0 && card.framebuffers.count(name) == 0) ++card.errors;
    if (target != 0x8CA8) card.draws_into = name;
    if (target != 0x8CA9) card.reads_from = name;
  };
  gl.bind_renderbuffer = [](unsigned int, unsigned int name) { present()->bound_renderbuffer = name; };
  gl.blit_framebuffer = [](int, int, int, int, int, int, int, int, unsigned int, unsigned int) {
    Card& card = *present();
    card.target(card.draws_into) = card.target(card.reads_from);
  };
  gl.check_framebuffer_status = [](unsigned int) { return present()->gives_room ? 0x8CD5U : 0x8CDDU; };
  gl.clear_color = [](float red, float green, float blue, float alpha) {
    const float all[] = {red, green, blue, alpha};
    for (int i = 0; i < 4; ++i)
      present()->color[i] = static_cast<std::uint8_t>(all[i] * 255 + 0.5F);
  };
  gl.clear = [](unsigned int) {
    Card& card = *present();
    Picture& picture = card.target(card.draws_into);
    const PixelArea area = card.scissor.value_or(PixelArea{0, 0, picture.width, picture.height});
    for (int row = area.top; row < area.bottom; ++row) {
      for (int column = area.left; column < area.right; ++column)
        std::copy(card.color, card.color + 4,
                  &picture.pixels[static_cast<std::size_t>(row * picture.width + column) * 4]);
    }
  };
  gl.delete_framebuffers = [](int, const unsigned int* name) {
    present()->errors += present()->framebuffers.erase(*name) == 1 ? 0 : 1;
  };
  gl.delete_renderbuffers = [](int, const unsigned int* name) {
    present()->errors += present()->renderbuffers.erase(*name) == 1 ? 0 : 1;
  };
  gl.disable = [](unsigned int) { present()->scissor.reset(); };
  gl.enable = [](unsigned int) { present()->scissor = present()->scissor_area; };
  gl.framebuffer_renderbuffer = [](unsigned int, unsigned int, unsigned int, unsigned int name) {
    present()->framebuffers[present()->draws_into] = name;
  };
  gl.gen_framebuffers = [](int, unsigned int* name) {
    ++present()->made;
    present()->framebuffers[*name = new_name()] = 0;
  };
  gl.gen_renderbuffers = [](int, unsigned int* name) {
    present()->renderbuffers[*name = new_name()].reset();
  };
  gl.renderbuffer_storage = [](unsigned int, unsigned int, int wide, int high) {
    present()->renderbuffers[present()->bound_renderbuffer].emplace(wide, high);
  };
  gl.scissor = [](int left, int bottom, int wide, int high) {
    Card& card = *present();
    const int rows = card.target(card.draws_into).height;
    card.scissor_area = {left, rows - bottom - high, left + wide, rows - bottom};
    if (card.scissor) card.scissor = card.scissor_area;
  };
  return gl;
}

// A window with a few rectangles that change.
struct WindowFixture {
  Card card;
  std::optional<KeptImage> image{std::in_place, card.functions()};
  std::optional<HeadlessScreen> screen{std::in_place, width, height, 1.0F};
  std::mt19937 random{5};
  struct Rectangle {
    ImVec2 at;
    ImU32 color;
  };
  std::vector<Rectangle> shapes;

  WindowFixture() {
    for (int i = 0; i < 12; ++i) {
      shapes.emplace_back();
      change();
    }
  }
  ~WindowFixture() {
    image.reset();
    CHECK(card.errors == 0);
    CHECK(card.renderbuffers.empty());
    CHECK(card.framebuffers.empty());
  }

  void change() {
    const auto any = [&](unsigned below) { return random() % below; };
    shapes[any(static_cast<unsigned>(shapes.size()))] = {
        {static_cast<float>(any(140)), static_cast<float>(any(100))},
        IM_COL32(any(256), any(256), any(256), 90 + any(166))};
  }
  KeptImage::Shown frame(bool uncovered = false) {
    screen->frame([&] {
      ImDrawList& list = *ImGui::GetForegroundDrawList();
      for (const Rectangle& shape : shapes)
        list.AddRectFilled(shape.at, {shape.at.x + 30, shape.at.y + 20}, shape.color, 5);
    });
    return image->draw(*ImGui::GetDrawData(), uncovered, [this](ImDrawData* data) {
      ++card.renders;
      draw_picture(*data, card.target(card.draws_into));
    });
  }
  // As it looks when all of it is drawn at once.
  bool window_is_whole() const {
    Picture whole(screen->width(), screen->height());
    const ImVec4& ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    const float all[] = {ground.x, ground.y, ground.z, 1};
    for (std::size_t i = 0; i < whole.pixels.size(); ++i)
      whole.pixels[i] = static_cast<std::uint8_t>(all[i % 4] * 255 + 0.5F);
    draw_picture(*ImGui::GetDrawData(), whole);
    return card.window.pixels == whole.pixels;
  }
  void soil_window() { std::fill(card.window.pixels.begin(), card.window.pixels.end(), std::uint8_t{77}); }
};

using Shown = KeptImage::Shown;

}  // namespace

TEST_CASE_FIXTURE(WindowFixture, "after every change the window shows what drawing all of it would show") {
  for (int i = 0; i < 60; ++i) {
    change();
    soil_window();  // what swapping buffers leaves is not to be counted on
    CHECK(frame() == Shown::changed);
    CHECK(window_is_whole());
  }
}

TEST_CASE_FIXTURE(WindowFixture, "a frame like the one before is not drawn") {
  frame();
  const int renders = card.renders;
  CHECK(frame() == Shown::same);
  CHECK(card.renders == renders);
}

TEST_CASE_FIXTURE(WindowFixture, "an uncovered window gets its picture again, without a thing being drawn") {
  frame();
  soil_window();
  const int renders = card.renders;
  CHECK(frame(true) == Shown::changed);
  CHECK(card.renders == renders);
  CHECK(window_is_whole());
}

TEST_CASE_FIXTURE(WindowFixture, "after a sleep all of it is drawn anew") {
  frame();
  for (auto& [name, kept] : card.renderbuffers)
    std::fill(kept->pixels.begin(), kept->pixels.end(), std::uint8_t{9});
  image->renew();
  CHECK(frame() == Shown::changed);
  CHECK(window_is_whole());
}

TEST_CASE_FIXTURE(WindowFixture, "another size is drawn whole, and kept in its own size") {
  frame();
  screen.reset();
  screen.emplace(width / 2, height + 40, 1.0F);
  card.window = Picture(width / 2, height + 40);
  CHECK(frame() == Shown::changed);
  CHECK(window_is_whole());
  CHECK(card.renderbuffers.size() == 1);
  CHECK(card.renderbuffers.begin()->second->width == width / 2);
  change();
  frame();
  CHECK(window_is_whole());
}

TEST_CASE_FIXTURE(WindowFixture,
                  "on a card that gives no room every change is drawn whole, and only changes are") {
  card.gives_room = false;
  for (int i = 0; i < 20; ++i) {
    change();
    soil_window();
    CHECK(frame() == Shown::changed);
    CHECK(window_is_whole());
    const int renders = card.renders;
    CHECK(frame() == Shown::same);
    CHECK(card.renders == renders);
  }
  soil_window();
  CHECK(frame(true) == Shown::changed);
  CHECK(window_is_whole());
  CHECK(card.made == 1);  // asked once, not with every frame
  CHECK(card.renderbuffers.empty());
}

TEST_CASE_FIXTURE(WindowFixture, "what a lost context took is made anew, and nothing of it is named again") {
  frame();
  card.lose();
  image->forget();
  soil_window();
  CHECK(frame() == Shown::changed);
  CHECK(window_is_whole());
  CHECK(card.renderbuffers.size() == 1);
  change();
  CHECK(frame() == Shown::changed);
  CHECK(window_is_whole());
}

TEST_CASE("an OpenGL that lacks one of the functions is not used") {
  const auto found = [](const char*) { return +[] {}; };
  GlFunctions functions;
  CHECK(functions.load(found));
  for (const char* missing : {"glBlitFramebuffer", "glCheckFramebufferStatus", "glScissor", "glClear"}) {
    CHECK_FALSE(functions.load([&](const char* name) -> void (*)() {
      return std::string(name) == missing ? nullptr : found(name);
    }));
  }
}
