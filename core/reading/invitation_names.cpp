#include "core/reading/invitation_names.h"

#include <algorithm>

#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_name = 7;  // words

// "at Sunday Bread Co.": nobody writes "at" before a day.
bool is_day_of_a_name(const InvitationText& text, std::size_t at) {
  return at > 0 && text.is(at - 1, Cue::company_at) && goes_on(text, at + 1) &&
         is_capitalised(text.tokens[at + 1]) && !is_date_word(text, at + 1) &&
         text.tokens[at].text.size() > 3;
}

bool is_letter(const InvitationText& text, std::size_t at) {
  return is_capitalised(text.tokens[at]) && text.tokens[at].text.size() == 1;
}

// The "E" of "St Cuthwin's C of E Primary School".
bool is_inside_initials(const InvitationText& text, std::size_t at) {
  return at > 1 && is_letter(text, at) && goes_on(text, at) && goes_on(text, at - 1) &&
         text.is(at - 1, Cue::organisation_of) && is_letter(text, at - 2);
}

bool begins_organisation(const InvitationText& text, std::size_t at) {
  const Token& token = text.tokens[at];
  if (token.kind == TokenKind::number) {
    return at + 1 < text.tokens.size() && !text.tokens[at + 1].spaced && is_capitalised(text.tokens[at + 1]);
  }
  const bool quinta = is_date_word(text, at) && text.is(at, Cue::organisation_word) &&
                      goes_on(text, at + 1) && text.is(at + 1, Cue::name_particle);  // "Quinta do Vau"
  if (is_inside_initials(text, at)) return false;
  return is_capitalised(token) && (quinta || !is_date_word(text, at) || is_day_of_a_name(text, at)) &&
         (quinta || !text.is(at, Cue::name_never) || is_day_of_a_name(text, at)) &&
         !text.is_any(at, {Cue::honorific, Cue::name_never_first});
}

class OrganisationReader {
 public:
  OrganisationReader(const InvitationText& text, std::size_t at)
      : text_(text), tokens_(text.tokens), at_(at) {}

  std::optional<NameReading> read() {
    std::size_t article = at_;
    if (at_ < tokens_.size() && text_.is(at_, Cue::the) && goes_on(text_, at_ + 1)) ++at_;
    if (at_ >= tokens_.size() || !begins_organisation(text_, at_)) return std::nullopt;
    if (is_title_before_name()) article = ++at_;
    end_ = at_ + 1;
    while (end_ - at_ < 2 * longest_name && (!is_possessive(tokens_[end_ - 1]) || goes_on_behind_owner()) &&
           add_next())
      continue;
    if (skip_office()) article = at_;
    strip();
    if (end_ == at_) return std::nullopt;
    const std::size_t words_end = end_;
    add_legal_forms();
    if (end_ < tokens_.size() && goes_on(text_, end_) && tokens_[end_].kind == TokenKind::number &&
        end_ == words_end && !is_organisation_word(text_, end_ - 1)) {
      return std::nullopt;  // a street
    }
    const Token& last = tokens_[end_ - 1];
    // Behind another word, one that only ends like an occupation is a name: "Metalúrgica Duero".
    const bool occupation =
        end_ > at_ + 1 ? text_.ends_with(end_ - 1, Cue::occupation) : is_occupation(text_, at_);
    if (occupation && end_ == words_end && !is_organisation_word(text_, end_ - 1)) return std::nullopt;
    if (is_occupation(text_, at_) && !is_organisation_word(text_, at_) && end_ > at_ + 1 &&
        text_.is(at_ + 1, Cue::of))
      return std::nullopt;
    if (is_role_of_a_field()) return std::nullopt;
    if (end_ == at_ + 1 && (is_title_word(text_, at_) || text_.is(at_, Cue::legal_form))) return std::nullopt;
    if (is_of_the_name(article)) at_ = article;
    NameReading name{at_, end_, text_.range(at_, end_)};
    if (is_possessive(last) && end_ == words_end)
      name.range.end =
          last.range.begin + last.text.rfind(last.text.find('\'') != std::string_view::npos ? "'" : "\u2019");
    return name;
  }

 private:
  // "Zaakvoerder Drukkerij Claes", "Owner Holt Roofing Ltd": what somebody is, before where.
  bool is_title_before_name() const {
    return is_occupation(text_, at_) && !is_organisation_word(text_, at_) &&
           !text_.is(at_, Cue::name_also_occupation) && goes_on(text_, at_ + 1) &&
           is_capitalised(tokens_[at_ + 1]) && is_organisation_word(text_, at_ + 1) &&
           !text_.is_any(at_ + 1, {Cue::organisation_word_also_field, Cue::legal_form}) &&
           goes_on(text_, at_ + 2) && is_capitalised(tokens_[at_ + 2]);
  }

