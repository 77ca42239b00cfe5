#include "app/screens/guide_screen.h"

#include <algorithm>

#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float contents_width = 240, widest_page = 800, page_inset = 64, pair_gap = 96;
constexpr float column_gap = 24, row_padding = 17, least_in_columns = 600;
constexpr float question_share = 0.27F, longest_link = 176;
constexpr TextStyle lead_text{text_size::letter, Weight::regular, ColorToken::ink_2};
constexpr float answer_line_height = 24.0F / 15;  // of the size
constexpr TextStyle question_text{text_size::base, Weight::semibold, ColorToken::ink, answer_line_height};
constexpr TextStyle answer_text{text_size::base, Weight::regular, ColorToken::ink, answer_line_height};
constexpr TextStyle name_text{text_size::base, Weight::medium, ColorToken::ink_2};
constexpr TextStyle present_name{text_size::base, Weight::semibold, ColorToken::soft_ink};
constexpr TextStyle display_title = as_heading({text_size::display, Weight::semibold, ColorToken::ink}, 1);

Place guide_place(const std::string& page) {
  Place place{PlaceKind::guide};
  place.guide_page = page;
  return place;
}

// A page by its name, beside the page itself.
bool draw_name(const Canvas& canvas, const Box& box, std::string_view name, bool present,
               std::int64_t position) {
  PressOptions options;
  options.role = Role::list_row;
  options.checked = present;
  options.position = position;
  const Press pressed = press(canvas, box, name, options);
  if (present) {
    canvas.fill(box, ColorToken::soft, measure::button_corner);
  } else if (pressed.warmth > 0) {
    canvas.fill(box, faded(canvas.ui().theme[ColorToken::line], 0.4F * pressed.warmth),
                measure::button_corner);
  }
  canvas.line(box.inset(12, 0), name, present ? present_name : name_text);
  return pressed.clicked;
}

bool looks_for_words(const std::string& words) {
  return !trim(words).empty();
}

}  // namespace

std::optional<Place> guide_link(std::string_view place) {
  if (place.rfind(guide_place_prefix, 0) == 0)
    return guide_place(std::string(place.substr(guide_place_prefix.size())));
  for (const PlaceEntry& entry : place_entries()) {
    if (entry.id == place && entry.navigation != Navigation::inner) return Place{entry.kind};
  }
  return std::nullopt;
}

Result<void> GuideScreen::read(Desk& desk) {
  guide_ = &desk.catalog().content().guide;  // the catalog outlives every screen
  page_ = find_guide_page(*guide_, wanted_);
  if (page_ == nullptr) wanted_.clear();
  fill_rows();
  return {};
}

const GuidePage* GuideScreen::present() const {
  return page_ != nullptr ? page_ : guide_->empty() ? nullptr : &guide_->front();
}

GuideScreen::Sheaf GuideScreen::sheaf_of(const GuidePage* page) {
  Sheaf sheaf{page};
  if (page == nullptr) return sheaf;
  for (const GuideAnswer& answer : page->answers)
    sheaf.rows.push_back({answer.title, answer.text, answer.link, guide_link(answer.place)});
  return sheaf;
}

// What was looked for, or the page; and what is read beside it.
void GuideScreen::fill_rows() {
  const GuidePage* const page = present();
  if (looks_for_words(words_)) {
    shown_ = {};
    for (const GuideHit& hit : find_in_guide(*guide_, words_)) {
      const GuideAnswer& answer = *hit.answer;
      shown_.rows.push_back({answer.title, answer.text, answer.link, guide_link(answer.place)});
    }
    beside_ = sheaf_of(page);
    return;
  }
  shown_ = sheaf_of(page);
  beside_ = {};
  if (page == nullptr || guide_->size() < 2) return;
  // As in a book; the last page has the first after it.
  beside_ = sheaf_of(page == &guide_->back() ? &guide_->front() : page + 1);
}

bool GuideScreen::escape() {
  if (words_.empty()) return false;
  words_.clear();
  fill_rows();
  return true;
}

void GuideScreen::draw_search(const Canvas& canvas, const Box& box, Commands& commands) {
  const std::string label = canvas.ui().words("ui.guide.search");
  Field field;
  field.label = label;
  field.placeholder = label;
  field.label_hidden = true;
  field.icon = icon::search;
  if (!draw_field(canvas, box, field, words_).changed) return;
  commands.push_back(Command::without_change([this](Shell&) -> Result<void> {
    fill_rows();
    return {};
  }));
}

