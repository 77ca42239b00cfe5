// Names: those of another letter that were left in, and those that are missing.
#include <algorithm>
#include <set>

#include "core/advice/lint_rules.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

using Names = std::vector<std::string>;

// The words of a name, folded.
Names words_of(std::string_view name, const Spellings& spellings) {
  Names words;
  for (Word& word : read_sentences(name, spellings).words)
    words.push_back(std::move(word.folded));
  return words;
}

// What a name may share with the right ones without being wrong.
class RightNames {
 public:
  explicit RightNames(const LetterReading& letter) : letter_(letter) {
    const LetterFacts& facts = letter.facts;
    for (const std::string* name : {&facts.company, &facts.contact_name, &facts.my_name, &facts.role}) {
      Names words = words_of(*name, letter.spellings);
      if (words.empty()) continue;
      words_.insert(words.begin(), words.end());
      whole_.push_back(std::move(words));
    }
  }

  // Whether the name is a right one or consists of words of right ones.
  bool holds(const Names& name) const {
    return std::all_of(name.begin(), name.end(),
                       [&](const std::string& word) { return words_.count(word) != 0; });
  }

  // The words of the letter that are part of a right name as a whole.
  std::vector<bool> places() const {
    const std::vector<Word>& text = letter_.sentences.words;
    std::vector<bool> taken(text.size());
    for (const Names& name : whole_) {
      for (std::size_t first = 0; first + name.size() <= text.size(); ++first) {
        std::size_t same = 0;
        while (same < name.size() && text[first + same].folded == name[same])
          ++same;
        if (same == name.size()) std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(first), same, true);
      }
    }
    return taken;
  }

 private:
  const LetterReading& letter_;
  std::set<std::string> words_;
  std::vector<Names> whole_;
};

// By word: whether a hit of the list ends (or, with `begins`, begins) there.
enum class Edge : std::uint8_t { begins, ends };
std::vector<bool> edges_of(const LetterReading& letter, std::string_view list, Edge edge) {
  std::vector<bool> edges(letter.sentences.words.size() + 1);
  for (const Hit& hit : letter.hits(list))
    edges[edge == Edge::begins ? hit.first : hit.end] = true;
  return edges;
}

class WrongNames {
 public:
  WrongNames(const LetterReading& letter, LetterPart part, Findings& findings)
      : letter_(letter),
        findings_(findings),
        right_(letter),
        taken_(right_.places()),
        also_word_(edges_of(letter, "name.also-word", Edge::begins)),
        tells_of_choice_(part == LetterPart::body || letter.has("accepted")),
        after_accepted_(edges_of(letter, "name.accepted-before", Edge::ends)),
        after_company_word_(edges_of(letter, "name.company-before", Edge::ends)),
        after_date_word_(edges_of(letter, "name.date-before", Edge::ends)) {}

  void look() {
    std::map<std::string, std::vector<Names>> by_first_word;
    for (const std::string& name : letter_.facts.other_names) {
      Names words = words_of(name, letter_.spellings);
      if (words.empty() || right_.holds(words)) continue;
      spelled_[words] = name;
      by_first_word[words.front()].push_back(std::move(words));
    }
    for (std::size_t sentence = 0; sentence < letter_.sentences.all.size(); ++sentence) {
      const SentenceRange& range = letter_.sentences.all[sentence];
      for (std::size_t word = range.first_word; word < range.end_word; ++word) {
        const auto names = by_first_word.find(letter_.sentences.words[word].folded);
        if (names == by_first_word.end()) continue;
        for (const Names& name : names->second)
          look_at(name, sentence, word);
      }
    }
  }

 private:
  void look_at(const Names& name, std::size_t sentence, std::size_t first) {
    const SentenceRange& range = letter_.sentences.all[sentence];
    const std::size_t end = first + name.size();
    if (end > range.end_word) return;
    for (std::size_t index = 0; index < name.size(); ++index) {
      if (letter_.sentences.words[first + index].folded != name[index] || taken_[first + index]) return;
    }
    const TextRange place{letter_.sentences.words[first].range.begin,
                          letter_.sentences.words[end - 1].range.end};
    const std::string& spelled = spelled_[name];
    if (!is_written_as(place, spelled) || (tells_of_choice_ && after_accepted_[first])) return;
    const bool greets = sentence < letter_.greeting_end || (sentence == 0 && first == range.first_word);
    if (!greets && name.size() == 1 && may_be_a_word(range, first)) return;
    Finding finding{place, false, Principle::complete, Severity::error, "complete.name", {{"name", spelled}}};
    const LetterFacts& facts = letter_.facts;
    if (greets && !facts.contact_name.empty()) {
      finding.replacement = first_name(facts.contact_name);
    } else if (after_company_word_[first] && !facts.company.empty()) {
      finding.replacement = facts.company;
    }
    findings_.push_back(std::move(finding));
  }

  // A name is compared as it is written: "grace" is not Grace, and "I'll" is not Will although it is read as
  // "I will". Capitals throughout are allowed.
  bool is_written_as(TextRange place, std::string_view name) const {
    const std::string_view written = letter_.text.substr(place.begin, place.length());
    if (written.substr(0, name.size()) == name) return true;
    std::size_t position = 0;
    next_code_point(written, position);
    const bool is_capital = first_letter_case(written) == LetterCase::upper;
    return is_capital && fold(written).compare(0, name.size(), fold(name)) == 0;
  }

