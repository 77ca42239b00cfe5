// An invitation read as the window reads it, at nine on a Monday morning in Berlin, and what of it tests look
// at.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/reading/invitation.h"
#include "tests/support/english_reader.h"
#include "tests/support/sound_invitation.h"
#include "tests/support/test_zones.h"

inline const goodterms::Instant monday_morning = *goodterms::parse_instant("2026-03-02T09:00+01:00");

inline goodterms::Invitation read_soundly(std::string_view text) {
  goodterms::Invitation read = english_reader().read(text, monday_morning, TestZones(60));
  CHECK(is_sound(text, read));
  return read;
}

inline std::string value_of(const std::optional<goodterms::ReadText>& read) {
  return read ? read->value : "nothing";
}

// "2026-03-12T11:30-04:00", or a day where no time was said.
inline std::string moment_of(const goodterms::Invitation& invitation) {
  if (!invitation.interview) return "nothing";
  const std::string moment = format_instant(invitation.interview->moment);
  return invitation.interview->has_time ? moment.substr(0, 16) + moment.substr(19) : moment.substr(0, 10);
}
