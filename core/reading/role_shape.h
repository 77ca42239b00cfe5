// Where the words of a role end. Internal to core/reading.
#pragma once

#include <string>

#include "core/reading/invitation_text.h"

namespace goodterms {

class RoleShape {
 public:
  static constexpr std::size_t longest = 14;  // tokens, marks included

  // `company`, folded, is no part of a role.
  RoleShape(const InvitationText& text, std::string company)
      : text_(text),
        tokens_(text.tokens),
        company_(std::move(company)),
        small_letters_(text.phrases->says_where_roles_end()) {}

  // One past the role that begins here; it must hold an occupation. no_token where it holds none.
  std::size_t end_of(std::size_t begin) const;
  // One past it where a wording said that a role stands here, whatever it is called.
  std::size_t end_of_named(std::size_t begin) const;

  // "(Ref 77120)"
  bool is_reference(std::size_t open) const;
  bool is_organisation(std::size_t at) const;

 private:
  struct RoleSoFar {
    std::size_t end = no_token;  // set from the first occupation on
    bool lower = false;          // "data analyst": goes no further than the occupation
  };

  bool same_role(std::size_t at) const;
  bool goes_on_behind_dash(std::size_t dash, std::size_t begin) const;
  bool goes_on_named(std::size_t at, std::size_t begin) const;
  std::size_t behind_other_ending(std::size_t slash) const;
  std::size_t behind_workload(std::size_t at) const;
  bool is_address(std::size_t at, const RoleSoFar& role) const;
  bool take_word(std::size_t at, RoleSoFar& role) const;
  bool goes_on_behind_small_word(std::size_t at) const;
  bool is_field_inside(std::size_t at) const;
  bool is_taught(std::size_t of) const;
  bool joins_words(std::size_t at, const RoleSoFar& role) const;
  bool continues_lower(std::size_t at) const;
  bool another_occupation(std::size_t at) const;
  bool ends_at_comma(std::size_t at) const;
  std::size_t bracket_end(std::size_t open) const;

  const InvitationText& text_;
  const TokenList& tokens_;
  std::string company_;
  bool small_letters_;  // roles go on in small letters, as in Romance languages: those say where they end
};

}  // namespace goodterms
