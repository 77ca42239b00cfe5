#include "core/reading/invitation_company.h"

#include <algorithm>

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

// What stands before a company's name, and how far it can be trusted: 10 settles it, 4 is enough where
// nothing speaks against it.
struct Cue {
  std::string_view phrase;
  int score;
};

constexpr Cue cues[] = {
    {"on behalf of my|our? client? ,?", 12},
    {"my|our client ,?", 12},
    {"retained|engaged|instructed|mandated by", 12},
    {"a|our client of ours|mine ,?", 12},
    {"position|role|opening|vacancy|opportunity|job|post|place|seat|internship|apprenticeship at|with|in", 7},
    {"interview|interviews|interviewing at", 7},
    {"interview you at", 7},
    {"interview|interviewing|interviews with", 3},
    {"applying|applied|apply to|at|with", 8},
    {"application to|at|with", 7},
    {"application for", 1},
    {"interest in working|joining with|at|for?", 7},
    {"interest in", 6},
    {"interested in joining?", 5},
    {"join|joining", 5},
    {"here at|from|with", 6},
    {"we|us at", 6},
    {"team|colleagues|board|chairman|chairwoman|chair|ceo|founder|founders|everyone|people|all|panel "
     "at|of|from",
     6},
    {"greetings|regards from", 8},
    {"writing|calling|texting|mailing from", 7},
    {"confirmed|arranged|scheduled|booked with", 6},
    {"welcome to", 4},
    {"work|working at|for|with", 4},
    {"heading up analytics|engineering|product|design|sales|marketing at", 6},
    {"grow|growing at", 4},
    {"offer|offering from", 2},
    {"@", 6},
};

class CompanyFinder {
 public:
  CompanyFinder(const InvitationText& text, std::string_view contact, std::string_view my_name)
      : text_(text), tokens_(text.tokens), contact_(fold(contact)), my_name_(fold(my_name)) {}

