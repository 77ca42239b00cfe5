// Where in a message people stand who sign it or are pointed to. Internal to core/reading.
#pragma once

#include <optional>

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

class SignaturePlaces {
 public:
  explicit SignaturePlaces(const InvitationText& text) : text_(text), tokens_(text.tokens) {
    count_reached_lines();
  }

  // Nothing but a heading stands above: "LinkedIn · InMail".
  bool is_near_top(std::size_t index) const;
  bool after_sentence(std::size_t index) const;
  // "Placement Team": an office signs, no person.
  bool is_office(std::size_t at) const;
  // Behind dashes and "i. A." (by order).
  std::size_t before_name(std::size_t at, std::size_t end) const;
  // In a signature, what stands under the name or the title is no other name.
  bool is_under_name(std::size_t index) const;
  bool closes_above(std::size_t index) const;
  // "La Directrice," or "Supervisory Forester" with no name before: the name stands below.
  bool is_title_above(std::size_t index) const;
  bool next_is_longer(std::size_t index) const;
  bool is_after_name(std::size_t at) const;
  // What follows the comma is a title or a company's name, no sentence.
  bool tail_is_title(std::size_t at, const Line& line) const;
  // "Alright Kev, Steve at Holt Roofing."
  bool is_greeting_before(std::size_t at) const;
  // "Ms. Latha 98450 55512", "Ms. Yolanda Price, HR Analyst, at (910) ..."
  bool is_reached_behind(std::size_t at, std::uint32_t line) const { return is_reached_behind(at, line, 8); }
  // The same within so many tokens, whatever sentences end between.
  bool is_reached_behind(std::size_t at, std::uint32_t line, std::size_t near) const;
  // "Ana Reyes, Ben Ortiz": others behind the first of a list.
  bool lists_more(std::size_t at, std::size_t end) const;
  bool has_title(std::size_t at, std::size_t end) const;
  // Where the name begins behind "our office manager, ..."; `at` where no title stands before it.
  std::size_t behind_title(std::size_t at) const;
  // Who signs and cannot be reached does not get the answer: whom this line names, with the only address or
  // number of the text.
  bool is_to_be_told(const NameReading& name, std::uint32_t line) const;
  // "ha chiamato |l'agenzia Vega, filiale di Como, sig.ra Pia Rossi": who rang, at once or by how they are
  // addressed.
  std::optional<NameReading> read_caller(std::size_t begin) const;
  // "... under the arches. Priti": the last words are a name.
  std::optional<NameReading> last_words() const;
  // Whether nobody but who is named on this line can be reached: no other line has an address or a number.
  bool is_reached_only_on(std::uint32_t line) const;
  // "hier ist holger von ...", "met wim visser v ...": one word or two, up to what stands behind a name.
  std::optional<NameReading> in_small_letters(std::size_t begin) const;
  // "Westmere, am 24. Februar": where a letter was written, and when.
  bool is_of_dateline(const NameReading& name) const;

 private:
  // An address or a number stands there.
  bool reaches_somebody(const Line& line) const;
  void count_reached_lines();

  std::size_t reached_lines_ = 0;
  std::uint32_t first_reached_ = 0;

 protected:
  const InvitationText& text_;
  const TokenList& tokens_;
};

}  // namespace goodterms
