#include "core/actions/lint.h"

#include "core/actions/example.h"
#include "core/actions/letters.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/profiles.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_name = 4;            // words of a name that is looked up
constexpr std::size_t most_names_looked_up = 400;  // a letter of 120 words has some twenty
constexpr int most_namesakes = 20;

// A text in its parts, and where they stand in it.
struct HeadedLetter {
  std::string_view subject;
  std::string_view body;
  std::size_t subject_at = 0;
  std::size_t body_at = 0;
};

// Header lines count only together with the blank line that ends them: a letter may begin with "To: be
// honest".
HeadedLetter split_headers(std::string_view text) {
  HeadedLetter letter{{}, text};
  HeadedLetter headed = letter;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, newline - begin));
    const std::size_t next = std::min(newline + 1, text.size());
    if (line.empty()) {
      if (begin == 0) return letter;
      headed.body = text.substr(next);
      headed.body_at = next;
      return headed;
    }
    const std::string name = fold(line.substr(0, line.find(':')));
    if (line.find(':') == std::string_view::npos || (name != "to" && name != "subject" && name != "cc"))
      return letter;
    if (name == "subject") {
      headed.subject = trim(line.substr(line.find(':') + 1));
      headed.subject_at =
          headed.subject.empty() ? 0 : static_cast<std::size_t>(headed.subject.data() - text.data());
    }
    begin = next;
  }
  return letter;
}

// Words with their punctuation cut off.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  std::size_t end = 0;  // of the last letter or digit
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t at = position;
    const char32_t c = next_code_point(text, position);
    const bool is_word = is_letter_or_digit(c);
    if (is_word && end == 0) begin = at;
    if (is_word) end = position;
    const bool ends = is_white_space(c) || position == text.size();
    if (!ends || end == 0) continue;
    words.push_back(text.substr(begin, end - begin));
    end = 0;
  }
  return words;
}

// What may be a name: up to four words in a row, the first and last of them capitalised, each once, with
// whatever stands between them ("Harbor & Lane").
std::set<std::string> possible_names(std::string_view text) {
  std::set<std::string> names;
  const std::vector<std::string_view> words = words_of(text);
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (first_letter_case(words[first]) != LetterCase::upper) continue;
    for (std::size_t last = first; last < words.size() && last < first + longest_name; ++last) {
      if (first_letter_case(words[last]) != LetterCase::upper) continue;
      if (names.size() == most_names_looked_up) return names;
      const char* begin = words[first].data();
      const char* end = words[last].data() + words[last].size();
      std::string name = single_line({begin, static_cast<std::size_t>(end - begin)});
      for (const std::string_view possessive : {"'s", "’s"}) {  // "Contoso's"
        const bool ends_so =
            name.size() > possessive.size() &&
            name.compare(name.size() - possessive.size(), possessive.size(), possessive) == 0;
        if (ends_so) names.insert(name.substr(0, name.size() - possessive.size()));
      }
      names.insert(std::move(name));
    }
  }
  return names;
}

// The companies and people of the log that the text may name and that have nothing to do with the case.
Result<std::vector<std::string>> other_names(Desk& desk, std::string_view text, const Case& about) {
  Companies companies(desk.connection());
  Contacts contacts(desk.connection());
  std::vector<std::string> others;
  for (const std::string& name : possible_names(text)) {
    TRY(const auto company, companies.find_by_name(name));
    if (company && company->id.value != about.company.id.value) others.push_back(company->name);
    TRY(const std::vector<Contact> people, contacts.named(name, most_namesakes));
    const bool is_colleague = std::any_of(people.begin(), people.end(), [&](const Contact& person) {
      return person.company.value == about.company.id.value;
    });
    if (!people.empty() && !is_colleague) others.push_back(people.front().name);
  }
  return others;
}

double hours_between(Instant from, Instant to) {
  return static_cast<double>(to.utc - from.utc) / static_cast<double>(seconds_per_hour);
}

Result<LetterFacts> facts_of(Desk& desk, const Case& about, std::string_view text) {
  const Application& application = about.application;
  LetterFacts facts;
  facts.company = about.company.name;
  facts.role = application.role;
  facts.internal_offer = application.internal_offer || application.reason == reason_internal_offer;
  if (about.contact && has_name(*about.contact)) facts.contact_name = about.contact->name;
  TRY(const Profile profile, Profiles(desk.connection()).read());
  facts.my_name = signs_as(desk.words, about, profile.name);
  facts.private_words = filled_lines(application.private_words);
  TRY(facts.other_names, other_names(desk, text, about));
  facts.declines = !application.sent && application.outcome.empty();
  facts.tells_reasons = application.sent.has_value();
  if (application.sent) return facts;
  const Instant now = desk.now();
  if (application.decided) facts.hours_since_decision = hours_between(*application.decided, now);
  if (application.interview) facts.hours_until_interview = hours_between(now, *application.interview);
  return facts;
}

Result<LetterFinding> in_words(const Catalog& catalog, Finding finding) {
  LetterFinding letter;
  letter.range = finding.range;
  letter.in_subject = finding.in_subject;
  letter.about_whole = finding.about_whole;
  letter.principle = finding.principle;
  letter.severity = finding.severity;
  letter.replacement = std::move(finding.replacement);
  const SentenceEntry* sentence = catalog.find_finding(finding.message_id);
  if (sentence == nullptr) {
    letter.message = finding.message_id;
    return letter;
  }
  Object values;
  for (const auto& [name, value] : finding.values)
    values.set(name, value);
  TRY(Rendered message, sentence->text.render(values));
  TRY(Rendered fix, sentence->fix.render(values));
  letter.message = std::move(message.text);
  letter.fix = std::move(fix.text);
  return letter;
}

}  // namespace

Result<std::vector<LetterFinding>> lint_text(const Catalog& catalog, Desk* desk, std::string_view text,
                                             Channel channel, const std::optional<Case>& about) {
  if (!is_valid_utf8(text)) return failure(ErrorCode::invalid_input, "error.letter.not-text");
  LetterFacts facts;
  if (desk != nullptr && about) {
    TRY(facts, facts_of(*desk, *about, text));
  }
  facts.channel = channel;
  const HeadedLetter letter = split_headers(text);
  std::vector<LetterFinding> findings;
  for (Finding& found : Linter(catalog.content().lint).lint(facts, letter.subject, letter.body)) {
    TRY(LetterFinding finding, in_words(catalog, std::move(found)));
    const std::size_t shift = finding.in_subject ? letter.subject_at : letter.body_at;
    finding.range = finding.about_whole ? TextRange{0, text.size()}
                                        : TextRange{finding.range.begin + shift, finding.range.end + shift};
    finding.in_subject = false;
    findings.push_back(std::move(finding));
  }
  return findings;
}

Result<std::vector<LetterFinding>> lint_letter(Desk& desk, const Linter& linter, std::string_view subject,
                                               std::string_view body, Channel channel, const Case& about) {
  if (!is_valid_utf8(subject) || !is_valid_utf8(body))
    return failure(ErrorCode::invalid_input, "error.letter.not-text");
  TRY(LetterFacts facts, facts_of(desk, about, std::string(subject) + "\n" + std::string(body)));
  facts.channel = channel;
  std::vector<LetterFinding> findings;
  // Rules of another language would find everything missing.
  if (letters_for(desk, about).content().lint.lists.empty()) return findings;
  for (Finding& found : linter.lint(facts, subject, body)) {
    TRY(LetterFinding finding, in_words(desk.catalog(), std::move(found)));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace goodterms