  // "Will", "May", "Hope", "Indeed": a name only where a name stands.
  bool may_be_a_word(const SentenceRange& sentence, std::size_t word) const {
    if (!also_word_[word]) return false;
    const std::vector<Word>& words = letter_.sentences.words;
    if (word == sentence.first_word || after_date_word_[word]) return true;
    return words[word - 1].is_number || (word + 1 < sentence.end_word && words[word + 1].is_number);
  }

  const LetterReading& letter_;
  Findings& findings_;
  RightNames right_;
  std::vector<bool> taken_;
  std::vector<bool> also_word_;
  // "Position at Acorn" in a subject is the one that is written about, not the one that was chosen.
  bool tells_of_choice_;
  std::vector<bool> after_accepted_;
  std::vector<bool> after_company_word_;
  std::vector<bool> after_date_word_;
  std::map<Names, std::string> spelled_;
};

// Whether two given names may be one person's: Tom and Thomas (a list of the language), Kat and Katherine.
bool may_be_same_person(const LetterReading& letter, const std::string& a, const std::string& b) {
  if (a == b || (a.size() >= 2 && b.size() >= 2 && a.compare(0, 2, b, 0, 2) == 0)) return true;
  const Phrases::Hits hits =
      find_phrases(letter.phrases, read_sentences(a + " " + b + "\n\n" + b + " " + a, letter.spellings));
  return !hits[letter.phrases.index_of("name.nickname")].empty();
}

// "Capt", "Pastor": a word that is a title before a name.
bool is_title(const std::string& word) {
  return !read_name(word + " Reyes").honorific.empty();
}

// "Hi Tom," to Dana.
void lint_greeting(const LetterReading& letter, Findings& findings) {
  // A title says nothing about who is meant: "Capt. Mueller" is not Capt. Nygaard.
  Names contact = words_of(letter.facts.contact_name, letter.spellings);
  const Names title = words_of(read_name(letter.facts.contact_name).honorific, letter.spellings);
  contact.erase(contact.begin(), contact.begin() + static_cast<std::ptrdiff_t>(title.size()));
  if (contact.empty() || letter.greeting_end == 0) return;
  for (const Hit& hit : letter.hits("structure.greeting-all")) {
    if (hit.sentence < letter.greeting_end) return;  // "All the best" at the end greets nobody
  }
  const SentenceRange& line = letter.sentences.all.front();
  const std::vector<Hit> greetings = letter.hits("structure.greeting");
  if (greetings.empty()) return;
  std::size_t first = greetings.front().end;
  while (first < line.end_word && is_title(letter.sentences.words[first].folded))
    ++first;
  const Names company = words_of(letter.facts.company, letter.spellings);
  const std::vector<Word>& words = letter.sentences.words;
  for (std::size_t word = first; word < line.end_word; ++word) {
    const std::string& written = words[word].folded;
    if (!words[word].capital || std::find(company.begin(), company.end(), written) != company.end()) return;
    for (const std::string& name : contact) {
      if (may_be_same_person(letter, written, name)) return;
    }
  }
  if (first >= line.end_word) return;
  const TextRange place{words[first].range.begin, words[line.end_word - 1].range.end};
  const std::string name(letter.text.substr(place.begin, place.length()));
  Finding finding{place, false, Principle::complete, Severity::error, "complete.greeting", {{"name", name}}};
  finding.values.emplace_back("contact", first_name(letter.facts.contact_name));
  finding.replacement = first_name(letter.facts.contact_name);
  findings.push_back(std::move(finding));
}

bool mentions_any(const LetterReading& letter, const Names& names) {
  for (const Word& word : letter.sentences.words) {
    for (const std::string& name : names) {
      if (word.folded == name || word.folded == name + "s") return true;
    }
  }
  return false;
}

}  // namespace

void lint_names(const LetterReading& letter, LetterPart part, Findings& findings) {
  if (!letter.facts.other_names.empty()) WrongNames(letter, part, findings).look();
  lint_greeting(letter, findings);
}

void lint_missing_parts(const LetterReading& subject, const LetterReading& body, Findings& findings) {
  const LetterFacts& facts = body.facts;
  const auto add = [&](const char* message) {
    findings.push_back(body.about_whole(Principle::complete, Severity::warning, message));
  };
  const Names me = words_of(facts.my_name, body.spellings);
  // LinkedIn writes the sender's name beside the message; a number that sends a text may not be known.
  if (facts.channel != Channel::linkedin && !me.empty() && !mentions_any(body, me)) add("complete.signature");
  Names job = words_of(facts.role, body.spellings);
  const Names company = words_of(facts.company, body.spellings);
  if (job.empty() || company.empty()) return;
  job.insert(job.end(), company.begin(), company.end());
  // A text message follows others that named the job, and so does a note on LinkedIn that declines nothing.
  const bool follows_others =
      facts.channel == Channel::text || (facts.channel != Channel::email && !facts.declines);
  if (!follows_others && !mentions_any(body, job) && !mentions_any(subject, job)) add("complete.job");
}

}  // namespace goodterms
