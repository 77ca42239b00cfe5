// How the place Own words looks: the letter that is open as a sheet with its places, and beside it how it
// reads. On a phone each is a page of its own.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/foot.h"
#include "app/screens/own_words_screen.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/menu.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float list_width = 240, side_width = 320, column_gap = 24, widest_sheet = 680, widest_side = 480;
// Of a phone that lies on its side or has its keyboard open: what is not written in scrolls away there.
constexpr float low_page = 480;
constexpr TextStyle place_name{text_size::base, Weight::medium, ColorToken::ink};

// A placeholder that says what first_name does; letters of long ago may call it so.
constexpr std::string_view other_first_name = "contact_first";

}  // namespace

void OwnWordsScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (ui.room() == WidthClass::expanded && !is_new_) {  // the list stands beside it
    page.cut_top(24);
    return;
  }
  Box head = page.cut_top(std::max(measure::phone_header, canvas.text_line_height(section_title) + 16), 4);
  const Box back = head.cut_left(measure::touch_target, -12).middle_row(measure::touch_target);
  if (draw_icon_button(canvas, {back.x - 10, back.y, back.width, back.height}, icon::arrow_back,
                       ui.words("ui.back"), ButtonKind::quiet))
    commands.push_back(go_back());
  canvas.line(head, ui.words(is_new_ ? "ui.own.keep-title" : "ui.own.title"), as_heading(section_title, 1));
  if (!is_new_) return;
  const std::string why = ui.words("ui.own.keep-why");
  canvas.paragraph(page.cut_top(canvas.wrapped_height(why, small_text, page.width), 12), why, small_text);
}

// Filled in for a case, with what the linter says of it.
void OwnWordsScreen::draw_reading(const Canvas& canvas, Box box) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  ScrollArea area(canvas, box, "own letter reads", 8);
  Box page = area.content();
  canvas.paragraph(page.cut_top(canvas.wrapped_height(case_.told, small_text, page.width), 12), case_.told,
                   small_text);
  if (problem_) {
    const std::string why = problem_words_ + " " + words("ui.own.mend-first");
    canvas.paragraph(page.cut_top(canvas.wrapped_height(why, body_text, page.width), 12), why, body_text);
    return area.end(page.y);
  }
  const float padding = ui.compact() ? 16.0F : 20.0F;
  const float wide = page.width - 2 * padding;
  const bool subject = !subject_reads_.empty() && letter_.channel == Channel::email;
  const float subject_high = subject ? canvas.wrapped_height(subject_reads_, strong_text, wide) + 12 : 0;
  reads_.set_style({text_size::base, Weight::regular, ColorToken::ink, letter_line_height});
  const float body = reads_.content_height(canvas, wide);
  const Box paper = page.cut_top(body + subject_high + 2 * padding, 16);
  canvas.sheet(paper);
  Box inside = paper.inset(padding);
  if (subject) canvas.paragraph(inside.cut_top(subject_high - 12, 12), subject_reads_, strong_text);
  LetterEditorLook look;
  const std::string label = words("ui.own.reading");
  look.label = label;
  look.read_only = true;
  look.findings = underlined_;
  reads_.draw(canvas, inside, look);
  for (const LetterFinding& finding : findings_) {
    const std::string text = finding.message + (finding.fix.empty() ? "" : " " + finding.fix);
    Box row = page.cut_top(std::max(20.0F, canvas.wrapped_height(text, small_text, page.width - 28)), 10);
    canvas.icon(row.cut_left(20, 8).middle_row(20), icon::lightbulb,
                finding.severity == Severity::error ? ColorToken::red : ColorToken::amber, 18);
    canvas.paragraph(row, text, small_text);
  }
  area.end(page.y + 16);
}

