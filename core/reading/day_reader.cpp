#include "core/base/digits.h"
#include "core/reading/dates.h"
#include "core/reading/day_words.h"
#include "core/reading/moment_reader.h"

namespace goodterms {
namespace {

enum class Which : std::uint8_t { unsaid, next, this_one, coming };

// "sun", "sat", "wed" are words too.
bool may_stand_alone(const Token& weekday) {
  return weekday.text.size() > 4 || is_capitalised(weekday);
}

struct SaidDate {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
  bool month_unsaid = false;  // "the 12th"
  bool either_order = false;  // "10/03"
  bool impossible = false;    // a year beyond 1900 to 2999
  bool weak = false;
  std::size_t end = 0;
};

class DayReader {
 public:
  DayReader(const InvitationText& text, std::size_t at, Date today)
      : text_(text), tokens_(text.tokens), at_(at), today_(today) {}

  std::optional<SaidDay> read() {
    if (auto day = relative()) return day;
    Which which = Which::unsaid;
    std::size_t at = at_;
    for (const auto& [cue, said] :
         {std::pair(Cue::day_next, Which::next), std::pair(Cue::day_this, Which::this_one),
          std::pair(Cue::day_coming, Which::coming)}) {
      if (which != Which::unsaid || !text_.is(at, cue)) continue;
      which = said;
      at = text_.after(at, cue);
    }
    if (at < tokens_.size()) {
      if (const auto weekday = weekday_named(text_, at)) return with_weekday(at, *weekday, which);
    }
    if (which != Which::unsaid) return std::nullopt;
    const auto date = read_date(at_, false);
    if (!date) return std::nullopt;
    // "March 13 (Fri)", "10 March, Tuesday"
    std::size_t after = date->end;
    if (text_.is_mark(after, "(") || text_.is_mark(after, ",")) ++after;
    if (after < tokens_.size() && after > date->end && !tokens_[after].breaks) {
      if (const auto weekday = weekday_named(text_, after)) {
        if (text_.is_mark(date->end, "(") && text_.is_mark(after + 1, ")"))
          return settled(*date, weekday, after + 2);
        if (text_.is_mark(date->end, ",") && !text_.is(after + 1, Cue::choice_or))
          return settled(*date, weekday, after + 1);
      }
    }
    return settled(*date, std::nullopt, date->end);
  }

 private:
  std::optional<int> number(std::size_t at, std::size_t most_digits) const {
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number) return std::nullopt;
    if (tokens_[at].text.size() > most_digits) return std::nullopt;
    return parse_digits(tokens_[at].text);
  }
  bool joined(std::size_t at) const { return text_.joined(at); }

  static SaidDay day_at(Date date, std::size_t end) {
    SaidDay day;
    day.date = date;
    day.end = end;
    return day;
  }

  // "Guten Morgen"
  bool is_greeted() const {
    if (at_ == 0) return false;
    const std::size_t after = text_.after(at_ - 1, Cue::greeting);
    return after != no_token && after > at_;
  }

  std::optional<SaidDay> relative() const {
    if (text_.is(at_, Cue::day_today)) return day_at(today_, at_ + 1);
    if (text_.is(at_, Cue::day_tomorrow) && !is_greeted()) return day_at(today_ + Days(1), at_ + 1);
    if (const auto end = text_.after(at_, Cue::day_after_tomorrow); end != no_token)
      return day_at(today_ + Days(2), end);
    if (!text_.is(at_, Cue::day_in)) return std::nullopt;
    auto count = number(at_ + 1, 3);
    if (const auto spelled = number_named(text_, at_ + 1); spelled && !count)
      count = static_cast<int>(*spelled) + 1;
    if (!count) return std::nullopt;
    if (text_.is(at_ + 2, Cue::unit_days)) return day_at(today_ + Days(*count), at_ + 3);
    if (text_.is(at_ + 2, Cue::unit_weeks)) return day_at(today_ + Days(7 * *count), at_ + 3);
    return std::nullopt;
  }

