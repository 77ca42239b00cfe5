#include "core/reading/invitation_moment.h"

#include <algorithm>

#include "core/model/limits.h"
#include "core/reading/invitation_names.h"
#include "core/reading/moment_choice.h"
#include "core/reading/moment_reader.h"

namespace goodterms {
namespace {

using Candidate = MomentCandidate;

class InterviewFinder {
 public:
  InterviewFinder(const InvitationText& text, Instant now)
      : text_(text), tokens_(text.tokens), now_(now), today_(sent_on()) {}

  FoundMoment find() {
    FoundMoment found;
    collect();
    const std::vector<Candidate> offered = found_;
    found.value = decide();
    tell(offered, found);
    return found;
  }

 private:
  std::optional<ReadMoment> decide() {
    if (std::any_of(found_.begin(), found_.end(), [](const Candidate& one) { return one.offered; }))
      return std::nullopt;
    drop_ends_of_spans();
    if (are_offered() || are_hours_offered(text_, found_)) return std::nullopt;
    join_times();
    drop_times_alone();
    drop_day_of_letter();
    if (std::any_of(found_.begin(), found_.end(), [](const Candidate& one) { return one.labelled; }))
      keep([](const Candidate& one) { return one.labelled; });
    const auto clear = [](const Candidate& one) { return one.said.day->date.has_value(); };
    if (std::any_of(found_.begin(), found_.end(), clear)) keep(clear);
    merge_same_day();
    if (found_.size() > 1 && std::any_of(found_.begin(), found_.end(),
                                         [](const Candidate& one) { return one.said.time.has_value(); })) {
      keep([](const Candidate& one) { return one.said.time.has_value(); });
    }
    if (found_.size() > 1) drop_other_rounds();
    if (found_.size() > 1) keep_those_of_an_interview();
    if (found_.size() != 1 || !clear(found_.front()) || is_long_past(found_.front())) return std::nullopt;
    Candidate& one = found_.front();
    if (one.said.time && !one.said.time->zone) one.said.time->zone = read_zone_beside(text_);
    return moment_on(text_, *one.said.day->date, one.said.time, text_.range(one.begin, one.said.shown_end));
  }

  // A round that is over, where one is still to come; a second one, where the first is.
  void drop_other_rounds() {
    const auto is_over = [&](const Candidate& one) { return one.said.day->date < today_; };
    if (!std::all_of(found_.begin(), found_.end(), is_over))
      keep([&](const Candidate& one) { return !is_over(one); });
    const auto is_later = [&](const Candidate& one) {
      constexpr std::size_t near = 16;  // tokens
      const std::uint32_t sentence = tokens_[one.begin].sentence;
      for (std::size_t at = one.begin; at > 0 && one.begin - at < near; --at) {
        if (tokens_[at - 1].sentence != sentence) return false;
        if (text_.is(at - 1, Cue::round_later)) return true;
      }
      return false;
    };
    const auto later = std::count_if(found_.begin(), found_.end(), is_later);
    if (later > 0 && static_cast<std::size_t>(later) < found_.size())
      keep([&](const Candidate& one) { return !is_later(one); });
  }

  // "Your interview will be held on Wednesday ... You may join a tour on Thursday ...": the one whose
  // sentence says what it is, where the others' do not.
  void keep_those_of_an_interview() {
    const auto says_so = [&](const Candidate& one) {
      constexpr std::size_t near = 24;  // tokens
      const std::uint32_t sentence = tokens_[one.begin].sentence;
      for (std::size_t at = one.begin; at > 0 && one.begin - at < near; --at) {
        if (tokens_[at - 1].sentence != sentence) return false;
        if (text_.is(at - 1, Cue::heading_interview)) return true;
      }
      return false;
    };
    if (std::count_if(found_.begin(), found_.end(), says_so) == 1) keep(says_so);
  }

  // Days to choose from: what is taken, then those with a time, in the order they stand there.
  void tell(const std::vector<Candidate>& offered, FoundMoment& found) const {
    constexpr int taken = 90, with_time = 50, day_alone = 25;
    constexpr std::size_t most_told = 8;
    if (found.value) found.all.push_back({read_text(text_, found.value->range), taken});
    for (const bool timed : {true, false}) {
      for (const Candidate& one : offered) {
        if (!one.said.day || one.said.time.has_value() != timed || found.all.size() >= most_told) continue;
        const ReadText words = read_text(text_, text_.range(one.begin, one.said.shown_end));
        const bool told = std::any_of(found.all.begin(), found.all.end(), [&](const ScoredText& other) {
          return other.text.range.begin <= words.range.begin && words.range.end <= other.text.range.end;
        });
        if (!told && words.value.size() <= longest_field)
          found.all.push_back({words, timed ? with_time : day_alone});
      }
    }
  }

