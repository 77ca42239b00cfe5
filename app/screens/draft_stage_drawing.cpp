// How the stage Draft looks, from the advice at its top to the actions at its end.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/screens/draft_stage.h"
#include "app/screens/letter_commands.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "app/widgets/sheet.h"
#include "core/actions/case_changes.h"
#include "core/actions/profile.h"
#include "core/advice/subject_cut.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float gap = 10, gap_below = 12, highest_letter = 860, choice_height = 36, advice_padding = 16;
constexpr std::array all_channels_shown = {Channel::email, Channel::phone, Channel::linkedin, Channel::text};

// A voicemail is what becomes of a call.
Channel shown_channel(Channel channel) {
  return channel == Channel::voicemail ? Channel::phone : channel;
}

Command save_detail(Id<Application> id, std::string name, std::string value) {
  return [=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    if (name.rfind("my_", 0) == 0) {
      TRY(const Changes changes, change_profile(desk, [&](Profile& profile) {
            if (name == "my_name") profile.name = value;
            if (name == "my_email") profile.email = value;
            if (name == "my_phone") profile.phone = value;
            if (name == "my_linkedin") profile.linkedin = value;
          }));
      shell.changed(changes);
      return {};
    }
    TRY(const Case about, read_case(desk, id));
    CaseFacts facts = facts_of(about);
    if (name == "conversation") {
      facts.application.conversation = value;
    } else if (name == "company") {
      facts.company.name = value;
    } else if (name == "role") {
      facts.application.role = value;
    } else if (name == "contact_name" || name == "contact_first" || name == "first_name" ||
               name == "salutation") {
      facts.contact.name = value;
    }
    TRY(const Changes changes, update_case(desk, id, facts));
    shell.changed(changes);
    return {};
  };
}

}  // namespace

bool DraftStage::has_room_for_advice(const Canvas& canvas, const Box& column) const {
  const Ui& ui = canvas.ui();
  if (ui.compact()) return false;
  const float bar = 2 * canvas.text_line_height(small_text) + advice_padding + gap_below;
  const float choices = 2 * (ui.control(choice_height) + gap_below);
  return column.height - bar - choices >= least_letter_height(canvas);
}

void DraftStage::draw_advice(const Canvas& canvas, Box& column, const CaseView& view) {
  const Words& words = canvas.ui().words;
  const float room = column.width - 28 - measure::small_icon * canvas.ui().text_scale - 10 -
                     link_width(canvas, words("ui.draft.why")) - 20;
  const float text_height = std::min(canvas.wrapped_height(view.advice.channel_sentence, small_text, room),
                                     2 * canvas.text_line_height(small_text));
  const Box bar = column.cut_top(std::max(36.0F, text_height + advice_padding), gap_below);
  canvas.fill(bar, ColorToken::soft, measure::button_corner);
  Box inside = bar.inset(14, 0);
  const float size = measure::small_icon * canvas.ui().text_scale;
  canvas.icon(inside.cut_left(size, 10), icon::lightbulb, ColorToken::soft_ink, measure::small_icon);
  if (draw_link(canvas, inside, words("ui.draft.why"))) advice_open_ = true;
  TextStyle style = small_text;
  style.color = ColorToken::soft_ink;
  canvas.paragraph(inside.middle_row(text_height), view.advice.channel_sentence, style);
}

void DraftStage::draw_advice_sheet(const Canvas& canvas, const CaseView& view) {
  const Words& words = canvas.ui().words;
  const TextStyle text = body_text;
  const float width = Sheet::content_width(canvas.ui());
  std::vector<std::string> sentences = {view.advice.channel_sentence, view.advice.timing_sentence};
  if (view.advice.note_sentence) sentences.push_back(*view.advice.note_sentence);
  float needed = 0;
  for (const std::string& sentence : sentences)
    needed += canvas.wrapped_height(sentence, text, width) + 10;
  const Sheet sheet(canvas, "advice", words("ui.draft.advice-title"), needed, advice_open_);
  if (!sheet) return;
  Box content = sheet.content();
  for (const std::string& sentence : sentences)
    sheet.canvas().paragraph(content.cut_top(canvas.wrapped_height(sentence, text, width), 10), sentence,
                             text);
}

