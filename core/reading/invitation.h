// Reads an invitation to an interview as people paste it: who writes, from which company, for which role, and
// when. Takes what is plainly said and leaves the rest to the user: a wrong name in a letter is
// worse than an empty field.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/instant.h"
#include "core/base/text.h"
#include "core/base/zones.h"
#include "core/model/channel.h"

namespace goodterms {

struct ReadText {
  std::string value;  // one line, trimmed, no longer than `longest_field` of core/model/limits.h
  TextRange range;    // where it stands in the invitation, UTF-8 bytes
};

struct ReadMoment {
  Instant moment;
  bool has_time = false;  // false: only the day was said; the moment is its noon
  std::string zone;       // it was written in, as Zones knows it; empty where none was said
  TextRange range;
};

enum class InvitationField : std::uint8_t {
  company,
  role,
  contact,
  title,
  email,
  phone,
  linkedin,
  interview,
  my_name
};

// Something that may be meant by a field. What is taken stands first among those of its field; where nothing
// was sure enough the field is empty and these are what to choose from.
struct ReadCandidate {
  InvitationField field = InvitationField::company;
  std::string text;  // as it stands, on one line
  TextRange range;
  int score = 0;  // 1 to 100: how much speaks for it, by the weights of core/reading/candidates.cpp
};

struct Invitation {
  std::optional<ReadText> company;
  std::optional<ReadText> role;
  std::optional<ReadText> contact;  // full name where it is given
  std::optional<ReadText> title;    // of the contact: "Talent Partner"
  std::optional<ReadText> email;    // of the contact, not of the user
  std::optional<ReadText> phone;
  std::optional<ReadText> linkedin;
  std::optional<ReadMoment> interview;    // empty where several times are offered: none of them is agreed
  std::optional<ReadText> my_name;        // whom it is addressed to: "Sam"
  std::optional<Channel> came_by;         // where the text itself tells: mail headers, "LinkedIn"
  bool applied = false;                   // "Thank you for your application"
  bool spoken_before = false;             // "We enjoyed our call"
  std::optional<ReadText> conversation;   // what was talked about, as it fits after "our conversation about"
  std::string language;                   // it is written in: "de"; empty where too few words tell
  std::vector<ReadCandidate> candidates;  // by field, the best first
};

struct ReadingWords;
class ReadingTongues;

// The words of several languages made ready to read with. Immutable, and usable from several threads.
class InvitationReader {
 public:
  explicit InvitationReader(const ReadingWords& words);
  ~InvitationReader();
  InvitationReader(InvitationReader&&) noexcept;
  InvitationReader& operator=(InvitationReader&&) noexcept;

  // `now` tells what "next Tuesday" means, unless the mail's own header tells when it was sent; `zones` what
  // a time means on its day, where no zone is said in that of this machine. Any text, also one that is not
  // UTF-8 (nothing is read from it), in time linear in its length; what is past 64,000 bytes is not looked
  // at. The source of a mail and a calendar file are read as formats first (core/reading/readable.h); ranges
  // are then where the words stand in it, or its first line where they stand there encoded.
  Invitation read(std::string_view text, Instant now, const Zones& zones) const;

  // A day and time as people type it: "Tue 10 March 14:00", "10.3. 2pm", "tomorrow at 9", "2026-03-10 14:00",
  // "in 3 days". The whole text must be one; nothing where it is not. A day without a year is the next one
  // that comes, or the last where only that falls on the weekday that is said. "Next Friday" is the one of
  // next week, "Friday" the first after today. "10/03" is nothing, since it has two meanings, unless a
  // weekday tells. Years 1900 to 2999.
  std::optional<ReadMoment> read_moment(std::string_view text, Instant now, const Zones& zones) const;

 private:
  Invitation read_file(std::string_view file, Instant now, const Zones& zones) const;

  Invitation read_plain(std::string_view text, Instant now, const Zones& zones) const;

  std::unique_ptr<const ReadingTongues> tongues_;
};

}  // namespace goodterms
