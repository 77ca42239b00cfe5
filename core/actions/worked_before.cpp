#include "core/actions/worked_before.h"

#include <algorithm>

#include "core/actions/scripts.h"
#include "core/base/text.h"
#include "core/model/person_name.h"
#include "core/store/answered_list.h"

namespace goodterms {
namespace {

// So many declines back; what is older was written by somebody who has learnt since.
constexpr int most_looked_at = 50;
// And of those that were answered so many: a letter opens at once.
constexpr int most_read = 6;
constexpr std::string_view kindly = "acknowledged";  // core/model/reaction_words.h

// The decline by this channel, where what came back first was thanks.
const Message* thanked_for(const CaseHistory& history, Channel channel, const AskForReactions& reactions) {
  const auto letter = std::find_if(
      history.sent.begin(), history.sent.end(),
      [channel](const Message& message) { return message.purpose.empty() && message.channel == channel; });
  const auto answer =
      std::find_if(history.timeline.rbegin(), history.timeline.rend(),
                   [](const Interaction& line) { return line.kind == InteractionKind::reply; });
  if (letter == history.sent.end() || answer == history.timeline.rend()) return nullptr;
  if (answer->happened.utc < letter->sent->utc) return nullptr;
  const auto told = reactions().read(answer->summary);
  return !told.empty() && told.front().id == kindly ? &*letter : nullptr;
}

bool is_somebody_else(const Case& then, const Case& about) {
  const bool same_person = then.contact && about.contact && then.contact->id == about.contact->id;
  return !same_person && !(then.company.id == about.company.id);
}

// Something of that case is left in the words, where it could not be told from others.
bool names_then(const OwnLetter& letter, const Case& then) {
  const auto has = [&](const std::string& name) {
    return !name.empty() &&
           (letter.body.find(name) != std::string::npos || letter.subject.find(name) != std::string::npos);
  };
  return has(then.company.name) || has(then.application.role) || (then.contact && has(then.contact->name));
}

}  // namespace

Result<std::optional<WordingThatWorked>> wording_that_worked(Desk& desk, const Case& about, Channel channel,
                                                             const std::string& present,
                                                             const AskForReactions& reactions) {
  TRY(const auto answered, AnsweredList(desk.connection()).latest(most_looked_at));
  int read = 0;
  for (const Id<Application> id : answered) {
    TRY(const Case then, read_case(desk, id));
    if (!is_somebody_else(then, about)) continue;
    if (read++ == most_read) break;
    TRY(const CaseHistory history, read_history(desk, id));
    const Message* const message = thanked_for(history, channel, reactions);
    const Catalog& catalog = letters_for(desk, about);
    if (message == nullptr) continue;
    if (!message->language.empty() && message->language != catalog.content().language) continue;
    Draft before;
    before.channel = channel;
    before.tone = message->tone;
    before.reason = then.application.reason;
    before.template_id = message->template_id;
    WordingThatWorked worked;
    TRY(worked.letter, own_letter_from(desk, then, before, {message->subject, message->body}, message->sent));
    if (names_then(worked.letter, then)) continue;
    const auto letter = parsed_letter(catalog, worked.letter);
    if (!letter) continue;
    TRY(const Object values, letter_values(desk, about));
    TRY(worked.draft, render_letter(catalog, *letter, values));
    if (trim(worked.draft.body.text) == trim(present)) continue;
    worked.draft.reason = about.application.reason;
    worked.draft.template_id = message->template_id;
    worked.application = id;
    worked.who =
        then.contact && has_name(*then.contact) ? familiar_address(*then.contact) : then.company.name;
    return std::optional(std::move(worked));
  }
  return std::nullopt;
}

}  // namespace goodterms
