// Offers, what matters in them, how each does there, and the user's own exchange rates.
#pragma once

#include "core/model/offer.h"
#include "core/store/connection.h"

namespace goodterms {

class Offers {
 public:
  explicit Offers(Connection& connection) : connection_(connection) {}

  Result<OfferTable> read();  // all of it
  Result<bool> any();         // whether there is an offer

  Result<Id<Offer>> insert(const Offer& offer);
  Result<void> update(const Offer& offer);
  Result<void> remove(Id<Offer> id);  // with its scores

  Result<Id<Criterion>> insert(const Criterion& criterion);
  Result<void> update(const Criterion& criterion);
  Result<void> remove(Id<Criterion> id);  // with its scores

  // In place of what was there; a cell with neither score nor note is none.
  Result<void> write(const OfferScore& score);
  Result<void> write(const ExchangeRate& rate);
  Result<void> remove_rate(const std::string& currency);

 private:
  Connection& connection_;
};

}  // namespace goodterms
