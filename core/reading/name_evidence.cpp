#include "core/reading/name_evidence.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/reading/chat_lines.h"

namespace goodterms {
namespace {

constexpr std::size_t most_domains = 32;  // no invitation has more; each name is held against all

// "northwind-labs.example" of "dana@mail.northwind-labs.example", without the last part.
std::string domain_words(std::string_view address) {
  const std::size_t at = address.find('@');
  std::string_view domain = address;
  if (at != std::string_view::npos) {
    domain.remove_prefix(at + 1);
  } else {
    if (const std::size_t scheme = domain.find("://"); scheme != std::string_view::npos)
      domain.remove_prefix(scheme + 3);
    domain = domain.substr(0, domain.find_first_of("/?#:"));
  }
  const std::size_t last = domain.rfind('.');
  return squeezed(domain.substr(0, last));
}

}  // namespace

std::string squeezed(std::string_view text) {
  std::string letters;
  for (const char c : fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      letters += c;
  return letters;
}

NameEvidence::NameEvidence(const InvitationText& text) : text_(text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const Token& token = text.tokens[at];
    const Line& line = text.line_of(at);
    if (token.kind == TokenKind::word && !is_capitalised(token)) {
      small_words_.insert(token.folded);
    } else if (token.kind == TokenKind::address && line.label != FieldLabel::to &&
               line.label != FieldLabel::mine) {
      if (const std::size_t sign = token.folded.find('@'); sign != std::string::npos) {
        mailboxes_.insert(token.folded.substr(0, sign));
        mailboxes_.insert(token.folded.substr(0, token.folded.find_first_of(".-_+@")));
      }
      std::string words = domain_words(token.text);
      const bool known = std::find(domains_.begin(), domains_.end(), words) != domains_.end();
      if (!words.empty() && !known && domains_.size() < most_domains) domains_.push_back(std::move(words));
    }
  }
  for (const Line& line : text.lines) {
    if (line.label != FieldLabel::people || line.value >= line.end) continue;
    const auto name = read_person(text, line.value, Capitals::needed);
    if (name && name->end <= line.end && name->end > name->begin + 1 &&
        !is_in_an_address(squeezed(text.slice(name->range))))
      listed_.insert(fold(text.slice(name->range)));
  }
  for (const Speaker& speaker : find_speakers(text))
    if (parts_of(text, speaker).person_end < speaker.name.end)
      parted_speakers_.insert(text.tokens[speaker.name.begin].folded);
}

std::optional<ReadText> NameEvidence::whole_name(std::string_view given) const {
  std::optional<ReadText> whole;
  std::optional<ReadText> with_initial;
  std::string key;
  for (std::size_t at = 0; at < text_.tokens.size(); ++at) {
    const Token& token = text_.tokens[at];
    if (token.kind != TokenKind::word || token.folded != given || !is_capitalised(token)) continue;
    if (text_.line_of(at).is_stamp(at) && parted_speakers_.contains(token.folded)) continue;
    const auto name = read_person(text_, at, Capitals::needed);
    if (!name || name->begin != at || name->end < at + 2) continue;
    // "Sam O." in a heading is no second Sam.
    const bool initial = text_.is_mark(name->end - 1, ".") || text_.tokens[name->end - 1].text.size() == 1;
    const ReadText read = read_calm_name(text_, *name);
    if (initial) {
      if (!with_initial) with_initial = read;
      continue;
    }
    const std::string folded = fold(read.value);
    if (whole && folded != key) return std::nullopt;
    whole = read;
    key = folded;
  }
  return whole ? whole : with_initial;
}

std::optional<ReadText> NameEvidence::name_of_initial(std::string_view folded) const {
  constexpr std::size_t behind_initial = 3;  // "d. "
  if (folded.size() <= behind_initial || folded.substr(1, 2) != ". ") return std::nullopt;
  const std::string_view family = folded.substr(behind_initial);
  std::optional<ReadText> whole;
  for (std::size_t at = 0; at < text_.tokens.size(); ++at) {
    const Token& token = text_.tokens[at];
    if (token.kind != TokenKind::word || !is_capitalised(token) || token.folded.size() < 2 ||
        token.folded.front() != folded.front())
      continue;
    const auto name = read_person(text_, at, Capitals::needed);
    if (!name || name->begin != at || name->end < at + 2) continue;
    const ReadText read = read_calm_name(text_, *name);
    if (!fold(read.value).ends_with(" " + std::string(family))) continue;
    if (whole && fold(whole->value) != fold(read.value)) return std::nullopt;
    whole = read;
  }
  return whole;
}

bool NameEvidence::is_in_an_address(std::string_view squeezed_name) const {
  constexpr std::size_t least = 3;  // letters
  if (squeezed_name.size() < least) return false;
  return std::any_of(domains_.begin(), domains_.end(), [&](const std::string& domain) {
    constexpr std::size_t least_inside = 5;  // letters: "klimop" of "Vrije Basisschool De Klimop"
    return domain.find(squeezed_name) != std::string::npos ||
           (domain.size() >= least && squeezed_name.starts_with(domain)) ||
           (domain.size() >= least_inside && squeezed_name.ends_with(domain));
  });
}

}  // namespace goodterms
