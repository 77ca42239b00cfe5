#include "core/actions/owed.h"

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

}  // namespace

Result<Owed> read_owed(Desk& desk) {
  Owed owed;
  CaseList cases(desk.connection());
  Interactions story(desk.connection());
  OwedList list(desk.connection());
  TRY(const auto waiting, list.unanswered(most_owed));
  for (const Id<Interaction> id : waiting) {
    TRY(const auto line, story.find(id));
    if (!line) continue;
    TRY(auto about, cases.find(line->application));
    if (!about) continue;
    const ReactionReader reader(letters_for(desk, *about).content().reactions);
    if (reader.read(line->summary).front().id == thanked) continue;
    owed.answers.push_back({std::move(*about), *line});
  }
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
