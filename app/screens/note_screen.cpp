#include "app/screens/note_screen.h"

#include <imgui.h>

#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/menu.h"
#include "core/base/text.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

constexpr float picker_gap = 8, field_gap = 12, phone_sheet_margin = 8, least_sheet = 200;

// "[what has changed, in a sentence]" asks for "What has changed, in a sentence".
std::string label_of(std::string_view words) {
  std::string label(words.substr(1, words.size() - 2));
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z') label.front() -= 'a' - 'A';
  return label;
}

std::string address_of(const Case& about, Channel channel) {
  if (!about.contact) return {};
  if (channel == Channel::phone) return about.contact->phone;
  return channel == Channel::linkedin ? about.contact->linkedin : about.contact->email;
}

std::string kind_words(const Words& words, std::string_view kind) {
  return words("ui.note.kind." + std::string(kind));
}

}  // namespace

Result<void> NoteScreen::read(Desk& desk) {
  TRY(about_, read_case(desk, place_.application));
  TRY(const auto kept, kept_note(desk, place_.application));
  const std::string kind = kept ? note_kind_of(desk, about_, kept->template_id) : std::string();
  kind_ = kind.empty() ? std::string(note_kinds.front()) : kind;
  const Channel channel = kept ? kept->channel : Channel::email;
  TRY(draft_, compose_note(desk, about_, kind_, channel, kept ? kept->tone : Tone::warm));
  draft_.channel = channel;
  channels_ = note_channels(desk, about_, kind_);
  use_when_ = note_use_when(desk, about_, draft_.template_id);
  composed_ = draft_.body.text;
  const bool named = about_.contact && has_name(*about_.contact);
  Object values;
  values.set("name", named ? familiar_address(*about_.contact) : about_.company.name);
  values.set("role", about_.application.role);
  values.set("company", about_.company.name);
  if (about_.application.sent)
    values.set("day", describe_day(desk.words, local_date(*about_.application.sent), local_date(desk.now())));
  title_ = desk.words("ui.note.title", values);
  below_ = desk.words("ui.note.below", values);
  to_ = named ? about_.contact->name : std::string();
  address_ = address_of(about_, channel);
  const std::string subject = kept                      ? kept->subject
                              : draft_.subjects.empty() ? std::string()
                                                        : draft_.subjects.front();
  const std::string& body = kept ? kept->body : draft_.body.text;
  TRY(const auto marks, letter_marks(desk, about_, body));
  kept_.show(draft_.template_id, subject, body, editor_marks(marks));
  return find_gaps(desk);
}

Result<void> NoteScreen::find_gaps(Desk& desk) {
  const std::string text = kept_.editor.text();
  TRY(const auto marks, letter_marks(desk, about_, text));
  std::vector<Gap> gaps;
  for (const LetterMark& mark : marks) {
    if (mark.kind != SpanKind::missing) continue;
    Gap gap;
    gap.words = text.substr(mark.range.begin, mark.range.length());
    gap.label = label_of(gap.words);
    const auto same = [&](const Gap& one) { return one.words == gap.words; };
    if (std::any_of(gaps.begin(), gaps.end(), same)) continue;
    if (const auto before = std::find_if(gaps_.begin(), gaps_.end(), same); before != gaps_.end())
      gap = *before;
    gaps.push_back(std::move(gap));
  }
  if (gaps.size() != gaps_.size()) told_gaps_ = false;
  gaps_ = std::move(gaps);
  script_.show(text);
  if (!is_call()) script_.stop();
  return {};
}

// Wherever it stands; as one step back.
void NoteScreen::fill(Gap& gap) {
  const std::string value(trim(gap.value));
  if (value.empty()) return;
  for (std::size_t at = kept_.editor.text().find(gap.words); at != std::string::npos;
       at = kept_.editor.text().find(gap.words, at + value.size())) {
    kept_.editor.replace({at, at + gap.words.size()}, value);
  }
  gap.value.clear();
  kept_.touch();
  asked_.reset();
}