void DraftStage::draw_reason(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const auto present = std::find_if(reasons_.begin(), reasons_.end(),
                                    [&](const Reason& reason) { return reason.id == draft_.reason; });
  const std::string label = present != reasons_.end() ? present->label : canvas.ui().words("ui.new.why");
  if (draw_chip(canvas, box, {label, present != reasons_.end(), icon::expand_more})) open_menu("reason");
  std::vector<MenuItem> items;
  for (const Reason& reason : reasons_)
    items.push_back({reason.label, no_icon, reason.id == draft_.reason});
  const int chosen = draw_menu(canvas, "reason", box, items);
  // What is chosen already is not written anew.
  if (chosen < 0 || reasons_[static_cast<std::size_t>(chosen)].id == draft_.reason) return;
  LetterChoice choice;
  choice.reason = reasons_[static_cast<std::size_t>(chosen)].id;
  choose(view, choice, commands);
}

void DraftStage::draw_tone(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::array<std::string, 3> names = {words("ui.tone.formal"), words("ui.tone.warm"),
                                            words("ui.tone.fuller")};
  const std::array<std::string_view, 3> labels = {names[0], names[1], names[2]};
  const int pressed = draw_segments(canvas, box, labels, static_cast<int>(draft_.tone));
  if (pressed < 0 || pressed == static_cast<int>(draft_.tone)) return;
  LetterChoice choice;
  choice.tone = all_tones[static_cast<std::size_t>(pressed)];
  choose(view, choice, commands);
}

void DraftStage::draw_channel(const Canvas& canvas, const Box& box, const CaseView& view,
                              Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::array<std::string, 4> names = {words("ui.channel.email"), words("ui.channel.phone"),
                                            words("ui.channel.linkedin"), words("ui.channel.text")};
  const Channel channel = shown_channel(draft_.channel);
  const auto present = static_cast<std::size_t>(
      std::find(all_channels_shown.begin(), all_channels_shown.end(), channel) - all_channels_shown.begin());
  int pressed = -1;
  if (canvas.ui().compact()) {
    constexpr std::array icons = {icon::mail, icon::phone, icon::link, icon::chat};
    if (draw_icon_button(canvas, box, icons[present], names[present])) open_menu("channel");
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < names.size(); ++i)
      items.push_back({names[i], icons[i], i == present});
    pressed = draw_menu(canvas, "channel", box, items);
  } else {
    const std::array<std::string_view, 4> labels = {names[0], names[1], names[2], names[3]};
    pressed = draw_segments(canvas, box, labels, static_cast<int>(present));
  }
  if (pressed < 0 || pressed == static_cast<int>(present)) return;
  LetterChoice choice;
  choice.channel = all_channels_shown[static_cast<std::size_t>(pressed)];
  choose(view, choice, commands);
}

void DraftStage::draw_advice_button(const Canvas& canvas, Box& row) {
  const Box button = row.cut_right(row.height, gap);
  if (draw_icon_button(canvas, button, icon::lightbulb, canvas.ui().words("ui.draft.advice-title"),
                       ButtonKind::quiet)) {
    advice_open_ = true;
  }
}

