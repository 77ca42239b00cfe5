// The table of the place where people are taken over: a row for each, with what would become of them.
#include <imgui.h>

#include <algorithm>

#include "app/screens/import_screen.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float side = 24, padding = 13, phone_side = 16, gap = 14;
constexpr float check_column = 38, state_column = 104, name_column = 200, company_column = 152;
constexpr float state_icon = 16, line_gap = 2, phone_gap = 8;

// What differs: told as a fact; what is asked stands beside it.
constexpr TextStyle told{text_size::small, Weight::regular, ColorToken::ink};

std::string difference_words(const Words& words, const ImportedPerson& person, const ImportDifference& one) {
  Object values;
  values.set("field", words("ui.import.what." + one.field));
  values.set("mine", single_line(one.mine));
  values.set("theirs", single_line(one.theirs));
  if (one.field == "contact") return words("ui.import.same-person", values);
  if (one.field == "story" && person.mails > 0) {
    values.set("mails", mails_words(words, person));
    return words("ui.import.mails-added", values);
  }
  if (one.field == "story") {  // its day, a blank, and the words
    constexpr std::size_t day_size = 10;
    if (const auto day = parse_date(one.theirs.substr(0, day_size))) {
      values.set("day", describe_day(words, *day, Date{}));
      values.set("theirs", single_line(one.theirs.substr(day_size)));
      return words("ui.import.of-story", values);
    }
  }
  return words(one.mine.empty() || one.is_beside() ? "ui.import.added" : "ui.import.differs", values);
}

std::string reach_of(const ImportedPerson& person) {
  std::string reach = person.linkedin;
  for (const auto* list : {&person.phones, &person.emails}) {
    if (!list->empty()) reach = list->front();
  }
  return reach;
}

// How they are reached, as far as what differs does not say it already.
std::string reach_beside(const ImportRow& row) {
  const std::string reach = reach_of(row.person);
  const bool is_told = std::any_of(row.differences.begin(), row.differences.end(),
                                   [&](const ImportDifference& one) { return one.theirs == reach; });
  return is_told ? std::string() : reach;
}

// Who it is; without a name their company, or else how they are reached.
std::string shown_name(const ImportedPerson& person) {
  std::string name = person.linkedin;
  for (const auto* list : {&person.phones, &person.emails}) {
    if (!list->empty()) name = list->front();
  }
  for (const std::string* one : {&person.company, &person.name}) {
    if (!one->empty()) name = *one;
  }
  return name;
}

// Below the name, where a row is laid out as on a phone.
std::string second_line(const ImportRow& row) {
  const std::string reach = reach_beside(row), company = row.person.name.empty() ? "" : row.person.company;
  return company + (company.empty() || reach.empty() ? "" : " · ") + reach;
}

std::string left_out_words(const Words& words, const ImportLeftOut& left) {
  Object values;
  if (left.place > 0) values.set("place", std::to_string(left.place));
  values.set("why", words(left.why));
  return words("ui.import.left-out", values);
}

// What stands below how they are reached: what they bring along, or what differs from what is filed.
std::vector<std::string> details_of(const Words& words, const ImportRow& row) {
  std::vector<std::string> details;
  const std::string mails = mails_words(words, row.person);
  if (row.state != ImportState::differs && !mails.empty()) details.push_back(mails);
  for (const ImportDifference& one : row.differences)
    details.push_back(difference_words(words, row.person, one));
  return details;
}

float details_height(const Canvas& canvas, const ImportRow& row, float width) {
  float height = 0;
  for (const std::string& detail : details_of(canvas.ui().words, row))
    height += line_gap + canvas.wrapped_height(detail, told, width);
  return height;
}

void draw_details(const Canvas& canvas, Box box, const ImportRow& row) {
  for (const std::string& detail : details_of(canvas.ui().words, row)) {
    box.cut_top(line_gap);
    box.cut_top(canvas.paragraph(box, detail, told));
  }
}

// What is left for words beside the box to tick, on a phone.
float words_width(const Ui& ui, float width) {
  return width - 2 * phone_side - check_column * std::max(1.0F, ui.text_scale);
}

float sign_width(const Ui& ui) {
  return state_icon * std::max(1.0F, ui.text_scale) + 8;
}

// Somebody of the file who has another name here may be somebody else.
bool may_be_two(const ImportRow& row) {
  return row.contact && std::any_of(row.differences.begin(), row.differences.end(),
                                    [](const ImportDifference& one) { return one.field == "contact"; });
}