  template <class Wanted>
  void keep(Wanted wanted) {
    found_.erase(
        std::remove_if(found_.begin(), found_.end(), [&](const Candidate& one) { return !wanted(one); }),
        found_.end());
  }

  // "Friday, March 20 through Sunday, March 22" begins on the first; "from Monday 9 to Friday 13 March" are
  // days to choose from.
  void drop_ends_of_spans() {
    for (std::size_t index = 0; index + 1 < found_.size();) {
      const Candidate& one = found_[index];
      const Candidate& next = found_[index + 1];
      const bool span = one.said.day && next.said.day && !one.said.time && !next.said.time &&
                        text_.after(one.said.end, Cue::time_to) == next.begin;
      const auto place = found_.begin() + static_cast<std::ptrdiff_t>(index);
      if (!span) {
        ++index;
      } else if (one.begin > 0 && text_.is_any(one.begin - 1, {Cue::time_from, Cue::time_between})) {
        found_.erase(place, place + 2);
      } else {
        found_.erase(place + 1);
      }
    }
  }

  // "tomorrow at half 4 or Thursday at 8am": two days of one sentence with an "or" between them.
  bool are_offered() const {
    for (std::size_t index = 0; index + 1 < found_.size(); ++index) {
      const Candidate& one = found_[index];
      const Candidate& next = found_[index + 1];
      if (!one.said.day || !next.said.day || one.said.day->date == next.said.day->date) continue;
      if (tokens_[one.begin].sentence != tokens_[next.begin].sentence) continue;
      for (std::size_t at = one.said.end; at < next.begin; ++at)
        if (text_.is(at, Cue::choice_or)) return true;
    }
    return false;
  }

  // "Date: 25 February 2026" over the letter: labelled as the interview may be, but before today, where
  // another day is still to come.
  void drop_day_of_letter() {
    const auto is_over = [&](const Candidate& one) {
      return one.said.day->date && *one.said.day->date < today_;
    };
    const auto is_of_letter = [&](const Candidate& one) {
      return one.labelled && !one.said.time && is_over(one);
    };
    const bool another = std::any_of(found_.begin(), found_.end(), [&](const Candidate& one) {
      return one.said.day->date && *one.said.day->date >= today_;
    });
    if (another) keep([&](const Candidate& one) { return !is_of_letter(one); });
  }

  // "Tomorrow" is the day after the mail was sent, where its header says when, and not long ago.
  Date sent_on() const {
    const Date today = local_date(now_);
    for (const Line& line : text_.lines) {
      if (line.kind != LineKind::header || line.label != FieldLabel::sent) continue;
      const auto day = read_day(text_, line.value, today);
      if (day && day->date && *day->date <= today && *day->date > today - Days(60)) return *day->date;
    }
    return today;
  }

  void collect() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const Line& line = text_.line_of(at);
      const bool plain = tokens_[at].kind != TokenKind::number && !text_.begins_any(at);
      if (plain || !text_.is_said(at) || tokens_[at].kind == TokenKind::address || line.is_stamp(at)) {
        ++at;
        continue;
      }
      const bool behind_at = at > 0 && text_.is(at - 1, Cue::time_at);
      const auto said = read_said_moment(text_, at, today_, behind_at ? BareHour::taken : BareHour::refused);
      if (!said || (said->day && said->day->weak && !said->time)) {
        ++at;
        continue;
      }
      if (said->day && ends_span(text_, at)) {
        at = said->end;
        continue;
      }
      if (const std::size_t behind = behind_days_between(at, *said); behind != at) {
        at = behind;
        continue;
      }
      Candidate one{*said, at};
      one.labelled = line.kind == LineKind::body && at >= line.value &&
                     (line.label == FieldLabel::when || line.label == FieldLabel::date ||
                      line.label == FieldLabel::time);
      one.offered = is_behind_other_day(at) || (at > 0 && text_.is(at - 1, Cue::choice_either)) ||
                    (at > 1 && text_.is(at - 2, Cue::choice_either)) || goes_on_as_choice(*said);
      if (!is_something_else(one) && !is_day_behind_us(one)) found_.push_back(one);
      at = said->end;
    }
  }

