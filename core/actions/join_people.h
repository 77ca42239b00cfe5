// One person who is filed twice, two who are filed as one, and somebody who wants to be forgotten.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/actions/people.h"
#include "core/base/long_work.h"

namespace goodterms {

// `from` becomes `into`: cases and story are joined, what is not known of `into` is taken from `from`, and
// what both say differently is noted. One step of undo. Errors: not_found; invalid_input where both are one.
Result<Changes> merge_contacts(Desk& desk, Id<Contact> into, Id<Contact> from);

// What becomes somebody else's, who is called `name`.
struct SplitOff {
  std::string name;
  std::vector<Id<Application>> cases = {};  // with all that was said in them
  std::vector<Id<Interaction>> lines = {};  // of the story, that belong to no case
  std::vector<std::string> addresses = {};  // email, phone, LinkedIn and further ones, as they are filed
};
// Somebody new, at the same company, with all of that. Errors: not_found; invalid_input for no name, and for
// what is somebody else's.
Result<Done<Id<Contact>>> split_contact(Desk& desk, Id<Contact> from, const SplitOff& off);

// Removes somebody with their cases, letters and story. Part of a transaction.
Result<void> take_out_contact(Desk& desk, const Person& person);

// Removes somebody with their cases, letters and story from the log for good: from the search, from what
// could be undone (the whole history of undo goes), and from the file's free pages. Backups that were made
// before keep them until they thin out; what other records say of them in words stays. Cannot be undone.
// Errors: not_found.
Result<Changes> forget_contact(Desk& desk, Id<Contact> id);

// What a desk has besides its log. All of it outlives the work.
struct DeskParts {
  const Languages& languages;
  const Words& words;
  const Clock& clock;
  Files& files;
};
// Forgets as one piece of work on a log of its own: the file is written anew, which is none of the program's
// many small steps. `changes` is filled in when it is done.
using Forget = std::function<Result<Changes>(Desk&)>;
std::unique_ptr<LongWork> forgetting(Log log, const DeskParts& parts, Forget forget,
                                     std::shared_ptr<Changes> changes);

// The same as work on a log that is opened for it: in a large one it lasts. `changes` is filled in when all
// is done.
Result<std::unique_ptr<LongWork>> begin_forgetting(const LogPlace& place, const DeskParts& parts,
                                                   Id<Contact> id, std::shared_ptr<Changes> changes);

}  // namespace goodterms
