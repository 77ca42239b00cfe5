#include "core/reading/invitation_contact.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/sentence_start.h"
#include "core/model/person_name.h"
#include "core/reading/candidates.h"
#include "core/reading/chat_lines.h"
#include "core/reading/field_bars.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"
#include "core/reading/moment_reader.h"
#include "core/reading/name_evidence.h"
#include "core/reading/signature_places.h"

namespace goodterms {
namespace {

std::string given_name(const std::optional<ReadText>& name) {
  return name ? fold(first_name(name->value)) : std::string();
}

class ContactFinder : SignaturePlaces {
 public:
  ContactFinder(const InvitationText& text, const NameEvidence& names, const std::optional<ReadText>& my_name)
      : SignaturePlaces(text), names_(names), my_name_(my_name ? fold(my_name->value) : std::string()) {
    my_given_ = given_name(my_name);
  }

  FoundField find() {
    find_companies();
    for (std::size_t index = 0; index < text_.lines.size(); ++index)
      read_line(index);
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (text_.line_of(at).kind != LineKind::body) continue;
      if (!text_.begins_any(at)) continue;
      read_introduction(at);
      read_closing(at);
      read_pointer(at);
      read_titled(at);
      read_called(at);
    }
    if (const auto name = last_words()) add(*name, Witness::likely);
    read_speaker();
    add_short_names();
    return candidates_.found(Candidates::Inside::counts_for_longer, bar_of(InvitationField::contact));
  }

 private:
  void add(const ReadText& name, Witness witness) {
    const std::string folded = fold(name.value);
    if (folded == my_name_) return;
    // Someone else may have the user's given name; only a whole name that differs tells.
    if (!my_given_.empty() && fold(first_name(name.value)) == my_given_ &&
        (my_name_ == my_given_ || folded == my_given_)) {
      return;
    }
    if (name.value.find(' ') == std::string::npos) {
      short_names_.emplace_back(name, witness);
      return;
    }
    has_full_name_ = has_full_name_ || witness >= Witness::said;
    candidates_.add(name, witness);
  }

  // "Kasia" under a mail of Katarzyna Mazur: what friends say, where the whole name stands there too.
  void add_short_names() {
    for (const auto& [name, witness] : short_names_) {
      const bool nickname = has_full_name_ && witness <= Witness::said;
      candidates_.add(name, nickname ? Witness::hint : witness);
    }
  }

  void add(const NameReading& whole, Witness witness) {
    const NameReading name = before_company(whole);
    if (is_something_else(name) || is_of_dateline(name)) return;
    const bool alone = name.end == name.begin + 1;
    if (alone && whole.begin > 0 && !tokens_[whole.begin].breaks &&
        text_.is(whole.begin - 1, Cue::honorific_address) && is_capitalised(tokens_[whole.begin - 1])) {
      const TextRange honoured{tokens_[whole.begin - 1].range.begin, name.range.end};  // "Mme Roussel"
      if (!is_ordinary(name)) return add(read_text(text_, honoured), witness);
    }
    if (alone && is_ordinary(name)) witness = Witness::hint;
    add(read_calm_name(text_, name), witness);
  }

  bool is_ordinary(const NameReading& name) const {
    return is_capitalised(tokens_[name.begin]) && names_.is_ordinary_word(tokens_[name.begin].folded);
  }

  // "Marco von Feldspat": "von" may be of the name as well; not where the text knows what stands behind it.
  NameReading before_company(const NameReading& name) const {
    for (std::size_t at = name.begin + 1; at + 1 < name.end; ++at) {
      if (!text_.is(at, Cue::introduction_after_name) || is_capitalised(tokens_[at])) continue;
      const std::string_view rest = text_.slice(text_.range(at + 1, name.end));
      if (companies_.contains(fold(rest)) || names_.is_in_an_address(squeezed(rest)))
        return {name.begin, at, text_.range(name.begin, at)};
    }
    return name;
  }