// The pages by name. On a phone it is a page of its own, with the search above it.
void GuideScreen::draw_contents(const Canvas& canvas, Box column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float high = std::max(ui.compact() ? 52.0F : 40.0F, canvas.text_line_height(strong_text) + 16);
  ScrollArea area(canvas, column, "guide contents");
  Box list = area.content();
  const float gap = ui.compact() ? 0 : 4;
  if (ui.compact()) {
    list.cut_top(4);
    canvas.card({list.x, list.y, list.width, high * static_cast<float>(guide_->size())});
  }
  const Part part(PartKind::list, ui.words("ui.place.guide"), static_cast<std::int64_t>(guide_->size()));
  std::int64_t position = 0;
  for (const GuidePage& page : *guide_) {
    ListRow row;
    row.title = page.title;
    row.position = ++position;
    row.chevron = ui.compact();
    const bool present = !looks_for_words(words_) && (&page == page_ || (page_ == nullptr && position == 1));
    const Box at = list.cut_top(high, gap);
    if (ui.compact() && position > 1) canvas.horizontal_line(at.x, at.y, at.width, ColorToken::line);
    if (ui.compact() ? draw_row(canvas, at, row) : draw_name(canvas, at, page.title, present, position))
      commands.push_back(go_to(guide_place(page.id)));
  }
  area.end(list.y + (ui.compact() ? 16 : 0));
}

void GuideScreen::draw_back(const Canvas& canvas, Box& page, Commands& commands) {
  Box head = page.cut_top(measure::touch_target, 4);
  Box at = head.cut_left(measure::touch_target);
  at.x -= 8;
  if (draw_icon_button(canvas, at, icon::arrow_back, canvas.ui().words("ui.back"), ButtonKind::quiet))
    commands.push_back(go_to(guide_place("")));
}

// A row's parts side by side where there is room, else one below the other.
struct GuideScreen::Columns {
  Columns(const Canvas& on, float all, const Row& row) : canvas(on), width(all) {
    side_by_side = width >= least_in_columns * std::max(1.0F, canvas.ui().text_scale);
    const float link_room = longest_link * std::max(1.0F, canvas.ui().text_scale);
    title = side_by_side ? width * question_share : width;
    text = side_by_side ? width - title - link_room - 2 * column_gap : width;
    title_height = canvas.wrapped_height(row.title, question_text, title);
    text_height = canvas.wrapped_height(row.text, answer_text, text);
    link_height = row.leads() ? std::max(canvas.ui().compact() ? measure::touch_target : 28.0F,
                                         canvas.text_line_height(small_text))
                              : 0;
  }
  float height() const {
    if (side_by_side) return std::max(title_height, text_height) + 2 * row_padding;
    return title_height + 6 + text_height + (link_height > 0 ? 4 + link_height : 0) + 2 * row_padding;
  }

  const Canvas& canvas;
  float width = 0, title = 0, text = 0;
  float title_height = 0, text_height = 0, link_height = 0;
  bool side_by_side = false;
};

void GuideScreen::draw_rows(const Canvas& canvas, Box& page, const Sheaf& sheaf, bool second,
                            Commands& commands) {
  std::int64_t key = second ? 1000 : 0;  // links of the same words are told apart
  for (const Row& row : sheaf.rows) {
    const Columns columns(canvas, page.width, row);
    Box box = page.cut_top(columns.height());
    canvas.horizontal_line(box.x, box.y, box.width, ColorToken::line);
    box = box.inset(0, row_padding);
    ++key;
    bool pressed = false;
    if (columns.side_by_side) {
      canvas.paragraph(box.cut_left(columns.title, column_gap), row.title, question_text);
      canvas.paragraph(box.cut_left(columns.text, column_gap), row.text, answer_text);
      Box link = box.cut_top(canvas.text_line_height(answer_text));
      pressed = row.leads() && draw_link(canvas, link, row.link, key);
    } else {
      canvas.paragraph(box.cut_top(columns.title_height, 6), row.title, question_text);
      canvas.paragraph(box.cut_top(columns.text_height, 4), row.text, answer_text);
      Box link = box.cut_top(columns.link_height);
      pressed = row.leads() && draw_left_link(canvas, link, row.link, key);
    }
    if (pressed) commands.push_back(go_to(*row.place));
  }
  if (!sheaf.rows.empty()) canvas.horizontal_line(page.x, page.y, page.width, ColorToken::line);
}

void GuideScreen::draw_points(const Canvas& canvas, Box& page, const GuidePage& shown) {
  if (shown.points.empty()) return;
  page.cut_top(26);
  canvas.line(page.cut_top(canvas.text_line_height(section_title), 16), shown.points_title, section_title);
  const std::size_t at_once = page.width >= least_in_columns * std::max(1.0F, canvas.ui().text_scale) ? 4
                              : page.width >= 320 * canvas.ui().text_scale                            ? 2
                                                                                                      : 1;
  const float width =
      (page.width - static_cast<float>(at_once - 1) * column_gap) / static_cast<float>(at_once);
  const float title = canvas.text_line_height(question_text);
  for (std::size_t first = 0; first < shown.points.size(); first += at_once) {
    const std::size_t end = std::min(first + at_once, shown.points.size());
    float text = 0;
    for (std::size_t i = first; i < end; ++i)
      text = std::max(text, canvas.wrapped_height(shown.points[i].text, small_text, width));
    Box row = page.cut_top(title + 4 + text, 18);
    for (std::size_t i = first; i < end; ++i) {
      Box column = row.cut_left(width, column_gap);
      canvas.line(column.cut_top(title, 4), shown.points[i].title, question_text);
      canvas.paragraph(column, shown.points[i].text, small_text);
    }
  }
}

