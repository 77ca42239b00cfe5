// How offers look side by side: a table where there is room for a column each, else one thing that matters
// after the other with the offers' bars below.
#include <algorithm>

#include "app/screens/offers_screen.h"
#include "app/style/icons.h"
#include "app/widgets/score_bar.h"

namespace goodterms {
namespace {

// Measures of the design, points.
constexpr float card_margin = 24, phone_margin = 16, row_high = 48, total_high = 72, head_top = 8;
constexpr float name_column = 120, weight_column = 88, column_gap = 24, least_column = 128, number_width = 44;
constexpr float stacked_name = 0.34F, stacked_gap = 12;  // a share of the row, and points
constexpr TextStyle company_style{text_size::base, Weight::semibold, ColorToken::ink};
constexpr TextStyle number_style{text_size::base, Weight::medium, ColorToken::ink,
                                 line_height,     false,          Figures::tabular};

float scaled(const Ui& ui, float points) {
  return points * std::max(1.0F, ui.text_scale);
}

template <class Work>
Command changing(Work work) {
  return [work = std::move(work)](Shell& shell) -> Result<void> {
    TRY(const Changes changes, work(shell.desk()));
    shell.changed(changes);
    return {};
  };
}

}  // namespace

struct OffersScreen::Columns {
  float name = 0, weight = 0, offer = 0;
  bool fit = false;
};

OffersScreen::Columns OffersScreen::columns_for(const Canvas& canvas, float width) const {
  const Ui& ui = canvas.ui();
  Columns columns;
  const auto count = static_cast<float>(spoken_.table.offers.size());
  columns.name = scaled(ui, name_column);
  columns.weight = scaled(ui, weight_column);
  const float rest = width - columns.name - columns.weight - column_gap * (count + 1);
  columns.offer = rest / count;
  columns.fit = !ui.compact() && columns.offer >= scaled(ui, least_column);
  constexpr float widest_column = 260, widest_in_wide = 420;
  columns.offer = std::min(columns.offer, scaled(ui, ui.wide() ? widest_in_wide : widest_column));
  return columns;
}

// Where it is and until when; below that, what it pays.
std::string OffersScreen::said_of(std::size_t offer) const {
  const std::string &state = spoken_.states[offer], &pay = spoken_.pays[offer];
  return state.empty() || pay.empty() ? state + pay : state + "\n" + pay;
}

float OffersScreen::row_height(const Canvas& canvas, bool stacked) const {
  return canvas.ui().control(stacked ? measure::touch_target : row_high);
}

// --- parts

// Of the company and what is said below it, in at most three lines.
float OffersScreen::name_height(const Canvas& canvas, float width) const {
  const float small = canvas.text_line_height(small_text);
  float state = small;
  for (std::size_t i = 0; i < spoken_.states.size(); ++i)
    state = std::max(state, std::min(3 * small, canvas.wrapped_height(said_of(i), small_text, width)));
  return canvas.text_line_height(company_style) + 2 + state;
}

void OffersScreen::draw_offer_name(const Canvas& canvas, const Box& box, std::size_t offer) {
  const Words& words = canvas.ui().words;
  Object values;
  values.set("offer", spoken_.names[offer]);
  PressOptions options;
  options.role = Role::button;
  options.key = spoken_.table.offers[offer].id.value;
  const Press pressed = press(canvas, box.inset(-6, -4), words("ui.offers.change", values), options);
  if (pressed.hovered || pressed.held)
    canvas.fill(box.inset(-6, -4), ColorToken::sunken, measure::button_corner);
  Box lines = box;
  canvas.line(lines.cut_top(canvas.text_line_height(company_style), 2), spoken_.names[offer], company_style);
  canvas.paragraph(lines, said_of(offer), small_text);
  if (pressed.clicked) open_form(words, spoken_.table.offers[offer]);
}

void OffersScreen::draw_criterion(const Canvas& canvas, const Box& box, std::size_t criterion) {
  const std::string& name = spoken_.criteria[criterion];
  PressOptions options;
  options.key = spoken_.table.criteria[criterion].id.value;
  Object values;
  values.set("criterion", name);
  const Box at = box.middle_row(std::min(box.height, canvas.ui().control(36)));
  const Press pressed = press(canvas, at, canvas.ui().words("ui.offers.change-criterion", values), options);
  if (pressed.hovered || pressed.held)
    canvas.fill(at.inset(-6, 0), ColorToken::sunken, measure::button_corner);
  canvas.line(at, name, strong_text);
  if (pressed.clicked) open_criterion(criterion);
}

void OffersScreen::draw_weight(const Canvas& canvas, const Box& box, std::size_t criterion,
                               Commands& commands) {
  const Words& words = canvas.ui().words;
  const Criterion& weighed = spoken_.table.criteria[criterion];
  Object values;
  values.set("criterion", spoken_.criteria[criterion]);
  values.set("weight", std::to_string(weighed.weight));
  const std::string label = words("ui.offers.weight-of", values), said = words("ui.offers.of-ten", values);
  ScoreBar bar;
  bar.label = label;
  bar.said = said;
  bar.value = weighed.weight;
  bar.look = ScoreLook::dots;
  bar.may_be_unknown = false;
  bar.key = weighed.id.value;
  if (const auto set = draw_score_bar(canvas, box, bar))
    commands.push_back(changing([id = weighed.id, weight = set->value.value_or(0)](Desk& desk) {
      return weigh_criterion(desk, id, weight);
    }));
}

void OffersScreen::draw_cell(const Canvas& canvas, Box box, Cell cell, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const Offer& offer = spoken_.table.offers[cell.offer];
  const Criterion& criterion = spoken_.table.criteria[cell.criterion];
  const OfferScore* const score = score_of(cell);
  const std::optional<int> value = score != nullptr ? score->score : std::nullopt;
  Object values;
  values.set("criterion", spoken_.criteria[cell.criterion]);
  values.set("offer", spoken_.names[cell.offer]);
  values.set("weight", std::to_string(value.value_or(0)));
  const std::string label = words("ui.offers.cell", values), unknown = words("ui.offers.unknown"),
                    said = value ? words("ui.offers.of-ten", values) : unknown,
                    more = words("ui.offers.more", values), ask = words("ui.offers.ask");
  const std::int64_t key = offer.id.value * 100'000 + criterion.id.value;
  const bool noted = score != nullptr && !score->note.empty();
  PressOptions options;
  options.key = key;
  options.tooltip = noted ? std::string_view(score->note) : std::string_view();
  constexpr TextStyle ask_style{text_size::small, Weight::medium, ColorToken::accent};
  const std::string shown = value ? std::to_string(*value) : ask;
  const TextStyle& style = value ? number_style : ask_style;
  const float wide = std::max(scaled(ui, number_width), canvas.text_width(shown, style) + 12);
  Box number = box.cut_right(std::min(wide, box.width * 0.5F));
  const Press pressed =
      press(canvas, number.middle_row(std::min(number.height, ui.control(36))), more, options);
  ScoreBar bar;
  bar.label = label;
  bar.said = said;
  bar.value = value;
  bar.key = key;
  if (const auto set = draw_score_bar(canvas, box, bar))
    commands.push_back(changing([o = offer.id, c = criterion.id, to = set->value](Desk& desk) {
      return score_offer(desk, o, c, to);
    }));
  if (!value) canvas.line(box, unknown, small_text);
  if (pressed.hovered || pressed.held)
    canvas.fill(number.middle_row(ui.control(28)).inset(4, 0), ColorToken::sunken, measure::picker_corner);
  if (noted) canvas.icon(Box{number.x + 10, number.y, 14, number.height}, icon::chat, ColorToken::ink_2, 14);
  canvas.line(number, shown, style, Align::right);
  if (pressed.clicked) open_cell(cell);
}

void OffersScreen::draw_total(const Canvas& canvas, const Box& box, std::size_t offer, Align align) {
  const bool leads = spoken_.pair && spoken_.pair->leader == offer &&
                     spoken_.pair->comparison.standing() == Standing::first_leads;
  TextStyle style{text_size::title, Weight::semibold, leads ? ColorToken::ink : ColorToken::ink_2};
  style.figures = Figures::tabular;
  if (!spoken_.totals[offer].empty()) canvas.line(box, spoken_.totals[offer], style, align);
}

// Where the offer's name stands, so that it is seen before what it comes of.
void OffersScreen::draw_total_beside(const Canvas& canvas, Box& row, std::size_t offer) {
  const std::string weighted = canvas.ui().words("ui.offers.weighted");
  const float wide = std::max(canvas.text_width(weighted, small_text) + 1, scaled(canvas.ui(), 56));
  Box at = row.cut_right(wide, 12);
  const float small = canvas.text_line_height(small_text);
  canvas.line(at.cut_bottom(small), weighted, small_text, Align::right);
  draw_total(canvas, at, offer, Align::right);
}

float OffersScreen::foot_height_of(const Canvas& canvas, float width) const {
  float height = canvas.ui().control(measure::touch_target);
  std::vector<std::string> told = spoken_.left_out;
  if (spoken_.pair && !spoken_.flip.empty()) told.insert(told.begin(), spoken_.standing);
  for (const std::string& sentence : told)
    height += canvas.wrapped_height(sentence, small_text, width) + 6;
  return height;
}

void OffersScreen::draw_foot(const Canvas& canvas, Box& inside) {
  std::vector<std::string> told = spoken_.left_out;
  if (spoken_.pair && !spoken_.flip.empty()) told.insert(told.begin(), spoken_.standing);
  for (const std::string& sentence : told)
    canvas.paragraph(inside.cut_top(canvas.wrapped_height(sentence, small_text, inside.width), 6), sentence,
                     small_text);
  Box row = inside.cut_top(canvas.ui().control(measure::touch_target));
  if (draw_left_link(canvas, row, canvas.ui().words("ui.offers.add-criterion"))) open_criterion(std::nullopt);
}

// --- the table

void OffersScreen::draw_table_head(const Canvas& canvas, Box row, const Columns& columns) {
  const Words& words = canvas.ui().words;
  const float small = canvas.text_line_height(small_text);
  row.cut_top(head_top);
  row = row.cut_top(name_height(canvas, columns.offer));
  Box name = row.cut_left(columns.name, column_gap), weight = row.cut_left(columns.weight, column_gap);
  canvas.line(name.cut_bottom(small), words("ui.offers.matters"), small_text);
  canvas.line(weight.cut_bottom(small), words("ui.offers.weight"), small_text);
  for (std::size_t i = 0; i < spoken_.names.size(); ++i)
    draw_offer_name(canvas, row.cut_left(columns.offer, column_gap), i);
}

void OffersScreen::draw_table(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float margin = ui.compact() ? phone_margin : card_margin, width = page.width - 2 * margin;
  const Columns columns = columns_for(canvas, width);
  if (!columns.fit) return draw_stacked(canvas, page, commands);
  const float head = head_top + name_height(canvas, columns.offer) + 18;
  const float total = scaled(ui, total_high);
  float height = 2 * (margin - 8) + head + total + foot_height_of(canvas, width) + 12;
  for (std::size_t i = 0; i < spoken_.criteria.size(); ++i)
    height += row_height(canvas, false);
  const Box card = page.cut_top(height, 28);
  canvas.card(card);
  Box inside = card.inset(margin, margin - 8);
  draw_table_head(canvas, inside.cut_top(head), columns);
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(spoken_.criteria.size()));
  for (std::size_t i = 0; i < spoken_.criteria.size(); ++i) {
    const Part part(PartKind::group, spoken_.criteria[i]);
    Box row = inside.cut_top(row_height(canvas, false));
    canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line);
    draw_criterion(canvas, row.cut_left(columns.name, column_gap), i);
    draw_weight(canvas, row.cut_left(columns.weight, column_gap), i, commands);
    for (std::size_t offer = 0; offer < spoken_.names.size(); ++offer)
      draw_cell(canvas, row.cut_left(columns.offer, column_gap), {offer, i}, commands);
  }
  Box row = inside.cut_top(total);
  canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line_strong);
  canvas.line(row.cut_left(columns.name + columns.weight + column_gap, column_gap),
              ui.words("ui.offers.weighted"), company_style);
  for (std::size_t offer = 0; offer < spoken_.names.size(); ++offer)
    draw_total(canvas, row.cut_left(columns.offer, column_gap), offer, Align::left);
  canvas.horizontal_line(inside.x, inside.y, inside.width, ColorToken::line);
  inside.cut_top(12);
  draw_foot(canvas, inside);
}

