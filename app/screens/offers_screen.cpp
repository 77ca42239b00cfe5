#include "app/screens/offers_screen.h"

#include <algorithm>

#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/flip_chart.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/decide.h"
#include "core/actions/offer_sheet.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// Measures of the design, points.
constexpr float widest = 1096, widest_in_wide = 1440, side_width = 328, wide_side = 400, side_gap = 32,
                least_beside = 880;
constexpr float card_margin = 24, phone_margin = 16, chart_height = 208;
constexpr TextStyle flip_style{text_size::letter, Weight::regular, ColorToken::ink};

// Asks where, and writes what is shown.
using Write = std::string (*)(const Words&, const SpokenOffers&, Date);
Command save_as(const char* extension, Write write) {
  return Command::without_change([=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const SpokenOffers spoken, speak_of_offers(desk));
    Object values;
    values.set("day", format_date(local_date(desk.now())));
    return shell.save_file(desk.words("ui.offers.file-name", values), extension,
                           write(desk.words, spoken, local_date(desk.now())));
  });
}

// What the offers come to, in the answer to how they compare; what is written there stays before it.
Command take_to_decision(Id<Application> id) {
  return [id](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    TRY(const SpokenOffers spoken, speak_of_offers(desk));
    TRY(const Case about, read_case(desk, id));
    TRY(const DecisionState state, read_decision(desk, about));
    Decision decision = state.decision;
    std::string& words = decision.answers[decision_question("compare")].words;
    words += (trim(words).empty() ? "" : "\n") + offers_in_a_sentence(desk.words, spoken);
    TRY(const KeptDecision kept, keep_decision(desk, id, decision, state.decision));
    shell.changed(kept.changes);
    shell.back();
    shell.say_done(desk.words("ui.offers.taken"));
    return {};
  };
}

}  // namespace

Result<void> OffersScreen::read(Desk& desk) {
  TRY(spoken_, speak_of_offers(desk));
  if (for_case_) {
    TRY(const Case about, read_case(desk, for_case_));
    for_company_ = about.company.name;
  }
  now_ = desk.now();
  changes_.reset();
  // "open until tomorrow" is another word tomorrow.
  const bool dated = std::any_of(spoken_.states.begin(), spoken_.states.end(),
                                 [](const std::string& state) { return !state.empty(); });
  if (dated) changes_ = next_midnight(now_);
  return {};
}

void OffersScreen::open_form(const Words& words, const Offer& offer) {
  form_.open(words, offer, spoken_.table, now_);
}

void OffersScreen::press_primary(Commands& commands) {
  if (!spoken_.table.offers.empty()) return;
  commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
    open_form(shell.desk().words, Offer());
    return {};
  }));
}

void OffersScreen::draw_nothing(const Canvas& canvas, const Box& box) {
  const Words& words = canvas.ui().words;
  const std::string title = words("ui.offers.first.title"), text = words("ui.offers.first.text"),
                    button = words("ui.offers.first.button");
  if (draw_empty_place(canvas, box.inset(24, 24), {icon::work_outline, title, text, button}) ==
      EmptyPress::button)
    open_form(words, Offer());
}

void OffersScreen::draw_head(const Canvas& canvas, Box& page) {
  const Ui& ui = canvas.ui();
  const std::string add = ui.words("ui.offers.add");
  const bool icon_only = ui.compact();
  const Button button{add, ButtonKind::secondary, icon::add};
  const float width = icon_only ? ui.control(measure::touch_target)
                                : std::min(button_width(canvas, button), page.width * 0.5F);
  if (!icon_only) page.cut_top(8);
  const Box at = draw_page_title(canvas, page, spoken_.title, ui.words("ui.offers.subtitle"), width);
  const bool full = spoken_.table.offers.size() >= most_offers;
  if (full) return;
  const bool pressed =
      icon_only ? draw_icon_button(canvas, at, icon::add, add) : draw_button(canvas, at, button);
  if (pressed) open_form(ui.words, Offer());
}

// --- what would flip it

std::string OffersScreen::flip_text() const {
  if (!spoken_.pair) return {};
  return spoken_.flip.empty() ? spoken_.standing : spoken_.flip;
}

float OffersScreen::flip_height(const Canvas& canvas, float width) const {
  float height = canvas.text_line_height(card_title) + 8;
  height += canvas.wrapped_height(flip_text(), flip_style, width);
  if (!spoken_.pair->ways.empty()) height += 16 + chart_height * std::max(1.0F, canvas.ui().text_scale);
  return height;
}

