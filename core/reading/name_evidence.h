// What the text as a whole says of a name that was found at one place. Internal to core/reading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/reading/invitation.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

class NameEvidence {
 public:
  explicit NameEvidence(const InvitationText& text);

  // The whole name of whom the text elsewhere calls by this one word: "Kavya" is "Kavya Iyer" of the line
  // that says who is asked to come. Nothing where two people are called so.
  std::optional<ReadText> whole_name(std::string_view given) const;

  // "Delphine Ozanne" for "d. ozanne"; nothing where it is no initial and a name, or two people fit.
  std::optional<ReadText> name_of_initial(std::string_view folded) const;

  // Whether an address of the text that is not the user's belongs to something called so: "alderfoods" of
  // "...@alder-foods.example". `name` is squeezed: letters and digits only.
  bool is_in_an_address(std::string_view squeezed) const;

  // Whether the text lists somebody called so among those one meets: "Interviewer: Greta Nyberg".
  bool is_listed(std::string_view folded) const { return listed_.contains(std::string(folded)); }

  // Whether an address of the text that is not the user's begins so: "jess" of "jess@mossbank.example".
  bool is_before_at(std::string_view folded) const { return mailboxes_.contains(std::string(folded)); }

  // Whether the text has an address of somebody who is not the user.
  bool has_domains() const { return !domains_.empty(); }

  // "the role with the team": a word that stands in small letters elsewhere is one of the language.
  bool is_ordinary_word(std::string_view folded) const { return small_words_.contains(std::string(folded)); }

 private:
  const InvitationText& text_;
  std::unordered_set<std::string> small_words_;
  std::unordered_set<std::string> parted_speakers_;  // given names with a company behind them in each stamp
  std::unordered_set<std::string> listed_;           // folded
  std::unordered_set<std::string> mailboxes_;        // what stands before "@", folded, and its first part
  std::vector<std::string> domains_;                 // squeezed
};

// Letters and digits only, folded.
std::string squeezed(std::string_view text);

}  // namespace goodterms
