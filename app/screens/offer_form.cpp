#include "app/screens/offer_form.h"

#include <fmt/format.h>

#include "app/screens/day_sheet.h"
#include "app/screens/moment_field.h"
#include "app/screens/parts.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/offer_words.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float gap = 14, column_gap = 12, least_column = 150;
constexpr const char* amount_names[] = {"base", "bonus", "equity"};
constexpr const char* day_names[] = {"starts", "open-until", "accepted"};

std::array<std::optional<Amount>*, 3> amounts_of(Offer& offer) {
  return {&offer.base, &offer.bonus, &offer.equity};
}
std::array<std::optional<Date>*, 3> days_of(Offer& offer) {
  return {&offer.starts, &offer.open_until, &offer.accepted};
}

// The rate from one currency into the other, as it was typed; empty where there is none.
std::string rate_text(const OfferTable& table, const std::string& from, const std::string& into) {
  for (const ExchangeRate& rate : table.rates) {
    if (rate.currency == currency_key(from) && rate.into == currency_key(into))
      return fmt::format("{}", static_cast<double>(rate.millionths) / rate_unit);
  }
  return {};
}

Command save_offer(Offer mine, Offer seen, std::optional<ExchangeRate> rate, std::string& error, bool& open) {
  return [=, &error, &open](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const bool is_new = !mine.id;
    const auto work = [&]() -> Result<void> {
      if (is_new) {
        TRY_DONE(add_offer(desk, mine));
      } else {
        TRY_DONE(change_offer(desk, mine, seen));
      }
      if (rate) TRY_DONE(set_exchange_rate(desk, *rate));
      return {};
    };
    const auto done =
        desk.log.journal().change({is_new ? "add-offer" : "change-offer", mine.company}, desk.now(), work);
    if (!done) {
      error = desk.words(done.error().wording);
      return {};
    }
    open = false;
    shell.changed(*done);
    return {};
  };
}

}  // namespace

void OfferForm::open(const Words& words, const Offer& offer, const OfferTable& table, Instant now) {
  open_ = focus_ = true;
  day_is_wrong_ = false;
  error_.clear();
  opened_ = offer_ = offer;
  table_ = table;
  now_ = now;
  const auto amounts_here = amounts_of(offer_);
  for (std::size_t i = 0; i < amounts; ++i)
    money_[i] = {*amounts_here[i] ? amount_in_words(words, **amounts_here[i]) : std::string(), {}};
  const auto days_here = days_of(offer_);
  for (std::size_t i = 0; i < days; ++i) {
    std::optional<Instant> noon;
    if (*days_here[i]) noon = noon_of(**days_here[i], now);
    days_[i].set(words, noon, now, DatePrecision::day);
  }
  rate_ = {rate_text(table, currency_of(offer), other_currency()), {}};
  rate_before_ = rate_.text;
}

std::string OfferForm::other_currency() const {
  std::string own;
  for (const Money& money : money_) {
    const auto amount = read_amount(money.text);
    if (amount && own.empty()) own = amount->currency;
  }
  if (own.empty()) return {};
  for (const Offer& other : table_.offers) {
    const std::string theirs = currency_of(other);
    if (other.id == offer_.id || theirs.empty()) continue;
    return currency_key(theirs) == currency_key(own) ? std::string() : theirs;
  }
  return {};
}

bool OfferForm::is_in_columns(const Canvas& canvas) const {
  return Sheet::content_width(canvas.ui()) / 3 >= least_column * canvas.ui().text_scale;
}

float OfferForm::field_row(const Canvas& canvas, std::string_view error, float width) const {
  Field field;
  field.label = " ";
  field.error = error;
  return field_height(canvas, field, width) + gap;
}

// Beside each other they are as high as the highest.
float OfferForm::money_row(const Canvas& canvas, float width) const {
  float row = 0;
  for (const Money& money : money_)
    row = std::max(row, field_row(canvas, money.error, width));
  return row;
}

float OfferForm::day_row(const Canvas& canvas, float width) const {
  return field_row(canvas, day_is_wrong_ ? canvas.ui().words("ui.date.need-day") : std::string(), width);
}

// Of one of `count` beside each other.
float OfferForm::part_width(float width, std::size_t count) {
  const auto parts = static_cast<float>(count);
  return (width - (parts - 1) * column_gap) / parts;
}

float OfferForm::fields_height(const Canvas& canvas) const {
  const bool columns = is_in_columns(canvas);
  const float width = Sheet::content_width(canvas.ui());
  const float row = field_row(canvas, {}, width);
  float height = field_row(canvas, error_, width) + row * (columns ? 1 : 2);
  height += columns ? money_row(canvas, part_width(width, amounts)) : 3 * money_row(canvas, width);
  height += columns ? 2 * day_row(canvas, part_width(width, 2)) : 3 * day_row(canvas, width);
  if (!other_currency().empty()) height += field_row(canvas, rate_.error, width);
  return height + 4;
}

bool OfferForm::understand(const Words& words) {
  bool fine = true;
  const auto amounts_here = amounts_of(offer_);
  for (std::size_t i = 0; i < amounts; ++i) {
    amounts_here[i]->reset();
    if (trim(money_[i].text).empty()) continue;
    const auto amount = read_amount(money_[i].text);
    if (amount) {
      *amounts_here[i] = *amount;
    } else {
      money_[i].error = words(amount.error().wording);
      fine = false;
    }
  }
  const auto days_here = days_of(offer_);
  for (std::size_t i = 0; i < days; ++i) {
    days_here[i]->reset();
    if (days_[i].is_wrong()) day_is_wrong_ = true;
    if (days_[i].value()) *days_here[i] = local_date(*days_[i].value());
  }
  return fine && !day_is_wrong_;
}

