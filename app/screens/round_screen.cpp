#include "app/screens/round_screen.h"

#include <algorithm>

#include "app/screens/foot.h"
#include "app/screens/outcome_page.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/drawing.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float widest = 1000, widest_of_wide = 1240;
constexpr float row_margin = 24, row_padding = 16, phone_row_margin = 16, phone_padding = 14;
constexpr float company_column = 216, way_column = 176, column_gap = 16, drawing_width = 176;
constexpr float way_icon_size = 18;

TextStyle title_style(const Ui& ui) {
  return as_heading(
      {ui.compact() ? text_size::title + 4 : text_size::display, Weight::semibold, ColorToken::ink, 1.25F},
      1);
}

Command give_all(std::vector<Id<Application>> cases, std::string reason) {
  return [cases = std::move(cases), reason = std::move(reason)](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const auto given, give_reason(desk, cases, reason));
    shell.changed(given.changes);
    const auto own = static_cast<std::int64_t>(given.value.kept_own_words);
    shell.say_done(own == 0 ? desk.words("ui.round.reason-given")
                            : desk.words.count("ui.round.reason-given-but", own));
    return {};
  };
}

std::string way_words(const Words& words, const RoundRow& row) {
  if (row.act == NextAct::call) return words("ui.channel.call");
  return words("ui.channel." + std::string(channel_id(row.channel)));
}

}  // namespace

Result<void> RoundScreen::read(Desk& desk) {
  TRY(view_, read_round_view(desk));
  return {};
}

Place RoundScreen::place_of(Id<Application> first) const {
  Place place = case_place(first, Stage::letter);
  for (const RoundRow& row : view_.rows) {
    if (row.application != first && goes_along(row)) place.round.push_back(row.application);
  }
  place.round.insert(place.round.end(), view_.beyond.begin(), view_.beyond.end());
  place.in_round = true;
  return place;
}

void RoundScreen::press_primary(Commands& commands) {
  if (view_.rows.empty()) return commands.push_back(go_to({PlaceKind::today}));
  const auto first = std::find_if(view_.rows.begin(), view_.rows.end(),
                                  [this](const RoundRow& row) { return goes_along(row); });
  if (first != view_.rows.end()) commands.push_back(go_to(place_of(first->application)));
}

bool RoundScreen::escape() {
  if (!choosing_) return false;
  choosing_ = false;
  left_out_.clear();
  return true;
}

std::string RoundScreen::choose_words(const Words& words) const {
  return words(choosing_ ? "ui.round.all" : "ui.round.not-all");
}

void RoundScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const TextStyle title = title_style(ui);
  constexpr TextStyle text{text_size::letter, Weight::regular, ColorToken::ink_2, 1.5F};
  const TextStyle said = ui.compact() ? quiet_text : text;
  if (ui.compact()) {
    Box bar = page.cut_top(ui.control(measure::touch_target), 8);
    const std::string choose = choose_words(ui.words);
    const Button button{choose, ButtonKind::plain};
    Box at = bar.cut_right(std::min(button_width(canvas, button), bar.width * 0.7F));
    at.x += measure::phone_margin;  // its words end where the page does
    if (draw_icon_button(canvas, Box{bar.x - 10, bar.middle_y() - 22, 44, 44}, icon::close,
                         ui.words("ui.close"), ButtonKind::quiet))
      commands.push_back(go_back());
    if (view_.rows.size() > 1 && draw_button(canvas, at, button)) {
      if (!escape()) choosing_ = true;
    }
  } else {
    page.cut_top(24);
  }
  Box words = page;
  const bool drawing = !ui.compact() && page.width > 640;
  if (drawing) words.cut_right(drawing_width, 40);
  const float top = words.y;
  words.cut_top(drawing ? 8 : 0);
  const std::string said_first = view_.accepted + (ui.compact() ? "\n" : " ") + view_.others;
  canvas.paragraph(words.cut_top(canvas.wrapped_height(said_first, title, words.width), 8), said_first,
                   title);
  Box below = words;
  below.width = std::min(below.width, 580 * std::max(1.0F, ui.text_scale));
  words.cut_top(canvas.paragraph(below, by_sentences(canvas, view_.text, said, below.width), said), 0);
  float high = words.y - top;
  if (drawing) {
    constexpr float drawing_height = 152;
    high = std::max(high, drawing_height);
    draw_drawing(canvas, {page.right() - drawing_width, top - 8, drawing_width, drawing_height},
                 Drawing::door);
  }
  page.cut_top(high, ui.compact() ? 20 : 28);
}

float RoundScreen::row_height(const Canvas& canvas) const {
  const float name = canvas.text_line_height(strong_text), small = canvas.text_line_height(small_text);
  if (canvas.ui().compact()) return name + 2 * small + 8 + 2 * phone_padding;
  return std::max(name + measure::under_title + small, 2 * canvas.text_line_height(quiet_text)) +
         2 * row_padding;
}

