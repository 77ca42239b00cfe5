#include "core/reading/invitation_company.h"

#include <algorithm>
#include <unordered_set>

#include "core/reading/candidates.h"
#include "core/reading/chat_lines.h"
#include "core/reading/company_judgement.h"
#include "core/reading/field_bars.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

// Wordings with a company behind them, by how surely it is the one that invites.
constexpr std::pair<Cue, Witness> wordings[] = {
    {Cue::company_client, Witness::settled},   {Cue::company_behalf, Witness::settled},
    {Cue::company_said, Witness::said},        {Cue::company_likely, Witness::likely},
    {Cue::company_or_person, Witness::likely}, {Cue::company_hint, Witness::hint}};

class CompanyFinder : CompanyJudgement {
 public:
  using CompanyJudgement::CompanyJudgement;

  FoundField find() {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      by_agency_ =
          by_agency_ || (text_.line_of(at).kind == LineKind::body && text_.is(at, Cue::company_the_client));
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!text_.is_said(at)) continue;
      if (text_.begins_any(at)) {
        read_wordings(at);
        read_introduction(at);
        read_team(at);
      }
      read_occupation(at);
      read_subject_of_sentence(at);
      read_kind_of_place(at);
    }
    read_lines();
    read_speaker();
    read_only_organisation();
    constexpr int bar = bar_of(InvitationField::company);
    if (client_unnamed_ && !client_named_)
      return {std::nullopt, candidates_.found(Candidates::Inside::apart, bar).all};
    if (!client_named_ && !by_agency_)
      candidates_.favour([&](std::string_view key) { return names_.is_in_an_address(squeezed(key)); });
    weigh_evidence();
    FoundField found = candidates_.found(Candidates::Inside::apart, bar);
    if (found.value) found.value->value = as_written(as_first_said(*found.value));
    return found;
  }

 private:
  void add(NameReading name, Witness witness) {
    const bool by_contact = name.begin + 2 < name.end && text_.is(name.begin + 1, Cue::name_particle) &&
                            contact_.starts_with(tokens_[name.begin].folded) &&
                            !contact_.starts_with(fold(text_.slice(name.range)));
    if (by_contact)  // "Ole von Segelmacherei Brandt"
      name = {name.begin + 2, name.end, text_.range(name.begin + 2, name.end)};
    const std::string folded = fold(text_.slice(name.range));
    const std::size_t never = text_.after(name.begin, Cue::company_never);
    if (is_persons(folded) || (never != no_token && never >= name.end) || is_only_an_office(text_, name))
      return;
    for (std::size_t at = name.begin; at < name.end; ++at)
      if (text_.is(at, Cue::recruiter)) witness = of_an_agency(witness);
    if (is_doubtful(name) || is_part_of_one(name) || is_cut(name)) witness = doubted(witness);
    if (is_only_a_kind(name) && witness != Witness::labelled) return;
    const bool article = text_.is(name.begin, Cue::the) && is_capitalised(tokens_[name.begin]);
    if (article || looks_like_organisation(name)) told_by_words_.insert(company_key(text_, name));
    candidates_.add(read_calm_name(text_, name), witness, company_key(text_, name));
  }

  // One that is said at several places, or that its own words tell to be a company.
  void weigh_evidence() {
    constexpr int by_its_words = 1, said_twice = 1, said_often = 2;  // as Candidates weighs witnesses
    const std::unordered_map<std::string, int> places = count_places();
    candidates_.support([&](std::string_view key) {
      const auto found = places.find(std::string(key));
      const int count = found == places.end() ? 0 : found->second;
      return (told_by_words_.contains(std::string(key)) ? by_its_words : 0) + (count > 2    ? said_often
                                                                               : count == 2 ? said_twice
                                                                                            : 0);
    });
  }

  void read_wordings(std::size_t at) {
    for (const auto& [cue, witness] : wordings) {
      const std::size_t end = text_.after(at, cue);
      if (end == no_token || end >= tokens_.size() || tokens_[end].breaks) continue;
      if (tokens_[end].sentence != tokens_[at].sentence) continue;
      const auto name = read_organisation(text_, end);
      if (name && witness == Witness::settled) client_named_ = true;
      if (!name && cue == Cue::company_client) client_unnamed_ = true;
      if (!name || is_of_the_past(at)) continue;
      if (cue == Cue::company_or_person && !stands_for_itself(*name)) continue;
      add(*name, witness);
    }
    if ((text_.is(at, Cue::company_near) && !is_inside_name(at)) ||
        (text_.is(at, Cue::for_) && at > 0 && is_occupation(text_, at - 1))) {
      const auto name = at + 1 < tokens_.size() && !tokens_[at + 1].breaks ? read_organisation(text_, at + 1)
                                                                           : std::nullopt;
      if (name && !is_of_the_past(at) && (text_.is(at, Cue::company_at) || looks_like_organisation(*name)))
        add(*name, looks_like_organisation(*name) ? Witness::likely : Witness::possible);
    }
  }

  // "da padaria Estrela do Norte", "de la librería El Ateneo Chico": what kind of place, in small letters,
  // and what it is called.
  void read_kind_of_place(std::size_t at) {
    if (is_capitalised(tokens_[at]) || !text_.is(at, Cue::organisation_word) || at == 0) return;
    std::size_t begin = at + 1;
    if (begin >= tokens_.size() || tokens_[begin].breaks || !is_capitalised(tokens_[begin])) return;
    if (!text_.is_any(at - 1, {Cue::the, Cue::article, Cue::name_particle, Cue::company_near, Cue::contact_at,
                               Cue::introduction_after_name}) ||
        is_of_the_past(at))
      return;
    const std::size_t article = begin;
    const bool articled = text_.is_any(begin, {Cue::the, Cue::article, Cue::name_particle});  // "El Ateneo"
    if (articled) ++begin;
    auto name =
        begin < tokens_.size() && !tokens_[begin].breaks ? read_organisation(text_, begin) : std::nullopt;
    if (!name) return;
    if (articled) *name = {article, name->end, text_.range(article, name->end)};
    add(*name, Witness::possible);  // some count the kind of place among the name
  }

  // "Data Analyst at Northwind Labs", "Talent Partner, Northwind Labs"
  void read_occupation(std::size_t at) {
    if (!is_title_word(text_, at)) return;
    std::size_t after = at + 1;
    if (text_.is_mark(after, ")\"\u201d")) ++after;
    if (text_.is_mark(after, "(")) {  // "(m/f/d)"
      constexpr std::size_t longest_bracket = 8;
      std::size_t close = after;
      while (close < tokens_.size() && close < after + longest_bracket && tokens_[close].text != ")")
        ++close;
      if (text_.is_mark(close, ")")) after = close + 1;
    }
    if (after >= tokens_.size() || tokens_[after].breaks || !text_.is(after, Cue::company_after_title))
      return;
    const auto name = after + 1 < tokens_.size() && !tokens_[after + 1].breaks
                          ? read_organisation(text_, after + 1)
                          : std::nullopt;
    if (!name || is_of_the_past(at)) return;
    if (by_agency_ && text_.line_of(at).range.length() < longest_signature_line &&
        text_.is_any(at, {Cue::title_word, Cue::recruiter}))
      return add(*name, Witness::hint);
    if (text_.is(after, Cue::company_of) && (!looks_like_organisation(*name) || is_field_of_work(*name))) {
      const bool of_a_place = text_.phrases->says_where_roles_end() && name->end > name->begin + 1 &&
                              text_.is(at, Cue::occupation) && !is_doubtful(*name);
      if (of_a_place) add(*name, Witness::likely);  // "tech recruiter da Nuvem Fiscal"
      return;
    }
    const bool may_be_field = text_.is(after, Cue::role_field) && !looks_like_organisation(*name);
    add(*name, may_be_field ? Witness::possible : Witness::said);  // "Técnico en Refrigeración"
  }

  // "I'm Dana Reyes from the talent team at Northwind Labs", "I run product at Relay"
  void read_introduction(std::size_t at) {
    // "Hey Sam, Lea from Gravel Bikes here", "Steve at Holt Roofing."
    if (text_.is(at, Cue::contact_at) && at > 1 && is_capitalised(tokens_[at - 1]) &&
        !is_never_a_name(text_, at - 1) && !is_title_word(text_, at - 1) &&
        (text_.is_mark(at - 2, ",-") || tokens_[at - 2].sentence != tokens_[at - 1].sentence)) {
      const auto name = at + 1 < tokens_.size() ? read_organisation(text_, at + 1) : std::nullopt;
      if (name && !is_of_the_past(at)) add(*name, Witness::likely);
    }
    std::size_t begin = no_token;
    for (const Cue cue : {Cue::introduction_me, Cue::introduction_this, Cue::introduction_it})
      if (begin == no_token) begin = text_.after(at, cue);
    if (begin == no_token || begin >= tokens_.size()) return;
    constexpr std::size_t near = 14;
    for (std::size_t next = begin; next < tokens_.size() && next < begin + near; ++next) {
      if (tokens_[next].sentence != tokens_[begin].sentence || text_.is(next, Cue::you)) return;
      if (!text_.is(next, Cue::company_after_title)) continue;
      auto name = next + 1 < tokens_.size() ? read_organisation(text_, next + 1) : std::nullopt;
      if (!name && next <= begin + 2) name = read_small_company(next + 1);
      if (!name) continue;
      const bool small = !is_capitalised(tokens_[name->end - 1]);
      if (text_.is(next, Cue::company_of) && !small && !looks_like_organisation(*name)) continue;
      if (!is_of_the_past(next))
        add(*name, text_.is(next, Cue::company_of) ? Witness::likely : Witness::said);
      return;
    }
  }

  // "Northwind Labs would like to invite you", "Northwind Labs is hiring"
  void read_subject_of_sentence(std::size_t at) {
    if (at > 0 && tokens_[at - 1].sentence == tokens_[at].sentence &&
        !text_.is(at - 1, Cue::company_before_subject))
      return;
    const auto name = read_organisation(text_, at);
    if (!name || name->begin > at + 1) return;
    const std::size_t end = name->end;
    if (text_.is(end, Cue::company_invites)) {
      const bool one_word = name->end - name->begin == 1;
      add(*name, one_word && !looks_like_organisation(*name) ? Witness::hint : Witness::said);
    }
    if (text_.is(end, Cue::company_is_one)) add(*name, Witness::likely);
  }

  // "the Northwind Labs team"
  void read_team(std::size_t at) {
    if (!text_.is(at, Cue::the) || at + 1 >= tokens_.size() || tokens_[at + 1].breaks) return;
    std::size_t end = at + 1;
    while (end < tokens_.size() && end < at + 6 && is_capitalised(tokens_[end]) &&
           !text_.is_any(end, {Cue::office, Cue::office_recruiting}))
      ++end;
    if (end == at + 1 || (end < tokens_.size() && tokens_[end].breaks)) return;
    if (!text_.is_any(end, {Cue::office, Cue::office_recruiting, Cue::office_group})) return;
    const auto name = read_organisation(text_, at + 1);
    if (name && name->end <= end)
      add(*name,
          looks_like_organisation(*name) || is_in_an_address(*name) ? Witness::likely : Witness::possible);
  }

  // Where one name alone in the whole text is an organisation's by its words, it is hardly another's.
  void read_only_organisation() {
    std::optional<NameReading> only;
    std::string key;
    for (std::size_t at = 0; at < tokens_.size();) {
      const Line& line = text_.line_of(at);
      const bool elsewhere =
          line.label == FieldLabel::place || line.label == FieldLabel::people || line.meeting;
      const auto name = line.kind == LineKind::body && !elsewhere && is_capitalised(tokens_[at])
                            ? read_organisation(text_, at)
                            : std::nullopt;
      if (!name || is_introduced(at)) {  // "I'm Marco of ...": a person
        ++at;
        continue;
      }
      at = name->end;
      if (name->end - name->begin < 2 || !looks_like_organisation(*name)) continue;
      for (std::size_t word = name->begin; word < name->end; ++word)
        if (text_.is_any(word, {Cue::recruiter, Cue::occupation})) return;
      if (is_of_the_past(name->begin)) return;
      const std::string other = company_key(text_, *name);
      if (only && other != key) return;
      if (!only) only = name;
      key = other;
    }
    if (only) add(*only, Witness::likely);
  }

  void read_lines() {
    std::size_t body_lines = 0;
    for (std::size_t index = 0; index < text_.lines.size(); ++index) {
      const Line& line = text_.lines[index];
      if (line.empty() || line.kind == LineKind::quoted) continue;
      if (line.label == FieldLabel::company && line.value < line.end) {
        if (const auto name = read_organisation(text_, line.value)) add(*name, Witness::labelled);
      } else if (line.label == FieldLabel::from && line.kind == LineKind::header) {
        read_sender(line);
      } else if (line.label == FieldLabel::subject) {
        read_subject(line.value, line.end);
      } else if (line.kind == LineKind::body) {
        if (++body_lines <= letterhead_lines && !text_.is_email) read_letterhead(line);
        if (line.range.length() < longest_signature_line &&
            (body_lines > 1 || index + 1 < text_.lines.size()))
          read_short_line(index);
      }
    }
  }

  // "Taller Rulo" before each message of a chat.
  void read_speaker() {
    const std::vector<Speaker> speakers = find_speakers(text_);
    const Speaker* inviting = inviting_speaker(speakers);
    const auto name = inviting == nullptr ? std::nullopt : read_organisation(text_, inviting->name.begin);
    if (!name || name->end > inviting->name.end || !looks_like_organisation(*name)) return;
    if (name->end == inviting->name.end || text_.is(name->end - 1, Cue::legal_form))
      add(*name, Witness::said);
  }

  static constexpr std::size_t longest_signature_line = 120;  // bytes
  static constexpr std::size_t letterhead_lines = 2;

  // "STADTWERKE ROTHENAU" over the letter, nothing else on its line.
  void read_letterhead(const Line& line) {
    if (line.label != FieldLabel::none) return;
    const auto name = read_organisation(text_, line.first);
    if (name && name->end == line.end && name->end > name->begin + 1 && looks_like_organisation(*name))
      add(*name, Witness::likely);
  }

  // "Northwind Labs Recruiting <...>", "Dana Reyes (Northwind Labs)", "Northwind Labs via Hireflow"
  void read_sender(const Line& line) {
    std::size_t at = line.value;
    for (std::size_t next = at; next + 1 < line.end; ++next) {
      const bool behind_office = next > at && tokens_[next].spaced && text_.is_mark(next, "-|") &&
                                 text_.is_any(next - 1, {Cue::office, Cue::office_recruiting});
      if (!behind_office && !text_.is(next, Cue::company_after_person) && tokens_[next].text != "(") continue;
      const auto name = read_organisation(text_, next + 1);
      if (name && !is_title_word(text_, next + 1)) add(*name, Witness::said);
    }
    bool office = false;  // "Jobs Meubelen Verhulst"
    while (at + 1 < line.end && text_.is_any(at, {Cue::office, Cue::office_recruiting, Cue::office_begins}) &&
           is_capitalised(tokens_[at + 1])) {
      office = true;
      ++at;
    }
    auto name = at < line.end ? read_organisation(text_, at) : std::nullopt;
    if (!name || name->end > line.end) return;
    const std::size_t full_end = name->end;
    while (name->end > name->begin + 1 &&
           text_.is_any(name->end - 1, {Cue::office, Cue::office_recruiting, Cue::office_sends})) {
      --name->end;
      name->range = text_.range(name->begin, name->end);
    }
    const bool stripped = office || full_end != name->end ||
                          text_.is_any(name->end, {Cue::office, Cue::office_recruiting, Cue::company_via});
    if (stripped || looks_like_organisation(*name)) add(*name, stripped ? Witness::said : Witness::likely);
  }

  // "Interview - Procurement Specialist - Alder Foods", cut at its dashes.
  void read_subject(std::size_t first, std::size_t end) {
    std::size_t begin = first;
    for (std::size_t at = first; at <= end; ++at) {
      const bool cut =
          at == end ||
          (tokens_[at].kind == TokenKind::mark && text_.is_mark(at, "-:/") && tokens_[at].spaced) ||
          (at < end && (tokens_[at].text == "|" || tokens_[at].text == ":"));
      if (!cut) continue;
      if (begin < at && at - begin <= 5 && (begin > first || at < end)) {
        const auto name = read_organisation(text_, begin);
        if (name && name->end == at)
          add(*name, looks_like_organisation(*name) ? Witness::likely : Witness::hint);
      }
      begin = at + 1;
    }
  }

  // Lines of a signature: "Talent Partner | Northwind Labs", "Northwind Labs"
  void read_short_line(std::size_t index) {
    const Line& line = text_.lines[index];
    if (index < 6 && is_heading(line)) read_subject(line.first, line.end);
    const bool labelled = line.label != FieldLabel::none && line.label != FieldLabel::role;
    if (labelled || line.meeting || is_title_over_company(index)) return;
    bool title = index > 0 && has_title(text_.lines[index - 1]);
    bool person = index > 0 && is_name_line(text_.lines[index - 1]);
    if (line.end - line.first <= 8 && text_.is(line.first, Cue::signature_team)) return read_team_line(line);
    std::size_t begin = line.first;
    std::size_t parts = 0;
    for (std::size_t at = line.first; at <= line.end; ++at) {
      const bool cut = at == line.end || tokens_[at].text == "|" || text_.is_mark(at, ",\u2022\u00b7:") ||
                       (tokens_[at].spaced && text_.is_mark(at, "-"));
      if (!cut) continue;
      if (begin < at && at - begin <= 10) {
        const auto name = read_organisation(text_, begin);
        const bool credential = text_.is(begin, Cue::name_credential);
        if (name && !credential && (name->end == at || is_only_stripped(*name, at))) {
          const bool is_whole = parts == 0 && at == line.end;
          const bool behind_name = person && at == line.end && parts <= 1;
          const bool office = is_whole && name->end < at;  // "Northwind Labs Talent Team"
          if ((title || behind_name || office || looks_like_organisation(*name)) && ends_words(index)) {
            const bool sure = title || office || looks_like_organisation(*name);
            add(*name, by_agency_                             ? Witness::hint
                       : sure && !title && !person && !office ? Witness::possible
                                                              : Witness::likely);
          }
        }
        for (std::size_t word = begin; word < at; ++word)
          title = title || is_title_word(text_, word);
        if (const auto someone = read_person(text_, begin, Capitals::needed); someone && someone->end == at)
          person = true;
        ++parts;
      }
      begin = at + 1;
    }
  }

  void read_team_line(const Line& line) {
    std::size_t begin = line.first;
    while (begin < line.end && text_.is(begin, Cue::signature_before_team))
      ++begin;
    const auto name = begin < line.end ? read_organisation(text_, begin) : std::nullopt;
    if (name && name->end <= line.end) add(*name, Witness::likely);
  }

  Candidates candidates_;
  std::unordered_set<std::string> told_by_words_;  // keys
  bool by_agency_ = false;                         // its own name is no company's that invites
  bool client_named_ = false;
  bool client_unnamed_ = false;
};

}  // namespace

FoundField find_company(const InvitationText& text, const NameEvidence& names, std::string_view contact,
                        std::string_view my_name) {
  return CompanyFinder(text, names, contact, my_name).find();
}

}  // namespace goodterms