  std::optional<SaidDay> with_weekday(std::size_t at, unsigned weekday, Which which) const {
    std::size_t after = at + 1;
    if (text_.is_mark(after, ".") && joined(after)) ++after;
    std::size_t date_at = after;
    if (text_.is_mark(date_at, ",") || text_.is_mark(date_at, "-") || text_.is_mark(date_at, "(")) ++date_at;
    if (text_.is_any(date_at, {Cue::the, Cue::date_day_word})) ++date_at;
    if (date_at < tokens_.size() && !tokens_[date_at].breaks) {
      if (const auto date = read_date(date_at, true)) {
        const bool bracket = text_.is_mark(after, "(") && text_.is_mark(date->end, ")");
        return settled(*date, weekday, date->end + (bracket ? 1 : 0));
      }
      if (const auto bare = bare_day(date_at)) return settled(*bare, weekday, bare->end);
    }
    const bool time_behind = text_.is(after, Cue::time_at);  // "weds at 6"
    if (which == Which::unsaid && !time_behind && !may_stand_alone(tokens_[at])) return std::nullopt;
    if (const auto end = text_.after(after, Cue::day_next_week); end != no_token && which == Which::unsaid)
      return day_at(in_week_after(weekday), end);
    if (which == Which::next) return day_at(in_week_after(weekday), after);
    const unsigned today = std::chrono::weekday(today_).c_encoding();
    unsigned ahead = (weekday + 7 - today) % 7;
    if (ahead == 0 && which != Which::this_one) ahead = 7;
    if (const auto end = text_.after(after, Cue::day_week_later); end != no_token && which == Which::unsaid)
      return day_at(today_ + Days(ahead + 7), end);
    return day_at(today_ + Days(ahead), after);
  }

  // That day of the week, Monday to Sunday, that follows this one: what "next Friday" means on a Monday.
  Date in_week_after(unsigned weekday) const {
    const unsigned today = (std::chrono::weekday(today_).c_encoding() + 6) % 7;
    return today_ + Days(7 - static_cast<int>(today) + static_cast<int>((weekday + 6) % 7));
  }

  std::optional<SaidDate> read_date(std::size_t at, bool after_weekday) const {
    if (auto date = year_first(at)) return date;
    if (auto date = in_digits(at)) return date;
    if (auto date = calendar_file(at)) return date;
    if (auto date = month_first(at)) return date;
    return day_first(at, after_weekday);
  }

  // "martes 10 a las 8": a day of the month by its number alone, where a time follows.
  std::optional<SaidDate> bare_day(std::size_t at) const {
    const auto day = number(at, 2);
    const bool told =
        text_.is(at + 1, Cue::date_bare_before) || (at > 0 && text_.is(at - 1, Cue::date_day_word));
    if (!day || *day < 1 || *day > 31 || !told) return std::nullopt;
    SaidDate date;
    date.day = static_cast<unsigned>(*day);
    date.month_unsaid = true;
    date.end = at + 1;
    return date;
  }

  // "2026-03-10"
  std::optional<SaidDate> year_first(std::size_t at) const {
    if (at + 4 >= tokens_.size() || tokens_[at].text.size() != 4) return std::nullopt;
    const std::string_view mark = tokens_[at + 1].text;
    if ((mark != "-" && mark != "/" && mark != ".") || tokens_[at + 3].text != mark) return std::nullopt;
    const auto year = number(at, 4);
    const auto month = number(at + 2, 2);
    const auto day = number(at + 4, 2);
    if (!year || !month || !day || !joined(at + 1) || !joined(at + 2) || !joined(at + 3) || !joined(at + 4))
      return std::nullopt;
    SaidDate date;
    date.month = static_cast<unsigned>(*month);
    date.day = static_cast<unsigned>(*day);
    date.end = at + 5;
    set_year(date, *year);
    return date;
  }

  // "20260310" before "T140000", as calendar files write it (RFC 5545, 3.3.5)
  std::optional<SaidDate> calendar_file(std::size_t at) const {
    const auto digits = number(at, 8);
    if (!digits || tokens_[at].text.size() != 8 ||
        !(at + 1 < tokens_.size() && tokens_[at + 1].folded == "t") || !joined(at + 1))
      return std::nullopt;
    SaidDate date;
    date.month = static_cast<unsigned>(*digits / 100 % 100);
    date.day = static_cast<unsigned>(*digits % 100);
    date.end = at + 1;
    set_year(date, *digits / 10000);
    return date;
  }

