// A screen that nobody sees, driven by what things are called.
#pragma once

#include <doctest/doctest.h>

#include <functional>

#include "app/driver/driver.h"
#include "app/style/fonts.h"
#include "app/widgets/canvas.h"
#include "app/widgets/field.h"
#include "app/widgets/writing.h"
#include "platform/headless/headless_screen.h"

struct ScreenFixture {
  float width = 640, height = 480, scale = 1;
  float text_scale = 1;
  goodterms::HeadlessScreen screen{640, 480, 1};
  goodterms::Recorder recorder{screen.context()};
  goodterms::Fonts fonts = *goodterms::load_fonts(*ImGui::GetIO().Fonts, {});
  goodterms::Theme colors = goodterms::theme(goodterms::ThemeName::light);
  goodterms::Words words = *goodterms::Words::load("{}", "");
  goodterms::Animator animator;
  goodterms::FieldMemory fields;
  goodterms::Writing writing;
  goodterms::Motion motion = goodterms::Motion::full;
  std::function<void(const goodterms::Canvas&)> draw = [](const goodterms::Canvas&) {};
  goodterms::Driver driver{screen.context(), recorder, [this] { frame(); },
                           [this] { return !animator.moving(); }};

  void frame() {
    screen.frame([this] {
      animator.begin_frame(screen.now(), motion);
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({width * scale, height * scale});
      ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
      goodterms::Ui ui{colors, fonts, words, animator, fields, width, height, scale, text_scale};
      ui.writing = &writing;
      draw(goodterms::Canvas(ui));
      ImGui::End();
    });
  }
};
