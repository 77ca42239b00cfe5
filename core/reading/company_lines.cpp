#include "core/reading/company_lines.h"

#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_signature_line = 120;  // bytes
constexpr std::size_t letterhead_lines = 2;

}  // namespace

void CompanyLines::add(NameReading name, Witness witness) {
  // "Wanjiru HR Kito Foods" before each message: who it is, and of where.
  for (std::size_t at = name.begin + 1; at + 1 < name.end && text_.line_of(name.begin).is_stamp(name.begin);
       ++at)
    if (text_.is_any(at, {Cue::office, Cue::office_recruiting}))
      name = {at + 1, name.end, text_.range(at + 1, name.end)};
  const bool by_contact = name.begin + 2 < name.end && text_.is(name.begin + 1, Cue::name_particle) &&
                          contact_.starts_with(tokens_[name.begin].folded) &&
                          !contact_.starts_with(fold(text_.slice(name.range)));
  if (by_contact)  // "Ole von Segelmacherei Brandt"
    name = {name.begin + 2, name.end, text_.range(name.begin + 2, name.end)};
  const std::string folded = fold(text_.slice(name.range));
  const std::size_t never = text_.after(name.begin, Cue::company_never);
  if (is_persons(folded) || (never != no_token && never >= name.end) || is_only_an_office(text_, name) ||
      is_put_off(name))
    return;
  bool agency = false;
  for (std::size_t at = name.begin; at < name.end; ++at)
    agency = agency || text_.is(at, Cue::recruiter);
  if (agency) {
    witness = of_an_agency(witness);
    // However often it names itself.
    if (!agencies_.insert(company_key(text_, name)).second && witness == Witness::hint) return;
  }
  const bool another = !formed_.empty() && !formed_.contains(company_key(text_, name));
  if (another && !by_agency_ && is_venue(name)) witness = Witness::hint;
  if (is_doubtful(name) || is_part_of_one(name) || is_cut(name)) witness = doubted(witness);
  if (is_only_a_kind(name) && witness != Witness::labelled) return;
  const bool article = text_.is(name.begin, Cue::the) && is_capitalised(tokens_[name.begin]);
  if (article || looks_like_organisation(name)) {
    told_by_words_.insert(company_key(text_, name));
    if (!is_doubtful(name)) candidates_.prefer(company_key(text_, name));
  }
  candidates_.add(read_calm_name(text_, name), witness, company_key(text_, name));
}

void CompanyLines::find_formed() {
  for (std::size_t at = 0; at < tokens_.size(); ++at) {
    if (!is_capitalised(tokens_[at]) || text_.line_of(at).kind != LineKind::body) continue;
    const auto name = read_organisation(text_, at);
    if (!name) continue;
    bool form = false, agency = false;
    for (std::size_t word = name->begin; word < name->end; ++word) {
      form = form || (word > name->begin && text_.is(word, Cue::legal_form));
      agency = agency || text_.is(word, Cue::recruiter);
    }
    if (form && !agency) formed_.insert(company_key(text_, *name));
    at = name->end - 1;
  }
}

void CompanyLines::weigh_evidence() {
  constexpr int by_its_words = 1, said_twice = 1, said_often = 2;  // as Candidates weighs witnesses
  const std::unordered_map<std::string, int> places = count_places();
  candidates_.support([&](std::string_view key) {
    if (agencies_.contains(std::string(key))) return 0;
    const auto found = places.find(std::string(key));
    const int count = found == places.end() ? 0 : found->second;
    return (told_by_words_.contains(std::string(key)) ? by_its_words : 0) + (count > 2    ? said_often
                                                                             : count == 2 ? said_twice
                                                                                          : 0);
  });
}

void CompanyLines::read_lines() {
  std::size_t body_lines = 0;
  for (std::size_t index = 0; index < text_.lines.size(); ++index) {
    const Line& line = text_.lines[index];
    if (line.empty() || line.kind == LineKind::quoted) continue;
    if (line.label == FieldLabel::company && line.value < line.end) {
      if (const auto name = read_organisation(text_, line.value)) add(*name, Witness::labelled);
    } else if (line.label == FieldLabel::place && line.value < line.end) {
      const auto name = read_organisation(text_, line.value);  // "Where: Northwind Labs HQ, 88 Fennel St"
      if (name && name->end > name->begin + 1 && is_in_an_address(*name)) add(*name, Witness::likely);
    } else if (line.label == FieldLabel::from && line.kind == LineKind::header) {
      read_sender(line);
    } else if (line.label == FieldLabel::subject) {
      read_subject(line.value, line.end);
    } else if (line.kind == LineKind::body) {
      if (++body_lines <= letterhead_lines && !text_.is_email) read_letterhead(line);
      if (line.range.length() < longest_signature_line && (body_lines > 1 || index + 1 < text_.lines.size()))
        read_short_line(index);
    }
  }
}

// "STADTWERKE ROTHENAU" over the letter, nothing else on its line.
void CompanyLines::read_letterhead(const Line& line) {
  if (line.label != FieldLabel::none) return;
  const auto name = read_organisation(text_, line.first);
  if (name && ends_letterhead(name->end, line) && name->end > name->begin + 1 &&
      looks_like_organisation(*name))
    add(*name, Witness::likely);
}

// "Northwind Labs Recruiting <...>", "Dana Reyes (Northwind Labs)", "Northwind Labs via Hireflow"
void CompanyLines::read_sender(const Line& line) {
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
void CompanyLines::read_subject(std::size_t first, std::size_t end) {
  std::size_t begin = first;
  for (std::size_t at = first; at <= end; ++at) {
    const bool cut =
        at == end ||
        (tokens_[at].kind == TokenKind::mark && text_.is_mark(at, "-:/") && tokens_[at].spaced) ||
        (at < end && (text_.is_mark(at, "|") || tokens_[at].text == ":"));
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
void CompanyLines::read_short_line(std::size_t index) {
  const Line& line = text_.lines[index];
  if (index < 6 && is_heading(line)) read_subject(line.first, line.end);
  const bool labelled = line.label != FieldLabel::none && line.label != FieldLabel::role;
  if (labelled || line.meeting || is_title_over_company(index)) return;
  bool title = index > 0 && (has_title(text_.lines[index - 1]) || is_under_signed_title(index));
  bool person = index > 0 && is_name_line(text_.lines[index - 1]);
  if (line.end - line.first <= 8 && text_.is(line.first, Cue::signature_team)) return read_team_line(line);
  std::size_t begin = line.first;
  std::size_t parts = 0;
  for (std::size_t at = line.first; at <= line.end; ++at) {
    const bool cut = at == line.end || text_.is_mark(at, "|") || text_.is_mark(at, ",\u2022\u00b7:") ||
                     (tokens_[at].spaced && text_.is_mark(at, "-"));
    if (!cut) continue;
    if (begin < at && at - begin <= 10) {
      const auto name = read_organisation(text_, begin);
      const bool credential = text_.is(begin, Cue::name_credential);
      if (name && !credential && !(parts == 0 && is_title_under_name(index, *name)) &&
          (name->end == at || is_only_stripped(*name, at))) {
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

void CompanyLines::read_team_line(const Line& line) {
  std::size_t begin = line.first;
  while (begin < line.end && text_.is(begin, Cue::signature_before_team))
    ++begin;
  const auto name = begin < line.end ? read_organisation(text_, begin) : std::nullopt;
  if (name && name->end <= line.end) add(*name, Witness::likely);
}

}  // namespace goodterms
