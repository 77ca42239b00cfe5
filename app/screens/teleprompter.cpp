#include "app/screens/teleprompter.h"

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/screens/parts.h"
#include "app/style/icons.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/calls.h"
#include "core/actions/replies.h"
#include "core/base/text.h"
#include "core/exchange/phone.h"

namespace goodterms {
namespace {

// An easy speaking pace on the phone, words a minute (National Center for Voice and Speech: about 150).
constexpr std::size_t spoken_words_a_minute = 150;
constexpr TextStyle other_line{text_size::section, Weight::regular, ColorToken::ink_2, 28.0F / 18};
constexpr TextStyle call_title = as_heading({text_size::letter, Weight::semibold, ColorToken::ink}, 3);
constexpr TextStyle present_line{26, Weight::semibold, ColorToken::ink, 34.0F / 26};
constexpr float call_head = 72, hint_fall = 10, number_width = 40, line_gap = 20, row_high = 48,
                footer_height = 48;

// What they are likely to ask on the phone, the likeliest first: ids of reactions.
constexpr std::array<const char*, 4> likely = {"asks-why", "persuades", "asks-whom", "other-role"};

}  // namespace

Result<std::vector<Asked>> read_asked(Desk& desk, const Case& about, Tone tone, std::string_view given) {
  std::vector<Asked> all;
  for (const char* reaction : likely) {
    if (reaction == given) continue;
    TRY(std::string text, spoken_answer(desk, about, reaction, tone));
    all.push_back({desk.words("ui.call.asked." + std::string(reaction)), std::move(text)});
  }
  return all;
}

void Teleprompter::show(const std::string& script) {
  const std::vector<std::string> before = std::exchange(lines_, filled_lines(script));
  words_ = count_words(script);
  if (before == lines_) return;
  line_ = 0;
}

void Teleprompter::start() {
  calling_ = follow_ = true;
  began_.reset();
  elapsed_ = 0;
  line_ = 0;
}

void Teleprompter::stop() {
  calling_ = false;
  began_.reset();
}

std::optional<double> Teleprompter::tend(double now) {
  if (!calling_) return std::nullopt;
  if (!began_) began_ = now;
  const double elapsed = now - *began_;
  elapsed_ = static_cast<int>(elapsed);
  return std::floor(elapsed) + 1 - elapsed;  // the next whole second
}

std::string Teleprompter::elapsed() const {
  return fmt::format("{}:{:02}", elapsed_ / 60, elapsed_ % 60);
}

std::string Teleprompter::estimate(const Words& words) const {
  const std::size_t counted = words_ * 60 / spoken_words_a_minute;
  Object values;
  values.set("seconds", std::to_string(std::max<std::size_t>(5, (counted + 4) / 5 * 5)));
  return words("ui.call.length", values);
}

std::string Teleprompter::length(const Words& words) const {
  if (!calling_) return estimate(words);
  Object values;
  values.set("elapsed", elapsed());
  values.set("length", estimate(words));
  return words("ui.call.elapsed", values);
}

void Teleprompter::press_keys() {
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
  follow_ = follow_ || line_ != before;
}

// On the sheet every line has its number; on the phone, with nothing else on the screen, a bar marks the one
// that is said.
void Teleprompter::draw_lines(const Canvas& canvas, const Box& box, Look look) {
  const bool large = look == Look::large;
  // The bar of what is longer than the sheet lies in its margin.
  ScrollArea area(canvas, box, "script", canvas.ui().compact() ? 0 : 20);
  Box column = area.content();
  const float before = large ? 18.0F : canvas.ui().compact() ? 0.0F : number_width * canvas.ui().text_scale;
  const float width = column.width - before;
  // The line that is said begins in the upper third, and stays there.
  column.cut_top(large ? std::max(8.0F, box.height * 0.12F) : 20);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const TextStyle& style = i == line_ ? present_line : other_line;
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
      follow_ = true;
    }
    Box text = at;
    Box sign = text.cut_left(before);
    if (large && i == line_) canvas.fill({at.x, at.y, 3, at.height}, ColorToken::accent, 1);
    if (!large && before > 0)
      canvas.line({sign.x, sign.y, sign.width, canvas.text_line_height(style)}, std::to_string(i + 1),
                  small_text);
    canvas.paragraph(text, lines_[i], style);
    if (i == line_ && follow_) {
      ImGui::SetScrollFromPosY(canvas.ui().pixels(at.y - box.y), 0.3F);
      follow_ = false;
    }
  }
  // Room to bring the last line up, where they do not all fit anyway.
  const float end = column.y - area.content().y;
  area.end(column.y + (end > box.height ? box.height * 0.3F : 0));
}

void draw_teleprompter_sheet(const Canvas& canvas, const Box& sheet, std::string_view to,
                             std::string_view phone, Teleprompter& script) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const bool compact = ui.compact();
  canvas.sheet(sheet);
  Box inside = sheet.inset(sheet_margin(ui, sheet), 0);
  Box head = inside.cut_top(ui.control(row_high));
  canvas.horizontal_line(head.x, head.bottom() - 1, head.width, ColorToken::line);
  if (!compact) head.cut_top(8);
  const std::string length = script.length(words);
  const float length_wide = canvas.text_width(length, small_text) + 1;
  if (length_wide < head.width * 0.55F)
    canvas.line(head.cut_right(length_wide, 12), length, small_text, Align::right);
  if (!compact)
    canvas.line(head.cut_left(72 * std::max(1.0F, ui.text_scale)), words("ui.channel.call"), small_text);
  const float phone_wide = phone.empty() ? 0 : canvas.text_width(phone, small_text) + (compact ? 12 : 24);
  const float most = head.width - phone_wide > head.width / 3 ? head.width - phone_wide : head.width;
  const float name = canvas.line({head.x, head.y, most, head.height}, to, strong_text);
  head.cut_left(name > 0 ? name + (compact ? 12 : 24) : 0);
  if (phone_wide <= head.width + 24) canvas.line(head, phone, small_text);
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
  script.draw_lines(canvas, inside, Teleprompter::Look::sheet);
}

