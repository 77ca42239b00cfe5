// How the place where people are taken over looks.
#include <algorithm>
#include <array>

#include "app/screens/foot.h"
#include "app/screens/import_screen.h"
#include "app/screens/outcome_page.h"
#include "app/style/icons.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/base/text.h"
#include "core/store/files.h"

namespace goodterms {
namespace {

constexpr float widest = 1096, side = 24, padding = 13, phone_side = 16, gap = 14;
constexpr float check_column = 38, state_column = 104, name_column = 200, company_column = 152;
constexpr float state_icon = 16, line_gap = 2, phone_gap = 8;

std::string difference_words(const Words& words, const ImportDifference& one) {
  Object values;
  values.set("field", words("ui.import.what." + one.field));
  values.set("mine", single_line(one.mine));
  values.set("theirs", single_line(one.theirs));
  // Of notes only the lines that are not there yet are theirs, and they come below.
  const bool added = one.mine.empty() || one.field == "notes";
  return words(added ? "ui.import.added" : "ui.import.differs", values);
}

std::string reach_of(const ImportedPerson& person) {
  for (const auto* list : {&person.emails, &person.phones}) {
    if (!list->empty()) return list->front();
  }
  return person.linkedin;
}

std::string left_out_words(const Words& words, const ImportLeftOut& left) {
  Object values;
  values.set("place", std::to_string(left.place));
  values.set("why", words(left.why));
  return words("ui.import.left-out", values);
}

// What is left for words beside the box to tick, on a phone.
float words_width(const Ui& ui, float width) {
  return width - 2 * phone_side - check_column * std::max(1.0F, ui.text_scale);
}

float sign_width(const Ui& ui) {
  return state_icon * std::max(1.0F, ui.text_scale) + 8;
}

const char* take_key(const ImportRow& row) {
  if (row.apart) return "ui.import.take.apart";
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

// Somebody of the file who has another name here may be somebody else.
bool may_be_two(const ImportRow& row) {
  return row.contact && std::any_of(row.differences.begin(), row.differences.end(),
                                    [](const ImportDifference& one) { return one.field == "contact"; });
}

std::string count_of(std::size_t count) {
  return std::to_string(count);
}

}  // namespace

float ImportScreen::height_of(const Canvas& canvas, float width, const ImportRow& row) const {
  const float name = canvas.text_line_height(strong_text), small = canvas.text_line_height(small_text);
  if (!canvas.ui().compact()) {
    const auto lines = static_cast<float>(row.differences.size());
    return std::max(name, small) + lines * (small + line_gap) + 2 * padding;
  }
  // A finger has no way to see what is cut off.
  float details = 0;
  for (const ImportDifference& one : row.differences)
    details += line_gap + canvas.wrapped_height(difference_words(canvas.ui().words, one), small_strong,
                                                words_width(canvas.ui(), width));
  const bool asks = row.state == ImportState::differs;
  const float take = asks ? canvas.ui().control(measure::touch_target) + phone_gap : 0;
  return name + small + line_gap + details + take + 2 * padding;
}

float ImportScreen::height_of(const Canvas& canvas, float width, const ImportLeftOut& left) const {
  const Ui& ui = canvas.ui();
  const float room = width - 2 * (ui.compact() ? phone_side : side) - sign_width(ui);
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
  const std::array<std::string, 4> labels = {words("ui.import.take.mine"), words("ui.import.take.theirs"),
                                             words("ui.import.take.both"), words("ui.import.take.apart")};
  std::vector<MenuItem> items;
  for (const std::string& label : labels)
    items.push_back({label, no_icon, label == now});
  if (!may_be_two(row)) items.pop_back();
  const int chosen = draw_menu(canvas, name, box, items);
  if (chosen < 0) return;
  row.apart = chosen == 3;
  row.take = row.apart ? ImportTake::mine : static_cast<ImportTake>(chosen);
  row.wanted = true;
  stale_ = true;
}

void ImportScreen::draw_wide(const Canvas& canvas, Box inside, ImportRow& row) {
  const Words& words = canvas.ui().words;
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  const float line = std::max(canvas.text_line_height(strong_text), canvas.text_line_height(small_text));
  const bool same = row.state == ImportState::same;
  if (row.state == ImportState::differs) {
    std::vector<std::string> labels;
    float width = 0;
    for (const char* key : {"mine", "theirs", "both", "apart"}) {
      const std::string label = words(std::string("ui.import.take.") + key);
      width = std::max(width, picker_width(canvas, {label}));
    }
    draw_take(canvas, inside.cut_right(width, gap).middle_row(canvas.ui().control(measure::picker_height)),
              row);
  } else if (same) {
    Object values;
    values.set("place", std::to_string(row.repeats ? reading_->preview->rows[*row.repeats].person.place : 0));
    const std::string nothing = words(row.repeats ? "ui.import.again" : "ui.import.nothing", values);
    canvas.line(inside.cut_right(canvas.text_width(nothing, small_text) + 1, gap), nothing, small_text,
                Align::right);
  }
  Box state = inside.cut_left(state_column * scale);
  draw_state(canvas, state.cut_top(line), row, Align::left);
  Box name = inside.cut_left(std::min(name_column * scale, inside.width * 0.4F), gap);
  const ImportedPerson& person = row.person;
  canvas.line(name.cut_top(line), person.name.empty() ? person.company : person.name,
              same ? quiet_text : strong_text);
  Box company = inside.cut_left(std::min(company_column * scale, inside.width * 0.4F), gap);
  if (!person.name.empty()) canvas.line(company.cut_top(line), person.company, small_text);
  canvas.line(inside.cut_top(line), reach_of(person), small_text);
  for (const ImportDifference& one : row.differences) {
    inside.cut_top(line_gap);
    canvas.line(inside.cut_top(canvas.text_line_height(small_text)), difference_words(words, one),
                small_strong);
  }
}

void ImportScreen::draw_narrow(const Canvas& canvas, Box inside, ImportRow& row) {
  const Words& words = canvas.ui().words;
  const ImportedPerson& person = row.person;
  Box first = inside.cut_top(canvas.text_line_height(strong_text), line_gap);
  draw_state(canvas, first.cut_right(88 * std::max(1.0F, canvas.ui().text_scale), 8), row, Align::right);
  canvas.line(first, person.name.empty() ? person.company : person.name,
              row.state == ImportState::same ? quiet_text : strong_text);
  std::string second = person.name.empty() ? std::string() : person.company;
  const std::string reach = reach_of(person);
  if (!second.empty() && !reach.empty()) second += " · ";
  canvas.line(inside.cut_top(canvas.text_line_height(small_text)), second + reach, small_text);
  for (const ImportDifference& one : row.differences) {
    inside.cut_top(line_gap);
    inside.cut_top(canvas.paragraph(inside, difference_words(words, one), small_strong));
  }
  if (row.state != ImportState::differs) return;
  inside.cut_top(phone_gap);
  draw_take(canvas, inside.cut_top(canvas.ui().control(measure::touch_target)), row);
}

void ImportScreen::draw_left_out(const Canvas& canvas, Box row, const ImportLeftOut& left) const {
  const Ui& ui = canvas.ui();
  Box inside = row.inset(ui.compact() ? phone_side : side, padding);
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
  const std::string& name = one.person.name.empty() ? one.person.company : one.person.name;
  const Part part(PartKind::group, name);
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  Box inside = row.inset(canvas.ui().compact() ? phone_side : side, padding);
  Box check = inside.cut_left(check_column * scale);
  if (one.state != ImportState::same) {
    check.width = measure::check_box * scale;
    const auto key = static_cast<std::int64_t>(one.person.place);
    if (draw_check_box(canvas, check.cut_top(canvas.text_line_height(strong_text)), name, one.wanted, key)) {
      one.wanted = !one.wanted;
      stale_ = true;
    }
  }
  if (canvas.ui().compact()) {
    draw_narrow(canvas, inside, one);
  } else {
    draw_wide(canvas, inside, one);
  }
}

void ImportScreen::draw_columns(const Canvas& canvas, Box row) const {
  const Words& words = canvas.ui().words;
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  Box inside = row.inset(side, 0);
  inside.cut_left(check_column * scale);
  canvas.line(inside.cut_left(state_column * scale), words("ui.import.column.state"), small_text);
  const float name = std::min(name_column * scale, inside.width * 0.4F);
  canvas.line(inside.cut_left(name, gap), words("ui.import.column.name"), small_text);
  const float company = std::min(company_column * scale, inside.width * 0.4F);
  canvas.line(inside.cut_left(company, gap), words("field.company.label"), small_text);
  canvas.line(inside, words("ui.import.column.reach"), small_text);
}

void ImportScreen::draw_table(const Canvas& canvas, Box& page, const Box& seen) {
  const float head = canvas.ui().compact() ? 0 : canvas.text_line_height(small_text) + 22;
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

void ImportScreen::draw_which(const Canvas& canvas, const Box& box) {
  const Words& words = canvas.ui().words;
  const ImportPreview& preview = *reading_->preview;
  const auto label = [&](const char* key, std::size_t count) {
    Object values;
    values.set("count", count_of(count));
    return words(std::string("ui.import.which.") + key, values);
  };
  const std::array<std::string, 4> labels = {label("all", preview.rows.size()), label("new", preview.fresh),
                                             label("same", preview.same), label("differs", preview.differs)};
  std::array<std::string_view, 4> views;
  std::copy(labels.begin(), labels.end(), views.begin());
  Box at = box;
  if (!canvas.ui().compact()) {
    const float width = std::min(box.width, segments_width(canvas, views));
    at = {box.right() - width, box.y, width, box.height};
  }
  const int chosen = draw_segments(canvas, at, views, static_cast<int>(which_));
  if (chosen < 0) return;
  which_ = static_cast<Which>(chosen);
  stale_ = true;
}

void ImportScreen::draw_head(const Canvas& canvas, Box& page) {
  const Ui& ui = canvas.ui();
  const ImportPreview& preview = *reading_->preview;
  Object values;
  values.set("file", file_name_of(path_));
  const auto count = static_cast<std::int64_t>(preview.rows.size());
  const std::string said = ui.words.count("ui.import.subtitle", count, values);
  const float segments = ui.compact() ? 0 : std::min(page.width * 0.5F, 330 * std::max(1.0F, ui.text_scale));
  const Box beside =
      draw_page_title(canvas, page, ui.words("ui.import.title"), ui.compact() ? "" : said, segments);
  if (ui.compact()) {
    page.cut_top(canvas.paragraph(page, said, quiet_text), 12);
    draw_which(canvas, page.cut_top(ui.control(measure::touch_target), 12));
  } else {
    draw_which(canvas, beside.middle_row(ui.control(measure::picker_height + 8)));
  }
  if (!has_columns()) return;
  Box row = page.cut_top(ui.control(ui.compact() ? measure::touch_target : 32), 4);
  if (draw_left_link(canvas, row, ui.words("ui.import.columns"))) mapping_open_ = true;
}

std::string ImportScreen::import_words(const Words& words) const {
  Object values;
  values.set("new", count_of(fresh_));
  values.set("update", count_of(updates_));
  if (fresh_ > 0) return words(updates_ > 0 ? "ui.import.do-both" : "ui.import.do-new", values);
  return words(updates_ > 0 ? "ui.import.do-update" : "ui.import.do-nothing", values);
}

void ImportScreen::draw_end(const Canvas& canvas, Box row, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string main = import_words(ui.words), cancel = ui.words("ui.cancel");
  if (!ui.compact()) {
    Box words = row;
    words.width = row.width * 0.5F;
    canvas.line(words, ui.words("ui.import.undo"), small_text);
  }
  const Button go{main, ButtonKind::primary, no_icon, no_icon, fresh_ + updates_ > 0}, stop{cancel};
  switch (draw_pair(canvas, row, stop, go)) {
    case PairPress::first:
      return commands.push_back(go_back());
    case PairPress::second:
      return import(commands);
    case PairPress::none:
      return;
  }
}

void ImportScreen::draw_choose(const Canvas& canvas, const Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  OutcomePage page;
  page.drawing = Drawing::door;
  page.title = words("ui.import.choose-title");
  page.text = reading_ && !reading_->error.empty() ? reading_->error : words("ui.import.choose-text");
  page.primary = words("ui.import.choose");
  if (asks_columns()) {
    page.title = words("ui.import.columns-title");
    page.text = words("ui.import.columns-why");
    page.primary = words("ui.import.columns");
    page.link = words("ui.import.choose-other");
  }
  page.link = words("ui.cancel");
  switch (draw_outcome_page(canvas, box, page)) {
    case OutcomePress::primary:
      return press_primary(commands);
    case OutcomePress::link:
      return commands.push_back(asks_columns() ? choose_people_file() : go_back());
    default:
      return;
  }
}

// What each column of a table holds, where its name does not tell.
void ImportScreen::draw_mapping(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  if (!has_columns()) return;
  const Reading& preview = *reading_;
  const float row_high = ui.control(measure::touch_target) + 4;
  const Sheet sheet(canvas, "columns", ui.words("ui.import.columns-title"),
                    row_high * static_cast<float>(std::min<std::size_t>(preview.columns.size(), 9)),
                    mapping_open_, SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  ScrollArea area(sheet.canvas(), sheet.content(), "columns");
  Box rows = area.content();
  for (std::size_t at = 0; at < preview.columns.size(); ++at) {
    Box row = rows.cut_top(row_high);
    const auto chosen_now = std::find_if(columns_.begin(), columns_.end(),
                                         [&](const auto& one) { return one.first == preview.columns[at]; });
    const SheetField holds = chosen_now == columns_.end() ? preview.fields[at] : chosen_now->second;
    const std::string now = ui.words("ui.import.field." + std::string(sheet_field_id(holds)));
    const Box picker = row.cut_right(row.width * 0.5F, 8).middle_row(ui.control(measure::picker_height));
    sheet.canvas().line(row, preview.columns[at], body_text);
    const std::string menu = "column " + std::to_string(at);
    if (draw_picker(sheet.canvas(), picker, {now, static_cast<std::int64_t>(at)})) open_menu(menu);
    std::vector<std::string> labels;
    for (int field = 0; field <= static_cast<int>(SheetField::day); ++field)
      labels.push_back(
          ui.words("ui.import.field." + std::string(sheet_field_id(static_cast<SheetField>(field)))));
    std::vector<MenuItem> items;
    for (const std::string& label : labels)
      items.push_back({label, no_icon, label == now});
    const int chosen = draw_menu(sheet.canvas(), menu, picker, items);
    if (chosen < 0) continue;
    std::erase_if(columns_, [&](const auto& one) { return one.first == preview.columns[at]; });
    columns_.emplace_back(preview.columns[at], static_cast<SheetField>(chosen));
    begun_ = false;  // read again, with the sheet open
    break;
  }
  area.end(rows.y);
}

void ImportScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool ready = is_unfinished();
  if (!ready && !path_.empty() && (!begun_ || !going_on_.expired())) {
    Box page = page_box(ui, box, widest);
    Object values;
    values.set("file", file_name_of(path_));
    draw_page_title(canvas, page, ui.words("ui.import.title"), ui.words("ui.import.reading", values), 0);
    return draw_mapping(canvas);
  }
  if (!ready) {
    draw_choose(canvas, box, commands);
    return draw_mapping(canvas);
  }
  Box all = box;
  lay(canvas, page_box(ui, all, widest).width);
  const float high = ui.control(measure::main_action_height) + 32;
  Box foot = all.cut_bottom(ui.compact() ? goodterms::foot_height(ui, {}) : high);
  {
    ScrollArea area(canvas, all, "import");
    Box page = page_box(ui, area.content(), widest);
    draw_head(canvas, page);
    draw_table(canvas, page, area.visible());
    area.end(page.y);
  }
  if (ui.compact()) {
    draw_foot_ground(canvas, foot);
    draw_end(canvas, lay_foot(ui, foot, {}).row, commands);
  } else {
    const Box page = page_box(ui, foot, widest);
    draw_end(canvas,
             Box{page.x, foot.y, page.width, foot.height}.middle_row(ui.control(measure::main_action_height)),
             commands);
  }
  draw_mapping(canvas);
}

}  // namespace goodterms