// Nothing but the name is in question: one person, under the name here, or two.
bool only_name(const ImportRow& row) {
  return may_be_two(row) && row.differences.size() == 1;
}

// Whether somebody must say what becomes of it. What is only added is added by its tick.
bool is_asked(const ImportRow& row) {
  return row.state == ImportState::differs &&
         (may_be_two(row) || std::any_of(row.differences.begin(), row.differences.end(),
                                         [](const ImportDifference& one) { return !one.mine.empty(); }));
}

const char* take_key(const ImportRow& row) {
  if (row.apart) return "ui.import.take.apart";
  if (only_name(row)) return "ui.import.take.merge";
  switch (row.take) {
    case ImportTake::mine:
      return "ui.import.take.mine";
    case ImportTake::theirs:
      return "ui.import.take.theirs";
    case ImportTake::both:
      return "ui.import.take.both";
  }
  return "";
}

// Of a table that is so wide, points: what they are called, where, and what is left for how to reach them.
struct Columns {
  float name = 0, company = 0, reach = 0;
};
// `companies`: whether any row has one; kept mail tells none.
Columns columns_of(const Ui& ui, float width, bool companies = true) {
  const float scale = std::max(1.0F, ui.text_scale);
  Columns columns;
  float rest = width - 2 * side - (check_column + state_column) * scale;
  columns.name = std::min(name_column * scale, rest * 0.4F);
  rest -= columns.name + gap;
  if (companies) columns.company = std::min(company_column * scale, rest * 0.4F);
  columns.reach = rest - (companies ? columns.company + gap : 0);
  return columns;
}

// Whether what differs and what may become of it fit side by side; else each row is laid out as on a phone.
bool fits_columns(const Ui& ui, float width) {
  constexpr float least_reach = 280;
  return !ui.compact() && columns_of(ui, width).reach >= least_reach * std::max(1.0F, ui.text_scale);
}

float side_of(const Ui& ui, float width) {
  return fits_columns(ui, width) ? side : phone_side;
}

}  // namespace

// Beside how to reach them, what may become of the row: all of it in sight where the window is wide enough.
float ImportScreen::take_width(const Canvas& canvas, float width, const ImportRow& row) {
  if (!is_asked(row)) return 0;
  const std::vector<std::string> labels = take_labels(canvas.ui().words, row);
  if (shows_segments(canvas, width, row)) {
    const std::vector<std::string_view> shown(labels.begin(), labels.end());
    return segments_width(canvas, shown);
  }
  float widest = 0;
  for (const std::string& label : labels)
    widest = std::max(widest, picker_width(canvas, {label}));
  return widest;
}

bool ImportScreen::shows_segments(const Canvas& canvas, float width, const ImportRow& row) {
  if (canvas.ui().room() != WidthClass::expanded) return false;
  const std::vector<std::string> labels = take_labels(canvas.ui().words, row);
  const std::vector<std::string_view> shown(labels.begin(), labels.end());
  constexpr float most = 0.55F;  // the rest tells what differs
  return segments_width(canvas, shown) <= columns_of(canvas.ui(), width).reach * most;
}

float ImportScreen::height_of(const Canvas& canvas, float width, const ImportRow& row) const {
  const float name = canvas.text_line_height(strong_text), small = canvas.text_line_height(small_text);
  if (fits_columns(canvas.ui(), width)) {
    const float take = take_width(canvas, width, row);
    const float room = columns_of(canvas.ui(), width, has_companies_).reach - (take > 0 ? take + gap : 0);
    const float beside = reach_beside(row).empty() ? 0 : std::max(name, small);
    return std::max(std::max(name, small), beside + details_height(canvas, row, room)) + 2 * padding;
  }
  // A finger has no way to see what is cut off.
  const float details = details_height(canvas, row, words_width(canvas.ui(), width));
  const float take = is_asked(row) ? canvas.ui().control(measure::touch_target) + phone_gap : 0;
  return name + (second_line(row).empty() ? 0 : small) + line_gap + details + take + 2 * padding;
}

float ImportScreen::height_of(const Canvas& canvas, float width, const ImportLeftOut& left) const {
  const Ui& ui = canvas.ui();
  const float room = width - 2 * side_of(ui, width) - sign_width(ui);
  return canvas.wrapped_height(left_out_words(ui.words, left), small_text, room) + 2 * padding;
}