float asked_height(const Canvas& canvas, float width, const std::vector<Asked>& asked) {
  float height = 0;
  for (const Asked& one : asked)
    height +=
        canvas.text_line_height(card_title) + 6 + canvas.wrapped_height(one.text, small_text, width) + 20;
  return height;
}

float draw_asked(const Canvas& canvas, Box column, const std::vector<Asked>& asked) {
  for (const Asked& one : asked) {
    canvas.line(column.cut_top(canvas.text_line_height(card_title), 6), one.title, card_title);
    canvas.paragraph(column.cut_top(canvas.wrapped_height(one.text, small_text, column.width), 20), one.text,
                     small_text);
  }
  return column.y;
}

CallPress draw_call_foot(const Canvas& canvas, const Box& box, const Teleprompter& script,
                         std::string_view aside) {
  const Words& words = canvas.ui().words;
  const bool compact = canvas.ui().compact(), calling = script.calling();
  if (compact) draw_foot_ground(canvas, box);
  const Foot foot = lay_foot(canvas.ui(), box, {false, true});
  const std::string nobody = words("ui.call.no-answer");
  const std::string act = words(calling ? "ui.call.done-reply" : "ui.letter.start-call");
  bool stepped_aside = !compact && draw_plain_words(canvas, foot.words, aside);
  const PairPress pressed = draw_pair(canvas, foot.row, {nobody, ButtonKind::secondary, icon::call_end},
                                      {act, ButtonKind::primary, calling ? icon::check : icon::phone});
  if (compact) stepped_aside = draw_plain_words(canvas, foot.words, aside);
  if (stepped_aside) return CallPress::aside;
  if (pressed == PairPress::first) return CallPress::no_answer;
  if (pressed == PairPress::none) return CallPress::none;
  return calling ? CallPress::done : CallPress::start;
}

Command log_unanswered(Id<Application> id) {
  return [id](Shell& shell) -> Result<void> {
    TRY(const Changes changes, call_unanswered(shell.desk(), id));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.call.try-later"));
    return {};
  };
}

Command dial(std::string phone) {
  return Command::without_change([phone = std::move(phone)](Shell& shell) -> Result<void> {
    if (phone.empty()) return {};
    shell.platform().set_clipboard(phone);
    return shell.platform().open_address(tel_link(phone));
  });
}

namespace {

// How long they have been on the phone, at the end of the head; cut off it.
void draw_timer(const Canvas& canvas, Box& head, const std::string& elapsed) {
  TextStyle style{text_size::small, Weight::medium, ColorToken::soft_ink};
  style.figures = Figures::tabular;
  const float sign = 16 * canvas.ui().text_scale, high = canvas.ui().control(32);
  const float wide = 12 + sign + 6 + canvas.text_width(elapsed, style) + 14;
  Box pill = head.cut_right(wide, 12).middle_row(high);
  canvas.fill(pill, ColorToken::soft, high / 2);
  pill.cut_left(12);
  canvas.icon(pill.cut_left(sign, 6), icon::phone, ColorToken::soft_ink, 16);
  canvas.line(pill, elapsed, style);
}

}  // namespace

bool draw_call_page(const Canvas& canvas, Box column, const CallHead& call, Teleprompter& script,
                    const std::vector<Asked>& asked, bool& asked_open) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Box head = column.cut_top(
      std::max(call_head, canvas.text_line_height(call_title) + canvas.text_line_height(small_text) + 8));
  const Box back = head.cut_left(measure::touch_target + 4);
  const bool leaves = draw_icon_button(canvas, {back.x + 6, back.middle_y() - 22, 44, 44}, icon::arrow_back,
                                       words("ui.back"), ButtonKind::quiet);
  head.cut_right(measure::phone_margin);
  draw_timer(canvas, head, script.elapsed());
  Box text = head.middle_row(canvas.text_line_height(call_title) + canvas.text_line_height(small_text));
  canvas.line(text.cut_top(canvas.text_line_height(call_title)), call.title, call_title);
  // Once they are on the phone how long it takes matters more than the number.
  const std::string length = script.estimate(words);
  const std::string both = call.phone.empty() ? length : call.phone + " · " + length;
  canvas.line(text, canvas.text_width(both, small_text) < text.width ? both : length, small_text);
  const std::string title = words("ui.call.if-asked");
  const float hint_high =
      std::max(canvas.text_line_height(small_text), asked.empty() ? 0 : measure::touch_target);
  Box hint = column.cut_bottom(hint_high).inset(measure::phone_margin, 0);
  if (!asked.empty()) hint.y += hint_fall;
  if (!asked.empty() && draw_link(canvas, hint, title)) asked_open = true;
  canvas.line(hint, words("ui.call.next-line-touch"), small_text,
              asked.empty() ? Align::center : Align::left);
  script.draw_lines(canvas, column.inset(measure::phone_margin, 0), Teleprompter::Look::large);

  const float height = 8 + asked_height(canvas, Sheet::content_width(ui), asked);
  const Sheet sheet(canvas, "if they ask", title, height, asked_open);
  if (!sheet) return leaves;
  ScrollArea area(sheet.canvas(), sheet.content(), "what they may ask");
  area.end(draw_asked(sheet.canvas(), area.content(), asked));
  return leaves;
}

}  // namespace goodterms
