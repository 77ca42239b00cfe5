#include "core/actions/offers.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/fields.h"
#include "core/base/text.h"
#include "core/store/offers.h"

namespace goodterms {
namespace {

// How long dragging a bar, or tapping at it, counts as one step to undo.
constexpr Seconds one_setting = 5;
// How long writing a note counts as one.
constexpr Seconds one_noting = 5 * seconds_per_minute;

Result<void> check_note(const std::string& note) {
  if (!is_valid_utf8(note)) return failure(ErrorCode::invalid_input, "error.offer.not-text");
  if (note.size() > longest_offer_note)
    return failure(ErrorCode::invalid_input, "error.offer.too-long", {{"most", longest_offer_note}});
  return {};
}

Result<Offer> checked(Offer offer) {
  TRY(offer.company, clean_field(offer.company, "company"));
  TRY(offer.role, clean_field(offer.role, "role"));
  TRY(offer.place, clean_field(offer.place, "place"));
  TRY_DONE(check_note(offer.notes));
  if (offer.company.empty()) return failure(ErrorCode::invalid_input, "error.offer.company-missing");
  return offer;
}

Result<void> check_weight(int weight) {
  if (weight >= 0 && weight <= heaviest) return {};
  return failure(ErrorCode::invalid_input, "error.offer.weight", {{"value", weight}});
}

template <class Record>
auto with_id(const std::vector<Record>& records, Id<Record> id) {
  return std::find_if(records.begin(), records.end(), [id](const Record& one) { return one.id == id; });
}

Result<Offer> offer_with(const OfferTable& table, Id<Offer> id) {
  const auto found = with_id(table.offers, id);
  if (found == table.offers.end())
    return failure(ErrorCode::not_found, "error.offer.none", {{"text", id.value}});
  return *found;
}

Result<Criterion> criterion_with(const OfferTable& table, Id<Criterion> id) {
  const auto found = with_id(table.criteria, id);
  if (found == table.criteria.end())
    return failure(ErrorCode::not_found, "error.offer.criterion-none", {{"text", id.value}});
  return *found;
}

Result<void> add_usual_criteria(Desk& desk) {
  int position = 0;
  for (const std::string_view kind : usual_criteria) {
    Criterion criterion;
    criterion.kind = kind;
    criterion.position = position++;
    TRY_DONE(Offers(desk.connection()).insert(criterion));
  }
  return {};
}

// The name on one line. `but`: whose own name it may be.
Result<std::string> checked_name(Desk& desk, const OfferTable& table, const std::string& typed,
                                 Id<Criterion> but = {}) {
  TRY(std::string name, clean_field(typed, "criterion"));
  if (name.empty()) return failure(ErrorCode::invalid_input, "error.offer.name-missing");
  for (const Criterion& criterion : table.criteria) {
    if (!(criterion.id == but) && fold(name_of(desk.words, criterion)) == fold(name))
      return failure(ErrorCode::invalid_input, "error.offer.name-taken", {{"name", name}});
  }
  return name;
}

OfferScore cell_of(const OfferTable& table, Id<Offer> offer, Id<Criterion> criterion) {
  const OfferScore* const cell = table.cell(offer, criterion);
  if (cell != nullptr) return *cell;
  OfferScore empty;
  empty.offer = offer;
  empty.criterion = criterion;
  return empty;
}

// Changes one cell; `change` says how.
template <class Change>
Result<Changes> change_cell(Desk& desk, const char* action, Seconds going_on_for, Id<Offer> offer_id,
                            Id<Criterion> criterion_id, Change change) {
  TRY(const OfferTable named, read_offers(desk));
  TRY(const Offer offer, offer_with(named, offer_id));
  TRY(const Criterion criterion, criterion_with(named, criterion_id));
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));  // here nobody changes it any more
    TRY_DONE(offer_with(table, offer_id));
    TRY_DONE(criterion_with(table, criterion_id));
    OfferScore cell = cell_of(table, offer_id, criterion_id);
    change(cell);
    return Offers(desk.connection()).write(cell);
  };
  return desk.log.journal().go_on({action, offer.company},
                                  fmt::format("{} {} {}", action, offer_id.value, criterion_id.value),
                                  desk.now(), going_on_for, work);
}

// 1 of `from` in `into`, in millionths of it; by a rate noted either way round.
struct FoundRate {
  long double factor = 1;
  std::optional<Date> noted;
};
std::optional<FoundRate> rate_between(const OfferTable& table, const std::string& from,
                                      const std::string& into) {
  if (from == into) return FoundRate{};
  for (const ExchangeRate& rate : table.rates) {
    const long double factor = static_cast<long double>(rate.millionths) / rate_unit;
    if (rate.currency == from && rate.into == into) return FoundRate{factor, rate.noted};
    if (rate.currency == into && rate.into == from) return FoundRate{1 / factor, rate.noted};
  }
  return std::nullopt;
}

}  // namespace