void ImportScreen::draw_state(const Canvas& canvas, Box box, const ImportRow& row, Align align) const {
  const Words& words = canvas.ui().words;
  constexpr TextStyle fresh{text_size::small, Weight::medium, ColorToken::accent};
  const bool is_new = row.state == ImportState::fresh, same = row.state == ImportState::same;
  const TextStyle& style = is_new ? fresh : same ? small_text : small_strong;
  const std::string label = words("ui.import.state." + std::string(import_state_id(row.state)));
  const float size = state_icon * std::max(1.0F, canvas.ui().text_scale),
              width = canvas.text_width(label, style) + 1;
  if (align == Align::right) box.cut_left(std::max(0.0F, box.width - width - size - 4));
  canvas.icon(box.cut_left(size, 4),
              is_new ? icon::add
              : same ? icon::check
                     : icon::call_split,
              style.color, state_icon);
  canvas.line(box, label, style);
}

void ImportScreen::draw_take(const Canvas& canvas, const Box& box, ImportRow& row) {
  const Words& words = canvas.ui().words;
  const std::string now = words(take_key(row)), name = "take " + std::to_string(row.person.place);
  if (draw_picker(canvas, box, {now, static_cast<std::int64_t>(row.person.place)})) open_menu(name);
  const std::vector<std::string> labels = take_labels(words, row);
  std::vector<MenuItem> items;
  for (const std::string& label : labels)
    items.push_back({label, no_icon, label == now});
  const int chosen = draw_menu(canvas, name, box, items);
  if (chosen >= 0) choose(row, chosen);
}

// What may become of a row that differs, in the order of ImportTake, and last that they are two.
std::vector<std::string> ImportScreen::take_labels(const Words& words, const ImportRow& row) {
  if (only_name(row)) return {words("ui.import.take.merge"), words("ui.import.take.apart")};
  std::vector<std::string> labels = {words("ui.import.take.mine"), words("ui.import.take.theirs"),
                                     words("ui.import.take.both")};
  if (may_be_two(row)) labels.push_back(words("ui.import.take.apart"));
  return labels;
}

void ImportScreen::choose(ImportRow& row, int chosen) {
  row.apart = chosen == (only_name(row) ? 1 : 3);
  row.take = row.apart ? ImportTake::mine : static_cast<ImportTake>(chosen);
  row.wanted = true;
  stale_ = true;
}

void ImportScreen::draw_take_segments(const Canvas& canvas, const Box& box, ImportRow& row) {
  const std::vector<std::string> labels = take_labels(canvas.ui().words, row);
  const std::vector<std::string_view> shown(labels.begin(), labels.end());
  const int now = row.apart        ? static_cast<int>(labels.size()) - 1
                  : only_name(row) ? 0
                                   : static_cast<int>(row.take);
  ImGui::PushID(static_cast<int>(row.person.place));
  const int pressed = draw_segments(canvas, box, shown, now);
  ImGui::PopID();
  if (pressed >= 0) choose(row, pressed);
}

// `width`: of the table.
void ImportScreen::draw_wide(const Canvas& canvas, Box inside, float width, ImportRow& row) {
  const Words& words = canvas.ui().words;
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  const float line = std::max(canvas.text_line_height(strong_text), canvas.text_line_height(small_text));
  const bool same = row.state == ImportState::same;
  const Columns columns = columns_of(canvas.ui(), width, has_companies_);
  Box state = inside.cut_left(state_column * scale);
  draw_state(canvas, state.cut_top(line), row, Align::left);
  Box name = inside.cut_left(columns.name, gap);
  const ImportedPerson& person = row.person;
  canvas.line(name.cut_top(line), shown_name(person), same ? quiet_text : strong_text);
  Box company = has_companies_ ? inside.cut_left(columns.company, gap) : Box();
  if (has_companies_ && !person.name.empty()) canvas.line(company.cut_top(line), person.company, small_text);
  if (is_asked(row)) {
    const Box take = inside.cut_right(take_width(canvas, width, row), gap)
                         .middle_row(canvas.ui().control(measure::picker_height));
    if (shows_segments(canvas, width, row)) {
      draw_take_segments(canvas, take, row);
    } else {
      draw_take(canvas, take, row);
    }
  } else if (same) {
    Object values;
    values.set("place", std::to_string(row.repeats ? reading_->preview->rows[*row.repeats].person.place : 0));
    const std::string nothing = words(row.repeats ? "ui.import.again" : "ui.import.nothing", values);
    canvas.line(inside.cut_right(canvas.text_width(nothing, small_text) + 1, gap), nothing, small_text,
                Align::right);
  }
  const std::string reach = reach_beside(row);
  if (!reach.empty()) canvas.line(inside.cut_top(line), reach, small_text);
  draw_details(canvas, inside, row);
}

