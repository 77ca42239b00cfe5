#include "core/reading/company_judgement.h"

#include <algorithm>

#include "core/reading/invitation_words.h"

namespace goodterms {

std::unordered_map<std::string, int> CompanyJudgement::count_places() const {
  std::unordered_map<std::string, int> places;
  for (std::size_t at = 0; at < tokens_.size(); ++at) {
    if (!is_capitalised(tokens_[at]) && !text_.is(at, Cue::the)) continue;
    const auto name = read_organisation(text_, at);
    if (!name) continue;
    ++places[company_key(text_, *name)];
    at = name->end - 1;
  }
  return places;
}

ReadText CompanyJudgement::as_first_said(const ReadText& name) const {
  std::string key;
  for (std::size_t at = 0; at < tokens_.size() && key.empty(); ++at) {
    if (tokens_[at].range.begin != name.range.begin) continue;
    const auto whole = read_organisation(text_, at);
    if (!whole || whole->begin != at) return name;
    key = company_key(text_, *whole);
  }
  for (std::size_t at = 0; at < tokens_.size() && !key.empty(); ++at) {
    if (text_.line_of(at).kind != LineKind::body || !is_capitalised(tokens_[at])) continue;
    const auto said = read_organisation(text_, at);
    if (!said) continue;
    const bool same = company_key(text_, *said) == key;
    bool form = false;  // "Vega S.p.A." has its own full stops
    for (std::size_t word = said->begin + 1; word < said->end && same && !form; ++word)
      form = text_.ends_with(word, Cue::legal_form) || text_.is(word, Cue::legal_form);
    if (same && form) return read_calm_name(text_, *said);
    if (same) return name;
    at = said->end - 1;
  }
  return name;
}

ReadText CompanyJudgement::with_article(ReadText name) const {
  const std::string folded = fold(name.value);
  for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
    if (!text_.is(at, Cue::the) || !is_capitalised(tokens_[at]) ||
        folded.starts_with(tokens_[at].folded + " "))
      continue;
    if (text_.line_of(at).kind == LineKind::quoted) continue;
    const auto whole = read_organisation(text_, at);
    if (!whole || whole->begin != at || fold(text_.slice(text_.range(at + 1, whole->end))) != folded)
      continue;
    return read_calm_name(text_, *whole);
  }
  return name;
}

std::string CompanyJudgement::as_written(const ReadText& name) const {
  const std::string shouted(text_.slice(name.range));
  if (shouted == name.value && first_letter_case(shouted) != LetterCase::lower) return name.value;
  const std::string folded = fold(shouted);
  for (std::size_t at = 0; at < tokens_.size(); ++at) {
    if (!folded.starts_with(tokens_[at].folded)) continue;
    const TextRange range{tokens_[at].range.begin,
                          std::min(tokens_[at].range.begin + shouted.size(), text_.text.size())};
    const std::string_view words = text_.slice(range);
    if (words != shouted && is_valid_utf8(words) && fold(words) == folded && fold(words) != words)
      return std::string(words);
  }
  return name.value;
}