void GuideScreen::draw_sheaf(const Canvas& canvas, const Box& box, const Box& at, const Sheaf& sheaf,
                             bool second, Commands& commands) {
  const Ui& ui = canvas.ui();
  ScrollArea area(canvas, box, sheaf.page == nullptr ? "guide found" : "guide " + sheaf.page->id);
  Box page = area.content();
  page.x = at.x;
  page.width = at.width;
  page.cut_top(ui.compact() ? 8.0F : 56.0F);
  if (ui.compact() && sheaf.page != nullptr) draw_back(canvas, page, commands);
  const std::string title = sheaf.page == nullptr ? ui.words("ui.guide.found") : sheaf.page->title;
  const TextStyle style = as_heading(ui.compact() ? page_title : display_title, second ? 2 : 1);
  canvas.paragraph(page.cut_top(canvas.wrapped_height(title, style, page.width), 8), title, style);
  Object values;
  values.set("words", std::string(trim(words_)));
  const std::string nothing = sheaf.rows.empty() ? ui.words("ui.guide.nothing", values) : std::string();
  const std::string_view lead =
      sheaf.page == nullptr ? std::string_view(nothing) : std::string_view(sheaf.page->lead);
  if (!lead.empty())
    canvas.paragraph(page.cut_top(canvas.wrapped_height(lead, lead_text, page.width), 24), lead, lead_text);
  draw_rows(canvas, page, sheaf, second, commands);
  if (sheaf.page != nullptr) draw_points(canvas, page, *sheaf.page);
  area.end(page.y + 32);
}

// Two pages, as of an open book, in the middle of what there is.
void GuideScreen::draw_pair(const Canvas& canvas, Box box, float column, Commands& commands) {
  const Box left = box.cut_left(box.width / 2);
  canvas.vertical_line(box.x, box.y + 64, box.height - 128, ColorToken::line);
  draw_sheaf(canvas, left, {left.right() - pair_gap / 2 - column, box.y, column, box.height}, shown_, false,
             commands);
  draw_sheaf(canvas, box, {box.x + pair_gap / 2, box.y, column, box.height}, beside_, true, commands);
}

void GuideScreen::draw_page(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float text = std::max(1.0F, ui.text_scale);
  const float half = (box.width - 2 * page_inset - pair_gap) / 2;
  if (ui.wide() && half >= least_in_columns * text && beside_.page != nullptr)
    return draw_pair(canvas, box, std::min(half, widest_page * text), commands);
  const float margin = ui.compact()                      ? measure::phone_margin
                       : ui.room() == WidthClass::medium ? 28.0F
                                                         : page_inset;
  Box page = box.inset(margin, 0);
  page.width = std::min(page.width, widest_page * (ui.wide() ? text : 1));
  draw_sheaf(canvas, box, page, shown_, false, commands);
}

void GuideScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  if (guide_ == nullptr || guide_->empty()) return;
  const Ui& ui = canvas.ui();
  Box rest = box;
  if (!ui.compact()) {
    Box column = rest.cut_left(std::min(contents_width * std::max(1.0F, ui.text_scale), rest.width / 3));
    canvas.vertical_line(column.right() - 1, column.y, column.height, ColorToken::line);
    column = column.inset(16, 0);
    column.cut_top(30);
    column.cut_bottom(32);
    const TextStyle head = section_title;
    canvas.line(column.cut_top(canvas.text_line_height(head), 16).inset(12, 0), ui.words("ui.place.guide"),
                head);
    draw_search(canvas, column.cut_bottom(ui.control(40), 16), commands);
    draw_contents(canvas, column, commands);
    draw_page(canvas, rest, commands);
    return;
  }
  if (page_ != nullptr) return draw_page(canvas, rest, commands);
  Box column = rest.inset(measure::phone_margin, 0);
  column.cut_top(16);
  canvas.line(column.cut_top(canvas.text_line_height(page_title), 12), ui.words("ui.place.guide"),
              page_title);
  draw_search(canvas, column.cut_top(ui.control(measure::field_height), 12), commands);
  if (looks_for_words(words_))
    return draw_page(canvas, {box.x, column.y, box.width, column.height}, commands);
  draw_contents(canvas, column, commands);
}

std::unique_ptr<Screen> make_guide_screen(const Place& place, const ScreenTools&) {
  return std::make_unique<GuideScreen>(place);
}

}  // namespace goodterms