  // "at The Fox & Ferret", or alone on its line: a capital that no sentence began with.
  bool is_of_the_name(std::size_t article) const {
    if (article == at_ || !is_capitalised(tokens_[article])) return false;
    const Line& line = text_.line_of(article);
    if (article == line.first)
      return line.label == FieldLabel::none && (end_ == line.end || text_.is_mark(end_, "|,\u2022\u00b7"));
    if (text_.is_mark(article - 1, "(|,\u2022\u00b7@:") && tokens_[article].line == tokens_[article - 1].line)
      return true;
    return tokens_[article - 1].sentence == tokens_[article].sentence && !tokens_[article].breaks &&
           tokens_[article - 1].kind == TokenKind::word;
  }

  // "Atracción de Talento de Grupo Altamira", "Departamento de Obras da Câmara Municipal ...": what stands
  // behind the part of it is the company.
  bool skip_office() {
    const bool office = text_.is_any(at_, {Cue::office_begins, Cue::company_never, Cue::office_recruiting}) ||
                        (text_.is(at_, Cue::title_word) && !is_occupation(text_, at_));
    const bool field = text_.is_any(at_, {Cue::organisation_word_also_field, Cue::title_field}) &&
                       !text_.is(at_, Cue::organisation_word) && text_.is(at_ + 1, Cue::name_particle);
    if (text_.ends_with(at_, Cue::office) && at_ + 2 < end_ && text_.is(at_ + 1, Cue::name_particle)) {
      at_ += 2;  // "Recruiting-Team von Quantensprung Analytics"
      return true;
    }
    if (!field && (!office || is_organisation_word(text_, at_))) return false;
    for (std::size_t at = at_ + 1; at + 1 < end_; ++at) {
      const bool particle = text_.is_any(at, {Cue::name_particle, Cue::of, Cue::organisation_of, Cue::the});
      const std::size_t head = particle ? at + 1 : at;
      // "Department of Materials Science": a field, though "materials" are sold as well.
      if (head == at_ + 2 && text_.is(at, Cue::of) && !text_.is(head, Cue::organisation_with_of)) continue;
      if (head < end_ && is_capitalised(tokens_[head]) && is_organisation_word(text_, head) &&
          !text_.is_any(head, {Cue::organisation_word_also_field, Cue::legal_form, Cue::office_begins})) {
        at_ = head;
        return true;
      }
    }
    return false;
  }

  // "St. Brigid's Memorial Hospital", "Grady's Auto Glass": of whom it is called.
  bool goes_on_behind_owner() const {
    constexpr std::size_t near = 4;  // words
    if (is_patron()) return true;
    for (std::size_t at = end_; at < end_ + near && goes_on(text_, at) && is_capitalised(tokens_[at]); ++at)
      if (text_.is(at, Cue::organisation_word)) return true;
    return false;
  }

  // "St. Brigid's Memorial Hospital": what belongs to a saint, not to a company.
  bool is_patron() const { return tokens_[at_].folded == "st" || tokens_[at_].folded == "saint"; }

  // ", Ltd.", "S.p.A.", "Co., Ltd."; the full stop that ends the sentence as well is taken along.
  void add_legal_forms() {
    constexpr std::size_t most_forms = 3;  // "India Pvt. Ltd."
    if (end_ > at_ + 1 && text_.is(end_ - 1, Cue::legal_form)) take_full_stop(end_ - 1);
    for (std::size_t forms = 0; forms < most_forms; ++forms) {
      std::size_t at = end_;
      if (text_.is_mark(at, ",")) ++at;
      if (at >= tokens_.size() || tokens_[at].breaks) return;
      const std::size_t after = text_.after(at, Cue::legal_form);
      if (after == no_token || !(is_capitalised(tokens_[at]) || at == end_) || is_county(at, after)) return;
      if (at == end_ && !is_capitalised(tokens_[at]) && tokens_[at].text.size() > 2 &&
          !text_.is(at, Cue::legal_form_last))
        return;
      end_ = after;
      take_full_stop(at);
    }
  }

  // "Mulhearn & Sons Joinery, Co. Roscommon", "Sitz: Rothenau, AG Westmere": where it is, and no form.
  bool is_county(std::size_t at, std::size_t after) const {
    if (at == end_ || after > at + 2) return false;
    const std::size_t next = text_.is_mark(after, ".") ? after + 1 : after;
    return goes_on(text_, next) && is_capitalised(tokens_[next]) &&
           !text_.is_any(next, {Cue::legal_form, Cue::office, Cue::office_recruiting});
  }

  void take_full_stop(std::size_t form) {
    if (text_.is_mark(end_, ".") && text_.joined(end_) && text_.is(form, Cue::layout_abbreviation)) ++end_;
  }