  // "10/3/2026", "10-03-2026", "10/3"; "10.3.2026", "10.3.", "10. 3. 26"
  std::optional<SaidDate> in_digits(std::size_t at) const {
    const auto first = number(at, 2);
    const auto second = number(at + 2, 2);
    if (!first || !second || !joined(at + 1)) return std::nullopt;
    if (at > 0 && joined(at) && !text_.is_mark(at - 1, "("))
      return std::nullopt;  // inside "1/10/3" or "v10.3"
    const std::string_view mark = tokens_[at + 1].text;
    SaidDate date;
    date.end = at + 3;
    const bool more = at + 3 < tokens_.size() && tokens_[at + 3].text == mark && joined(at + 3);
    const bool year_joined = joined(at + 4) || mark == ".";
    const auto year = more && year_joined ? number(at + 4, 4) : std::nullopt;
    const bool year_said =
        year && (tokens_[at + 4].text.size() == 4 || (tokens_[at + 4].text.size() == 2 && joined(at + 4))) &&
        !(text_.is_mark(at + 5, ":") && joined(at + 5));
    if (year_said) {
      set_year(date, tokens_[at + 4].text.size() == 2 ? 2000 + *year : *year);
      date.end = at + 5;
    }
    const auto a = static_cast<unsigned>(*first);
    const auto b = static_cast<unsigned>(*second);
    if (mark == ".") {
      if (b < 1 || b > 12 || a < 1 || a > 31 || (!more && !year_said)) return std::nullopt;
      if (!year_said) date.end = at + 4;
      date.day = a;
      date.month = b;
      return date;
    }
    if (!joined(at + 2) || (mark != "/" && !(mark == "-" && year_said))) return std::nullopt;
    if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return std::nullopt;
    date.weak = !year_said;
    const bool either = a <= 12 && b <= 12 && a != b;
    date.either_order = either && text_.date_order == DateOrder::open;
    const bool day_stands_first = a > 12 || (either && text_.date_order != DateOrder::month_first);
    date.day = day_stands_first ? a : b;
    date.month = day_stands_first ? b : a;
    return date;
  }

  // "March 10th, 2026"
  std::optional<SaidDate> month_first(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    const auto month = month_named(text_, at);
    if (!month) return std::nullopt;
    std::size_t after = at + 1;
    if (text_.is_mark(after, ".") && joined(after)) ++after;
    if (text_.is(after, Cue::the)) ++after;
    const auto day = number(after, 2);
    if (!day || (text_.is_mark(after + 1, ":") && joined(after + 1) && joined(after + 2)))
      return std::nullopt;
    SaidDate date;
    date.month = *month;
    date.day = static_cast<unsigned>(*day);
    date.end = after_ordinal(after + 1);
    read_year(date);
    return date;
  }

  // "10th of March 2026", "10. March", "10-Mar-2026"; "the 12th"
  std::optional<SaidDate> day_first(std::size_t at, bool after_weekday) const {
    const bool article = text_.is(at, Cue::the);
    if (article) ++at;
    auto day = number(at, 2);
    const auto spelled = !day ? spelled_day(text_, at) : std::nullopt;
    if (spelled) day = static_cast<int>(spelled->day);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    if (at > 0 && joined(at) && !text_.is_mark(at - 1, "(")) return std::nullopt;
    SaidDate date;
    date.day = static_cast<unsigned>(*day);
    const std::size_t ordinal = spelled ? spelled->end : after_ordinal(at + 1);
    std::size_t after = ordinal;
    if (text_.is(after, Cue::of)) ++after;
    if (text_.is_mark(after, "-") || (text_.is_mark(after, ".") && joined(after))) ++after;
    if (after < tokens_.size()) {
      if (const auto month = month_named(text_, after)) {
        date.month = *month;
        date.end = after + 1;
        read_year(date);
        return date;
      }
    }
    const bool ordinal_said = spelled || ordinal > at + 1;
    // "las dos", "le due": numbers that count hours as well
    if (spelled && text_.phrases->says_where_roles_end() &&
        !(after_weekday && text_.is(ordinal, Cue::time_at)))
      return std::nullopt;
    if (!ordinal_said || !(article || after_weekday || is_behind_the(at))) return std::nullopt;
    // "the 3rd floor", "the 2nd interview" are no days; behind a weekday it has to be one of the coming
    // months.
    if (!after_weekday && ordinal < tokens_.size() && tokens_[ordinal].kind == TokenKind::word &&
        !tokens_[ordinal].breaks && !text_.is(ordinal, Cue::date_after_ordinal)) {
      return std::nullopt;
    }
    date.month_unsaid = true;
    date.end = ordinal;
    return date;
  }