Result<OfferTable> read_offers(Desk& desk) {
  return Offers(desk.connection()).read();
}

Result<Done<Id<Offer>>> add_offer(Desk& desk, const Offer& given) {
  TRY(Offer offer, checked(given));
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));
    if (table.offers.size() >= most_offers)
      return failure(ErrorCode::conflict, "error.offer.too-many", {{"most", most_offers}});
    if (table.offers.empty() && table.criteria.empty()) TRY_DONE(add_usual_criteria(desk));
    TRY(offer.id, Offers(desk.connection()).insert(offer));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"add-offer", offer.company}, desk.now(), work));
  return Done<Id<Offer>>{offer.id, changes};
}

Result<Changes> change_offer(Desk& desk, const Offer& given, const Offer& seen) {
  TRY(const Offer mine, checked(given));
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));
    TRY(Offer filed, offer_with(table, mine.id));
    const auto take = [&](auto Offer::*member) {
      if (mine.*member != seen.*member) filed.*member = mine.*member;
    };
    for (std::string Offer::*member : {&Offer::company, &Offer::role, &Offer::place, &Offer::notes})
      take(member);
    for (std::optional<Date> Offer::*member : {&Offer::accepted, &Offer::open_until, &Offer::starts})
      take(member);
    for (std::optional<Amount> Offer::*member : {&Offer::base, &Offer::bonus, &Offer::equity})
      take(member);
    return Offers(desk.connection()).update(filed);
  };
  return desk.log.journal().change({"change-offer", mine.company}, desk.now(), work);
}

Result<Changes> remove_offer(Desk& desk, Id<Offer> id) {
  TRY(const OfferTable table, read_offers(desk));
  TRY(const Offer offer, offer_with(table, id));
  return desk.log.journal().change({"remove-offer", offer.company}, desk.now(),
                                   [&] { return Offers(desk.connection()).remove(id); });
}

Result<Changes> score_offer(Desk& desk, Id<Offer> offer, Id<Criterion> criterion, std::optional<int> score) {
  if (score && (*score < 0 || *score > best_score))
    return failure(ErrorCode::invalid_input, "error.offer.score", {{"value", *score}});
  return change_cell(desk, "score-offer", one_setting, offer, criterion,
                     [&](OfferScore& cell) { cell.score = score; });
}

Result<Changes> note_offer(Desk& desk, Id<Offer> offer, Id<Criterion> criterion, const std::string& note) {
  TRY_DONE(check_note(note));
  return change_cell(desk, "note-offer", one_noting, offer, criterion,
                     [&](OfferScore& cell) { cell.note = std::string(trim(note)); });
}

Result<Done<Id<Criterion>>> add_criterion(Desk& desk, const std::string& typed, int weight) {
  TRY_DONE(check_weight(weight));
  Criterion criterion;
  criterion.weight = weight;
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));
    if (table.criteria.size() >= most_criteria)
      return failure(ErrorCode::conflict, "error.offer.too-many-criteria", {{"most", most_criteria}});
    TRY(criterion.name, checked_name(desk, table, typed));
    criterion.position = table.criteria.empty() ? 0 : table.criteria.back().position + 1;
    TRY(criterion.id, Offers(desk.connection()).insert(criterion));
    return {};
  };
  TRY(const std::string subject, clean_field(typed, "criterion"));
  TRY(const Changes changes, desk.log.journal().change({"add-criterion", subject}, desk.now(), work));
  return Done<Id<Criterion>>{criterion.id, changes};
}

Result<Changes> rename_criterion(Desk& desk, Id<Criterion> id, const std::string& typed) {
  TRY(const OfferTable named, read_offers(desk));
  TRY(const Criterion before, criterion_with(named, id));
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));
    TRY(Criterion criterion, criterion_with(table, id));
    TRY(criterion.name, checked_name(desk, table, typed, id));
    // Its own word again: it goes by that, in whatever language.
    Criterion unnamed = criterion;
    unnamed.name.clear();
    if (!criterion.kind.empty() && name_of(desk.words, unnamed) == criterion.name) criterion.name.clear();
    return Offers(desk.connection()).update(criterion);
  };
  return desk.log.journal().change({"rename-criterion", name_of(desk.words, before)}, desk.now(), work);
}

Result<Changes> weigh_criterion(Desk& desk, Id<Criterion> id, int weight) {
  TRY_DONE(check_weight(weight));
  TRY(const OfferTable named, read_offers(desk));
  TRY(const Criterion before, criterion_with(named, id));
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));
    TRY(Criterion criterion, criterion_with(table, id));
    criterion.weight = weight;
    return Offers(desk.connection()).update(criterion);
  };
  return desk.log.journal().go_on({"weigh-criterion", name_of(desk.words, before)},
                                  fmt::format("weigh {}", id.value), desk.now(), one_setting, work);
}

