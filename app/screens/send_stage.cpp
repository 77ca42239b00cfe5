#include "app/screens/send_stage.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "app/screens/letter_commands.h"
#include "app/screens/outcome_commands.h"
#include "app/style/icons.h"
#include "app/widgets/scroll_area.h"
#include "core/base/text.h"
#include "core/exchange/phone.h"

namespace goodterms {
namespace {

// An easy speaking pace on the phone, words a minute (National Center for Voice and Speech: about 150).
constexpr std::size_t spoken_words_a_minute = 150;
constexpr std::array sending_channels = {Channel::email, Channel::linkedin, Channel::text};

}  // namespace

Command file_as_sent(Id<Application> id, SentLetter letter) {
  return [id, letter = std::move(letter)](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const auto filed, mark_sent(desk, id, letter));
    shell.changed(filed.changes);
    TRY(const bool led_on, lead_on_from_outcome(shell, id, filed.value, letter.channel));
    if (led_on) return {};
    const bool call = letter.channel == Channel::phone || letter.channel == Channel::voicemail;
    if (call) {
      shell.replace(case_place(id, Stage::draft));
      shell.say_done(desk.words("ui.send.call-filed"));
    } else {
      shell.replace(case_place(id, Stage::plan));
      shell.say_done(filed.value.planned ? desk.words("ui.send.filed-planned") : desk.words("ui.send.filed"));
    }
    return {};
  };
}

Result<void> SendStage::read(Desk& desk, const CaseView& view) {
  sent_ = view.about.application.sent.has_value() && !view.confirming;
  if (sent_ && !view.history.sent.empty()) {
    const Message& sent = view.history.sent.back();
    draft_ = Draft();
    draft_.channel = sent.channel;
    draft_.body.text = sent.body;
    subject_ = sent.subject;
  } else {
    TRY(draft_, compose_letter(desk, view.about, {}));
    subject_ = draft_.subjects.empty() ? "" : draft_.subjects.front();
  }
  const bool same_script = lines_ == filled_lines(draft_.body.text);
  lines_ = filled_lines(draft_.body.text);
  if (!same_script) line_ = 0;
  address_ = view.about.contact ? view.about.contact->email : "";
  phone_ = view.about.contact ? view.about.contact->phone : "";
  contact_ = view.about.contact && has_name(*view.about.contact) ? view.about.contact->name
                                                                 : view.about.company.name;
  // What the user chose stays, also when the place is read again.
  if (!is_script() && draft_.channel != read_channel_) sent_by_ = draft_.channel;
  read_channel_ = draft_.channel;
  return {};
}

void SendStage::press_primary(const CaseView& view, Commands& commands) {
  if (sent_) return;
  const Channel channel = is_script() ? draft_.channel : sent_by_;
  const bool has_subject = channel == Channel::email;
  commands.push_back(file_as_sent(view.about.application.id, {channel, has_subject ? subject_ : "", body(),
                                                              LetterWords{subject_, body()}}));
}

void SendStage::press_keys(const CaseView& view, Commands& commands) {
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter)) press_primary(view, commands);
  if (!is_script() || sent_) {
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C)) commands.push_back(copy_words(body()));
    return;
  }
  const std::size_t before = line_;
  // The arrows lead through the script here, and not from control to control.
  constexpr ImGuiID script = 0x5C817;
  for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_UpArrow})
    ImGui::SetKeyOwner(key, script);
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) && line_ + 1 < lines_.size()) ++line_;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && line_ > 0) --line_;
  follow_line_ = follow_line_ || line_ != before;
}

void SendStage::no_answer(const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  commands.push_back(write_by(id, Channel::voicemail, Stage::send));
  commands.push_back([](Shell& shell) -> Result<void> {
    shell.say_done(shell.desk().words("ui.send.now-voicemail"));
    return {};
  });
}

// --- the script of a call

void SendStage::draw_lines(const Canvas& canvas, const Box& box) {
  ScrollArea area(canvas, box, "script");
  Box column = area.content();
  const float width = std::min(column.width - 64, 620 * std::max(1.0F, canvas.ui().text_scale));
  column.x = canvas.ui().compact() ? column.x : column.middle_x() - width / 2;
  column.width = width + 18;
  const TextStyle said{text_size::section, Weight::regular, ColorToken::ink_2, 1.45F};
  const TextStyle now{26, Weight::semibold, ColorToken::ink, 1.3F};
  // The line that is said begins in the upper third, and stays there.
  column.cut_top(std::max(8.0F, box.height * 0.12F));
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const TextStyle& style = i == line_ ? now : said;
    const float height = canvas.wrapped_height(lines_[i], style, width);
    const Box at = column.cut_top(height + 10, 16);
    PressOptions options;
    options.key = static_cast<std::int64_t>(i);
    options.role = Role::list_row;
    options.corner = 6;
    if (press(canvas, at, lines_[i], options).clicked) {
      line_ = i == line_ ? std::min(i + 1, lines_.size() - 1) : i;
      follow_line_ = true;
    }
    if (i == line_) canvas.fill({at.x, at.y, 4, at.height}, ColorToken::accent, 2);
    canvas.paragraph({at.x + 18, at.y + 5, width, height}, lines_[i], style);
    if (i == line_ && follow_line_) {
      ImGui::SetScrollFromPosY(canvas.ui().pixels(at.y - box.y), 0.3F);
      follow_line_ = false;
    }
  }
  // Room to bring the last line up, where they do not all fit anyway.
  const float end = column.y - area.content().y;
  area.end(column.y + (end > box.height ? box.height * 0.3F : 0));
}

