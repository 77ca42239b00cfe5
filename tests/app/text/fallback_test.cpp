// Characters that no font of the program has: from a font of the system's, or as their number.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/app/text/text_fixture.h"

namespace goodterms {
std::span<const EmbeddedFile> icon_font();
std::span<const EmbeddedFile> text_fonts();
}  // namespace goodterms

using namespace goodterms;

namespace {

// A system whose one font is what the test says.
struct OneFontFixture {
  std::vector<FontWanted> asked;
  std::optional<FontFile> answer;
  HeadlessScreen screen{200, 100, 1};
  DrawCharacter draws;  // none: it does not draw by itself
  Fonts fonts = *load_fonts(
      *ImGui::GetIO().Fonts,
      [this](const FontWanted& wanted) {
        asked.push_back(wanted);
        return answer;
      },
      [this](const CharacterWanted& wanted) { return draws ? draws(wanted) : std::nullopt; });
  TextLook look{20};

  std::shared_ptr<const ShapedText> line(std::string_view text) { return fonts.text->line(text, look); }
  Picture drawn(std::string_view text) {
    const auto shaped = line(text);
    for (int i = 0; i < 2; ++i) {
      screen.frame([&] {
        fonts.text->begin_frame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({200, 100});
        ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32_BLACK);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration);
        fonts.text->draw(*ImGui::GetWindowDrawList(), *shaped, 20, 60, IM_COL32_WHITE);
        ImGui::End();
        ImGui::PopStyleVar();
        ImGui::PopStyleColor();
      });
    }
    return screen.picture();
  }
};

// The icons' font has this one, and none of the text fonts has.
constexpr std::string_view only_there = "\uE5CD";
constexpr char32_t only_there_point = 0xE5CD;

FontFile font_of_icons() {
  return {icon_font().front().bytes, 0, nullptr};
}

std::string_view bundled(const char* name) {
  for (const EmbeddedFile& file : text_fonts()) {
    if (file.path == name) return file.bytes;
  }
  return {};
}

// Pixels where the three colours differ, and where there is any light.
struct Light {
  int colored = 0, any = 0;
};
Light light_of(const Picture& picture) {
  Light light;
  for (std::size_t at = 0; at + 3 < picture.pixels.size(); at += 4) {
    const auto [least, most] =
        std::minmax({picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2]});
    light.any += most > 40 ? 1 : 0;
    light.colored += most - least > 40 ? 1 : 0;
  }
  return light;
}

}  // namespace

TEST_CASE_FIXTURE(OneFontFixture, "a character of another font is asked for once, and drawn by that") {
  answer = font_of_icons();
  const std::string text = "a" + std::string(only_there) + "b";
  const auto shaped = line(text);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].characters == std::u32string(1, only_there_point));
  CHECK_FALSE(asked[0].heavy);
  CHECK_FALSE(asked[0].emoji);
  CHECK(shaped->code_frames().empty());
  REQUIRE(shaped->runs().size() == 3);
  CHECK(shaped->runs()[1].face != shaped->runs()[0].face);
  CHECK(shaped->runs()[2].face == shaped->runs()[0].face);
  CHECK(light_of(drawn(only_there)).any > 20);
  line(text + text);
  CHECK(asked.size() == 1);
  look.weight = Weight::medium;  // nearer to regular than to bold
  line(only_there);
  CHECK(asked.size() == 1);
  look.weight = Weight::semibold;
  line(only_there);
  REQUIRE(asked.size() == 2);
  CHECK(asked[1].heavy);
}

TEST_CASE_FIXTURE(OneFontFixture, "a font is asked for that has all of a name, not only how it begins") {
  line("Hi 北風研究所, bye");
  REQUIRE_FALSE(asked.empty());
  CHECK(asked.front().characters == U"北風研究所");
  CHECK(asked.front().script == "Hani");
  CHECK(asked[1].characters == U"北");  // no font has all of them
}

TEST_CASE_FIXTURE(OneFontFixture, "nobody is asked for what the program's own fonts have") {
  answer = font_of_icons();
  line("Dana Reyes, Ελένη, Наталья, שלום, محمد 123");
  CHECK(asked.empty());
}

