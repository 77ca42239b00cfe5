// The page of a person or a company: what to know before writing again, the story, what was promised, and the
// words that said no.
#include <imgui.h>

#include <algorithm>
#include <functional>

#include "app/screens/foot.h"
#include "app/screens/letter_commands.h"
#include "app/screens/people_screen.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/brief.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

constexpr float widest = 872, column_gap = 40, avatar = 48, widest_lead = 660, part_gap = 28, title_gap = 14;
constexpr float two_columns_from = 620, three_columns_from = 1160, widest_of_three = 1400,
                widest_to_write = 1240, more_inset = 19;
constexpr TextStyle lead_text{text_size::letter, Weight::regular, ColorToken::ink, letter_line_height};
constexpr TextStyle letter_words{text_size::base, Weight::regular, ColorToken::ink, letter_line_height};

Command open_way(const std::string& address) {
  return Command::without_change([address](Shell& shell) { return shell.platform().open_address(address); });
}

// What there is to know of them, as a page to print.
Command save_page(const Whom& whom) {
  return Command::without_change([whom](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const Brief brief, read_brief(desk, whom, ForMeOnly::left_out));
    Object values;
    values.set("name", name_of(brief.person));
    values.set("day", format_date(local_date(desk.now())));
    return shell.save_file(desk.words("ui.people.page-name", values), "html", brief_as_html(desk, brief));
  });
}

Command put_aside(Id<Contact> contact, const std::string& name, Aside aside) {
  return [contact, name, aside](Shell& shell) -> Result<void> {
    TRY(const Changes changes, archive_contact(shell.desk(), contact, aside));
    shell.changed(changes);
    Object values;
    values.set("name", name);
    shell.say_done(shell.desk().words(
        aside == Aside::archived ? "ui.people.archived-now" : "ui.people.unarchived-now", values));
    return {};
  };
}

void draw_part_title(const Canvas& canvas, Box& column, std::string_view title) {
  canvas.line(column.cut_top(canvas.text_line_height(card_title), title_gap), title, card_title);
}

void draw_rule(const Canvas& canvas, Box& column) {
  canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
  column.cut_top(part_gap - 4);
}

}  // namespace

void PeopleScreen::draw_more(const Canvas& canvas, const Box& button, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string more = words("ui.case.more"), edit = words("ui.people.edit"),
                    join = words("ui.join.open"), rename = words("ui.company.rename"),
                    save = words("ui.people.save-page"), forget = words("ui.forget.open"),
                    split = words("ui.split.open"), archive = words("ui.people.archive"),
                    remove = words("ui.bin.open");
  const Button opens{more, ButtonKind::plain, no_icon, canvas.ui().compact() ? no_icon : icon::expand_more};
  if (draw_button(canvas, button, opens)) open_menu("person");
  std::vector<MenuItem> items;
  std::vector<std::function<void()>> acts;
  const auto add = [&](std::string_view label, char32_t sign, std::function<void()> act) {
    items.push_back({label, sign});
    acts.push_back(std::move(act));
  };
  if (person_->contact) {
    add(edit, icon::edit, [&] {
      form_ = PersonForm(tools_, words, *person_->contact, now_);
      edit_open_ = true;
    });
  } else {
    add(rename, icon::edit, [&] { company_sheet_.open(person_->company); });
  }
  add(save, icon::save, [&] { commands.push_back(save_page({place_.contact, place_.company})); });
  for (const auto* const ways : {&person_->ways, &person_->copied}) {
    for (const ReachWay& way : *ways)
      add(way.copy, icon::content_copy, [&] { commands.push_back(copy_words(way.value)); });
  }
  if (person_->contact) {
    add(join, icon::people_outline, [&] { join_sheet_.open(person_->contact->id, person_->contact->name); });
    add(split, icon::call_split, [&] {
      commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
        split_sheet_.open(shell.desk(), *person_read_);
        return {};
      }));
    });
    if (!person_->contact->archived)
      add(archive, icon::archive,
          [&] { commands.push_back(put_aside(person_->contact->id, person_->name, Aside::archived)); });
    add(remove, icon::delete_outline, [&] {
      commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
        delete_sheet_.open(shell.desk(), *person_read_);
        return {};
      }));
    });
    add(forget, icon::close, [&] { forget_sheet_.open(person_->contact->id, person_->contact->name); });
  }
  const int chosen = draw_menu(canvas, "person", button, items);
  if (chosen >= 0) acts[static_cast<std::size_t>(chosen)]();
}