bool CompanyJudgement::is_doubtful(const NameReading& name) const {
  const std::size_t last = name.end - 1;
  if (text_.is(last, Cue::legal_form)) return false;
  if (is_title_word(text_, last) && !is_organisation_word(text_, last) && tokens_[last].text != "&")
    return true;
  if (text_.is(name.begin, Cue::office_begins)) return true;
  const bool letter = name.end == name.begin + 2 && tokens_[last].text.size() <= 2 &&
                      is_organisation_word(text_, name.begin);  // "Haus B"
  if (letter) return true;
  bool only_fields = true;  // "Life Sciences"
  for (std::size_t at = name.begin; at < name.end; ++at)
    only_fields = only_fields && text_.is_any(at, {Cue::organisation_word_also_field, Cue::title_field,
                                                   Cue::title_word, Cue::and_});
  if (only_fields) return true;
  if (name.end != name.begin + 1) return false;
  if (is_organisation_word(text_, name.begin) || text_.is(name.begin, Cue::organisation_with_of)) return true;
  if (is_behind_article(name.begin) && !is_in_an_address(name)) return true;
  constexpr std::size_t longest_abbreviation = 4, least = 3;                                        // letters
  if (count_code_points(tokens_[name.begin].text) < least && !is_in_an_address(name)) return true;  // "Zl."
  const std::string_view word = tokens_[name.begin].text;
  return word.size() <= longest_abbreviation &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<NameReading> CompanyJudgement::read_small_company(std::size_t begin) const {
  constexpr std::size_t most_words = 4;
  std::size_t end = begin;
  while (end < tokens_.size() && end <= begin + most_words && !(end > begin && tokens_[end].breaks) &&
         tokens_[end].kind == TokenKind::word && !is_capitalised(tokens_[end]))
    ++end;
  const bool ends =
      end >= tokens_.size() || tokens_[end].breaks || text_.is_mark(end, ".,!?;)") || !text_.joined(end);
  if (!ends || end > begin + most_words || (end < tokens_.size() && tokens_[end].kind == TokenKind::word))
    return std::nullopt;
  bool told = false;
  for (std::size_t at = begin; at < end; ++at)
    told = told || is_organisation_word(text_, at);
  // "the climbing gym" may be no name.
  if (text_.is_any(begin, {Cue::article, Cue::the}) || (!told && end - begin < 2)) return std::nullopt;
  return NameReading{begin, end, text_.range(begin, end)};
}

bool CompanyJudgement::is_part_of_one(const NameReading& name) const {
  const std::size_t last = name.end - 1;
  if (text_.is(last, Cue::legal_form) || is_in_an_address(name)) return false;
  if (text_.is(name.begin, Cue::the) && name.end > name.begin + 1) return false;  // "The Cutting Room"
  if (text_.ends_with(last, Cue::office_ends) || text_.after(name.begin, Cue::place_word) == name.end)
    return true;  // "Perioperative Services", "Town Hall"
  const bool place = text_.ends_with(last, Cue::place_word);
  if (place && text_.ends_with(name.begin, Cue::place_word)) return true;  // "Filiale Bahnhof"
  if (text_.is(last, Cue::organisation_word)) return false;
  if (place) return true;
  return text_.ends_with(name.begin, Cue::place_word) && !text_.is(name.begin, Cue::organisation_word);
}

bool CompanyJudgement::is_cut(const NameReading& name) const {
  const std::size_t begin = name.begin;
  if (begin == 0 || tokens_[begin].breaks || text_.line_of(begin).is_stamp(begin) ||
      tokens_[begin].line != tokens_[begin - 1].line ||
      tokens_[begin].sentence != tokens_[begin - 1].sentence)
    return false;
  const std::size_t before = begin - 1;
  if (!is_capitalised(tokens_[before]) || before == text_.line_of(before).first ||
      tokens_[before].sentence != tokens_[before - 1].sentence)
    return false;
  if (is_title_word(text_, before) || is_organisation_word(text_, before)) return false;
  return !text_.is_any(before, {Cue::name_never, Cue::name_never_first, Cue::office, Cue::office_recruiting,
                                Cue::office_begins, Cue::the, Cue::article, Cue::company_at,
                                Cue::company_near, Cue::honorific, Cue::company_never});
}

bool CompanyJudgement::is_behind_article(std::size_t at) const {
  return at > 0 && !tokens_[at].breaks && !is_capitalised(tokens_[at - 1]) &&
         text_.is_any(at - 1, {Cue::the, Cue::article});
}

bool CompanyJudgement::is_only_a_kind(const NameReading& name) const {
  return name.end == name.begin + 1 && is_organisation_word(text_, name.begin) && !is_in_an_address(name);
}

Witness CompanyJudgement::doubted(Witness witness) {
  switch (witness) {
    case Witness::labelled:
      return Witness::labelled;
    case Witness::settled:
      return Witness::likely;
    case Witness::said:
      return Witness::possible;
    default:
      return Witness::hint;
  }
}

Witness CompanyJudgement::of_an_agency(Witness witness) {
  return witness == Witness::labelled || witness == Witness::settled ? witness : Witness::hint;
}

bool CompanyJudgement::is_persons(const std::string& folded) const {
  if (folded == contact_ || folded == my_name_ || folded + "." == contact_) return true;
  if (contact_.ends_with(" " + folded)) return true;  // "Acker" of "Nele Van Acker"
  if (names_.is_listed(folded)) return true;
  for (const std::string& name : {contact_, my_name_}) {
    if (name.size() > folded.size() && name.compare(0, folded.size() + 1, folded + " ") == 0) return true;
  }
  return false;
}

bool CompanyJudgement::is_of_a_person(const NameReading& name) const {
  constexpr std::size_t near = 5;  // tokens
  const auto person = read_person(text_, name.begin, Capitals::needed);
  if (!person || person->end != name.end || name.end < name.begin + 2 || looks_like_organisation(name) ||
      is_in_an_address(name))
    return false;
  if (names_.is_listed(fold(text_.slice(person->range)))) return true;
  if (!text_.is_mark(name.end, ",(")) return false;
  for (std::size_t at = name.end + 1; at < tokens_.size() && at <= name.end + near; ++at) {
    if (tokens_[at].sentence != tokens_[name.begin].sentence) return false;
    if (is_title_word(text_, at)) return true;
  }
  return false;
}

bool CompanyJudgement::looks_like_organisation(const NameReading& name) const {
  return goodterms::looks_like_organisation(text_, name);
}

bool CompanyJudgement::is_of_the_past(std::size_t at) const {
  constexpr std::size_t near = 12;
  const std::uint32_t sentence = tokens_[at].sentence;
  for (std::size_t steps = 0; at > 0 && steps < near; ++steps) {
    --at;
    if (tokens_[at].sentence != sentence) return false;
    if (text_.is(at, Cue::company_past)) return true;
  }
  return false;
}

bool CompanyJudgement::is_put_off(const NameReading& name) const {
  constexpr std::size_t near = 16, near_before = 4;  // tokens
  const std::uint32_t sentence = tokens_[name.begin].sentence;
  for (std::size_t back = 1; back <= near_before && back <= name.begin; ++back) {
    const std::size_t at = name.begin - back;
    if (tokens_[at].sentence != sentence) break;
    if (text_.after(at, Cue::company_put_off) == name.begin) return true;
  }
  for (std::size_t at = name.end; at < tokens_.size() && at < name.end + near; ++at) {
    if (tokens_[at].sentence != sentence || text_.is_mark(at, ";")) return false;
    if (text_.is(at, Cue::company_put_off)) return true;
    // Another one is spoken of from there on.
    if (at > name.end && is_capitalised(tokens_[at]) && !is_never_a_name(text_, at) &&
        !is_date_word(text_, at) && read_organisation(text_, at))
      return false;
  }
  return false;
}

bool CompanyJudgement::ends_letterhead(std::size_t end, const Line& line) const {
  if (end == line.end) return true;
  if (end + 1 >= line.end ||
      !(text_.is_mark(end, ",|\u2022\u00b7") || (tokens_[end].spaced && text_.is_mark(end, "-"))))
    return false;
  for (std::size_t at = end + 1; at < line.end; ++at)
    if (text_.is_any(at, {Cue::office, Cue::office_begins, Cue::office_recruiting, Cue::title_word}) ||
        text_.ends_with(at, Cue::office_ends))
      return true;
  return false;
}

bool CompanyJudgement::is_called_by_contact(const NameReading& name) const {
  return !contact_.empty() && contact_.substr(0, contact_.find(' ')) == tokens_[name.begin].folded;
}

bool CompanyJudgement::is_inside_name(std::size_t at) const {
  return at > 0 && !tokens_[at].breaks && is_capitalised(tokens_[at - 1]) &&
         is_organisation_word(text_, at - 1) && tokens_[at - 1].sentence == tokens_[at].sentence;
}

bool CompanyJudgement::stands_for_itself(const NameReading& name) const {
  return looks_like_organisation(name) || !text_.is(name.end, Cue::company_or_person_more);
}

bool CompanyJudgement::is_field_of_work(const NameReading& name) const {
  if (name.begin > 1 && text_.is(name.begin - 1, Cue::of) && text_.is(name.begin - 2, Cue::role_of_a_field)) {
    bool teaches = false;  // "Professor of Ceramic Engineering", but not "... of Kelm College"
    for (std::size_t at = name.begin; at < name.end; ++at)
      teaches = teaches || text_.is(at, Cue::organisation_with_of);
    return !teaches;
  }
  return name.end == name.begin + 1 && text_.is(name.begin, Cue::organisation_word_also_field);
}

bool CompanyJudgement::is_rank_of_a_field(std::size_t rank, std::size_t of, const NameReading& name) const {
  const std::size_t last = name.end - 1;
  const Line& line = text_.line_of(rank);
  const std::size_t index = tokens_[rank].line;
  return text_.is(rank, Cue::title_of) && text_.is(of, Cue::of) && rank == line.first &&
         name.end == line.end && index > 0 && is_name_line(text_.lines[index - 1]) &&
         !text_.is(last, Cue::legal_form) &&
         (text_.is_any(last, {Cue::organisation_word_also_field, Cue::title_field, Cue::title_word}) ||
          text_.ends_with(last, Cue::office_ends)) &&
         !is_in_an_address(name);
}

bool CompanyJudgement::is_in_an_address(const NameReading& name) const {
  return names_.is_in_an_address(squeezed(company_key(text_, name)));
}

bool CompanyJudgement::is_introduced(std::size_t at) const {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back)
    if (text_.after(at - back, Cue::introduction_me) == at) return true;
  return false;
}