TEST_CASE_FIXTURE(OneFontFixture, "a name of another script is bold only where one beside it is, too") {
  const auto face_of = [&](std::string_view text, Weight weight) {
    look.weight = weight;
    return line(text)->runs().front().face;
  };
  for (const std::string_view text : {"שלום", "محمد"}) {
    CHECK(face_of(text, Weight::medium) == face_of(text, Weight::regular));
    CHECK(face_of(text, Weight::semibold) != face_of(text, Weight::regular));
  }
}

TEST_CASE_FIXTURE(OneFontFixture, "where there is no font the number is shown, and nobody asked again") {
  CHECK(line(only_there)->code_frames().size() == 1);
  line(std::string(only_there) + "x");
  CHECK(asked.size() == 1);
}

TEST_CASE_FIXTURE(OneFontFixture,
                  "a font that is damaged, cut off, empty or without the character is as none") {
  const std::string_view whole = font_of_icons().bytes;
  std::string overwritten(whole);
  for (std::size_t i = 12; i < 600; ++i)
    overwritten[i] = static_cast<char>(0xFF);
  const std::string_view files[] = {"",
                                    "no font",
                                    whole.substr(0, 400),
                                    whole.substr(0, whole.size() / 2),
                                    overwritten,
                                    bundled("NotoSansHebrew-Regular.ttf")};
  char32_t character = only_there_point;
  for (const std::string_view file : files) {
    INFO(file.size());
    answer = FontFile{file, 0, nullptr};
    std::string text;
    append_code_point(text, character++);
    const auto shaped = line(text);
    const Light light = light_of(drawn(text));
    CHECK(light.any > 20);  // something is to be seen in any case
    if (file.size() != whole.size() / 2) CHECK(shaped->code_frames().size() == 1);
  }
  answer = FontFile{font_of_icons().bytes, 77, nullptr};  // no such face in the file
  CHECK(line("\uE5E0")->code_frames().size() == 1);
}

TEST_CASE("the bytes of a font are held for as long as its letters may be drawn, and no longer") {
  std::weak_ptr<const void> held;
  {
    OneFontFixture system;
    auto bytes = std::make_shared<std::string>(font_of_icons().bytes);
    held = bytes;
    system.answer = FontFile{*bytes, 0, bytes};
    bytes.reset();
    system.line(only_there);
    system.answer.reset();
    CHECK_FALSE(held.expired());
    CHECK(light_of(system.drawn(only_there)).any > 20);
  }
  CHECK(held.expired());
}

TEST_CASE_FIXTURE(OneFontFixture, "a character that no font has shows its number inside a frame") {
  std::map<std::uint32_t, char> figures;
  for (const char figure : std::string_view("0123456789ABCDEF"))
    figures[line(std::string(1, figure))->glyphs().front().glyph] = figure;
  const std::pair<const char*, const char*> unknown[] = {{"王", "738B"},     {"한", "D55C"},
                                                         {"ไ", "0E44"},      {"\U0001F642", "1F642"},
                                                         {"\u0001", "0001"}, {"\U0010FFFD", "10FFFD"}};
  for (const auto& [text, number] : unknown) {
    const std::string shown = number;
    INFO(shown);
    const auto shaped = line(text);
    REQUIRE(shaped->code_frames().size() == 1);
    const CodeFrame& frame = shaped->code_frames().front();
    std::string told;
    for (const ShapedGlyph& glyph : shaped->glyphs()) {
      told += figures.count(glyph.glyph) > 0 ? figures[glyph.glyph] : '?';
      CHECK(glyph.x >= frame.left);
      CHECK(glyph.x < frame.left + frame.width);
    }
    CHECK(told == number);
    CHECK(shaped->width() == doctest::Approx(frame.width));
    CHECK(light_of(drawn(text)).any > 60);
  }
}

