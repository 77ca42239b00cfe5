// Days and times of day as people write them in English, and what they mean now. Internal to core/reading.
#pragma once

#include <optional>
#include <string>

#include "core/base/instant.h"
#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

// A day at some token. Without a date where it can be read in two ways ("10/03") or contradicts itself
// ("Monday 10 March", where that is a Tuesday in no year near).
struct SaidDay {
  std::optional<Date> date;
  bool weak = false;         // "10/3": a fraction too, where no weekday or time stands beside it
  bool in_the_past = false;  // said with a weekday that fits only the last such date
  std::size_t end = 0;       // one past its last token
};

std::optional<SaidDay> read_day(const InvitationText& text, std::size_t at, Date today);

// The zone of a time, as Zones knows it: "Europe/London", "-05:00".
struct Zone {
  std::string name;
  std::size_t end = 0;
};

// A zone may begin a line where it is all that stands there.
std::optional<Zone> read_zone(const InvitationText& text, std::size_t at);

// The zone of all times of a text, said beside them: "Time zone: Asia/Kolkata" on a line of its own; "all
// times Pacific"; "March 11, 2026 (EDT)" above the times; "we're in AEDT".
std::optional<Zone> read_zone_beside(const InvitationText& text);

enum class BareHour : std::uint8_t { refused, taken };
// "2.30", which is a number too: taken where a day stands before it.
enum class Dots : std::uint8_t { refused, taken };

struct SaidTime {
  int minutes = 0;  // since midnight
  std::optional<Zone> zone;
  std::size_t end = 0;        // one past the last token, zone and end of a range included
  std::size_t shown_end = 0;  // without a zone in brackets
};

// Takes the zone that stands behind a time along, and "(CET, your time)" up to its end.
void take_zone(const InvitationText& text, SaidTime& time);

// "14:00", "2 pm", "14h30", "noon", "2-3pm" (its start); with BareHour::taken also "10". Hours from 1 to 6
// without am, pm or a leading zero are in the afternoon: nobody is invited for 3 at night.
std::optional<SaidTime> read_time(const InvitationText& text, std::size_t at, BareHour bare,
                                  Dots dots = Dots::refused);

// A day, a time, or both.
struct SaidMoment {
  std::optional<SaidDay> day;
  std::optional<SaidTime> time;
  std::size_t end = 0;
  std::size_t shown_end = 0;
};

std::optional<SaidMoment> read_said_moment(const InvitationText& text, std::size_t at, Date today,
                                           BareHour bare);

// The whole text must be one moment; InvitationReader::read_moment().
std::optional<ReadMoment> read_cut_moment(const InvitationText& text, Instant now);

// The moment of a date and, where it was said, a time; of noon without one. In the zone of this machine where
// none was said; nothing in one that is not known.
std::optional<ReadMoment> moment_on(const InvitationText& text, Date date,
                                    const std::optional<SaidTime>& time, TextRange range);

}  // namespace goodterms
