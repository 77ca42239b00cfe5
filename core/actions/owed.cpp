#include "core/actions/owed.h"

#include <map>

#include "core/actions/letters.h"
#include "core/actions/people.h"
#include "core/base/text.h"
#include "core/reading/reaction.h"
#include "core/store/case_list.h"
#include "core/store/interactions.h"
#include "core/store/owed_list.h"
#include "core/store/promises.h"

namespace goodterms {
namespace {

constexpr int most_owed = 200;  // who owes more reads those first
constexpr std::string_view thanked = "acknowledged";

// Without those that are a line of thanks.
Result<std::vector<OwedAnswer>> read_answers(Desk& desk) {
  std::vector<OwedAnswer> answers;
  CaseList cases(desk.connection());
  Interactions story(desk.connection());
  std::map<const void*, ReactionReader> readers;
  TRY(const auto waiting, OwedList(desk.connection()).unanswered(most_owed));
  for (const Id<Interaction> id : waiting) {
    TRY(const auto line, story.find(id));
    if (!line) continue;
    TRY(auto about, cases.find(line->application));
    if (!about) continue;
    const auto& reactions = letters_for(desk, *about).content().reactions;
    // Its lists are looked through once a language, not once a line.
    const auto reader = readers.try_emplace(&reactions, reactions).first;
    if (reader->second.read(line->summary).front().id == thanked) continue;
    answers.push_back({std::move(*about), *line});
  }
  return answers;
}

}  // namespace

Result<std::vector<Id<Interaction>>> lines_to_answer(Desk& desk) {
  std::vector<Id<Interaction>> ids;
  TRY(const auto answers, read_answers(desk));
  for (const OwedAnswer& answer : answers)
    ids.push_back(answer.theirs.id);
  return ids;
}

Result<Owed> read_owed(Desk& desk) {
  Owed owed;
  CaseList cases(desk.connection());
  OwedList list(desk.connection());
  TRY(owed.answers, read_answers(desk));
  TRY(owed.write, Contacts(desk.connection()).to_reconnect(local_date(desk.now()), most_owed));
  TRY(const auto said, Promises(desk.connection()).open(most_owed));
  for (const Promise& promise : said) {
    TRY(const Person person,
        read_somebody(desk, promise.contact ? Whom{promise.contact, {}} : Whom{{}, promise.company}));
    owed.said.push_back({promise, name_of(person)});
  }
  TRY(const auto noted, list.noted(most_owed));
  for (const Id<Application> id : noted) {
    TRY(const auto about, cases.find(id));
    if (!about) continue;
    for (std::string& words : filled_lines(about->application.notes))
      owed.promises.push_back({*about, std::move(words)});
  }
  return owed;
}

}  // namespace goodterms