void ImportScreen::draw_narrow(const Canvas& canvas, Box inside, ImportRow& row) {
  const ImportedPerson& person = row.person;
  Box first = inside.cut_top(canvas.text_line_height(strong_text), line_gap);
  draw_state(canvas, first.cut_right(88 * std::max(1.0F, canvas.ui().text_scale), 8), row, Align::right);
  canvas.line(first, shown_name(person), row.state == ImportState::same ? quiet_text : strong_text);
  const std::string second = second_line(row);
  if (!second.empty()) canvas.line(inside.cut_top(canvas.text_line_height(small_text)), second, small_text);
  if (is_asked(row))
    draw_take(canvas, inside.cut_bottom(canvas.ui().control(measure::touch_target), phone_gap), row);
  draw_details(canvas, inside, row);
}

void ImportScreen::draw_left_out(const Canvas& canvas, Box row, const ImportLeftOut& left) const {
  const Ui& ui = canvas.ui();
  Box inside = row.inset(side_of(ui, row.width), padding);
  Box sign = inside.cut_left(sign_width(ui) - 8, 8);
  canvas.icon(sign.cut_top(canvas.text_line_height(small_text)), icon::error, ColorToken::ink_2, state_icon);
  canvas.paragraph(inside, left_out_words(ui.words, left), small_text);
}

void ImportScreen::draw_row(const Canvas& canvas, Box row, std::size_t index) {
  ImportPreview& preview = *reading_->preview;
  if (index >= preview.rows.size())
    return draw_left_out(canvas, row, preview.left_out[index - preview.rows.size()]);
  ImportRow& one = preview.rows[index];
  if (one.state == ImportState::differs) canvas.fill(row, faded(canvas.ui().theme[ColorToken::sunken], 0.5F));
  const std::string name = shown_name(one.person);
  const Part part(PartKind::group, name);
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  Box inside = row.inset(side_of(canvas.ui(), row.width), padding);
  Box check = inside.cut_left(check_column * scale);
  // What would change nothing as it is chosen has nothing to be ticked for.
  if (one.state != ImportState::same && changes_something(one)) {
    check.width = measure::check_box * scale;
    const auto key = static_cast<std::int64_t>(one.person.place);
    if (draw_check_box(canvas, check.cut_top(canvas.text_line_height(strong_text)), name, one.wanted, key)) {
      one.wanted = !one.wanted;
      stale_ = true;
    }
  }
  if (fits_columns(canvas.ui(), row.width)) {
    draw_wide(canvas, inside, row.width, one);
  } else {
    draw_narrow(canvas, inside, one);
  }
}

void ImportScreen::draw_columns(const Canvas& canvas, Box row) const {
  const Words& words = canvas.ui().words;
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  Box inside = row.inset(side, 0);
  inside.cut_left(check_column * scale);
  canvas.line(inside.cut_left(state_column * scale), words("ui.import.column.state"), small_text);
  const Columns columns = columns_of(canvas.ui(), row.width, has_companies_);
  canvas.line(inside.cut_left(columns.name, gap), words("ui.import.column.name"), small_text);
  if (has_companies_)
    canvas.line(inside.cut_left(columns.company, gap), words("field.company.label"), small_text);
  canvas.line(inside, words("ui.import.column.reach"), small_text);
}

void ImportScreen::draw_table(const Canvas& canvas, Box& page, const Box& seen) {
  const float head = fits_columns(canvas.ui(), page.width) ? canvas.text_line_height(small_text) + 22 : 0;
  const float high = head + tops_.back();
  Box card = page.cut_top(high, 24);
  canvas.card(card);
  if (head > 0) draw_columns(canvas, card.cut_top(head));
  const Part list(PartKind::list, canvas.ui().words("ui.import.title"),
                  static_cast<std::int64_t>(shown_.size()));
  // Only what can be seen: a file may hold a hundred thousand.
  const auto first = std::upper_bound(tops_.begin(), tops_.end(), seen.y - card.y);
  std::size_t at = first == tops_.begin() ? 0 : static_cast<std::size_t>(first - tops_.begin()) - 1;
  for (; at < shown_.size() && card.y + tops_[at] < seen.bottom(); ++at) {
    const Box row{card.x, card.y + tops_[at], card.width, tops_[at + 1] - tops_[at]};
    draw_row(canvas, row, shown_[at]);
    if (at > 0 || head > 0) canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line);
    if (stale_) break;  // rows may be others now
  }
}

}  // namespace goodterms