  // "Brightside Home Care": a word that begins other things as well, between two of a name.
  bool is_inside(std::size_t at) const {
    return text_.is(at, Cue::name_company_only) && !text_.is(at, Cue::name_never) && goes_on(text_, at + 1) &&
           is_capitalised(tokens_[at + 1]) && !is_date_word(text_, at + 1) &&
           !text_.is_any(at + 1, {Cue::name_never, Cue::name_company_only});
  }

  // "Centre hospitalier des Trois-Vallées", "Centre de services scolaire des Rapides": one past the capital
  // that small letters lead to.
  std::size_t behind_small_words() const {
    constexpr std::size_t most_words = 4;
    if (end_ != at_ + 1 || !text_.phrases->says_where_roles_end() || !is_organisation_word(text_, at_))
      return end_;
    for (std::size_t at = end_; at < end_ + most_words && goes_on(text_, at + 1); ++at) {
      const bool small = tokens_[at].kind == TokenKind::word && !is_capitalised(tokens_[at]);
      const bool particle = text_.is_any(at, {Cue::name_particle, Cue::role_small_word});
      if (!small || (!particle && text_.is_any(at, {Cue::role_ends, Cue::role_stop, Cue::name_never})))
        return end_;
      if (particle && at > end_ && is_capitalised(tokens_[at + 1]) && !is_date_word(text_, at + 1))
        return at + 2;
    }
    return end_;
  }

  // "Sucrerie de la Hesbaye SA", "LAKE OF THE PINES": two small words, or those of a line in capitals.
  std::size_t behind_particles() const {
    constexpr std::size_t most_particles = 2;
    const bool shouted = is_all_capitals(tokens_[end_ - 1].text) && tokens_[end_ - 1].text.size() > 2;
    std::size_t at = end_;
    while (at < end_ + most_particles && goes_on(text_, at) &&
           (text_.is(at, Cue::name_particle) || (shouted && text_.is_any(at, {Cue::of, Cue::the}))) &&
           is_capitalised(tokens_[at]) == shouted)
      ++at;
    const std::size_t particles = at - end_;
    const bool fits = shouted ? particles > 0 : particles == most_particles && has_organisation_word();
    if (!fits || !goes_on(text_, at) || !is_capitalised(tokens_[at]) || is_date_word(text_, at) ||
        (shouted && !is_all_capitals(tokens_[at].text)) || is_never_a_name(text_, at))
      return end_;
    return at + 1;
  }

  // "Privatbank Zur Linden", "Supermercado Bom Vizinho"
  bool takes_word_inside() const {
    const std::size_t end = text_.after(end_, Cue::name_inside);
    return end != no_token && is_capitalised(tokens_[end_]) && is_organisation_word(text_, end_ - 1) &&
           goes_on(text_, end) && is_capitalised(tokens_[end]) && !is_date_word(text_, end);
  }

  // "Hotel Mar da Foz", "Fundación Mar de Todos": short for a month or a weekday elsewhere.
  bool is_date_word_of_name() const {
    constexpr std::size_t longest = 3;  // letters
    const bool short_one = text_.is(end_, Cue::weekday) && tokens_[end_].text.size() <= longest;
    return has_organisation_word() && (text_.is(end_, Cue::month) || short_one) && goes_on(text_, end_ + 1) &&
           (text_.is(end_ + 1, Cue::name_particle) ||
            (short_one && is_capitalised(tokens_[end_ + 1]) && !is_date_word(text_, end_ + 1)));
  }

  // "Werkstudent Marketing": what somebody does, and in which field, which companies are called after as
  // well.
  bool is_role_of_a_field() const {
    if (end_ < at_ + 2 || !is_occupation(text_, at_) || is_organisation_word(text_, at_) ||
        text_.is(at_, Cue::name_also_occupation))
      return false;
    for (std::size_t at = at_ + 1; at < end_; ++at)
      if (!text_.is_any(at, {Cue::organisation_word_also_field, Cue::title_field, Cue::and_}) ||
          text_.is_any(at, {Cue::organisation_word, Cue::legal_form}))
        return false;
    return true;
  }

  // "Wharfedale and Aire Community Trust": a kind of company closes the capitals behind the "and", where none
  // stands before it.
  bool leads_to_organisation(std::size_t at) const {
    constexpr std::size_t near = 4;  // words
    if (has_organisation_word() || is_never_a_name(text_, at) || is_title_word(text_, at)) return false;
    std::size_t end = at;
    while (end < at + near && goes_on(text_, end) && is_capitalised(tokens_[end]) &&
           !is_title_word(text_, end))
      ++end;
    return end > at + 1 && text_.is_any(end - 1, {Cue::organisation_word, Cue::legal_form});
  }

