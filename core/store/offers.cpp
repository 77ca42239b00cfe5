#include "core/store/offers.h"

#include <algorithm>

namespace goodterms {
namespace {

std::optional<Amount> next_amount(Row& row) {
  const auto hundredths = row.next_optional_integer();
  std::string currency = row.next_text();
  if (!hundredths) return std::nullopt;
  return Amount{std::clamp<std::int64_t>(*hundredths, 0, largest_amount), std::move(currency)};
}

Offer read_offer(Row& row) {
  Offer offer;
  offer.id = row.next_id<Offer>();
  offer.company = row.next_text();
  offer.role = row.next_text();
  offer.place = row.next_text();
  offer.accepted = row.next_optional_date();
  offer.open_until = row.next_optional_date();
  offer.starts = row.next_optional_date();
  offer.base = next_amount(row);
  offer.bonus = next_amount(row);
  offer.equity = next_amount(row);
  offer.notes = row.next_text();
  return offer;
}

void bind_amount(Statement& statement, const std::optional<Amount>& amount) {
  statement.bind(amount ? std::optional(amount->hundredths) : std::nullopt);
  statement.bind(amount ? std::string_view(amount->currency) : std::string_view());
}

void bind_offer(Statement& statement, const Offer& offer) {
  statement.bind(offer.company);
  statement.bind(offer.role);
  statement.bind(offer.place);
  statement.bind(offer.accepted);
  statement.bind(offer.open_until);
  statement.bind(offer.starts);
  bind_amount(statement, offer.base);
  bind_amount(statement, offer.bonus);
  bind_amount(statement, offer.equity);
  statement.bind(offer.notes);
}

Criterion read_criterion(Row& row) {
  Criterion criterion;
  criterion.id = row.next_id<Criterion>();
  criterion.kind = row.next_text();
  criterion.name = row.next_text();
  criterion.weight = std::clamp(row.next_int(), 0, heaviest);
  criterion.position = row.next_int();
  return criterion;
}

OfferScore read_score(Row& row) {
  OfferScore score;
  score.offer = row.next_id<Offer>();
  score.criterion = row.next_id<Criterion>();
  if (const auto value = row.next_optional_integer())
    score.score = static_cast<int>(std::clamp<std::int64_t>(*value, 0, best_score));
  score.note = row.next_text();
  return score;
}

ExchangeRate read_exchange_rate(Row& row) {
  ExchangeRate rate;
  rate.currency = row.next_text();
  rate.into = row.next_text();
  rate.millionths = std::max<std::int64_t>(1, row.next_integer());
  rate.noted = row.next_date();
  return rate;
}

}  // namespace

Result<OfferTable> Offers::read() {
  OfferTable table;
  TRY(table.offers,
      connection_.all("SELECT id, company, role, place, accepted, open_until, starts, base_hundredths, "
                      "base_currency, bonus_hundredths, bonus_currency, equity_hundredths, equity_currency, "
                      "notes FROM offers ORDER BY id",
                      read_offer));
  TRY(table.criteria, connection_.all("SELECT id, kind, name, weight, position FROM offer_criteria "
                                      "ORDER BY position, id",
                                      read_criterion));
  TRY(table.scores, connection_.all("SELECT offer_id, criterion_id, score, note FROM offer_scores "
                                    "ORDER BY offer_id, criterion_id",
                                    read_score));
  TRY(table.rates, connection_.all("SELECT currency, into_currency, millionths, noted FROM exchange_rates "
                                   "ORDER BY currency",
                                   read_exchange_rate));
  return table;
}

Result<bool> Offers::any() {
  TRY(const std::int64_t there, connection_.integer("SELECT EXISTS (SELECT 1 FROM offers)"));
  return there != 0;
}

Result<Id<Offer>> Offers::insert(const Offer& offer) {
  TRY(Statement statement,
      connection_.prepare("INSERT INTO offers (company, role, place, accepted, open_until, starts, "
                          "base_hundredths, base_currency, bonus_hundredths, bonus_currency, "
                          "equity_hundredths, equity_currency, notes) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
  bind_offer(statement, offer);
  TRY_DONE(statement.step());
  return Id<Offer>{connection_.last_insert_id()};
}

Result<void> Offers::update(const Offer& offer) {
  TRY(Statement statement,
      connection_.prepare("UPDATE offers SET company = ?, role = ?, place = ?, accepted = ?, open_until = ?, "
                          "starts = ?, base_hundredths = ?, base_currency = ?, bonus_hundredths = ?, "
                          "bonus_currency = ?, equity_hundredths = ?, equity_currency = ?, notes = ? "
                          "WHERE id = ?"));
  bind_offer(statement, offer);
  statement.bind(offer.id);
  TRY_DONE(statement.step());
  return {};
}

Result<void> Offers::remove(Id<Offer> id) {
  TRY_DONE(connection_.run("DELETE FROM offer_scores WHERE offer_id = ?", id));
  return connection_.run("DELETE FROM offers WHERE id = ?", id);
}

Result<Id<Criterion>> Offers::insert(const Criterion& criterion) {
  TRY_DONE(connection_.run("INSERT INTO offer_criteria (kind, name, weight, position) VALUES (?, ?, ?, ?)",
                           criterion.kind, criterion.name, criterion.weight, criterion.position));
  return Id<Criterion>{connection_.last_insert_id()};
}

Result<void> Offers::update(const Criterion& criterion) {
  return connection_.run("UPDATE offer_criteria SET name = ?, weight = ?, position = ? WHERE id = ?",
                         criterion.name, criterion.weight, criterion.position, criterion.id);
}

Result<void> Offers::remove(Id<Criterion> id) {
  TRY_DONE(connection_.run("DELETE FROM offer_scores WHERE criterion_id = ?", id));
  return connection_.run("DELETE FROM offer_criteria WHERE id = ?", id);
}

Result<void> Offers::write(const OfferScore& score) {
  if (!score.score && score.note.empty())
    return connection_.run("DELETE FROM offer_scores WHERE offer_id = ? AND criterion_id = ?", score.offer,
                           score.criterion);
  return connection_.run(
      "INSERT INTO offer_scores (offer_id, criterion_id, score, note) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (offer_id, criterion_id) DO UPDATE SET score = excluded.score, "
      "note = excluded.note",
      score.offer, score.criterion, score.score, score.note);
}

Result<void> Offers::write(const ExchangeRate& rate) {
  return connection_.run(
      "INSERT INTO exchange_rates (currency, into_currency, millionths, noted) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (currency) DO UPDATE SET into_currency = excluded.into_currency, "
      "millionths = excluded.millionths, noted = excluded.noted",
      rate.currency, rate.into, rate.millionths, rate.noted);
}

Result<void> Offers::remove_rate(const std::string& currency) {
  return connection_.run("DELETE FROM exchange_rates WHERE currency = ?", currency);
}

}  // namespace goodterms