TEST_CASE_FIXTURE(OneFontFixture, "emoji are drawn in colour, and a family or a flag is one picture") {
  std::ifstream in("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", std::ios::binary);
  if (!in) {
    MESSAGE("skipped: this machine has no NotoColorEmoji.ttf (package fonts-noto-color-emoji)");
    return;
  }
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  answer = FontFile{bytes, 0, nullptr};
  for (const std::string_view emoji :
       {"🙂", "👩‍❤️‍👨", "🇩🇪", "👍🏽", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"}) {
    INFO(emoji);
    const auto shaped = line(emoji);
    CHECK(asked.back().emoji);
    CHECK(shaped->cells().size() == 1);
    CHECK(shaped->code_frames().empty());
    CHECK(shaped->glyphs().size() == 1);
    CHECK(shaped->width() > look.em);
    CHECK(shaped->width() < 1.5F * look.em);
    const Light light = light_of(drawn(emoji));
    CHECK(light.colored > 60);
    CHECK(light.any < static_cast<int>(1.5F * look.em * 1.5F * look.em));
  }
  CHECK(line("👩‍👩‍👧‍👦")->glyphs().size() == 1);  // in grey, as this font's designer wanted
  // Figures and marks that are emoji only where the writer says so stay text.
  asked.clear();
  CHECK(light_of(drawn("1#*")).colored == 0);
  CHECK(asked.empty());
}

namespace {

// A system that hands out no fonts and draws white squares, faces in red, and no letter of the Thai.
struct DrawingFixture : OneFontFixture {
  std::vector<CharacterWanted> drawn_by_system;

  DrawingFixture() {
    draws = [this](const CharacterWanted& wanted) -> std::optional<CharacterPicture> {
      const char32_t first = wanted.characters.front();
      if (first >= 0x0E00 && first < 0x0E80) return std::nullopt;
      drawn_by_system.push_back(wanted);
      CharacterPicture picture;
      picture.advance = 0.8F * wanted.em;
      picture.top = 12;
      picture.width = picture.height = 12;
      const auto other = static_cast<std::uint8_t>(first == 0x1F642 ? 0 : 0xFF);
      for (int i = 0; i < 144; ++i)
        picture.pixels.insert(picture.pixels.end(), {0xFF, other, other, 0xFF});
      return picture;
    };
  }
};

}  // namespace

TEST_CASE_FIXTURE(DrawingFixture, "where a system hands out no fonts, what ours lack it draws itself") {
  const auto shaped = line("Hi 王小明");
  CHECK(shaped->code_frames().empty());
  REQUIRE(shaped->cells().size() == 6);
  for (std::size_t i = 3; i < 6; ++i)
    CHECK(shaped->cells()[i].width == doctest::Approx(0.8F * look.em));
  CHECK(shaped->place_at(shaped->cells()[4].left + 1).position == shaped->cells()[4].begin);
  const Light white = light_of(drawn("王小明"));
  CHECK(white.any == 3 * 144);
  CHECK(white.colored == 0);
  const Light red = light_of(drawn("\U0001F642"));
  CHECK(red.colored == 144);
  for (const CharacterWanted& wanted : drawn_by_system)
    CHECK(wanted.characters.size() == 1);  // and never what the program's own fonts have
}

TEST_CASE_FIXTURE(DrawingFixture,
                  "what is joined is drawn as one, and what it cannot draw shows its number") {
  line("क्षि");  // a conjunct: two characters to the annex of that day, or one
  CHECK(drawn_by_system.back().characters == U"क्षि");
  CHECK(line("👩‍👩‍👧‍👦")->glyphs().size() == 1);
  CHECK(drawn_by_system.back().characters == U"👩‍👩‍👧‍👦");
  CHECK(line("ก")->code_frames().size() == 1);
  CHECK(line("\u0001")->code_frames().size() == 1);
  look.weight = Weight::semibold;
  line("王");
  CHECK(drawn_by_system.back().heavy);
}

TEST_CASE_FIXTURE(DrawingFixture, "a picture that is not what it says is not drawn, and does no harm") {
  draws = [](const CharacterWanted&) {
    CharacterPicture broken;
    broken.advance = 10;
    broken.width = 300;
    broken.height = -4;
    broken.pixels.resize(8);
    return std::optional(broken);
  };
  CHECK(light_of(drawn("王")).any == 0);
}
