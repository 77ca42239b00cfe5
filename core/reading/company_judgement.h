// What speaks for and against a name being that of the company that invites. Internal to core/reading.
#pragma once

#include <string>
#include <unordered_map>

#include "core/base/text.h"
#include "core/reading/candidates.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_text.h"
#include "core/reading/name_evidence.h"

namespace goodterms {

class CompanyJudgement {
 public:
  CompanyJudgement(const InvitationText& text, const NameEvidence& names, std::string_view contact,
                   std::string_view my_name)
      : text_(text), names_(names), tokens_(text.tokens), contact_(fold(contact)), my_name_(fold(my_name)) {}

  // How often each name of a company stands in the text, by its key.
  std::unordered_map<std::string, int> count_places() const;
  // As the letter itself says the name first: with its legal form or without, whatever a subject says.
  ReadText as_first_said(const ReadText& name) const;
  // "The Thirstland Trust" where it stands so inside a sentence or on a line of its own.
  ReadText with_article(ReadText name) const;
  // "TEATRO DEI FILODRAMMATICI" over the letter is written as the letter writes it, and "bäckerei mohnkopf"
  // as where it has its capitals.
  std::string as_written(const ReadText& name) const;
  // What is as well something else: a kind of company and no more ("the Clinic", "aus der Medizintechnik"), a
  // part of one, a title, an abbreviation. It needs a second place that says it.
  bool is_doubtful(const NameReading& name) const;
  // "von zweirad brammer.": how they write who use no capitals, up to a mark.
  std::optional<NameReading> read_small_company(std::size_t begin) const;
  // "Perioperative Services", "Parkhaus Süd": a part of a company, or where one goes to.
  bool is_part_of_one(const NameReading& name) const;
  // A capital stands right before it that is no other word: its name began further on the left.
  bool is_cut(const NameReading& name) const;
  // "an der Volksschule", "the Ministry": in small letters, so not of the name
  bool is_behind_article(std::size_t at) const;
  static Witness doubted(Witness witness);
  // "Hotel": what kind of company it is, and nothing of its name.
  bool is_only_a_kind(const NameReading& name) const;
  // An agency writes more often than it hires.
  static Witness of_an_agency(Witness witness);
  bool is_persons(const std::string& folded) const;
  // "on behalf of Greta Nyberg, our VP Marketing", "on behalf of my colleague": somebody of the house.
  bool is_of_a_person(const NameReading& name) const;
  bool looks_like_organisation(const NameReading& name) const;
  // "your years at", "left", "recommended by": another company than the one that invites.
  bool is_of_the_past(std::size_t at) const;
  // "... have put hiring on ice", said of it: another one is meant.
  bool is_put_off(const NameReading& name) const;
  // "Klinikum Sankt Afra - Bewerbermanagement": nothing behind the name but which part of it writes.
  bool ends_letterhead(std::size_t end, const Line& line) const;
  // "Fenna Kwekerij" in somebody's list of people is Fenna, and where she works.
  bool is_called_by_contact(const NameReading& name) const;
  // "Garage du Simplon SA": "du" stands inside a name.
  bool is_inside_name(std::size_t at) const;
  // After "interview with", people are named as well as companies.
  bool stands_for_itself(const NameReading& name) const;
  // "Head of Development Management" under who signs: what they lead, whatever companies are called.
  bool is_rank_of_a_field(std::size_t rank, std::size_t of, const NameReading& name) const;
  // "Professor of Law"
  bool is_field_of_work(const NameReading& name) const;
  bool is_in_an_address(const NameReading& name) const;
  bool is_introduced(std::size_t at) const;
  // "Hoofd Juridische Zaken" between a name and "Gemeente Oudewaard"
  bool is_title_over_company(std::size_t index) const;
  // "Senior Technical Recruiter at Brightforge |Talent|": one word of an office closes the name there.
  NameReading with_office_of_an_agency(NameReading name) const;
  // "Tuesday 10 March at the Grand Hotel": where one meets, behind a day and a small word.
  bool is_venue(const NameReading& name) const;
  // The line below the empty one under a name and its title.
  bool is_under_signed_title(std::size_t index) const;
  // "Leiter Zentrallabor" right under who signs: what they are, though a laboratory is a kind of company.
  bool is_title_under_name(std::size_t index, const NameReading& name) const;
  bool is_only_stripped(const NameReading& name, std::size_t end) const;
  bool has_title(const Line& line) const;
  bool is_name_line(const Line& line) const;
  // Not the first words of a letter: a sentence came before.
  bool ends_words(std::size_t index) const;
  // "First interview Solutions Architect | Nordlicht Cloud"
  bool is_heading(const Line& line) const;

 protected:
  const InvitationText& text_;
  const NameEvidence& names_;
  const TokenList& tokens_;
  std::string contact_;
  std::string my_name_;
};

}  // namespace goodterms
