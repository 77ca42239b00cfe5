#include "app/gallery/gallery.h"

#include <array>
#include <optional>
#include <vector>

#include "app/gallery/scripts.h"
#include "app/style/icons.h"
#include "app/widgets/controls.h"
#include "app/widgets/date_field.h"
#include "app/widgets/display.h"
#include "app/widgets/field.h"
#include "app/widgets/flip_chart.h"
#include "app/widgets/letter_editor.h"
#include "app/widgets/menu.h"
#include "app/widgets/navigation.h"
#include "app/widgets/score_bar.h"
#include "app/widgets/sheet.h"
#include "app/widgets/tabs.h"
#include "app/widgets/toast.h"
#include "app/widgets/tooltip.h"
#include "app/widgets/work_bar.h"
#include "app/widgets/writing_line.h"

namespace goodterms {
namespace {

constexpr float gap = 12;

void draw_buttons(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const Button rows[][3] = {{{"Mark as sent", ButtonKind::primary, icon::check},
                             {"Write the letter", ButtonKind::primary, no_icon, icon::chevron_right},
                             {"Finish the letter", ButtonKind::primary, no_icon, no_icon, false}},
                            {{"Copy", ButtonKind::secondary, icon::content_copy},
                             {"Open in mail", ButtonKind::secondary, icon::open_in_new},
                             {"Cancel", ButtonKind::secondary}},
                            {{"Undo", ButtonKind::quiet, icon::undo},
                             {"Not yet", ButtonKind::quiet},
                             {"Decide first", ButtonKind::quiet}}};
  for (const auto& row : rows) {
    Box line = box.cut_top(canvas.ui().button_height(), gap);
    for (const Button& button : row)
      draw_button(canvas, line.cut_left(button_width(canvas, button), gap), button);
  }
  Box line = box.cut_top(canvas.ui().button_height(), gap);
  draw_icon_button(canvas, line.cut_left(canvas.ui().button_height(), gap), icon::more_vert, "More");
  draw_icon_button(canvas, line.cut_left(canvas.ui().button_height(), gap), icon::content_copy,
                   "Copy the letter");
  const Button narrow{"A button with far too many words", ButtonKind::secondary};
  draw_button(canvas, line.cut_left(170, gap), narrow);
}

void draw_chips_sheet(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const std::array<Chip, 8> reasons = {{{"Accepted another offer", true},
                                        {"Not the right role"},
                                        {"Pay or location"},
                                        {"Personal"},
                                        {"Timing or commute"},
                                        {"Visa or relocation"},
                                        {"Long-term plan"},
                                        {"Rather not say"}}};
  float used = 0;
  draw_chips(canvas, box, reasons, used);
  box.cut_top(used, 20);
  const std::array<std::string_view, 3> tones = {"Formal", "Warm", "Fuller"};
  draw_segments(canvas, box.cut_top(canvas.ui().control(36), gap).cut_left(segments_width(canvas, tones)),
                tones, 1);
  const std::array<std::string_view, 4> channels = {"Email", "Phone", "LinkedIn", "Text"};
  draw_segments(canvas, box.cut_top(canvas.ui().control(36), gap).cut_left(segments_width(canvas, channels)),
                channels, 0);
  Box line = box.cut_top(32, gap);
  for (const char* const label : {"Accepted another offer", "Warm", "Email"})
    draw_picker(canvas, line.cut_left(picker_width(canvas, {label}), gap), {label});
  Box checks = box.cut_top(32, gap);
  draw_check_box(canvas, checks.cut_left(32, gap), "open", false);
  draw_check_box(canvas, checks.cut_left(32, gap), "done", true);
  draw_switch(canvas, checks.cut_left(48, gap), "off", false);
  draw_switch(canvas, checks.cut_left(48, gap), "on", true);
}

void draw_progress(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const std::array<Tab, 5> tabs = {{{"Decide", TabMark::done},
                                    {"Letter", TabMark::now},
                                    {"Replies", TabMark::open},
                                    {"30 days", TabMark::open},
                                    {"Later", TabMark::open}}};
  draw_tabs(canvas, box.cut_top(48, 24), tabs, 1);
  Box rings = box.cut_top(64, 24);
  draw_count_ring(canvas, rings.cut_left(56, 20).middle_row(56), 2, 6);
  draw_count_ring(canvas, rings.cut_left(44, 20).middle_row(44), 4, 7);
  draw_count_ring(canvas, rings.cut_left(56, 20).middle_row(56), 6, 6);
  draw_avatar(canvas, rings.cut_left(measure::avatar, 20).middle_row(measure::avatar), "DR");
  draw_avatar(canvas, rings.cut_left(measure::avatar, 20).middle_row(measure::avatar), "MK");
  Box card = box.cut_left(300);
  canvas.card(card.cut_top(230));
  card = {sheet.x, card.y - 230, 300, 230};
  const std::array<TimelineEntry, 3> entries = {
      {{"Decided to decline", "today · accepted another offer"},
       {"Invitation by email", "2 days ago · “meet the team”"},
       {"Call, 15 min, about the forecasting team", "last week · forecasting team"}}};
  Box inside = card.inset(measure::card_padding);
  canvas.line(inside.cut_top(22, 8), "So far", {text_size::base, Weight::semibold});
  draw_timeline(canvas, inside, entries);
}

void draw_empty(const Canvas& canvas, const Box& sheet) {
  draw_empty_place(canvas, sheet,
                   {icon::mail, "Nothing to decline yet",
                    "Paste the invitation, and the letter is a minute away.", "Paste an invitation"});
}

// What a field holds while it is looked at; the sheet has nowhere to keep what is typed.
FieldResult show_field(const Canvas& canvas, const Box& box, const Field& field, std::string value) {
  return draw_field(canvas, box, field, value);
}

void draw_fields(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  Field company{"Company"};
  company.from_invitation = true;
  Field contact{"Contact"};
  contact.hint = "recruiter";
  Field role{"Role"};
  role.placeholder = "Data Analyst";
  Field email{"Email"};
  email.error = "That is not an email address yet.";
  Field search{"Find"};
  search.placeholder = "Find people, companies, words";
  search.icon = icon::search;
  search.label_hidden = true;
  const float half = (box.width - gap) / 2;
  Box row = box.cut_top(field_height(canvas, company, half), gap);
  show_field(canvas, row.cut_left(half, gap), company, "Northwind Labs");
  show_field(canvas, row, contact, "Dana Reyes");
  row = box.cut_top(field_height(canvas, email, half), gap);
  show_field(canvas, row.cut_left(half, gap), role, "");
  show_field(canvas, row, email, "dana at northwind");
  show_field(canvas, box.cut_top(field_height(canvas, search, box.width), gap), search, "");
}

void draw_lists(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const NavigationItem places[] = {{"Today", icon::home}, {"Declines", icon::mail}, {"People", icon::person}};
  const NavigationItem settings[] = {{"Settings", icon::settings}};
  draw_rail(canvas, box.cut_left(measure::rail_width, 20), places, settings, 1);
  Box list = box.cut_left(measure::list_column_width);
  const ListRow rows[] = {
      {"Dana Reyes", "Northwind Labs", "5 mo", "DR", true},
      {"Rey Sato", "Harbor & Lane", "1 y", "RS"},
      {"Paula Reynolds", "Blue Heron Clinic, with a name that goes on", "2 y", "PR", false, true}};
  for (const ListRow& row : rows)
    draw_row(canvas, list.cut_top(row_height(canvas), 8), row);
  draw_tab_bar(canvas, list.cut_top(tab_bar_height(canvas)), places, 0);
}

constexpr std::string_view letter =
    "Hi Dana,\n\nThank you for inviting me to interview for the Data Analyst role. I have since accepted "
    "another position, so I am withdrawing from the process and would like to free the time for someone "
    "else.\n\nI enjoyed our conversation about the forecasting team, and I would be glad to stay in touch. "
    "Sorry for the short notice, and all the best with the search.\n\nWarm regards,\nSam Okafor";
constexpr std::string_view unfinished_letter =
    "Hi [their first name],\n\nThank you for inviting me to interview for the [role, as they call it] role. "
    "I have since accepted another position.\n\nWarm regards,\nSam Okafor";

TextRange range_of(std::string_view text, std::string_view words) {
  const std::size_t begin = text.find(words);
  return {begin, begin + words.size()};
}

Box letter_card(const Canvas& canvas, const Box& box) {
  canvas.card(box);
  return box.inset(22, 20);
}

void draw_letter_editor(const Canvas& canvas, const Box& sheet) {
  LetterEditor editor;
  std::vector<EditorMark> marks;
  for (const std::string_view words : {"Dana", "Data Analyst", "forecasting team", "Sam Okafor"})
    marks.push_back({range_of(letter, words), MarkKind::filled});
  editor.set_text(letter, marks);
  const EditorFinding findings[] = {{range_of(letter, "Sorry for the short notice"),
                                     "No need to apologise, you are early.", "Take it out."}};
  LetterEditorLook look{"Letter"};
  look.findings = findings;
  editor.draw(canvas, letter_card(canvas, sheet), look);
}

void draw_unfinished_letter(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  LetterEditor editor;
  std::vector<EditorMark> marks;
  for (const std::string_view words : {"[their first name]", "[role, as they call it]"})
    marks.push_back({range_of(unfinished_letter, words), MarkKind::missing});
  marks.push_back({range_of(unfinished_letter, "Sam Okafor"), MarkKind::filled});
  editor.set_text(unfinished_letter, marks);
  editor.select(range_of(unfinished_letter, "interview for the [role, as they call it] role. I have"));
  const EditorFinding findings[] = {
      {range_of(unfinished_letter, "[their first name]"), "A name is missing.", "", {}, false, true}};
  LetterEditorLook look{"Unfinished letter"};
  look.findings = findings;
  const Box upper = letter_card(canvas, box.cut_top(sheet.height * 0.7F, gap));
  editor.take_focus();
  editor.draw(canvas, upper, look);
  LetterEditor empty;
  LetterEditorLook nothing{"Empty letter"};
  nothing.placeholder = "Write here, or choose a letter above.";
  empty.draw(canvas, letter_card(canvas, box), nothing);
}

void draw_writing_lines(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const std::array<std::string, 3> choices = {"It doesn’t", "Partly", "It does"};
  std::int64_t key = 0;
  const auto show = [&](std::string_view question, std::string_view answer, int chosen, bool active) {
    WritingLine line;
    line.set_text(answer, false);
    if (active) line.take_focus();
    const WritingLineLook look{question};
    line.draw(canvas, box.cut_top(line.height(canvas, box.width, look), 4), look);
    draw_quiet_choices(canvas, box.cut_top(quiet_choices_height(canvas, box.width, choices), gap), choices,
                       chosen, ++key);
  };
  show("Does this role serve your next 12 to 24 months?",
       "Partly. Forecasting yes, but no path to lead a team, and none that they could tell me of when I "
       "asked.",
       1, false);
  show("Would the interview give you something?", "", -1, true);
}

void draw_dates(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  constexpr Instant now{1772438400, 60};  // a Monday morning in March
  const auto show = [&](std::string_view label, std::string_view error, bool empty, DatePrecision precision) {
    DateFieldLook look;
    look.label = label;
    look.placeholder = "Tue 10 March 14:00";
    look.error = error;
    look.hint = empty ? "" : "in 8 days";
    look.from_invitation = !empty;
    look.precision = precision;
    look.now = now;
    DateField field;
    if (!empty) field.set(canvas.ui().words, after(now, 8 * seconds_per_day), now, precision);
    field.draw(canvas, box.cut_top(field.height(canvas, look, box.width), gap), look);
  };
  show("Interview", {}, false, DatePrecision::minute);
  show("Get in touch", {}, false, DatePrecision::day);
  show("Due", "This can’t be read as a day.", true, DatePrecision::day);
}

void draw_sheet_sheet(const Canvas& canvas, const Box&) {
  bool open = true;
  const Sheet sheet(canvas, "gallery sheet", "Fill it in once", 120, open);
  if (!sheet) return;
  Box content = sheet.content();
  sheet.canvas().paragraph(content.cut_top(60, gap), "A sheet wants an answer, or closes again.",
                           {text_size::base, Weight::regular, ColorToken::ink_2});
  const Button button{"Fill in", ButtonKind::primary};
  Box row = content.cut_top(canvas.ui().button_height());
  draw_button(sheet.canvas(), row.cut_right(button_width(canvas, button)), button);
}

void draw_menu_sheet(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const Box anchor = box.cut_top(canvas.ui().chip_height()).cut_left(200);
  draw_chip(canvas, anchor, {"Accepted another offer", true, icon::expand_more});
  open_menu("gallery menu");
  const MenuItem items[] = {{"Accepted another offer", no_icon, true},
                            {"Not the right role"},
                            {"Pick a day", icon::event},
                            {"Delete", icon::delete_outline}};
  draw_menu(canvas, "gallery menu", anchor, items);
}

void draw_notices(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  const Box icon_at = box.cut_top(canvas.ui().button_height()).cut_left(canvas.ui().button_height());
  draw_icon_button(canvas, icon_at, icon::content_copy, "Copy the letter");
  draw_tooltip(canvas, icon_at, "Copy the letter");
  Box above = sheet;
  draw_work_bar(canvas, above, "Making today's backup: 43 %", "Cancel", 43);
  Toasts toasts;
  toasts.show("Sent and filed. The 30 days are planned.", 0, {"Undo"});
  toasts.draw(canvas, above, 0);
}

void draw_scores(const Canvas& canvas, const Box& sheet) {
  Box box = sheet;
  Box bars = box.cut_left(box.width / 2 - gap, 2 * gap);
  std::int64_t key = 0;
  for (const std::optional<int> value :
       {std::optional(10), std::optional(7), std::optional(0), std::optional<int>()}) {
    Box row = bars.cut_top(40);
    ScoreBar bar;
    bar.label = "Pay";
    bar.value = value;
    bar.key = ++key;
    draw_score_bar(canvas, row.cut_left(row.width - 80, gap), bar);
    bar.label = "How much pay matters";
    bar.look = ScoreLook::dots;
    draw_score_bar(canvas, row, bar);
  }
  ScoreBar handle;
  handle.label = "Text size";
  handle.value = 3;
  handle.most = 12;
  handle.look = ScoreLook::handle;
  draw_score_bar(canvas, bars.cut_top(40), handle);
  const std::array<ChartPoint, 3> points = {{{0, 7.3, 5.5}, {5, 7.3, 6.7}, {10, 7.3, 7.9}}};
  FlipChart chart;
  chart.points = points;
  chart.leader = "Northwind Labs 7.3";
  chart.behind = "Fabrikam 6.7";
  chart.axis = "Fabrikam: score for pay";
  chart.now = 5;
  chart.then = 10;
  draw_flip_chart(canvas, box, chart);
}

constexpr GallerySheet sheets[] = {{"buttons", 640, 260, draw_buttons},
                                   {"chips", 640, 330, draw_chips_sheet},
                                   {"scores", 640, 260, draw_scores},
                                   {"progress", 760, 420, draw_progress},
                                   {"empty", 560, 360, draw_empty},
                                   {"fields", 640, 330, draw_fields},
                                   {"writing-lines", 640, 280, draw_writing_lines},
                                   {"lists", 560, 420, draw_lists},
                                   {"dates", 640, 330, draw_dates},
                                   {"sheet", 640, 330, draw_sheet_sheet},
                                   {"menu", 480, 280, draw_menu_sheet},
                                   {"notices", 640, 240, draw_notices},
                                   {"letter-editor", 740, 360, draw_letter_editor},
                                   {"letter-editor-unfinished", 480, 400, draw_unfinished_letter},
                                   {"scripts", 880, 720, draw_scripts}};

}  // namespace

std::span<const GallerySheet> gallery_sheets() {
  return sheets;
}

}  // namespace goodterms