// `alone`: there is no list beside it that says whose page it is, and that leads back.
void PeopleScreen::draw_person_head(const Canvas& canvas, Box& page, bool alone, Commands& commands) {
  const Ui& ui = canvas.ui();
  const TextStyle title = as_heading(ui.compact() ? section_title : page_title, 1);
  const float title_high = canvas.text_line_height(title), small = canvas.text_line_height(small_text);
  // On a phone as high as the head of a decline.
  Box head = ui.compact() ? page.cut_top(std::max(measure::phone_header, title_high + small + 8), 4)
                          : page.cut_top(std::max(avatar, title_high + small), 20);
  if (alone) {
    const Box at = head.cut_left(measure::touch_target, -10).middle_row(measure::touch_target);
    if (draw_icon_button(canvas, {at.x - 10, at.y, at.width, at.height}, icon::arrow_back,
                         ui.words("ui.back"), ButtonKind::quiet)) {
      commands.push_back([this](Shell& shell) -> Result<void> {
        TRY_DONE(leave_note(shell));
        place_.contact = {};
        place_.company = {};
        return read(shell.desk());
      });
    }
  }
  if (!ui.compact()) draw_avatar(canvas, head.cut_left(avatar, 16).middle_row(avatar), person_->initials);
  const std::string more = ui.words("ui.case.more");
  const Button button{more, ButtonKind::plain, no_icon, ui.compact() ? no_icon : icon::expand_more};
  Box more_at = head.cut_right(button_width(canvas, button), 12).middle_row(ui.button_height());
  more_at.x += ui.compact() ? 14 : more_inset;  // its words end where the page does
  Box text = head.middle_row(title_high + small);
  const std::string& name = alone || person_->is_company ? person_->name : person_->before;
  canvas.line(text.cut_top(title_high), name, title);
  std::string below = person_->summary;
  if (!ui.compact()) {
    for (const ReachWay& way : person_->ways) {
      if (way.icon != icon::link) below += " · " + way.value;
    }
  }
  canvas.line(text, below, small_text);
  draw_more(canvas, more_at, commands);
}

// What they are filed under comes last: what is done today comes first.
void PeopleScreen::draw_own_tags(const Canvas& canvas, Box& page, Commands& commands) {
  if (person_->tags.empty()) return;
  draw_tags(canvas, page, person_->tags, commands);
  page.cut_top(6);
}

// Real acts side by side; on a phone they share the row.
void PeopleScreen::draw_ways(const Canvas& canvas, Box& column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool has_main = !ui.compact() && !person_->main_act.empty();
  if (person_->ways.empty() && !has_main) return;
  constexpr float gap = 8;
  const auto count = static_cast<float>(person_->ways.size());
  Box row = column.cut_top(ui.control(ui.compact() ? measure::touch_target : 36), part_gap - 4);
  if (has_main) {
    const Button main{person_->main_act, ButtonKind::primary, person_->main_icon};
    if (draw_button(canvas, row.cut_left(button_width(canvas, main), gap), main)) do_main_act(commands);
  }
  const float share = (row.width - gap * (count - 1)) / std::max(1.0F, count);
  for (const ReachWay& way : person_->ways) {
    const Button button{way.act, ButtonKind::secondary, way.icon};
    const Box at = row.cut_left(ui.compact() ? share : std::min(share, button_width(canvas, button)), gap);
    if (draw_button(canvas, at, button)) commands.push_back(open_way(way.address));
  }
}

void PeopleScreen::draw_colleagues(const Canvas& canvas, Box& column, Commands& commands) {
  if (person_->colleagues.empty()) return;
  draw_part_title(canvas, column, canvas.ui().words("ui.people.people"));
  const float row = row_height(canvas);
  for (const PersonRow& colleague : person_->colleagues) {
    ListRow shown;
    shown.title = colleague.name;
    shown.summary = colleague.summary;
    shown.initials = colleague.initials;
    shown.chevron = true;
    shown.key = colleague.id;
    if (draw_row(canvas, column.cut_top(row).inset(-14, 0), shown))
      choose(contact_place({colleague.id}), commands);
  }
  column.cut_top(part_gap - 8);
}

void PeopleScreen::draw_cases(const Canvas& canvas, Box& column, Commands& commands) {
  if (person_->cases.empty()) return;
  const float row = row_height(canvas);
  draw_part_title(canvas, column, canvas.ui().words("ui.place.declines"));
  column.y -= 6;
  for (const PersonCase& about : person_->cases) {
    ListRow shown;
    shown.title = about.title;
    shown.summary = about.summary;
    shown.chevron = true;
    shown.key = about.application.value;
    if (draw_row(canvas, column.cut_top(row).inset(-14, 0), shown))
      commands.push_back(go_to(case_place(about.application)));
  }
  column.cut_top(part_gap - 8);
}