  bool is_behind_the(std::size_t at) const { return at > 0 && text_.is(at - 1, Cue::the); }

  std::size_t after_ordinal(std::size_t at) const {
    return joined(at) && text_.is(at, Cue::date_ordinal) ? at + 1 : at;
  }

  void read_year(SaidDate& date) const {
    std::size_t at = date.end;
    if (const std::size_t after = text_.after(at, Cue::date_of_year); after != no_token) at = after;
    if (text_.is_mark(at, ",") || (joined(at) && (text_.is_mark(at, ".") || text_.is_mark(at, "-")))) ++at;
    if (at >= tokens_.size() || tokens_[at].breaks || tokens_[at].text.size() != 4) return;
    if (tokens_[at].text.front() == '0') return;  // "9 March, 0900-1000"
    const auto year = number(at, 4);
    if (!year || (text_.is_mark(at + 1, ":") && joined(at + 1))) return;
    set_year(date, *year);
    date.end = at + 1;
  }

  static void set_year(SaidDate& date, int year) {
    date.year = year;
    if (year < 1900 || year > 2999) date.impossible = true;
  }

  SaidDay settled(const SaidDate& said, std::optional<unsigned> weekday, std::size_t end) const {
    SaidDay day;
    day.end = end;
    day.weak = said.weak && !weekday;
    if (said.impossible) return day;
    if (said.month_unsaid) {
      day.date = day_of_coming_month(said.day, weekday);
      return day;
    }
    day.date = resolved(said.year, said.month, said.day, weekday, day.in_the_past);
    if (!said.either_order) return day;
    bool past = false;
    const auto other = resolved(said.year, said.day, said.month, weekday, past);
    if (!weekday) {
      day.date.reset();
    } else {
      // One order alone has that weekday. A year that is said does not help: both are days of it.
      const bool fits = day.date && falls_on(*day.date, *weekday);
      const bool other_fits = other && falls_on(*other, *weekday);
      if (fits == other_fits || (fits && day.in_the_past)) {
        day.date.reset();
        if (other_fits && !past && (day.in_the_past || !fits)) day.date = other;
        day.in_the_past = false;
      } else if (other_fits) {
        day.date = other;
        day.in_the_past = past;
      }
    }
    return day;
  }

  // A year that is said is trusted over the weekday; otherwise the next such date, or where the weekday only
  // fits the last one, that.
  std::optional<Date> resolved(std::optional<int> year, unsigned month, unsigned day,
                               std::optional<unsigned> weekday, bool& in_the_past) const {
    in_the_past = false;
    if (year) return existing_date(*year, month, day);
    const int this_year = static_cast<int>(std::chrono::year_month_day(today_).year());
    std::optional<Date> last;
    constexpr int farthest_leap_day = 8;  // 29 February 1896 to 1904
    for (int ahead = -farthest_leap_day; ahead <= farthest_leap_day; ++ahead) {
      const auto date = existing_date(this_year + ahead, month, day);
      if (!date) continue;
      if (*date < today_) {
        last = date;
      } else if (!weekday || falls_on(*date, *weekday)) {
        return within_years(*date) ? date : std::nullopt;
      } else {
        break;
      }
    }
    if (!weekday || !last || !falls_on(*last, *weekday)) return std::nullopt;
    in_the_past = true;
    return within_years(*last) ? last : std::nullopt;
  }

  std::optional<Date> day_of_coming_month(unsigned day, std::optional<unsigned> weekday) const {
    const std::chrono::year_month_day today(today_);
    for (int ahead = 0; ahead < 3; ++ahead) {
      const auto month = today.year() / today.month() + std::chrono::months(ahead);
      const auto date =
          existing_date(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), day);
      if (date && *date >= today_ && (!weekday || falls_on(*date, *weekday))) return date;
    }
    return std::nullopt;
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::size_t at_;
  Date today_;
};

}  // namespace

std::optional<SaidDay> read_day(const InvitationText& text, std::size_t at, Date today) {
  return DayReader(text, at, today).read();
}

}  // namespace goodterms