// Each with what it would become; a press puts it where the caret is.
void OwnWordsScreen::draw_places(const Canvas& canvas, Box box) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  ScrollArea area(canvas, box, "places to fill in", 8);
  Box page = area.content();
  const std::string why = words("ui.own.places-why"), nothing = words("ui.own.place-empty");
  canvas.paragraph(page.cut_top(canvas.wrapped_height(why, small_text, page.width), 8), why, small_text);
  const Part part(PartKind::list, words("ui.own.places"), static_cast<std::int64_t>(case_.places.size()));
  const float name = canvas.text_line_height(place_name), value = canvas.text_line_height(small_text);
  std::int64_t position = 0;
  for (const PlaceholderValue& place : case_.places) {
    if (place.name == other_first_name) continue;
    const Box at = page.cut_top(std::max(name + value + 12, ui.compact() ? measure::touch_target : 0.0F));
    PressOptions options;
    options.role = Role::list_row;
    options.position = ++position;
    const Press pressed = press(canvas, at, place.label, options);
    if (pressed.warmth > 0)
      canvas.fill(at, faded(ui.theme[ColorToken::line], 0.4F * pressed.warmth), measure::button_corner);
    Box row = at.inset(8, 6);
    canvas.line(row.cut_top(name), place.label, place_name);
    canvas.line(row, place.value.empty() ? nothing : place.value, small_text);
    if (pressed.clicked) insert(place.name);
  }
  area.end(page.y + 8);
}

// How it reads, or its places.
void OwnWordsScreen::draw_side(const Canvas& canvas, Box box) {
  const Words& words = canvas.ui().words;
  const std::string reads = words("ui.own.reads"), places = words("ui.own.places");
  const std::array<std::string_view, 2> labels = {reads, places};
  const Box segments = box.cut_top(canvas.ui().control(36), 16);
  const int pressed = draw_segments(canvas, segments, labels, side_ == Side::places ? 1 : 0);
  if (pressed >= 0) side_ = pressed == 1 ? Side::places : Side::reads;
  side_ == Side::places ? draw_places(canvas, box) : draw_reading(canvas, box);
}

void OwnWordsScreen::draw_foot(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  if (ui.compact()) draw_foot_ground(canvas, box);
  const Foot foot = lay_foot(ui, box, {false, true});
  if (is_new_) {
    const std::string not_kept = words("ui.own.keep-not"), keep_it = words("ui.own.keep");
    const bool dropped = !ui.compact() && draw_plain_words(canvas, foot.words, not_kept);
    if (draw_single(canvas, foot.row, {keep_it, ButtonKind::primary, icon::check})) keep_new(commands);
    if (dropped || (ui.compact() && draw_plain_words(canvas, foot.words, not_kept))) {
      commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
        is_new_ = is_open_ = false;  // thrown away, and not gone on with
        shell.back();
        return {};
      }));
    }
    return;
  }
  const std::string remove = words("ui.own.remove"), copy = words("ui.own.copy"),
                    translate = words("ui.own.translate");
  const auto id = place_.own_letter;
  const auto draw_remove = [&] {
    if (!draw_plain_words(canvas, foot.words, remove)) return;
    commands.push_back([this, id](Shell& shell) -> Result<void> {
      TRY_DONE(keep(shell));
      TRY(const Changes changes, remove_own_letter(shell.desk(), id));
      is_open_ = false;  // nothing of it is kept any more
      shell.replace({PlaceKind::own_words});
      shell.changed(changes);
      shell.say_done(shell.desk().words("ui.own.removed"));
      return {};
    });
  };
  const auto make_another = [&](const std::string& language) {
    commands.push_back([this, id, language](Shell& shell) -> Result<void> {
      TRY_DONE(keep(shell));
      TRY(const auto copied, copy_own_letter(shell.desk(), id, language));
      shell.changed(copied.changes);
      shell.go(own_letter_place(copied.value, place_.application));
      return {};
    });
  };
  if (!ui.compact()) draw_remove();
  const PairPress pressed = draw_pair(canvas, foot.row, {copy, ButtonKind::secondary, icon::content_copy},
                                      {translate, ButtonKind::secondary, icon::edit});
  if (ui.compact()) draw_remove();
  if (pressed == PairPress::first) make_another({});
  if (pressed == PairPress::second) open_menu("translate");
  std::vector<MenuItem> items;
  std::vector<std::string> tags;
  for (const OwnChoice& one : languages_) {
    if (one.id == letter_.language) continue;
    items.push_back({one.words});
    tags.push_back(one.id);
  }
  const int chosen = draw_menu(canvas, "translate", foot.row, items);
  if (chosen >= 0) make_another(tags[static_cast<std::size_t>(chosen)]);
}