void SendStage::draw_call_actions(const Canvas& canvas, Box row, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool voicemail = draft_.channel == Channel::voicemail;
  const std::string done = words("ui.send.call-done");
  const std::string nobody = voicemail ? words("ui.send.call-again") : words("ui.send.no-answer");
  const Button main{done, ButtonKind::primary, icon::check};
  const Button other{nobody, ButtonKind::secondary};
  const float share =
      canvas.ui().compact() ? row.width * 0.62F : std::min(button_width(canvas, main), row.width * 0.62F);
  if (draw_button(canvas, row.cut_right(share, 10), main)) press_primary(view, commands);
  const float rest = canvas.ui().compact() ? row.width : std::min(button_width(canvas, other), row.width);
  if (!draw_button(canvas, row.cut_right(rest), other)) return;
  if (voicemail) {
    commands.push_back(write_by(view.about.application.id, Channel::phone, Stage::send));
  } else {
    no_answer(view, commands);
  }
}

void SendStage::draw_script(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  Box column = box;
  Box actions =
      column.cut_bottom(ui.compact() ? ui.control(measure::main_action_height) : ui.button_height(), 8);
  canvas.line(column.cut_bottom(canvas.text_line_height(small_text), 8),
              ui.compact() ? words("ui.send.next-line-touch") : words("ui.send.next-line"), small_text,
              Align::center);
  Box head = column.cut_top(ui.control(44), 8);
  if (ui.compact()) {
    const Box back = head.cut_left(measure::touch_target, 4);
    if (draw_icon_button(canvas, {back.x - 8, back.y, back.width, back.height}, icon::arrow_back,
                         words("ui.back"), ButtonKind::quiet)) {
      commands.push_back(go_back());
    }
  }
  Object values;
  const std::size_t seconds =
      std::max<std::size_t>(5, (count_words(body()) * 60 / spoken_words_a_minute + 4) / 5 * 5);
  values.set("seconds", std::to_string(seconds));
  values.set("name", contact_);
  values.set("phone", phone_);
  const bool voicemail = draft_.channel == Channel::voicemail;
  const std::string instead = words("ui.send.write-instead");
  const Box write = head.cut_right(ui.button_height(), 8).middle_row(ui.button_height());
  if (draw_icon_button(canvas, write, icon::mail, instead))
    commands.push_back(write_by(view.about.application.id, Channel::email, Stage::draft));
  const std::string call = words("ui.send.dial");
  const Button dial{call, ButtonKind::secondary, icon::phone};
  const float dial_wide =
      ui.compact() ? ui.button_height() : std::min(button_width(canvas, dial), head.width * 0.5F);
  const Box dial_at = phone_.empty() ? Box() : head.cut_right(dial_wide, 12).middle_row(ui.button_height());
  const bool dialled = !phone_.empty() && (ui.compact() ? draw_icon_button(canvas, dial_at, icon::phone, call)
                                                        : draw_button(canvas, dial_at, dial));
  if (dialled) {
    commands.push_back([phone = phone_](Shell& shell) -> Result<void> {
      shell.platform().set_clipboard(phone);
      return shell.platform().open_address(tel_link(phone));
    });
  }
  Box text = head.middle_row(canvas.text_line_height(card_title) + canvas.text_line_height(small_text));
  canvas.line(text.cut_top(canvas.text_line_height(card_title)),
              voicemail ? words("ui.send.voicemail-to", values) : words("ui.send.call-to", values),
              card_title);
  canvas.line(text, words("ui.send.call-length", values), small_text);
  draw_lines(canvas, column);
  draw_call_actions(canvas, actions, view, commands);
}

// --- a letter

void SendStage::draw_part(const Canvas& canvas, Box& card, Part part_of_letter, std::string_view label,
                          const std::string& value, int lines, Commands& commands) {
  if (value.empty()) return;
  const Words& words = canvas.ui().words;
  const float width = card.width - 36;
  const float text = std::min(canvas.wrapped_height(value, body_text, width),
                              canvas.text_line_height(body_text) * static_cast<float>(lines));
  Box part = card.cut_top(14 + std::max(28.0F, canvas.text_line_height(small_text)) + text + 14);
  canvas.horizontal_line(part.x, part.bottom() - 1, part.width, ColorToken::line);
  part = part.inset(18, 14);
  Box head = part.cut_top(std::max(28.0F, canvas.text_line_height(small_text)));
  if (draw_link(canvas, head, words("way.copy.do"), static_cast<std::int64_t>(part_of_letter)))
    commands.push_back(copy_words(value));
  canvas.line(head, label, small_text);
  canvas.paragraph(part, value, body_text);
}

