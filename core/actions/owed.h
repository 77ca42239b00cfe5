// What the user owes to people: an answer, a word on the day that was set, and what was promised.
#pragma once

#include <string>
#include <vector>

#include "core/actions/cases.h"
#include "core/model/promise.h"
#include "core/store/contacts.h"

namespace goodterms {

// Somebody wrote, and nothing was said to it since.
struct OwedAnswer {
  Case about;
  Interaction theirs;
};

// What was promised in a case, or noted to be remembered, in the user's own words.
struct OwedPromise {
  Case about;
  std::string words;
};

// What was promised, as it was said, and is remembered (core/actions/promises.h).
struct OwedSaid {
  Promise promise;
  std::string name;  // to whom
};

struct Owed {
  std::vector<OwedAnswer> answers;  // the longest waiting first
  std::vector<ContactDue> write;    // the day to write again has come; the longest due first
  std::vector<OwedSaid> said;       // the longest due first, those without a day last
  std::vector<OwedPromise> promises;
  bool empty() const { return answers.empty() && write.empty() && said.empty() && promises.empty(); }
};

// The lines of Owed::answers alone.
Result<std::vector<Id<Interaction>>> lines_to_answer(Desk& desk);

// Archived cases owe nothing. A line of thanks in answer to a decline closes it, and waits for nothing.
Result<Owed> read_owed(Desk& desk);

}  // namespace goodterms
