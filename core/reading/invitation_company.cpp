#include "core/reading/invitation_company.h"

#include <algorithm>

#include "core/reading/chat_lines.h"
#include "core/reading/company_lines.h"
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

class CompanyFinder : CompanyLines {
 public:
  using CompanyLines::CompanyLines;

  FoundField find() {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      by_agency_ =
          by_agency_ || (text_.line_of(at).kind == LineKind::body && text_.is(at, Cue::company_the_client));
    find_formed();
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
      candidates_.favour([&](std::string_view key) {
        return !agencies_.contains(std::string(key)) && names_.is_in_an_address(squeezed(key));
      });
    weigh_evidence();
    candidates_.ask_where_close(close_company, close_longer_company);
    FoundField found = candidates_.found(Candidates::Inside::apart, bar);
    if (found.value) found.value->value = as_written(with_article(as_first_said(*found.value)));
    return found;
  }

 private:
  void read_wordings(std::size_t at) {
    for (const auto& [cue, witness] : wordings) {
      const std::size_t end = text_.after(at, cue);
      if (end == no_token || end >= tokens_.size() || tokens_[end].breaks) continue;
      if (tokens_[end].sentence != tokens_[at].sentence) continue;
      const auto name = read_organisation(text_, end);
      // "Warm regards, also on behalf of Ineke and Fatou": people of the same house.
      if (name && at > 0 && text_.is(at - 1, Cue::company_also) && !looks_like_organisation(*name)) continue;
      if (name && witness == Witness::settled && is_of_a_person(*name)) continue;
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
    read_behind_role(at);
  }

  // "a busca de Gerente de Sustentabilidade para a Celulose Vega": whom somebody is looked for.
  void read_behind_role(std::size_t at) {
    constexpr std::size_t near = 5;  // tokens
    if (!text_.is(at, Cue::for_) || at + 2 >= tokens_.size() || tokens_[at].breaks) return;
    const std::size_t begin =
        text_.is_any(at + 1, {Cue::the, Cue::article}) && !is_capitalised(tokens_[at + 1]) ? at + 2 : at + 1;
    bool role = false;
    for (std::size_t back = 2; back <= near && back <= at && !role; ++back)
      role = tokens_[at - back].sentence == tokens_[at].sentence && is_occupation(text_, at - back);
    if (!role || tokens_[begin].breaks) return;
    const auto name = read_organisation(text_, begin);
    if (name && looks_like_organisation(*name) && !is_of_the_past(at)) add(*name, Witness::likely);
  }

  // "da padaria Estrela do Norte", "de la librería El Ateneo Chico": what kind of place, in small letters,
  // and what it is called.
  void read_kind_of_place(std::size_t at) {
    if (is_capitalised(tokens_[at]) || !text_.is(at, Cue::organisation_word) || at == 0) return;
    std::size_t begin = at + 1;
    const auto goes_on_at = [&](std::size_t next) { return next < tokens_.size() && !tokens_[next].breaks; };
    const bool of_a_kind = goes_on_at(begin + 1) && tokens_[begin].kind == TokenKind::word &&
                           !is_capitalised(tokens_[begin]) && is_capitalised(tokens_[begin + 1]) &&
                           text_.phrases->says_where_roles_end() && !is_never_a_name(text_, begin) &&
                           !text_.is_any(begin, {Cue::role_ends, Cue::role_small_word, Cue::the, Cue::article,
                                                 Cue::company_near, Cue::name_particle});
    if (of_a_kind) ++begin;  // "la cooperativa sociale L'Arcobaleno"
    if (!goes_on_at(begin) || !is_capitalised(tokens_[begin])) return;
    if (!text_.is_any(at - 1, {Cue::the, Cue::article, Cue::name_particle, Cue::company_near, Cue::contact_at,
                               Cue::introduction_after_name}) ||
        is_of_the_past(at))
      return;
    const std::size_t article = begin;
    bool articled = text_.is_any(begin, {Cue::the, Cue::article, Cue::name_particle});  // "El Ateneo"
    if (articled) ++begin;
    auto name =
        begin < tokens_.size() && !tokens_[begin].breaks ? read_organisation(text_, begin) : std::nullopt;
    if (!name) return;
    if (articled) *name = {article, name->end, text_.range(article, name->end)};
    articled = articled || text_.tokens[article].folded.starts_with("l'");  // "L'Atelier"
    // "sono Ornella della pasticceria Dolce Vento"
    articled =
        articled || (at > 1 && is_introduced(at - 2) && fold(contact_).starts_with(tokens_[at - 2].folded));
    add(*name,
        articled ? Witness::likely : Witness::possible);  // some count the kind of place among the name
    if (begin != article) told_by_words_.insert(company_key(text_, *name));
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
    auto name = after + 1 < tokens_.size() && !tokens_[after + 1].breaks ? read_organisation(text_, after + 1)
                                                                         : std::nullopt;
    if (!name || is_of_the_past(at)) return;
    if (text_.is(after, Cue::company_at)) *name = with_office_of_an_agency(*name);
    if (by_agency_ && text_.line_of(at).range.length() < longest_signature_line &&
        text_.is_any(at, {Cue::title_word, Cue::recruiter}))
      return add(*name, Witness::hint);
    if (text_.is(after, Cue::company_of) && (!looks_like_organisation(*name) || is_field_of_work(*name))) {
      const bool of_a_place = text_.phrases->says_where_roles_end() && name->end > name->begin + 1 &&
                              text_.is(at, Cue::occupation) && !is_doubtful(*name);
      if (of_a_place) add(*name, Witness::likely);  // "tech recruiter da Nuvem Fiscal"
      return;
    }
    // "Head of Development Management" under who signs
    if (text_.is(after, Cue::company_of) && is_rank_of_a_field(at, after, *name))
      return add(*name, Witness::hint);
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
      if (!text_.is_any(next, {Cue::company_after_title, Cue::company_of})) continue;
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
      const bool told = looks_like_organisation(*name);
      // "Greta Nyberg and Paul Roche would like to meet you": people do so together.
      if (!told && at > 1 && text_.is(at - 1, Cue::and_) && is_capitalised(tokens_[at - 2])) return;
      // Who signs is of another company then: an agency writes for this one.
      const bool of_others = told && !one_word && text_.is(end, Cue::company_wants) && names_.has_domains() &&
                             !is_in_an_address(*name);
      add(*name, of_others ? Witness::settled : one_word && !told ? Witness::hint : Witness::said);
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
      if (name->end - name->begin < 2 || !looks_like_organisation(*name) || is_doubtful(*name) ||
          is_part_of_one(*name) || is_put_off(*name))
        continue;
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

  // "Taller Rulo" before each message of a chat.
  void read_speaker() {
    const std::vector<Speaker> speakers = find_speakers(text_);
    const Speaker* inviting = inviting_speaker(speakers);
    if (inviting == nullptr) return;
    const std::size_t begin = parts_of(text_, *inviting).company_begin;
    if (begin < inviting->name.end) {
      const auto of = read_organisation(text_, begin);
      if (of && of->end == inviting->name.end) add(*of, Witness::said);
      return;
    }
    const auto name = read_organisation(text_, inviting->name.begin);
    if (!name || name->end > inviting->name.end || !looks_like_organisation(*name) ||
        is_called_by_contact(*name))
      return;
    if (name->end == inviting->name.end || text_.is(name->end - 1, Cue::legal_form))
      add(*name, Witness::said);
  }

  static constexpr std::size_t longest_signature_line = 120;  // bytes

  bool client_named_ = false;
  bool client_unnamed_ = false;
};

}  // namespace

FoundField find_company(const InvitationText& text, const NameEvidence& names, std::string_view contact,
                        std::string_view my_name) {
  return CompanyFinder(text, names, contact, my_name).find();
}

}  // namespace goodterms
