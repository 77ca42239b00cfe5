// The script of a call or a voicemail: line by line on the sheet, and large while somebody is on the phone.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "app/screens/letter_stage.h"
#include "app/screens/outcome_page.h"
#include "app/style/icons.h"
#include "app/widgets/scroll_area.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// An easy speaking pace on the phone, words a minute (National Center for Voice and Speech: about 150).
constexpr std::size_t spoken_words_a_minute = 150;
constexpr TextStyle coming_line{text_size::section, Weight::regular, ColorToken::ink_2, 28.0F / 18};
constexpr TextStyle present_line{26, Weight::semibold, ColorToken::ink, 34.0F / 26};
constexpr float number_width = 40, line_gap = 20, row_high = 48, footer_height = 48;

}  // namespace

std::string LetterStage::call_length(const Words& words) const {
  const std::size_t counted = count_words(draft_.body.text) * 60 / spoken_words_a_minute;
  Object values;
  values.set("seconds", std::to_string(std::max<std::size_t>(5, (counted + 4) / 5 * 5)));
  return words("ui.call.length", values);
}

void LetterStage::press_script_keys() {
  const std::size_t before = line_;
  // The arrows lead through the script here, and not from control to control.
  constexpr ImGuiID script = 0x5C817;
  for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_UpArrow})
    ImGui::SetKeyOwner(key, script);
  // Space presses what the keyboard has chosen, where it has.
  const bool space = ImGui::IsKeyPressed(ImGuiKey_Space) && !ImGui::GetCurrentContext()->NavCursorVisible &&
                     !ImGui::IsAnyItemActive();
  if ((ImGui::IsKeyPressed(ImGuiKey_DownArrow) || space) && line_ + 1 < lines_.size()) ++line_;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && line_ > 0) --line_;
  follow_line_ = follow_line_ || line_ != before;
}

// On the sheet every line has its number; on the phone, with nothing else on the screen, a bar marks the one
// that is said.
void LetterStage::draw_lines(const Canvas& canvas, const Box& box, bool large) {
  // The bar of what is longer than the sheet lies in its margin.
  ScrollArea area(canvas, box, "script", canvas.ui().compact() ? 0 : 20);
  Box column = area.content();
  const float before = large ? 18.0F : canvas.ui().compact() ? 0.0F : number_width * canvas.ui().text_scale;
  const float width = column.width - before;
  // The line that is said begins in the upper third, and stays there.
  column.cut_top(large ? std::max(8.0F, box.height * 0.12F) : 20);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const TextStyle& style = i == line_ ? present_line : coming_line;
    const float height = canvas.wrapped_height(lines_[i], style, width);
    const Box at = column.cut_top(height, line_gap);
    PressOptions options;
    options.key = static_cast<std::int64_t>(i);
    options.role = Role::list_row;
    options.corner = 6;
    options.position = static_cast<std::int64_t>(i) + 1;
    options.checked = i == line_;
    if (press(canvas, at.inset(0, -4), lines_[i], options).clicked) {
      line_ = i == line_ ? std::min(i + 1, lines_.size() - 1) : i;
      follow_line_ = true;
    }
    Box text = at;
    Box sign = text.cut_left(before);
    if (large && i == line_) canvas.fill({at.x, at.y, 3, at.height}, ColorToken::accent, 1);
    if (!large && before > 0)
      canvas.line({sign.x, sign.y, sign.width, canvas.text_line_height(style)}, std::to_string(i + 1),
                  small_text);
    canvas.paragraph(text, lines_[i], style);
    if (i == line_ && follow_line_) {
      ImGui::SetScrollFromPosY(canvas.ui().pixels(at.y - box.y), 0.3F);
      follow_line_ = false;
    }
  }
  // Room to bring the last line up, where they do not all fit anyway.
  const float end = column.y - area.content().y;
  area.end(column.y + (end > box.height ? box.height * 0.3F : 0));
}

