// The letters of the user's own.
#pragma once

#include "core/model/own_letter.h"
#include "core/store/connection.h"

namespace goodterms {

class OwnLetters {
 public:
  explicit OwnLetters(Connection& connection) : connection_(connection) {}

  Result<Id<OwnLetter>> insert(const OwnLetter& letter);
  Result<void> update(const OwnLetter& letter);
  Result<void> remove(Id<OwnLetter> id);

  Result<std::optional<OwnLetter>> find(Id<OwnLetter> id);
  Result<std::vector<OwnLetter>> all();  // in the order in which they were made

 private:
  Connection& connection_;
};

}  // namespace goodterms