void NoteScreen::fill_all() {
  for (Gap& gap : gaps_)
    fill(gap);
  gaps_.erase(std::remove_if(gaps_.begin(), gaps_.end(),
                             [this](const Gap& gap) {
                               return kept_.editor.text().find(gap.words) == std::string::npos;
                             }),
              gaps_.end());
}

bool NoteScreen::holds_typed() const {
  return std::any_of(gaps_.begin(), gaps_.end(), [](const Gap& gap) { return !trim(gap.value).empty(); });
}

Result<void> NoteScreen::keep(Shell& shell) {
  if (!kept_.holds_words()) return {};  // what stands in a field is still being typed
  TRY(const auto kept, kept_.keep_by([&](const LetterWords& words, const LetterWords& seen) {
    return keep_note(shell.desk(), place_.application, draft_, words, seen);
  }));
  if (!kept) return {};
  shell.changed(kept->changes);
  if (kept->replaced_others) shell.say_done(shell.desk().words("ui.changed-elsewhere"));
  return {};
}

std::optional<double> NoteScreen::tend(Shell& shell, double now) {
  const auto tell = [&](const Result<void>& done) {
    if (!done) shell.say(done.error());
  };
  const auto again = kept_.tend(
      now, [&] { tell(find_gaps(shell.desk())); }, [&] { tell(keep(shell)); });
  const auto second = script_.tend(now);
  return again && second ? std::min(*again, *second) : again ? again : second;
}

Result<void> NoteScreen::leave(Shell& shell) {
  fill_all();
  return keep(shell);
}

void NoteScreen::choose(Choice choice, Commands& commands) {
  fill_all();
  told_gaps_ = false;
  commands.push_back([this, choice](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell));
    const bool own_words = kept_.editor.text() != composed_;
    asked_.reset();
    Desk& desk = shell.desk();
    const auto there = note_channels(desk, about_, choice.kind);
    const bool by_it = std::find(there.begin(), there.end(), choice.channel) != there.end();
    const Channel channel = by_it ? choice.channel : Channel::email;
    TRY(Draft draft, compose_note(desk, about_, choice.kind, channel, choice.tone));
    draft.channel = channel;
    TRY(const Changes changes, begin_note_anew(desk, place_.application, draft));
    shell.changed(changes);
    if (own_words) shell.say_done(desk.words("ui.letter.written-anew"));
    return {};
  });
}

void NoteScreen::file(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    const bool mail = draft_.channel == Channel::email;
    TRY_DONE(keep(shell));
    TRY(const auto filed, mark_note_sent(shell.desk(), place_.application,
                                         {draft_.channel, mail ? kept_.subject : "", kept_.editor.text()}));
    shell.changed(filed.changes);
    shell.replace(contact_place(about_.application.contact));
    shell.say_done(shell.desk().words("ui.note.filed"));
    return {};
  });
}

bool NoteScreen::asks_for_gaps(Commands& commands) {
  fill_all();
  if (gaps_.empty() || told_gaps_) return false;
  told_gaps_ = focus_gap_ = true;
  commands.push_back(Command::without_change([count = gaps_.size()](Shell& shell) -> Result<void> {
    shell.say(shell.desk().words.count("ui.note.gaps", static_cast<std::int64_t>(count)));
    return {};
  }));
  return true;
}

void NoteScreen::start_call(Commands& commands) {
  script_.start();
  commands.push_back(dial(address_));
}

void NoteScreen::press_primary(Commands& commands) {
  if (asked_ || script_.calling()) return file(commands);
  if (asks_for_gaps(commands)) return;
  if (is_call()) return start_call(commands);
  const WayOut& way = best_way_out(draft_.channel, about_);
  commands.push_back(Command::without_change([this, &way](Shell& shell) -> Result<void> {
    TRY_DONE(hand_out(way, place_.application, {kept_.subject, kept_.editor.text()})(shell));
    Object values;
    values.set("time", local_time_of_day(shell.desk().now()));
    asked_ = shell.desk().words("way." + std::string(way.id) + ".asked", values);
    return {};
  }));
}

