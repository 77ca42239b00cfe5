// What an invitation that came as a mail or a calendar file tells beside its words: what an answer to it
// refers to.
#pragma once

#include <string>

namespace goodterms {

struct Envelope {
  std::string subject;   // "Interview on Tuesday"; one line
  std::string thread;    // message ids with blanks between, the invitation's own last (RFC 5322, 3.6.4)
  std::string cc;        // "Ann Lee <ann@northwind.example>, ..."; one line
  std::string calendar;  // the iCalendar object that came with it, as it came

  std::string language;  // its words are in: "de"; empty where they do not tell

  bool empty() const { return *this == Envelope(); }
  friend bool operator==(const Envelope&, const Envelope&) = default;
};

}  // namespace goodterms
