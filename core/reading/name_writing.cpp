// How a name that was found is written out and told apart from others.
#include <algorithm>

#include "core/base/sentence_start.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {

bool is_possessive(const Token& token) {
  const std::string_view folded = token.folded;
  return folded.size() > 2 && folded.substr(folded.size() - 2) == "'s";
}

bool is_all_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size();)
    if (letter_case(next_code_point(word, at)) == LetterCase::lower) return false;
  return true;
}

namespace {

// "Saint-Aubin-les-Bois": small words stay small between dashes, too.
std::string with_small_parts(const InvitationText& text, const Token& token, std::string calm) {
  std::size_t dash = calm.find('-');
  for (std::uint32_t word = token.first_word + 1; word + 1 < token.end_word && dash != std::string::npos;
       ++word) {
    for (const Cue cue : {Cue::name_particle, Cue::of, Cue::organisation_of, Cue::name_inside, Cue::the})
      if (text.cues.end_of(static_cast<std::size_t>(cue), word) == word + 1 && dash + 1 < calm.size() &&
          static_cast<unsigned char>(calm[dash + 1]) < 0x80)
        calm[dash + 1] = static_cast<char>(calm[dash + 1] | 0x20);
    dash = calm.find('-', dash + 1);
  }
  return calm;
}

bool has_capital(std::string_view words) {
  for (std::size_t at = 0; at < words.size();)
    if (letter_case(next_code_point(words, at)) == LetterCase::upper) return true;
  return false;
}

}  // namespace

ReadText read_calm_name(const InvitationText& text, const NameReading& name) {
  constexpr std::size_t longest_own = 3;  // letters of an abbreviation
  ReadText read = read_text(text, name.range);
  std::size_t words = 0, shouted = 0;
  const auto is_shouted = [&](const Token& token) {
    return token.kind == TokenKind::word && count_code_points(token.text) > 1 && is_capitalised(token) &&
           is_all_capitals(token.text);
  };
  bool long_one = false;
  for (std::size_t at = name.begin; at < name.end; ++at) {
    const Token& token = text.tokens[at];
    if (token.kind != TokenKind::word || count_code_points(token.text) < 2) continue;
    ++words;
    if (!is_shouted(token)) continue;
    ++shouted;
    long_one = long_one || count_code_points(token.text) > longest_own + 1;
  }
  const bool all = shouted == words;
  // "TANAKA Hiroshi": the family name stands first and is marked so.
  const bool marked = !all && is_shouted(text.tokens[name.begin]);
  if (shouted == 0 || !long_one || marked || (all && words < 2)) return read;
  std::string value;
  for (std::size_t at = name.begin; at < name.end; ++at) {
    const Token& token = text.tokens[at];
    if (at > name.begin && token.spaced) value += ' ';
    const bool small = at > name.begin && text.is_any(at, {Cue::of, Cue::organisation_of, Cue::name_particle,
                                                           Cue::and_, Cue::the});
    if (!is_shouted(token) || (!all && count_code_points(token.text) <= longest_own)) {
      value += token.text;
    } else {
      std::string calm = calm_capitals(token.text);
      if (small && !calm.empty() && static_cast<unsigned char>(calm.front()) < 0x80)
        calm.front() = static_cast<char>(calm.front() | 0x20);
      value += with_small_parts(text, token, std::move(calm));
    }
  }
  read.value = value;
  return read;
}

bool is_for_something_else(const InvitationText& text, std::size_t at) {
  constexpr std::size_t near = 20;  // tokens
  const std::uint32_t sentence = text.tokens[at].sentence;
  const auto same = [&](std::size_t other) {
    return other < text.tokens.size() && text.tokens[other].sentence == sentence;
  };
  for (std::size_t next = at; next < at + near && same(next); ++next)
    if (text.is(next, Cue::pointer_other)) return true;
  for (std::size_t back = 1; back <= near && back <= at && same(at - back); ++back)
    if (text.is(at - back, Cue::pointer_other)) return true;
  return false;
}

bool looks_like_organisation(const InvitationText& text, const NameReading& name) {
  for (std::size_t at = name.begin; at < name.end; ++at)
    if (is_organisation_word(text, at) || text.tokens[at].text == "&") return true;
  return false;
}

bool is_only_an_office(const InvitationText& text, const NameReading& name) {
  for (std::size_t at = name.begin; at < name.end; ++at)
    if (!text.is_any(at, {Cue::title_word, Cue::office, Cue::and_, Cue::title_small_word})) return false;
  return true;
}

void write_nouns_large(const InvitationText& text, std::optional<ReadText>& read) {
  constexpr std::size_t longest_small_word = 3;  // bytes: "von", "im"
  if (!read || !text.phrases->writes_nouns_large() || has_capital(read->value)) return;
  std::string large;
  for (std::string_view rest = read->value; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool noun = large.empty() || word.size() > longest_small_word;
    large += noun ? as_sentence_start(word) : std::string(word);
    rest.remove_prefix(word.size());
    const std::size_t blanks = std::min(rest.find_first_not_of(' '), rest.size());
    large += rest.substr(0, blanks);
    rest.remove_prefix(blanks);
  }
  read->value = std::move(large);
}

ReadText read_text(const InvitationText& text, TextRange range) {
  const std::string_view trimmed = trim(text.slice(range));
  const auto begin = static_cast<std::size_t>(trimmed.data() - text.text.data());
  return {single_line(trimmed), {begin, begin + trimmed.size()}};
}

std::string company_key(const InvitationText& text, const NameReading& name) {
  std::string key;
  for (std::size_t at = name.begin; at < name.end; ++at) {
    if (text.is_mark(at, ",.") || (at == name.begin && text.is(at, Cue::the))) continue;
    if (const std::size_t form = text.after(at, Cue::legal_form); !key.empty() && form != no_token) {
      at = form - 1;
      continue;
    }
    if (!key.empty()) key += ' ';
    std::string_view folded = text.tokens[at].folded;
    if (at + 1 == name.end && is_possessive(text.tokens[at])) folded.remove_suffix(2);
    key += folded;
  }
  return key;
}

}  // namespace goodterms
