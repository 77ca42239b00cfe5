// How a new decline is drawn.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/screens/follow.h"
#include "app/screens/foot.h"
#include "app/screens/new_decline_screen.h"
#include "app/screens/opened_files.h"
#include "app/style/icons.h"
#include "app/widgets/scroll_area.h"
#include "core/base/text.h"
#include "core/model/limits.h"

namespace goodterms {
namespace {

constexpr float widest = 720, least_lines = 4, most_lines = 6, most_lines_on_phone = 5;
constexpr TextStyle invitation_text{text_size::base, Weight::regular, ColorToken::ink_2, line_height};

}  // namespace

void NewDeclineScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (!ui.compact()) {
    draw_page_title(canvas, page, ui.words("ui.new.title"), ui.words("ui.new.subtitle"), 0);
    return;
  }
  Box row = page.cut_top(ui.control(44), 12);
  // The arrow itself begins where the page begins.
  const Box back = row.cut_left(32).middle_row(44);
  if (draw_icon_button(canvas, {back.x - 10, back.y, 44, 44}, icon::arrow_back, ui.words("ui.back"),
                       ButtonKind::quiet)) {
    commands.push_back(go_back());
  }
  canvas.line(row, ui.words("ui.new.title"), section_title);
}

void NewDeclineScreen::draw_invitation(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  const float head = std::max(28.0F, canvas.text_line_height(card_title));
  const float inner = page.width - 2 * 18;
  // Whole lines: one that is cut in half looks like a mistake.
  const float line = canvas.text_line_height(invitation_text);
  const float lines = std::round(invitation_.content_height(canvas, inner - 10) / line);
  const float text =
      std::clamp(lines, least_lines, canvas.ui().compact() ? most_lines_on_phone : most_lines) * line + 2;
  const Box card = page.cut_top(16 + head + 6 + text + 16, 20);
  // What they wrote lies deeper than what is filled in.
  canvas.fill(card, ColorToken::sunken, measure::card_corner);
  canvas.outline(card, ColorToken::line, measure::card_corner);
  Box inside = card.inset(18, 16);
  Box row = inside.cut_top(head, 6);
  const float size = measure::small_icon * canvas.ui().text_scale;
  canvas.icon(row.cut_left(size, 8), icon::content_paste, ColorToken::accent, measure::small_icon);
  const std::string label = words("ui.new.invitation");
  if (invitation_.has_selection() && invitation_.selection().length() <= longest_field) {
    draw_uses(canvas, row, commands);
  } else {
    draw_ways_in(canvas, row, commands);
    canvas.line(row, label, card_title);
  }
  LetterEditorLook look;
  look.label = label;
  const std::string placeholder = words("ui.new.invitation-placeholder");
  look.placeholder = placeholder;
  invitation_.set_style(invitation_text);
  // Ready for Ctrl+V at once; on a phone the keyboard would only be in the way.
  if (!opened_ && !canvas.ui().compact()) invitation_.take_focus();
  opened_ = true;
  const LetterEditorResult result = invitation_.draw(canvas, inside, look);
  if (result.changed) {
    commands.push_back([this](Shell& shell) -> Result<void> {
      understand(shell);
      return {};
    });
  }
}

// What the words that are selected can be taken for, in the place of the heading: nothing below moves.
void NewDeclineScreen::draw_uses(const Canvas& canvas, Box& row, Commands& commands) {
  const Words& words = canvas.ui().words;
  const TextRange range = invitation_.selection();
  const std::string chosen = single_line(invitation_.text().substr(range.begin, range.length()));
  if (chosen.empty()) return;
  const bool read_here = form_.was_read_as(chosen);
  std::vector<std::string> labels;
  for (const std::string_view id : CaseForm::main_fields)
    labels.push_back(words(fmt::format("field.{}.label", id)));
  if (read_here) labels.push_back(words("ui.new.not-this"));
  std::vector<Chip> chips;
  for (const std::string& label : labels)
    chips.push_back({label});
  Box line = row;
  line.y -= (canvas.ui().chip_height() - row.height) / 2;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const Box at = line.cut_left(std::min(chip_width(canvas, chips[i]), line.width), 6);
    if (at.width < 24 || !draw_chip(canvas, {at.x, at.y, at.width, canvas.ui().chip_height()}, chips[i]))
      continue;
    commands.push_back([this, i, chosen](Shell&) -> Result<void> {
      if (i < CaseForm::main_fields.size()) {
        form_.take(CaseForm::main_fields[i], chosen, now_);
      } else {
        form_.leave_out(chosen);
      }
      invitation_.select({0, 0});
      return {};
    });
  }
}