void OfferForm::keep(Commands& commands) {
  commands.push_back([this](Shell& shell) -> Result<void> {
    const Words& words = shell.desk().words;
    if (!understand(words)) return {};
    std::optional<ExchangeRate> rate;
    const std::string into = other_currency();
    if (!into.empty() && !trim(rate_.text).empty() && rate_.text != rate_before_) {
      const auto read = read_rate(rate_.text);
      if (!read) {
        rate_.error = words(read.error().wording);
        return {};
      }
      rate = ExchangeRate{currency_of(offer_), into, *read, local_date(now_)};
    }
    return save_offer(offer_, opened_, rate, error_, open_)(shell);
  });
}

void OfferForm::draw_fields(const Canvas& canvas, Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool columns = is_in_columns(canvas);
  bool entered = false;
  const auto text = [&](Box at, const char* name, std::string& value, std::string_view error, bool focus,
                        const std::string& placeholder) {
    const std::string label = words(std::string("ui.offers.fact.") + name);
    Field field;
    field.label = label;
    field.placeholder = placeholder;
    field.error = error;
    field.focus = focus;
    const FieldResult typed = draw_field(canvas, at, field, value);
    entered = entered || typed.submitted;
    return typed.changed;
  };
  const auto part_of = [&](Box& row, std::size_t i, std::size_t count) {
    return row.cut_left(part_width(row.width, count - i), column_gap);
  };
  const float row = field_row(canvas, {}, box.width);
  if (text(box.cut_top(field_row(canvas, error_, box.width)), "company", offer_.company, error_, focus_, {}))
    error_.clear();
  focus_ = false;
  Box pair = box.cut_top(columns ? row : 2 * row);
  text(columns ? part_of(pair, 0, 2) : pair.cut_top(row), "role", offer_.role, {}, false, {});
  text(columns ? part_of(pair, 1, 2) : pair.cut_top(row), "place", offer_.place, {}, false, {});
  const float pay_row = money_row(canvas, columns ? part_width(box.width, amounts) : box.width);
  Box pay = box.cut_top(columns ? pay_row : 3 * pay_row);
  for (std::size_t i = 0; i < amounts; ++i) {
    const Box at = columns ? part_of(pay, i, amounts) : pay.cut_top(pay_row);
    const std::string example = i == 0 ? words("ui.offers.form.example") : std::string();
    if (text(at, amount_names[i], money_[i].text, money_[i].error, false, example)) money_[i].error.clear();
  }
  if (const std::string into = other_currency(); !into.empty()) {
    const float high = field_row(canvas, rate_.error, box.width);
    std::string own;
    for (const Money& money : money_) {
      const auto amount = read_amount(money.text);
      if (amount && own.empty()) own = amount->currency;
    }
    Object values;
    values.set("currency", own).set("into", into);
    const std::string label = words("ui.offers.form.rate", values), hint = words("ui.offers.form.rate-hint");
    Field field;
    field.label = label;
    field.placeholder = hint;
    field.error = rate_.error;
    const FieldResult typed = draw_field(canvas, box.cut_top(high), field, rate_.text);
    if (typed.changed) rate_.error.clear();
    entered = entered || typed.submitted;
  }
  const std::string no_day = words("ui.date.need-day");
  const float dates_row = day_row(canvas, columns ? part_width(box.width, 2) : box.width);
  Box dates;
  for (std::size_t i = 0; i < days; ++i) {
    // Two in a row: a day is longer than an amount.
    if (!columns || i % 2 == 0) dates = box.cut_top(dates_row);
    const Box at = columns ? part_of(dates, i % 2, 2) : dates;
    const std::string label = words(std::string("ui.offers.fact.") + day_names[i]);
    DateFieldLook look = moment_look(tools_, label, {}, DatePrecision::day, now_);
    if (days_[i].is_wrong() && day_is_wrong_) look.error = no_day;
    const FieldResult typed = days_[i].draw(canvas, at, look);
    if (typed.changed) day_is_wrong_ = false;
    entered = entered || typed.submitted;
  }
  if (entered) keep(commands);
}

void OfferForm::draw_end(const Canvas& canvas, Box row, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string save = words(opened_.id ? "ui.save" : "ui.offers.form.add"),
                    remove = words("ui.offers.form.remove");
  if (opened_.id) {
    const Button out{remove, ButtonKind::plain};
    if (draw_button(canvas, row.cut_left(std::min(button_width(canvas, out), row.width * 0.5F), 8), out)) {
      open_ = false;
      commands.push_back([id = opened_.id, company = opened_.company](Shell& shell) -> Result<void> {
        TRY(const Changes changes, remove_offer(shell.desk(), id));
        shell.changed(changes);
        Object values;
        values.set("company", company);
        shell.say_done(shell.desk().words("ui.offers.form.removed", values));
        return {};
      });
    }
  }
  if (draw_main_button(canvas, row, {save, ButtonKind::primary})) keep(commands);
}

void OfferForm::draw(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string title = ui.words(opened_.id ? "ui.offers.form.change" : "ui.offers.form.new");
  const float height = fields_height(canvas) + 8 + ui.button_height();
  const Sheet sheet(canvas, "offer", title, height, open_, SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  Box box = sheet.content();
  const Box end = box.cut_bottom(ui.button_height(), 8);
  {
    ScrollArea area(sheet.canvas(), box, "offer fields");
    Box fields = area.content().inset(2, 0);
    const float top = fields.y;
    fields.cut_top(2);
    draw_fields(sheet.canvas(), fields, commands);
    area.end(std::max(fields.y, top));
  }
  draw_end(sheet.canvas(), end, commands);
}

}  // namespace goodterms