  // A tool, a portal, a part of a company.
  bool is_something_else(const NameReading& name) const {
    const std::size_t never = text_.after(name.begin, Cue::company_never);
    return (never != no_token && never >= name.end) || text_.is(name.begin, Cue::office_begins) ||
           companies_.contains(fold(text_.slice(name.range)));
  }

  // "Thank you for applying to Thornbridge Water": then that is nobody who signs.
  void find_companies() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      for (const Cue cue : {Cue::company_said, Cue::company_client, Cue::company_behalf}) {
        const std::size_t begin = text_.after(at, cue);
        if (begin == no_token || begin >= tokens_.size() || tokens_[begin].breaks) continue;
        if (const auto name = read_organisation(text_, begin))
          companies_.insert(fold(text_.slice(name->range)));
      }
    }
  }

  // "Interviewer: Keisha Monroe, Store Manager": whom one will meet, where that is one person.
  void read_people(const Line& line) {
    const auto name = line.value < line.end ? read_person(text_, line.value, Capitals::needed) : std::nullopt;
    if (!name || name->end > line.end) return;
    if (lists_more(name->end, line.end)) return;
    if (name->end != line.end && !is_after_name(name->end)) return;
    add(*name, office_writes_ ? Witness::possible : Witness::likely);
  }

  void read_line(std::size_t index) {
    const Line& line = text_.lines[index];
    if (line.empty() || line.kind == LineKind::quoted) return;
    if (line.kind == LineKind::header && line.label == FieldLabel::from) {
      read_sender(line);
    } else if (line.label == FieldLabel::organizer || line.label == FieldLabel::contact) {
      const bool named_for_it = line.label == FieldLabel::contact && line.kind == LineKind::body;
      if (const auto name = read_mail_name(text_, line.value, line.end))
        add(*name, named_for_it ? Witness::settled : Witness::said);
    } else if (line.kind == LineKind::body && line.label == FieldLabel::people && line.value > line.first) {
      read_people(line);
    } else if (line.kind == LineKind::body) {
      read_message_mark(index);
      read_name_line(index);
    }
  }

  // "Anruf von Frau Weidenfeller", "Phone call w/ Kip Lawson": one word is kept with how it is addressed.
  void read_called(std::size_t at) {
    const std::size_t begin = text_.after(at, Cue::contact_called);
    if (begin == no_token || begin >= tokens_.size() || tokens_[begin].breaks) return;
    auto name = read_caller(begin);
    if (!name || is_something_else(*name)) return;
    const bool honoured = name->begin > begin && name->end == name->begin + 1;
    if (honoured) name->range.begin = tokens_[begin].range.begin;
    add(honoured ? read_text(text_, name->range) : read_calm_name(text_, *name), Witness::said);
  }

  // "From: Dana Reyes <...>"; "On Tue, 3 Mar 2026 at 09:12, Dana Reyes <...> wrote:"
  void read_sender(const Line& line) {
    if (line.value < line.end && tokens_[line.value].kind == TokenKind::address) return;
    for (std::size_t at = line.value; at < line.end; ++at)  // an office's address has an office's name
      if (tokens_[at].kind == TokenKind::address &&
          (text_.holds(at, Cue::mailbox_nobody) || text_.holds(at, Cue::mailbox_many) ||
           text_.is(at, Cue::mailbox_office))) {
        office_writes_ = true;
        return;
      }
    if (line.value > line.first) {
      if (const auto name = read_mail_name(text_, line.value, line.end)) add(*name, Witness::said);
      return;
    }
    for (std::size_t at = line.first; at < line.end; ++at) {
      const auto name = is_capitalised(tokens_[at]) ? read_person(text_, at, Capitals::needed) : std::nullopt;
      if (name && name->end <= line.end &&
          ((text_.is_mark(name->end, "<") || text_.is(name->end, Cue::mail_wrote)) ||
           (name->end < line.end && tokens_[name->end].kind == TokenKind::address)))
        return add(*name, Witness::said);
    }
  }

  // "Tomasz Wilk sent you a message on LinkedIn", "InMail from Delphine Roux"
  void read_message_mark(std::size_t index) {
    const Line& line = text_.lines[index];
    const auto name = read_person(text_, line.first, Capitals::needed);
    // The top of a LinkedIn message: the name, and the title under it.
    if (name && is_near_top(index) && behind_degree(text_, name->end) == line.end &&
        name->end > name->begin + 1 && index + 1 < text_.lines.size()) {
      const Line& under = text_.lines[index + 1];
      for (std::size_t at = under.first; at < under.end && under.range.length() < 80; ++at)
        if (is_title_word(text_, at) && is_capitalised(tokens_[at])) return add(*name, Witness::said);
    }
    // "Aarti Venkatesan  10:14 AM": who wrote it, and when.
    if (name && is_near_top(index) && name->end > name->begin + 1 && name->end < line.end) {
      const auto time = read_time(text_, name->end, BareHour::refused);
      if (time && time->end == line.end) add(*name, Witness::said);
    }
    for (std::size_t at = line.first; at < line.end && at < line.first + 8; ++at) {
      if (!text_.is(at, Cue::calendar_organizer)) continue;
      std::size_t begin = line.first;
      if (text_.is_mark(begin, "\u2022*")) ++begin;
      if (const auto host = read_person(text_, begin, Capitals::needed); host && host->end == at)
        add(*host, Witness::said);
    }
    if (name && text_.is(name->end, Cue::message_by)) add(*name, Witness::said);
    if (text_.is(line.first, Cue::message_from)) {
      if (const auto from =
              line.first + 2 < line.end ? read_person(text_, line.first + 2, Capitals::needed) : std::nullopt)
        add(*from, Witness::said);
    }
  }

  // "Ayşe", "Saffron Ltd Ayşe" before each message of a chat.
  void read_speaker() {
    const std::vector<Speaker> speakers = find_speakers(text_);
    const Speaker* inviting = inviting_speaker(speakers);
    if (inviting == nullptr) return;
    std::size_t begin = inviting->name.begin;
    const auto company = read_organisation(text_, begin);
    if (company && company->end < inviting->name.end && text_.is(company->end - 1, Cue::legal_form))
      begin = company->end;
    const std::size_t end = parts_of(text_, *inviting).person_end;
    const auto name = read_person(text_, begin, Capitals::needed);
    if (name && name->end >= end) add({name->begin, end, text_.range(name->begin, end)}, Witness::said);
  }

  // A line with nothing but a name, or that begins with one, under the letter: "/Maja Ek, Kvist Hosting".
  void read_name_line(std::size_t index) {
    const Line& line = text_.lines[index];
    if (line.range.length() > 140 || line.label == FieldLabel::people || !after_sentence(index)) return;
    if (line.label != FieldLabel::none || is_under_name(index)) return;
    std::size_t at = before_name(line.first, line.end);
    if (at >= line.end) return;
    const bool bracketed = text_.is_mark(at, "(") && text_.is_mark(line.end - 1, ")");  // "(K. Raghunathan)"
    if (bracketed) ++at;
    const auto name = read_person(text_, at, Capitals::needed);
    if (!name || name->end > line.end) {
      read_lower_case_name(index, at);
      return;
    }
    const bool office_behind = line.range.length() < shortest_signature &&
                               text_.is(name->end, Cue::introduction_after_name) && closes_above(index);
    const bool credential =
        text_.is(name->end, Cue::name_credential) && name->end + 1 == line.end;  // "... FIA"
    const bool alone = name->end == line.end || credential || office_behind || is_after_name(name->end) ||
                       (bracketed && name->end + 1 == line.end);
    if (!alone || is_office(name->end)) return;
    const bool one_word = name->end == name->begin + 1;
    if (one_word && text_.is_mark(name->end, "|\u2022\u00b7/")) return;  // "Confirm | Decline": what to press
    if (text_.is_mark(name->end, ",") && name->end + 1 == line.end && line.end - line.first <= 3 &&
        next_is_longer(index))
      return;
    if (name->end + 2 < line.end && text_.is_mark(name->end, ",") && !tail_is_title(name->end + 1, line))
      return;
    add(*name, Witness::said);
  }

  void read_lower_case_name(std::size_t index, std::size_t at) {
    const Line& line = text_.lines[index];
    if (line.end - at != 1 || tokens_[at].text.size() > 20) return;
    bool last = true;
    for (std::size_t next = index + 1; next < text_.lines.size() && last; ++next)
      last = text_.lines[next].empty();
    const bool addressed = names_.is_before_at(tokens_[at].folded);  // "jess" over "jess@mossbank.example"
    if (!last && !addressed) return;
    const auto name = read_person(text_, at, Capitals::not_needed);
    if (!name) return;
    ReadText read = read_text(text_, name->range);
    if (addressed) read.value = as_sentence_start(read.value);
    add(read, addressed ? Witness::said : Witness::likely);
  }

  // "I'm Dana Reyes", "My name is ...", "Ellie here from ...", "it's Kerry Blythe calling"
  void read_introduction(std::size_t at) {
    if (at > 0 && text_.is(at, Cue::introduction_here) && (text_.is(at + 1, Cue::introduction_after_here)) &&
        !(text_.is_mark(at + 1, ".") && at > first_words)) {
      std::size_t begin = at;
      while (begin > 0 && at - begin < 3 && !tokens_[begin].breaks && is_capitalised(tokens_[begin - 1]) &&
             !is_never_a_name(text_, begin - 1)) {
        --begin;
      }
      const auto name = begin < at ? read_person(text_, begin, Capitals::needed) : std::nullopt;
      if (name && name->end == at) add(*name, Witness::said);
    }
    read_name_from(at);
    const Token& token = tokens_[at];
    if (at > 0 && text_.is(at, Cue::contact_at) && is_capitalised(tokens_[at - 1]) &&
        (at < 2 || tokens_[at - 1].sentence != tokens_[at - 2].sentence || text_.is_mark(at - 2, ",")) &&
        is_greeting_before(at - 1)) {
      if (const auto name = read_person(text_, at - 1, Capitals::needed)) add(*name, Witness::said);
    }
    std::size_t begin = no_token;
    Cue introduction = Cue::introduction_me;
    for (const Cue cue : {Cue::introduction_me, Cue::introduction_this, Cue::introduction_it}) {
      if (begin != no_token) continue;
      begin = text_.after(at, cue);
      introduction = cue;
    }
    if (begin == no_token || begin >= tokens_.size() || tokens_[begin].sentence != token.sentence) return;
    if (is_capitalised(tokens_[begin]) && is_occupation(text_, begin)) ++begin;  // "this is Chef Renata"
    if (begin >= tokens_.size()) return;
    auto name = read_person(text_, begin, Capitals::needed);
    if (!name) {
      name = in_small_letters(begin);
      if (!name || name->end > begin + 2 || !text_.is(name->end, Cue::introduction_after_name)) return;
      if (name->range.length() < 3 || is_title_word(text_, begin)) return;
    }
    for (std::size_t particle = name->begin + 1; particle < name->end; ++particle)  // "Marco von Feldspat"
      if (text_.is_any(particle, {Cue::introduction_after_name}) && text_.is(particle, Cue::contact_at)) {
        *name = {name->begin, particle, text_.range(name->begin, particle)};
        break;
      }
    // "It's Christmas soon" is nobody's name, and "this is Northwind" is not either.
    const bool goes_on = text_.is(name->end, Cue::introduction_after_name);
    if (introduction == Cue::introduction_it && !goes_on) return;
    if (introduction == Cue::introduction_this && !goes_on &&
        !text_.is(name->end, Cue::introduction_after_this))
      return;
    add(*name, Witness::said);
  }

  // "Hi Liam, Brodie Tan from Southern Cross Talent."
  void read_name_from(std::size_t at) {
    if (at < 3 || !text_.is(at, Cue::contact_at) || !is_capitalised(tokens_[at - 1])) return;
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 3 && !tokens_[begin].breaks && is_capitalised(tokens_[begin - 1]))
      --begin;
    if (at - begin < 2 || begin == 0 || !is_greeting_before(begin)) return;
    const auto name = read_person(text_, begin, Capitals::needed);
    if (name && name->end == at) add(*name, Witness::said);
  }

  // "Kind regards, Dana", also over the line's end.
  void read_closing(std::size_t at) {
    const bool begins = tokens_[at].breaks || at == 0 || tokens_[at - 1].kind == TokenKind::mark;
    if (!begins) return;
    std::size_t end = after_sign_off(text_, at);
    if (end == no_token || end >= tokens_.size()) return;
    end = before_name(end, tokens_.size());
    if (end < tokens_.size() && after_sign_off(text_, end) != no_token)
      end = before_name(after_sign_off(text_, end), tokens_.size());
    if (end >= tokens_.size() || text_.line_of(end).kind != LineKind::body) return;
    if (tokens_[end].line > tokens_[at].line + 3) return;
    const auto name = read_person(text_, end, Capitals::needed);
    if (!name || is_office(name->end)) return;
    const Line& line = text_.line_of(end);
    const bool mark_behind = name->end + 1 == line.end && tokens_[name->end].kind == TokenKind::mark;
    if (name->end == line.end || is_after_name(name->end) || mark_behind) add(*name, Witness::said);
  }

  // "Contact Carrie Boone at ...", "ask for", "let Miss Harker (...) know"
  void read_pointer(std::size_t at) {
    std::size_t end = text_.after(at, Cue::pointer);
    if (end == no_token) end = text_.after(at, Cue::pointer_told);
    if (text_.is_mark(end, ":")) ++end;  // "Contact: Ms. Latha 98450 55512", inside a line
    if (end == no_token || end >= tokens_.size() || tokens_[end].breaks) return;
    if (is_for_something_else(text_, at)) return;
    end = behind_title(end);
    const auto name = end < tokens_.size() ? read_person(text_, end, Capitals::needed) : std::nullopt;
    if (!name || name->end >= tokens_.size()) return;
    const std::uint32_t line = tokens_[at].line;
    const std::size_t behind = text_.is_mark(name->end, ",") ? name->end + 1 : name->end;
    if (!text_.is_any(behind, {Cue::pointer_after, Cue::phone_extension}) &&
        !text_.is(name->end, Cue::pointer_after) && !is_reached_behind(name->end, line))
      return;
    add(*name, is_to_be_told(*name, line) ? Witness::settled : Witness::likely);
  }

  // "... an unsere Sekretärin, Frau Heike Brömmel, Telefon ...": whatever the sentence says before it.
  void read_titled(std::size_t at) {
    const std::size_t begin = behind_title(at);
    if (begin == at || begin >= tokens_.size() || is_for_something_else(text_, at)) return;
    const auto name = read_person(text_, begin, Capitals::needed);
    const std::uint32_t line = tokens_[at].line;
    if (name && name->end > name->begin + 1 && is_reached_behind(name->end, line))
      add(*name, is_to_be_told(*name, line) ? Witness::settled : Witness::likely);
  }

  const NameEvidence& names_;
  std::string my_name_;
  std::string my_given_;
  static constexpr std::size_t shortest_signature = 40;  // bytes: "Solène de l'équipe RH"
  static constexpr std::size_t first_words = 16;         // of a message, in which people say who they are
  std::vector<std::pair<ReadText, Witness>> short_names_;
  std::unordered_set<std::string> companies_;  // folded, that a wording calls so
  bool has_full_name_ = false;
  bool office_writes_ = false;  // the mail comes from nobody in particular, who is to be answered
  Candidates candidates_;
};

}  // namespace

FoundField find_contact(const InvitationText& text, const NameEvidence& names,
                        const std::optional<ReadText>& my_name) {
  return ContactFinder(text, names, my_name).find();
}

}  // namespace goodterms