void SendStage::draw_sent_by(const Canvas& canvas, Box& column, Id<Application> id, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  canvas.line(column.cut_top(canvas.text_line_height(small_strong), 8), words("ui.send.how"), small_strong);
  const std::array<std::string, 3> names = {words("ui.channel.email"), words("ui.channel.linkedin"),
                                            words("ui.channel.text")};
  const std::array<std::string_view, 3> labels = {names[0], names[1], names[2]};
  const auto present = static_cast<int>(
      std::find(sending_channels.begin(), sending_channels.end(), sent_by_) - sending_channels.begin());
  Box row = column.cut_top(ui.button_height(), 14);
  const float wide = segments_width(canvas, labels);
  const bool one_row = row.width > wide + 440 * std::max(1.0F, ui.text_scale);
  const Box segments = ui.compact() ? row : row.cut_left(std::min(wide, row.width), 16);
  const int pressed = draw_segments(
      canvas, segments.middle_row(ui.control(ui.compact() ? measure::touch_target : 36)), labels, present);
  if (pressed >= 0) sent_by_ = sending_channels[static_cast<std::size_t>(pressed)];
  draw_ways_out(canvas, one_row ? row : column.cut_top(ui.button_height(), 14), id, commands);
}

void SendStage::draw_ways_out(const Canvas& canvas, Box row, Id<Application> id, Commands& commands) {
  std::vector<const WayOut*> ways;  // the parts below have each a button to copy it
  for (const WayOut& way : ways_out()) {
    if (way.carrier != Carrier::clipboard && serves(way, sent_by_)) ways.push_back(&way);
  }
  const float share = (row.width + 8) / static_cast<float>(std::max<std::size_t>(1, ways.size())) - 8;
  for (const WayOut* of_all : ways) {
    const WayOut& way = *of_all;
    const std::string words = way_words(canvas.ui().words, way);
    const Button button{words, ButtonKind::secondary, way_icon(way)};
    const Box at = row.cut_left(std::min(button_width(canvas, button), share), 8);
    if (draw_button(canvas, at, button)) commands.push_back(hand_out(way, id, {subject_, body()}));
  }
}

void SendStage::draw_letter(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const Id<Application> id = view.about.application.id;
  Box column = box;
  Box actions;
  const std::string mark = words("ui.draft.mark-sent");
  const Button main{mark, ButtonKind::primary, icon::check};
  if (!sent_)
    actions =
        column.cut_bottom(ui.compact() ? ui.control(measure::main_action_height) : ui.button_height(), 12);
  ScrollArea area(canvas, column, "letter to send", 14);
  Box page = area.content();
  if (!ui.compact()) page.width = std::min(page.width, 760.0F);
  const std::string title = sent_ ? words("ui.send.was-sent") : words("ui.send.title");
  canvas.line(page.cut_top(canvas.text_line_height(section_title), 4), title, section_title);
  const std::string explain = sent_ ? view.sent : words("ui.send.explain");
  canvas.paragraph(page.cut_top(canvas.wrapped_height(explain, small_text, page.width), 14), explain,
                   small_text);
  if (!sent_) draw_sent_by(canvas, page, id, commands);
  const bool mail = sent_ ? draft_.channel == Channel::email : sent_by_ == Channel::email;
  // The card is drawn first, as high as its parts, so that they lie on it.
  const float width = page.width - 36;
  const auto part_height = [&](const std::string& value, int lines) {
    if (value.empty()) return 0.0F;
    return 28 + std::max(28.0F, canvas.text_line_height(small_text)) +
           std::min(canvas.wrapped_height(value, body_text, width),
                    canvas.text_line_height(body_text) * static_cast<float>(lines));
  };
  constexpr int all_lines = 400;
  const float height =
      (mail ? part_height(address_, 1) + part_height(subject_, 2) : 0) + part_height(body(), all_lines);
  Box card = page.cut_top(height, 14);
  canvas.card(card);
  if (mail) {
    draw_part(canvas, card, Part::address, words("ui.draft.to"), address_, 1, commands);
    draw_part(canvas, card, Part::subject, words("ui.draft.subject"), subject_, 2, commands);
  }
  draw_part(canvas, card, Part::body, words("ui.draft.letter"), body(), all_lines, commands);
  area.end(page.y + 8);
  if (sent_) return;
  actions.width = ui.compact() ? actions.width : std::min(actions.width, 760.0F);
  if (!ui.compact()) actions = actions.cut_right(std::min(button_width(canvas, main), actions.width));
  if (draw_button(canvas, actions, main)) press_primary(view, commands);
}

void SendStage::draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  if (is_script() && !sent_) {
    draw_script(canvas, box, view, commands);
  } else {
    draw_letter(canvas, box, view, commands);
  }
}

std::unique_ptr<CaseStage> make_send_stage(const ScreenTools&) {
  return std::make_unique<SendStage>();
}

}  // namespace goodterms
