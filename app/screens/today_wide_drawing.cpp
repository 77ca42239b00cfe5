// Today in a wide window: the seven days as one strip; below it whom to tell and what is due, the letters
// that are ready, and the rest, side by side.
#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/screens/today_screen.h"
#include "app/style/icons.h"

namespace goodterms {
namespace {

// Of the page: as drawn, 890 and 712 of 2147, and 70 between them.
constexpr float list_share = 0.415F, ready_share = 0.332F, gap = 64;
constexpr float strip_margin = 20, sheet_padding = 40;
constexpr float most_rows = 13;     // of a letter that is only looked at
constexpr float free_day = 0.5F;    // against the width of a day on which something is
constexpr float between_lines = 4;  // of a day
constexpr TextStyle letter_text{16, Weight::regular, ColorToken::ink, letter_line_height};

}  // namespace

void TodayScreen::draw_week(const Canvas& canvas, Box& page) const {
  if (wide_.week.empty()) return;
  std::size_t most = 1;
  float share = 0;  // of all days
  for (const TodayDay& day : wide_.week) {
    most = std::max(most, day.lines.size());
    share += day.lines.empty() ? free_day : 1;
  }
  const float line = canvas.text_line_height(small_text);
  const float high = strip_margin * 2 + line + (line + between_lines) * static_cast<float>(most) + 8;
  Box card = page.cut_top(high, 32);
  canvas.card(card);
  const float wide = card.width / share;
  for (std::size_t i = 0; i < wide_.week.size(); ++i) {
    const TodayDay& day = wide_.week[i];
    const Part part(PartKind::group, day.name);
    Box column = card.cut_left(wide * (day.lines.empty() ? free_day : 1));
    if (i > 0) canvas.vertical_line(column.x, column.y, column.height, ColorToken::line);
    column = column.inset(strip_margin, strip_margin);
    TextStyle name = small_text;
    if (i == 0) {
      name.weight = Weight::semibold;
      name.color = ColorToken::accent;
    }
    canvas.line(column.cut_top(line, 8), day.name, name);
    TextStyle words = small_text;
    words.color = ColorToken::ink;
    for (const std::string& what : day.lines)
      canvas.line(column.cut_top(line, between_lines), what, words);
  }
}

void TodayScreen::draw_ready_letter(const Canvas& canvas, Box& column, const TodayReady& ready,
                                    Commands& commands) const {
  const Ui& ui = canvas.ui();
  const Part part(PartKind::group, ready.about.company.name);
  const Id<Application> id = ready.about.application.id;
  const float inner = column.width - 2 * sheet_padding;
  const float row = canvas.text_line_height(letter_text);
  const float all = written_height(canvas, ready.words, letter_text, inner);
  const bool whole = all <= row * most_rows;
  const float text = whole ? all : row * most_rows;
  const float head = canvas.text_line_height(strong_text) + 16;
  Box sheet = column.cut_top(24 + head + 24 + text + 24 + ui.button_height() + 24, 28);
  canvas.sheet(sheet);
  Box inside = sheet.inset(sheet_padding, 24);
  Box top = inside.cut_top(head, 24);
  canvas.horizontal_line(top.x, top.bottom() - 1, top.width, ColorToken::line);
  top.height -= 16;
  top.cut_left(canvas.line(top, ready.about.company.name, card_title) + 10);
  canvas.line(top, ready.whom, small_text);
  const Box words_at = inside.cut_top(text, 24);
  if (whole) {
    draw_written(canvas, words_at, ready.words, letter_text);
  } else {
    canvas.paragraph(words_at, ready.words, letter_text);
  }
  // In the order it is read.
  const bool voicemail = ready.channel == Channel::voicemail;
  const bool spoken = ready.channel == Channel::phone || voicemail;
  const WayOut& way = best_way_out(ready.channel, ready.about);
  const std::string act = voicemail ? ui.words("ui.today.call")
                          : spoken  ? ui.words("ui.letter.start-call")
                                    : way_words(ui.words, way);
  const Button button{act,     ButtonKind::secondary, spoken ? icon::phone : way_icon(way), no_icon, true,
                      id.value};
  Box foot = inside.cut_top(ui.button_height());
  const Box at = foot.cut_right(std::min(button_width(canvas, button), foot.width * 0.6F), 16);
  Box words = foot;
  if (draw_link(canvas, foot, ui.words("ui.today.edit"), id.value)) commands.push_back(go_to(case_place(id)));
  words.width = foot.width;
  canvas.line(words, ready.length, small_text);
  if (draw_button(canvas, at, button)) {
    Place place = case_place(id, Stage::letter);
    place.act = !voicemail;  // whose one act is to say that it was left
    commands.push_back(go_to(std::move(place)));
  }
}

void TodayScreen::draw_ready(const Canvas& canvas, Box& column, Commands& commands) const {
  if (wide_.ready.empty()) return;
  canvas.line(column.cut_top(canvas.text_line_height(section_title), 12), canvas.ui().words("ui.today.ready"),
              section_title);
  for (const TodayReady& ready : wide_.ready)
    draw_ready_letter(canvas, column, ready, commands);
}

void TodayScreen::draw_lately(const Canvas& canvas, Box& column) const {
  if (wide_.lately.empty()) return;
  if (!view_.rings.empty() || !view_.people.empty()) {
    column.cut_top(16);
    canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
    column.cut_top(24);
  }
  canvas.line(column.cut_top(canvas.text_line_height(section_title), 12),
              canvas.ui().words("ui.today.lately"), section_title);
  column.cut_top(draw_timeline(canvas, column, wide_.lately).height);
}

void TodayScreen::draw_wide(const Canvas& canvas, Box& page, Commands& commands) {
  if (wide_stale_) {
    wide_stale_ = false;
    commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
      TRY(wide_, read_today_wide(shell.desk()));
      return {};
    }));
  }
  draw_week(canvas, page);
  const float whole = page.width;
  Box list = page.cut_left(whole * list_share, gap);
  Box ready = wide_.ready.empty() ? Box() : page.cut_left(whole * ready_share, gap);
  Box beside = page;
  if (view_.letters.empty() && view_.items.empty() && view_.unfinished.empty())
    draw_nothing_due(canvas, list);
  draw_letters(canvas, list, commands);
  draw_items(canvas, list, commands);
  draw_ready(canvas, ready, commands);
  draw_beside(canvas, beside, commands);
  draw_lately(canvas, beside);
  page.y = std::max({list.y, ready.y, beside.y});
}

}  // namespace goodterms
