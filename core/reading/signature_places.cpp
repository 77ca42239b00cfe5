#include "core/reading/signature_places.h"

#include <algorithm>

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {

bool SignaturePlaces::is_near_top(std::size_t index) const {
  constexpr std::size_t most_lines = 4, longest_heading = 50;  // bytes
  for (std::size_t above = 0; above < index; ++above)
    if (text_.lines[above].range.length() > longest_heading) return false;
  return index < most_lines;
}

bool SignaturePlaces::after_sentence(std::size_t index) const {
  const std::size_t near = index > 14 ? index - 14 : 0;
  for (std::size_t before = near; before < index; ++before) {
    const Line& line = text_.lines[before];
    if (line.kind == LineKind::body && line.range.length() > 30 && line.end - line.first > 6) return true;
  }
  return false;
}

bool SignaturePlaces::is_office(std::size_t at) const {
  return text_.is_any(at, {Cue::office, Cue::office_recruiting, Cue::office_group}) && !tokens_[at].breaks;
}

std::size_t SignaturePlaces::before_name(std::size_t at, std::size_t end) const {
  while (at < end && (text_.is_mark(at, ",.!-/~") || text_.is(at, Cue::kiss)))
    ++at;
  if (const std::size_t by_order = text_.after(at, Cue::by_order); by_order != no_token) return by_order;
  // "Chef Andre Baptiste": what they do, before a whole name.
  if (at + 2 >= end || !is_capitalised(tokens_[at]) || !is_occupation(text_, at) ||
      text_.is(at, Cue::name_also_occupation) || tokens_[at + 1].line != tokens_[at].line)
    return at;
  const auto name = read_person(text_, at + 1, Capitals::needed);
  return name && name->begin == at + 1 && name->end > at + 2 ? at + 1 : at;
}

bool SignaturePlaces::is_under_name(std::size_t index) const {
  if (index == 0 || text_.lines[index - 1].empty() || text_.lines[index - 1].range.length() > 60)
    return false;
  const Line& above = text_.lines[index - 1];
  for (std::size_t at = above.first; at < above.end; ++at)
    if (is_title_word(text_, at) && is_capitalised(tokens_[at])) return !is_title_above(index - 1);
  const auto name = read_person(text_, above.first, Capitals::needed);
  if (!name || name->end != above.end) return false;
  return name->end > name->begin + 1 || closes_above(index - 1);  // "Cheers", "Macka", "Ironbark Civil"
}

bool SignaturePlaces::closes_above(std::size_t index) const {
  return index > 0 && !text_.lines[index - 1].empty() &&
         after_sign_off(text_, text_.lines[index - 1].first) != no_token;
}

bool SignaturePlaces::is_title_above(std::size_t index) const {
  const Line& title = text_.lines[index];
  const auto name = read_person(text_, title.first, Capitals::needed);
  if (name && name->end == title.end) return false;
  if (index == 0 || text_.lines[index - 1].empty() ||
      (closes_above(index) && !text_.is_any(title.end - 1, {Cue::office, Cue::office_recruiting})))
    return true;
  const Line& before = text_.lines[index - 1];
  return !read_person(text_, before.first, Capitals::needed) && before.end - before.first > 6;
}

bool SignaturePlaces::next_is_longer(std::size_t index) const {
  for (std::size_t next = index + 1; next < text_.lines.size() && next < index + 3; ++next)
    if (text_.lines[next].range.length() > 80) return true;
  return false;
}

bool SignaturePlaces::is_after_name(std::size_t at) const {
  return text_.is_mark(at, "|,(\u2022\u00b7-");
}

bool SignaturePlaces::tail_is_title(std::size_t at, const Line& line) const {
  std::size_t lower = 0;
  for (; at < line.end; ++at)
    if (tokens_[at].kind == TokenKind::word && !is_capitalised(tokens_[at]) && !is_title_word(text_, at))
      ++lower;
  return lower <= 3;
}

bool SignaturePlaces::is_greeting_before(std::size_t at) const {
  if (at < 2 || !text_.is_mark(at - 1, ",-!.")) return false;
  if (at < 8) return true;
  for (std::size_t steps = 1; steps <= 4 && at >= steps + 1; ++steps)
    if (after_greeting(text_, at - 1 - steps) != no_token && tokens_[at - 1 - steps].kind == TokenKind::word)
      return true;
  return false;
}

bool SignaturePlaces::is_reached_behind(std::size_t at, std::uint32_t line, std::size_t near) const {
  constexpr std::size_t near_by = 8;  // tokens: in the same breath
  for (std::size_t next = at; next < tokens_.size() && next < at + near; ++next) {
    if (tokens_[next].line != line) return false;
    const Token& token = tokens_[next];
    if (token.kind == TokenKind::address || text_.is_mark(next, "+")) return true;
    const bool of_a_phone = token.kind == TokenKind::number &&
                            (token.text.front() == '0' || (next < at + near_by && token.text.size() > 2)) &&
                            !(token.text.starts_with("20") && token.text.size() == 4);  // no day or year
    if (of_a_phone) return true;
    if (near <= near_by && text_.is_mark(next, ".!?;") && tokens_[next - 1].text.size() > 3) return false;
  }
  return false;
}

bool SignaturePlaces::lists_more(std::size_t at, std::size_t end) const {
  for (; at < end; ++at) {
    if (text_.is(at, Cue::and_) || tokens_[at].kind == TokenKind::address || text_.is_mark(at, ";&"))
      return true;
    if (text_.is_mark(at, ",") && !has_title(at + 1, end)) return true;
  }
  return false;
}

bool SignaturePlaces::has_title(std::size_t at, std::size_t end) const {
  constexpr std::size_t near = 8;  // tokens
  for (end = std::min(end, at + near); at < end; ++at)
    if (is_title_word(text_, at)) return true;
  return false;
}

bool SignaturePlaces::is_to_be_told(const NameReading& name, std::uint32_t line) const {
  constexpr std::size_t longest_sentence = 40;  // tokens
  return name.end > name.begin + 1 && is_reached_behind(name.end, line, longest_sentence) &&
         is_reached_only_on(line);
}

std::optional<NameReading> SignaturePlaces::read_caller(std::size_t begin) const {
  constexpr std::size_t near = 16;  // tokens
  if (auto name = read_person(text_, begin, Capitals::needed)) return name;
  for (std::size_t at = begin + 1; at < begin + near && goes_on(text_, at); ++at) {
    if (!text_.is(at, Cue::honorific)) continue;
    const auto name = read_person(text_, at, Capitals::needed);
    if (name && name->end > name->begin + 1) return name;
  }
  return std::nullopt;
}

std::optional<NameReading> SignaturePlaces::last_words() const {
  std::size_t end = tokens_.size();
  while (end > 0 && (text_.is_mark(end - 1, ".!") || text_.is(end - 1, Cue::kiss)))
    --end;
  if (end < 4 || text_.line_of(end - 1).kind != LineKind::body) return std::nullopt;
  for (std::size_t begin = end - 1; begin + 2 >= end; --begin) {
    if (!is_capitalised(tokens_[begin]) || tokens_[begin].breaks) return std::nullopt;
    if (tokens_[begin].sentence == tokens_[begin - 1].sentence) continue;
    const auto name = read_person(text_, begin, Capitals::needed);
    return name && name->end == end ? name : std::nullopt;
  }
  return std::nullopt;
}

std::size_t SignaturePlaces::behind_title(std::size_t at) const {
  constexpr std::size_t most_words = 5;
  if (!text_.is_any(at, {Cue::article, Cue::the, Cue::title_owner})) return at;
  bool title = false;
  for (std::size_t next = at + 1; goes_on(text_, next) && next <= at + 1 + most_words; ++next) {
    if (text_.is_mark(next, ",")) return title ? next + 1 : at;
    if (tokens_[next].kind != TokenKind::word) return at;
    const bool named = is_capitalised(tokens_[next]) || text_.is(next, Cue::honorific);
    if (title && named && !is_title_word(text_, next)) return next;
    title = title || is_title_word(text_, next);
  }
  return at;
}

bool SignaturePlaces::is_reached_only_on(std::uint32_t line) const {
  return reached_lines_ == 0 || (reached_lines_ == 1 && first_reached_ == line);
}

bool SignaturePlaces::reaches_somebody(const Line& line) const {
  constexpr std::size_t shortest_number = 8, year = 4;  // digits
  std::size_t digits = 0;                               // of numbers that only marks of a phone's part
  for (std::size_t at = line.first; at < line.end; ++at) {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::address && token.text.find('@') != std::string_view::npos) return true;
    if (token.kind == TokenKind::number) {
      const bool is_year = token.text.size() == year && token.text.starts_with("20");
      digits = is_year ? 0 : digits + token.text.size();
      if (digits >= shortest_number) return true;
    } else if (!text_.is_mark(at, "+()-")) {
      digits = 0;
    }
  }
  return false;
}

