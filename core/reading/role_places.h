// What stands around a role: where it begins, and whether somebody is looked for or only spoken of. Internal
// to core/reading.
#pragma once

#include "core/reading/invitation_text.h"

namespace goodterms {

class RolePlaces {
 public:
  explicit RolePlaces(const InvitationText& text) : text_(text), tokens_(text.tokens) {}

  bool same_sentence(std::size_t at, std::size_t other) const;
  // Words before a role that are not part of it.
  bool is_filler(std::size_t at) const;
  // Behind the word that what is called so cannot have within it.
  std::size_t begin_of_role(std::size_t at) const;
  bool is_sought(std::size_t at) const;
  bool is_said_of_somebody(std::size_t at) const;
  // "Ihrer Bewerbung »Tierpfleger«", "round two (Claims Handler, Motor)": one past what stands between marks
  // or in brackets that open here, where it is an occupation and no title of whom is named before; no_token.
  std::size_t end_of_enclosed(std::size_t open) const;
  // "Year 4 Class Teacher, Ashdown Primary School": where a heading's role ends, a reference left out; the
  // line's first token where it is none.
  std::size_t end_of_heading(const Line& line) const;
  // "Solicitor - Private Client - Cullinane Roche": what stands between the role and the company, which is
  // given folded, is of the role. One past it, or `dash`.
  std::size_t end_before_company(std::size_t dash, std::size_t line_end, std::string_view company) const;
  // "Leitung Controlling in Hamburg" of a heading: where the place begins that the text, given folded, leaves
  // out elsewhere, or `end`. Each look goes through the text, so `looks` counts them and a few are enough.
  std::size_t before_place(std::size_t begin, std::size_t end, std::string_view folded, int& looks) const;
  // One past the number an advertisement is filed under, "R-0071934", "4711-26:", or `at` where none stands.
  std::size_t behind_reference(std::size_t at) const;
  // "un/a", "un(e)"
  bool is_rest_of_article(std::size_t at) const;
  // One past a tail of one word or, "leerkracht |lager onderwijs| voor ...", two; `at` where there is none.
  std::size_t behind_tail(std::size_t at) const;
  // "beleidsadviseur mobiliteit": a noun in small letters, up to where the language says that it ends.
  bool has_tail(std::size_t at) const;
  // In small letters as well: a wording or a heading says that it is one.
  bool ends_as_occupation(std::size_t at) const;
  // "Colloquio educatore", "kennismakingsgesprek zorgleerkracht": nothing but what somebody does.
  bool is_heading_in_small_letters(std::size_t begin, std::size_t end) const;
  // "POLICE STAFF VACANCY": in a line of capitals no word stands out.
  bool is_shouted(std::size_t at) const;
  bool is_occupation_before(std::size_t at) const;
  // "(fixed term, 18 months)"
  bool is_remark(std::size_t open) const;
  // "Role: no idea, ask again!"
  bool is_remark_to_oneself(const Line& labelled) const;

 private:
  bool is_word_of_tail(std::size_t at) const;
  bool goes_on_in(std::size_t at, std::size_t open) const;

 protected:
  const InvitationText& text_;
  const TokenList& tokens_;
};

}  // namespace goodterms