bool CompanyJudgement::is_title_over_company(std::size_t index) const {
  const Line& line = text_.lines[index];
  if (index == 0 || !is_name_line(text_.lines[index - 1]) || index + 1 >= text_.lines.size()) return false;
  const Line& below = text_.lines[index + 1];
  if (line.empty() || below.empty() || below.label != FieldLabel::none) return false;
  bool title = false;  // "Senior Consultant, Trades & Industrial"
  for (std::size_t at = line.first; at < line.end && !text_.is_mark(at, ","); ++at)
    title = title || (is_title_word(text_, at) && (at == line.first || !is_organisation_word(text_, at)));
  if (!title) return false;
  const auto name = read_organisation(text_, below.first);
  const auto own = read_organisation(text_, line.first);
  return name && name->end == below.end && !(own && text_.is(own->end - 1, Cue::legal_form));
}

bool CompanyJudgement::is_venue(const NameReading& name) const {
  constexpr std::size_t near = 24;  // tokens
  std::size_t before = name.begin;
  while (before > 0 && !is_capitalised(tokens_[before - 1]) &&
         text_.is_any(before - 1, {Cue::the, Cue::article}))
    --before;
  if (before == 0 ||
      !text_.is_any(before - 1, {Cue::company_near, Cue::company_at, Cue::company_said, Cue::company_likely,
                                 Cue::company_hint, Cue::zone_in, Cue::role_place_before}))
    return false;
  const std::uint32_t line = tokens_[name.begin].line;
  for (std::size_t back = 2; back <= near && back <= before && tokens_[before - back].line == line; ++back)
    if (is_date_word(text_, before - back)) return true;
  return false;
}