// On a phone its words, how it reads and its places are one page each.
void OwnWordsScreen::draw_sides(const Canvas& canvas, Box& column) {
  const Ui& ui = canvas.ui();
  const std::array<std::string, 3> names = {ui.words("ui.own.write"), ui.words("ui.own.reads"),
                                            ui.words("ui.own.places")};
  const std::array<std::string_view, 3> labels = {names[0], names[1], names[2]};
  const Box at = column.cut_top(ui.control(ui.compact() ? measure::touch_target : 36), 12);
  const int pressed = draw_segments(canvas, at, labels, static_cast<int>(side_));
  if (pressed >= 0) side_ = static_cast<Side>(pressed);
}

void OwnWordsScreen::draw_open(const Canvas& canvas, Box page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  const float foot_high = goodterms::foot_height(ui, {false, true});
  const bool low = compact && side_ == Side::words && page.height < low_page;
  const Box foot = page.cut_bottom(low ? 0 : foot_high);
  const bool beside = page.width > (side_width + 360) * std::max(1.0F, ui.text_scale);
  Box column = page.inset(compact ? measure::phone_margin : column_gap, 0);
  Box side;
  if (beside) {
    const float scale = std::max(1.0F, ui.text_scale);
    side = column;
    column.width = std::min(column.width - side_width * scale - column_gap, widest_sheet * scale);
    side.cut_left(column.width, column_gap);
    side.width = std::min(side.width, widest_side * scale);
    side.cut_top(12);
  }
  draw_head(canvas, column, commands);
  if (!beside && !low) draw_sides(canvas, column);
  if (beside || side_ == Side::words) {
    const Box writing = compact ? Box{page.x + phone_sheet_margin, column.y,
                                      page.width - 2 * phone_sheet_margin, column.height}
                                : column;
    draw_writing(canvas, writing, low ? foot_high : 0, commands);
  } else if (side_ == Side::reads) {
    draw_reading(canvas, column);
  } else {
    draw_places(canvas, column);
  }
  if (beside) draw_side(canvas, side);
  if (low) return;
  // Where the sheet is narrow the foot goes on below what stands beside it.
  const float least_foot = 480 * std::max(1.0F, ui.text_scale);
  const float wide = beside && column.width < least_foot ? side.right() - column.x : column.width;
  draw_foot(canvas, compact ? foot : Box{column.x, foot.y, wide, foot.height}, commands);
}

void OwnWordsScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (rows_.empty() && !is_open_) return draw_nothing(canvas, box, commands);
  const bool one_at_a_time = ui.room() != WidthClass::expanded || is_new_;
  if (one_at_a_time && is_open_) return draw_open(canvas, box, commands);
  Box rest = box;
  Box column = one_at_a_time ? box : rest.cut_left(list_width * std::max(1.0F, ui.text_scale));
  if (!one_at_a_time) canvas.vertical_line(column.right() - 1, column.y, column.height, ColorToken::line);
  column = column.inset(one_at_a_time ? (ui.compact() ? measure::phone_margin : column_gap) : 16, 0);
  column.cut_top(ui.compact() ? 16 : 30);
  column.cut_bottom(16);
  draw_list(canvas, column, commands);
  if (one_at_a_time) return;
  if (is_open_) return draw_open(canvas, rest, commands);
  const std::string choose = ui.words("ui.own.choose"), text = ui.words("ui.own.none-text");
  draw_empty_place(canvas, rest, {icon::edit, choose, text, {}});
}

}  // namespace goodterms
