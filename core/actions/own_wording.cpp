// From the words of a letter to a template: what the case has filled in becomes its placeholder again.
#include <algorithm>
#include <map>

#include "core/actions/own_letters.h"
#include "core/base/text.h"
#include "core/exchange/email.h"

namespace goodterms {
namespace {

// Names of one person that stand in for one another, the one to prefer first.
constexpr std::string_view names_of_contact[] = {"first_name", "contact_first", "contact_name", "salutation"};

// Two braces that somebody wrote are theirs, and no tag.
std::string without_tags(std::string_view words) {
  constexpr std::string_view braces = "{{";
  constexpr std::string_view escaped = "{{=<% %>=}}{{<%={{ }}=%>";
  std::string text;
  while (true) {
    const std::size_t at = words.find(braces);
    text += words.substr(0, at);
    if (at == std::string_view::npos) return text;
    text += escaped;
    words.remove_prefix(at + braces.size());
  }
}

class Wordings {
 public:
  Wordings(std::vector<PlaceholderValue> values, const std::vector<std::string>& used)
      : values_(std::move(values)), used_(used) {}

  // The placeholder these words can only have come from; empty where it may be another as well.
  std::string_view name_of(std::string_view words) const {
    std::vector<std::string_view> names;
    for (const PlaceholderValue& value : values_) {
      if (value.value == words) names.push_back(value.name);
    }
    if (names.size() < 2) return names.empty() ? std::string_view() : names.front();
    // The letter it began as tells which of them it was.
    std::vector<std::string_view> asked_for;
    std::copy_if(names.begin(), names.end(), std::back_inserter(asked_for), [this](std::string_view name) {
      return std::find(used_.begin(), used_.end(), name) != used_.end();
    });
    if (asked_for.size() == 1) return asked_for.front();
    const auto& candidates = asked_for.empty() ? names : asked_for;
    for (const std::string_view name : names_of_contact) {
      if (std::find(candidates.begin(), candidates.end(), name) != candidates.end() && all_of_contact(names))
        return name;
    }
    return {};
  }

 private:
  static bool all_of_contact(const std::vector<std::string_view>& names) {
    return std::all_of(names.begin(), names.end(), [](std::string_view name) {
      return std::find(std::begin(names_of_contact), std::end(names_of_contact), name) !=
             std::end(names_of_contact);
    });
  }

  std::vector<PlaceholderValue> values_;
  const std::vector<std::string>& used_;
};

Result<std::string> as_template(Desk& desk, const Case& about, const Wordings& wordings,
                                const std::string& text) {
  TRY(const auto marks, letter_marks(desk, about, text));
  std::string source;
  std::size_t from = 0;
  for (const LetterMark& mark : marks) {
    const std::string words = text.substr(mark.range.begin, mark.range.length());
    const std::string name =
        mark.kind == SpanKind::missing ? mark.name : std::string(wordings.name_of(words));
    // Beside a brace of theirs the tag would be another one.
    const bool beside_brace = (mark.range.begin > 0 && text[mark.range.begin - 1] == '{') ||
                              (mark.range.end < text.size() && text[mark.range.end] == '}');
    if (name.empty() || beside_brace) continue;
    source += without_tags(std::string_view(text).substr(from, mark.range.begin - from));
    source += "{{" + name + "}}";
    from = mark.range.end;
  }
  return source + without_tags(std::string_view(text).substr(from));
}

}  // namespace

Result<OwnLetter> own_letter_from(Desk& now, const Case& about, const Draft& draft, const LetterWords& words,
                                  std::optional<Instant> then) {
  // A day that lay ahead when it was written is what a placeholder stood for.
  const FixedClock clock(then.value_or(now.now()));
  Desk desk{now.log, now.languages, now.words, clock, now.files};
  TRY(const auto began_as, letter_of_id(desk, about, draft.template_id));
  TRY(auto values, placeholder_values(desk, about));
  std::vector<std::string> used;
  if (began_as) {
    for (const Template::Use& use : began_as->body.uses())
      used.emplace_back(use.name);
  }
  const Wordings wordings(std::move(values), used);
  OwnLetter letter;
  TRY(letter.language, language_of_template(desk, about, draft.template_id));
  letter.channel = draft.channel;
  letter.tone = draft.tone;
  letter.reason = draft.reason;
  if (began_as) {
    letter.purpose = began_as->words.scenario;
  } else {
    TRY(letter.purpose, due_purpose(desk, about, draft.channel));
  }
  TRY(letter.body, as_template(desk, about, wordings, words.body));
  if (draft.channel == Channel::email) {
    // The subject of their mail, answered, is that mail's and nobody else's.
    TRY(const Envelope envelope, read_envelope(desk, about.application.id));
    const bool answers = !words.subject.empty() && words.subject == subject_of_answer(envelope.subject);
    if (!answers) {
      TRY(letter.subject, as_template(desk, about, wordings, words.subject));
    }
    if (answers && began_as && !began_as->words.subjects.empty())
      letter.subject = began_as->words.subjects.front();
  }
  const Reason* const reason = desk.catalog().find_reason(letter.reason);
  Object title;
  title.set("reason", reason != nullptr ? reason->label : std::string());
  letter.title = desk.words("ui.own.title-from", title);
  return letter;
}

}  // namespace goodterms
