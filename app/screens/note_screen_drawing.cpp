// How the note looks: what it is for, what only the user can say, and the words on paper or as a script.
#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/screens/note_screen.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/menu.h"
#include "core/actions/own_letters.h"

namespace goodterms {
namespace {

constexpr float picker_gap = 8, field_gap = 12, phone_sheet_margin = 8, least_sheet = 200, least_letter = 120;

std::string kind_words(const Words& words, std::string_view kind) {
  return words("ui.note.kind." + std::string(kind));
}

}  // namespace

void NoteScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float title = canvas.text_line_height(section_title), small = canvas.text_line_height(small_text);
  Box head =
      page.cut_top(std::max(ui.compact() ? measure::phone_header : measure::case_header, title + small));
  const Box back = head.cut_left(measure::touch_target, -12).middle_row(measure::touch_target);
  if (draw_icon_button(canvas, {back.x - 10, back.y, back.width, back.height}, icon::arrow_back,
                       ui.words("ui.back"), ButtonKind::quiet))
    commands.push_back(go_back());
  Box text = head.middle_row(title + small);
  canvas.line(text.cut_top(title), title_, as_heading(section_title, 1));
  canvas.line(text, below_, small_text);
}

void NoteScreen::draw_pickers(const Canvas& canvas, Box row, Commands& commands) {
  const Words& words = canvas.ui().words;
  const auto own_used = std::find_if(own_.begin(), own_.end(), [this](const OwnLetter& letter) {
    return own_template_id(letter.id) == draft_.template_id;
  });
  const std::size_t own_at = own_used == own_.end()
                                 ? static_cast<std::size_t>(draft_.tone)
                                 : all_tones.size() + static_cast<std::size_t>(own_used - own_.begin());
  const std::string kind = kind_words(words, kind_),
                    tone = own_used != own_.end() ? own_wording_name(words, *own_used)
                                                  : words("ui.tone." + std::string(tone_id(draft_.tone))),
                    channel = words("ui.channel." + std::string(channel_id(draft_.channel)));
  const float tone_wide = picker_width(canvas, {tone}), channel_wide = picker_width(canvas, {channel});
  const float kind_wide = std::min(picker_width(canvas, {kind}),
                                   std::max(80.0F, row.width - tone_wide - channel_wide - 2 * picker_gap));
  const Box kind_at = row.cut_left(kind_wide, picker_gap);
  const Box tone_at = row.cut_left(std::min(tone_wide, row.width / 2), picker_gap);
  const Box channel_at = row.cut_left(std::min(channel_wide, row.width));
  Choice now = choice();
  std::vector<std::string> names;
  std::vector<MenuItem> items;
  const auto pick = [&](const char* name, const Box& at, std::string_view shown, int selected) {
    items.clear();
    for (const std::string& one : names)
      items.push_back({one, no_icon, static_cast<int>(items.size()) == selected});
    if (draw_picker(canvas, at, {shown})) open_menu(name);
    const int chosen = draw_menu(canvas, name, at, items);
    names.clear();
    return chosen == selected ? -1 : chosen;
  };
  for (const std::string_view one : note_kinds)
    names.push_back(kind_words(words, one));
  const auto at_kind = std::find(note_kinds.begin(), note_kinds.end(), kind_) - note_kinds.begin();
  if (const int chosen = pick("note kind", kind_at, kind, static_cast<int>(at_kind)); chosen >= 0) {
    now.kind = note_kinds[static_cast<std::size_t>(chosen)];
    return choose(now, commands);
  }
  for (const Tone one : all_tones)
    names.push_back(words("ui.tone." + std::string(tone_id(one))));
  for (const OwnLetter& letter : own_)
    names.push_back(own_wording_name(words, letter));
  if (const int chosen = pick("note tone", tone_at, tone, static_cast<int>(own_at)); chosen >= 0) {
    const auto at = static_cast<std::size_t>(chosen);
    if (at < all_tones.size()) {
      now.tone = all_tones[at];
    } else {
      now.own = own_template_id(own_[at - all_tones.size()].id);
    }
    return choose(now, commands);
  }
  for (const Channel one : channels_)
    names.push_back(words("ui.channel." + std::string(channel_id(one))));
  const auto at_channel = std::find(channels_.begin(), channels_.end(), draft_.channel) - channels_.begin();
  if (const int chosen = pick("note channel", channel_at, channel, static_cast<int>(at_channel));
      chosen >= 0) {
    now.channel = channels_[static_cast<std::size_t>(chosen)];
    choose(now, commands);
  }
}

