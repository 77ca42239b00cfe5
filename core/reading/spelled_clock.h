// Clocks as people say them: "half past three", "zehn nach zwölf", "diez y cuarto". Internal to core/reading.
#pragma once

#include <cstdint>
#include <optional>

#include "core/reading/invitation_text.h"

namespace goodterms {

enum class HalfOfDay : std::uint8_t { unsaid, morning, afternoon };

struct ClockTime {
  int hour = 0;
  int minute = 0;
  HalfOfDay half = HalfOfDay::unsaid;
  bool padded = false;     // "06:00"
  bool bare = false;       // "10": only an hour
  bool bare_half = false;  // "2 pm": an hour without minutes
  std::size_t end = 0;
};

// "am", "p.m.", "a. m." behind a clock.
void read_half_of_day(const InvitationText& text, ClockTime& time);

// What stands behind an hour and moves it: "et quart", "y media", "menos diez", "e 10 minutos".
void read_minutes_behind(const InvitationText& text, ClockTime& time);

// "half past three", "ten past twelve", "Viertel nach 5", "ten thirty", "las diez y media"; only an hour in
// words is a bare one.
std::optional<ClockTime> read_spelled_clock(const InvitationText& text, std::size_t at);

}  // namespace goodterms