  // "between March 16 and March 27": days to choose from; one past them, or `at`.
  std::size_t behind_days_between(std::size_t at, const SaidMoment& said) const {
    if (at == 0 || !text_.is(at - 1, Cue::time_between) || !said.day || said.time) return at;
    const std::size_t other = text_.after(said.end, Cue::choice_and);
    const auto last =
        other == no_token || other >= tokens_.size() ? std::nullopt : read_day(text_, other, today_);
    return last ? last->end : at;
  }

  // "25 and 26 March"
  bool is_behind_other_day(std::size_t at) const {
    return at > 1 && tokens_[at].kind == TokenKind::number && tokens_[at - 2].kind == TokenKind::number &&
           tokens_[at - 2].text.size() <= 2 && text_.is(at - 1, Cue::choice_and);
  }

  // "Tuesday at 10 or 11"
  bool goes_on_as_choice(const SaidMoment& said) const {
    std::size_t at = said.end;
    if (text_.is_mark(at, ",")) ++at;
    if (!text_.is(at, Cue::choice_or)) return false;
    const bool slash = text_.is_mark(at, "/");
    ++at;
    if (const std::size_t behind = text_.after(at, Cue::time_before); behind != no_token) at = behind;
    if (text_.is(at, Cue::moment_before)) ++at;
    const auto other = read_said_moment(text_, at, today_, BareHour::taken);
    // "18:00 CET / 10:00 PDT" is one moment.
    return other && !(slash && other->time && other->time->zone && said.time && said.time->zone);
  }

  // A deadline, the day of an earlier talk, what it was moved from, the first day of work.
  bool is_something_else(const Candidate& one) const {
    if (is_struck_out(one.begin)) return true;
    const std::uint32_t sentence = tokens_[one.begin].sentence;
    std::size_t before = one.begin;
    while (before > 0 && text_.is(before - 1, Cue::moment_between)) {
      if (tokens_[before - 1].sentence != sentence) break;
      --before;
      if (one.begin - before > 4) break;
    }
    // "schlage ich den 19. März vor, 14 Uhr": behind a comma it is no "before 14".
    const bool parted = before < one.begin && text_.is_mark(before, ",");
    if (before > 0 && !parted && tokens_[before - 1].sentence == sentence) {
      for (std::size_t back = 2; back <= 4 && back <= before; ++back)  // "be there by 9"
        if (text_.after(before - back, Cue::moment_visit) == before) return false;
      if (is_right_behind(text_, before, one.begin, Cue::moment_not_after)) return true;
      if (text_.is(before - 1, Cue::moment_not_after_alone)) return !(one.said.time && one.said.day);
      if (before > 1 && text_.is(before - 2, Cue::moment_instead)) return true;
    }
    constexpr std::size_t near = 12;
    // "Thanks for the chat on 24 February at 10": the next one is nearly a year away.
    constexpr Days farthest(270);
    const std::optional<Date> day = one.said.day ? one.said.day->date : std::nullopt;
    const bool ahead = !day || (*day >= today_ && *day <= today_ + farthest);
    const bool exact = one.said.day && one.said.time && ahead;
    std::size_t at = one.begin;
    for (std::size_t steps = 0; at > 0 && steps < near; ++steps) {
      --at;
      if (tokens_[at].sentence != sentence || text_.is(at, Cue::moment_now)) break;
      if (text_.is(at, Cue::moment_from) && steps == 0 && text_.is(one.said.end, Cue::moment_to) &&
          was_moved(at))
        return true;
      if (text_.is(at, Cue::moment_other) && !is_after_event(at, one.begin)) return true;
      if (exact) continue;
      if (text_.is(at, Cue::moment_past) && !is_still_to_come(at)) {
        return true;
      }
    }
    return is_called_off(one);
  }

  // "~~Wed 4 March, 14:00~~": as messengers and trackers strike out what holds no longer.
  bool is_struck_out(std::size_t begin) const {
    return begin > 1 && text_.is_mark(begin - 1, "~") && text_.is_mark(begin - 2, "~");
  }

  // "after we close, 5.15pm"; not "before we open at 11".
  bool is_after_event(std::size_t event, std::size_t moment) const {
    return event > 0 && text_.is(event - 1, Cue::moment_behind) && text_.is_mark(moment - 1, ",");
  }

