// How the place where people are taken over looks, around its table (import_table_drawing.cpp).
#include <algorithm>
#include <array>

#include "app/screens/foot.h"
#include "app/screens/import_screen.h"
#include "app/screens/outcome_page.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/store/files.h"

namespace goodterms {
namespace {

constexpr float widest = 1096;

std::string count_of(std::size_t count) {
  return std::to_string(count);
}

}  // namespace

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
  const Box beside = draw_page_title(canvas, page, ui.words("ui.import.title"), said, segments);
  if (ui.compact()) {
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
    for (int field = 0; field <= static_cast<int>(last_sheet_field); ++field)
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
