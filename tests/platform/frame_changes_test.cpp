// What a frame changes: exactly what is drawn anew, and no more than needed.
#include "platform/frame_changes.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <random>

#include "platform/headless/headless_screen.h"

using namespace goodterms;

namespace {

struct Shape {
  enum class Kind { rectangle, rounded, disc, words } kind = Kind::rectangle;
  ImVec2 at, size;
  ImU32 color = 0;
  float cut = 1000;  // nothing of it below
};

// A screen of shapes, over and over each other.
struct ShapesFixture {
  HeadlessScreen screen{160, 120, 1};
  std::vector<Shape> shapes;
  std::mt19937 random{7};

  ShapesFixture() { screen.keep_picture(); }

  float number(int below) { return static_cast<float>(random() % static_cast<unsigned int>(below)); }
  Shape any_shape() {
    Shape shape;
    shape.kind = static_cast<Shape::Kind>(random() % 4);
    shape.at = {number(640) / 4, number(480) / 4};
    shape.size = {number(60) + 1, number(40) + 1};
    shape.color = IM_COL32(random() % 256, random() % 256, random() % 256, 80 + random() % 176);
    if (random() % 3 == 0) shape.cut = number(480) / 4;
    return shape;
  }

  void frame() {
    screen.frame([this] {
      ImDrawList& list = *ImGui::GetForegroundDrawList();
      for (const Shape& shape : shapes) {
        const ImVec2 end(shape.at.x + shape.size.x, shape.at.y + shape.size.y);
        list.PushClipRect({0, 0}, {160, shape.cut});
        if (shape.kind == Shape::Kind::words) {
          list.AddText(shape.at, shape.color, "no");
        } else if (shape.kind == Shape::Kind::disc) {
          list.AddCircleFilled(shape.at, shape.size.x / 2, shape.color);
        } else {
          list.AddRectFilled(shape.at, end, shape.color, shape.kind == Shape::Kind::rounded ? 6 : 0);
        }
        list.PopClipRect();
      }
    });
  }

  // One thing comes, goes, moves, or changes its place among the others.
  void change() {
    const std::size_t at = shapes.empty() ? 0 : random() % shapes.size();
    switch (shapes.size() < 6 ? 0 : random() % 5) {
      case 0:
        shapes.insert(shapes.begin() + static_cast<std::ptrdiff_t>(at), any_shape());
        break;
      case 1:
        shapes.erase(shapes.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 2:
        shapes[at].at.x += 3;
        break;
      case 3:
        std::swap(shapes[at], shapes[random() % shapes.size()]);
        break;
      case 4:
        shapes[at] = shapes[random() % shapes.size()];  // the same twice
        break;
    }
  }
};

}  // namespace

TEST_CASE_FIXTURE(ShapesFixture, "drawn only where it differs, a picture is the same as drawn whole") {
  int different = 0;
  for (int i = 0; i < 1000; ++i) {
    for (std::size_t k = random() % 3; k < 3; ++k)
      change();
    frame();
    if (screen.kept_picture().pixels != screen.picture().pixels) ++different;
  }
  CHECK(different == 0);
}

TEST_CASE_FIXTURE(ShapesFixture, "a frame like the one before changes nothing, a small change little") {
  shapes = {{Shape::Kind::rectangle, {0, 0}, {160, 120}, IM_COL32(250, 250, 250, 255)},
            {Shape::Kind::rectangle, {10, 10}, {20, 20}, IM_COL32(200, 0, 0, 255)},
            {Shape::Kind::rectangle, {100, 80}, {20, 20}, IM_COL32(0, 0, 200, 255)}};
  FrameChanges changes;
  frame();
  CHECK(changes.next(*ImGui::GetDrawData()) == std::vector<PixelArea>{{0, 0, 160, 120}});
  frame();
  CHECK(changes.next(*ImGui::GetDrawData()).empty());
  shapes[1].color = IM_COL32(0, 200, 0, 255);
  shapes[2].at.x += 1;
  frame();
  const std::vector<PixelArea> changed = changes.next(*ImGui::GetDrawData());
  REQUIRE(changed.size() == 2);
  CHECK(changed[0] == PixelArea{10, 10, 30, 30});
  CHECK(changed[1] == PixelArea{100, 80, 121, 100});
  changes.forget();
  CHECK(changes.next(*ImGui::GetDrawData()).size() == 1);
}

TEST_CASE_FIXTURE(ShapesFixture, "many changes far apart become a few areas that do not overlap") {
  for (int i = 0; i < 12; ++i)
    shapes.push_back({Shape::Kind::rectangle,
                      {static_cast<float>(i) * 13, static_cast<float>(i) * 9},
                      {5, 5},
                      IM_COL32(0, 0, 0, 255)});
  FrameChanges changes;
  frame();
  changes.next(*ImGui::GetDrawData());
  for (std::size_t i = 0; i < shapes.size(); i += 2)
    shapes[i].color = IM_COL32(0, 99, 0, 255);
  frame();
  const std::vector<PixelArea> changed = changes.next(*ImGui::GetDrawData());
  CHECK(changed.size() <= 4);
  for (std::size_t i = 0; i < shapes.size(); i += 2) {
    const int x = static_cast<int>(shapes[i].at.x), y = static_cast<int>(shapes[i].at.y);
    CHECK(std::count_if(changed.begin(), changed.end(), [&](const PixelArea& area) {
            return area.left <= x && x + 5 <= area.right && area.top <= y && y + 5 <= area.bottom;
          }) == 1);
  }
}
