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
constexpr std::string_view declines = "decline";     // the purpose of such letters

// What declined by this channel, where what came back first was thanks. Of letters without a purpose the
// first declines; those after it say the same once more, in writing.
const Message* thanked_for(const CaseHistory& history, Channel channel, const AskForReactions& reactions) {
  const auto letter = std::find_if(history.sent.begin(), history.sent.end(),
                                   [](const Message& message) { return message.purpose.empty(); });
  const auto answer =
      std::find_if(history.timeline.rbegin(), history.timeline.rend(),
                   [](const Interaction& line) { return line.kind == InteractionKind::reply; });
  if (letter == history.sent.end() || answer == history.timeline.rend()) return nullptr;
  if (letter->channel != channel || answer->happened.utc < letter->sent->utc) return nullptr;
  const auto told = reactions().read(answer->summary);
  return !told.empty() && told.front().id == kindly ? &*letter : nullptr;
}

bool is_somebody_else(const Case& then, const Case& about) {
  const bool same_person = then.contact && about.contact && then.contact->id == about.contact->id;
  return !same_person && !(then.company.id == about.company.id);
}

std::string_view reason_of(const Case& about) {
  return about.application.reason.empty() ? default_reason : std::string_view(about.application.reason);
}

// --- what is left of the other case

// Its words, each between blanks: " northwind labs ". Folded, where `case_aside`.
std::string spaced_words(std::string_view text, bool case_aside) {
  std::string words = " ";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_letter_or_digit(c)) {
      words +=
          case_aside ? fold(text.substr(begin, at - begin)) : std::string(text.substr(begin, at - begin));
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

// What somebody typed, without what is filled in.
std::string without_placeholders(const Template& text) {
  std::string typed;
  std::size_t from = 0;
  for (const Template::Use& use : text.uses()) {
    typed.append(text.source(), from, use.source.begin - from);
    typed += ' ';
    from = use.source.end;
  }
  return typed.append(text.source().substr(from));
}

// Shorter words than these say nothing on their own: "of", "the".
constexpr std::size_t shortest_telling = 4;

class Typed {
 public:
  explicit Typed(const Letter& letter) : words_(without_placeholders(letter.body)) {
    for (const Template& subject : letter.subjects)
      words_ += "\n" + without_placeholders(subject);
    exact_ = spaced_words(words_, false);
    folded_ = spaced_words(words_, true);
  }

  // The name, or a word of it that tells whose it is.
  bool has_of(std::string_view name) const {
    const std::string folded = spaced_words(name, true);
    if (folded == " ") return false;
    if (folded_.find(folded) != std::string::npos) return true;
    for (std::size_t begin = 0; begin + 1 < folded.size();) {
      const std::size_t end = folded.find(' ', begin + 1);
      const std::string word = folded.substr(begin, end - begin + 1);
      const bool telling = count_code_points(word) >= shortest_telling + 2;  // and its two blanks
      if (telling && folded_.find(word) != std::string::npos) return true;
      begin = end;
    }
    return false;
  }

  // A short name of a day or month is one only as it is written: "May", not "may".
  bool has_day_in(const Words& formats) const {
    std::vector<std::string_view> keys = formats.keys_beginning("weekday.");
    const std::vector<std::string_view> months = formats.keys_beginning("month.");
    keys.insert(keys.end(), months.begin(), months.end());
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
      const std::string name = formats(key);
      const bool telling = count_code_points(name) >= shortest_telling;
      const std::string word = spaced_words(name, telling);
      return word != " " && (telling ? folded_ : exact_).find(word) != std::string::npos;
    });
  }

 private:
  std::string words_, exact_, folded_;
};

bool names_then(const Letter& letter, const Case& then, const Words& formats) {
  const Typed typed(letter);
  return typed.has_of(then.company.name) || typed.has_of(then.application.role) ||
         (then.contact && typed.has_of(then.contact->name)) || typed.has_day_in(formats);
}

// Whether the letter it began as says the same of both: what stood there because they had talked is untrue of
// somebody who was never talked to.
bool says_the_same(const Letter& began_as, const Object& then, const Object& now) {
  const auto holds = [](const Object& values, std::string_view name) {
    const Value* const value = values.find(name);
    return value != nullptr && value->holds_something();
  };
  const auto uses = began_as.body.uses();
  return std::all_of(uses.begin(), uses.end(), [&](const Template::Use& use) {
    const bool asks = use.kind == NodeKind::section || use.kind == NodeKind::inverted;
    return !asks || holds(then, use.name) == holds(now, use.name);
  });
}

// The decline as a template for others; nothing where it was no decline, or speaks of its own case only.
Result<std::optional<OwnLetter>> without_its_case(Desk& desk, Case then, const Message& message,
                                                  const Case& about) {
  then.application.sent.reset();  // as it stood when it was written
  const FixedClock clock(*message.sent);
  Desk desk_then{desk.log, desk.languages, desk.words, clock, desk.files};
  TRY(const auto began_as, letter_of_id(desk_then, then, message.template_id));
  if (began_as) {
    TRY(const Object values_then, letter_values(desk_then, then));
    TRY(const Object values_now, letter_values(desk, about));
    if (!says_the_same(*began_as, values_then, values_now)) return std::nullopt;
  }
  Draft before;
  before.channel = message.channel;
  before.tone = message.tone;
  before.reason = then.application.reason;
  before.template_id = message.template_id;
  TRY(OwnLetter letter, own_letter_from(desk, then, before, {message.subject, message.body}, message.sent));
  if (letter.purpose != declines) return std::nullopt;
  const Catalog& catalog = letters_for(desk, about);
  const auto parsed = parsed_letter(catalog, letter);
  if (!parsed || names_then(*parsed, then, catalog.content().formats)) return std::nullopt;
  return std::optional(std::move(letter));
}

}  // namespace

Result<std::optional<WordingThatWorked>> wording_that_worked(Desk& desk, const Case& about, Channel channel,
                                                             const std::string& present,
                                                             const AskForReactions& reactions) {
  TRY(const auto answered, AnsweredList(desk.connection()).latest(most_looked_at));
  int read = 0;
  for (const Id<Application> id : answered) {
    TRY(const Case then, read_case(desk, id));
    if (!is_somebody_else(then, about) || reason_of(then) != reason_of(about)) continue;
    if (read++ == most_read) break;
    TRY(const CaseHistory history, read_history(desk, id));
    const Message* const message = thanked_for(history, channel, reactions);
    const Catalog& catalog = letters_for(desk, about);
    if (message == nullptr) continue;
    if (!message->language.empty() && message->language != catalog.content().language) continue;
    TRY(const auto kept, without_its_case(desk, then, *message, about));
    if (!kept) continue;
    WordingThatWorked worked;
    worked.letter = *kept;
    TRY(const Letter letter, parsed_letter(catalog, worked.letter));
    TRY(const Object values, letter_values(desk, about));
    TRY(worked.draft, render_letter(catalog, letter, values));
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