  std::optional<ReadText> find(std::string_view mail_domain) {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!text_.is_said(at)) continue;
      read_cues(at);
      read_occupation(at);
      read_introduction(at);
      read_subject_of_sentence(at);
      read_team(at);
    }
    read_lines();
    if (client_unnamed_ && !client_named_) return std::nullopt;
    const std::size_t dot = mail_domain.find('.');
    ballot_.favour(mail_domain.substr(0, dot), client_named_ ? 0 : 3);
    return ballot_.winner(least_score, lead, Ballot::Inside::apart);
  }

 private:
  static constexpr int least_score = 3;
  static constexpr int lead = 2;

  bool is(std::size_t at, std::string_view words) const {
    return at < tokens_.size() && after_phrase(tokens_, at, words) != no_token;
  }

  void add(const NameReading& name, int score) {
    const std::string folded = fold(text_.slice(name.range));
    if (is_persons(folded)) return;
    bool recruiter = false;
    for (std::size_t at = name.begin; at < name.end; ++at)
      recruiter = recruiter || is_recruiter_word(tokens_[at].folded);
    ballot_.add(read_text(text_, name.range), recruiter ? score - 4 : score);
  }

  bool is_persons(const std::string& folded) const {
    if (folded == contact_ || folded == my_name_) return true;
    for (const std::string& name : {contact_, my_name_}) {
      if (name.size() > folded.size() && name.compare(0, folded.size() + 1, folded + " ") == 0) return true;
    }
    return false;
  }

  bool looks_like_organisation(const NameReading& name) const {
    for (std::size_t at = name.begin; at < name.end; ++at)
      if (is_organisation_word(tokens_[at].folded) || tokens_[at].text == "&") return true;
    return false;
  }

  // "your years at", "left", "recommended by": another company than the one that invites.
  bool is_of_the_past(std::size_t at) const {
    constexpr std::size_t near = 12;
    const std::uint32_t sentence = tokens_[at].sentence;
    for (std::size_t steps = 0; at > 0 && steps < near; ++steps) {
      --at;
      if (tokens_[at].sentence != sentence) return false;
      if (is(at, "left|formerly|previously|recommended|former|ex|previous|merger|worked")) return true;
      if (is(at,
             "your "
             "time|years|work|experience|background|role|current|previous|career|last|tenure|recent|past|"
             "job"))
        return true;
    }
    return false;
  }

  void read_cues(std::size_t at) {
    for (const Cue& cue : cues) {
      const std::size_t end = after_phrase(tokens_, at, cue.phrase);
      if (end == no_token || end >= tokens_.size() || tokens_[end].breaks) continue;
      if (tokens_[end].sentence != tokens_[at].sentence) continue;
      const auto name = read_organisation(text_, end);
      if (cue.score >= 12) {
        (name ? client_named_ : client_unnamed_) = true;
        if (!name && is(at, "on behalf of") && !is(end, "a|an|one")) client_unnamed_ = false;
      }
      if (!name || is_of_the_past(at)) continue;
      if (cue.phrase == std::string_view("interview|interviewing|interviews with") &&
          !stands_for_itself(*name))
        continue;
      add(*name, cue.score);
    }
    if (is(at, "at|with") || (is(at, "for") && at > 0 && is_occupation(tokens_[at - 1]))) {
      const auto name = at + 1 < tokens_.size() && !tokens_[at + 1].breaks ? read_organisation(text_, at + 1)
                                                                           : std::nullopt;
      if (name && !is_of_the_past(at) && (is(at, "at") || looks_like_organisation(*name)))
        add(*name, looks_like_organisation(*name) ? 4 : 2);
    }
  }

  // After "interview with", people are named as well as companies.
  bool stands_for_itself(const NameReading& name) const {
    return looks_like_organisation(name) || !(is(name.end, "(") || is(name.end, "and") || is(name.end, ","));
  }

  // "Data Analyst at Northwind Labs", "Talent Partner, Northwind Labs"
  void read_occupation(std::size_t at) {
    if (!is_title_word(tokens_[at])) return;
    std::size_t after = at + 1;
    if (is(after, ")|\"|\u201d")) ++after;
    if (is(after, "(")) {  // "(m/f/d)"
      constexpr std::size_t longest_bracket = 8;
      std::size_t close = after;
      while (close < tokens_.size() && close < after + longest_bracket && tokens_[close].text != ")")
        ++close;
      if (is(close, ")")) after = close + 1;
    }
    if (after >= tokens_.size() || tokens_[after].breaks || !is(after, "at|with|of|for|@|from")) return;
    const auto name = after + 1 < tokens_.size() && !tokens_[after + 1].breaks
                          ? read_organisation(text_, after + 1)
                          : std::nullopt;
    if (!name || is_of_the_past(at)) return;
    if (is(after, "of|for") && !looks_like_organisation(*name)) return;
    add(*name, 6);
  }

  // "I'm Dana Reyes from the talent team at Northwind Labs", "I run product at Relay"
  void read_introduction(std::size_t at) {
    // "Hey Sam, Lea from Gravel Bikes here", "Steve at Holt Roofing."
    if (is(at, "from|at") && at > 1 && is_capitalised(tokens_[at - 1]) &&
        !is_no_name(tokens_[at - 1].folded) &&
        (is(at - 2, ",|-|\u2013") || tokens_[at - 2].sentence != tokens_[at - 1].sentence)) {
      const auto name = at + 1 < tokens_.size() ? read_organisation(text_, at + 1) : std::nullopt;
      if (name && !is_of_the_past(at)) add(*name, 5);
    }
    std::size_t begin = after_phrase(tokens_, at, "i'm|im|this|it's|its|i is|am?");
    if (begin == no_token) begin = after_phrase(tokens_, at, "my name is|'s");
    if (begin == no_token) return;
    constexpr std::size_t near = 14;
    for (std::size_t next = begin; next < tokens_.size() && next < begin + near; ++next) {
      if (tokens_[next].sentence != tokens_[begin].sentence || is(next, "your|you")) return;
      if (!is(next, "from|at|with|of|for")) continue;
      const auto name = next + 1 < tokens_.size() ? read_organisation(text_, next + 1) : std::nullopt;
      if (!name) continue;
      if (is(next, "of|for") && !looks_like_organisation(*name)) continue;
      if (!is_of_the_past(next)) add(*name, is(next, "of|for") ? 4 : 6);
      return;
    }
  }

  // "Northwind Labs would like to invite you", "Northwind Labs is hiring"
  void read_subject_of_sentence(std::size_t at) {
    if (at > 0 && tokens_[at - 1].sentence == tokens_[at].sentence &&
        !is(at - 1, ",|:|and|-|\u2013|as|here|there"))
      return;
    const auto name = read_organisation(text_, at);
    if (!name || name->begin > at + 1) return;
    const std::size_t end = name->end;
    const bool invites =
        is(end, "would like|love|be") ||
        is(end,
           "is|are|was "
           "delighted|pleased|happy|hiring|looking|recruiting|growing|expanding|seeking|excited") ||
        is(end, "invites|wants|welcomes");
    if (invites) add(*name, looks_like_organisation(*name) ? 6 : (name->end - name->begin > 1 ? 5 : 1));
    if (is(end, "is a|an|the growing|small|leading|family|young|charity|company")) add(*name, 4);
  }

  // "the Northwind Labs team"
  void read_team(std::size_t at) {
    if (!is(at, "the") || at + 1 >= tokens_.size() || tokens_[at + 1].breaks) return;
    std::size_t end = at + 1;
    while (end < tokens_.size() && end < at + 6 && is_capitalised(tokens_[end]) &&
           !is(end, "team|talent|hr|recruiting|careers|hiring|people"))
      ++end;
    if (end == at + 1 || !is(end, "team|talent|hr|recruiting|careers|hiring|family|board|people")) return;
    const auto name = read_organisation(text_, at + 1);
    if (name && name->end <= end) add(*name, 4);
  }

  void read_lines() {
    std::size_t body_lines = 0;
    for (std::size_t index = 0; index < text_.lines.size(); ++index) {
      const Line& line = text_.lines[index];
      if (line.empty() || line.kind == LineKind::quoted) continue;
      if (line.label == FieldLabel::company && line.value < line.end) {
        if (const auto name = read_organisation(text_, line.value)) add(*name, 20);
      } else if (line.label == FieldLabel::from && line.kind == LineKind::header) {
        read_sender(line);
      } else if (line.label == FieldLabel::subject) {
        read_subject(line.value, line.end);
      } else if (line.kind == LineKind::body) {
        ++body_lines;
        if (line.range.length() < longest_signature_line &&
            (body_lines > 1 || index + 1 < text_.lines.size()))
          read_short_line(index);
      }
    }
  }

  static constexpr std::size_t longest_signature_line = 120;  // bytes

  // "Northwind Labs Recruiting <...>", "Dana Reyes (Northwind Labs)", "Northwind Labs via Hireflow"
  void read_sender(const Line& line) {
    std::size_t at = line.value;
    for (std::size_t next = at; next + 1 < line.end; ++next) {
      if (!is(next, "at|from|@") && tokens_[next].text != "(") continue;
      const auto name = read_organisation(text_, next + 1);
      if (name && !is_title_word(tokens_[next + 1])) add(*name, 6);
    }
    auto name = at < line.end ? read_organisation(text_, at) : std::nullopt;
    if (!name || name->end > line.end) return;
    const std::size_t full_end = name->end;
    while (name->end > name->begin + 1 &&
           is_one_of(tokens_[name->end - 1].folded, "recruiting recruitment talent hr")) {
      --name->end;
      name->range = text_.range(name->begin, name->end);
    }
    const bool stripped =
        full_end != name->end || is(name->end, "talent|team|recruiting|careers|hiring|hr|people|jobs|via");
    if (stripped || looks_like_organisation(*name)) add(*name, stripped ? 6 : 4);
  }

  // "Interview - Procurement Specialist - Alder Foods", cut at its dashes.
  void read_subject(std::size_t first, std::size_t end) {
    std::size_t begin = first;
    for (std::size_t at = first; at <= end; ++at) {
      const bool cut =
          at == end ||
          (tokens_[at].kind == TokenKind::mark && is(at, "-|\u2013|\u2014|:|/") && tokens_[at].spaced) ||
          (at < end && (tokens_[at].text == "|" || tokens_[at].text == ":"));
      if (!cut) continue;
      if (begin < at && at - begin <= 5 && (begin > first || at < end)) {
        const auto name = read_organisation(text_, begin);
        if (name && name->end == at) add(*name, looks_like_organisation(*name) ? 4 : 1);
      }
      begin = at + 1;
    }
  }

  // Lines of a signature: "Talent Partner | Northwind Labs", "Northwind Labs"
  void read_short_line(std::size_t index) {
    const Line& line = text_.lines[index];
    if (index < 6 && is_heading(line)) read_subject(line.first, line.end);
    if (line.label == FieldLabel::place || line.label == FieldLabel::people) return;
    bool title = index > 0 && has_title(text_.lines[index - 1]);
    bool person = index > 0 && is_name_line(text_.lines[index - 1]);
    if (line.end - line.first <= 8 && (is(line.first, "from") || is(line.first, "the")))
      return read_team_line(line);
    std::size_t begin = line.first;
    std::size_t parts = 0;
    for (std::size_t at = line.first; at <= line.end; ++at) {
      const bool cut = at == line.end || tokens_[at].text == "|" || is(at, ",|\u2022|\u00b7|:") ||
                       (tokens_[at].spaced && is(at, "-|\u2013|\u2014"));
      if (!cut) continue;
      if (begin < at && at - begin <= 10) {
        const auto name = read_organisation(text_, begin);
        if (name && (name->end == at || is_only_stripped(*name, at))) {
          const bool is_whole = parts == 0 && at == line.end;
          const bool behind_name = person && at == line.end && parts <= 1;
          const bool office = is_whole && name->end < at;  // "Northwind Labs Talent Team"
          if ((title || behind_name || office || looks_like_organisation(*name)) && ends_words(index)) {
            const bool sure = title || office || looks_like_organisation(*name);
            add(*name, !sure ? 3 : (title || person || office ? 4 : 2));
          }
        }
        for (std::size_t word = begin; word < at; ++word)
          title = title || is_title_word(tokens_[word]);
        if (const auto someone = read_person(text_, begin, Capitals::needed); someone && someone->end == at)
          person = true;
        ++parts;
      }
      begin = at + 1;
    }
  }

  // "First interview Solutions Architect | Nordlicht Cloud"
  bool is_heading(const Line& line) const {
    for (std::size_t at = line.first; at < line.end && at < line.first + 3; ++at)
      if (is(at, "interview")) return line.range.length() < 80;
    return false;
  }

  void read_team_line(const Line& line) {
    std::size_t begin = line.first;
    while (begin < line.end && is(begin, "the|from|all|at|everyone|team"))
      ++begin;
    const auto name = begin < line.end ? read_organisation(text_, begin) : std::nullopt;
    if (name && name->end <= line.end) add(*name, 4);
  }

  bool is_only_stripped(const NameReading& name, std::size_t end) const {
    for (std::size_t at = name.end; at < end; ++at)
      if (tokens_[at].text.size() > 1 && !is(at, "team|talent|hr|careers|hiring|people|early|recruiting") &&
          !is_legal_form(tokens_[at].folded) && tokens_[at].kind == TokenKind::word) {
        return false;
      }
    return true;
  }

  bool has_title(const Line& line) const {
    if (line.end - line.first > 8) return false;
    for (std::size_t at = line.first; at < line.end; ++at)
      if (is_title_word(tokens_[at])) return true;
    return false;
  }

  bool is_name_line(const Line& line) const {
    if (line.empty()) return false;
    const auto person = read_person(text_, line.first, Capitals::needed);
    return person && person->end + 1 >= line.end;
  }

  // Not the first words of a letter: a sentence came before.
  bool ends_words(std::size_t index) const {
    const std::size_t near = index > 12 ? index - 12 : 0;
    for (std::size_t before = near; before < index; ++before)
      if (text_.lines[before].kind == LineKind::body && text_.lines[before].range.length() > 40) return true;
    return false;
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::string contact_;
  std::string my_name_;
  Ballot ballot_;
  bool client_named_ = false;
  bool client_unnamed_ = false;
};

}  // namespace

std::optional<ReadText> find_company(const InvitationText& text, std::string_view mail_domain,
                                     std::string_view contact, std::string_view my_name) {
  return CompanyFinder(text, contact, my_name).find(mail_domain);
}

}  // namespace goodterms