// What is typed goes into the letter when the caret leaves the field, or with Enter.
void NoteScreen::draw_gaps(const Canvas& canvas, Box& page) {
  for (Gap& gap : gaps_) {
    Field field;
    field.label = gap.label;
    field.focus = focus_gap_;
    focus_gap_ = false;
    const FieldResult typed = draw_field(
        canvas, page.cut_top(field_height(canvas, field, page.width), field_gap), field, gap.value);
    const bool left = gap.active && !typed.active;
    gap.active = typed.active;
    if (typed.submitted || left) fill(gap);
  }
}

void NoteScreen::draw_foot(const Canvas& canvas, const Box& box, Commands& commands) {
  const std::string aside = canvas.ui().words("ui.letter.sent-already");
  const LetterPress pressed =
      draw_letter_foot(canvas, box, draft_.channel, addressed_, aside, asked_, fill_words(canvas.ui().words));
  if (pressed == LetterPress::aside && !asks_for_third(commands) && !asks_for_gaps(commands)) file(commands);
  take_foot_press(pressed, commands);
}

// Of what stands at the foot wherever the note is; what is said aside differs.
void NoteScreen::take_foot_press(LetterPress pressed, Commands& commands) {
  switch (pressed) {
    case LetterPress::sent:
      return file(commands);
    case LetterPress::copy:
      if (!asks_for_third(commands))
        commands.push_back(hand_out(ways_out().front(), place_.application, words()));
      return;
    case LetterPress::open:
      if (!asks_for_third(commands) && !asks_for_gaps(commands)) hand(commands);
      return;
    case LetterPress::fill:
      return press_primary(commands);
    case LetterPress::not_yet:
      asked_.reset();
      return;
    case LetterPress::aside:
    case LetterPress::none:
      return;
  }
}

void NoteScreen::draw_call_foot(const Canvas& canvas, const Box& box, Commands& commands) {
  switch (goodterms::draw_call_foot(canvas, box, script_, canvas.ui().words("ui.letter.told-already"))) {
    case CallPress::aside:
      if (!asks_for_gaps(commands)) file(commands);
      return;
    case CallPress::start:
    case CallPress::done:
      return press_primary(commands);
    case CallPress::no_answer:
      script_.stop();
      return commands.push_back(log_unanswered(place_.application));
    case CallPress::none:
      return;
  }
}

void NoteScreen::draw_call(const Canvas& canvas, const Box& box, Commands& commands) {
  Box column = box;
  const Box foot = column.cut_bottom(foot_height(canvas.ui()));
  Object values;
  values.set("name", to_.empty() ? about_.company.name : to_);
  const std::string title = canvas.ui().words("ui.call.to", values);
  if (draw_call_page(canvas, column, {title, address_}, script_, {}, asked_open_)) script_.stop();
  draw_call_foot(canvas, foot, commands);
}

void NoteScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (script_.calling() && ui.compact()) return draw_call(canvas, box, commands);
  const bool compact = ui.compact();
  Box page = box;
  const Box foot = page.cut_bottom(foot_height(ui));
  Box column = page.inset(compact ? measure::phone_margin : 24, 0);
  const float widest = measure::sheet_width * std::max(1.0F, ui.text_scale);
  if (column.width > widest) column = {column.middle_x() - widest / 2, column.y, widest, column.height};
  const Box foot_at = compact ? foot : Box{column.x, foot.y, column.width, foot.height};
  draw_head(canvas, column, commands);
  const float picker = ui.control(compact ? measure::touch_target : measure::picker_height);
  // With a keyboard up, who is asked for comes before what else could be written, and that before the words.
  const bool low =
      has_third() && column.height - picker - 12 - third_height(canvas, column.width) < least_letter;
  if (!low) draw_pickers(canvas, column.cut_top(picker, 12), commands);
  const float use_when = canvas.wrapped_height(use_when_, small_text, column.width) + 16;
  draw_third(canvas, column, commands);
  const float gap_high = field_height(canvas, Field{"gap"}, column.width) + field_gap;
  const float gaps = gap_high * static_cast<float>(gaps_.size());
  if (column.height - use_when - gaps > least_sheet)
    canvas.paragraph(column.cut_top(use_when), use_when_, small_text);
  // Where there is no room for the fields, the gaps are filled where they stand.
  shows_gaps_ = column.height - gaps > least_sheet;
  if (shows_gaps_) draw_gaps(canvas, column);
  Box sheet = compact ? Box{box.x + phone_sheet_margin, column.y, box.width - 2 * phone_sheet_margin,
                            column.height + 8}
                      : column;
  if (is_call()) {
    draw_teleprompter_sheet(canvas, sheet, to_, address_, script_);
    return draw_call_foot(canvas, foot_at, commands);
  }
  const std::string label = ui.words("ui.note.label");
  if (draw_letter_sheet(canvas, sheet, {label, to_, address_, draft_.channel == Channel::email, {}, copied_},
                        kept_))
    asked_.reset();  // other words than those that left
  draw_foot(canvas, foot_at, commands);
}

}  // namespace goodterms