void PeopleScreen::draw_story(const Canvas& canvas, Box& column) {
  const Words& words = canvas.ui().words;
  const float high =
      std::max(canvas.ui().compact() ? measure::touch_target : 0.0F, canvas.text_line_height(card_title));
  // On a phone the row is as high as a finger needs, which is room enough around its words.
  if (canvas.ui().compact()) column.y -= 10;
  Box head = column.cut_top(high, canvas.ui().compact() ? 2 : title_gap);
  if (draw_link(canvas, head, words("ui.log.title"))) log_something(words);
  canvas.line(head, person_->story_title, card_title);
  const TimelineDrawn drawn = draw_timeline(canvas, column, person_->story, TimelineLook::beside);
  column.cut_top(drawn.height, 8);
  if (drawn.pressed < 0) return;
  log_.change(words, person_->lines[static_cast<std::size_t>(drawn.pressed)], person_->name, now_);
}

void PeopleScreen::log_something(const Words& words) {
  const Whom whom = person_->contact ? Whom{person_->contact->id, {}} : Whom{{}, place_.company};
  log_.open(words, whom, person_->name, now_);
}

void PeopleScreen::draw_promises(const Canvas& canvas, Box& column, Commands& commands) {
  draw_said_promises(canvas, column, commands);
  if (!person_->promises.empty()) {
    draw_rule(canvas, column);
    draw_part_title(canvas, column, canvas.ui().words("ui.people.promised"));
    for (const std::string& line : person_->promises) {
      const float high = canvas.wrapped_height(line, body_text, column.width);
      canvas.paragraph(column.cut_top(high, 8), line, body_text);
    }
    column.cut_top(part_gap - 8);
  }
  if (person_->notes.empty()) return;
  draw_rule(canvas, column);
  draw_part_title(canvas, column, canvas.ui().words("ui.people.noted"));
  const float high = canvas.wrapped_height(person_->notes, quiet_text, column.width);
  canvas.paragraph(column.cut_top(high, part_gap), person_->notes, quiet_text);
}

// On paper, as it went out.
void PeopleScreen::draw_words(const Canvas& canvas, Box& column, const char* title, const SentWords& sent,
                              Commands& commands) {
  if (sent.words.empty()) return;
  const Words& words = canvas.ui().words;
  draw_part_title(canvas, column, words(title));
  const float margin = canvas.ui().compact() ? 20 : 32;
  const float head = std::max(28.0F, canvas.text_line_height(small_text) + 8);
  const float text = written_height(canvas, sent.words, letter_words, column.width - 2 * margin);
  const Box sheet = column.cut_top(18 + head + 16 + text + 28, part_gap);
  canvas.sheet(sheet);
  Box inside = sheet.inset(margin, 0);
  inside.cut_top(18);
  Box row = inside.cut_top(head);
  if (draw_link(canvas, row, words("way.copy.do"), &sent == &person_->note ? 1 : 0))
    commands.push_back(copy_words(sent.words));
  canvas.line(row, sent.when, small_text);
  canvas.horizontal_line(inside.x, inside.y, inside.width, ColorToken::line);
  inside.cut_top(16);
  draw_written(canvas, inside, sent.words, letter_words);
}

// That they are put aside, and the way back.
void PeopleScreen::draw_archived(const Canvas& canvas, Box& page, Commands& commands) {
  if (!person_->contact || !person_->contact->archived) return;
  const Ui& ui = canvas.ui();
  const std::string what = ui.words("ui.people.is-archived"), back = ui.words("ui.people.unarchive");
  const float width = std::min(page.width, widest_lead * std::max(1.0F, ui.text_scale));
  const float inside = width - 32, words_high = canvas.wrapped_height(what, body_text, inside);
  const float link_high = ui.compact() ? measure::touch_target : canvas.text_line_height(body_text);
  Box card{page.x, page.y, width, words_high + link_high + 28};
  page.cut_top(card.height, ui.compact() ? 16 : 20);
  canvas.fill(card, ui.theme[ColorToken::sunken], measure::card_corner);
  card = card.inset(16, 12);
  canvas.paragraph(card.cut_top(words_high, 4), what, body_text);
  if (draw_left_link(canvas, card, back))
    commands.push_back(put_aside(person_->contact->id, person_->name, Aside::back));
}

void PeopleScreen::draw_lead(const Canvas& canvas, Box& page) const {
  const Ui& ui = canvas.ui();
  const float wide = std::min(page.width, widest_lead * std::max(1.0F, ui.text_scale));
  const float high = canvas.wrapped_height(person_->lead, lead_text, wide);
  std::vector<TextRange> hits;
  if (person_->promised) hits.push_back(*person_->promised);
  canvas.paragraph({page.x, page.y, wide, high}, person_->lead, lead_text, Align::left, hits);
  page.cut_top(high, ui.compact() ? 16 : 20);
}