Result<Changes> remove_criterion(Desk& desk, Id<Criterion> id) {
  TRY(const OfferTable table, read_offers(desk));
  TRY(const Criterion criterion, criterion_with(table, id));
  return desk.log.journal().change({"remove-criterion", name_of(desk.words, criterion)}, desk.now(),
                                   [&] { return Offers(desk.connection()).remove(id); });
}

Result<Changes> set_exchange_rate(Desk& desk, const ExchangeRate& given) {
  ExchangeRate rate = given;
  TRY(rate.currency, clean_field(currency_key(trim(given.currency)), "currency"));
  TRY(rate.into, clean_field(currency_key(trim(given.into)), "currency"));
  if (rate.currency.empty() || rate.into.empty() || rate.currency == rate.into)
    return failure(ErrorCode::invalid_input, "error.offer.rate-currencies");
  const auto work = [&]() -> Result<void> {
    TRY(const OfferTable table, read_offers(desk));
    for (const ExchangeRate& other : table.rates) {
      if (other.currency == rate.into && other.into == rate.currency)
        TRY_DONE(Offers(desk.connection()).remove_rate(other.currency));
    }
    return Offers(desk.connection()).write(rate);
  };
  return desk.log.journal().change({"set-rate", rate.currency}, desk.now(), work);
}

std::string currency_of(const Offer& offer) {
  for (const auto* amount : {&offer.base, &offer.bonus, &offer.equity}) {
    if (*amount && !(*amount)->currency.empty()) return (*amount)->currency;
  }
  return {};
}

std::optional<YearlyPay> yearly_pay(const OfferTable& table, const Offer& offer,
                                    const std::string& currency) {
  YearlyPay pay{{0, currency}, std::nullopt};
  bool any = false;
  long double sum = 0;
  for (const auto* amount : {&offer.base, &offer.bonus, &offer.equity}) {
    if (!*amount) continue;
    any = true;
    const std::string& own = (*amount)->currency.empty() ? currency_of(offer) : (*amount)->currency;
    const auto rate = rate_between(table, currency_key(own), currency_key(currency));
    if (!rate) return std::nullopt;
    sum += rate->factor * static_cast<long double>((*amount)->hundredths);
    if (rate->noted && (!pay.rate_of || *rate->noted < *pay.rate_of)) pay.rate_of = rate->noted;
  }
  constexpr auto most = static_cast<long double>(largest_amount) * rate_unit / 100;
  if (!any || sum > most) return std::nullopt;
  pay.amount.hundredths = static_cast<std::int64_t>(sum + 0.5L);
  return pay;
}

std::vector<int> weights_of(const OfferTable& table) {
  std::vector<int> weights;
  for (const Criterion& criterion : table.criteria)
    weights.push_back(criterion.weight);
  return weights;
}

OfferScores scores_of(const OfferTable& table) {
  OfferScores scores;
  for (const Offer& offer : table.offers) {
    auto& row = scores.emplace_back();
    for (const Criterion& criterion : table.criteria)
      row.push_back(cell_of(table, offer.id, criterion.id).score);
  }
  return scores;
}

Result<Offer> find_offer(const OfferTable& table, const std::string& text) {
  const std::string wanted = fold(trim(text));
  const Offer* found = nullptr;
  for (const Offer& offer : table.offers) {
    if (std::to_string(offer.id.value) == wanted) return offer;
    if (fold(offer.company) != wanted) continue;
    if (found != nullptr) return failure(ErrorCode::invalid_input, "error.offer.several", {{"text", text}});
    found = &offer;
  }
  if (found == nullptr) return failure(ErrorCode::not_found, "error.offer.none", {{"text", text}});
  return *found;
}

Result<Criterion> find_criterion(const Words& words, const OfferTable& table, const std::string& text) {
  const std::string wanted = fold(trim(text));
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    const Criterion& criterion = table.criteria[i];
    if (fold(name_of(words, criterion)) == wanted || criterion.kind == wanted) return criterion;
  }
  for (std::size_t i = 0; i < table.criteria.size(); ++i) {
    if (std::to_string(i + 1) == wanted) return table.criteria[i];
  }
  return failure(ErrorCode::not_found, "error.offer.criterion-none", {{"text", text}});
}

std::string name_of(const Words& words, const Criterion& criterion) {
  if (!criterion.name.empty()) return criterion.name;
  return words("ui.offers.criterion." + criterion.kind);
}

}  // namespace goodterms
