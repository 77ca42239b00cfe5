// Text as it is shaped, wrapped and drawn; and fonts that are damaged.
#include <imgui.h>

#include "app/style/fonts.h"
#include "app/text/line_breaks.h"
#include "core/base/text_steps.h"
#include "platform/headless/headless_screen.h"
#include "tests/fuzz/driver.h"

namespace goodterms {
std::span<const EmbeddedFile> text_fonts();
}

using namespace goodterms;

namespace {

struct Drawing {
  HeadlessScreen screen{400, 200, 1};
  Fonts fonts = *load_fonts(*ImGui::GetIO().Fonts, {});
};

void check_places(const ShapedText& shaped) {
  std::size_t at = shaped.begin();
  for (const TextCell& cell : shaped.cells()) {
    fuzz::promise(cell.begin == at && cell.end > at, "every byte has one cell");
    fuzz::promise(cell.left >= -0.01F && cell.right() <= shaped.width() + 0.1F, "cells lie in the line");
    at = cell.end;
  }
  fuzz::promise(at == shaped.end(), "to the end");
  CaretPlace place = shaped.place_at(-1);
  std::size_t steps = 0;
  while (const auto next = shaped.right_of(place)) {
    fuzz::promise(shaped.x_of(*next) > shaped.x_of(place), "right is right");
    place = *next;
    fuzz::promise(++steps <= shaped.cells().size(), "and comes to an end");
  }
  while (const auto next = shaped.left_of(place)) {
    fuzz::promise(shaped.x_of(*next) < shaped.x_of(place), "left is left");
    place = *next;
    fuzz::promise(steps-- > 0, "and is the same way back");
  }
  fuzz::promise(steps == 0, "to where it began");
}

void shape(Drawing& drawing, std::string_view text) {
  TextEngine& engine = *drawing.fonts.text;
  const TextLook look{15};
  const float width = text.empty() ? 100 : static_cast<float>(static_cast<unsigned char>(text[0]));
  const auto rows = engine.rows(text, look, width);
  std::size_t at = 0;
  for (const TextRow& row : rows) {
    fuzz::promise(row.range.begin == at && row.words_end <= row.range.end, "every byte has one row");
    at = row.range.end + (row.ends_line ? 1 : 0);
    check_places(*row.shape);
  }
  fuzz::promise(at == text.size() + 1, "every row is there");
  const auto line = engine.line(text, look);
  drawing.screen.frame([&] {
    engine.begin_frame();
    ImGui::Begin("screen");
    engine.draw(*ImGui::GetWindowDrawList(), *line, 5.6F, 50, IM_COL32_WHITE);
    ImGui::End();
  });
}

// All of ours, with this one instead of the Hebrew one.
void read_font(std::string_view bytes) {
  std::vector<EmbeddedFile> files(text_fonts().begin(), text_fonts().end());
  for (EmbeddedFile& file : files) {
    if (file.path == "NotoSansHebrew-Regular.ttf") file.bytes = bytes;
  }
  HeadlessScreen screen{100, 100, 1};
  const auto engine = TextEngine::create(*ImGui::GetIO().Fonts, files, {});
  if (!engine) return;
  const auto line = (*engine)->line("שלום עולם 12 (x)", {17});
  check_places(*line);
  screen.frame([&] {
    ImGui::Begin("screen");
    (*engine)->draw(*ImGui::GetWindowDrawList(), *line, 5, 50, IM_COL32_WHITE);
    ImGui::End();
  });
}

}  // namespace

int main(int count, char** values) {
  Drawing drawing;
  const std::vector<std::string> texts = {
      "Call محمد by tomorrow, (שלום) 12:30", "e\u0301a\u0302\u0303 well-kept and/or", "王小明，你好。\u200B",
      "हिन्दी \U0001F469\u200D\U0001F467 \U0001F1E9\U0001F1EA", "fi ffi\n\tx"};
  const std::vector<std::string> pieces = {"\u0301", "\u200D", "\uFE0F", "\u202E", "\u2067",   "\u2069",
                                           "\n",     " ",      "\u05D0", "\u0645", "\xF0\x9F", "\u00AD"};
  const fuzz::Target shaping = {"shaping", texts, pieces,
                                [&drawing](std::string_view text) { shape(drawing, text); }, 20000};
  std::vector<std::string> fonts;
  for (const EmbeddedFile& file : text_fonts()) {
    if (file.path == "NotoSansHebrew-Regular.ttf") fonts.emplace_back(file.bytes);
  }
  const fuzz::Target font = {
      "font", fonts, {std::string(4, '\0'), "\xFF\xFF", "GPOS", "glyf"}, read_font, 2000};
  return fuzz::run_targets(count, values, {shaping, font});
}