// Before there are words, where they come from; afterwards the way to take them out.
void NewDeclineScreen::draw_ways_in(const Canvas& canvas, Box& row, Commands& commands) {
  const Words& words = canvas.ui().words;
  if (!invitation_.text().empty()) {
    if (!draw_link(canvas, row, words("ui.new.clear"))) return;
    invitation_.replace_all("", {});  // Ctrl+Z brings it back
    invitation_.take_focus();
    commands.push_back([this](Shell& shell) -> Result<void> {
      understand(shell);
      return {};
    });
    return;
  }
  const std::string paste = words("ui.new.paste"), open = words("ui.new.open-file");
  // As large as the heading they stand beside, where the three have room.
  const float three = canvas.text_width(words("ui.new.invitation"), card_title) + link_width(canvas, paste) +
                      link_width(canvas, open) + 3 * 20;
  const float size = three <= row.width ? text_size::base : text_size::small;
  if (draw_link(canvas, row, paste, 0, size)) press_paste(commands);
  row.cut_right(0, 16);
  if (draw_link(canvas, row, open, 0, size)) {
    commands.push_back(Command::without_change([&tools = tools_](Shell& shell) -> Result<void> {
      return shell.open_file("", [&tools](Shell& chosen, const std::string& path) -> Result<void> {
        open_files(chosen, tools, {path});
        return {};
      });
    }));
  }
}

// Asked once, where a letter would otherwise end in "[your name]".
void NewDeclineScreen::draw_my_name(const Canvas& canvas, Box& page) {
  if (!ask_name_) return;
  const std::string label = canvas.ui().words("ui.new.my-name"),
                    example = canvas.ui().words("ui.new.my-name-placeholder");
  Field field;
  field.label = label;
  field.placeholder = example;
  field.from_invitation = my_name_was_read_;
  Box row = page.cut_top(field_height(canvas, field, page.width), 20);
  if (!canvas.ui().compact()) row.width = std::min(row.width, (row.width - 14) / 2);
  if (draw_field(canvas, row, field, my_name_).changed) my_name_was_read_ = false;
}

void NewDeclineScreen::draw_reasons(const Canvas& canvas, Box& page) {
  canvas.line(page.cut_top(canvas.text_line_height(card_title), 10), canvas.ui().words("ui.new.why"),
              card_title);
  std::vector<Chip> chips;
  for (const Reason& reason : reasons_)
    chips.push_back({reason.label, reason.id == reason_});
  float used = 0;
  const int pressed = draw_chips(canvas, page, chips, used);
  if (pressed >= 0) reason_ = reasons_[static_cast<std::size_t>(pressed)].id;
  page.cut_top(used, 24);
}

// What is seldom needed, folded away.
void NewDeclineScreen::draw_details(const Canvas& canvas, Box& page, Commands& commands) {
  if (more_ && form_.draw_details(canvas, page, now_)) begin(commands);
  Box link = page.cut_top(canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 32), 12);
  const std::string label = canvas.ui().words(more_ ? "ui.new.less" : "ui.new.more");
  if (draw_left_link(canvas, link, label)) more_ = !more_;
}

void NewDeclineScreen::draw_actions(const Canvas& canvas, Box row, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool decides = then_ == Stage::decide;
  const std::string write = ui.words(decides ? "ui.new.decide-first" : "ui.new.write"),
                    cancel = ui.words("ui.cancel");
  const Button main{write, ButtonKind::primary, no_icon, icon::chevron_right};
  const Button other{cancel, ButtonKind::secondary};
  if (ui.compact()) {
    if (draw_button(canvas, row, main)) begin(commands);
    return;
  }
  // Drawn as they are read, which is the order Tab goes in.
  if (!decides && draw_left_link(canvas, row, ui.words("ui.new.decide-first")))
    begin(commands, Stage::decide);
  const Box at = row.cut_right(button_width(canvas, main), 8);
  if (draw_button(canvas, row.cut_right(button_width(canvas, other), 8), other))
    commands.push_back(go_back());
  if (draw_main(canvas, at, main)) begin(commands);
}

void NewDeclineScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  Box all = box;
  Box bar;
  if (ui.compact()) {
    bar = all.cut_bottom(ui.control(measure::main_action_height) + 40);
    canvas.horizontal_line(bar.x, bar.y, bar.width, ColorToken::line);
  }
  ScrollArea area(canvas, all, "new decline");
  Box page = page_box(ui, area.content(), widest);
  if (ui.wide()) page.cut_top(std::clamp((box.height - 900) / 3, 0.0F, 160.0F));
  draw_head(canvas, page, commands);
  if (invitation_.text().empty())
    allowed_.draw(canvas, page, commands);  // else what they wrote needs the room
  draw_invitation(canvas, page, commands);
  if (form_.draw_main(canvas, page, now_)) begin(commands);
  // On a phone the reasons come first: they are what is chosen every time.
  if (!ui.compact()) draw_details(canvas, page, commands);
  draw_my_name(canvas, page);
  draw_reasons(canvas, page);
  if (ui.compact()) draw_details(canvas, page, commands);
  if (const auto refused = form_.take_refused_place()) follow(canvas, area, *refused);
  if (!ui.compact()) draw_actions(canvas, page.cut_top(ui.button_height(), 24), commands);
  area.end(page.y + 8);
  if (!ui.compact()) return;
  Box action = bar.inset(measure::phone_margin, 12);
  draw_actions(canvas, action.cut_top(ui.control(measure::main_action_height)), commands);
}

}  // namespace goodterms