  // "Your interview on Monday 9 March at 2pm can't go ahead": what a sentence begins with and then takes
  // back.
  bool is_called_off(const Candidate& one) const {
    constexpr std::size_t near = 16;                                    // tokens
    const std::uint32_t sentence = tokens_[one.said.end - 1].sentence;  // "3. März" may look like two
    for (std::size_t at = one.said.end; at < tokens_.size() && at < one.said.end + near; ++at) {
      if (tokens_[at].sentence != sentence) return false;
      if (text_.is(at, Cue::moment_called_off)) return true;
    }
    return false;
  }

  // The day a letter was written or an application came: no time, and not in front of us. A day without a
  // year that comes in nearly a year was a few weeks ago.
  bool is_day_behind_us(const Candidate& one) const {
    constexpr Days farthest(270);  // nobody invites so early
    if (!one.said.day || !one.said.day->date) return false;
    const Date day = *one.said.day->date;
    if (one.said.time || one.labelled || text_.is(one.begin, Cue::day_today)) return false;
    return day <= today_ || day > today_ + farthest;
  }

  // A weekday may fit the last such date; where that is long ago, it is rather a mistake.
  bool is_long_past(const Candidate& one) const {
    constexpr Days longest(60);
    return one.said.day->in_the_past && *one.said.day->date < today_ - longest;
  }

  bool is_still_to_come(std::size_t verb) const {
    return text_.is(verb, Cue::moment_talking) && ((verb > 0 && text_.is(verb - 1, Cue::moment_to)) ||
                                                   (verb > 1 && text_.is(verb - 2, Cue::moment_ahead)));
  }

  // The verb stands before or, in German, behind both days.
  bool was_moved(std::size_t from) const {
    constexpr std::size_t near_before = 8, near_behind = 24;  // tokens
    for (std::size_t at = from; at > 0 && from - at < near_before; --at)
      if (text_.is(at - 1, Cue::moment_moved)) return true;
    for (std::size_t at = from; at < tokens_.size() && at < from + near_behind; ++at) {
      if (at > from && tokens_[at].breaks) return false;
      if (text_.is(at, Cue::moment_moved)) return true;
    }
    return false;
  }

  // "Friday 20th March. Candidates should arrive at 8:30am", "Date: ..." and "Time: ..." on lines of their
  // own.
  void join_times() {
    constexpr std::size_t near = 30;  // tokens
    for (std::size_t index = 0; index + 1 < found_.size(); ++index) {
      Candidate& one = found_[index];
      Candidate& next = found_[index + 1];
      if (next.begin - one.said.end > near || one.offered || next.offered) continue;
      if (is_signed_between(one.said.end, next.begin)) continue;
      if (one.said.day && !one.said.time && !next.said.day) {
        one.said.time = next.said.time;
        one.labelled = one.labelled || next.labelled;
        one.said.shown_end = gap_is_small(one, next) ? next.said.shown_end : one.said.shown_end;
      } else if (!one.said.day && next.said.day && !next.said.time && one.labelled && next.labelled) {
        next.said.time = one.said.time;
      }
    }
  }

  // Hours in a signature are those in which somebody answers.
  bool is_signed_between(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (tokens_[at].breaks && after_sign_off(text_, at) != no_token) return true;
    return false;
  }

  bool gap_is_small(const Candidate& one, const Candidate& next) const {
    return next.begin - one.said.end <= 3 || (one.labelled && next.labelled);
  }

  void drop_times_alone() {
    keep([](const Candidate& one) { return one.said.day.has_value(); });
  }

  // The same day said twice is one: the first that has a time.
  void merge_same_day() {
    std::vector<Candidate> days;
    constexpr std::size_t most_days = 40;  // no more are ever one interview
    for (const Candidate& one : found_) {
      const auto same = std::find_if(days.begin(), days.end(), [&](const Candidate& day) {
        return day.said.day->date == one.said.day->date;
      });
      if (same == days.end()) {
        if (days.size() < most_days) days.push_back(one);
      } else if (!same->said.time && one.said.time) {
        *same = one;
      }
    }
    found_ = std::move(days);
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  Instant now_;
  Date today_;
  std::vector<Candidate> found_;
};

}  // namespace

bool is_about_work(const InvitationText& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at)
    if (text.holds(at, Cue::interview_about)) return true;
  return false;
}

FoundMoment find_interview(const InvitationText& text, Instant now) {
  return InterviewFinder(text, now).find();
}

}  // namespace goodterms
