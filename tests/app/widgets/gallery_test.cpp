// Every sheet of the gallery at every scale and text size: nothing outside the sheet, no text cut without an
// ellipsis, and something to see.
#include "app/gallery/gallery.h"

#include <set>

#include "tests/support/screen_fixture.h"

using namespace goodterms;

TEST_CASE("every widget is drawn whole at every scale and text size") {
  for (const GallerySheet& sheet : gallery_sheets()) {
    for (const float scale : {1.0F, 1.5F, 2.0F, 3.0F}) {
      for (const float text_scale : {0.8F, 1.0F, 2.0F}) {
        CAPTURE(sheet.name);
        CAPTURE(scale);
        CAPTURE(text_scale);
        const float width = sheet.width * (text_scale > 1 ? 2 : 1),
                    height = sheet.height * (text_scale > 1 ? 2 : 1);
        HeadlessScreen screen(static_cast<int>(width * scale), static_cast<int>(height * scale), scale);
        Recorder recorder(screen.context());
        const Fonts fonts = *load_fonts(*ImGui::GetIO().Fonts, {});
        const Theme colors = theme(ThemeName::light);
        const Words words = *Words::load("{}", "");
        Animator animator;
        FieldMemory fields;
        const Ui ui{colors, fonts, words, animator, fields, width, height, scale, text_scale};
        for (int i = 0; i < 2; ++i) {
          recorder.begin_frame();
          screen.frame([&] {
            animator.begin_frame(screen.now(), Motion::full);
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({width * scale, height * scale});
            ImGui::Begin("sheet", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
            sheet.draw(Canvas(ui), Box{24, 24, width - 48, height - 48});
            ImGui::End();
          });
        }
        CHECK_FALSE(recorder.texts().empty());
        const Area whole{0, 0, width * scale, height * scale};
        for (const RecordedText& text : recorder.texts()) {
          CAPTURE(text.text);
          CHECK(whole.contains(text.place));
        }
        for (const RecordedItem& item : recorder.items()) {
          CAPTURE(item.label);
          CHECK(whole.contains(item.place));
        }
        const Picture picture = screen.picture();
        std::set<std::uint32_t> seen;
        for (std::size_t i = 0; i + 3 < picture.pixels.size() && seen.size() < 4; i += 4) {
          seen.insert(picture.pixels[i] | picture.pixels[i + 1] << 8U | picture.pixels[i + 2] << 16U);
        }
        CHECK(seen.size() >= 4);
      }
    }
  }
}