NameReading CompanyJudgement::with_office_of_an_agency(NameReading name) const {
  const std::size_t office = name.end;
  if (office >= tokens_.size() || tokens_[office].breaks || !text_.is_any(office, {Cue::office}) ||
      !is_capitalised(tokens_[office]) || is_all_capitals(tokens_[office].text))
    return name;
  const bool closes = office + 1 >= tokens_.size() || tokens_[office + 1].line != tokens_[office].line ||
                      text_.is_mark(office + 1, ".,|\u00b7\u2022)");
  return closes ? NameReading{name.begin, office + 1, text_.range(name.begin, office + 1)} : name;
}

bool CompanyJudgement::is_under_signed_title(std::size_t index) const {
  return index > 2 && text_.lines[index - 1].empty() && has_title(text_.lines[index - 2]) &&
         is_name_line(text_.lines[index - 3]);
}

bool CompanyJudgement::is_title_under_name(std::size_t index, const NameReading& name) const {
  if (index == 0 || !is_name_line(text_.lines[index - 1]) || text_.lines[index].first != name.begin)
    return false;
  return is_title_word(text_, name.begin) && !is_organisation_word(text_, name.begin) &&
         !text_.is_any(name.begin, {Cue::name_also_occupation, Cue::the}) &&
         !text_.is(name.end - 1, Cue::legal_form) && !is_in_an_address(name);
}

bool CompanyJudgement::is_only_stripped(const NameReading& name, std::size_t end) const {
  for (std::size_t at = name.end; at < end; ++at)
    if (tokens_[at].text.size() > 1 && !text_.is_any(at, {Cue::office, Cue::office_recruiting}) &&
        !text_.is(at, Cue::legal_form) && tokens_[at].kind == TokenKind::word) {
      return false;
    }
  return true;
}

bool CompanyJudgement::has_title(const Line& line) const {
  if (line.end - line.first > 8) return false;
  for (std::size_t at = line.first; at < line.end; ++at)
    if (is_title_word(text_, at)) return true;
  return false;
}

bool CompanyJudgement::is_name_line(const Line& line) const {
  if (line.empty()) return false;
  const auto person = read_person(text_, line.first, Capitals::needed);
  return person && person->end + 1 >= line.end;
}

bool CompanyJudgement::ends_words(std::size_t index) const {
  const std::size_t near = index > 12 ? index - 12 : 0;
  for (std::size_t before = near; before < index; ++before)
    if (text_.lines[before].kind == LineKind::body && text_.lines[before].range.length() > 40) return true;
  return false;
}

bool CompanyJudgement::is_heading(const Line& line) const {
  for (std::size_t at = line.first; at < line.end && at < line.first + 3; ++at)
    if (text_.is(at, Cue::heading_interview)) return line.range.length() < 80;
  return false;
}

}  // namespace goodterms
