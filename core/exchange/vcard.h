// Address cards as phones and mail programs write them: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/people_reader.h"

namespace goodterms {

bool looks_like_cards(std::string_view bytes);

// Reads cards one after the other. Tolerant of what is found in the wild: folding of every kind, soft breaks
// of quoted-printable, charsets, groups, types without "TYPE=", a card that is never closed. Pictures, keys
// and sounds are passed over; lists of people are no people, and what says of itself that it is a company is
// one.
class CardReader final : public PeopleReader {
 public:
  // `bytes` outlive the reader.
  explicit CardReader(std::string_view bytes) : bytes_(bytes) {}

  bool next(ImportedPerson& person) override;
  std::size_t position() const override { return at_; }

 private:
  struct Property;
  struct Card;
  struct Open;
  bool next_line(Property& property);
  static void take(const Property& line, Card& card, ImportedPerson& person);
  static void finish(Card& card, ImportedPerson& person);
  bool ends(const Property& line, std::size_t before, Open& open);
  std::string_view physical_line();

  std::string_view bytes_;
  std::size_t at_ = 0, cards_ = 0;
};

// A card of version 4.0 with lines of at most 75 bytes (RFC 6350, 3.2), for a person or a company alone.
std::string write_card(const ImportedPerson& person);

}  // namespace goodterms