void OffersScreen::draw_flip(const Canvas& canvas, Box& column) {
  if (!spoken_.pair) return;
  const Words& words = canvas.ui().words;
  const float margin = canvas.ui().compact() ? phone_margin : card_margin;
  const SpokenPair& pair = *spoken_.pair;
  const Box card = column.cut_top(flip_height(canvas, column.width - 2 * margin) + 2 * margin, 28);
  canvas.card(card);
  Box inside = card.inset(margin, margin);
  const bool flips = pair.comparison.standing() == Standing::first_leads;
  canvas.line(inside.cut_top(canvas.text_line_height(card_title), 8),
              words(flips ? "ui.offers.what-flips" : "ui.offers.as-it-stands"), card_title);
  const std::string text = flip_text();
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(text, flip_style, inside.width), 16), text,
                   flip_style);
  if (pair.ways.empty()) return;
  const Flip& flip = pair.ways.front();
  std::vector<ChartPoint> points;
  for (const FlipPoint& point : flip_chart(pair.criteria, flip))
    points.push_back({point.value, point.first, point.second});
  const bool of_leader = flip.what == FlipOf::score_of_leader;
  Object values;
  values.set("offer", spoken_.names[of_leader ? pair.leader : pair.behind]);
  values.set("criterion", in_sentence(words, spoken_.table.criteria[flip.criterion]));
  const std::string axis =
      words(flip.what == FlipOf::weight ? "ui.offers.axis.weight" : "ui.offers.axis.score", values);
  // A line that lies flat is worth one total; one that rises is worth its total at a single point.
  const auto named = [&](std::size_t offer, bool flat) {
    return spoken_.names[offer] + (flat ? " " + spoken_.totals[offer] : "");
  };
  const bool both_change = flip.what == FlipOf::weight;
  const std::string leader = named(pair.leader, !of_leader && !both_change),
                    behind = named(pair.behind, of_leader);
  FlipChart chart;
  chart.points = points;
  chart.leader = leader;
  chart.behind = behind;
  chart.axis = axis;
  chart.now = flip.from;
  chart.then = flip.to;
  chart.leader_changes = of_leader;
  draw_flip_chart(canvas, inside, chart);
}

void OffersScreen::draw_taking(const Canvas& canvas, Box& column, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (!for_case_ || offers_in_a_sentence(ui.words, spoken_).empty()) return;
  Object values;
  values.set("company", for_company_);
  const std::string take = ui.words("ui.offers.take", values);
  if (draw_button(canvas, column.cut_top(ui.button_height(), 28), {take, ButtonKind::primary}))
    commands.push_back(take_to_decision(for_case_));
}

void OffersScreen::draw_exports(const Canvas& canvas, Box& column, Commands& commands) {
  const Words& words = canvas.ui().words;
  const float row =
      std::max(canvas.ui().compact() ? measure::touch_target : 32.0F, canvas.text_line_height(body_text));
  Box first = column.cut_top(row), second = column.cut_top(row, 16);
  if (draw_left_link(canvas, first, words("ui.offers.save-csv"))) {
    commands.push_back(save_as(
        "csv", [](const Words& in, const SpokenOffers& spoken, Date) { return offers_as_csv(in, spoken); }));
  }
  if (draw_left_link(canvas, second, words("ui.offers.save-page")))
    commands.push_back(save_as("html", offers_as_html));
}

void OffersScreen::draw_side(const Canvas& canvas, Box& column, Commands& commands) {
  const Words& words = canvas.ui().words;
  draw_flip(canvas, column);
  draw_taking(canvas, column, commands);
  Box inside = column.inset(canvas.ui().compact() ? phone_margin : card_margin, 0);
  const auto told = [&](const std::string& title, const std::string& text) {
    canvas.line(inside.cut_top(canvas.text_line_height(card_title), 8), title, card_title);
    canvas.paragraph(inside.cut_top(canvas.wrapped_height(text, small_text, inside.width), 24), text,
                     small_text);
  };
  if (!spoken_.pair) told(words("ui.offers.second.title"), words("ui.offers.second.text"));
  if (!spoken_.longer.empty()) {
    const bool any = spoken_.pair->ways.size() > 1;
    told(words(any ? "ui.offers.longer-ways" : "ui.offers.no-way"), spoken_.longer);
  }
  draw_exports(canvas, inside, commands);
  column.height = std::max(0.0F, column.bottom() - inside.y);
  column.y = inside.y;
}

void OffersScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (spoken_.table.offers.empty()) {
    draw_nothing(canvas, box);
    form_.draw(canvas, commands);
    return;
  }
  {
    ScrollArea area(canvas, box, "offers");
    Box page =
        page_box(ui, area.content(), (ui.wide() ? widest_in_wide : widest) * std::max(1.0F, ui.text_scale));
    draw_head(canvas, page);
    const float side = (ui.wide() ? wide_side : side_width) * std::max(1.0F, ui.text_scale);
    float bottom = 0;
    if (page.width >= least_beside * std::max(1.0F, ui.text_scale)) {
      Box column = page.cut_right(side, side_gap);
      draw_table(canvas, page, commands);
      draw_side(canvas, column, commands);
      bottom = std::max(page.y, column.y);
    } else {
      draw_table(canvas, page, commands);
      draw_side(canvas, page, commands);
      bottom = page.y;
    }
    area.end(bottom + 24);
  }
  form_.draw(canvas, commands);
  draw_cell_sheet(canvas, commands);
  draw_criterion_sheet(canvas, commands);
}

std::unique_ptr<Screen> make_offers_screen(const Place& place, const ScreenTools& tools) {
  return std::make_unique<OffersScreen>(tools, place.application);
}

}  // namespace goodterms
