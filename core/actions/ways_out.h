// The ways a letter leaves the app, each declared once: the window's buttons and the command line's formats
// are made from this table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/actions/letters.h"

namespace goodterms {

// What takes it: the clipboard its words, another program an address, the disk a file; and where the system
// has a sheet to choose a program in, that one its words, with the file of a mail.
enum class Carrier : std::uint8_t { clipboard, address, file, share };

struct WayOut {
  // Of its words, "way.<id>.do" and, for what is handed to another program, "way.<id>.done"; behind --format
  // on the command line; the ending of a file.
  std::string_view id;
  Carrier carrier;
  std::span<const Channel> channels;  // of the letters it is for
  bool copies_words;                  // besides: where the address cannot carry them, or may not
  // What the carrier is given. Errors: not_found, where a detail of the contact is missing; too_large, where
  // it does not fit into an address.
  Result<std::string> (*written)(Desk& desk, const Case& about, const LetterWords& letter);
  std::string_view where_too_large;  // the way taken instead
  // What must be known of the contact for it to lead anywhere, unless it is asked for then; null: nothing.
  std::string Contact::*needs = nullptr;
  bool Case::*needs_of_case = nullptr;  // the same of the case: true where it holds
};

// In the order in which they are offered.
std::span<const WayOut> ways_out();
const WayOut* find_way_out(std::string_view id);
bool serves(const WayOut& way, Channel channel);
bool leads_anywhere(const WayOut& way, const Case& about);

}  // namespace goodterms