void DraftStage::draw_choices(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands,
                              bool with_advice) {
  const Ui& ui = canvas.ui();
  const float height = ui.control(ui.compact() ? measure::touch_target : choice_height);
  const auto present = std::find_if(reasons_.begin(), reasons_.end(),
                                    [&](const Reason& reason) { return reason.id == draft_.reason; });
  const Chip chip{present != reasons_.end() ? std::string_view(present->label) : std::string_view(), true,
                  icon::expand_more};
  const float chip_wide = chip_width(canvas, chip);
  const Words& words = ui.words;
  const std::array<std::string, 7> names = {words("ui.tone.formal"),   words("ui.tone.warm"),
                                            words("ui.tone.fuller"),   words("ui.channel.email"),
                                            words("ui.channel.phone"), words("ui.channel.linkedin"),
                                            words("ui.channel.text")};
  const std::array<std::string_view, 3> tones = {names[0], names[1], names[2]};
  const std::array<std::string_view, 4> channels = {names[3], names[4], names[5], names[6]};
  if (ui.compact()) {
    Box first = column.cut_top(ui.chip_height(), 10);
    Box second = column.cut_top(height, gap_below);
    // Beside the tones, where their words have room for it.
    const float channel_wide = height + 12;
    const bool beside_tones = segments_width(canvas, tones) + channel_wide + 8 + height + gap <= second.width;
    if (with_advice && !beside_tones) draw_advice_button(canvas, first);
    const float countdown = countdown_width(canvas, view.countdown);
    if (countdown > 0 && countdown + 8 + chip_wide <= first.width) {
      draw_countdown(canvas, first.cut_left(countdown, 8).middle_row(pill_height(canvas)), view.countdown);
    }
    draw_reason(canvas, first.cut_left(std::min(chip_wide, first.width)), view, commands);
    const Box channel = second.cut_right(channel_wide, 8);
    if (with_advice && beside_tones) draw_advice_button(canvas, second);
    draw_channel(canvas, channel, view, commands);
    draw_tone(canvas, second, view, commands);
    return;
  }
  const float tone_wide = segments_width(canvas, tones), channel_wide = segments_width(canvas, channels);
  Box row = column.cut_top(height, gap_below);
  if (with_advice) draw_advice_button(canvas, row);
  const bool one_row = chip_wide + tone_wide + channel_wide + 2 * gap <= row.width;
  draw_reason(canvas, row.cut_left(std::min(chip_wide, row.width), gap).middle_row(ui.chip_height()), view,
              commands);
  if (!one_row) row = column.cut_top(height, gap_below);
  draw_tone(canvas, row.cut_left(std::min(tone_wide, row.width * 0.45F), gap), view, commands);
  draw_channel(canvas, row.cut_left(std::min(channel_wide, row.width)), view, commands);
}

void DraftStage::draw_actions(const Canvas& canvas, Box row, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const bool call = shown_channel(draft_.channel) == Channel::phone;
  // Besides the words themselves, the first program that takes them.
  const WayOut& copies = ways_out().front();
  const WayOut* opens = nullptr;
  for (const WayOut& way : ways_out()) {
    if (opens == nullptr && way.carrier == Carrier::address && serves(way, draft_.channel)) opens = &way;
  }
  const std::string main_words = shown_sent_ ? words("ui.draft.to-plan")
                                 : call      ? words("ui.draft.start-call")
                                             : words("ui.draft.mark-sent");
  const Button main{main_words, ButtonKind::primary,
                    shown_sent_ ? icon::event
                    : call      ? icon::phone
                                : icon::check};
  const std::string copy = way_words(words, copies),
                    open = opens != nullptr ? way_words(words, *opens) : std::string(),
                    undo = words("ui.undo");
  const Id<Application> id = view.about.application.id;
  const auto press_main = [&] {
    if (shown_sent_) {
      commands.push_back(go_to(case_place(id, Stage::plan)));
    } else {
      press_primary(view, commands);
    }
  };
  const auto press_copy = [&] { commands.push_back(hand_out(copies, id, {subject_, editor_.text()})); };
  const auto press_open = [&] { commands.push_back(hand_out(*opens, id, {subject_, editor_.text()})); };
  if (ui.compact()) {
    const float square = row.height;
    if (draw_icon_button(canvas, row.cut_left(square, 10), icon::content_copy, copy)) press_copy();
    if (opens != nullptr && draw_icon_button(canvas, row.cut_left(square, 10), icon::open_in_new, open))
      press_open();
    if (draw_button(canvas, row, main)) press_main();
    return;
  }
  const Button open_button{open, ButtonKind::secondary, icon::open_in_new};
  const Button copy_button{copy, ButtonKind::secondary, icon::content_copy};
  const Button back{undo, ButtonKind::quiet, icon::undo};
  const auto right = [&](const Button& button) {
    return row.cut_right(std::min(button_width(canvas, button), row.width), 8);
  };
  const Box main_at = right(main), open_at = opens != nullptr ? right(open_button) : Box(),
            copy_at = right(copy_button);
  // Drawn as they are read, which is the order Tab goes in.
  if (!shown_sent_ && row.width >= 110 &&
      draw_button(canvas, row.cut_left(std::min(button_width(canvas, back), row.width)), back)) {
    take_back(commands);
  }
  if (draw_button(canvas, copy_at, copy_button)) press_copy();
  if (opens != nullptr && draw_button(canvas, open_at, open_button)) press_open();
  if (draw_button(canvas, main_at, main)) press_main();
}