void SignaturePlaces::count_reached_lines() {
  for (std::size_t index = 0; index < text_.lines.size(); ++index) {
    if (text_.lines[index].kind == LineKind::quoted || !reaches_somebody(text_.lines[index])) continue;
    if (reached_lines_++ == 0) first_reached_ = static_cast<std::uint32_t>(index);
  }
}

std::optional<NameReading> SignaturePlaces::in_small_letters(std::size_t begin) const {
  for (std::size_t end = begin + 1; end <= begin + 2 && end < tokens_.size(); ++end) {
    const Token& word = tokens_[end - 1];
    const bool second = end > begin + 1;
    if (word.kind != TokenKind::word || (second && word.breaks) || is_never_a_name(text_, end - 1))
      return std::nullopt;
    if (second && is_capitalised(tokens_[0])) return std::nullopt;
    if (text_.is(end, Cue::introduction_after_name)) return NameReading{begin, end, text_.range(begin, end)};
  }
  return std::nullopt;
}

bool SignaturePlaces::is_of_dateline(const NameReading& name) const {
  constexpr std::size_t near = 3;  // tokens
  if (!text_.is_mark(name.end, ",") || name.begin != text_.line_of(name.begin).first) return false;
  for (std::size_t at = name.end + 1; at < tokens_.size() && at <= name.end + near; ++at)
    if (tokens_[at].line == tokens_[name.begin].line && tokens_[at].kind == TokenKind::number) return true;
  return false;
}

}  // namespace goodterms