  bool has_organisation_word() const {
    for (std::size_t at = at_; at < end_; ++at)
      if (is_organisation_word(text_, at)) return true;
    return false;
  }

  // "Taller Hnos. García", "Ets. Morel": a full stop inside a name.
  bool takes_abbreviation() {
    const std::size_t next = end_ + 1;
    if (!text_.is_mark(end_, ".") || !text_.joined(end_) || !text_.is(end_ - 1, Cue::name_abbreviation) ||
        !goes_on(text_, next) || !is_capitalised(tokens_[next]) || is_date_word(text_, next))
      return false;
    end_ += 2;
    return true;
  }

  // "Saffron Ltd Ayşe": nothing of a name stands behind its legal form but another form.
  bool is_behind_legal_form() const {
    return end_ > at_ + 1 && text_.is(end_ - 1, Cue::legal_form_last) && !text_.is(end_, Cue::legal_form) &&
           !text_.is_mark(end_, ".&") && !is_organisation_word(text_, end_);
  }

  // Istituto Comprensivo "Santa Verdiana": what it is called stands between marks.
  bool takes_quoted() {
    constexpr std::size_t most_words = 5;
    if (!text_.is_mark(end_, "\"\u201c\u201e\u00ab") || !tokens_[end_].spaced || tokens_[end_].breaks ||
        !has_organisation_word())
      return false;
    std::size_t at = end_ + 1;
    for (; at <= end_ + most_words && goes_on(text_, at) && tokens_[at].kind == TokenKind::word; ++at)
      if (!is_capitalised(tokens_[at]) && !text_.is_any(at, {Cue::name_particle, Cue::the, Cue::and_}))
        return false;
    if (at == end_ + 1 || at >= tokens_.size() || !text_.is_mark(at, "\"\u201c\u201d\u00bb")) return false;
    end_ = at + 1;
    closed_ = true;
    return true;
  }

  bool add_next() {
    if (closed_) return false;
    if (takes_abbreviation() || takes_quoted()) return true;
    if (!goes_on(text_, end_) || is_behind_legal_form()) return false;
    if (const std::size_t form = text_.after(end_, Cue::legal_form); form != no_token && form > end_ + 1)
      return false;  // "S.p.A."
    const Token& token = tokens_[end_];
    // "Résidence Les Glycines", "Pizzeria Il Forno"
    if (is_capitalised(token) && text_.is_any(end_, {Cue::the, Cue::article}) && has_organisation_word() &&
        goes_on(text_, end_ + 1) && is_capitalised(tokens_[end_ + 1])) {
      end_ += 2;
      return true;
    }
    if (takes_word_inside()) {
      end_ = text_.after(end_, Cue::name_inside) + 1;
      return true;
    }
    if (is_capitalised(token) && (!is_date_word(text_, end_) || is_date_word_of_name()) &&
        (!text_.is_any(end_, {Cue::name_never, Cue::name_company_only}) || is_inside(end_))) {
      ++end_;
      return true;
    }
    if (token.kind == TokenKind::word && !token.spaced && tokens_[end_ - 1].kind == TokenKind::number) {
      ++end_;
      return true;
    }
    if (const std::size_t behind = behind_particles(); behind != end_) {
      end_ = behind;
      return true;
    }
    if (const std::size_t behind = behind_small_words(); behind != end_) {
      end_ = behind;
      return true;
    }
    if (!goes_on(text_, end_ + 1) || !is_capitalised(tokens_[end_ + 1])) return false;
    const std::size_t next = end_ + 1;
    const bool joins =
        text_.is_mark(end_, "&+") ||
        (text_.is(end_, Cue::and_) &&
         (text_.is(next, Cue::organisation_after_and) || leads_to_organisation(next))) ||
        (text_.is(end_, Cue::organisation_of) && text_.is(end_ - 1, Cue::organisation_with_of)) ||
        is_inside_initials(text_, next) ||
        (text_.is(end_, Cue::name_particle) && (has_organisation_word() || !is_never_a_name(text_, next))) ||
        (text_.is_mark(end_, ".") && (!tokens_[next].spaced || tokens_[end_ - 1].folded == "st" ||
                                      (text_.is(end_ - 1, Cue::honorific) && end_ > at_ + 1)));
    if (!joins || is_date_word(text_, next)) return false;
    end_ += 2;
    return true;
  }

  void strip() {
    while (end_ > at_ && (text_.is(end_ - 1, Cue::office) || text_.is_mark(end_ - 1, "&")))
      --end_;
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::size_t at_;
  std::size_t end_ = 0;
  bool closed_ = false;  // marks have closed around the end of the name
};

}  // namespace

std::optional<NameReading> read_organisation(const InvitationText& text, std::size_t at) {
  return OrganisationReader(text, at).read();
}

}  // namespace goodterms