void DraftStage::take_back(Commands& commands) {
  if (!editor_.can_undo()) {
    commands.push_back(undo_last());
    return;
  }
  editor_.undo();
  changed_ = true;
}

void DraftStage::draw_detail_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  std::string label;
  for (const auto& [name, words] : labels_) {
    if (name == detail_name_) label = words;
  }
  Field field;
  if (!label.empty())
    label[0] = static_cast<char>(label[0] >= 'a' && label[0] <= 'z' ? label[0] - 'a' + 'A' : label[0]);
  field.label = label;
  const bool first = detail_open_ && !ImGui::IsPopupOpen("detail");
  field.focus = first;
  const Ui& ui = canvas.ui();
  const float height = field_height(canvas, field) + 16 + ui.button_height();
  const Sheet sheet(canvas, "detail", ui.words("ui.draft.detail-title"), height, detail_open_);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed =
      draw_field(sheet.canvas(), box.cut_top(field_height(canvas, field), 16), field, detail_value_);
  const std::string save = ui.words("ui.draft.fill-in");
  const Button button{save, ButtonKind::primary};
  Box row = box.cut_top(ui.button_height());
  const std::string anyway = ui.words("ui.draft.mark-anyway");
  const Button mark{anyway, ButtonKind::quiet};
  if (marking_ && draw_button(sheet.canvas(),
                              row.cut_left(std::min(button_width(canvas, mark), row.width / 2), 8), mark)) {
    detail_open_ = false;
    commands.push_back(file_as_sent(view.about.application.id, letter()));
    return;
  }
  const bool pressed = draw_main_button(sheet.canvas(), row, button);
  if (!(pressed || typed.submitted) || trim(detail_value_).empty()) return;
  detail_open_ = false;
  commands.push_back([this, about = &view](Shell& shell) { return keep(shell, *about); });
  commands.push_back(save_detail(view.about.application.id, detail_name_, detail_value_));
}

void DraftStage::draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  Box column = box;
  Box actions =
      column.cut_bottom(ui.compact() ? ui.control(measure::main_action_height) : ui.button_height(), 12);
  if (!shown_sent_) {
    const bool advice = has_room_for_advice(canvas, column);
    if (advice) draw_advice(canvas, column, view);
    // The email that confirms a call says what the call said; there is nothing to choose.
    if (!view.confirming) draw_choices(canvas, column, view, commands, !advice);
  }
  if (!ui.compact()) {
    // To the bottom of the window, but no higher than a page is: the actions stand right below it.
    const float most = highest_letter * std::max(1.0F, ui.text_scale);
    if (most < column.height) {
      actions.y -= column.height - most;
      column.height = most;
    }
  }
  draw_letter(canvas, column, commands);
  draw_actions(canvas, actions, view, commands);
  draw_advice_sheet(canvas, view);
  draw_detail_sheet(canvas, view, commands);
}

std::unique_ptr<CaseStage> make_draft_stage(const ScreenTools& tools) {
  return std::make_unique<DraftStage>(tools);
}

}  // namespace goodterms