void RoundScreen::draw_wide(const Canvas& canvas, Box inside, const RoundRow& one) {
  const Words& words = canvas.ui().words;
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  constexpr TextStyle company{text_size::base, Weight::semibold, ColorToken::ink};
  constexpr TextStyle read{text_size::base, Weight::medium, ColorToken::accent};
  const float name = canvas.text_line_height(strong_text), small = canvas.text_line_height(small_text);
  const std::string read_words = words("ui.round.read");
  canvas.line(inside.cut_right(canvas.text_width(read_words, read) + 1, column_gap), read_words, read,
              Align::right);
  const float quote = 2 * canvas.text_line_height(quiet_text);
  Box quote_at = inside.middle_row(quote);
  inside = inside.middle_row(name + measure::under_title + small);
  Box who = inside.cut_left(std::min(company_column * scale, inside.width * 0.4F), column_gap);
  canvas.line(who.cut_top(name, measure::under_title), one.company, company);
  canvas.line(who, one.contact.empty() ? one.role : one.role + " · " + one.contact, small_text);
  Box way = inside.cut_left(std::min(way_column * scale, inside.width * 0.5F), column_gap);
  Box first = way.cut_top(name, measure::under_title);
  canvas.icon(first.cut_left(way_icon_size * scale, 8), act_icon(one.act, one.channel), ColorToken::ink_2,
              way_icon_size);
  canvas.line(first, way_words(words, one), body_text);
  draw_with_deadline(canvas, way, "", one.deadline);
  constexpr float least_words = 120;
  quote_at.cut_left(inside.x - quote_at.x);
  if (inside.width > least_words) canvas.paragraph(quote_at, one.words, quiet_text);
}

void RoundScreen::draw_narrow(const Canvas& canvas, Box inside, const RoundRow& one) {
  const Words& words = canvas.ui().words;
  constexpr TextStyle company{text_size::base, Weight::semibold, ColorToken::ink};
  const float small = canvas.text_line_height(small_text);
  Box first = inside.cut_top(canvas.text_line_height(strong_text), 4);
  const std::string way = way_words(words, one);
  canvas.line(first.cut_right(std::min(canvas.text_width(way, small_text) + 1, first.width * 0.4F), 6), way,
              small_text);
  const float size = way_icon_size * std::max(1.0F, canvas.ui().text_scale);
  canvas.icon(first.cut_right(size, 8), act_icon(one.act, one.channel), ColorToken::ink_2, way_icon_size);
  canvas.line(first, one.company, company);
  draw_with_deadline(canvas, inside.cut_top(small, 4), one.contact.empty() ? one.role : one.contact,
                     one.deadline);
  canvas.line(inside.cut_top(small), one.words, small_text);
}

void RoundScreen::draw_row(const Canvas& canvas, const Box& row, const RoundRow& one, Commands& commands) {
  const bool compact = canvas.ui().compact();
  const float margin = compact ? phone_row_margin : row_margin;
  Box inside = row.inset(margin, compact ? phone_padding : row_padding);
  if (choosing_) {
    const Box check = inside.cut_left(measure::check_box * canvas.ui().text_scale, 16);
    if (draw_check_box(canvas, check, one.company, goes_along(one), one.application.value)) {
      if (!left_out_.erase(one.application.value)) left_out_.insert(one.application.value);
    }
  }
  PressOptions options;
  options.role = Role::list_row;
  options.key = one.application.value;
  Box pressed = row;
  pressed.cut_left(inside.x - row.x - (choosing_ ? 8 : margin));
  Object values;
  values.set("company", one.company);
  if (press(canvas, pressed, canvas.ui().words("ui.round.read-one", values), options).clicked)
    commands.push_back(go_to(place_of(one.application)));
  if (compact) {
    draw_narrow(canvas, inside, one);
  } else {
    draw_wide(canvas, inside, one);
  }
}

void RoundScreen::draw_rows(const Canvas& canvas, Box& page, Commands& commands) {
  const float high = row_height(canvas);
  Box card = page.cut_top(high * static_cast<float>(view_.rows.size()), 24);
  canvas.card(card);
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(view_.rows.size()));
  for (std::size_t i = 0; i < view_.rows.size(); ++i) {
    const Box row = card.cut_top(high);
    if (i > 0) canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line);
    const Part part(PartKind::group, view_.rows[i].company);
    draw_row(canvas, row, view_.rows[i], commands);
  }
}