void LetterStage::draw_script_sheet(const Canvas& canvas, const Box& sheet) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const bool compact = ui.compact();
  canvas.sheet(sheet);
  Box inside = sheet.inset(sheet_margin(ui, sheet), 0);
  Box head = inside.cut_top(ui.control(row_high));
  canvas.horizontal_line(head.x, head.bottom() - 1, head.width, ColorToken::line);
  if (!compact) head.cut_top(8);
  const std::string length = call_length(words);
  const float length_wide = canvas.text_width(length, small_text) + 1;
  if (length_wide < head.width * 0.45F)
    canvas.line(head.cut_right(length_wide, 12), length, small_text, Align::right);
  if (!compact)
    canvas.line(head.cut_left(72 * std::max(1.0F, ui.text_scale)), words("ui.channel.call"), small_text);
  const float phone = phone_.empty() ? 0 : canvas.text_width(phone_, small_text) + (compact ? 12 : 24);
  const float most = head.width - phone > head.width / 3 ? head.width - phone : head.width;
  const float name = canvas.line({head.x, head.y, most, head.height}, to_, strong_text);
  head.cut_left(name > 0 ? name + (compact ? 12 : 24) : 0);
  if (phone <= head.width + 24) canvas.line(head, phone_, small_text);
  if (!compact) {
    Box foot = inside.cut_bottom(ui.control(footer_height));
    canvas.horizontal_line(foot.x, foot.y, foot.width, ColorToken::line);
    canvas.line(foot, words("ui.call.next-line"), small_text);
    const std::string key = words("ui.call.space");
    const float wide = canvas.text_width(key, small_text) + 16;
    const Box cap = foot.cut_right(wide).middle_row(ui.control(24));
    canvas.outline(cap, ColorToken::line, 5);
    canvas.line(cap, key, small_text, Align::center);
  } else {
    inside.height -= 8;  // what lies under the buttons
  }
  draw_lines(canvas, inside, false);
}

void LetterStage::draw_script_help(const Canvas& canvas, Box side) const {
  const Words& words = canvas.ui().words;
  const std::array<std::pair<std::string, std::string>, 3> parts = {
      {{words("ui.call.asks-why"), asks_why_},
       {words("ui.call.reconsider"), reconsider_},
       {words("ui.call.afterwards"), words("ui.call.afterwards-text")}}};
  side.cut_top(4);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i + 1 == parts.size()) {
      canvas.horizontal_line(side.x, side.y, side.width, ColorToken::line);
      side.cut_top(24);
    }
    canvas.line(side.cut_top(canvas.text_line_height(card_title), 8), parts[i].first, card_title);
    canvas.paragraph(side.cut_top(canvas.wrapped_height(parts[i].second, small_text, side.width), 24),
                     parts[i].second, small_text);
  }
}

// A phone in the hand: the script and the two buttons, and nothing else.
void LetterStage::draw_call(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Box column = box;
  const Foot foot = lay_foot(ui, column.cut_bottom(goodterms::foot_height(ui, {})), {});
  Box head = column.cut_top(std::max(
      measure::phone_header, canvas.text_line_height(card_title) + canvas.text_line_height(small_text) + 8));
  const Box back = head.cut_left(measure::touch_target + 4);
  if (draw_icon_button(canvas, {back.x + 2, back.middle_y() - 22, 44, 44}, icon::arrow_back, words("ui.back"),
                       ButtonKind::quiet)) {
    commands.push_back([this](Shell&) -> Result<void> {
      calling_ = false;
      return {};
    });
  }
  head.cut_right(measure::phone_margin);
  Object values;
  values.set("name", to_.empty() ? view.about.company.name : to_);
  Box text = head.middle_row(canvas.text_line_height(card_title) + canvas.text_line_height(small_text));
  canvas.line(text.cut_top(canvas.text_line_height(card_title)),
              draft_.channel == Channel::voicemail ? words("ui.call.voicemail-to", values)
                                                   : words("ui.call.to", values),
              card_title);
  canvas.line(text, (phone_.empty() ? "" : phone_ + " · ") + call_length(words), small_text);
  Box hint = column.cut_bottom(canvas.text_line_height(small_text), 8);
  canvas.line(hint, words("ui.call.next-line-touch"), small_text, Align::center);
  draw_lines(canvas, column.inset(measure::phone_margin, 0), true);
  draw_call_actions(canvas, foot, view, commands);
}

void LetterStage::draw_filed(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  OutcomePage page;
  page.drawing = Drawing::filed;
  page.title = words("ui.sent.title");
  page.text = filed_text_;
  page.list_title = coming_.empty() ? std::string() : words("ui.sent.next");
  for (std::size_t i = 0; i < coming_.size(); ++i)
    page.rows.push_back({coming_days_[i], coming_[i].title, coming_[i].why});
  page.primary = words("ui.sent.done");
  if (view.next_in_round) {
    Object values;
    values.set("company", view.next_in_round->company);
    page.primary = words("ui.round.next", values);
  } else if (view.in_round) {
    page.text += " " + words("ui.round.last");
  }
  page.link = words("ui.sent.read");
  page.back = words("ui.sent.not-sent");
  switch (draw_outcome_page(canvas, box, page)) {
    case OutcomePress::primary:
      return press_primary(view, commands);
    case OutcomePress::link:
      filed_step_.reset();
      return;
    case OutcomePress::back:
      return commands.push_back([step = filed_step_.value_or(0)](Shell& shell) -> Result<void> {
        shell.undo_step(step);
        return {};
      });
    case OutcomePress::none:
      return;
  }
}

}  // namespace goodterms