// When it is time to write and there is room: the story at the left, and at the right the note that is made
// of what has changed.
void PeopleScreen::draw_to_write(const Canvas& canvas, Box page, Commands& commands) {
  Box side = page.cut_right((page.width - column_gap) * 0.53F, column_gap);
  note_->draw_beside(canvas, side, commands);
  ScrollArea area(canvas, {page.x - 4, page.y, page.width + 4, page.height}, "story");
  Box column = area.content();
  column = {page.x, column.y, page.width - 8, column.height};
  draw_story(canvas, column);
  draw_promises(canvas, column, commands);
  draw_words(canvas, column, "ui.people.note-since", person_->note, commands);
  draw_words(canvas, column, "ui.people.words-then", person_->words_then, commands);
  draw_cases(canvas, column, commands);
  draw_own_tags(canvas, column, commands);
  area.end(column.y + 8);
}

void PeopleScreen::draw_person(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool alone = ui.room() != WidthClass::expanded;
  const float two_columns = two_columns_from * std::max(1.0F, ui.text_scale);
  constexpr float least_beside = 560;  // points high: the note has some lines
  Box whole = page_box(ui, box, ui.wide() ? widest_to_write * std::max(1.0F, ui.text_scale) : widest);
  note_beside_ = note_ && whole.width > two_columns && whole.height > least_beside;
  if (note_beside_) {
    draw_person_head(canvas, whole, alone, commands);
    draw_archived(canvas, whole, commands);
    draw_lead(canvas, whole);
    return draw_to_write(canvas, whole, commands);
  }
  Box all = box;
  Box foot;
  if (ui.compact() && !person_->main_act.empty()) foot = all.cut_bottom(goodterms::foot_height(ui, {}));
  ScrollArea area(canvas, all, "person");
  const float three_columns = three_columns_from * std::max(1.0F, ui.text_scale);
  const Box room = page_box(ui, area.content(), widest_of_three * std::max(1.0F, ui.text_scale));
  const bool three = ui.wide() && room.width >= three_columns;
  Box page = three          ? room
             : ui.compact() ? area.content().inset(measure::phone_margin, 0)
                            : page_box(ui, area.content(), widest);
  draw_person_head(canvas, page, alone, commands);
  draw_archived(canvas, page, commands);
  draw_lead(canvas, page);
  draw_ways(canvas, page, commands);
  if (note_) note_->draw_change(canvas, page);
  float bottom = 0;
  if (three) {
    // Whom else one knows there and the declines stand at the end, beside the words.
    Box end = page.cut_right((page.width - 2 * column_gap) * 0.26F, column_gap);
    Box side = page.cut_right((page.width - column_gap) * 0.55F, column_gap);
    draw_story(canvas, page);
    draw_promises(canvas, page, commands);
    draw_own_tags(canvas, page, commands);
    draw_words(canvas, side, "ui.people.note-since", person_->note, commands);
    draw_words(canvas, side, "ui.people.words-then", person_->words_then, commands);
    draw_cases(canvas, end, commands);
    draw_colleagues(canvas, end, commands);
    bottom = std::max({page.y, side.y, end.y});
  } else if (page.width > two_columns) {
    Box side = page.cut_right((page.width - column_gap) * 0.53F, column_gap);
    draw_story(canvas, page);
    draw_promises(canvas, page, commands);
    draw_own_tags(canvas, page, commands);
    draw_colleagues(canvas, side, commands);
    draw_words(canvas, side, "ui.people.note-since", person_->note, commands);
    draw_words(canvas, side, "ui.people.words-then", person_->words_then, commands);
    draw_cases(canvas, side, commands);
    bottom = std::max(page.y, side.y);
  } else {
    draw_colleagues(canvas, page, commands);
    draw_story(canvas, page);
    draw_promises(canvas, page, commands);
    draw_words(canvas, page, "ui.people.note-since", person_->note, commands);
    draw_words(canvas, page, "ui.people.words-then", person_->words_then, commands);
    draw_cases(canvas, page, commands);
    draw_own_tags(canvas, page, commands);
    bottom = page.y;
  }
  area.end(bottom + 8);
  if (foot.height <= 0) return;
  draw_foot_ground(canvas, foot);
  const Button main{person_->main_act, ButtonKind::primary, person_->to_tell ? person_->main_icon : no_icon};
  if (draw_single(canvas, lay_foot(ui, foot, {}).row, main)) do_main_act(commands);
}

void PeopleScreen::do_main_act(Commands& commands) const {
  commands.push_back(person_->to_tell ? go_to(case_place(person_->to_tell))
                                      : go_to(note_place(place_.contact, person_->told_no)));
}

}  // namespace goodterms