// One thing that matters after the other, the offers' bars below it.
void OffersScreen::draw_stacked(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const float margin = ui.compact() ? phone_margin : card_margin, width = page.width - 2 * margin;
  const float line = ui.control(measure::touch_target);
  const auto count = static_cast<float>(spoken_.names.size());
  const float names = name_height(canvas, width) + 14, wide = width * stacked_name;
  float height = 2 * margin + names * count + 8 + foot_height_of(canvas, width) + 12;
  for (std::size_t i = 0; i < spoken_.criteria.size(); ++i)
    height += line + count * row_height(canvas, true) + 8;
  height += line + count * line;
  const Box card = page.cut_top(height, 24);
  canvas.card(card);
  Box inside = card.inset(margin, margin);
  for (std::size_t i = 0; i < spoken_.names.size(); ++i) {
    Box row = inside.cut_top(names).inset(0, 7);
    if (!spoken_.totals[i].empty()) draw_total_beside(canvas, row, i);
    draw_offer_name(canvas, row, i);
  }
  inside.cut_top(8);
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(spoken_.criteria.size()));
  for (std::size_t i = 0; i < spoken_.criteria.size(); ++i) {
    const Part part(PartKind::group, spoken_.criteria[i]);
    canvas.horizontal_line(inside.x, inside.y, inside.width, ColorToken::line);
    Box head = inside.cut_top(line);
    draw_weight(canvas, head.cut_right(dots_width(ui) + 4, 12), i, commands);
    draw_criterion(canvas, head, i);
    for (std::size_t offer = 0; offer < spoken_.names.size(); ++offer) {
      Box row = inside.cut_top(row_height(canvas, true));
      canvas.line(row.cut_left(wide, stacked_gap), spoken_.names[offer], small_text);
      draw_cell(canvas, row, {offer, i}, commands);
    }
    inside.cut_top(8);
  }
  canvas.horizontal_line(inside.x, inside.y, inside.width, ColorToken::line_strong);
  canvas.line(inside.cut_top(line), ui.words("ui.offers.weighted"), company_style);
  for (std::size_t offer = 0; offer < spoken_.names.size(); ++offer) {
    Box row = inside.cut_top(line);
    draw_total(canvas, row.cut_right(scaled(ui, 80), 12), offer, Align::right);
    canvas.line(row, spoken_.names[offer], body_text);
  }
  inside.cut_top(12);
  draw_foot(canvas, inside);
}

}  // namespace goodterms