void NoteScreen::press_keys(Commands& commands) {
  if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter)) press_primary(commands);
  if (is_call()) script_.press_keys();
  if (!ImGui::IsAnyItemActive() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C))
    commands.push_back(copy_words(kept_.editor.text()));
}

bool NoteScreen::escape() {
  if (script_.calling()) {
    script_.stop();
    return true;
  }
  if (!asked_) return false;
  asked_.reset();
  return true;
}

void NoteScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float title = canvas.text_line_height(section_title), small = canvas.text_line_height(small_text);
  Box head =
      page.cut_top(std::max(ui.compact() ? measure::phone_header : measure::case_header, title + small));
  const Box back = head.cut_left(measure::touch_target, 4).middle_row(measure::touch_target);
  if (draw_icon_button(canvas, {back.x - 10, back.y, back.width, back.height}, icon::arrow_back,
                       ui.words("ui.back"), ButtonKind::quiet))
    commands.push_back(go_back());
  Box text = head.middle_row(title + small);
  canvas.line(text.cut_top(title), title_, as_heading(section_title, 1));
  canvas.line(text, below_, small_text);
}

void NoteScreen::draw_pickers(const Canvas& canvas, Box row, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string kind = kind_words(words, kind_),
                    tone = words("ui.tone." + std::string(tone_id(draft_.tone))),
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
  if (const int chosen = pick("note tone", tone_at, tone, static_cast<int>(draft_.tone)); chosen >= 0) {
    now.tone = all_tones[static_cast<std::size_t>(chosen)];
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
    const FieldResult typed =
        draw_field(canvas, page.cut_top(field_height(canvas, field), field_gap), field, gap.value);
    const bool left = gap.active && !typed.active;
    gap.active = typed.active;
    if (typed.submitted || left) fill(gap);
  }
}

void NoteScreen::draw_foot(const Canvas& canvas, const Box& box, Commands& commands) {
  const std::string aside = canvas.ui().words("ui.letter.sent-already");
  switch (draw_letter_foot(canvas, box, draft_.channel, about_, aside, asked_)) {
    case LetterPress::aside:
      if (!asks_for_gaps(commands)) file(commands);
      return;
    case LetterPress::sent:
      return file(commands);
    case LetterPress::copy:
      return commands.push_back(
          hand_out(ways_out().front(), place_.application, {kept_.subject, kept_.editor.text()}));
    case LetterPress::open:
      return press_primary(commands);
    case LetterPress::not_yet:
      asked_.reset();
      return;
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
  draw_pickers(canvas, column.cut_top(picker, 12), commands);
  const float use_when = canvas.wrapped_height(use_when_, small_text, column.width) + 16;
  const float gap_high = field_height(canvas, Field{"gap"}) + field_gap;
  const float gaps = gap_high * static_cast<float>(gaps_.size());
  if (column.height - use_when - gaps > least_sheet)
    canvas.paragraph(column.cut_top(use_when), use_when_, small_text);
  // Where there is no room for the fields, the gaps are filled where they stand.
  if (column.height - gaps > least_sheet) draw_gaps(canvas, column);
  Box sheet = compact ? Box{box.x + phone_sheet_margin, column.y, box.width - 2 * phone_sheet_margin,
                            column.height + 8}
                      : column;
  if (is_call()) {
    draw_teleprompter_sheet(canvas, sheet, to_, address_, script_);
    return draw_call_foot(canvas, foot_at, commands);
  }
  const std::string label = ui.words("ui.note.label");
  if (draw_letter_sheet(canvas, sheet, {label, to_, address_, draft_.channel == Channel::email}, kept_))
    asked_.reset();  // other words than those that left
  draw_foot(canvas, foot_at, commands);
}

std::unique_ptr<Screen> make_note_screen(const Place& place, const ScreenTools&) {
  return std::make_unique<NoteScreen>(place);
}

}  // namespace goodterms
