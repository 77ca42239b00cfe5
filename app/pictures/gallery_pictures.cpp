#include "app/pictures/gallery_pictures.h"

#include <fmt/format.h>
#include <imgui.h>

#include "app/gallery/gallery.h"
#include "app/widgets/field.h"
#include "platform/headless/headless_screen.h"

namespace goodterms {
namespace {

constexpr float sheet_margin = 24;

Result<Picture> picture_of(const GallerySheet& sheet, ThemeName name, float scale, const Words& words,
                           const FindFont& find) {
  HeadlessScreen screen(static_cast<int>(sheet.width * scale), static_cast<int>(sheet.height * scale), scale);
  TRY(const Fonts fonts, load_fonts(*ImGui::GetIO().Fonts, find));
  const Theme colors = theme(name);
  Animator animator;
  FieldMemory fields;
  const Ui ui{colors, fonts, words, animator, fields, sheet.width, sheet.height, scale, 1};
  const Box whole{0, 0, sheet.width, sheet.height};
  for (int i = 0; i < 2; ++i) {  // a window is placed in its first frame and whole in its second
    screen.frame([&] {
      animator.begin_frame(screen.now(), Motion::none);
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({static_cast<float>(screen.width()), static_cast<float>(screen.height())});
      ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
      ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
      ImGui::Begin("sheet", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
      const Canvas canvas(ui);
      canvas.fill(whole, ColorToken::paper);
      sheet.draw(canvas, whole.inset(sheet_margin));
      ImGui::End();
      ImGui::PopStyleVar(2);
    });
  }
  return screen.picture();
}

}  // namespace

Result<int> write_gallery(const std::string& folder, Files& files, const Words& words, const FindFont& find) {
  TRY_DONE(files.make_folder(folder));
  int written = 0;
  for (const GallerySheet& sheet : gallery_sheets()) {
    for (const auto& [theme_name, suffix] :
         {std::pair(ThemeName::light, "light"), std::pair(ThemeName::dark, "dark")}) {
      for (const float scale : {1.0F, 1.5F, 2.0F}) {
        TRY(const Picture picture, picture_of(sheet, theme_name, scale, words, find));
        TRY_DONE(files.write(fmt::format("{}/{}-{}@{}.png", folder, sheet.name, suffix, scale),
                             encode_png(picture)));
        ++written;
      }
    }
  }
  return written;
}

}  // namespace goodterms