void RoundScreen::draw_reason(const Canvas& canvas, const Box& box, Commands& commands) {
  const std::string& label = view_.reason_label;
  Box rest = box;
  const float width = std::min(box.width, picker_width(canvas, {label}));
  const Box at = canvas.ui().compact() ? rest.cut_right(width) : rest.cut_left(width);
  if (draw_picker(canvas, at, {label})) open_menu("reason for all");
  std::vector<MenuItem> items;
  for (const Reason& reason : view_.reasons)
    items.push_back({reason.label, no_icon, reason.id == view_.reason});
  const int chosen = draw_menu(canvas, "reason for all", at, items);
  if (chosen < 0 || view_.reasons[static_cast<std::size_t>(chosen)].id == view_.reason) return;
  std::vector<Id<Application>> cases;
  for (const RoundRow& row : view_.rows) {
    if (goes_along(row)) cases.push_back(row.application);
  }
  cases.insert(cases.end(), view_.beyond.begin(), view_.beyond.end());
  if (cases.empty()) return;
  commands.push_back(give_all(std::move(cases), view_.reasons[static_cast<std::size_t>(chosen)].id));
}

// Below the rows: the one reason at the left, what is done at the right.
void RoundScreen::draw_end(const Canvas& canvas, Box row, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string start = ui.words(view_.rows.size() == 1 ? "ui.round.start-one" : "ui.round.start"),
                    choose = choose_words(ui.words), why = ui.words("ui.round.reason");
  const bool any = std::any_of(view_.rows.begin(), view_.rows.end(),
                               [this](const RoundRow& one) { return goes_along(one); });
  const Button main{start, ButtonKind::primary, no_icon, no_icon, any}, other{choose, ButtonKind::plain};
  const Box main_at = row.cut_right(std::min(button_width(canvas, main) + 12, row.width * 0.5F), 8);
  const Box other_at = row.cut_right(std::min(button_width(canvas, other), row.width * 0.5F), 16)
                           .middle_row(ui.button_height());
  const float words = canvas.text_width(why, small_text) + 1;
  Box picker = row.middle_row(ui.control(measure::picker_height));
  if (words + 220 < picker.width) canvas.line(picker.cut_left(words, 12), why, small_text);
  draw_reason(canvas, picker, commands);
  if (view_.rows.size() > 1 && draw_button(canvas, other_at, other)) {
    if (!escape()) choosing_ = true;
  }
  if (draw_button(canvas, main_at, main)) press_primary(commands);
}

void RoundScreen::draw_foot(const Canvas& canvas, Box foot, Commands& commands) {
  const Ui& ui = canvas.ui();
  draw_foot_ground(canvas, foot);
  Foot laid = lay_foot(ui, foot, {true, false});
  const std::string why = ui.words("ui.round.reason-short"),
                    start = ui.words(view_.rows.size() == 1 ? "ui.round.start-one" : "ui.round.start");
  const float words = std::min(canvas.text_width(why, small_text) + 1, laid.choices.width * 0.4F);
  canvas.line(laid.choices.cut_left(words, 12), why, small_text);
  draw_reason(canvas, laid.choices, commands);
  const bool any = std::any_of(view_.rows.begin(), view_.rows.end(),
                               [this](const RoundRow& one) { return goes_along(one); });
  if (draw_single(canvas, laid.row, {start, ButtonKind::primary, no_icon, no_icon, any}))
    press_primary(commands);
}

void RoundScreen::draw_nobody(const Canvas& canvas, const Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  OutcomePage page;
  page.drawing = Drawing::door;
  page.title = words("ui.round.nobody-title");
  page.text = words("ui.round.nobody-text");
  page.primary = words("ui.round.to-today");
  page.link = words("ui.new.title");
  switch (draw_outcome_page(canvas, box, page)) {
    case OutcomePress::primary:
      return press_primary(commands);
    case OutcomePress::link:
      return commands.push_back(go_to({PlaceKind::new_decline}));
    default:
      return;
  }
}

void RoundScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  if (view_.rows.empty()) return draw_nobody(canvas, box, commands);
  const Ui& ui = canvas.ui();
  Box all = box;
  Box foot;
  if (ui.compact()) foot = all.cut_bottom(goodterms::foot_height(ui, {true, false}));
  ScrollArea area(canvas, all, "round");
  Box page = page_box(ui, area.content(), ui.wide() ? widest_of_wide * ui.text_scale : widest);
  if (ui.wide()) page.cut_top(std::clamp((box.height - 900) / 3, 0.0F, 160.0F));
  draw_head(canvas, page, commands);
  draw_rows(canvas, page, commands);
  if (!ui.compact()) draw_end(canvas, page.cut_top(ui.control(measure::main_action_height), 24), commands);
  area.end(page.y);
  if (ui.compact()) draw_foot(canvas, foot, commands);
}

std::unique_ptr<Screen> make_round_screen(const Place&, const ScreenTools&) {
  return std::make_unique<RoundScreen>();
}

}  // namespace goodterms
